import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// Rules that hold in all 104 texts of the sample: the province, its bureaux, their units.
struct ProseTests {
  @Test func writesTheUnitsWithoutErrorsAndWarnings() async throws {
    let run = try await SampleTexts.units.value
    #expect(run.texts.count == 93)
    #expect(run.log.presented.filter { $0.severity != .note }.map { renderText($0) } == [])
  }

  @Test func writesTheUpperLevelsWithoutErrorsAndWarnings() async throws {
    let run = try await SampleTexts.upper.value
    #expect(run.texts.keys.sorted() == (["陕西"] + SampleTexts.bureaux).sorted())
    #expect(run.log.presented.filter { $0.severity != .note }.map { renderText($0) } == [])
  }

  @Test func writesCleanSentences() async throws {
    for (name, text) in try await Self.texts() {
      for fault in faultsOfProse(in: text) { Issue.record("\(name)　\(fault)") }
    }
  }

  /// Each fault is found where it is.
  @Test(arguments: [
    ("两个标点相连", "收入增长，，下降。"), ("两个标点相连", "收入增长，"), ("句首是标点", "，收入增长。"),
    ("空括号", "收入（）增长。"), ("半角标点", "收入增长,下降。"), ("英文和标签", "revenue_yuan增长。"),
    ("英文和标签", "收入{{增长。"), ("负数", "下降−4.34%。"), ("印成零的数", "增长0.00%。"),
    ("持平两次", "收入持平，与上年持平。"), ("一句三个分别", "分别为1和2，分别为3和4；分别为5和6。"),
    ("分别只有一个数", "甲、乙分别为5.00%。"), ("叠字", "市局市局收入增长。"),
    ("同比说两次", "同比比上年同期增长5.00%。"), ("双重约数", "超过近5万元。"),
    ("百分号丢失", "同比增长32.33，居首位。"), ("增长跟金额", "同比增长344.00万元。"),
    ("说了两次", "收入增长。收入增长。"),
    ("一段10个数", String(repeating: "收入1.00万元，", count: 9) + "增长5.00%。"),
  ])
  func findsTheFault(_ name: String, _ sentence: String) {
    #expect(faultsOfProse(in: sentence).contains { $0.hasPrefix(name) })
  }

  /// 全县 in a county's report, 全市 in a bureau's and a county-level city's, 全省 only in the province's
  /// as its own scope.
  @Test func speaksOfItsOwnScope() async throws {
    for (name, text) in try await Self.texts() {
      let own =
        name == "陕西" ? "全省" : name.hasSuffix("本部") ? name : name.hasSuffix("县局") ? "全县" : "全市"
      for line in text.split(separator: "\n") {
        for scope in ["全省", "全市", "全县"] where scope != own {
          let opens = line.range(of: "(^|[，。；])\(scope)(?!县局)", options: .regularExpression)
          #expect(opens == nil, "\(name)　\(line)")
        }
      }
    }
  }

  @Test(arguments: [
    ("佛坪县局", "一、代办电信业务开始列收"),
    ("佛坪县局", "4000元，上年同期没有收入。"),
    ("佛坪县局", "在汉中市局所辖10个县局中，收入最低，在全省县局中居末位。"),
    ("宜君县局", "全县收入占铜川市局的27.68%。收入在全省县局中居第57位；同比增幅居第50位。"),
    ("神木县局", "收入最高，在全省县局中居首位；同比增幅居第21位。"),
    ("吴堡县局", "收入并列第9位，在全省县局中居并列第38位"),
    ("兴平市局", "全市收入占咸阳市局的14.71%"),
    ("榆林市局本部", "在全省10个市局本部中，收入居第2位，仅次于西安市局本部；同比增幅居首位。"),
    ("商洛市局本部", "收入居末位；同比增幅居末位。"),
    ("铜川市局本部", "来自电信和联通的收入分别减少"),
    ("麟游县局", "各类业务均未增长"),
    ("延长县局", "各类业务收入均比上年同期增长（表1）。"),
    ("神木县局", "除公话（话吧）外，各类业务收入均比上年同期增长（表1）。"),
    ("清涧县局", "在邮政各专业中居首位"),
  ])
  func findsTheVariantOfTheUnit(_ name: String, _ phrase: String) async throws {
    #expect(try await SampleTexts.text(of: name).contains(phrase))
  }

  /// Nothing is compared with a county whose cell is empty; the other reports are made.
  @Test(arguments: ["户县", "靖边县", "榆林市局本部"])
  func writesOnWhereAnotherUnitHasAGap(of unit: String) async throws {
    let run = try await SampleTexts.make(.one(unit), change: SampleTexts.emptyingOneCell)
    let text = try #require(run.texts.values.first)
    #expect(faultsOfProse(in: text) == [])
    #expect(text.contains("在全省10个市局本部中") == (unit == "榆林市局本部"))
    #expect(!text.contains("全省县局中"))
  }

  @Test func printsWhatAUnitTypesIn() async throws {
    let run = try await SampleTexts.make(.one("神木县")) { workspace in
      let path = "data/materials.csv"
      let added = """
        神木县,业务竞赛,做法,组织乡镇网点开展售卡竞赛
        神木县,存在问题,原因,话吧集中关停
        神木县,存在问题,问题,乡镇网点人员偏少
        神木县,下半年措施,措施,为乡镇网点补充营销员

        """
      try workspace.folder.write(try workspace.folder.text(path) + added, to: path)
    }
    let text = try #require(run.texts["神木县局"])
    #expect(text.contains("三、主要做法\n业务竞赛上，组织乡镇网点开展售卡竞赛。\n四、存在的问题和下半年打算\n"))
    #expect(text.contains("减少2217元。主要原因是话吧集中关停。\n从经营管理看，乡镇网点人员偏少。\n"))
    #expect(text.contains("在具体措施上，为乡镇网点补充营销员。\n"))
    #expect(faultsOfProse(in: text) == [])
  }

  private static func texts() async throws -> [(name: String, text: String)] {
    let upper = try await SampleTexts.upper.value.texts
    let units = try await SampleTexts.units.value.texts
    return upper.merging(units) { first, _ in first }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}
