import Facts
import Phrasing

extension Slice {
  /// The one organisation or member that it names, as a list or a ranking holds it; nil for a set.
  var entry: ListEntry.Subject? {
    switch self {
    case .member(let dimension, let name): .member(dimension: dimension, name: name)
    case .organization(.named(let id)): .organization(id)
    default: nil
    }
  }
}

extension ClauseReference {
  /// The one whose place it is, as a ranking holds it: 移动 of 仅次于移动收入, where the series is 收入.
  func entry(placedBy series: String?) -> ListEntry.Subject? {
    switch self {
    case .organization(let id, .none): return .organization(id)
    case .member(let dimension, let name): return .member(dimension: dimension, name: name)
    case .quantity(let subject):
      let question = subject.question
      guard question.nameOfSeries == series, question.slices.count == 1 else { return nil }
      return question.slices[0].entry
    case .organization, .period, .mean: return nil
    }
  }
}
