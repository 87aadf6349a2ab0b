import Diagnostics
import Documents
import Testing

/// The notes on 年初: of what is compared, each once.
struct YearStartNoteTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let text: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "flow",
      template: "移动业务占比比年初{{ 收入[移动].占比.较年初 | 升降点 }}。",
      text: "移动业务占比比年初（年初指1月，下同）提高0.97个百分点。"
    ),
    Case(
      name: "stock",
      template: "用户比年初{{ 用户.净增 | 增减语(\"净增\", \"净减少\", \"持平\") }}。",
      text: "用户比年初（年初指上年末，下同）净增2400户。"
    ),
    Case(
      name: "stock in the words of a fact",
      template: "用户{{ 用户.较年初增幅 | 升降语(\"比年初增长\", \"比年初下降\", \"与年初持平\") }}。",
      text: "用户比年初（年初指上年末，下同）增长10.71%。"
    ),
    Case(
      name: "flow, then stock twice",
      template: """
        移动业务占比比年初{{ 收入[移动].占比.较年初 | 升降点 }}，用户比年初{{ 用户.净增 | 增减语("多", "少", "平") }}。

        用户比年初{{ 用户.净增 | 增减语("多", "少", "平") }}。
        """,
      text: """
        移动业务占比比年初（年初指1月，下同）提高0.97个百分点，用户比年初（期末数的年初指上年末，下同）多2400户。
        用户比年初多2400户。
        """
    ),
    Case(
      name: "stock, then flow",
      template: """
        用户比年初{{ 用户.净增 | 增减语("多", "少", "平") }}。

        移动业务占比比年初{{ 收入[移动].占比.较年初 | 升降点 }}。
        """,
      text: """
        用户比年初（年初指上年末，下同）多2400户。
        移动业务占比比年初（累计数、当月数的年初指1月，下同）提高0.97个百分点。
        """
    ),
    Case(
      name: "ratio of flow and stock",
      template: "离网率比年初{{ 离网率.较年初 | 升降点 }}。",
      text: "离网率比年初（年初指1月，下同）提高2.23个百分点。"
    ),
    Case(
      name: "no comparison",
      template: "年初召开会议，今年年初的部署已经落实，收入{{ 收入 }}。",
      text: "年初召开会议，今年年初的部署已经落实，收入507.00万元。"
    ),
    Case(
      name: "said by the author",
      template: "用户比年初（年初指1月）{{ 用户.净增 | 增减语(\"多\", \"少\", \"平\") }}。",
      text: "用户比年初（年初指1月）多2400户。"
    ),
    Case(
      name: "since year start",
      template: "自年初以来，全局开展劳动竞赛，移动业务占比比年初{{ 收入[移动].占比.较年初 | 升降点 }}。",
      text: "自年初以来，全局开展劳动竞赛，移动业务占比比年初（年初指1月，下同）提高0.97个百分点。"
    ),
    Case(
      name: "an event set off in bold",
      template: "**年初召开会议**，用户比年初{{ 用户.净增 | 增减语(\"多\", \"少\", \"平\") }}。",
      text: "年初召开会议，用户比年初（年初指上年末，下同）多2400户。"
    ),
    Case(
      name: "a comparison set off in bold",
      template: "**用户比年初**{{ 用户.净增 | 增减语(\"多\", \"少\", \"平\") }}。",
      text: "用户比年初（年初指上年末，下同）多2400户。"
    ),
    Case(
      name: "from a value of year start",
      template: "移动业务占比由年初的{{ 收入[移动]@1月.占比 }}提高到{{ 收入[移动].占比 }}。",
      text: "移动业务占比由年初（年初指1月，下同）的67.07%提高到68.05%。"
    ),
    Case(
      name: "a purpose",
      template: "年初为了加强管理，制定了办法，收入{{ 收入 }}。",
      text: "年初为了加强管理，制定了办法，收入507.00万元。"
    ),
    Case(
      name: "an event told by hand",
      template: "全局{{ 手填(\"较年初\", 来源: \"快报\") }}有起色，收入{{ 收入 }}。",
      text: "全局较年初有起色，收入507.00万元。"
    ),
    Case(
      name: "a comparison without a fact",
      template: "工作面貌比年初有了改变。",
      text: "工作面貌比年初有了改变。"
    ),
  ]

  @Test(arguments: cases)
  func saysOnceWhatYearStartIs(_ item: Case) async throws {
    let (document, log) = try await ClaimWorkspaces.shared.document(
      item.template,
      for: "清河",
      in: "examples/变体"
    )
    let errors = log.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map { $0.code + $0.message })")
    #expect(try #require(document).bodyLines.joined(separator: "\n") == item.text)
  }
}
