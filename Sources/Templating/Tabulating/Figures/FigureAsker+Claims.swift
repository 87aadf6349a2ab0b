import Diagnostics
import Documents
import Facts
import Phrasing

extension FigureAsker {
  /// A claim that does not hold stops the figure: charts and sentences share the predicates.
  mutating func testClaims(_ table: inout FigureTable) {
    for mark in table.marks {
      guard let claim = mark.claim.flatMap(FigureClaim.init(rawValue:)) else { continue }
      let index = table.keys.firstIndex { $0.name == mark.place } ?? table.keys.count - 1
      guard table.keys.indices.contains(index) else { continue }
      let place = mark.span ?? block.span
      guard !table.keys[index].isForecast else {
        let months = table.keys[index].months.filter(isPreliminary)
        let claims = [PreliminaryClaim(claim: claim.rawValue, months: months)]
        let own = schema.organizations[organization].name
        log.add(.preliminaryClaims(claims, at: place, of: own))
        table.marks.removeAll { $0 == mark }
        continue
      }
      guard !holds(claim, index, table) else { continue }
      let message = "\(table.keys[index].name)并非“\(claim.rawValue)”"
      log.add(.figure(.error(12), message, at: place, fix: "请删去这条批注，或改写断言"))
      table.marks.removeAll { $0 == mark }
    }
  }

  func holds(_ claim: FigureClaim, _ index: Int, _ table: FigureTable) -> Bool {
    let values = table.values.first ?? []
    guard index < values.count, let number = values[index].number else { return false }
    let known = values.compactMap(\.number)
    switch claim {
    case .recordHigh, .recordLow:
      guard let month = table.keys[index].months.last else { return false }
      let judgement: Judgement = claim == .recordHigh ? .recordHigh : .recordLow
      let question = Question(.judgement(monthly(metric, [month]), judgement), type: .truth)
      return source.answer(question, for: organization).answer == .truth(true)
    case .increasing: return isIncreasing(Array(known))
    case .first: return known.allSatisfy { $0 <= number } && known.count { $0 == number } == 1
    case .last: return known.allSatisfy { $0 >= number } && known.count { $0 == number } == 1
    }
  }
}
