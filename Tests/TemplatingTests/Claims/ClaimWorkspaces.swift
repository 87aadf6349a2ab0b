import Calculating
import Diagnostics
import Documents
import Expressions
import Facts
import SampleSupport
import Testing

/// The two example workspaces over which claims are told, each loaded once for its settings.
actor ClaimWorkspaces {
  static let shared = ClaimWorkspaces()

  private var loaded: [String: (reports: SampleReports, book: FactBook)] = [:]

  /// What a case prints, and the findings.
  ///
  /// The invented company tells it where it has the organisation, else the sample province.
  func outcome(of item: ClaimCase) throws -> (text: String?, log: DiagnosticLog) {
    let company = try workspace("examples/变体", [])
    let isOfCompany = !company.reports.schema.organizations.named(item.organization).isEmpty
    let folder = isOfCompany ? "examples/变体" : "examples/shaanxi"
    let (document, log) = try document(
      item.template,
      for: item.organization,
      settings: item.settings,
      in: folder
    )
    let text = document?.bodyLines.joined(separator: "\n")
      .replacing(/（[^（）]*年初指[^（）]*，下同）/, with: "")
    return (text, log)
  }

  /// The document of a fragment for an organisation of the sample province, and the findings.
  func document(
    _ template: String,
    for organization: String,
    settings: [(key: String, value: String)] = [],
    in folder: String = "examples/shaanxi"
  ) throws -> (document: Document?, log: DiagnosticLog) {
    let (reports, book) = try workspace(folder, settings)
    var log = DiagnosticLog()
    let document = try reports.document(template, for: organization, asking: book, log: &log)
    return (document, log)
  }

  /// The answer to an expression for an organisation of the invented company.
  func answer(_ expression: String, for organization: String) throws -> Answer {
    let (reports, book) = try workspace("examples/变体", [])
    var log = DiagnosticLog()
    let source = SourceText(name: "式", text: expression)
    let question = parseQuestion(source, range: nil, against: reports.schema, log: &log)
    return book.answer(
      try #require(question, "\(log.diagnostics.map(\.message))"),
      for: try reports.id(organization)
    ).answer
  }

  private func workspace(
    _ folder: String,
    _ settings: [(key: String, value: String)]
  ) throws -> (reports: SampleReports, book: FactBook) {
    let key = folder + settings.map { " \($0.key)=\($0.value)" }.joined()
    if let known = loaded[key] { return known }
    let period = settings.first { $0.key == "报告期" }?.value
    let reports = try SampleReports(folder, period: period) { $0.change(settings) }
    let made = (reports, reports.book())
    loaded[key] = made
    return made
  }
}

extension Settings {
  /// Takes the values as 设置 of zongjie.yaml names them.
  fileprivate mutating func change(_ values: [(key: String, value: String)]) {
    for (key, value) in values {
      switch key {
      case "月均增幅": averageGrowth = AverageGrowth(rawValue: value) ?? averageGrowth
      case "时间进度": timeProgress = TimeProgress(rawValue: value) ?? timeProgress
      case "位次": rankStyle = RankStyle(rawValue: value) ?? rankStyle
      case "报告期": break
      default: Issue.record("设置“\(key)”不在这里")
      }
    }
  }
}
