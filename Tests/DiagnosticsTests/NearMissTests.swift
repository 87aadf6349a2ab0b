import Diagnostics
import Testing

struct NearMissTests {
  @Test(arguments: [
    ("代办收人", ["收入", "代办收入", "放号"], ["代办收入"]),
    ("同比增副", ["同比增量", "同比增幅", "同比"], ["同比增幅", "同比增量"]),
    ("榆林市局", ["西安", "榆林", "榆林市局本部"], ["榆林", "榆林市局本部"]),
    ("日期", ["曰期", "口期"], ["曰期", "口期"]),
    ("收", ["放号", "售卡"], []),
    ("revenu_yuan", ["quantity", "revenue_yuan"], ["revenue_yuan"]),
    ("运商营", ["运营商", "业务"], ["运营商"]),
    ("", ["甲"], []),
    ("甲", ["甲"], []),
  ])
  func ranksByShapeAndEdits(text: String, names: [String], expected: [String]) {
    #expect(NearMiss.closest(to: text, among: names) == expected)
  }

  @Test(arguments: [
    ("升降话", ["升降语", "升降点"], "升降语"), ("清河县", ["青河县", "青河"], "青河县"),
    ("同比增副", ["同比增量", "同比增幅"], "同比增幅"), ("同比增多", ["同比增量", "同比增幅"], nil),
    ("日期", ["曰期", "口期"], "曰期"), ("快件", ["快包"], nil),
  ])
  func knowsWhichNameMustBeMeant(_ text: String, _ names: [String], _ expected: String?) {
    #expect(NearMiss.certain(for: text, among: names) == expected)
  }

  @Test func saysWhichCharacterLooksAlike() {
    #expect(
      NearMiss.remark(for: "帐目", among: ["账目"])
        == Diagnostic.Remark("相近", "账目（第 1 字“帐”与“账”形近）")
    )
    #expect(NearMiss.remark(for: "甲", among: ["乙丙丁"]) == nil)
  }
}
