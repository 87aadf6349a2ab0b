import Diagnostics
import Documents
import Facts
import Nodes
import Templating

/// A case of a figure, or one of its variants, as read.
struct FigureCase {
  let id: String
  let variant: Int
  /// Keys of the spec by their Chinese word, those of the variant over those of the case.
  private var spec: [String: Node] = [:]
  private let data: Node?
  /// A problem of label places stated by the case itself.
  let layout: Node?
  private(set) var rows: [[String?]] = []
  let columns: [String]
  /// How many columns name the row.
  private(set) var keyCount = 1
  /// Whether the second face of the model fonts is there.
  let hasEverything: Bool

  init(_ node: Node, id: String, variant: Int) {
    self.id = id
    self.variant = variant
    let variantNode = variant == 0 ? nil : node["variants"]?.items[variant - 1]
    for part in [node["spec"], variantNode?["spec_patch"]].compactMap({ $0 }) {
      for (key, value) in part.entries { spec[figureWord(key.text ?? "")] = value }
    }
    hasEverything = (variantNode?["fonts"] ?? node["fonts"])?.text != "none_has_glyph"
    data = node["data"]
    layout = variantNode?["layout"] ?? node["layout"]
    columns = data?["columns"]?.items.compactMap(\.text) ?? []
    rows = Self.rows(data?["rows"]?.items ?? [])
    if let patch = variantNode?["data_patch"] { apply(patch) }
    keyCount = countKeys()
  }

  private static func rows(_ nodes: [Node]) -> [[String?]] {
    nodes.map { row in
      row.items.map { $0.text == "null" || $0.isEmpty ? nil : $0.text }
    }
  }

  private mutating func apply(_ patch: Node) {
    if let all = patch["rows"] { rows = Self.rows(all.items) }
    for drop in patch["drop"]?.items ?? [] {
      let keys = drop.items.isEmpty ? [drop.text] : drop.items.map(\.text)
      rows.removeAll { row in keys.indices.allSatisfy { $0 < row.count && row[$0] == keys[$0] } }
    }
    for (key, value) in patch["set"]?.entries ?? [] {
      for index in rows.indices where rows[index].first == key.text && rows[index].count > 1 {
        rows[index][1] = value.text == "null" ? nil : value.text
      }
    }
  }

  /// The columns before the first that holds numbers alone.
  private func countKeys() -> Int {
    guard !rows.isEmpty else { return 1 }
    let first = columns.indices.first { column in
      rows.allSatisfy { row in
        guard column < row.count, let text = row[column] else { return true }
        return Rational(decimal: text) != nil
      }
    }
    return max(1, first ?? 1)
  }

  func text(_ key: String) -> String? { spec[key]?.text }
  func node(_ key: String) -> Node? { spec[key] }

  func texts(_ key: String) -> [String] {
    guard let node = spec[key] else { return [] }
    return node.items.isEmpty ? [node.text].compactMap { $0 } : node.items.compactMap(\.text)
  }

  var kind: ChartKind? {
    guard let word = text("图型").map(figureWord) else { return nil }
    return word == "自动" ? automaticKind : ChartKind(rawValue: word)
  }

  var metricKey: String { texts("指标").first ?? "" }
  private var metricNode: Node? { data?["metric"] }

  /// Unit of the data, as the case names it.
  var unitName: String { metricNode?["unit"]?.text ?? "" }

  /// Units of `metrics`, where there are several.
  var unitNames: [String] {
    texts("指标").compactMap { data?["metrics"]?[$0]?["unit"]?.text }
  }

  /// Unit of one of several metrics; that of the data where the case has none of its own.
  func unitName(of metric: String) -> String {
    data?["metrics"]?[metric]?["unit"]?.text ?? unitName
  }

  /// Base units that one unit of the data is.
  var factor: Rational {
    unitName == "%" ? Rational(1, over: 100) : MeasureUnit(unitName)?.factor ?? .one
  }

  /// Decimals that every string has: as given, or those of the most precise value.
  var decimals: Int {
    if let text = metricNode?["decimals"]?.text, let count = Int(text) { return count }
    if isComputedRate { return 2 }
    return rows.flatMap { $0.dropFirst(keyCount) }.compactMap { $0 }
      .filter { Rational(decimal: $0) != nil }
      .map(Self.decimals(of:)).max() ?? 0
  }

  /// Whether the data says that it is parts of a whole.
  var isShare: Bool { metricNode?["kind"]?.text == "share" }

  /// Whether each part prints as it is stated: shares without decimals of their own.
  var printsAsStated: Bool { metricNode?["decimals"] == nil && isShare }

  static func decimals(of text: String) -> Int {
    text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
  }

  var valueColumns: [String] { Array(columns.dropFirst(keyCount)) }

  /// Whether the values are rates of two columns.
  var isComputedRate: Bool { valueColumns == ["上年", "本年"] || valueColumns == ["收入", "计划"] }

  var type: ValueType {
    isComputedRate ? .ratio : type(ofUnit: unitName)
  }

  func type(ofUnit unitName: String) -> ValueType {
    if unitName == "%" { return .ratio }
    guard let unit = MeasureUnit(unitName) else { return .plain }
    let powers = [0, 4, 8, 12].filter { $0 >= unit.power }
    let ladder = powers.map { MeasureUnit(base: unit.base, power: $0) }
    return .amount(Measure(ladder: ladder))
  }

  var shownUnit: MeasureUnit? {
    (metricNode?["display_unit"]?.text ?? text("单位")).flatMap { MeasureUnit($0) }
  }

  /// A number of the data in base units; missing for a blank one.
  func value(_ text: String?, scaled: Bool = true) -> FigureValue {
    guard let text, let number = Rational(decimal: text) else { return .missing }
    return .number(Number(scaled ? number * factor : number), nil)
  }

  /// The value of a row: its last number, or the rate of two columns.
  func value(of row: [String?]) -> FigureValue {
    let cells = Array(row.dropFirst(keyCount))
    if valueColumns == ["上年", "本年"] { return growth(cells) }
    if valueColumns == ["收入", "计划"] { return completion(cells) }
    let numeric = cells.indices.filter { index in
      rows.allSatisfy { row in
        let cell = keyCount + index < row.count ? row[keyCount + index] : nil
        return cell == nil || Rational(decimal: cell ?? "") != nil
      }
    }
    return value(numeric.last.flatMap { cells[$0] })
  }

  private func growth(_ cells: [String?]) -> FigureValue {
    guard let base = cells[0].flatMap({ Rational(decimal: $0) }),
      let now = cells[1].flatMap({ Rational(decimal: $0) })
    else { return .missing }
    if base.sign > 0 { return .number(Number(now / base - .one), nil) }
    return .undefined(
      base.sign == 0 ? .zeroBase : .negativeBase,
      isNew: base.sign == 0 && now.sign > 0
    )
  }

  private func completion(_ cells: [String?]) -> FigureValue {
    guard let amount = cells[0].flatMap({ Rational(decimal: $0) }),
      let plan = cells[1].flatMap({ Rational(decimal: $0) })
    else { return .missing }
    return plan.sign > 0
      ? .number(Number(amount / plan), nil) : .undefined(.zeroBase, isNew: false)
  }

  /// Months of the period: as given, those of the rows, or half of 2014.
  var period: Period {
    if let text = text("期间"), let period = Period(text) { return period }
    let place = columns.firstIndex(of: "月") ?? 0
    let months = rows.compactMap { $0[place].flatMap { Month($0) } }
    if let first = months.min(), let last = months.max() { return Period(first, last) }
    return Period(year: 2014, part: 1, of: 2)
  }

  /// Rows that 范围 leaves.
  var keptRows: [[String?]] {
    let filters = spec["范围"]?.entries ?? []
    return rows.filter { row in
      filters.allSatisfy { key, value in
        guard let column = columns.prefix(keyCount).firstIndex(of: key.text ?? "") else {
          return true
        }
        let wanted = value.items.isEmpty ? [value.text] : value.items.map(\.text)
        return wanted.contains(row[column])
      }
    }
  }
}
