import Diagnostics
import Documents

/// Findings about figures; the short code E03 is printed G103, W14 G214, I05 G305 (charts.md B.6).
extension Diagnostic {
  /// A finding about the data or the options of one figure.
  static func figure(
    _ code: FigureCode,
    _ message: String,
    at place: SourceSpan?,
    fix: String
  ) -> Diagnostic {
    Diagnostic(
      code.severity,
      code.printed,
      message,
      at: place.map { [Label($0)] } ?? [],
      remarks: fix.isEmpty ? [] : [Remark("修改", fix)]
    )
  }

  /// G109: a key or a word that the block does not know.
  static func figureWordUnknown(
    _ word: String,
    in owner: String,
    among words: [String],
    at span: SourceSpan
  ) -> Diagnostic {
    let near = NearMiss.closest(to: word, among: words)
    let hint = near.first.map { "，是不是“\($0)”？" } ?? ""
    return Diagnostic(
      .error,
      "G109",
      "\(owner)没有“\(word)”这一项\(hint)",
      at: [Label(span)],
      remarks: [Remark("说明", "可用的有：" + words.joined(separator: "、"))],
      replacements: NearMiss.replacements(of: span, typed: word, among: words)
    )
  }

  /// G109: a form of Excel where a kind is wanted; replaced only where one kind has it.
  static func officeKind(_ form: OfficeChartKind, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "G109",
      "图型按问什么取名，没有“\(form.name)”",
      at: [Label(span, "改成图型的名称")],
      remarks: [
        Remark("选择", form.kinds.map { "\($0.kind.rawValue)（\($0.use)）" }.joined(separator: "、")),
        Remark("说明", "写 自动，程序按块里写了什么来选"),
      ],
      replacements: form.kinds.count == 1
        ? [Replacement(span, with: form.kinds[0].kind.rawValue)] : []
    )
  }

  /// G109: a value of the wrong kind.
  static func figureValueWrong(_ key: String, wants: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "G109",
      "“\(key)”要写\(wants)，这里是“\(span.text)”",
      at: [Label(span)],
      remarks: [Remark("修改", "改为\(wants)")]
    )
  }

  /// G109: a required key is not there.
  static func figureKeyMissing(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "G109",
      "图缺少“\(key)”",
      at: [Label(span)],
      remarks: [Remark("修改", "补一行“\(key): …”")]
    )
  }

  /// G109: an option that the kind does not take yet.
  static func figureOptionNotProvided(
    _ option: String,
    of kind: ChartKind,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "G109",
      "“\(kind.rawValue)”的“\(option)”尚未提供",
      at: [Label(span)],
      remarks: [Remark("修改", "请删去“\(option)”这一项")]
    )
  }

  /// G102: a dimension that is none, or a member that is not in it.
  static func figureMemberUnknown(
    _ name: String,
    in dimension: String,
    among names: [String],
    at span: SourceSpan
  ) -> Diagnostic {
    let certain = NearMiss.certain(for: name, among: names)
    let otherwise = certain == nil ? Remark("修改", "请改为“\(dimension)”的成员") : nil
    return Diagnostic(
      .error,
      "G102",
      "“\(dimension)”里没有“\(name)”",
      at: [Label(span)],
      remarks: [NearMiss.remark(for: name, among: names), otherwise].compactMap { $0 },
      replacements: NearMiss.replacements(of: span, typed: name, among: names)
    )
  }

  /// G109: more or fewer metrics than the kind takes.
  static func figureMetricCount(
    _ kind: ChartKind,
    _ wanted: ClosedRange<Int>,
    at span: SourceSpan
  ) -> Diagnostic {
    let (least, most) = (wanted.lowerBound, wanted.upperBound)
    let wants = least == most ? "\(least)个" : "\(least)到\(most)个"
    let example =
      kind == .quadrants ? "改为“指标: [收入, 收入.同比]”，横轴在前，纵轴在后" : "请增删“指标”，或分成几张图"
    return Diagnostic(
      .error,
      "G109",
      "“\(kind.rawValue)”要\(wants)指标",
      at: [Label(span)],
      remarks: [Remark("修改", example)]
    )
  }

  /// G109: a key that a kind has no use for.
  static func figureKeyUnused(_ key: String, of kind: ChartKind, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      .error,
      "G109",
      "“\(key)”对“\(kind.rawValue)”不起作用",
      at: [Label(span)],
      remarks: [Remark("修改", "请删去“\(key)”这一项")]
    )
  }

  /// G103: more than one unit on an axis.
  static func figureUnitsMixed(_ units: [String], at span: SourceSpan?) -> Diagnostic {
    .figure(
      .error(3),
      units.joined(separator: "、") + "不能共用一根轴",
      at: span,
      fix: "请用“小图”或“指数”，或分成几张图"
    )
  }
}

/// E, W or I with its number.
package enum FigureCode: Sendable, Hashable {
  case error(Int)
  case warning(Int)
  case note(Int)

  var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  /// G103, G214, G305.
  var printed: String {
    let (series, number) =
      switch self {
      case .error(let number): (1, number)
      case .warning(let number): (2, number)
      case .note(let number): (3, number)
      }
    return "G\(series)\(number < 10 ? "0" : "")\(number)"
  }
}
