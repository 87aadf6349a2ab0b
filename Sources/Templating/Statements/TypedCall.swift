package import Diagnostics
import Documents
import Expressions
package import Facts
import Phrasing

/// The calls that print what somebody typed or where something stands (language.md 1.1.7).
package struct TypedCall: Sendable {
  package enum Kind: Sendable {
    /// 注: a footnote.
    case note(String)
    /// 待填: an open slot.
    case openSlot(what: String, responsible: String?, due: String?)
    /// 手填: a statement with its source, its 口径, and the value that it says (指).
    case stated(String, source: String, basis: String?, subject: Question?)
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
    let subject = arguments.first { $0.name == "指" }?.value
    for argument in arguments where argument.name != "指" {
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
      if let subject, !checkSubject(subject, of: first, at: span) { return nil }
      let source = texts["来源", default: ""]
      let kind = TypedCall.Kind.stated(first, source: source, basis: texts["口径"], subject: subject)
      return .init(kind: kind, span: span)
    case "见图": return .init(kind: .figure(label: first), span: span)
    case "见表": return .init(kind: .table(label: first), span: span)
    default:
      log.add(.unknownStatement(span))
      return nil
    }
  }
}

extension TemplateCompiler {
  /// The statement holds one number in a unit of the value that it says (U203).
  private mutating func checkSubject(
    _ subject: Question,
    of text: String,
    at span: SourceSpan
  ) -> Bool {
    let count = text.typedNumbers(in: .statement, schema)
      .count { readNumber(String(text[$0]), of: subject.type, unit: nil) != nil }
    guard count != 1 else { return true }
    log.add(.statementUnlike(text, subject.type, count: count, at: subject.span ?? span))
    return false
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
    case .stated(let text, let source, let basis, let subject):
      let statement = Statement(
        text: text,
        source: source,
        basis: basis,
        subject: subject.flatMap { factID(of: $0) },
        holdsNumber: !text.typedNumbers(in: .statement, context.schema).isEmpty,
        span: call.span
      )
      events.append(.stated(statement))
    case .figure(let label): events.append(.reference(.figure, label: label, span: call.span))
    case .table(let label): events.append(.reference(.table, label: label, span: call.span))
    }
  }
  /// The fact that 指 names; nil while there is no value to hold the typed one against.
  private func factID(of subject: Question) -> FactID? {
    guard case .fact = ask(subject) else { return nil }
    return FactID(question: subject.substituting(environment), organization: organization)
  }
}
