import Diagnostics
import Documents
import Facts
import Phrasing

extension FigureMaker {
  /// Values that are not zero and print as … or as zeros, in labels or in what the figure says (W408).
  mutating func noteLostDigits(of chart: Chart) {
    guard chart.refusal == nil, let place = table.place else { return }
    let series =
      chart.series.map { ("", $0) }
      + chart.panels.flatMap { panel in panel.series.map { (panel.title, $0) } }
    let lost = series.flatMap { title, series in
      zip(chart.categories, series.values).compactMap { category, value -> (String, Number)? in
        guard let number = value.number, number.sign != 0, value.text.hasNoDigitButZero else {
          return nil
        }
        let owner = title + (chart.series.count > 1 ? series.name : "")
        return (owner + category.name, number)
      }
    }
    let decimals = lost.compactMap { numbers.format().leastDecimals(showing: $0.1) }.max()
    guard let decimals else { return }
    log.add(
      .printedAsZero(inFigure: lost.map(\.0), decimals: decimals, at: place, of: table.owner)
    )
  }
}
