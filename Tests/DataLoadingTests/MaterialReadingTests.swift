import Diagnostics
import Facts
import Testing

struct MaterialReadingTests {
  private func workspace(_ rows: String, keys: String = "") -> Workspace {
    var workspace = Workspace(monthly: "月,市局,单位,业务,收入\n2004-01,榆林,神木县,代售卡,1\n")
    workspace.materials = "{文件: 素材.csv, 机构: 局, 节: 节, 类: 类, 正文: 文\(keys)}"
    workspace.files["素材.csv"] = Array(rows.utf8)
    return workspace
  }

  private func materialFindings(_ workspace: Workspace) -> [Diagnostic] {
    workspace.load().log.diagnostics.filter { finding in
      ["W413", "W414", "S130"].contains(finding.code)
        || finding.code == "D316" && finding.message.contains("次序")
    }
  }

  @Test(arguments: [
    ("甲,乙", "甲，乙"), ("甲,{{ 收入 }},乙", "甲，{{ 收入 }}，乙"), ("{{ 收入[榆林,西安] }}", "{{ 收入[榆林,西安] }}"),
    ("1,408万元", "1,408万元"), ("甲(乙)丙", "甲（乙）丙"), ("说\"好\"。", "说“好”。"), ("完.", "完。"), ("甲.乙", "甲。乙"),
    ("甲;乙:丙?", "甲；乙：丙？"), ("ISO9001,甲", "ISO9001,甲"),
  ])
  func foldsMarks(_ typed: String, _ read: String) throws {
    let quoted = "\"" + typed.replacing("\"", with: "\"\"") + "\""
    let ledger = workspace("局,节,类,文\n榆林,问,问,\(quoted)\n").load().ledger
    #expect(try #require(ledger).materials.map(\.text.text) == [read])
  }

  @Test func leavesBlankTextsOut() throws {
    let workspace = workspace("局,节,类,文\n榆林,问,问,甲\n榆林,问,做,\n西安,问,问,  \n")
    #expect(try #require(workspace.load().ledger).materials.count == 1)
    let finding = try #require(materialFindings(workspace).first)
    #expect(finding.code == "W414")
    #expect(finding.places == ["素材.csv 第 3 行（榆林 问 做）", "素材.csv 第 4 行（西安 问 问）"])
  }

  @Test func limitsLengthsBySlot() {
    let long = String(repeating: "长", count: 12)
    let rows =
      "局,节,类,文\n榆林,问,问题,\(long)\n榆林,问,做法,\(long)\n榆林,问,做法,{{ 收入 }}\(String(long.prefix(3)))\n"
    #expect(materialFindings(workspace(rows)).isEmpty)
    let bySlot = materialFindings(workspace(rows, keys: ", 字数: {做法: 11}"))
    #expect(bySlot.map(\.code) == ["W413"])
    #expect(bySlot.first?.places == ["素材.csv 第 3 行"])
    #expect(materialFindings(workspace(rows, keys: ", 字数: 11")).count == 2)
  }

  @Test(arguments: ["多", "0", "{做法: 少}"])
  func refusesLimitsThatAreNoNumber(_ limit: String) {
    let findings = materialFindings(workspace("局,节,类,文\n榆林,问,问,甲\n", keys: ", 字数: \(limit)"))
    #expect(findings.map(\.code) == ["S130"])
  }

  @Test func reportsAnOrderThatIsNoNumber() {
    let rows = "局,节,类,文,序\n榆林,问,问,甲,先\n榆林,问,问,乙,1\n"
    let findings = materialFindings(workspace(rows, keys: ", 次序: 序"))
    #expect(findings.map(\.message) == ["素材的次序“先”不是整数"])
    #expect(findings.first?.places == ["素材.csv 第 2 行 序"])
  }
}
