import Diagnostics
package import Facts

/// Of what a clause says a share: 西安市局收入 of 全省收入.
package struct ClauseShare: Sendable {
  /// The share as a template asks for it, each way in which the clause can be read; empty where it
  /// names a whole only.
  package let subjects: [ClauseSubject]
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
          ? whole.above(owner).map { ClauseShare(subjects: [], above: $0, series: whole.series) }
          : nil
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
      return share(in: said + clause[verb.lowerBound...], assuming: own).flatMap {
        // Parts of different wholes have no sum.
        $0.subjects.count == 1 ? $0.subjects[0] : nil
      }
    }
    let known = shares.compactMap(\.self)
    return known.count == parts.count && Set(known.map(\.expression)).count == parts.count
      ? known : nil
  }

  private static let wordsOfEach = ["均", "都", "各", "分别", "双双"]

  /// 榆林收入 of 榆林两局收入, where so many are named; nil where others are counted.
  func uncounted(_ part: String, of count: Int) -> String? {
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
    let isOfOrganization = words.contains { isPart($0) && !$0.meanings[0].isMember }
    let above = isOfOrganization ? whole.organization : whole.above(owner)
    let shares =
      above.map { self.shares(of: part.expression, words, of: $0, whole) }
      ?? share(of: part.expression, words, whole).map { [$0] } ?? []
    let subjects = shares.compactMap(subject)
    return subjects.isEmpty
      ? nil : ClauseShare(subjects: subjects, above: above, series: whole.series)
  }

  /// 移动收入占全省的: of 移动 there, or of all there; either alone where the whole says which.
  private func shares(
    of part: String,
    _ words: [ClauseWord],
    of above: OrganizationID,
    _ whole: Whole
  ) -> [String] {
    let own = words.lazy.compactMap(\.series).first
    guard let own, whole.series == nil || whole.series == own else { return [] }
    let name = schema.organizations[above].name
    let (ofTheSame, ofAll) = ("\(part).占比(\(name))", "\(part) ÷ \(own)[\(name)]")
    if words.map(\.meanings[0]).filter(\.isMember) == whole.members { return [ofTheSame] }
    guard whole.members.isEmpty else { return [] }
    return whole.series == nil ? [ofTheSame, ofAll] : [ofAll]
  }

  /// 移动收入占总收入的, 收入占邮政收入的.
  private func share(of part: String, _ words: [ClauseWord], _ whole: Whole) -> String? {
    guard whole.members.isEmpty else { return nil }
    if let series = whole.series, !words.contains(where: { $0.series == series }) {
      return "\(part).占比(\(series))"
    }
    return words.contains(where: isPart) ? "\(part).占比" : nil
  }

  private struct Whole {
    var series: String?
    var organization: OrganizationID?
    /// 移动 of 占全省移动收入的.
    var members: [ClauseWord.Meaning] = []

    /// The organisation, where it is another than that of the report.
    func above(_ owner: OrganizationID) -> OrganizationID? {
      organization == owner ? nil : organization
    }
  }

  /// 全省收入的, 总收入的, 比: nil where they name anything but a whole.
  private func whole(in text: Substring) -> Whole? {
    var rest = text
    for lead in Self.leadsToWhole where rest.begins(with: lead) {
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
        guard isAbove(word), whole.organization == nil else { return nil }
        whole.organization = id
      case .member: whole.members.append(word.meanings[0])
      case .neutral: break
      default: return nil
      }
    }
    return whole
  }

  private static let leadsToWhole =
    ["比"]
    + ["提高", "上升", "提升", "下降", "降低", "回落"].flatMap { [$0 + "到", $0 + "至"] }
    + ["升至", "升到", "降至", "降到", "到", "了", "据", "全部", "总"]

  private func isOwner(_ word: ClauseWord) -> Bool { word.meanings[0] == .organization(owner) }
}

extension ClauseWord {
  fileprivate var series: String? {
    if case .series(let name) = meanings[0] { name } else { nil }
  }
}

extension ClauseWord.Meaning {
  fileprivate var isMember: Bool { if case .member = self { true } else { false } }
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
