package import Diagnostics
import Documents
import Expressions
import Facts

/// The calls that print what somebody typed or where something stands (language.md 1.1.7).
package struct TypedCall: Sendable {
  package enum Kind: Sendable {
    /// 注: a footnote.
    case note(String)
    /// 待填: an open slot.
    case openSlot(what: String, responsible: String?, due: String?)
    /// 手填: a statement with its source, and its 口径.
    case stated(String, source: String, basis: String?)
    /// 见图
    case figure(label: String)
    /// 见表
    case table(label: String)
  }

  package let kind: Kind
  /// What stands between the delimiters.
  package let span: SourceSpan
}

extension TemplateCompiler {
  /// Reads a call; nil, with findings, if an argument is missing or no text.
  mutating func typedCall(
    _ name: String,
    _ arguments: [Question.Argument],
    tag: OutputTag,
    inner: Range<Int>,
    range: Range<Int>
  ) -> TypedCall? {
    let span = text.span(inner)
    var texts: [String: String] = [:]
    for argument in arguments {
      guard case .text(let value) = argument.value.form else {
        log.add(.quotedTextExpected(argument.name ?? name, at: argument.value.span ?? span))
        return nil
      }
      texts[argument.name ?? ""] = value
    }
    if let call = tag.calls.first { log.add(.functionBehindCall(name, at: call.nameSpan)) }
    let needed = name == "手填" ? ["", "来源"] : [""]
    for key in needed where texts[key, default: ""].isEmpty {
      log.add(.callArgumentMissing(name, key, at: span))
      return nil
    }
    let first = texts["", default: ""]
    switch name {
    case "注": return .init(kind: .note(first), span: span)
    case "待填":
      let kind = TypedCall.Kind.openSlot(what: first, responsible: texts["责任"], due: texts["期限"])
      return .init(kind: kind, span: span)
    case "手填":
      let kind = TypedCall.Kind.stated(first, source: texts["来源", default: ""], basis: texts["口径"])
      return .init(kind: kind, span: span)
    case "见图": return .init(kind: .figure(label: first), span: span)
    case "见表": return .init(kind: .table(label: first), span: span)
    default:
      log.add(.unknownStatement(span))
      return nil
    }
  }
}

extension Evaluator {
  mutating func evaluate(_ call: TypedCall) {
    switch call.kind {
    case .note(let text): events.append(.note(text))
    case .openSlot(let what, let responsible, let due):
      isDraft = true
      log.add(.slotOpen(what, responsible, due, at: call.span, of: organizationName))
      let details = [responsible.map { "责任：\($0)" }, due.map { "期限：\($0)" }].compactMap { $0 }
      let tail = details.isEmpty ? "" : "（" + details.joined(separator: "，") + "）"
      events.append(.openSlot("待填：\(what)\(tail)"))
    case .stated(let text, let source, let basis):
      statements.append(.init(text: text, source: source, span: call.span))
      events.append(.made(text + (basis.map { "（\($0)）" } ?? ""), .stated))
    case .figure(let label): events.append(.reference(.figure, label: label, span: call.span))
    case .table(let label): events.append(.reference(.table, label: label, span: call.span))
    }
  }
}
