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
    case .recordHigh, .recordLow, .equalsRecordHigh, .increasing, .decreasing, .steady, .flat,
      .turnedUp, .turnedDown:
      do {
        return Answered(.truth(try holds(judgement, subject)))
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
    case .missing, .undefined: return false
    }
  }

  /// The value and those of all months before it.
  private func ownAndEarlier(
    _ subject: Question
  ) throws(Refusal) -> (own: Number, earlier: [Number]) {
    let own = try value(subject)
    // A preliminary value is no record (预计, workspace.md 4): without earlier ones none holds.
    if isPreliminary(subject) { return (own, []) }
    let earlier = history(of: subject).dropLast().map(\.question)
    return (own, try values(earlier))
  }

  /// Whether some source of the value's series calls its last month preliminary (预计).
  func isPreliminary(_ subject: Question) -> Bool {
    guard case .series(let name)? = subject.primaryLeaf?.subject,
      let index = book.seriesIndex(name)
    else { return false }
    let last = lastMonth(of: subject)
    return store.tables[index].contains { $0.table.preliminaryMonths.contains(last) }
  }
}
