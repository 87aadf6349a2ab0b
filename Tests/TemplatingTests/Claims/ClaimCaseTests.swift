import Diagnostics
import Testing

/// Each type of claim in each variant: template to text over the examples.
struct ClaimCaseTests {
  @Test(arguments: ClaimTypes.cases)
  func prints(_ item: ClaimCase) async throws {
    let (text, log) = try await ClaimWorkspaces.shared.outcome(of: item)
    let codes = Set(log.diagnostics.filter { $0.severity > .note }.map(\.code)).sorted()
    #expect(codes == item.codes, "\(log.diagnostics.map(\.message))")
    #expect(text == item.text)
  }
}
