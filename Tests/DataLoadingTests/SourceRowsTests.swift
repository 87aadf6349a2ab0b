import Diagnostics
import Nodes
import Testing

@testable import DataLoading

/// The work of gathering the rows of a source.
struct SourceRowsTests {
  /// With a total skipped after every other row each run is short; columns that grew by what each
  /// run needs would be copied once for every run.
  @Test func growsItsColumnsByDoublingHoweverShortTheRuns() throws {
    var rows = try Self.rows()
    let count = 20_000
    let keys = RowKeys(
      organizations: ColumnCodes(repeating: 0, count: count),
      periods: ColumnCodes(repeating: 0, count: count),
      members: [ColumnCodes(repeating: 0, count: count)],
      ancestors: []
    )
    var periods = PeriodIndex(year: 2004)
    let sheetRows = Array(0..<count)
    var capacities: Set<[Int]> = []
    for start in stride(from: 0, to: count, by: 2) {
      rows.append(sheetRows, keys, start..<start + 2, periods: &periods)
      capacities.insert(
        [rows.rows.capacity, rows.organizations.capacity, rows.periodIndices.capacity]
          + rows.members.map(\.capacity)
      )
    }
    #expect(rows.periodIndices.count == count)
    // Four columns that double from nothing to 20 000, each at its own time.
    #expect(capacities.count < 4 * 20)
  }

  private static func rows() throws -> SourceRows {
    var log = DiagnosticLog()
    let text = "月报: {文件: 月报.csv, 期间: 月, 维度: {机构: 单位}}"
    let node = parseYAML(SourceText(name: "zongjie.yaml", text: text), log: &log)
    let entry = try #require(node?.entries.first)
    let sheet = DataSheet(path: "月报.csv", table: DelimitedTable(Array("月,单位".utf8)), headRow: 0)
    return SourceRows(
      declaration: try #require(SourceDeclaration(entry, log: &log)),
      sheet: sheet,
      dimensions: ["业务"],
      fixedMembers: [:],
      monthColumns: []
    )
  }
}
