import Diagnostics
import Facts
import Phrasing

// 用户数比年初增长, 移动收入占比比年初有所下降: against the beginning of the year, where a flow has no value.
extension ClaimJudge {
  /// Whether a word of direction compares with the beginning of the year, for then it says nothing
  /// of the year before.
  mutating func judgeSinceYearStart(_ place: ClaimPlace) -> Bool {
    guard mayHold(.yearStart), place.claim == .rises || place.claim == .falls,
      !place.isBesideNumber, let base = YearStart.base(in: place.clauseWithNumbers)
    else { return false }
    guard place.endsClause, place.isMeant, place.argument == nil, let clause = place.clauseBefore
    else { return true }
    let targets = targetsSinceYearStart(clause.replacing(base, with: ""), place)
    tellFlows(among: targets, place.withWords(from: base))
    add(
      targets.compactMap { target in
        sinceYearStart(target, place).flatMap { moved, fact in
          place.claim.holds(for: fact.value, type: fact.type, settings: settings)
            .map { Judged(moved, fact, holds: $0) }
        }
      },
      place
    )
    return true
  }

  /// 用户数与年初持平, 与年初基本持平.
  func levelWithYearStart(_ relation: Relation, _ place: ClaimPlace) -> Reading {
    let judged = targetsSinceYearStart(place.lead, place).compactMap { target -> Judged? in
      guard let now = fact(target.question, for: place.organization),
        let before = fact(
          Question(.at(target.question, .yearStart), type: now.type),
          for: place.organization
        ),
        !target.question.isFlow(in: context.schema),
        let holds = relation.holds(now.value, before.value, now.type, settings)
      else { return nil }
      return Judged(target, now, holds: holds)
    }
    return (judged, "改用 {{ 数.较年初 | … }}，由数值选词")
  }

  /// What a clause names, else the value printed last or the series with a plan.
  func targetsSinceYearStart(_ clause: String, _ place: ClaimPlace) -> [Target] {
    let reader = context.reader(for: place.organization)
    if let subject = reader.subject(of: clause, facet: nil) { return targets(of: subject, place) }
    guard reader.isEmpty(clause).isEmpty else { return [] }
    if let grown = place.valuesBefore.lazy.compactMap(\.value.question.grown).first {
      return [Target(question: grown, tag: nil, expression: grown.nameOfSeries)]
    }
    return seriesSpokenOf(place).flatMap { reader.subject($0) }.map { targets(of: $0, place) } ?? []
  }

  /// How a stock, a single month or a rate moved; nil for a flow.
  private func sinceYearStart(_ target: Target, _ place: ClaimPlace) -> (Target, Fact)? {
    let question = target.question
    let moved: Target? =
      if question.hasGrowth {
        question.isFlow(in: context.schema)
          ? nil
          : target.asking(
            question.facet(.changeSinceYearStart, type: question.type),
            as: ".较年初"
          )
      } else {
        movedPoints(of: target, since: .yearStart)
      }
    return moved.flatMap { moved in
      fact(moved.question, for: place.organization).map { (moved, $0) }
    }
  }

  /// 收入比年初增长: what is added up from January on has no value to compare with.
  mutating func tellFlows(among targets: [Target], _ place: ClaimPlace) {
    for target in targets where target.question.isFlow(in: context.schema) {
      guard let fact = fact(target.question, for: place.organization) else { continue }
      add(.flowSinceYearStart, place, target, holds: false, fact: fact)
    }
  }
}

/// The words by which texts compare with the beginning of the year.
enum YearStart {
  static let names: Set<String> = ["年初", "上年末", "去年末", "上年底", "去年底", "年初水平", "上年末水平"]

  private static let signs = ["年初", "年末", "年底"]
  private static let bases: [String] = names.filter { !$0.hasSuffix("水平") }.sorted().flatMap {
    name in
    ["与", "同"].flatMap { ["\($0)\(name)相比", "\($0)\(name)比"] } + ["比\(name)", "较\(name)"]
  }

  /// The words with which a clause compares so; nil for none.
  static func base(in clause: String) -> String? {
    guard signs.contains(where: { clause.holds($0) }) else { return nil }
    return bases.first { clause.holds($0) }
  }
}

extension ClaimPlace {
  /// The place of the word together with some words before it; the word alone where they stand elsewhere.
  fileprivate func withWords(from words: String) -> ClaimPlace {
    guard let start = before.ranges(of: words).last?.lowerBound else { return self }
    let whole = ClaimedWord(claim: word.claim, range: start..<word.range.upperBound)
    return ClaimPlace(pieces: pieces, index: index, word: whole)
  }
}
