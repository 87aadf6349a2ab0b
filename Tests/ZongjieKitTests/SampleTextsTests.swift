import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// What the shipped pack writes for the sample province: whole texts, and rules that hold in all.
///
/// The texts lie in docs/样稿: the province, a rising bureau, a falling one (铜川), a county bureau, an
/// office of a bureau. `ZONGJIE_RECORD=1 swift test` rewrites them and still fails.
struct SampleTextsTests {
  private static let samples = repository.appendingPathComponent("docs/样稿")
  private static let bureaux = SampleTexts.bureaux

  /// The texts where one cell of a county of 榆林 is empty.
  private static let textsWithGap = Task {
    try await SampleTexts.make(.level(nil), change: SampleTexts.emptyingOneCell)
  }

  @Test(arguments: ["陕西", "榆林市局", "铜川市局", "神木县局", "铜川市局本部"])
  func writesTheText(of name: String) async throws {
    let text = try await SampleTexts.text(of: name)
    let file = Self.samples.appendingPathComponent(name + ".txt")
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if ProcessInfo.processInfo.environment["ZONGJIE_RECORD"] == "1", text != expected {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(Self.split(text).narrative == Self.split(expected).narrative)
    #expect(Self.split(text).inserted == Self.split(expected).inserted)
  }

  @Test(arguments: [
    "1408.00万元", "32.33%", "46.93%", "累计代办电信业务收入对元月的月均增幅为66.21%", "第15位和第9位",
    "61.42%", "385.19万元", "67.34万元", "55.37%", "增加到6月的420.00万元", "创2003年1月以来单月新高",
    "高于全国9.09个百分点", "距过半还差92.00万元", "近1.4亿元",
  ])
  func saysOfTheProvince(_ phrase: String) async throws {
    let text = try await SampleTexts.text(of: "陕西")
    #expect(text.contains(phrase))
  }

  @Test(arguments: ["基本达到", "双过半”", "16.62", "近1408", "实现时间过半、任务过半，距过半"])
  func doesNotSayOfTheProvince(_ phrase: String) async throws {
    let text = try await SampleTexts.text(of: "陕西")
    #expect(!text.contains(phrase))
  }

  @Test(arguments: [
    ("西安市局", "收入规模和同比增幅分别居全省第1位和第5位"),
    ("铜川市局", "收入规模和同比增幅在全省均居末位"),
    ("铜川市局", "宜君县局收入4.21万元，同比增长21.43%。"),
    ("铜川市局", "对邮政总收入增长的贡献率为负，形成拖累"),
    ("宝鸡市局", "累计同比由降转升。"),
    ("商洛市局", "累计实现收入（财务列账口径）29.00万元，与上年同期持平，增幅低于全省"),
    ("商洛市局", "商洛市局本部和洛南县局并列首位"),
    ("安康市局", "已完成50.00%，与时间进度同步，实现时间过半、任务过半"),
    ("安康市局", "与1—6月月均水平持平"),
    ("汉中市局", "7个收入增长、2个下降、1个上年同期没有收入"),
    ("渭南市局", "韩城市局进入全省县局收入前10位，居第10位"),
    ("榆林市局", "比全年计划的一半多60.19万元"),
  ])
  func findsTheVariant(of name: String, _ phrase: String) async throws {
    let text = try await SampleTexts.text(of: name)
    #expect(text.contains(phrase))
  }

  @Test(arguments: ["陕西"] + bureaux)
  func citesFiguresBeforeTheyAppear(of name: String) async throws {
    let lines = try await SampleTexts.text(of: name).split(separator: "\n")
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
    let text = try #require(try await Self.textsWithGap.value.texts[name])
    #expect(faultsOfProse(in: text) == [])
    #expect(!text.contains("位次均不变"))
    #expect(!text.contains("全省县局收入前"))
    #expect(text.contains("（图2）"))
    #expect(text.contains("三、存在的问题"))
  }

  @Test func refusesOnlyTheReportsThatNeedTheGap() async throws {
    let names = try await Self.textsWithGap.value.texts.keys.sorted()
    #expect(names == Self.bureaux.filter { $0 != "榆林市局" }.sorted())
  }

  /// The narrative, and the lines of figures and tables: where these stand between paragraphs is
  /// the layout's matter.
  private static func split(_ text: String) -> (narrative: [Substring], inserted: [Substring]) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isInserted = lines.indices.map { index in
      let line = lines[index]
      let isPart =
        line.contains("\t") || line.prefixMatch(of: /[图表][0-9]+　|数据来源：|单位：/) != nil
        || line.hasPrefix("注：") && !line.hasSuffix("。")
      let isTakeaway =
        !line.hasSuffix("。") && index + 1 < lines.count
        && lines[index + 1].prefixMatch(of: /图[0-9]+　/) != nil
      return isPart || isTakeaway
    }
    let numbered = zip(lines, isInserted)
    return (numbered.filter { !$0.1 }.map(\.0), numbered.filter(\.1).map(\.0))
  }
}
