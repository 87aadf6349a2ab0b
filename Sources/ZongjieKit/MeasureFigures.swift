import Charting
import Diagnostics
import Documents
import Drawings
import Facts
import Foundation
import Nodes
import Templating
import TextShaping

/// The median times of laying out and drawing the figures of the gallery, with the shipped fonts.
///
/// Stages: `layout KIND` and `pdf KIND` of the first figure of each kind, warm; `batch`, as many
/// figures laid out and drawn as eleven reports of fourteen have; `rows N`, a ranking of so many rows
/// finished and laid out. The text is JSON: figures by name, with what `vl-convert` needs to draw
/// the same.
///
/// - Parameters:
///   - place: the workspace whose data is drawn.
///   - path: of 图例.yaml.
///   - repeats: runs of each figure, of three at least.
///   - now: the time since the start.
/// - Returns: the times and the figures; findings where nothing was measured.
public func measureFigures(
  _ place: WorkspacePlace,
  gallery path: String,
  repeats: Int,
  now: @escaping @Sendable () -> Duration
) -> MeasureResult {
  var log = DiagnosticLog()
  do {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let source = SourceText(name: path, text: text)
    guard let run = prepareRun(place, selection: .one(nil), log: &log) else {
      return MeasureResult(log: log)
    }
    // What is found about the blocks is the gallery's test to tell.
    var found = DiagnosticLog()
    let charts = drawnBlocks(source, at: place, palette: .color, log: &found).compactMap(\.chart)
    let fonts = try run.cutFonts()
    let measure = FigureMeasure(
      charts: charts.filter { $0.refusal == nil },
      shaper: try Shaper(fonts.set),
      repeats: max(3, repeats),
      now: now
    )
    let press = try PDFPress(fonts.set)
    var result = MeasureResult(log: log, text: measure.comparedFigures)
    result.timings = try measure.kinds(press) + [try measure.batch(press)] + measure.rows()
    return result
  } catch {
    log.add(.machineFailure(describeFailure(error)))
    return MeasureResult(log: log)
  }
}

private struct FigureMeasure {
  let charts: [Chart]
  let shaper: Shaper
  let repeats: Int
  let now: () -> Duration

  /// The text block of an official page (GB/T 9704-2012, 5.2.1), in points.
  private static let width = 156 * 72 / 25.4
  private static let body = 15.75

  private func draw(_ chart: Chart) -> Drawing {
    var log = DiagnosticLog()
    return drawChart(
      chart,
      width: Self.width,
      bodySizeInPoints: Self.body,
      shaper: shaper,
      log: &log
    )
  }

  private func pdf(_ drawings: [Drawing], _ press: borrowing PDFPress) throws -> [UInt8] {
    try press.make(
      PagedDrawing(
        pages: drawings,
        outline: [],
        pageLabels: drawings.indices.map { "\($0 + 1)" },
        metadata: .init(title: "", author: "", date: "2004-07-01")
      ),
      as: .plain,
      digest: ""
    )
  }

  func kinds(_ press: borrowing PDFPress) throws -> [ReportResult.Timing] {
    var timings: [ReportResult.Timing] = []
    for kind in ChartKind.allCases {
      guard let chart = charts.first(where: { $0.kind == kind }) else { continue }
      let (drawing, layout) = medianTime(repeats, now) { draw(chart) }
      let (_, drawn) = try medianTime(repeats, now) { try pdf([drawing], press) }
      timings.append(.init(stage: "layout \(kind.rawValue)", duration: layout))
      timings.append(.init(stage: "pdf \(kind.rawValue)", duration: drawn))
    }
    return timings
  }

  /// Fourteen figures of eleven reports.
  func batch(_ press: borrowing PDFPress) throws -> ReportResult.Timing {
    let all = (0..<14).map { charts[$0 % charts.count] }
    let start = now()
    for _ in 0..<11 { _ = try pdf(all.map { draw($0) }, press) }
    return .init(stage: "batch", duration: now() - start)
  }

  /// Rankings that hide nothing, so that the cost of a row is seen.
  func rows() -> [ReportResult.Timing] {
    [10, 100, 1000, 10000].map { count in
      let table = Self.ranking(of: count)
      let settings = Settings(reportPeriod: Period(year: 2004, part: 1, of: 2))
      let runs = max(3, min(repeats, 10000 / count))
      let (_, time) = medianTime(runs, now) {
        var log = DiagnosticLog()
        return draw(finishFigure(table, settings: settings, log: &log))
      }
      return .init(stage: "rows \(count)", duration: time)
    }
  }

  private static func ranking(of count: Int) -> FigureTable {
    let metric = FigureMetric(key: "收入", name: "收入", type: .plain)
    var table = FigureTable(kind: .ranking, metric: metric)
    table.keys = (0..<count).map { FigureKey(key: "县局\($0)", name: "县局\($0)") }
    // Falls and rises in no order, all different.
    table.values = [(0..<count).map { .number(Number(Rational($0 * 7919 % 10007 + 1)), nil) }]
    table.before = table.values[0].reversed()
    table.beforeName = "年初"
    table.top = count
    return table
  }

  /// The three figures that others draw too, as JSON.
  var comparedFigures: String {
    let kinds: [ChartKind] = [.trend, .ranking, .comparedLines]
    let figures = kinds.compactMap { kind in charts.first { $0.kind == kind } }.map { chart in
      JSONValue.object([
        "kind": .string(chart.kind.rawValue),
        "title": .string(chart.title),
        "categories": .strings(chart.categories.map(\.name)),
        "series": .list(
          chart.series.map { series in
            .object([
              "name": .string(series.name),
              "unit": .string(series.unit.name),
              "values": .list(
                series.values.map { value in
                  value.number.map { .number($0.double * series.unit.shownPerBase) } ?? .null
                }
              ),
            ])
          }
        ),
      ])
    }
    return JSONValue.list(figures).text + "\n"
  }
}
