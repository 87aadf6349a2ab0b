import Diagnostics
import Foundation
import Testing
import ZongjieKit

struct SampleReportTests {
  static let shortNames = [
    "陕西", "西安市局", "铜川市局", "宝鸡市局", "咸阳市局", "渭南市局", "延安市局", "汉中市局", "榆林市局", "安康市局",
    "商洛市局",
  ]

  @Test func makesElevenReportsWithTheConfiguredNames() async throws {
    let run = try await SampleRun.get()
    #expect(run.result.isComplete)
    #expect(run.result.failure == nil)
    let names = Self.shortNames.enumerated().flatMap { index, name in
      ["pdf", "txt"].map {
        "\(index < 10 ? "0" : "")\(index)-\(name)-2004年上半年代办电信业务工作总结.\($0)"
      }
    }
    #expect(run.files.keys.sorted() == (names + ["运行记录.json"]).sorted())
  }

  @Test(arguments: [
    "1408", "32.33%", "46.93%", "66.21%", "对元月的月均增幅", "第15位", "第9位", "61.42%", "385.19", "67.34",
    "55.37%", "420", "新高",
  ])
  func saysInTheProvincesText(_ wanted: String) async throws {
    #expect(try await SampleRun.get().text("00-").contains(wanted))
  }

  @Test(arguments: ["基本达到双过半", "基本实现双过半", "基本过半", "近46.93", "近1408"])
  func saysNothingUntrueOfTheProvince(_ refused: String) async throws {
    #expect(!(try await SampleRun.get().text("00-").contains(refused)))
  }

  @Test func writesPDFFiles() async throws {
    for (name, bytes) in try await SampleRun.get().files where name.hasSuffix(".pdf") {
      #expect(bytes.starts(with: Data("%PDF-1.".utf8)), "\(name)")
      #expect(bytes.count > 20_000, "\(name)")
    }
  }

  @Test func givesTheSameBytesWithOneWorkerAndWithTwo() async throws {
    let workspace = try TemporaryWorkspace.sample()
    let result = await workspace.make(.level(nil)) { $0.jobCount = 1 }
    #expect(result.isComplete)
    #expect(try await contents(of: workspace) == SampleRun.get().files)
  }

  @Test(arguments: [("榆林", "08-"), ("铜川市局", "02-"), (nil, "00-")] as [(String?, String)])
  func givesTheSameBytesAloneAsInABatch(_ unit: String?, _ prefix: String) async throws {
    let workspace = try TemporaryWorkspace.sample()
    let result = await workspace.make(.one(unit))
    #expect(result.isComplete)
    let batch = try await SampleRun.get().files
    let names = workspace.outputNames.filter { $0.hasPrefix(prefix) }
    #expect(names.count == 2)
    for name in names { #expect(try workspace.output(name) == batch[name], "\(name)") }
  }

  @Test func givesTheSameReportsFromGB18030() async throws {
    let workspace = try TemporaryWorkspace.sample()
    let encoding = String.Encoding(
      rawValue: CFStringEncodingGB18030
    )
    for path in workspace.folder.files where path.hasSuffix(".csv") {
      let bytes = try #require(try workspace.folder.text(path).data(using: encoding))
      try workspace.folder.write(bytes, to: path)
    }
    let result = await workspace.make(.level(nil)) { $0.formats = [.txt] }
    #expect(result.isComplete)
    let batch = try await SampleRun.get().files
    for name in workspace.outputNames where name.hasSuffix(".txt") {
      #expect(try workspace.output(name) == batch[name], "\(name)")
    }
  }

  @Test(arguments: ["02", "03", "05"])
  func servesOtherPeriodsOfTheYear(until month: String) async throws {
    let workspace = try TemporaryWorkspace.sample()
    try workspace.folder.replace(
      "2004-01..2004-06",
      with: "2004-01..2004-\(month)",
      in: "zongjie.yaml"
    )
    let log = await checkWorkspace(workspace.place).log
    #expect(log.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
  }

  @Test func leavesNothingHalfWritten() async throws {
    #expect(!(try await SampleRun.get().files.keys.contains { $0.hasSuffix(".part") }))
  }
}

/// GB 18030 as Foundation counts encodings: NSStringEncoding of kCFStringEncodingGB_18030_2000.
private let CFStringEncodingGB18030: UInt = 0x8000_0632
