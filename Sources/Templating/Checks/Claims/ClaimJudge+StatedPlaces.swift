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
    guard let measured = placedTargets(place, isPlaced: isPlaced) else { return [] }
    let isPlaced = isPlaced || measured.measure.isPlaced
    let saysSet = saysAmongWhom(stated, place, isPlaced: isPlaced)
    let judged = measured.targets.flatMap { target in
      let standings = self.standings(of: target.question, stated, saysSet: saysSet, place)
      let companions = companions(of: place, placedBy: target.question.nameOfSeries)
      return standings.compactMap { standing -> Judged? in
        let isShared = companions.allSatisfy(standing.beside.contains)
        return stated.holds(for: standing, isOfFall: measured.measure.isOfFall, place)
          .map { Judged(target, standing.fact, holds: $0 && isShared) }
      }
    }
    let name = measured.targets.first?.expression ?? "数"
    return [(judged, "改用 {{ \(name.placedByItself)\(saysSet ? "上级" : "…")) | 之后 }}，由位次选词")]
  }

  /// With whom a clause says that a place is shared, those that it names so that they can be known.
  func companions(of place: ClaimPlace, placedBy series: String) -> [ListEntry.Subject] {
    let reader = context.reader(for: place.organization)
    return place.companions.compactMap {
      reader.reference(in: $0)?.entry(placedBy: series)
    }
  }

  /// What a clause places: what it names or what was printed before, else what the clause before it
  /// names: 移动收入 of 移动收入增长较快，居全省首位.
  private func placedTargets(_ place: ClaimPlace, isPlaced: Bool) -> Measured? {
    let measured = measured(place)
    if let done = placedCompletion(measured, place) { return done }
    guard let measured, isPlaced || measured.measure.isPlaced,
      let earlier = measuredEarlier(measured, place)
    else { return measured }
    // Whether the value leads or its growth, the words leave open.
    let growths = measured.measure.facet == nil ? earlier.compactMap { growth(of: $0) } : []
    return Measured(targets: earlier + growths, measure: measured.measure)
  }

  /// 完成率居全省第二位: of the one plan, where the sentence names nothing.
  private func placedCompletion(_ measured: Measured?, _ place: ClaimPlace) -> Measured? {
    guard let measured, measured.targets.isEmpty, measured.measure.subject == nil,
      measured.measure.facet == .planCompletion, measured.measure.isPlaced,
      place.clauseEarlier == nil, let series = plannedSeries,
      let subject = context.reader(for: place.organization).subject("\(series).完成率")
    else { return nil }
    return Measured(targets: targets(of: subject, place), measure: measured.measure)
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
    // 居第三 may be anything without a word of place.
    if case .at(let number, _) = stated, number > 1, !isPlaced,
      !["位", "名"].contains(where: { place.text.hasSuffix($0) })
    {
      return false
    }
    let sentence = place.textBefore
    if context.schema.dimensions.contains(where: { sentence.holds($0.name) }) { return false }
    switch stated {
    case .at(1, fromEnd: false), .largest, .smallest: return isPlaced || place.text.holds("领跑")
    default: return true
    }
  }

  /// Among those whom the words name; where they name none, of a part among its like: 移动增幅最大,
  /// 延安市局收入居第三位.
  private func standings(
    of question: Question,
    _ stated: StatedPlace,
    saysSet: Bool,
    _ place: ClaimPlace
  ) -> [Standing] {
    let named =
      saysSet ? standings(of: question, saidIn: place.clauseWithNumbers, place) : []
    guard named.isEmpty, !saysSet || stated.isCounted else { return named }
    return standing(amongParts: question, place).map { [$0] } ?? []
  }

  /// The place of a value among those that a clause names; of a printed place itself.
  ///
  /// Where it names no kind, among all there and among the own kind: a county bureau that is the first
  /// of its city may leave the office of the city aside.
  private func standings(
    of question: Question,
    saidIn clause: String,
    _ place: ClaimPlace
  ) -> [Standing] {
    if case .facet(_, .rank, _) = question.form {
      return standing(ofPlace: question, for: place.organization).map { [$0] } ?? []
    }
    guard
      let above = context.ancestor(named: clause, over: question, place.organization)
    else { return [] }
    func amongKind(_ kind: String?) -> Standing? {
      self.standing(of: question, below: above, kind: kind, for: place.organization)
    }
    guard !question.isOfOther, let own = context.schema.organizations[place.organization].kind
    else { return [amongKind(nil)].compactMap(\.self) }
    return (clause.holds(own) ? [amongKind(own)] : [amongKind(nil), amongKind(own)])
      .compactMap(\.self)
  }

  /// The kind of the organisation where a clause places it among its kind: 在全市各县局中.
  func ownKind(namedIn clause: String, _ place: ClaimPlace) -> String? {
    context.schema.organizations[place.organization].kind.flatMap { clause.holds($0) ? $0 : nil }
  }

  /// The place of a member of a dimension, or of one directly below, among its like: 移动增幅最大.
  private func standing(amongParts question: Question, _ place: ClaimPlace) -> Standing? {
    switch question.slices.last {
    case .member(let dimension, _):
      let named = context.schema.dimensions.map(\.name)
        .filter { place.clauseWithNumbers.speaksOfEach($0) }
      // 移动 is none of 各项业务 where these are of another dimension.
      guard named.isEmpty || named.contains(dimension) else { return nil }
      return standing(of: question, inDimension: dimension, for: place.organization)
    case .organization(.named(let id)):
      let organizations = context.schema.organizations
      let parent = organizations[id].parent
      guard let parent,
        [place.organization, organizations.parent(of: place.organization)].contains(parent)
      else { return nil }
      return standing(of: OwnedQuestion(question, in: place.organization), amongChildrenOf: parent)
    default: return nil
    }
  }
}

extension StatedPlace {
  /// Whether it says which place it is: 靠前 in a list of the first three may be said of each of them.
  fileprivate var isCounted: Bool {
    switch self {
    case .at, .within, .outside: true
    default: false
    }
  }

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

extension String {
  /// 各项业务, 业务中 of 业务; 联通业务 is none.
  fileprivate func speaksOfEach(_ dimension: String) -> Bool {
    holds(dimension + "中")
      || ["各", "各项", "各类", "各个", "所有", "全部"].contains { holds($0 + dimension) }
  }

  /// The question for a place, up to its set: of a place itself the same.
  fileprivate var placedByItself: String {
    (self[...].firstPlace(of: ".排名(").map { String(self[..<$0.lowerBound]) } ?? self) + ".排名("
  }
}
