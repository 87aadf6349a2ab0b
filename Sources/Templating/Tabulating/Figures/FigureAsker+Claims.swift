import Diagnostics
import Documents
import Facts
import Phrasing

extension FigureAsker {
  /// A claim that does not hold stops the figure: charts and sentences share the predicates.
  mutating func testClaims(_ table: inout FigureTable) {
    for mark in table.marks {
      guard let claim = mark.claim.flatMap(FigureClaim.init) else { continue }
      let index = table.keys.firstIndex { $0.name == mark.place } ?? table.keys.count - 1
      guard table.keys.indices.contains(index) else { continue }
      let name = table.keys[index].name
      if !proves(claim, mark, index, name, isNote: true, table) {
        table.marks.removeAll { $0 == mark }
      }
    }
    for mark in block.claims {
      guard let claim = mark.claim.flatMap(FigureClaim.init) else { continue }
      guard let index = table.claimIndex(claim, at: mark.place) else {
        let known = table.claimRows.map(\.name).joined(separator: "、")
        let message = mark.place.isEmpty ? "图里没有可断言的数" : "图里没有“\(mark.place)”"
        log.add(.figure(.error(12), message, at: mark.span, fix: "可用的有：\(known)"))
        continue
      }
      let name = table.claimRows[index].name
      if proves(claim, mark, index, name, isNote: false, table) { table.claims.append(mark) }
    }
  }

  /// Whether a claim holds and rests on closed months; reports one that does not.
  private mutating func proves(
    _ claim: FigureClaim,
    _ mark: FigureMark,
    _ index: Int,
    _ name: String,
    isNote: Bool,
    _ table: FigureTable
  ) -> Bool {
    let place = mark.span ?? block.span
    let word = mark.claim ?? ""
    let open = preliminaryMonths(index, table)
    guard open.isEmpty else {
      let claims = [PreliminaryClaim(claim: word, months: open)]
      log.add(.preliminaryClaims(claims, at: place, of: schema.organizations[organization].name))
      return false
    }
    switch holds(claim, index, table) {
    case true?: return true
    case false?:
      let fix = isNote ? "请删去这条批注，或改写断言" : "请删去这条要点，或改写断言"
      log.add(.figure(.error(12), "\(name)并非“\(word)”", at: place, fix: fix))
    case nil:
      let message = "图里没有数可核对“\(name)\(word)”"
      log.add(.figure(.error(12), message, at: place, fix: "请补“比较”等所需的项，或改写断言"))
    }
    return false
  }

  /// Months of the claimed value that are not closed.
  private func preliminaryMonths(_ index: Int, _ table: FigureTable) -> [Month] {
    guard table.members.isEmpty || !table.kind.runsOverMonths else {
      return table.keys.filter(\.isForecast).flatMap(\.months).filter(isPreliminary)
    }
    if !table.preliminaryName.isEmpty { return schema.preliminaryMonths(of: metric, in: period) }
    guard table.keys.indices.contains(index), table.keys[index].isForecast else { return [] }
    return table.keys[index].months.filter(isPreliminary)
  }

  func holds(_ claim: FigureClaim, _ index: Int, _ table: FigureTable) -> Bool? {
    guard claim == .recordHigh || claim == .recordLow else { return table.holds(claim, index) }
    guard table.members.isEmpty, table.keys.indices.contains(index),
      let month = table.keys[index].months.last, table.values.first?[index].number != nil
    else { return nil }
    let judgement: Judgement = claim == .recordHigh ? .recordHigh : .recordLow
    let question = Question(.judgement(monthly(metric, [month]), judgement), type: .truth)
    return source.answer(question, for: organization).answer == .truth(true)
  }
}
