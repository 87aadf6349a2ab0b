package import Diagnostics
import Expressions
package import Facts
import Phrasing

/// A template in the forms of the grammar (`zongjie fmt`): what it prints stays the same.
///
/// Tags: half-width marks, the signs of the grammar, one space inside delimiters and round operators,
/// the time behind the slice. Blocks 图 and 表: half-width marks, Chinese keys. Lines: no blanks at
/// the end, one blank line between blocks. Comments, typed text, names in back quotes and texts in
/// quotation marks stay as they are.
///
/// - Parameters:
///   - source: the template.
///   - schema: gives the units; names need not be known.
///   - log: takes what is wrong with the syntax.
/// - Returns: nil with such a finding; the file is then left alone.
package func formatTemplate(
  _ source: SourceText,
  against schema: Schema,
  log: inout DiagnosticLog
) -> String? {
  let faults = syntaxFaults(of: source, against: schema)
  log.add(contentsOf: faults)
  guard faults.diagnostics.isEmpty else { return nil }
  let tags = TagFormatter(source, schema: schema).formatted()
  return LineFormatter(SourceText(name: source.name, text: tags)).formatted()
}

/// Errors of the syntax; of names and types nothing is said here.
private func syntaxFaults(of source: SourceText, against schema: Schema) -> DiagnosticLog {
  var findings = DiagnosticLog()
  _ = compileTemplateFile(
    source,
    context: CompileContext(schema: schema, lexicon: Lexicon()) { _ in nil },
    chain: [source.name],
    locals: LocalNames(),
    log: &findings
  )
  var faults = DiagnosticLog()
  for finding in findings.diagnostics where finding.severity == .error && finding.isOfSyntax {
    faults.add(finding)
  }
  return faults
}

extension Diagnostic {
  /// Codes S; a wrong key of a block is one of names, whatever its code.
  fileprivate var isOfSyntax: Bool { code.hasPrefix("S") }
}
