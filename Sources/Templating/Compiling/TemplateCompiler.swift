import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

/// What compiling a template needs beside its text.
struct CompileContext {
  let schema: Schema
  let lexicon: Lexicon
  let includes: (String) -> SourceText?
}

/// Tokens → nodes, with every expression parsed and checked.
struct TemplateCompiler {
  /// A name visible here and whether this block declared it.
  struct Scope {
    var locals: LocalNames
    /// Declared in this very block.
    var declared: Set<String> = []
    /// Names whose value has an error, so that their use is not one more.
    var broken: Set<String> = []
    /// What may print last before the block (`ends`).
    var ends: [OutputTag?] = []
  }

  let text: TemplateText
  let context: CompileContext
  /// Names of the files on the way here, this one included.
  let chain: [String]
  var scope: Scope
  var log = DiagnosticLog()
  var includedNames: [String] = []
  var lostLabels = LostLabels()
  private let tokens: [TemplateToken]
  private var position = 0
  /// Blocks reported as unclosed, whose 完 may still follow.
  private var forgivenEnds = 0

  init(
    _ text: TemplateText,
    tokens: [TemplateToken],
    context: CompileContext,
    chain: [String],
    locals: LocalNames
  ) {
    self.text = text
    self.tokens = tokens
    self.context = context
    self.chain = chain
    scope = Scope(locals: locals)
  }

  var schema: Schema { context.schema }

  /// The whole text.
  mutating func compileAll() -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while position < tokens.count {
      nodes += compileNodes(inside: nil).nodes
    }
    return nodes
  }

  /// The nodes of a block up to a word that divides or ends it, in a scope of their own.
  mutating func compileBlock(
    _ open: StatementTag,
    declaring name: String? = nil,
    entryOf list: Question? = nil
  ) -> (nodes: [TemplateNode], divider: StatementTag?) {
    let outer = scope
    scope.declared = []
    if let name { declare(name, entryOf: list) }
    defer { scope = outer }
    return compileNodes(inside: open)
  }

  private mutating func compileNodes(
    inside open: StatementTag?
  ) -> (nodes: [TemplateNode], divider: StatementTag?) {
    var nodes: [TemplateNode] = []
    while position < tokens.count {
      let token = tokens[position]
      switch token.kind {
      case .headingEnd:
        guard let open else { return (nodes, nil) }
        reportUnclosed(open, at: token)
        return (nodes, nil)
      case .headingStart(let level):
        if let open, !open.keyword.mayHoldHeadings {
          reportUnclosed(open, at: token)
          return (nodes, nil)
        }
        position += 1
        nodes.append(compileHeading(level: level, marks: token.range))
      case .statement(let inner, let isAlone):
        position += 1
        let tag = text.statement(inner: inner, range: token.range, isAlone: isAlone, log: &log)
        guard let tag else {
          // It may have opened a block, whose 否则 and 完 follow.
          forgivenEnds += 1
          continue
        }
        if isDivider(tag) {
          if let open, open.keyword.dividers.contains(tag.keyword) {
            if let closed = tag.closes, closed != open.keyword {
              log.add(.wrongClosingWord(text.span(tag.keywordRange), closes: open.keyword))
            }
            return (nodes, tag)
          }
          reportStray(tag)
        } else {
          scope.ends = ends(of: nodes, inside: open)
          if let node = compileStatement(tag) { nodes.append(node) }
        }
      case .text, .output, .emphasis, .lineEnd, .paragraphEnd, .block:
        position += 1
        if case .text(let typed) = token.kind {
          let span = text.span(token.range)
          checkUnit(of: typed, at: span, behind: ends(of: nodes, inside: open))
        }
        nodes += compilePlain(token)
      }
    }
    if let open { reportUnclosed(open, at: nil) }
    return (nodes, nil)
  }

  /// What may print last before the next node: in a block also what stands before it.
  private func ends(of nodes: [TemplateNode], inside open: StatementTag?) -> [OutputTag?] {
    let ends = nodes.ends
    return ends.isEmpty && open != nil ? scope.ends : ends
  }

  private func isDivider(_ tag: StatementTag) -> Bool {
    switch tag.keyword {
    case .elseIf, .otherwise, .end, .rise, .flat, .fall: true
    case .ifTrue, .bySign, .loop, .local, .section, .include, .list, .requirement, .assertion,
      .pageBreak, .landscape, .annex:
      false
    }
  }

  private mutating func reportStray(_ tag: StatementTag) {
    if forgivenEnds > 0 {
      if tag.keyword == .end { forgivenEnds -= 1 }
    } else {
      log.add(.strayDivider(text.span(tag.keywordRange)))
    }
  }

  private mutating func compileHeading(level: Int, marks: Range<Int>) -> TemplateNode {
    let outer = scope
    let nodes = compileNodes(inside: nil).nodes
    scope = outer
    var end = marks.upperBound
    if position < tokens.count {
      end = tokens[position].range.lowerBound
      position += 1
    }
    let span = text.span(text.trimmed(marks.lowerBound..<end))
    return .heading(HeadingNode(level: level, nodes: withoutTypedNumber(nodes), span: span))
  }

  private mutating func compilePlain(_ token: TemplateToken) -> [TemplateNode] {
    switch token.kind {
    case .text(let typed):
      let span = text.span(token.range)
      return TypedText(typed, at: span, isVerbatim: typed == span.text, in: schema)
        .sentences(in: schema).map(TemplateNode.text)
    case .emphasis(let emphasis): return [.emphasis(emphasis)]
    case .lineEnd: return [.lineEnd]
    case .paragraphEnd: return [.paragraphEnd]
    case .output(let inner): return compileOutput(inner, range: token.range).map { [$0] } ?? []
    case .block(let word, let content):
      let node = compileFence(word: word, content: content)
      if node == nil { lostLabels.add(linesOf: text.string(content)) }
      return node.map { [$0] } ?? []
    case .statement, .headingStart, .headingEnd: return []
    }
  }

  private mutating func compileStatement(_ tag: StatementTag) -> TemplateNode? {
    switch tag.keyword {
    case .ifTrue: compileChoice(tag)
    case .bySign: compileBySign(tag)
    case .loop: compileLoop(tag)
    case .local: compileLocal(tag)
    case .section: compileSection(tag)
    case .include: compileInclude(tag)
    case .list: compileList(tag)
    case .requirement: compileRequirement(tag)
    case .assertion: compileAssertion(tag)
    case .pageBreak: .pageBreak
    case .landscape: .landscape(compileBlock(tag).nodes)
    case .annex: compileAnnex(tag)
    case .elseIf, .otherwise, .end, .rise, .flat, .fall: nil
    }
  }

  private mutating func reportUnclosed(_ open: StatementTag, at token: TemplateToken?) {
    forgivenEnds += 1
    log.add(
      .unclosedBlock(open, reaching: token?.range.lowerBound, in: text)
    )
  }
}
