import Calculating
import Diagnostics
import Documents
import Facts
import Foundation
import Nodes
import Phrasing
import SampleSupport
import Templating
import Testing

/// The fifteen examples of the language over the sample province.
struct ExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let number: Int
    let template: String
    let organization: String
    let text: String

    var testDescription: String { "\(number) \(organization)" }
  }

  @Test(arguments: cases)
  func prints(_ item: Case) throws {
    #expect(try text(of: item) == item.text)
  }

  @Test(arguments: others)
  func printsForOthers(_ item: Case) throws {
    #expect(try text(of: item).contains(item.text))
  }

  private func text(of item: Case) throws -> String {
    let sample = try SampleReports.shared.get()
    var log = DiagnosticLog()
    let document = try sample.document(item.template, for: item.organization, log: &log)
    let errors = log.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map { $0.code + $0.message })")
    let text = try #require(document).bodyLines.joined(separator: "\n")
    return text.replacing(/（[^（）]*年初指[^（）]*，下同）/, with: "")
  }

  @Test func warnsOfAverageGrowthAgainstFall() throws {
    let sample = try SampleReports.shared.get()
    let item = try #require(Self.cases.first { $0.number == 4 })
    var log = DiagnosticLog()
    _ = try sample.document(item.template, for: "铜川", log: &log)
    let warning = try #require(log.diagnostics.first { $0.code == "W431" })
    #expect(warning.message == "收入同比下降4.34%，累计代办电信业务收入对元月的月均增幅却为67.99%")
    #expect(warning.severity == .warning)
    #expect(warning.organizations == ["铜川"])
  }

  @Test func printsAFileInContext() throws {
    let sample = try SampleReports.shared.get()
    var log = DiagnosticLog()
    let document = try sample.document(Self.bureaux, for: "陕西", log: &log)
    let errors = log.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map { $0.code + $0.message })")
    let blocks = try #require(document).blocks
    #expect(blocks.count == 3)
    #expect(blocks.first?.plainLines == ["（一）各局收入总体增长"])
    #expect(
      blocks.dropFirst().first?.plainLines == [
        "10个市局中8个实现增长。收入前三位：西安市局394.60万元；榆林市局385.19万元；延安市局165.00万元（图1）。"
      ]
    )
    let none = try sample.document(Self.bureaux, for: "神木县", log: &log)
    #expect(none?.blocks.isEmpty == true)
  }

  static let bureaux = """
    {% 节 如果 下级.个数 ≥ 3 %}
    ## {% 按 收入.同比 %}{% 增 %}各局收入总体增长{% 平 %}各局收入总体持平{% 减 %}各局收入总体下降{% 完 %}
    {% 设 升 = 收入.各(下级).同比.当(值 > 0) %}
    {{ 下级.个数 }}个市局中{{ 升.个数 }}个实现增长。收入前三位：{% 列 收入.前(3, 市局) 编号: 无 间隔: "；" %}\
    {{ 项.简称 }}{{ 项.值 }}{% 完 %}（{{ 见图("各局收入") }}）。
    ```图
    图型: 排名
    指标: 收入
    维度: 下级
    标签: 各局收入
    ```
    {% 完 %}
    """
}
