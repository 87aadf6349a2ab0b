import Diagnostics
import Documents
import SampleSupport
import Testing

extension SampleReports {
  /// The reports that the shipped pack makes of the province and its bureaux.
  static let packReports = Result {
    let sample = try shared.get()
    let names = ["陕西", "西安", "铜川", "宝鸡", "咸阳", "渭南", "延安", "汉中", "榆林", "安康", "商洛"]
    return try names.map { try sample.packReport(of: $0) }
  }

  /// The report that the shipped pack makes.
  func packReport(of organization: String) throws -> Document {
    let entry = organization == "陕西" ? "半年总结/省.md" : "半年总结/市局.md"
    return try report(try Self.packText(entry), for: organization)
  }

  /// The report of one text; it may include files of the shipped pack.
  func report(_ text: String, for organization: String) throws -> Document {
    var log = DiagnosticLog()
    let document = try document(
      text,
      for: organization,
      includes: { try? Self.packText($0) },
      log: &log
    )
    let errors = log.diagnostics.filter { $0.severity == .error }.map(\.message)
    return try #require(document, "\(errors)")
  }
}
