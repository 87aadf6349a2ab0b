import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// What the shipped pack writes for the sample province: whole texts, and rules that hold in all.
///
/// The texts lie in Cases/样稿 without figures: the province, a rising bureau, a falling one (铜川).
/// `ZONGJIE_RECORD=1 swift test` rewrites them and still fails.
struct SampleTextsTests {
  private static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases/样稿")
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let sample = root.appendingPathComponent("examples/shaanxi")

  /// The texts of the unchanged sample, by printed short name.
  private static let texts = Task { try await makeTexts { _ in } }
  /// The texts where one cell of a county of 榆林 is empty.
  private static let textsWithGap = Task {
    try await makeTexts { workspace in
      try replace(
        "2004-03,榆林,神木县,移动,代售卡,45185,",
        by: "2004-03,榆林,神木县,移动,代售卡,,",
        in: workspace.appendingPathComponent("data/monthly.csv")
      )
    }
  }

  private static let bureaux = ["西安", "铜川", "宝鸡", "咸阳", "渭南", "延安", "汉中", "榆林", "安康", "商洛"]
    .map { $0 + "市局" }

  @Test(arguments: ["陕西", "榆林市局", "铜川市局"])
  func writesTheText(of name: String) async throws {
    let text = Self.narrative(of: try #require(try await Self.texts.value[name]))
    let file = Self.cases.appendingPathComponent(name + ".txt")
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if ProcessInfo.processInfo.environment["ZONGJIE_RECORD"] == "1", text != expected {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == expected)
  }

  @Test(arguments: [
    "1408.00万元", "32.33%", "46.93%", "累计代办电信业务收入对元月的月均增幅为66.21%", "第15位和第9位",
    "61.42%", "385.19万元", "67.34万元", "55.37%", "6月为420.00万元", "创2003年1月以来单月新高",
    "高于全国9.09个百分点", "距过半还差92.00万元", "近1.4亿元",
  ])
  func saysOfTheProvince(_ phrase: String) async throws {
    let text = try #require(try await Self.texts.value["陕西"])
    #expect(text.contains(phrase))
  }

  @Test(arguments: ["基本达到", "双过半”", "16.62", "近1408", "实现时间过半、任务过半，距过半"])
  func doesNotSayOfTheProvince(_ phrase: String) async throws {
    let text = try #require(try await Self.texts.value["陕西"])
    #expect(!text.contains(phrase))
  }

  @Test(arguments: [
    ("西安市局", "收入规模和同比增幅分别居全省第1位和第5位"),
    ("铜川市局", "收入规模和同比增幅在全省均居末位"),
    ("铜川市局", "宜君县局收入4.21万元，同比增长21.43%。"),
    ("铜川市局", "对邮政总收入增长的贡献率为负，形成拖累"),
    ("宝鸡市局", "累计收入同比由降转升。"),
    ("商洛市局", "累计实现收入（财务列账口径）29.00万元，与上年同期持平，增幅低于全省"),
    ("商洛市局", "商洛市局本部和洛南县局并列首位"),
    ("安康市局", "已完成50.00%，与时间进度同步，实现时间过半、任务过半"),
    ("安康市局", "与1—6月月均水平持平"),
    ("汉中市局", "7个收入增长、2个下降、1个上年同期没有收入"),
    ("渭南市局", "韩城市局进入全省县局收入前10位，居第10位"),
    ("榆林市局", "比全年计划的一半多60.19万元"),
  ])
  func findsTheVariant(of name: String, _ phrase: String) async throws {
    let text = try #require(try await Self.texts.value[name])
    #expect(text.contains(phrase))
  }

  @Test(arguments: ["陕西"] + bureaux)
  func writesCleanSentences(of name: String) async throws {
    let text = try #require(try await Self.texts.value[name])
    #expect(Self.faults(of: text) == [])
  }

  @Test(arguments: ["陕西"] + bureaux)
  func citesFiguresBeforeTheyAppear(of name: String) async throws {
    let lines = try #require(try await Self.texts.value[name]).split(separator: "\n")
    var cited: Set<Substring> = []
    for line in lines {
      let marks = line.matches(of: /[图表][0-9]+/).map(\.output)
      if let caption = line.prefixMatch(of: /([图表][0-9]+)　/) {
        #expect(cited.contains(caption.output.1), "\(line)")
      } else {
        cited.formUnion(marks)
      }
    }
  }

  @Test(arguments: bureaux.filter { $0 != "榆林市局" })
  func writesOnWhereAnotherBureauHasAGap(of name: String) async throws {
    let text = try #require(try await Self.textsWithGap.value[name])
    #expect(Self.faults(of: text) == [])
    #expect(!text.contains("位次均不变"))
    #expect(!text.contains("全省县局收入前"))
    #expect(text.contains("（图2）"))
    #expect(text.contains("三、存在的问题"))
  }

  @Test func refusesOnlyTheReportsThatNeedTheGap() async throws {
    let names = try await Self.textsWithGap.value.keys.sorted()
    #expect(names == Self.bureaux.filter { $0 != "榆林市局" }.sorted())
  }

  /// The text without figures: where these stand between paragraphs is the layout's matter.
  private static func narrative(of text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.indices.filter { index in
      let line = lines[index]
      let isFigure =
        line.prefixMatch(of: /图[0-9]+　|数据来源：/) != nil
        || line.hasPrefix("注：") && !line.hasSuffix("。")
      let isTakeaway =
        !line.hasSuffix("。") && !line.contains("\t") && index + 1 < lines.count
        && lines[index + 1].prefixMatch(of: /图[0-9]+　/) != nil
      return !isFigure && !isTakeaway
    }
    return kept.map { String(lines[$0]) }.joined(separator: "\n")
  }

  /// Broken marks, empty sentences, sentences said twice.
  private static func faults(of text: String) -> [String] {
    var faults = ["，，", "。。", "，。", "；。", "：。", "、。", "，；", "；；", "（）", "{{", "，、", "和。"]
      .filter { text.contains($0) }
    var seen: Set<Substring> = []
    for line in text.split(separator: "\n") where line.hasSuffix("。") && !line.hasPrefix("注：") {
      if let first = line.first, "，。；、".contains(first) { faults.append("\(line)") }
      for sentence in line.split(separator: "。") where !seen.insert(sentence).inserted {
        faults.append("\(sentence)")
      }
    }
    return faults
  }

  /// Makes the texts of the province and its bureaux in a changed copy of the sample.
  private static func makeTexts(
    _ change: @Sendable (URL) throws -> Void
  ) async throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("zongjie-texts-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: sample, to: folder)
    try change(folder)
    let place = WorkspacePlace(folder: folder.path, home: root.path, executable: "")
    var job = ReportJob(place, selection: .level(nil))
    job.formats = [.txt]
    job.output = folder.appendingPathComponent("成品").path
    _ = await makeReports(job, now: { .zero })
    let made = folder.appendingPathComponent("成品/2004年上半年")
    let names = try FileManager.default.contentsOfDirectory(atPath: made.path)
      .filter { $0.hasSuffix(".txt") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let parts = name.split(separator: "-")
        let file = made.appendingPathComponent(name)
        return (String(parts[1]), try String(contentsOf: file, encoding: .utf8))
      }
    )
  }

  private static func replace(_ old: String, by new: String, in file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
  }
}
