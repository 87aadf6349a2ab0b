import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Charting

/// The rules of charts.md C over one figure of each kind.
struct QualityTests {
  /// Of 通栏 and 半栏 on an official page.
  static let widths = [442.2, 221.1]

  @Test(arguments: ChartOptions.Palette.allCases, widths)
  func keepsTheRules(_ palette: ChartOptions.Palette, _ width: Double) {
    for chart in SampleCharts.all(palette) + SampleCharts.comparisons(palette) {
      for body in [15.75, 12, 10.5] {
        var log = DiagnosticLog()
        let frame = ChartFrame(width: width, sizes: TypeSizes(body: body))
        let scene = layOutChart(chart, in: frame, shaper: SampleCharts.shaper, log: &log)
        let codes = log.diagnostics.map(\.code)
        // Half a page may be too narrow, and says so; a whole one is not.
        if width < 300, codes.contains("G114") { continue }
        #expect(!codes.contains("G114"), "\(chart.kind) \(body)")
        #expect(qualityFaults(of: scene) == [], "\(chart.kind) \(palette) \(width) \(body)")
      }
    }
  }
}
