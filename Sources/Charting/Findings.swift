import Diagnostics
import Documents

extension Diagnostic {
  /// G114: the figure cannot be laid out at the smallest size of text.
  static func figureDoesNotFit(_ chart: Chart) -> Diagnostic {
    Diagnostic(
      .error,
      "G114",
      "\(chart.numberText)“\(chart.title)”在这个宽度放不下“\(chart.kind.rawValue)”",
      remarks: [.init("修改", "请用“尺寸: 通栏”，或减少行数（前: 10）")]
    )
  }
}
