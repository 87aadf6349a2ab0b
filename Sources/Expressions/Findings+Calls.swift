import Diagnostics
import Facts

/// What is wrong where a name with brackets behind it is no function.
extension Diagnostic {
  /// 收入（移动）: a value is sliced in square brackets.
  static func calledValue(_ word: Syntax.Word, _ argument: String?) -> Diagnostic {
    error(
      "N105",
      "“\(word.text)”是指标，不是函数，后面不写圆括号",
      word.span,
      "这是指标",
      remarks: [fix("切片写在方括号里，如 \(word.text)[\(argument ?? "移动")]；侧面写在点后面，如 \(word.text).同比")]
    )
  }

  /// 同比增长率(收入): a facet stands behind its value.
  static func calledFacet(_ word: Syntax.Word, _ facet: Facet, of value: String?) -> Diagnostic {
    error(
      "N105",
      "没有名为“\(word.text)”的函数，它是值的一个侧面",
      word.span,
      "写在值后面",
      remarks: [fix("写成 \(value ?? "收入").\(facet.rawValue)")]
    )
  }

  /// N105: a call of something that is no function; those of a workbook by what takes their place.
  static func unknownCall(_ word: Syntax.Word, among names: [String]) -> Diagnostic {
    let way = workbookFunctions[word.text.uppercased()]
    return unknown(
      "N105",
      way == nil ? "没有名为“\(word.text)”的函数" : "没有“\(word.text)”，这里不用表格软件的函数",
      word,
      among: way == nil ? names : [],
      label: "没有这个函数",
      otherwise: way ?? "可用：" + names.joined(separator: "、") + "；指标后面不写括号"
    )
  }

  private static let workbookFunctions = [
    "SUM": "几家之和写成切片，如 收入[县局]；一列之和写成 列.合计",
    "SUMIF": "写成切片，如 收入[移动]", "SUMIFS": "写成切片，如 收入[移动, 县局]",
    "AVERAGE": "按月平均写成 收入.月均；一列的平均写成 列.合计 ÷ 列.个数",
    "MAX": "写成 列.最大", "MIN": "写成 列.最小", "COUNT": "写成 列.个数", "COUNTIF": "写成 列.当(值 > 0).个数",
    "RANK": "写成 收入.排名(上级)", "ROUND": "取整写成 {{ 收入 | 小数(0) }}，留一位写 小数(1)", "ABS": "写成 收入.绝对值",
    "IF": "写成 {% 如果 条件 %}…{% 否则 %}…{% 完 %}", "VLOOKUP": "写成切片，如 收入[榆林]",
    "TEXT": "数按自己的单位和小数印出；另要时用 | 单位(\"万元\")、| 小数(1)",
    "AND": "写成 甲 且 乙", "OR": "写成 甲 或 乙", "NOT": "写成 非 甲",
  ]
}
