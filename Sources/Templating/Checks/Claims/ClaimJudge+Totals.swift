import Diagnostics
import Facts
import Phrasing

// How many organisations there are: 全省10个市局, 全部11个县局, 我局下辖3个县局.
extension ClaimJudge {
  /// Typed numbers of organisations against those that the workspace has.
  mutating func judgeTotals() {
    for index in pieces.indices {
      guard let reading = pieces[index].reading else { continue }
      for said in reading.counts {
        guard case .exactly(let number) = said.count,
          let total = StatedTotal(number, said.range, pieces, index, in: context.schema),
          total.sense == .all || !countsSpokenOf(reading, at: index).contains(said.range)
        else { continue }
        add(total)
      }
    }
  }

  /// The counts of which the sentence says something that is judged by itself: 8个市局增长.
  private func countsSpokenOf(_ reading: ClaimReading, at index: Int) -> [Range<String.Index>] {
    let words =
      reading.claims.map(\.word).filter { $0.claim.isOfEach }
      + reading.phrases.filter(\.phrase.isOfEach)
      .map { ClaimedWord(claim: .all, range: $0.range) }
    return words.compactMap { ClaimPlace(pieces: pieces, index: index, word: $0).counted?.range }
  }

  private mutating func add(_ total: StatedTotal) {
    let isOfSome = total.sense == .some
    let stated = StatedClaim(
      isDirection: false,
      rule: isOfSome ? "不多于所有的" : "正好是所有的",
      mend: (number(of: total).map { "改用 {{ \($0) }}个\(total.set)" } ?? "改成实有的个数")
        + (total.sense == .named ? "；说的只是其中几个，写“有\(total.number)个\(total.set)”" : "")
    )
    add(
      stated,
      total.place,
      of: name(of: total),
      holds: isOfSome ? total.number <= total.actual : total.number == total.actual,
      shown: "\(total.actual)个"
    )
  }

  /// 县局 of the report's own, 陕西的市局 of another.
  private func name(of total: StatedTotal) -> String {
    total.above == total.place.organization
      ? total.set : "\(context.schema.organizations[total.above].shortName)的\(total.set)"
  }

  /// The expression that counts them in this report; nil where none does.
  private func number(of total: StatedTotal) -> String? {
    ["\(total.set).个数", "同级.个数"].first { expression in
      let question = context.reader(for: total.place.organization).question(expression)
      return question.flatMap { fact($0, for: total.place.organization) }?.value
        == Number(Rational(total.actual))
    }
  }
}

extension Claim {
  /// Whether it can be said of each of so many, and not of one among them.
  fileprivate var isOfEach: Bool {
    switch self {
    case .first, .tiedFirst, .last, .tiedLast, .all: false
    default: true
    }
  }
}

extension ClaimPhrase {
  /// The same: not 第三位 of 居全省10个市局第三位.
  fileprivate var isOfEach: Bool { if case .place = self { false } else { true } }
}

/// A typed number of organisations of one kind.
struct StatedTotal {
  /// Of which of them words speak.
  enum Sense {
    /// 3个县局开通了业务: of some, perhaps of all.
    case some
    /// 全省10个市局: of all, unless something else is said of so many.
    case named
    /// 全部11个县局, 下辖3个县局, 10个市局中: of all.
    case all
  }

  let number: Int
  let set: String
  let sense: Sense
  /// Below which they are counted, and how many there are.
  let above: OrganizationID
  let actual: Int
  /// From the number to the set.
  let place: ClaimPlace

  /// Nil where the number counts no organisations of the workspace, or some that are picked out.
  init?(
    _ number: Int,
    _ range: Range<String.Index>,
    _ pieces: [ClaimPiece],
    _ index: Int,
    in schema: Schema
  ) {
    let organizations = schema.organizations
    let text = pieces[index].text
    let named = (organizations.kinds + organizations.levels)
      .filter { !Self.namesOfAny.contains($0) && text[range.upperBound...].begins(with: $0) }
    guard let set = named.max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    let end = text.utf8.index(range.upperBound, offsetBy: set.utf8.count)
    let word = ClaimedWord(claim: .all, range: range.lowerBound..<end)
    let place = ClaimPlace(pieces: pieces, index: index, word: word)
    let lead = LeadOfTotal(place.clauseWithNumbers)
    guard lead.verb != .picking else { return nil }
    let owner = place.organization
    let inReach = [owner] + organizations.ancestors(of: owner)
    let scope = lead.scope(among: inReach, in: organizations)
    func count(_ id: OrganizationID) -> Int {
      organizations.descendants(of: id).count {
        organizations[$0].kind == set || organizations[$0].level == set
      }
    }
    guard let above = scope ?? inReach.first(where: { count($0) > 0 }), count(above) > 0 else {
      return nil
    }
    let isPart = Self.words.contains { place.behind.begins(with: $0) }
    (self.number, self.set, self.place, self.above) = (number, set, place, above)
    actual = count(above)
    switch lead.verb {
    case _ where isPart: sense = .all
    case .ruling: sense = .all
    case .having: sense = scope != nil && place.endsClause ? .all : .some
    case .picking, .none: sense = scope == nil ? .some : .named
    }
  }

  /// Kinds and levels whose names people give to anything.
  private static let namesOfAny = ["单位", "机构", "部门", "公司", "网点"]
  /// 10个市局中: of all of them.
  private static let words = ["中", "之中", "里"]
}

/// The words of a clause before a number of organisations.
private struct LeadOfTotal {
  enum Verb {
    /// 下辖, 全部: of all.
    case ruling
    /// 有: of all where it ends the clause, else of some.
    case having
    /// 其余, 前: of some that are told apart.
    case picking
    case none
  }

  let verb: Verb
  /// What stands before the verb.
  let rest: Substring

  init(_ clause: String) {
    let clause = clause[...].dropping(ending: ["的"]) ?? clause[...]
    if Self.picking.contains(where: { clause.hasSuffix($0) }) {
      (verb, rest) = (.picking, clause)
    } else if let rest = clause.dropping(ending: Self.ruling) {
      (verb, self.rest) = (.ruling, rest)
    } else if let rest = clause.dropping(ending: Self.having) {
      (verb, self.rest) = (.having, rest)
    } else {
      (verb, rest) = (.none, clause)
    }
  }

  private static let ruling = [
    "全部", "所有", "全体", "共辖", "下辖", "管辖", "所辖", "辖有", "辖", "下属", "所属", "直属", "下设",
  ]
  private static let having = ["共有", "现有", "设有", "已有", "有", "共计", "共", "仅", "只"]
  private static let picking = [
    "这", "那", "上述", "其余", "其他", "其它", "另", "另外", "剩余", "前", "后", "等", "各", "每", "第", "近", "约",
    "超过", "不到", "不足", "至少", "最多",
  ]

  /// The organisation that the rest ends in.
  func scope(
    among reach: [OrganizationID],
    in organizations: Organizations
  ) -> OrganizationID? {
    if let own = reach.first, ["本局", "我局", "全局"].contains(where: { rest.hasSuffix($0) }) {
      return own
    }
    return reach.first { rest.hasSuffix(organizations[$0].scope) }
      ?? organizations.all.first { organization in
        [organization.shortName, organization.name, organization.fullName]
          .contains { rest.hasSuffix($0) }
      }?
      .id
  }
}
