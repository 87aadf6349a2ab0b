import Diagnostics
import Facts
import Phrasing

// Places behind others: 仅次于西安市局, 联通收入仅次于移动收入.
extension ClaimJudge {
  /// The place behind those named: 仅次于西安市局.
  func placedNext(_ place: ClaimPlace) -> [Judged] {
    guard let behind = place.namesBehind, let measured = measured(place) else { return [] }
    let reader = context.reader(for: place.organization)
    let parts = behind.split { "、和与及".contains($0) }
    let series = measured.targets.first?.question.nameOfSeries
    let said = parts.compactMap { reader.reference(in: String($0))?.entry(placedBy: series) }
    guard let first = said.first, said.count == parts.count else { return [] }
    return measured.targets.compactMap { target in
      guard let standing = standing(of: target.question, beside: first, place),
        said.allSatisfy(standing.members.contains)
      else { return nil }
      let holds = Set(standing.above) == Set(said) && !standing.isTied
      return Judged(target, standing.fact, holds: holds)
    }
  }

  private func standing(
    of question: Question,
    beside other: ListEntry.Subject,
    _ place: ClaimPlace
  ) -> Standing? {
    if case .member(let dimension, _) = other {
      return standing(of: question, inDimension: dimension, for: place.organization)
    }
    let owned = OwnedQuestion(question, in: place.organization)
    return context.ancestor(named: place.clauseWithNumbers, over: owned.question, owned.owner)
      .flatMap { standing(of: owned.question, below: $0, for: owned.owner) }
  }
}
