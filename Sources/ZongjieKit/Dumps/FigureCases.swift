import Charting
package import Diagnostics
package import Documents
import Facts
import Nodes
import Templating

/// Checks and lays out every case of a file in the form of chart-cases.yaml, and its variants.
///
/// The text is a JSON list, one object for each case and variant, in file order (dumps.md,
/// figures). Measurer and frame are those of the file's head.
///
/// - Parameters:
///   - source: the file.
///   - palette: 彩色, 灰度 or 黑白.
///   - isHalf: whether figures are laid out in half the width (半栏).
///   - log: receives findings about the file itself.
/// - Returns: the list; nil if the file has no list of cases.
package func dumpFigures(
  _ source: SourceText,
  palette: ChartOptions.Palette = .color,
  isHalf: Bool = false,
  log: inout DiagnosticLog
) -> String? {
  guard let file = parseYAML(source, log: &log),
    let cases = file.required("cases", of: "用例文件", log: &log)?.items
  else { return nil }
  let head = FigureHead(file, isHalf: isHalf)
  var objects: [String] = []
  for node in cases {
    guard let id = node["id"]?.text else { continue }
    for variant in 0...(node["variants"]?.items.count ?? 0) {
      let figureCase = FigureCase(node, id: id, variant: variant)
      objects.append(FigureDump(figureCase, head: head, palette: palette).json.text)
    }
  }
  return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
}

/// Frame and measurer of a file of cases.
struct FigureHead {
  let frame: ChartFrame
  let wide: Double
  let narrow: Double
  let rounding: RoundingRule

  init(_ file: Node, isHalf: Bool) {
    func number(_ owner: String, _ key: String, _ usual: Double) -> Double {
      (file[owner]?[key]?.text).flatMap { Double($0) } ?? usual
    }
    wide = number("measurer", "cjk_advance_em", 1)
    narrow = number("measurer", "other_advance_em", 0.5)
    let width = number("frame", "width_pt", 442.2)
    let scale = isHalf ? 0.5 : 1
    let text = number("frame", "text_pt", 9)
    frame = ChartFrame(
      width: width * scale,
      height: number("frame", "height_pt", 252) * scale,
      // The size of labels decides the body that they go with.
      sizes: TypeSizes(body: text >= 10.5 ? 16 : 12),
      plotWidth: number("frame", "plot_width_pt", 400) * scale,
      hasCaption: true
    )
    rounding = file["rounding"]?.text == "half_even" ? .halfEven : .halfUp
  }
}

/// One object of the dump.
private struct FigureDump {
  let figure: FigureCase
  private var log = DiagnosticLog()
  private var table: FigureTable?
  private var chart: Chart?
  private var scene: Scene?
  private let settings: Settings

  init(_ figure: FigureCase, head: FigureHead, palette: ChartOptions.Palette) {
    self.figure = figure
    var settings = Settings(reportPeriod: figure.period)
    settings.rounding = head.rounding
    self.settings = settings
    let kind = checkedKind()
    var table = figure.table(kind ?? .trend, palette: palette)
    let chart =
      kind == nil ? refused(table) : finishFigure(table, settings: settings, log: &log)
    let shaper = CaseShaper(
      wide: head.wide,
      narrow: head.narrow,
      hasEverything: figure.hasEverything
    )
    scene = layOutChart(chart, in: head.frame, shaper: shaper, log: &log)
    table.number = 1
    self.table = table
    self.chart = chart
  }

  /// The kind, if it is drawn and its metrics share a unit.
  private mutating func checkedKind() -> ChartKind? {
    let units = figure.unitNames
    if Set(units).count > 1, figure.kind?.mixesUnits != true {
      log.add(.caseUnitsMixed(units))
      return nil
    }
    // What needs a grid, layers or metrics of an organisation is no matter of rows alone.
    let needsWorkspace: [ChartKind] = [.tiles, .cards, .layers]
    guard let kind = figure.kind, !needsWorkspace.contains(kind) else {
      log.add(.caseKindNotProvided(figure.text("图型") ?? ""))
      return nil
    }
    return kind
  }

  private func refused(_ table: FigureTable) -> Chart {
    Chart(
      kind: .trend,
      label: nil,
      number: 1,
      title: table.text.title ?? table.metric.name,
      options: ChartOptions(),
      categories: [],
      series: [],
      refusal: log.diagnostics.first.map { "图未绘制：" + $0.message } ?? "图未绘制"
    )
  }

  /// Findings of the figure alone, without those about the document around it.
  private var findings: [(code: String, message: String)] {
    let isRefused = log.hasErrors
    var seen: [(code: String, message: String)] = []
    for finding in log.diagnostics where !isRefused || finding.severity == .error {
      let series = ["1": "E", "2": "W", "3": "I"][String(finding.code.dropFirst().prefix(1))] ?? ""
      let code = series + finding.code.suffix(2)
      guard !["W15", "W16", "I05"].contains(code) else { continue }
      let text = ([finding.message] + finding.remarks.map(\.text)).joined(separator: "。")
      if let place = seen.firstIndex(where: { $0.code == code }) {
        seen[place].message += "；" + text
      } else {
        seen.append((code, text))
      }
    }
    return seen
  }

  var json: JSONValue {
    guard let table, let chart, let scene else { return .null }
    let explained = FigureExplanation(figure, table, chart, scene, settings)
    let isRefused = log.hasErrors
    return .object([
      "id": .string(figure.id),
      "variant": .number(Double(figure.variant)),
      "status": .string(isRefused ? "refused" : "ok"),
      "lint": .strings(findings.map(\.code)),
      "messages": .strings(findings.map(\.message)),
      "scene": scene.json(perUnit: figure.factor.double),
      "explain": .object(isRefused ? explained.refused : explained.all),
    ])
  }
}

extension Diagnostic {
  /// G103 of a case whose metrics have several units.
  fileprivate static func caseUnitsMixed(_ units: [String]) -> Diagnostic {
    var names: [String] = []
    for unit in units where !names.contains(unit) { names.append(unit) }
    return Diagnostic(
      .error,
      "G103",
      names.joined(separator: "、") + "不能共用一根轴",
      remarks: [.init("修改", "请用“小图”或“指数”")]
    )
  }

  /// G109 of a case of a kind that is not drawn.
  fileprivate static func caseKindNotProvided(_ kind: String) -> Diagnostic {
    Diagnostic(
      .error,
      "G109",
      "图型“\(kind)”尚未提供",
      remarks: [.init("修改", "请改用“趋势”“排名”等已提供的图型")]
    )
  }
}
