package import Diagnostics
import Expressions
package import Facts
package import Phrasing

/// Compiles the text of 素材, which may hold `{{ }}` and never `{% %}`.
///
/// All else is text: `*`, `#` and `\` print themselves.
///
/// - Parameters:
///   - material: the text and where it was typed.
///   - schema: the names of the workspace.
///   - lexicon: 措辞.
///   - log: takes the findings: those of the tags, and W401 as a note for typed digits.
/// - Returns: nil if there is an error.
package func compileMaterial(
  _ material: Material,
  against schema: Schema,
  lexicon: Lexicon,
  log: inout DiagnosticLog
) -> TemplateLine? {
  let statements = material.statements
  guard statements.isEmpty else {
    log.add(.statementInMaterial(at: statements))
    return nil
  }
  let line = compileLine(
    material.text,
    readsMarks: false,
    against: schema,
    lexicon: lexicon,
    log: &log
  )
  guard let line else { return nil }
  for case .text(let typed) in line.nodes where typed.isVerbatim {
    for span in typed.span.typedNumbers(schema, in: .material) {
      log.add(.digitsInMaterial(span))
    }
  }
  return line
}

extension Material {
  /// Where its text opens a statement or a comment.
  fileprivate var statements: [SourceSpan] {
    ["{%", "｛%", "｛％", "{#"].flatMap { mark in
      text.text.ranges(of: mark).map { range in
        let start = text.text[..<range.lowerBound].utf8.count
        return text.span(start..<start + mark.utf8.count)
      }
    }
    .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
