package import Diagnostics
import Documents
import Expressions
package import Facts
import Phrasing

/// 列: the entries of a list in one sentence, each as 项.
package struct ListStatement: Sendable {
  /// 编号.
  package enum Numbering: String, Sendable, CaseIterable {
    /// 一是, 二是, 三是.
    case han = "一是"
    /// （1）, （2）.
    case arabic = "（1）"
    case none = "无"

    /// What stands before the entry of an index, from 1.
    func text(_ index: Int) -> String {
      switch self {
      case .han: hanNumeral(index) + "是"
      case .arabic: "（\(index)）"
      case .none: ""
      }
    }
  }

  package let list: Question
  /// Type of 项 itself.
  package let entryType: ValueType
  package let numbering: Numbering
  package let separator: String
  package let nodes: [TemplateNode]
  package let span: SourceSpan
}

extension TemplateCompiler {
  mutating func compileList(_ tag: StatementTag) -> TemplateNode? {
    let options = text.options(in: tag.body, named: ["编号", "间隔"])
    let list = list(options.head, behind: tag)
    let numbering = options["编号"].flatMap { self.numbering($0) } ?? ListStatement.Numbering.none
    var separator = "；"
    if let range = options["间隔"] {
      if let typed = text.quoted(range) {
        separator = typed
      } else {
        log.add(.quotedTextExpected("间隔", at: text.span(range)))
      }
    }
    let block = compileBlock(tag, declaring: "项", entryOf: list)
    guard let list else { return nil }
    return .list(
      .init(
        list: list,
        entryType: entryType(of: list),
        numbering: numbering,
        separator: separator,
        nodes: block.nodes,
        span: text.span(options.head)
      )
    )
  }

  private mutating func numbering(_ range: Range<Int>) -> ListStatement.Numbering? {
    let typed = text.quoted(range) ?? text.string(range)
    let normal = typed.replacing("(", with: "（").replacing(")", with: "）")
    if let numbering = ListStatement.Numbering(rawValue: normal) { return numbering }
    log.add(.unknownNumbering(text.span(range)))
    return nil
  }
}

extension Evaluator {
  mutating func evaluate(_ statement: ListStatement) {
    events.append(.trace)
    guard let entries = entries(of: statement.list, at: statement.span) else { return }
    if entries.isEmpty { events.append(.dropSentence) }
    let outer = isInList
    isInList = true
    defer { isInList = outer }
    for (index, entry) in entries.enumerated() {
      if index > 0 { events.append(.made(statement.separator, nil)) }
      if entries.count > 1, statement.numbering != .none {
        events.append(.made(statement.numbering.text(index + 1), .number))
      }
      let question = Question(.entry(entry), type: statement.entryType)
      evaluateBlock(statement.nodes, binding: "项", to: question)
    }
  }
}
