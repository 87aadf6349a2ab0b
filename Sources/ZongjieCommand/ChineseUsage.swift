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
    ("Show subcommand help information.", "显示一个命令的帮助"),
    ("(default: ", "（不写时为 "),
    ("Error: ", "命令写错了："),
    ("Help:  ", "说明："),
    ("Missing expected argument ", "缺少参数 "),
    ("Missing required subcommand.", "缺少命令"),
    ("Missing one of: ", "下列参数缺一个："),
    ("Missing value for ", "缺少值："),
    ("Invalid option: ", "不认识选项 "),
    ("Unknown option ", "不认识选项 "),
    ("Unexpected argument ", "多余的参数 "),
    (" unexpected arguments: ", " 个多余的参数："),
    ("The option ", "选项 "),
    (" does not take any value, but ", " 不带值，却写了 "),
    (" was specified.", ""),
    ("The value ", "值 "),
    (" is invalid for ", " 不能用于 "),
    (". Please provide one of ", "，可以是 "),
    (". Did you mean ", "，是不是 "),
  ]

  /// The text with the parser's sentences in Chinese.
  static func translated(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.contains(" for more information") && !$0.contains(" for detailed help")
    }
    return withChineseMarks(
      phrases.reduce(lines.joined(separator: "\n")) { result, phrase in
        result.replacing(phrase.0, with: phrase.1)
      }
    )
  }

  /// Names in “ ” instead of ' ', the bracket behind a default closed as it was opened.
  private static func withChineseMarks(_ text: String) -> String {
    text.replacing(/'([^'\n]*)'/) { "“\($0.output.1)”" }
      .replacing(/（不写时为 ([^\n()]*)\)/) { "（不写时为 \($0.output.1)）" }
      .replacing("？?", with: "？").replacing("”?", with: "”？")
  }
}
