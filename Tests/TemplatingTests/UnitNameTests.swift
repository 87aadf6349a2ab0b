import Diagnostics
import Facts
import Phrasing
import Templating
import Testing

/// Names of units in 素材 that are nearly one of the tables (N102).
struct UnitNameTests {
  private static let organizations = Organizations(
    ["神木县", "吴堡县", "南旬阳县", "城固县"].enumerated().map { index, name in
      Organization(
        id: OrganizationID(index: index),
        name: name,
        level: "县局",
        parent: nil,
        fullName: name + "邮政局",
        shortName: name + "局",
        scope: "全县"
      )
    },
    levels: ["县局"]
  )

  private func suggested(_ text: String) -> [String] {
    let schema = Schema(
      organizations: Self.organizations,
      dimensions: [],
      series: [],
      settings: Settings(
        reportPeriod: Period(Month(year: 2004, month: 1), Month(year: 2004, month: 6))
      )
    )
    let material = Material(
      organization: OrganizationID(index: 0),
      section: "问题",
      slot: "问题",
      text: SourceText(name: "素材.csv 第 2 行 正文", text: text),
      cell: CellAddress(file: "素材.csv", row: 2, column: "正文")
    )
    var log = DiagnosticLog()
    checkMaterials([material], against: schema, lexicon: Lexicon(), log: &log)
    return log.diagnostics.filter { $0.code == "N102" }
      .map { "\($0.labels[0].span.text)→\($0.remarks.first?.text ?? "")" }
  }

  @Test(arguments: [
    ("神大木县局做得好。", "神大木县局→神木县局"), ("木神县局做得好。", "木神县局→神木县局"),
    ("南阳县局做得好。", "南阳县局→南旬阳县局"), ("南寻阳县局做得好。", "南寻阳县局→南旬阳县局"),
    ("吴保县局做得好。", "吴保县局→吴堡县局"),
  ])
  func findsOneSlip(_ text: String, _ expected: String) {
    let found = suggested(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test(arguments: ["神木县局和在吴堡县局。", "洋县局、横山县局、神山县局做得好。", "各县局都做得好。", "县局"])
  func leavesOtherNamesAlone(_ text: String) {
    #expect(suggested(text) == [])
  }
}
