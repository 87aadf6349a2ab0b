import Foundation

/// A fault that no sentence of a report may have.
struct ProseFault: Sendable, CustomStringConvertible {
  let name: String
  let pattern: String

  var description: String { name }

  /// What no sentence, heading or caption may contain.
  static let all: [ProseFault] = [
    .init(name: "两个标点相连", pattern: "[，。；：、]{2,}|[，、；：]$"),
    .init(name: "句首是标点", pattern: "^[，。；：、]"),
    .init(name: "空括号", pattern: "（\\s*）|“\\s*”"),
    .init(name: "半角标点", pattern: "\\p{Han}\\s*[,;:()?!]"),
    .init(name: "英文和标签", pattern: "[A-Za-z`{}_|@]"),
    .init(name: "负数", pattern: "[−-][0-9]"),
    .init(name: "印成零的数", pattern: "(?<![0-9.])0\\.00(%|个百分点|万|亿)"),
    .init(name: "持平两次", pattern: "持平[^。]*持平"),
    .init(name: "一句三个分别", pattern: "分别[^。]*分别[^。]*分别"),
    .init(name: "分别只有一个数", pattern: "分别(?![^，；。]*[0-9][^，；。]*[和、][^，；。]*[0-9])"),
    .init(name: "叠字", pattern: "(\\p{Han}{2,})\\1"),
    .init(name: "同比说两次", pattern: "同比[^，。；]*比?上年同期"),
    .init(name: "双重约数", pattern: "(约|近|超过)(约|近|超过)|[0-9]余?[万亿]?元左右"),
    .init(name: "百分号丢失", pattern: "(增长|下降|占比为)[0-9.]+[，。；、]"),
    .init(name: "增长跟金额", pattern: "(增长|下降)[0-9.]+[万亿]?元"),
  ]
}

/// Every fault of a text: those of the list, a sentence said twice, a paragraph with too many figures.
func faultsOfProse(in text: String) -> [String] {
  let lines = text.split(separator: "\n").filter { !$0.contains("\t") && !$0.hasPrefix("注：") }
  var faults: [String] = []
  for fault in ProseFault.all {
    for line in lines where line.range(of: fault.pattern, options: .regularExpression) != nil {
      faults.append("\(fault.name)：\(line)")
    }
  }
  var seen: Set<Substring> = []
  for line in lines where line.hasSuffix("。") {
    for sentence in line.split(separator: "。") where !seen.insert(sentence).inserted {
      faults.append("说了两次：\(sentence)")
    }
    let count = numbersWithUnits(in: line)
    if count > mostFiguresInAParagraph { faults.append("一段\(count)个数：\(line)") }
  }
  return faults
}

/// Four to eight figures a paragraph is the habit of the genre (claims.md 2.1); a list of four operators
/// with their volumes, shares and places makes nine.
private let mostFiguresInAParagraph = 9

private func numbersWithUnits(in line: Substring) -> Int {
  line.matches(of: /[0-9][0-9.]*(%|个百分点|万元|亿元|元|万户|户|万张|张|倍|个位次|位)/).count
}
