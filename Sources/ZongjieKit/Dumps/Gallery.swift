import Calculating
import Charting
package import Diagnostics
package import Documents
import Drawings
import Expressions
import Facts
import Nodes
import Templating

/// A file of the gallery of figures (docs/图例).
package struct GalleryFile: Sendable, Hashable {
  package let name: String
  package let text: String
}

/// The gallery: a page for each kind of figure with its blocks and what becomes of them, and the
/// figures themselves.
///
/// Figures are laid out with fixed widths, so that the files depend on no font.
/// - Parameters:
///   - source: 图例.yaml: kinds with their use and their blocks.
///   - place: the workspace whose data is drawn.
///   - log: receives the findings of blocks and data.
/// - Returns: pages and figures, in the order of the file; the list of contents first.
package func gallery(
  _ source: SourceText,
  at place: WorkspacePlace,
  log: inout DiagnosticLog
) -> [GalleryFile] {
  guard let file = parseYAML(source, log: &log),
    let entries = file.required("图例", of: "图例文件", log: &log)?.items,
    let run = prepareRun(place, selection: .one(nil), log: &log)
  else { return [] }
  var maker = GalleryMaker(run)
  for entry in entries { maker.addPage(entry) }
  log.add(contentsOf: maker.log)
  return maker.contents + maker.files
}

/// A block that was drawn on a workspace, with the codes of what was found.
package struct DrawnBlock: Sendable {
  /// Nil for a block that cannot be read.
  package let chart: Chart?
  /// In order, each as often as it was found.
  package let codes: [String]
}

/// Every block of a file in the form of the gallery, tabulated; blocks with a palette of their own
/// keep it.
///
/// - Parameters:
///   - source: 图例.yaml, or cases in its form.
///   - place: the workspace whose data is drawn.
///   - palette: 配色 of blocks that name none.
///   - log: receives the findings.
/// - Returns: one for each block, in the order of the file.
package func drawnBlocks(
  _ source: SourceText,
  at place: WorkspacePlace,
  palette: ChartOptions.Palette,
  log: inout DiagnosticLog
) -> [DrawnBlock] {
  guard let file = parseYAML(source, log: &log), let entries = file["图例"]?.items,
    let run = prepareRun(place, selection: .one(nil), log: &log)
  else { return [] }
  var maker = GalleryMaker(run, palette: palette)
  let drawn = entries.flatMap { $0["图"]?.items ?? [] }.map { figure in
    let known = maker.log.diagnostics.count
    let chart = maker.chart(figure["块"]?.text ?? "", of: figure["机构"]?.text)
    return DrawnBlock(chart: chart, codes: maker.log.diagnostics.dropFirst(known).map(\.code))
  }
  log.add(contentsOf: maker.log)
  return drawn
}

private struct GalleryMaker {
  let run: PreparedRun
  let book: FactBook
  var log = DiagnosticLog()
  var files: [GalleryFile] = []
  private var titles: [(kind: String, use: String)] = []

  /// Of an official page (GB/T 9704-2012, 5.2.1), in points.
  private static let width = 156 * 72 / 25.4
  /// 小四, that of a page read on the screen.
  private static let body = 12.0

  private let palette: ChartOptions.Palette

  init(_ run: PreparedRun, palette: ChartOptions.Palette = .color) {
    self.run = run
    self.palette = palette
    book = FactBook(run.index, catalog: run.catalog)
  }

  var contents: [GalleryFile] {
    let rows = titles.map { "| [\($0.kind)](\($0.kind).md) | \($0.use) |" }
    let text =
      "# 图例\n\n每种图型一页：上面是模板里的写法，下面是程序用示例数据作的图。"
      + "由 `make gallery` 生成，内容在 [图例.yaml](图例.yaml)。\n\n"
      + "| 图型 | 用处 |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
    return [GalleryFile(name: "README.md", text: text)]
  }

  mutating func addPage(_ entry: Node) {
    let kind = entry["图型"]?.text ?? ""
    let use = entry["用处"]?.text ?? ""
    titles.append((kind, use))
    var page = "# \(kind)\n\n\(use)\n"
    let figures = entry["图"]?.items ?? []
    var drawn: [GalleryFile] = []
    for (index, figure) in figures.enumerated() {
      let name = "\(kind)-\(index + 1).svg"
      page += "\n" + section(figure, file: name, into: &drawn)
    }
    page += "\n[返回](README.md)\n"
    files.append(GalleryFile(name: "\(kind).md", text: page))
    files += drawn
  }

  /// What is said of a block, the block, and its figure.
  private mutating func section(
    _ figure: Node,
    file: String,
    into drawn: inout [GalleryFile]
  ) -> String {
    let block = figure["块"]?.text ?? ""
    var text = "\(figure["说"]?.text ?? "")\n\n````text\n```图\n\(block)```\n````\n"
    guard let chart = chart(block, of: figure["机构"]?.text) else { return text }
    let frame = ChartFrame(of: chart, width: Self.width, bodySizeInPoints: Self.body)
    let shaper = FixedWidthShaper { $0.value >= 0x2E80 }
    let scene = layOutChart(chart, in: frame, shaper: shaper, log: &log)
    let svg = scene.svg(title: chart.title, description: chart.alternativeText)
    drawn.append(GalleryFile(name: file, text: svg))
    text += "\n![\(chart.alternativeText)](\(file))\n\n**图　\(chart.title)**\n"
    if !chart.notes.isEmpty { text += "\n注：\(chart.notes.joined(separator: "；"))\n" }
    if !chart.source.isEmpty { text += "\n数据来源：\(chart.source)\n" }
    return text
  }

  mutating func chart(_ block: String, of name: String?) -> Chart? {
    let source = SourceText(name: "图例", text: block)
    guard let node = parseYAML(source, readsFullWidthMarks: true, log: &log),
      let figure = compileFigure(node, against: run.schema, locals: LocalNames(), log: &log),
      let owner = name.flatMap({ run.schema.organizations.named($0).first })
        ?? run.reports.first?.organization
    else { return nil }
    return tabulate(
      figure,
      in: FigureSetting(number: 1, palette: palette),
      for: owner,
      asking: book,
      schema: run.schema,
      log: &log
    ).chart
  }
}
