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
