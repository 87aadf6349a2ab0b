import Foundation
import SampleSupport
import Testing

/// The pages made of the tables of claims are those in docs.
///
/// `ZONGJIE_RECORD=1 swift test` rewrites them and still fails.
struct ClaimBookTests {
  @Test func tellsTheManualWhatIsPrinted() async throws {
    try expect(try await ClaimBook.chapter(), in: "docs/使用手册/08-说法大全.md")
  }

  @Test func listsTheCases() throws {
    try expect(ClaimBook.coverage(), in: "docs/说法的例子.md")
  }

  private func expect(_ text: String, in path: String) throws {
    let file = SampleReports.root.appending(path: path)
    let known = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if ProcessInfo.processInfo.environment["ZONGJIE_RECORD"] == "1", text != known {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == known, "\(path) 与表不一致，用 ZONGJIE_RECORD=1 重编")
  }
}
