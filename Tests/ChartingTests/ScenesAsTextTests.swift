import Diagnostics
import Documents
import Testing

@testable import Charting

/// SVG whose text is text (charts.md Q44).
struct ScenesAsTextTests {
  private func svg(_ chart: Chart) -> String {
    var log = DiagnosticLog()
    let frame = ChartFrame(of: chart, width: 442.2, bodySizeInPoints: 12)
    return layOutChart(chart, in: frame, shaper: SampleCharts.shaper, log: &log)
      .svg(title: "收入<一>", description: "甲 & 乙")
  }

  @Test(arguments: ChartOptions.Palette.allCases)
  func writesEveryTextOfTheScene(_ palette: ChartOptions.Palette) {
    for chart in SampleCharts.all(palette) {
      var log = DiagnosticLog()
      let frame = ChartFrame(of: chart, width: 442.2, bodySizeInPoints: 12)
      let scene = layOutChart(chart, in: frame, shaper: SampleCharts.shaper, log: &log)
      let text = svg(chart)
      for case .text(let line, _, _, _) in scene.shapes.map(\.form) {
        let shown = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        #expect(text.contains(">\(shown)</text>"), "\(chart.kind) \(line)")
      }
      #expect(text.utf8.count < 60_000, "\(chart.kind)")
      #expect(!text.contains("nan") && !text.contains("inf\""), "\(chart.kind)")
    }
  }

  @Test func namesAndDescribesTheFigure() {
    let text = svg(SampleCharts.trend())
    #expect(text.contains("<title>收入&lt;一&gt;</title>"))
    #expect(text.contains("<desc>甲 &amp; 乙</desc>"))
    #expect(text.contains("viewBox=\"0 0 442.2 252.69\""))
  }

  @Test func drawsHatchesAsLines() {
    let plain = svg(SampleCharts.composition(.color))
    let hatched = svg(SampleCharts.composition(.blackAndWhite))
    #expect(!plain.contains("stroke-width=\"0.7\""))
    #expect(hatched.contains("stroke-width=\"0.7\""))
    #expect(!hatched.contains("<pattern"))
  }
}
