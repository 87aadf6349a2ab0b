import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

/// Walks through a template for one organisation; branches are decided, values are not printed yet.
struct Evaluator {
  let context: EvaluationContext
  /// Whose values are asked: the report's organisation, or that of a text of 素材.
  var organization: OrganizationID
  let organizationName: String
  var environment: LocalValues = [:]
  var events: [DocumentEvent] = []
  /// Texts of 素材, each with its cell.
  var usedMaterials: Set<SourceText> = []
  var isInList = false
  var isDraft = false
  var log = DiagnosticLog()

  init(_ context: EvaluationContext, organization: OrganizationID) {
    self.context = context
    self.organization = organization
    organizationName = context.schema.organizations[organization].name
  }

  var errorCount: Int { log.diagnostics.count { $0.severity == .error } }

  func ask(_ question: Question) -> Answer {
    context.source.answer(question.substituting(environment), for: organization).answer
  }

  /// The nodes with the names that they declare forgotten behind them.
  mutating func evaluateBlock(_ nodes: [TemplateNode]) {
    let outer = environment
    evaluate(nodes)
    environment = outer
  }

  mutating func evaluateBlock(
    _ nodes: [TemplateNode],
    binding name: String,
    to value: Question
  ) {
    let outer = environment
    environment[name] = value
    evaluate(nodes)
    environment = outer
  }

  mutating func evaluate(_ nodes: [TemplateNode]) {
    for node in nodes { evaluate(node) }
  }

  private mutating func evaluate(_ node: TemplateNode) {
    switch node {
    case .text(let typed): evaluate(typed)
    case .emphasis(let emphasis): events.append(.emphasis(emphasis))
    case .lineEnd: events.append(.lineEnd)
    case .paragraphEnd: events.append(.paragraphEnd)
    case .output(let statement): evaluate(statement)
    case .call(let call): evaluate(call)
    case .heading(let heading):
      events.append(.headingStart(level: heading.level))
      evaluateBlock(heading.nodes)
      events.append(.headingEnd)
    case .figure(let figure): evaluate(figure)
    case .table(let table): evaluate(table)
    case .choice(let statement): evaluate(statement)
    case .bySign(let statement): evaluate(statement)
    case .loop(let statement): evaluate(statement)
    case .list(let statement): evaluate(statement)
    case .local(let statement): evaluate(statement)
    case .section(let statement): evaluate(statement)
    case .include(let statement): evaluate(statement)
    case .requirement(let statement): evaluate(statement)
    case .assertion(let statement): evaluate(statement)
    case .pageBreak: events.append(.pageBreak)
    case .landscape(let nodes):
      events.append(.landscapeStart)
      evaluateBlock(nodes)
      events.append(.landscapeEnd)
    case .annex(let statement): evaluate(statement)
    }
  }

  private mutating func evaluate(_ typed: TypedText) {
    checkScope(of: typed)
    if !typed.text.isEmpty { events.append(.text(typed)) }
  }

  /// A block vanishes if its 条件 is false.
  private mutating func evaluate(_ figure: FigureNode) {
    events += [.paragraphEnd, .trace]
    if figure.condition.map({ truth(of: $0) }) ?? true {
      events.append(.figure(figure, environment: environment))
    }
  }

  private mutating func evaluate(_ table: TableBlock) {
    events += [.paragraphEnd, .trace]
    if table.condition.map({ truth(of: $0) }) ?? true {
      events.append(.table(table, environment: environment))
    }
  }
}
