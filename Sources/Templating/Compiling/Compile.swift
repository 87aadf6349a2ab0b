package import Diagnostics
import Documents
package import Expressions
package import Facts
import Nodes
package import Phrasing

/// Compiles a template: resolves every name, member, unit, include and branch of it.
///
/// - Parameters:
///   - source: the entry file; the name under which messages call it.
///   - includes: the text of the file that a name of 引用 stands for; nil where there is none. The
///     assembly decides where it is looked for (workspace.md 6).
///   - schema: the names of the workspace.
///   - lexicon: 措辞.
///   - log: takes all findings at once.
/// - Returns: nil if there is an error.
package func compile(
  _ source: SourceText,
  includes: @escaping (String) -> SourceText?,
  against schema: Schema,
  lexicon: Lexicon,
  log: inout DiagnosticLog
) -> Template? {
  var findings = DiagnosticLog()
  let context = CompileContext(schema: schema, lexicon: lexicon, includes: includes)
  let file = compileTemplateFile(
    source,
    context: context,
    chain: [source.name],
    locals: LocalNames(),
    log: &findings
  )
  checkLabels(of: file.nodes, lost: file.lostLabels, log: &findings)
  checkAnnexes(of: file.nodes, head: file.head, log: &findings)
  log.add(contentsOf: findings)
  guard !findings.hasErrors else { return nil }
  var settler = LocalSettler()
  return Template(
    source: source,
    head: file.head,
    nodes: settler.settled(file.nodes),
    includedNames: file.includedNames,
    typedNumbers: typedNumbers(in: file.nodes, schema)
  )
}

/// Compiles one line of running text with tags: 标题 or 署名 of zongjie.yaml, a text of 素材.
///
/// - Parameters:
///   - source: the text that the line lies in.
///   - range: UTF-8 offsets of the line; nil for the whole text.
///   - readsMarks: whether `*` and `\` are marks; in 素材 they print themselves.
///   - schema: the names of the workspace.
///   - lexicon: 措辞.
///   - log: takes the findings.
/// - Returns: nil if there is an error.
package func compileLine(
  _ source: SourceText,
  range: Range<Int>? = nil,
  readsMarks: Bool = true,
  against schema: Schema,
  lexicon: Lexicon,
  log: inout DiagnosticLog
) -> TemplateLine? {
  var findings = DiagnosticLog()
  let text = TemplateText(source)
  let context = CompileContext(schema: schema, lexicon: lexicon) { _ in nil }
  let line = compileLine(
    text,
    range ?? 0..<text.end,
    readsMarks: readsMarks,
    context: context,
    log: &findings
  )
  log.add(contentsOf: findings)
  return findings.hasErrors ? nil : line
}

/// Compiles what stands inside a `{{ }}` and has been read: checks its functions.
///
/// - Parameters:
///   - tag: read from the whole of `source`.
///   - source: the text without `{{ }}`.
///   - schema: the names of the workspace.
///   - lexicon: 措辞.
///   - log: takes the findings.
/// - Returns: a line of this tag alone; nil if there is an error.
package func compileTag(
  _ tag: OutputTag,
  of source: SourceText,
  against schema: Schema,
  lexicon: Lexicon,
  log: inout DiagnosticLog
) -> TemplateLine? {
  let text = TemplateText(source)
  var compiler = TemplateCompiler(
    text,
    tokens: [],
    context: CompileContext(schema: schema, lexicon: lexicon) { _ in nil },
    chain: [source.name],
    locals: LocalNames()
  )
  let node = compiler.compile(tag, inner: 0..<text.end, range: 0..<text.end)
  log.add(contentsOf: compiler.log)
  return node.map { TemplateLine(source: source, nodes: [$0]) }
}

func compileLine(
  _ text: TemplateText,
  _ range: Range<Int>,
  readsMarks: Bool = true,
  context: CompileContext,
  log: inout DiagnosticLog
) -> TemplateLine {
  var lexer = TemplateLexer(text.source)
  lexer.lexInline(range, readsMarks: readsMarks)
  log.add(contentsOf: lexer.log)
  lexer.wideFindings.forEach { log.add($0) }
  var compiler = TemplateCompiler(
    text,
    tokens: lexer.tokens,
    context: context,
    chain: [text.source.name],
    locals: LocalNames()
  )
  let nodes = compiler.compileAll()
  log.add(contentsOf: compiler.log)
  return TemplateLine(source: text.source, nodes: nodes)
}

/// A file of a template, compiled.
struct TemplateFile {
  var head = TemplateHead()
  var nodes: [TemplateNode] = []
  var includedNames: [String] = []
  var lostLabels = LostLabels()
}

/// Compiles one file; findings are those of the file and of what it takes in.
func compileTemplateFile(
  _ source: SourceText,
  context: CompileContext,
  chain: [String],
  locals: LocalNames,
  log: inout DiagnosticLog
) -> TemplateFile {
  var file = TemplateFile()
  let text = TemplateText(source)
  let head = headRange(of: text, log: &log)
  if let head { file.head = readHead(text, head.content, context: context, log: &log) }
  var lexer = TemplateLexer(source)
  lexer.lex((head?.end ?? 0)..<text.end)
  log.add(contentsOf: lexer.log)
  lexer.wideFindings.forEach { log.add($0) }
  var compiler = TemplateCompiler(
    text,
    tokens: lexer.tokens,
    context: context,
    chain: chain,
    locals: locals
  )
  file.nodes = compiler.compileAll()
  file.includedNames = compiler.includedNames
  file.lostLabels = compiler.lostLabels
  if let lost = lexer.unclosedBlock { file.lostLabels.add(linesOf: text.string(lost)) }
  log.add(contentsOf: compiler.log)
  return file
}
