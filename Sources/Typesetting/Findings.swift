import Diagnostics
import Documents
import Drawings

/// The findings of this stage.
extension Diagnostic {
  /// T501: a character for which no font of its role has a glyph (language.md 2.3).
  static func missingCharacter(
    _ scalar: Unicode.Scalar,
    role: FontRole,
    page: Int,
    paragraph: Int
  ) -> Diagnostic {
    let isControl = scalar.properties.generalCategory == .control
    let shown =
      if PrivateCharacters.contains(scalar) {
        "\(codePoint(scalar))（旧系统的自造字）"
      } else if isControl {
        "\(codePoint(scalar))（看不见的控制字符）"
      } else {
        "“\(scalar)”（\(codePoint(scalar))）"
      }
    var remarks: [Remark] = []
    if let successor = PrivateCharacters.successor(of: scalar) {
      remarks.append(.init("修改", "疑为 “\(successor)”（\(codePoint(successor))），在数据或模板里替换"))
      remarks.append(.init("", "若确是自造字：在 fonts/ 放入造字字体，并在 zongjie.yaml 的 字体 里写明"))
    } else if isControl || scalar.properties.isEmojiPresentation {
      remarks.append(.init("修改", "公文里没有这个字符，从数据或模板里删去"))
    } else {
      remarks.append(.init("修改", "在 fonts/ 放入有这个字的字体，并在 zongjie.yaml 的 字体 里写明"))
    }
    return Diagnostic(
      .error,
      "T501",
      "字体没有这个字，不能输出",
      places: ["第 \(page) 页第 \(paragraph) 段 \(shown)：\(role.rawValue) 及其后备字体都没有"],
      remarks: remarks
    )
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// T503: a piece wider than its line that no rule lets break.
  static func overfullLine(page: Int, excerpt: String) -> Diagnostic {
    Diagnostic(
      .warning,
      "T503",
      "一行排不下，文字超出版心",
      places: ["第 \(page) 页 “\(excerpt)”"],
      remarks: [.init("修改", "这一行里有不能拆开的数值、外文或标点，改短，或在可断处加零宽空格（U+200B）")]
    )
  }

  /// T504: a figure higher than the type area.
  static func figureTooHigh(_ chart: Chart, millimetres points: Double) -> Diagnostic {
    Diagnostic(
      .error,
      "T504",
      "\(chart.numberText)“\(chart.title)”连同图题高 \(millimetres(points)) 毫米，超过版心",
      remarks: [.init("修改", "减少行数（排名图写 前: 10），或用“尺寸”改小")]
    )
  }

  /// T505: a table whose columns do not fit side by side, not even on a lying page.
  static func tableTooWide(
    _ table: Table,
    _ needs: [Double],
    available: Double
  ) -> Diagnostic {
    var reach = 0.0
    var beyond: [String] = []
    for (column, need) in zip(table.columns, needs) {
      reach += need
      if reach > available { beyond.append("“\(column.heads.last ?? "")”") }
    }
    return Diagnostic(
      .error,
      "T505",
      "\(table.numberText)“\(table.title)”太宽：各列至少要 \(millimetres(needs.reduce(0, +))) 毫米，"
        + "横排的版心也只有 \(millimetres(available)) 毫米",
      remarks: [
        .init("说明", "排不下的列：\(listed(beyond))"), .init("修改", "删去几列、缩短表头，或把表分成两张"),
      ]
    )
  }

  private static func millimetres(_ points: Double) -> Int {
    // Half a hundredth of a millimetre is rounding.
    Int((points / PageGeometry.millimetre - 0.005).rounded(.up))
  }

  /// Names one behind the other; of many the first five and the last.
  private static func listed(_ names: [String]) -> String {
    guard names.count > 8, let last = names.last else { return names.joined() }
    return names.prefix(5).joined() + "……\(last)，共 \(names.count) 列"
  }

  /// T506: a row of a table higher than a page.
  static func rowTooHigh(_ table: Table, row: Int, millimetres points: Double) -> Diagnostic {
    let name = table.rows[row].cells.first?.text.prefix(12) ?? ""
    return Diagnostic(
      .error,
      "T506",
      "\(table.numberText)的一行高 \(millimetres(points)) 毫米，一页排不下",
      places: ["第 \(row + 1) 行“\(name)”"],
      remarks: [.init("修改", "把格子里的文字移到正文或表下的 注 里，或把这一行拆成几行")]
    )
  }

  /// T512: a first page on which no text of the body stands (GB/T 9704-2012, 7.3.3).
  static func noBodyOnFirstPage() -> Diagnostic {
    Diagnostic(
      .error,
      "T512",
      "首页没有正文",
      places: ["第 1 页"],
      remarks: [.init("说明", "规定首页必须显示正文；标题、签发人或发文机关占的行太多"), .init("修改", "缩短标题，或减少联合行文的机关")]
    )
  }
}
