import Diagnostics
import Documents

extension Diagnostic {
  /// G114: the figure cannot be laid out at the smallest size of text.
  static func figureDoesNotFit(_ chart: Chart) -> Diagnostic {
    Diagnostic(
      .error,
      "G114",
      "\(chart.numberText)“\(chart.title)”在这个宽度放不下“\(chart.kind.rawValue)”",
      remarks: [.init("修改", "请" + chart.waysToFit.joined(separator: "，或"))]
    )
  }

  /// G304: upright columns had no room for their names.
  static func figureTurned(_ chart: Chart) -> Diagnostic {
    Diagnostic(.note, "G304", "\(chart.numberText)竖柱放不下，改横条")
  }

  /// G113: no face of the chain has a glyph.
  static func figureLacksGlyphs(_ chart: Chart, _ characters: [Unicode.Scalar]) -> Diagnostic {
    let codes = characters.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    return Diagnostic(
      .error,
      "G113",
      "\(chart.numberText)字体缺字：" + codes.joined(separator: "、"),
      remarks: [.init("修改", "请在字体文件夹中补一款有这些字的字体")]
    )
  }
}

extension Chart {
  /// What the block may say to give the figure room.
  fileprivate var waysToFit: [String] {
    let fewer =
      switch kind {
      case .ranking, .dots, .rankCourse, .comparedLines, .slope, .pareto, .marketShare:
        "减少行数（前: 10）"
      case .ring: "改用“图型: 结构”"
      case .trend, .progress: "缩短“期间”"
      case .compositionOverTime, .structure, .contribution, .smallMultiples, .completion,
        .heatTable, .quadrants, .sparkline, .gap, .difference, .tiles, .index, .cards, .layers:
        "少列几项"
      }
    return (options.size == .full ? [] : ["用“尺寸: 通栏”"]) + [fewer]
  }
}
