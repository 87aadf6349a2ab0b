import Diagnostics
import Expressions
package import Facts

/// The facts of a workspace: answers every question from its cells, and remembers.
///
/// One for each worker. An answer depends on the question and the organisation alone, never on what
/// was asked before.
/// Source: language.md 1.1.2–1.1.4, 1.3.2, 1.3.3.
package final class FactBook: FactSource {
  let catalog: Catalog
  let store: SeriesStore
  private let dimensionIndices: [String: Int]
  /// What the questions asked so far ask for, whoever asks, and their answers.
  let memory = ResolutionMemory()
  /// The fields of the ranks asked so far.
  var fields: [RankedField.Key: RankedField] = [:]

  /// Makes a book of a ledger that no one else asks.
  package convenience init(ledger: Ledger, catalog: Catalog) {
    self.init(LedgerIndex(ledger, schema: catalog.schema), catalog: catalog)
  }

  /// Makes a book over an index of the same catalogue.
  package init(_ index: LedgerIndex, catalog: Catalog) {
    self.catalog = catalog
    store = SeriesStore(index)
    dimensionIndices = Dictionary(
      index.ledger.dimensions.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  var ledger: Ledger { store.index.ledger }

  /// The organisations that stand for the nation and need no table (workspace.md 3).
  private(set) lazy var nations = Set(
    ledger.organizations.all.filter { $0.name == "全国" }.map(\.id)
  )

  /// Place of a series in the schema by name or alias.
  func seriesIndex(_ name: String) -> Int? { catalog.schema.seriesPlace(named: name) }

  /// Place of a dimension in the ledger.
  func dimensionIndex(_ name: String) -> Int? { dimensionIndices[name] }

  /// The answer to a question without local names and words of the lexicon.
  ///
  /// 缺 names the cells that lack; 无定义 its reason.
  package func answer(_ question: Question, for organization: OrganizationID) -> Answered {
    let resolution = memory[question]
    if let known = resolution?.answer(for: organization) { return known }
    let inquiry = Inquiry(book: self, organization: organization)
    return find(question, resolution ?? inquiry.resolution(of: question), asked: inquiry)
  }

  /// The answer to a question whose resolution is known.
  func answer(_ question: Question, _ resolution: Resolution, asked inquiry: Inquiry) -> Answered {
    resolution.answer(for: inquiry.organization) ?? find(question, resolution, asked: inquiry)
  }

  /// Finds the answer to a question that the organisation did not ask before, and keeps it.
  private func find(
    _ question: Question,
    _ resolution: Resolution,
    asked inquiry: Inquiry
  ) -> Answered {
    let answered = shared(question, asked: inquiry) ?? inquiry.evaluate(question, resolution)
    resolution.keep(answered, for: inquiry.organization)
    return answered
  }

  /// The answer that all reports share: of a list about another organisation than that of the
  /// report, such as 收入[上级].前(10, 县局).
  ///
  /// So the entries of all organisations are found once, not once for each report.
  private func shared(_ question: Question, asked inquiry: Inquiry) -> Answered? {
    guard case .list = question.type, let leaf = question.primaryLeaf else { return nil }
    let owner = inquiry.base(of: leaf)
    guard owner != inquiry.organization else { return nil }
    let resolved = question.resolvingOrganizations(in: inquiry)
    return resolved.namesItsOrganizations ? answer(resolved, for: owner) : nil
  }

  /// The condition of a text, read against the schema; nil without one or for one that fails.
  func condition(of material: Material) -> Question? {
    guard !material.condition.isEmpty else { return nil }
    let cell = CellAddress(file: material.cell.file, row: material.cell.row, column: "条件")
    let source = SourceText(material.condition, in: cell)
    // What is wrong with it is a finding of the template's check; here it only does not hold.
    var log = DiagnosticLog()
    return parseQuestion(source, against: catalog.schema, log: &log)
  }
}
