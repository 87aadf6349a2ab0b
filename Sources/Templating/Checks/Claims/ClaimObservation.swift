import Diagnostics
import Expressions
import Facts
import Phrasing

/// A typed word beside a quantity of one organisation, and whether it is true of it.
package struct ClaimObservation: Sendable, Hashable {
  /// What the word says.
  enum Saying: Sendable, Hashable {
    case claim(Claim)
    /// What is said in another form than by one word: 连续三个月增长, 没有增长.
    case stated(StatedClaim)
    /// 增幅与上年同期持平, where the growth of the year before is not known.
    case unknown
    /// A word of direction as the head of a column.
    case head(Claim)
    case hedge(Hedge)
    /// 仅.
    case only
    /// 约 over a number that is not round.
    case idleHedge
    /// A hedge beside a number whose function chooses its word.
    case doubledHedge
    /// A word of direction before a tag that says one itself.
    case repeatedWord
    /// 收入比年初增长: of a flow, which has no value at that time.
    case flowSinceYearStart
    /// 比去年同期同比: the base twice.
    case repeatedBase
    /// No word at all: a negative number printed bare.
    case negative
  }

  let saying: Saying
  let word: SourceSpan
  /// The tag that prints the quantity; nil where words name it.
  let value: SourceSpan?
  /// How the quantity is asked in a template: 收入.同比.
  let expression: String
  /// Whether operators stand in it, so that nothing behind it is taken of the whole.
  let isArithmetic: Bool
  let type: ValueType
  let kind: ValueKind
  let organization: OrganizationID
  /// The member of a list that it is of; empty if it is not of one.
  let member: String
  let holds: Bool
  /// −1, 0 or 1, of the printed value.
  let sign: Int
  let shown: Shown

  /// What a finding shows of the quantity: a value is printed when there is a finding.
  enum Shown: Sendable, Hashable {
    case text(String)
    case value(Fact)

    func text(_ settings: Settings) -> String {
      switch self {
      case .text(let text): text
      case .value(let fact): printed(fact, settings: settings)
      }
    }
  }
}

/// What words claim together, and how it is mended.
struct StatedClaim: Sendable, Hashable {
  /// Whether it is about a direction (W405); else about how much (W411).
  let isDirection: Bool
  /// What must hold.
  let rule: String
  /// What to write instead; of each member its own, which makes no other claim.
  let mend: String

  static func == (left: Self, right: Self) -> Bool {
    left.isDirection == right.isDirection && left.rule == right.rule
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(isDirection)
    hasher.combine(rule)
  }
}

extension ClaimObservation {
  init(
    _ saying: Saying,
    _ word: SourceSpan,
    of target: ClaimJudge.Target,
    _ fact: Fact,
    for organization: OrganizationID,
    holds: Bool,
    settings: Settings
  ) {
    let sign = fact.printedSign(settings)
    self.init(
      saying: saying,
      word: word,
      value: target.tag,
      expression: target.expression,
      isArithmetic: target.question.isArithmetic,
      type: fact.type,
      kind: target.question.kind,
      organization: organization,
      member: target.member,
      holds: holds,
      sign: target.isReversed ? -sign : sign,
      shown: .value(fact)
    )
  }

  /// Whether 高低语 takes the value.
  var isComparable: Bool {
    switch type {
    case .amount, .quantity, .percentagePoint: true
    case .ratio, .rankChange, .cardinal, .index, .unitPrice, .rank, .multiple, .plain, .month,
      .text, .truth, .organization, .member, .material, .list:
      false
    }
  }

  /// The function that says the sign of the value; nil where none takes its type.
  var signFunction: OutputFunction? {
    switch type {
    case .ratio: .riseOrFall
    case .percentagePoint: .pointsUpOrDown
    case .rankChange: .rankMove
    case .amount, .quantity, .cardinal: .moreOrLess
    case .index, .unitPrice, .rank, .multiple, .plain, .month, .text, .truth, .organization,
      .member, .material, .list:
      nil
    }
  }
}

extension Fact {
  /// −1, 0 or 1, of the value as it prints.
  func printedSign(_ settings: Settings) -> Int {
    isFlat(value, type: type, settings: settings) ? 0 : value.sign
  }
}
