import Facts

/// What a table itself says that the cells of a column hold: 万元 in its line of units, in the head of
/// the column, 收入（万元）, or above the head, 单位：万元.
struct StatedUnit {
  enum Place {
    case unitLine
    case head
    /// Above the head: said of the whole table, which may have columns of other units.
    case title
  }

  let name: String
  let place: Place
  /// Where it stands, from 0.
  let row: Int
  let column: Int

  /// Nil for one that the program does not read, such as 千元.
  var unit: CellUnit? { CellUnit(name) }

  /// What the table says of a column; nil if it says nothing.
  init?(of column: Int, in sheet: DataSheet) {
    guard
      let line = Self.inUnitLine(column, sheet) ?? Self.inHead(column, sheet)
        ?? Self.inTitle(sheet)
    else {
      return nil
    }
    self = line
  }

  private init(_ name: String, _ place: Place, row: Int, column: Int) {
    self.name = name
    self.place = place
    self.row = row
    self.column = column
  }

  /// Whether cells of the unit can be meant.
  ///
  /// A line of units says it word for word. A head may count in 个 what is declared in 处; a title
  /// is not about columns of another kind.
  func allows(_ declared: CellUnit) -> Bool {
    switch place {
    case .unitLine: return unit == nil || unit == declared
    case .head:
      return unit?.power == declared.power && unit?.isMoney == declared.isMoney
    case .title:
      return !declared.isMoney || !(unit?.isMoney ?? true) || unit?.power == declared.power
    }
  }

  /// The column's own cell in the line of units, or the only one that holds anything.
  private static func inUnitLine(_ column: Int, _ sheet: DataSheet) -> Self? {
    guard let row = sheet.unitRow, row < sheet.table.rowCount else { return nil }
    let texts = (0..<sheet.table.cellCount(ofRow: row)).map {
      unitName(sheet.table.text(row: row, column: $0))
    }
    if column < texts.count, !texts[column].isEmpty {
      return Self(texts[column], .unitLine, row: row, column: column)
    }
    let filled = texts.indices.filter { !texts[$0].isEmpty }
    return filled.count == 1
      ? Self(texts[filled[0]], .unitLine, row: row, column: filled[0]) : nil
  }

  private static func inHead(_ column: Int, _ sheet: DataSheet) -> Self? {
    guard let row = sheet.headRow, column < sheet.columns.count,
      let name = unitAtEnd(of: sheet.columns[column])
    else { return nil }
    return Self(name, .head, row: row, column: column)
  }

  /// 单位：万元 in a row above the head, or 收入情况表（万元）.
  private static func inTitle(_ sheet: DataSheet) -> Self? {
    for row in 0..<min(sheet.headRow ?? 0, sheet.table.rowCount) where row != sheet.unitRow {
      for column in 0..<sheet.table.cellCount(ofRow: row) {
        let text = sheet.table.text(row: row, column: column)
        guard let name = unitBehindWord(in: text) ?? unitAtEnd(of: text) else { continue }
        return Self(name, .title, row: row, column: column)
      }
    }
    return nil
  }

  /// 万元 of 收入（万元）, 收入(万元) and 收入/万元; a bracket of another kind, 收入（含税）, says no unit.
  private static func unitAtEnd(of text: String) -> String? {
    let stem = text.hasSuffix("）") || text.hasSuffix(")") ? text.dropLast() : Substring(text)
    let marks: Set<Character> = stem.endIndex < text.endIndex ? ["（", "("] : ["/", "／"]
    guard let mark = stem.lastIndex(where: marks.contains) else { return nil }
    let name = unitName(String(stem[stem.index(after: mark)...]))
    return isUnit(name) ? name : nil
  }

  /// 万元 of 单位：万元.
  private static func unitBehindWord(in text: String) -> String? {
    guard let word = text.ranges(of: "单位").last else { return nil }
    let rest = text[word.upperBound...].drop { $0 == " " || $0 == "　" }
    guard let colon = rest.first, "：:".contains(colon) else { return nil }
    let name = unitName(String(rest.dropFirst()))
    return isUnit(name) ? name : nil
  }

  /// 单位：万元 and （万元） as 万元.
  private static func unitName(_ text: String) -> String {
    let behindColon = text.split { $0 == "：" || $0 == ":" }.last.map(String.init) ?? text
    return String(behindColon.filter { !"（）() 　".contains($0) }).replacing("％", with: "%")
  }

  /// Whether it is a unit, one that the program does not read included.
  private static func isUnit(_ name: String) -> Bool {
    if ["%", "个百分点"].contains(name) { return true }
    guard let last = name.last else { return false }
    let scale = name.dropLast()
    if last == "元" { return scale.count <= 2 && scale.allSatisfy { "十百千万亿".contains($0) } }
    return "户张笔件人个处家次台套部条份吨".contains(last) && ["", "万", "亿"].contains(scale)
  }
}

extension CellUnit {
  fileprivate var isMoney: Bool { base == "元" }
}
