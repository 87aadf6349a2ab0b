import Facts
import Phrasing

// 是 … (language.md 1.1.4): the numbers are asked here, the tests are predicates.

extension Inquiry {
  func judge(_ subject: Question, _ judgement: Judgement) -> Answered {
    switch judgement {
    case .missing:
      if case .missing = answer(subject).answer { return Answered(.truth(true)) }
      return Answered(.truth(false))
    case .undefined:
      if case .undefined = answer(subject).answer { return Answered(.truth(true)) }
      return Answered(.truth(false))
    case .preliminary:
      let months = schema.preliminaryMonths(of: subject, in: period(of: subject))
      return Answered(.truth(!months.isEmpty))
    case .recordHigh, .recordLow, .equalsRecordHigh, .increasing, .decreasing, .steady, .flat,
      .turnedUp, .turnedDown, .drag:
      do {
        let holds = try holds(judgement, subject)
        let claims =
          holds && judgement.isRecord
          ? preliminaryClaims("是 \(judgement.rawValue)", of: subject) : []
        return Answered(.truth(holds), preliminaryClaims: claims)
      } catch .missing(let missing) {
        return Answered(.missing(missing))
      } catch {
        return Answered(.truth(false), leftOut: [subject.primaryName(in: self)])
      }
    }
  }

  private func holds(_ judgement: Judgement, _ subject: Question) throws(Refusal) -> Bool {
    switch judgement {
    case .recordHigh:
      let (own, earlier) = try ownAndEarlier(subject)
      return isRecordHigh(own, after: earlier)
    case .recordLow:
      let (own, earlier) = try ownAndEarlier(subject)
      return isRecordLow(own, after: earlier)
    case .equalsRecordHigh:
      let (own, earlier) = try ownAndEarlier(subject)
      return equalsRecordHigh(own, after: earlier)
    case .increasing: return isIncreasing(try numbers(of: entries(of: subject)))
    case .decreasing: return isDecreasing(try numbers(of: entries(of: subject)))
    case .steady: return isSteady(try numbers(of: entries(of: subject)))
    case .turnedUp: return hasTurnedUp(try numbers(of: entries(of: subject)))
    case .turnedDown: return hasTurnedDown(try numbers(of: entries(of: subject)))
    case .flat: return isFlat(try value(subject), type: subject.type, settings: settings)
    case .drag: return try isDrag(subject)
    case .missing, .undefined, .preliminary: return false
    }
  }

  private func isDrag(_ subject: Question) throws(Refusal) -> Bool {
    guard case .facet(let part, .contributionRate, let arguments) = subject.form else {
      return false
    }
    let whole = try whole(of: part, arguments.first?.value)
    let changes = try changesSinceLastYear(part, whole)
    return !changes.isTiny && changes.part.sign < 0 && changes.whole.sign > 0
  }

  /// The value and those of all months before it.
  private func ownAndEarlier(
    _ subject: Question
  ) throws(Refusal) -> (own: Number, earlier: [Number]) {
    let own = try value(subject)
    let earlier = history(of: subject).dropLast().map(\.question)
    return (own, try values(earlier))
  }

  /// The claim of a value, if it rests on preliminary months.
  func preliminaryClaims(_ claim: String, of subject: Question) -> [PreliminaryClaim] {
    let months = schema.preliminaryMonths(of: subject, in: period(of: subject))
    return months.isEmpty ? [] : [PreliminaryClaim(claim: claim, months: months)]
  }
}

extension Judgement {
  /// Whether it is a claim about all months of the data.
  fileprivate var isRecord: Bool {
    switch self {
    case .recordHigh, .recordLow, .equalsRecordHigh: true
    case .increasing, .decreasing, .steady, .flat, .turnedUp, .turnedDown, .missing, .undefined,
      .preliminary, .drag:
      false
    }
  }
}
