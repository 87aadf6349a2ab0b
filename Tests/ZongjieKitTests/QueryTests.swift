import Diagnostics
import Foundation
import Testing
import ZongjieKit

struct QueryTests {
  struct Answer: Decodable {
    struct Member: Decodable {
      let name: String
      let value: String?
      let text: String?
    }

    let expression: String
    let organization: String?
    let period: String?
    let type: String?
    let value: String?
    let unit: String?
    let text: String?
    let members: [Member]?
  }

  private func ask(_ expression: String, unit: String? = nil) throws -> Answer {
    let folder = repository.appendingPathComponent("examples/shaanxi").path
    let place = WorkspacePlace(folder: folder, home: repository.path, executable: "")
    let json = try #require(queryWorkspace(place, expression: expression, unit: unit).json)
    return try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
  }

  @Test func givesTheExactValueWithItsPrint() throws {
    let growth = try ask("收入.同比")
    #expect(growth.expression == "收入.同比")
    #expect(growth.organization == "陕西")
    #expect(growth.period == "2004-01..2004-06")
    #expect(growth.type == "率")
    // 344 / 1064.
    #expect(growth.value == "43/133")
    #expect(growth.unit == "%")
    #expect(growth.text == "32.33%")
    let revenue = try ask("收入", unit: "榆林")
    #expect(revenue.value == "3851900")
    #expect(revenue.unit == "万元")
    #expect(revenue.text == "385.19万元")
  }

  @Test func givesTheMembersOfAList() throws {
    let list = try ask("收入.前(3, 市局)")
    #expect(list.members?.map(\.name) == ["西安", "榆林", "延安"])
    #expect(list.members?.map(\.value) == ["3946000", "3851900", "1650000"])
    #expect(list.members?.first?.text == "394.60万元")
  }

  @Test func saysTheMoveOfARateAsABareTagDoes() throws {
    let share = try ask("收入.占比(邮政收入).较年初增幅")
    #expect(share.text == "由1.04%提高到1.94%")
    #expect(share.type == "率")
  }

  @Test func givesFindingsForAnExpressionThatCannotBeRead() throws {
    let folder = repository.appendingPathComponent("examples/shaanxi").path
    let place = WorkspacePlace(folder: folder, home: repository.path, executable: "")
    let result = queryWorkspace(place, expression: "收入.同比增副", unit: nil)
    #expect(result.text == nil)
    #expect(result.log.hasErrors)
    #expect(result.json?.contains("\"findings\": [{") == true)
  }
}
