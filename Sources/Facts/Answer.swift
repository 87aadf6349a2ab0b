package import Diagnostics

/// Identity of a fact: what is asked, for whom.
///
/// The same in every report, worker and run.
package struct FactID: Sendable, Hashable {
  /// Without local names.
  package let question: Question
  package let organization: OrganizationID

  package init(question: Question, organization: OrganizationID) {
    self.question = question
    self.organization = organization
  }

  /// One word for both: facts are looked up more often than anything else.
  package var fingerprint: Int { question.fingerprint &+ organization.index }

  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

/// Where a value comes from.
package enum Provenance: Sendable, Hashable {
  /// Read from cells; several where they were summed.
  case cells(Deferred<CellAddress>)
  /// Typed by the author; the text says by which source.
  case stated(source: String)
  /// Computed from other facts.
  case computed(inputs: [FactID])
  /// The same quantity of several organisations, added.
  case summed(parts: Deferred<FactID>)
  /// Found by comparing a fact with those of a set.
  case ranked(FactID, among: Ranking)

  /// Whether it was found from other facts.
  package var isDerived: Bool {
    switch self {
    case .cells, .stated: false
    case .computed, .summed, .ranked: true
    }
  }

  /// The facts directly behind; none behind cells and what was typed.
  package var inputs: [FactID] {
    switch self {
    case .cells, .stated: []
    case .computed(let inputs): inputs
    case .summed(let parts): parts.elements
    case .ranked(let own, let ranking): [own] + ranking.inputs.elements
    }
  }
}

/// A number with what it measures, when, of whom and where it comes from.
package struct Fact: Sendable, Hashable {
  /// What a phrase may say beyond the value.
  package enum Detail: Sendable, Hashable {
    case none
    /// The two values behind a change, a growth or a quotient of times.
    case change(current: Number, base: Number, type: ValueType, basePeriod: Period)
    /// The whole order behind a rank.
    case ranking(Ranking)
    /// The ranks behind a change of rank.
    case ranks(now: Int, before: Int)
    /// The month of a record.
    case month(Month)
  }

  /// What one fact holds: a class, for a fact is handed on from the memory of its source to phrases,
  /// checks and documents.
  private final class Content: Sendable {
    let id: FactID
    let value: Number
    let type: ValueType
    let period: Period
    let provenance: Provenance
    let detail: Detail

    init(
      _ id: FactID,
      _ value: Number,
      _ type: ValueType,
      _ period: Period,
      _ provenance: Provenance,
      _ detail: Detail
    ) {
      self.id = id
      self.value = value
      self.type = type
      self.period = period
      self.provenance = provenance
      self.detail = detail
    }
  }

  private let content: Content

  package init(
    id: FactID,
    value: Number,
    type: ValueType,
    period: Period,
    provenance: Provenance,
    detail: Detail = .none
  ) {
    content = Content(id, value, type, period, provenance, detail)
  }

  package var id: FactID { content.id }
  package var value: Number { content.value }
  package var type: ValueType { content.type }
  package var period: Period { content.period }
  package var provenance: Provenance { content.provenance }
  package var detail: Detail { content.detail }

  package static func == (left: Self, right: Self) -> Bool {
    if left.content === right.content { return true }
    return left.id == right.id && left.value == right.value && left.type == right.type
      && left.period == right.period && left.provenance == right.provenance
      && left.detail == right.detail
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// Why a value has no meaning (无定义).
package enum UndefinedReason: String, Sendable, Hashable {
  case zeroBase = "基期为零"
  case negativeBase = "基期为负"
  case tinyTotalChange = "总体变化过小"
  case firstPeriod = "首期"
  /// The remaining months are none (月均需 in December).
  case noRemainder = "已无剩余月份"
  /// A member that was not in the set at the earlier time.
  case newMember = "新进"
}

/// A value that has no meaning, with what a phrase says instead.
package struct Undefined: Sendable, Hashable {
  package let reason: UndefinedReason
  package let id: FactID
  package let type: ValueType
  package let period: Period
  /// The values behind it, where there are any.
  package let detail: Fact.Detail

  package init(
    reason: UndefinedReason,
    id: FactID,
    type: ValueType,
    period: Period,
    detail: Fact.Detail = .none
  ) {
    self.reason = reason
    self.id = id
    self.type = type
    self.period = period
    self.detail = detail
  }
}

/// What a `FactSource` gives for a question.
package enum Answer: Sendable, Hashable {
  case fact(Fact)
  case list([ListEntry])
  case truth(Bool)
  case text(String)
  case month(Month)
  case organization(OrganizationID)
  indirect case member(dimension: String, name: String)
  indirect case material(Material)
  /// 缺
  case missing(Missing)
  /// 无定义
  indirect case undefined(Undefined)
}

/// Who knows the facts of a workspace, or of a case.
package protocol FactSource: AnyObject {
  /// The answer to a question without local names.
  ///
  /// It depends on question and organisation alone, never on what was asked before. The findings of
  /// asking (W442, …) come with it.
  func answer(_ question: Question, for organization: OrganizationID) -> Answered
}

/// An answer with what is to be recorded about it.
package struct Answered: Sendable, Hashable {
  package let answer: Answer
  private let remarks: Remarks

  /// Behind one reference, for an answer is copied often and few have any.
  private indirect enum Remarks: Hashable {
    case none
    case some(leftOut: [String], preliminaryClaims: [PreliminaryClaim])
  }

  package init(
    _ answer: Answer,
    leftOut: [String] = [],
    preliminaryClaims: [PreliminaryClaim] = []
  ) {
    self.answer = answer
    remarks =
      leftOut.isEmpty && preliminaryClaims.isEmpty
      ? .none : .some(leftOut: leftOut, preliminaryClaims: preliminaryClaims)
  }

  /// Names of the members that a comparison left out because they are 无定义 (W442).
  package var leftOut: [String] {
    if case .some(let leftOut, _) = remarks { leftOut } else { [] }
  }

  /// What holds only of preliminary values and so may not be claimed (D318).
  package var preliminaryClaims: [PreliminaryClaim] {
    if case .some(_, let claims) = remarks { claims } else { [] }
  }
}

/// A claim that a condition makes of preliminary values (预计, workspace.md 4): a record, or that so
/// much of the plan is done.
package struct PreliminaryClaim: Sendable, Hashable {
  /// As a condition writes it: 是 历史最高, 完成率 ≥ 50%.
  package let claim: String
  /// The months whose values are preliminary, in order.
  package let months: [Month]

  package init(claim: String, months: [Month]) {
    self.claim = claim
    self.months = months
  }
}
