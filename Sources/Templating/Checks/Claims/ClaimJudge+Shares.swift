import Diagnostics
import Facts
import Phrasing

// Shares in words: 西安市局收入占全省的一半以上, 移动占近三成, 占比过半.
extension ClaimJudge {
  func shares(_ part: StatedPart, of lead: String, _ place: ClaimPlace) -> [Reading] {
    // 超过全省的十分之一: how the share lies to it stands before the whole.
    if part.sense == .plain, lead.holds(Self.more) {
      return sharesExceeded(part.said(.atLeast), place)
    }
    if let named = sharesNamed(place) {
      return named.isEmpty ? [] : [shares(part, of: named, place)]
    }
    return quantities(of: lead, place).compactMap { target in
      share(target, place).map { shares(part, of: [$0], place) }
    }
  }

  private static let more = "超过"

  private func sharesExceeded(_ part: StatedPart, _ place: ClaimPlace) -> [Reading] {
    guard let clause = place.clauseBefore, let word = clause.ranges(of: Self.more).last,
      !clause.holds("占"), !clause.speaksOfPlan,
      context.scope(in: String(clause[word.upperBound...]), above: place.organization) != nil
    else { return [] }
    let said = "\(clause[..<word.lowerBound])占\(clause[word.upperBound...])"
    let share = context.reader(for: place.organization)
      .share(in: said, assuming: seriesBefore(place) ?? plannedSeries)
    let targets = share?.subjects.flatMap { self.targets(of: $0, place) } ?? []
    return targets.isEmpty ? [] : [shares(part, of: targets, place)]
  }

  /// Of several ways to read the words one that bears them out is enough; one that nobody can tell may.
  private func shares(_ part: StatedPart, of targets: [Target], _ place: ClaimPlace) -> Reading {
    let judged = targets.compactMap { target in
      fact(target.question, for: place.organization).map {
        Judged(target, $0, holds: part.holds(for: $0.value.printable))
      }
    }
    let isTold = judged.count == targets.count || judged.contains(where: \.holds)
    let mend =
      part.isTyped
      ? "改用 {{ \(targets[0].expression) }}" : "改用 {{ \(targets[0].expression) | 分数语 }}，由数值选词"
    return (isTold ? judged : [], mend)
  }

  /// The share that a clause with 占 or 来自 names, each way in which it can be read; nil where it has
  /// no such word, empty where it cannot be told of which whole.
  func sharesNamed(_ place: ClaimPlace) -> [Target]? {
    if let sources = sharesOfSources(place) { return sources }
    guard let clause = place.clauseBefore, clause.holds("占"), !clause.speaksOfPlan else {
      return nil
    }
    let reader = context.reader(for: place.organization)
    let series = seriesBefore(place) ?? plannedSeries
    if let names = place.namesBefore {
      if let several = reader.shares(ofSeveralIn: names, assuming: series) {
        return [sum(of: several)]
      }
      // 其他、移动收入占总收入的 is not of the last alone.
      if names.isOfSeveral { return [] }
    }
    guard let share = reader.share(in: clause, assuming: series) else {
      // 占比 behind a printed share, 占总收入的 behind a printed part.
      return reader.isEmpty(clause).isEmpty ? nil : []
    }
    if !share.subjects.isEmpty { return share.subjects.flatMap { targets(of: $0, place) } }
    guard let above = share.above,
      let value = place.valuesBefore.first(where: { $0.value.isMeasured })?.value
    else { return [] }
    let question = resolved(value.question, for: place.organization)
    guard question.hasGrowth, question.slices.isEmpty,
      share.series.map({ $0 == question.nameOfSeries }) ?? true
    else { return [] }
    let name = context.schema.organizations[above].name
    let whole = Question(.organization(.named(above)), type: .organization)
    return [
      target(value, of: place)
        .asking(question.facet(.share, type: .ratio, [.init(value: whole)]), as: ".占比(\(name))")
    ]
  }

  /// 一半以上的收入来自西安市局, 收入的一半以上来自移动和联通: who is meant stands behind.
  func sharesOfSources(_ place: ClaimPlace) -> [Target]? {
    guard let behind = place.namesBehind,
      let verb = Self.verbsOfSource.lazy.compactMap({ behind[...].firstPlace(of: $0) }).first,
      let clause = place.clauseBefore, !place.isDenied
    else { return nil }
    let between = behind[..<verb.lowerBound]
    let whole = clause + (between.begins(with: "的") ? between.dropFirst() : between)
    let reader = context.reader(for: place.organization)
    let isWhole = reader.isEmpty(whole).isEmpty
    guard let series = reader.series(in: whole) ?? (isWhole ? seriesSpokenOf(place) : nil) else {
      return nil
    }
    let said = "\(behind[verb.upperBound...])占\(isWhole ? series : whole)"
    if let several = reader.shares(ofSeveralIn: said, assuming: series) {
      return [sum(of: several)]
    }
    return reader.share(in: said, assuming: series)?.subjects.flatMap { targets(of: $0, place) }
  }

  private static let verbsOfSource = ["来自于", "来自", "来源于"]

  /// What several make up together of one whole.
  func sum(of shares: [ClauseSubject]) -> Target {
    let questions = shares.map(\.question)
    let sum = questions.dropFirst().reduce(questions[0]) {
      Question(.arithmetic(.plus, $0, $1), type: .ratio)
    }
    return Target(
      question: sum,
      tag: nil,
      expression: shares.map(\.expression).joined(separator: " + ")
    )
  }

  /// The share that a value is, or that a part has of its whole; of a plan its completion.
  private func share(_ target: Target, _ place: ClaimPlace) -> Target? {
    let isOfPlan = place.clauseWithNumbers.speaksOfPlan
    let target = isOfPlan ? planned(target).map { completion(of: $0) } ?? target : target
    let question = target.question
    if question.type == .ratio { return question.isSigned ? nil : target }
    guard question.type.isAdditive, !question.slices.isEmpty, target.tag == nil else { return nil }
    return target.asking(question.facet(.share, type: .ratio), as: ".占比")
  }
}

extension String {
  /// Whether it lists names before 占, and no clause of its own stands before the last 、.
  fileprivate var isOfSeveral: Bool {
    guard let end = ranges(of: "、").last?.lowerBound else { return false }
    let names = String(self[..<end])
    return !names.holds("占") && Claim.found(in: names).isEmpty
  }

  fileprivate var speaksOfPlan: Bool { ["计划", "任务"].contains { holds($0) } }
}

extension ValueType {
  /// Whether values of several parts add up to one.
  var isAdditive: Bool {
    switch self {
    case .amount, .quantity: true
    default: false
    }
  }
}
