import Diagnostics
import Facts

/// What is wrong with rows or cells, gathered by cause so that each cause is one finding.
struct RowFindings {
  /// Where a row is wrong.
  struct Place {
    /// As the user's editor counts it, from 1.
    let row: Int
    /// Name of the column; empty for the row as a whole.
    let column: String
    /// What stands there and what it may mean; empty if the place alone says enough.
    let detail: String

    init(row: Int, column: String = "", detail: String = "") {
      self.row = row
      self.column = column
      self.detail = detail
    }
  }

  private struct Entry {
    let problem: RowProblem
    let remarks: [Diagnostic.Remark]
    var places: [Place]
    /// Nil if some place reaches all reports.
    var reach: Set<OrganizationID>?
  }

  /// Path from the workspace.
  let file: String
  private var entries: [Entry] = []
  private var indices: [RowProblem: Int] = [:]

  init(file: String) { self.file = file }

  /// Adds a place.
  ///
  /// `reach` is the organisations whose reports it reaches; nil for all.
  mutating func add(
    _ problem: RowProblem,
    at place: Place,
    reach: [OrganizationID]?,
    remarks: @autoclosure () -> [Diagnostic.Remark] = []
  ) {
    if let index = indices[problem] {
      entries[index].places.append(place)
      if let reach { entries[index].reach?.formUnion(reach) } else { entries[index].reach = nil }
    } else {
      indices[problem] = entries.count
      entries.append(
        Entry(
          problem: problem,
          remarks: remarks(),
          places: [place],
          reach: reach.map { Set($0) }
        )
      )
    }
  }

  /// One finding for each cause, in order of first appearance.
  func report(_ organizations: Organizations?, log: inout DiagnosticLog) {
    for entry in entries {
      let columns = Set(entry.places.map(\.column))
      let problem = columns.count == 1 ? columns.first.map(entry.problem.inColumn) : nil
      let names = entry.reach?.sorted().compactMap { organizations?[$0].name }
      var finding = Diagnostic(
        problem ?? entry.problem,
        count: entry.places.count,
        places: RowPlaces(file: file, places: entry.places).texts,
        remarks: entry.remarks,
        organizations: names ?? []
      )
      finding.cells = entry.places.filter { !$0.column.isEmpty }.map {
        CellAddress(file: file, row: $0.row, column: $0.column)
      }
      log.add(finding)
    }
  }
}
