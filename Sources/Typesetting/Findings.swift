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
    let isPrivate = PrivateCharacters.contains(scalar)
    let shown = isPrivate ? "\(codePoint(scalar))（旧系统的自造字）" : "“\(scalar)”（\(codePoint(scalar))）"
    var remarks: [Remark] = []
    if let successor = PrivateCharacters.successor(of: scalar) {
      remarks.append(.init("修改", "疑为 “\(successor)”（\(codePoint(successor))），在数据或模板里替换"))
      remarks.append(.init("", "若确是自造字：在 fonts/ 放入造字字体，并在 zongjie.yaml 的 字体 里写明"))
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
  static func figureTooHigh(_ number: String, millimetres points: Double) -> Diagnostic {
    let height = Int((points / PageGeometry.millimetre).rounded(.up))
    return Diagnostic(
      .error,
      "T504",
      "\(number)连同图题高 \(height) 毫米，超过版心",
      remarks: [.init("修改", "减少行数，或用“尺寸”改小")]
    )
  }

  /// T505: a table whose columns do not fit side by side.
  static func tableTooWide(
    _ table: Table,
    _ needs: [Double],
    available: Double,
    isLying: Bool
  ) -> Diagnostic {
    func millimetres(_ points: Double) -> Int {
      Int((points / PageGeometry.millimetre).rounded(.up))
    }
    var reach = 0.0
    var beyond: [String] = []
    for (column, need) in zip(table.columns, needs) {
      reach += need
      if reach > available { beyond.append("“\(column.heads.last ?? "")”") }
    }
    let fix = isLying ? "删去几列，或把表分成两张" : "放进 {% 横页 %}…{% 完 %}，或删去几列"
    return Diagnostic(
      .error,
      "T505",
      "\(table.numberText)太宽：各列至少要 \(millimetres(needs.reduce(0, +))) 毫米，"
        + "版心只有 \(Int((available / PageGeometry.millimetre).rounded())) 毫米",
      remarks: [.init("说明", "排不下的列：\(beyond.joined())"), .init("修改", fix)]
    )
  }

  /// T510: a page profile that is not offered.
  static func profileNotOffered(_ profile: PageStyle.Profile) -> Diagnostic {
    Diagnostic(
      .error,
      "T510",
      "版式“\(profile.rawValue)”尚未提供",
      remarks: [.init("修改", "改为“版式: 公文”")]
    )
  }
}
