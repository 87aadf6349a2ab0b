import Documents
import Drawings

/// Names of the places in the file that links lead to: figures and tables.
struct Destinations: Sendable {
  /// By label (标签); a label that no block has leads nowhere.
  private(set) var byLabel: [String: String] = [:]
  /// By number.
  private(set) var figures: [Int: String] = [:]
  private(set) var tables: [Int: String] = [:]

  init(_ blocks: [Block]) { blocks.forEach { add($0) } }

  private mutating func add(_ block: Block) {
    switch block {
    case .figure(let chart):
      figures[chart.number] = "figure-\(chart.number)"
      chart.label.map { byLabel[$0] = "figure-\(chart.number)" }
    case .table(let table):
      tables[table.number] = "table-\(table.number)"
      table.label.map { byLabel[$0] = "table-\(table.number)" }
    case .landscape(let blocks): blocks.forEach { add($0) }
    case .annex(let annex): annex.blocks.forEach { add($0) }
    case .heading, .paragraph, .pageBreak: break
    }
  }
}

/// Face and structure of a level of headings (GB/T 9704-2012, 7.3.3).
struct HeadingLevel: Sendable {
  let role: FontRole
  let tag: StructureTag

  init(_ level: Int) {
    switch level {
    case ...1: (role, tag) = (.hei, .heading2)
    case 2: (role, tag) = (.kai, .heading3)
    default: (role, tag) = (.fangSong, .heading4)
    }
  }
}

extension ChartOptions.Size {
  /// The width of a figure on a type area.
  ///
  /// Unit: points. A width of the author's wider than the area is cut to it.
  func width(of area: Double) -> Double {
    switch self {
    case .full: area
    case .half: area / 2
    case .third: area / 3
    case .custom(let width, _): min(area, width * PageGeometry.millimetre)
    }
  }
}
