import Foundation

/// What somebody asks to have explained.
enum ExplainSubject: Hashable {
  /// N101: the page of a message.
  case code(String)
  /// 设置
  case settings
  /// 图:收入走势, 表:各局完成.
  case block(kind: String, label: String)
  /// data/monthly.csv:15659, data/monthly.csv:15659:revenue_yuan, or as findings name a cell:
  /// data/monthly.csv 第 15659 行 revenue_yuan.
  case cell(file: String, row: Int, column: String?)
  /// A number as a report prints it: 46.93%, 第3位.
  case printed(String)
  /// Anything else is an expression.
  case expression(String)

  /// Reads a subject by its form.
  init(_ text: String) {
    let text = text.trimmingCharacters(in: .whitespaces)
    if text == "设置" {
      self = .settings
    } else if let match = text.wholeMatch(of: /[A-Za-z]\d{3}/) {
      self = .code(match.output.uppercased())
    } else if let match = text.wholeMatch(of: /(图|表)[:：](.+)/) {
      self = .block(kind: String(match.output.1), label: String(match.output.2))
    } else if let match = text.wholeMatch(of: /([^\[(]+?)[:：](\d+)(?:[:：](.+))?/),
      let row = Int(match.output.2)
    {
      let column = match.output.3.map(String.init)
      self = .cell(file: String(match.output.1), row: row, column: column)
    } else if let match = text.wholeMatch(of: /(\S+\.\S+) *第 *(\d+) *行(?: +(\S.*))?/),
      let row = Int(match.output.2)
    {
      let column = match.output.3.map(String.init)
      self = .cell(file: String(match.output.1), row: row, column: column)
    } else if text.wholeMatch(of: Self.number) != nil {
      self = .printed(text)
    } else {
      self = .expression(text)
    }
  }

  /// A number with an optional unit, or a place.
  private static var number: some RegexComponent {
    /(?:并列)?第[0-9一二三四五六七八九十百]+位|[−-]?\d+(?:\.\d+)?[^\d+−×÷*\/<>=≥≤(\[.-]*/
  }
}
