import Diagnostics
import Facts
import Phrasing

// How a share or a growth moved: 移动收入占比上升, 占全省比重比年初下降.
extension ClaimJudge {
  /// A share that a word of direction moves; nil where the clause speaks of none, empty where it
  /// cannot be told of which.
  func movedShares(_ place: ClaimPlace) -> [Judged]? {
    guard place.claim == .rises || place.claim == .falls, !place.isBesideNumber,
      let clause = place.clauseBefore, Self.nounsOfShare.contains(where: clause.holds)
    else { return nil }
    var words = clause[...]
    while let shorter = words.dropping(ending: Self.manners) { words = shorter }
    let (named, time) = LeadOfSize.withoutTime(words)
    guard let shares = sharesMoved(named, place) else { return nil }
    guard place.endsClause, place.isMeant, place.argument == nil else { return [] }
    return shares.compactMap { share in
      guard let moved = movedPoints(of: share, since: time ?? .sameLastYear),
        let fact = fact(moved.question, for: place.organization),
        let holds = place.claim.holds(for: fact.value, type: fact.type, settings: settings)
      else { return nil }
      return Judged(moved, fact, holds: holds)
    }
  }

  /// The shares that words before a change name: of 移动收入占比, 收入占全省比重, each way in which they
  /// can be read; nil where they end in no word of share.
  func sharesMoved(_ clause: Substring, _ place: ClaimPlace) -> [Target]? {
    guard let noun = Self.nounsOfShare.first(where: { clause.hasSuffix($0) }) else { return nil }
    let said = clause.holds("占") ? clause : clause.dropLast(noun.count) + "占比"
    return context.reader(for: place.organization)
      .share(in: String(said), assuming: seriesBefore(place) ?? plannedSeries)?
      .subjects.flatMap { targets(of: $0, place) } ?? []
  }

  /// Between a share and its direction: 占比有所下降.
  private static let manners = [
    "有所", "略有", "大幅", "大幅度", "明显", "显著", "稳步", "持续", "继续", "逐步", "不断", "进一步", "小幅",
  ]
  private static let nounsOfShare = ["占比", "比重", "份额"]

  /// A share or a growth now less the same at another time, in points.
  func movedPoints(of target: Target, since time: TimePoint) -> Target? {
    let question = target.question
    guard question.type == .ratio else { return nil }
    if question.isSigned {
      let base = Question.Argument(value: Question(.time(time), type: .month))
      return target.asking(
        question.facet(.growthChange, type: .percentagePoint, [base]),
        as: ".增幅变化(\(time.called))"
      )
    }
    return target.asking(
      Question(
        .arithmetic(.minus, question, Question(.at(question, time), type: .ratio)),
        type: .percentagePoint
      ),
      expression: "\(target.expression) 比\(time.called)"
    )
  }
}

extension TimePoint {
  /// As texts call those with which they compare a change.
  fileprivate var called: String {
    switch self {
    case .lastMonth: "上月"
    case .yearStart: "年初"
    case .month(let month): "\(month)月"
    default: "上年同期"
    }
  }
}
