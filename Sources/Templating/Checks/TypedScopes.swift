import Diagnostics
import Facts

extension Evaluator {
  /// 全省 or 全市 typed where it is not the 范围 of this organisation (W402).
  ///
  /// At the start of a clause it is what the clause is about, a warning; elsewhere it is a
  /// reference, a note (language.md 1.1.11, 15).
  mutating func checkScope(of typed: TypedText) {
    guard typed.isVerbatim, typed.mayNameScope else { return }
    let own = context.schema.organizations[organization].scope
    for scope in context.scopes where scope != own && typed.text.holds(scope) {
      for range in typed.text.ranges(of: scope) {
        let offset = typed.text[..<range.lowerBound].utf8.count
        let start = typed.span.range.lowerBound + offset
        let place = typed.span.source.span(start..<start + scope.utf8.count)
        log.add(
          .wrongScope(
            scope,
            own: own,
            isSubject: beginsClause(range.lowerBound, of: typed.text),
            at: place,
            of: organizationName
          )
        )
      }
    }
  }

  private func beginsClause(_ index: String.Index, of text: String) -> Bool {
    if index > text.startIndex {
      return "，。；：！？、（“".contains(text[text.index(before: index)])
    }
    for event in events.reversed() {
      switch event {
      case .trace, .compared, .emphasis: continue
      case .paragraphEnd, .headingStart, .headingEnd, .lineEnd, .figure, .table: return true
      default: return false
      }
    }
    return true
  }
}
