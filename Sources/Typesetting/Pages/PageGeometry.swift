import Documents
import Drawings

/// The measures of a sheet in points (GB/T 9704-2012, 5.2; typography.md A2).
struct PageGeometry: Sendable, Hashable {
  /// Points in a millimetre.
  static let millimetre = 72 / 25.4

  /// The sheet.
  let sheet: Size
  /// The type area (版心).
  let area: Rectangle
  /// Han in a line.
  let columns: Int
  /// Lines on a page.
  let rows: Int
  /// Width of the cell of one Han.
  let em: Double
  /// From the top of one line to the top of the next.
  let pitch: Double
  /// Height of a character box: 三号 in the standard's own reading.
  let box: Double

  /// 三号, under which 28 × 22, 15/8 and 156 × 225 mm agree (typography.md A2).
  private static let gridBox = 15.75

  /// A4 upright, type area 156 × 225 mm at 28 mm from the left and 37 mm from the top.
  static let upright = PageGeometry(
    sheet: Size(width: 210 * millimetre, height: 297 * millimetre),
    area: Rectangle(
      x: 28 * millimetre,
      y: 37 * millimetre,
      width: 156 * millimetre,
      height: 225 * millimetre
    ),
    columns: 28,
    rows: 22
  )

  /// A4 lying, its head where the left edge of the upright sheet is (GB/T 9704-2012, 8).
  static let lying = PageGeometry(
    sheet: Size(width: 297 * millimetre, height: 210 * millimetre),
    area: Rectangle(
      x: 35 * millimetre,
      y: 28 * millimetre,
      width: 225 * millimetre,
      height: 156 * millimetre
    ),
    columns: 40,
    rows: 15
  )

  /// Whether the sheet is turned for its content.
  var isLying: Bool { sheet.width > sheet.height }

  private init(sheet: Size, area: Rectangle, columns: Int, rows: Int) {
    self.sheet = sheet
    self.area = area
    self.columns = columns
    self.rows = rows
    box = PageGeometry.gridBox
    em = columns == 28 ? area.width / 28 : 156 * PageGeometry.millimetre / 28
    pitch = (area.height - box) / Double(rows - 1)
  }

  /// A grid of other numbers on the type area of the upright sheet, for the cases of a dump.
  init(columns: Int, rows: Int) {
    let base = PageGeometry.upright
    sheet = base.sheet
    area = base.area
    self.columns = max(1, columns)
    self.rows = max(2, rows)
    box = PageGeometry.gridBox * Double(base.columns) / Double(self.columns)
    em = area.width / Double(self.columns)
    pitch = (area.height - box) / Double(self.rows - 1)
  }

  /// The top of the character boxes of a row, from 0.
  func top(ofRow row: Int) -> Double { area.y + Double(row) * pitch }

  /// The height from the top of a row to the bottom of the last of so many rows.
  func height(ofRows count: Int) -> Double { Double(max(0, count - 1)) * pitch + box }

  /// Rows that a block of a height takes up.
  func rows(forHeight height: Double) -> Int {
    // A hundredth of a point is rounding, not height.
    max(1, Int(((height - box - 0.01) / pitch).rounded(.up)) + 1)
  }
}

/// Sizes of type by the body's (charts.md C.3, typography.md A3).
struct TypeSizes: Sendable, Hashable {
  /// Unit: points, as all sizes here.
  let body: Double
  let title: Double
  let folio: Double
  let caption: Double
  let cell: Double
  let note: Double

  /// The sizes for a grid of its own: letters that fill its cells as 三号 fills those of the sheet.
  init(_ geometry: PageGeometry) {
    let usual = TypeSizes(PageStyle())
    body = geometry.box
    title = usual.title
    folio = usual.folio
    caption = usual.caption
    cell = usual.cell
    note = usual.note
  }

  /// The sizes of a style; 15.75 belongs to the traditional family, 16 to Word's.
  init(_ style: PageStyle) {
    body = style.bodySizeInPoints
    let isTraditional = style.bodySizeInPoints < 15.9
    title = isTraditional ? 21 : 22
    folio = isTraditional ? 13.75 : 14
    caption = style.bodySizeInPoints >= 14 ? 12 : 10.5
    cell = 10.5
    note = style.bodySizeInPoints >= 12 ? 9 : 7.5
  }
}
