import Diagnostics
package import Facts

/// Of what a clause says a share: 西安市局收入 of 全省收入.
package struct ClauseShare: Sendable {
  /// The share as a template asks for it; nil where the clause names a whole only.
  package let subject: ClauseSubject?
  /// The whole that it names by an organisation above; nil without one.
  package let above: OrganizationID?
  /// The series of the whole; nil where it names none.
  package let series: String?
}

extension ClauseReader {
  /// The share that a clause ends in: 西安市局收入占全省的, 移动占总收入的, 收入占比.
  ///
  /// Nil without a word of share, where another word stands in the clause, and where it does not say
  /// of which whole. The series assumed is that of a part of which the clause names none.
  package func share(in clause: String, assuming series: String?) -> ClauseShare? {
    guard let verb = clause.ranges(of: "占").last,
      let part = words(of: clause[..<verb.lowerBound]),
      let whole = whole(in: clause[verb.upperBound...])
    else { return nil }
    var told = part
    if !part.contains(where: \.isSeries) {
      guard part.contains(where: isPart) else {
        let isNothing = NamedQuantity(part, owner: owner, in: expressions)?.isNothing == true
        return isNothing
          ? whole.above.map { ClauseShare(subject: nil, above: $0, series: whole.series) } : nil
      }
      guard let series = whole.series ?? series else { return nil }
      told.append(ClauseWord(text: series, meanings: [.series(series)]))
    }
    return share(of: told.filter { !isOwner($0) }, whole)
  }

  /// The shares that a clause adds up: of each in 西安、榆林两局收入合计占全省的, 移动和联通占总收入的.
  ///
  /// Nil where it names one alone, says the same of each of them, or counts others than it names.
  package func shares(ofSeveralIn clause: String, assuming series: String?) -> [ClauseSubject]? {
    guard let verb = clause.ranges(of: "占").last else { return nil }
    let names = clause[..<verb.lowerBound]
    var parts = names.split { "、和与及".contains($0) }.map(String.init)
    guard parts.count > 1, !Self.wordsOfEach.contains(where: { names.holds($0) }),
      let last = uncounted(parts[parts.count - 1], of: parts.count),
      let named = words(of: last)
    else { return nil }
    parts[parts.count - 1] = last
    let own = named.lazy.compactMap(\.series).first ?? series
    let shares = parts.map { part -> ClauseSubject? in
      guard let words = words(of: part),
        words.filter({ isPart($0) || isOwner($0) }).count == 1
      else { return nil }
      let said = words.contains(where: \.isSeries) ? part : part + (own ?? "")
      return share(in: said + clause[verb.lowerBound...], assuming: own)?.subject
    }
    let known = shares.compactMap(\.self)
    return known.count == parts.count && Set(known.map(\.expression)).count == parts.count
      ? known : nil
  }

  private static let wordsOfEach = ["均", "都", "各", "分别", "双双"]

  /// 榆林收入 of 榆林两局收入, where so many are named; nil where others are counted.
  private func uncounted(_ part: String, of count: Int) -> String? {
    for start in part.indices {
      var cursor = PhraseCursor(part[start...])
      guard let stated = cursor.count() else { continue }
      _ = cursor.take(["个"])
      let sets = schema.organizations.kinds + schema.organizations.levels
      guard cursor.take(sets + Self.bodies) != nil else { continue }
      return stated == count ? String(part[..<start] + cursor.rest) : nil
    }
    return part
  }

  private static let bodies = [
    "大运营商", "家运营商", "运营商", "项业务", "大业务", "单位", "公司", "局", "家", "者", "市", "县", "项",
  ]

  private func share(of words: [ClauseWord], _ whole: Whole) -> ClauseShare? {
    guard let part = subject(of: words, facet: nil), part.question.type.element == nil,
      part.question.isPlain
    else { return nil }
    let slices = words.filter(isPart)
    let isOfMember = slices.contains { if case .member = $0.meanings[0] { true } else { false } }
    let own = words.lazy.compactMap(\.series).first
    let argument: String
    if let above = whole.above {
      // 移动收入占全省的: of all there, or of 移动 there.
      guard !isOfMember, whole.series == nil || whole.series == own else { return nil }
      argument = "(\(schema.organizations[above].name))"
    } else if let series = whole.series, series != own {
      argument = "(\(series))"
    } else {
      guard !slices.isEmpty else { return nil }
      argument = ""
    }
    let expression = "\(part.expression).占比\(argument)"
    return question(expression).map {
      ClauseShare(
        subject: ClauseSubject(question: $0, expression: expression),
        above: whole.above,
        series: whole.series
      )
    }
  }

  private struct Whole {
    var series: String?
    var above: OrganizationID?
  }

  /// 全省收入的, 总收入的, 比: nil where they name anything but a whole.
  private func whole(in text: Substring) -> Whole? {
    var rest = text
    for lead in ["比", "到", "了", "据", "全部", "总"] where rest.begins(with: lead) {
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: lead.utf8.count)...]
    }
    guard let words = words(of: rest) else { return nil }
    var whole = Whole()
    for word in words {
      switch word.meanings[0] {
      case .series(let name):
        guard whole.series == nil || whole.series == name else { return nil }
        whole.series = name
      case .organization(let id):
        guard isAbove(word), whole.above == nil else { return nil }
        if id != owner { whole.above = id }
      case .neutral: break
      default: return nil
      }
    }
    return whole
  }

  private func isOwner(_ word: ClauseWord) -> Bool { word.meanings[0] == .organization(owner) }
}

extension ClauseWord {
  fileprivate var series: String? {
    if case .series(let name) = meanings[0] { name } else { nil }
  }
}

extension Question {
  /// Whether it is a value of a series, of some part at some time.
  fileprivate var isPlain: Bool {
    switch form {
    case .series: true
    case .slice(let subject, _), .at(let subject, _), .facet(let subject, .monthly, _):
      subject.isPlain
    default: false
    }
  }
}
