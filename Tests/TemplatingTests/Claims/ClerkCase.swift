import Diagnostics
import SampleSupport
import Testing

/// A sentence of a clerk, and the organisations for which it is untrue.
struct ClerkCase: Sendable, CustomTestStringConvertible {
  let template: String
  /// The code and the word of the finding; nil where there is none.
  let finding: String?
  /// For whom it is untrue.
  let bureaux: String

  var testDescription: String { template }

  init(_ template: String, _ finding: String? = nil, _ bureaux: String = "") {
    self.template = template
    self.finding = finding
    self.bureaux = bureaux
  }

  /// Checks the sentence in the reports of a level of a workspace, the sample province unless another is
  /// given, or of one organisation of it.
  func expect(of level: String, only: String? = nil, in reports: SampleReports? = nil) throws {
    let sample = try reports ?? SampleReports.shared.get()
    let log = try sample.wording(template, name: "模板/例.md", level: level, only: only)
    let found = log.diagnostics.filter { $0.severity > .note }
    guard let finding else {
      #expect(found.filter { $0.code != "W401" }.map(\.message) == [])
      return
    }
    let told = found.map { "\($0.code) \($0.labels.first?.span.text ?? "")" }
    #expect(told.contains(finding), "\(told)")
    let names = found.first { "\($0.code) \($0.labels.first?.span.text ?? "")" == finding }
    #expect(names?.organizations.joined(separator: "、") == bureaux)
  }
}
