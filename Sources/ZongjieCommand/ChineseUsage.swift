/// The texts of the argument parser in Chinese.
///
/// The parser speaks English only; what it says is a small set of sentences.
enum ChineseUsage {
  /// English → Chinese, in the order in which they are replaced.
  private static let phrases: [(String, String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "用法："),
    ("Usage: ", "用法："),
    ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："),
    ("<subcommand>", "<命令>"),
    ("<options>", "<选项>"),
    ("Show the version.", "显示版本"),
    ("Show help information.", "显示帮助"),
    ("(default: ", "（不写时："),
    ("Error: ", "命令写错了："),
    ("Missing expected argument ", "缺少参数 "),
    ("Missing value for ", "缺少值："),
    ("Unknown option ", "不认识选项 "),
    ("Unexpected argument ", "多余的参数 "),
    ("unexpected arguments: ", "多余的参数："),
    ("The value ", "值 "),
    (" is invalid for ", " 不能用于 "),
    ("Please provide one of ", "可以是 "),
    ("Did you mean ", "是不是 "),
    (" or ", " 或 "),
    (" and ", " 和 "),
  ]

  /// The text with the parser's sentences in Chinese.
  static func translated(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.contains(" for more information") && !$0.contains(" for detailed help")
    }
    return phrases.reduce(lines.joined(separator: "\n")) { result, phrase in
      result.replacing(phrase.0, with: phrase.1)
    }
  }
}
