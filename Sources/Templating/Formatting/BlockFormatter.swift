import Diagnostics
import Expressions
import Facts
import Nodes

/// A block 图 or 表 with half-width marks, Chinese keys and its expressions in the forms of the grammar.
struct BlockFormatter {
  private let text: TemplateText
  private let schema: Schema

  init(_ text: TemplateText, _ schema: Schema) {
    self.text = text
    self.schema = schema
  }

  /// The word of the fence and the lines up to the closing one.
  func formatted(_ word: Range<Int>, _ content: Range<Int>) -> String {
    let name = text.string(word)
    let isFigure = Self.figureWords.contains(name)
    let between = text.string(word.upperBound..<content.lowerBound)
    let marks = withHalfWidthMarks(text.string(content))
    let lines = marks.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.withoutBlanksAtEnd }.joined(separator: "\n")
    // In a text of several lines blanks may matter.
    let body = marks.contains("|") || marks.contains(">") ? marks : lines
    let end = between.hasPrefix("\r") || between.hasSuffix("\r\n") ? "\r\n" : "\n"
    let formatted = YAMLFormatter(
      SourceText(name: text.source.name, text: body),
      schema: schema,
      role: { isFigure ? Self.roleInFigure($0) : Self.roleInTable($0) },
      word: { isFigure ? Self.figureWord($0, under: $1) : nil }
    ).formatted()
    return (isFigure ? "图" : "表") + end + formatted
  }

  private static let figureWords = ["图", "图表", "chart"]

  /// Whether a fence word is one of 图 and 表; what stands in another is not touched.
  static func knows(_ word: String) -> Bool {
    figureWords.contains(word) || word == "表" || word == "table"
  }

  private static func roleInFigure(_ path: [String]) -> YAMLFormatter.Role? {
    guard let key = path.first.map({ Templating.figureWord($0) }) else { return nil }
    return key == "条件" || key == "指标" ? .expression : nil
  }

  private static func roleInTable(_ path: [String]) -> YAMLFormatter.Role? {
    switch path.last {
    case "值", "行", "条件": .expression
    case "排序": .ordered
    default: nil
    }
  }

  /// The Chinese word of a key of the block, or of the plain value of one that takes words.
  private static func figureWord(_ word: String, under path: [String]) -> String? {
    let takesWords: Set<String> = ["其余", "布局", "轴", "刻度", "增速", "计划", "排序", "格网"]
    switch path.count {
    case 0: break
    case 1: guard takesWords.contains(Templating.figureWord(path[0])) else { return nil }
    default: return nil
    }
    let chinese = Templating.figureWord(word)
    return chinese == word ? nil : chinese
  }
}

extension Substring {
  fileprivate var withoutBlanksAtEnd: Substring {
    let isCarriage = last == "\r"
    var kept = isCarriage ? dropLast() : self
    while kept.last == " " || kept.last == "\t" { kept = kept.dropLast() }
    return isCarriage ? Substring(kept + "\r") : kept
  }
}
