import Facts
import Phrasing

extension ClaimJudge {
  /// What words before a comparison or a place measure.
  struct Measured {
    let targets: [Target]
    let measure: ClauseMeasure
  }

  /// What a clause names, else what it measures of the values printed before, the nearest first.
  ///
  /// The series assumed is that of a part or of members of which the clause names none; by itself that
  /// of the value before.
  func measured(
    _ place: ClaimPlace,
    in clause: String? = nil,
    assuming series: String? = nil
  ) -> Measured? {
    let reader = context.reader(for: place.organization)
    let series = series ?? seriesBefore(place) ?? plannedSeries
    guard let measure = reader.measure(in: clause ?? place.leadOfPlace, assuming: series) else {
      return nil
    }
    if let subject = measure.subject {
      return Measured(targets: targets(of: subject, place), measure: measure)
    }
    let values =
      place.argument.map { [Target(question: $0, tag: nil, expression: "值")] }
      ?? place.valuesBefore.map(\.value).filter(\.isMeasured).map { target($0, of: place) }
    let targets = values.compactMap { value in
      measure.facet.map { self.measured($0, of: value) } ?? value
    }
    return Measured(targets: targets, measure: measure)
  }

  /// What a clause measures that names nothing, where nothing was printed, of what the clause before it
  /// names: the growth of 收入 for 增幅 in 收入居全省前列，增幅高于全省平均.
  ///
  /// Nil where the clause itself names something or a value stands before it.
  func measuredEarlier(_ measured: Measured, _ place: ClaimPlace) -> [Target]? {
    guard measured.targets.isEmpty, measured.measure.subject == nil,
      let earlier = place.clauseEarlier,
      let subject = context.reader(for: place.organization).leadingSubject(of: earlier)
    else { return nil }
    let amounts = targets(of: subject, place)
    guard let facet = measured.measure.facet else { return amounts }
    return amounts.compactMap { self.measured(facet, of: $0) }
  }

  private func measured(_ facet: Facet, of target: Target) -> Target? {
    if case .facet(_, facet, _) = target.question.form { return target }
    switch facet {
    case .yearOverYearGrowth:
      return growth(of: target)
        ?? target.question.grown.flatMap { grown in
          growth(of: target.asking(grown))
        }
    case .yearOverYearIncrement:
      return target.question.grown.map { grown in
        target.asking(
          grown.facet(.yearOverYearIncrement, type: grown.type),
          expression: "\(grown == target.question ? target.expression : grown.nameOfSeries).同比增量"
        )
      }
    case .planCompletion: return planned(target).map { completion(of: $0) }
    case .share where !target.question.slices.isEmpty && !target.question.isSigned:
      return target.asking(target.question.facet(.share, type: .ratio), as: ".占比")
    case .previousPeriodGrowth where target.question.hasGrowth:
      let month = target.question.ofSingleMonth(in: context.schema)
      return target.asking(month.facet(.previousPeriodGrowth, type: .ratio), as: ".当月.环比")
    default: return nil
    }
  }

  /// The value with a plan that a target is, or of which it is a facet.
  func planned(_ target: Target) -> Target? {
    if case .facet(let subject, .planCompletion, _) = target.question.form {
      let name = target.expression.replacing(".完成率", with: "")
      return Target(question: subject, tag: target.tag, expression: name, member: target.member)
    }
    guard let value = target.question.grown, value.planned(in: context.schema) else { return nil }
    return value == target.question ? target : target.asking(value, expression: value.nameOfSeries)
  }

  func completion(of planned: Target) -> Target {
    planned.asking(planned.question.facet(.planCompletion, type: .ratio), as: ".完成率")
  }
}

extension ClaimJudge.Target {
  /// Another question about the same, at the same tag.
  func asking(_ question: Question, expression: String) -> Self {
    Self(
      question: question,
      tag: tag,
      expression: expression,
      isReversed: isReversed,
      member: member
    )
  }

  /// A facet of the same, as a template writes it behind.
  func asking(_ question: Question, as suffix: String = "") -> Self {
    asking(question, expression: expression + suffix)
  }
}

extension ClaimedValue {
  /// Whether it is a quantity of the workspace, and no count or typed number.
  var isMeasured: Bool {
    switch question.type {
    case .rankChange, .cardinal, .plain: false
    default: question.type.isNumeric && !question.isConstant && question.call == nil
    }
  }
}

extension Question {
  /// The amount or quantity that grew: of a multiple, a completion or a change that of which it is.
  var grown: Question? {
    if hasGrowth { return self }
    switch form {
    case .facet(let subject, .multipleOf, _), .facet(let subject, .planCompletion, _),
      .facet(let subject, .rank, _):
      return subject.grown
    default:
      let measured = measured
      return measured == self ? nil : measured.grown
    }
  }

  /// The function that makes it: 手填.
  fileprivate var call: String? { if case .call(let name, _) = form { name } else { nil } }
}
