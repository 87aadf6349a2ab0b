import Diagnostics
import Documents
import Nodes
import Testing

/// The 114 claims of the seed summary, template to text over the sample province.
struct SeedClaimTests {
  struct Claim: Sendable, CustomTestStringConvertible {
    let number: String
    let organization: String
    let template: String
    let text: String
    var testDescription: String { number }
  }

  private static let all = ClaimTypes.node("claim-expressions.yaml")?["claims"]?.items ?? []

  static let computed = all.compactMap { node -> Claim? in
    guard node["verified"]?.text == "true", let template = node["template"]?.text else {
      return nil
    }
    return Claim(
      number: node["n"]?.text ?? "",
      organization: node["organization"]?.text ?? "",
      template: template,
      text: node["text"]?.text ?? ""
    )
  }

  /// What nobody can compute, through 素材 and 手填.
  static let stated = (ClaimTypes.node("claim-statements.yaml")?.entries ?? []).map { entry in
    Claim(
      number: entry.key.text ?? "",
      organization: entry.value["机构"]?.text ?? "",
      template: entry.value["写"]?.text ?? "",
      text: entry.value["文"]?.text ?? ""
    )
  }

  @Test func hasEveryClaimOnce() {
    let numbers = (Self.computed + Self.stated).compactMap { Int($0.number) }
    #expect(numbers.sorted() == Array(1...114))
  }

  @Test(arguments: computed)
  func printsWhatIsComputed(_ claim: Claim) async throws {
    // The paragraph in which a fragment stands names the reading of 月均增幅 (W430).
    let lead = "按累计数对元月计，"
    let (document, log) = try await ClaimWorkspaces.shared.document(
      lead + claim.template,
      for: claim.organization
    )
    #expect(log.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let text = try #require(document).bodyLines.joined(separator: "\n")
    #expect(text.replacing(/（[^（）]*年初指[^（）]*，下同）/, with: "") == lead + claim.text)
  }

  @Test(arguments: stated)
  func printsAndRecordsWhatIsStated(_ claim: Claim) async throws {
    let (document, log) = try await ClaimWorkspaces.shared.document(
      claim.template,
      for: claim.organization
    )
    #expect(log.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let lines = try #require(document).bodyLines
    #expect(lines.first == claim.text)
    let isTyped = claim.template.contains("手填")
    #expect(document?.statements.map(\.text) == (isTyped ? [claim.text] : []))
  }
}
