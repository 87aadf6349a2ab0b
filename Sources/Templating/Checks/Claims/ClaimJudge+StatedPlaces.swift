import Diagnostics
import Facts
import Phrasing

// Places in other words than 首位: 全省第一, 排名靠前, 前三位之外, 居全省最高, 遥遥领先.
extension ClaimJudge {
  func placed(
    _ stated: StatedPlace,
    _ place: ClaimPlace,
    isPlaced: Bool = false
  ) -> [Reading] {
    guard let measured = measured(place) else { return [] }
    let isPlaced = isPlaced || measured.measure.isPlaced
    let saysSet = saysAmongWhom(stated, place, isPlaced: isPlaced)
    let judged = measured.targets.compactMap { target -> Judged? in
      let standing =
        saysSet
        ? standing(of: target.question, saidIn: place.clauseWithNumbers, place)
        : standing(amongParts: target.question, place)
      guard let standing,
        let holds = stated.holds(for: standing, isOfFall: measured.measure.isOfFall, place)
      else { return nil }
      return Judged(target, standing.fact, holds: holds)
    }
    let name = measured.targets.first?.expression ?? "数"
    return [(judged, "改用 {{ \(name).排名(\(saysSet ? "上级" : "…")) | 之后 }}，由位次选词")]
  }

  /// Whether words say that a place is meant among organisations, and not the size of something
  /// (最高, 第一), nor a place in a dimension that the sentence names.
  private func saysAmongWhom(_ stated: StatedPlace, _ place: ClaimPlace, isPlaced: Bool) -> Bool {
    let organizations = context.schema.organizations
    let clause = place.clauseWithNumbers
    let saysScope = organizations.ancestors(of: place.organization).contains {
      clause.holds(organizations[$0].scope)
    }
    if saysScope { return true }
    let sentence = place.textBefore
    if context.schema.dimensions.contains(where: { sentence.holds($0.name) }) { return false }
    switch stated {
    case .at(1, fromEnd: false), .largest, .smallest: return isPlaced || place.text.holds("领跑")
    default: return true
    }
  }

  /// The place of a value among those that a clause names; of a printed place itself.
  private func standing(
    of question: Question,
    saidIn clause: String,
    _ place: ClaimPlace
  ) -> Standing? {
    if case .facet(_, .rank, _) = question.form {
      return standing(ofPlace: question, for: place.organization)
    }
    guard
      let above = context.ancestor(named: clause, over: question, place.organization)
    else { return nil }
    return standing(
      of: question,
      below: above,
      kind: question.isOfOther ? nil : ownKind(namedIn: clause, place),
      for: place.organization
    )
  }

  /// The kind of the organisation where a clause places it among its kind: 在全市各县局中.
  func ownKind(namedIn clause: String, _ place: ClaimPlace) -> String? {
    context.schema.organizations[place.organization].kind.flatMap { clause.holds($0) ? $0 : nil }
  }

  /// The place of a member of a dimension, or of one directly below, among its like: 移动增幅最大.
  private func standing(amongParts question: Question, _ place: ClaimPlace) -> Standing? {
    switch question.slices.last {
    case .member(let dimension, _):
      return standing(of: question, inDimension: dimension, for: place.organization)
    case .organization(.named(let id)):
      guard context.schema.organizations[id].parent == place.organization else { return nil }
      let owned = OwnedQuestion(question, in: place.organization)
      return standing(of: owned, amongChildrenOf: place.organization)
    default: return nil
    }
  }
}

extension StatedPlace {
  /// Whether a standing bears the words out; of a fall its own order; nil where nothing tells.
  fileprivate func holds(for standing: Standing, isOfFall: Bool, _ said: ClaimPlace) -> Bool? {
    let count = standing.values.count
    let isTied = standing.isTied != said.saysTie
    let place = isOfFall ? count + 1 - standing.place : standing.place
    if let holds = holds(place: place, isTied: isTied, of: count) { return holds }
    guard count > 1 else { return nil }
    let isLargest = (self == .largest) != isOfFall
    switch self {
    case .largest, .smallest:
      return standing.value == (isLargest ? standing.values[0] : standing.values[count - 1])
        && !isTied
    case .farAhead:
      return standing.place == 1
        && isFarAhead(standing.value, of: standing.values[1], type: standing.type)
    default: return nil
    }
  }
}
