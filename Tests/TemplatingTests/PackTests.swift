import Calculating
import Diagnostics
import Documents
import Facts
import Foundation
import Phrasing
import Templating
import Testing

/// The shipped pack over the sample province, for the province and its ten bureaux.
struct PackTests {
  @Test(arguments: [
    "陕西", "西安", "铜川", "宝鸡", "咸阳", "渭南", "延安", "汉中", "榆林", "安康", "商洛",
  ])
  func makesTheReport(organization: String) throws {
    let sample = try SampleReports.shared.get()
    var log = DiagnosticLog()
    let entry = organization == "陕西" ? "半年总结/省.md" : "半年总结/市局.md"
    let document = try sample.document(
      SampleReports.packText(entry),
      for: organization,
      includes: { try? SampleReports.packText($0) },
      log: &log
    )
    let errors = log.presented.filter { $0.severity == .error }
    #expect(errors.map { renderText($0) } == [])
    let text = try #require(document).plainText
    #expect(!text.contains("{{"))
    #expect(!text.contains("，，"))
  }
}
