import Calculating
import Diagnostics
import Documents
import Facts
import Foundation
import Phrasing
import SampleSupport
import Templating
import Testing

/// The shipped pack over the sample province: the province, its ten bureaux, some of their units.
struct PackTests {
  @Test(arguments: [
    "陕西", "西安", "铜川", "宝鸡", "咸阳", "渭南", "延安", "汉中", "榆林", "安康", "商洛",
    "神木县", "佛坪县", "宜君县", "兴平市", "铜川市局本部",
  ])
  func makesTheReport(organization: String) throws {
    let sample = try SampleReports.shared.get()
    var log = DiagnosticLog()
    let isBureau = organization.count == 2
    let entry = organization == "陕西" ? "省" : isBureau ? "市局" : "单位"
    let document = try sample.document(
      SampleReports.packText("半年总结/\(entry).md"),
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
