import Diagnostics
import Facts
import Nodes
import Testing

@testable import DataLoading

/// What a workspace may write for a file and for a folder.
struct PathTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    /// Part of the one message N109.
    let message: String
    var testDescription: String { path }

    init(_ path: String, _ message: String) {
      self.path = path
      self.message = message
    }
  }

  private static let outside = "在工作区之外，不能读"
  private static let backslash = "里有反斜杠，文件夹和文件之间要写 /"
  private static let folder = "是文件夹，不是文件"

  static let wrong = [
    Case("../月报.csv", outside), Case("/数据/月报.csv", outside), Case("C:/数据/月报.csv", outside),
    Case("d:月报.csv", outside), Case("C:\\数据\\月报.csv", outside), Case("..\\月报.csv", outside),
    Case("\\\\服务器\\月报.csv", outside), Case("数据\\月报.csv", backslash),
  ]

  /// Every wrong path as a file of 数据, of 机构 and as 文件夹 of 素材.
  @Test(arguments: wrong)
  func saysTheSameOfAPathWhereverItStands(_ test: Case) throws {
    let message = "“\(test.path)”\(test.message)"
    var workspace = Workspace(monthly: "月,市局,单位,业务,收入\n2004-01,榆林,神木县,代售卡,1\n")
    workspace.sources = workspace.sources.replacing("月报.csv", with: "'\(test.path)'")
    #expect(Self.messages(workspace) == [message])
    workspace = Workspace(monthly: "月,市局,单位,业务,收入\n2004-01,榆林,神木县,代售卡,1\n")
    workspace.materials = "{文件夹: '\(test.path)'}"
    #expect(Self.messages(workspace) == [message])
    var log = DiagnosticLog()
    let text = "数据: {月报: {文件: '\(test.path)'}}\n素材: {文件夹: '\(test.path)'}"
    let node = try #require(parseYAML(SourceText(name: "z", text: text), log: &log))
    #expect(inputPaths(of: node) == [])
  }

  @Test(arguments: [
    ("数据", ["数据/甲.csv", "月报.csv"], "修改 写上里面的文件，如 数据/甲.csv"),
    ("数据/", ["数据/甲.csv", "月报.csv"], "修改 写上里面的文件，如 数据/甲.csv"),
    ("数据/", ["数据/"], "修改 写上里面的文件"), ("数据", ["数据/"], "修改 写上里面的文件"),
  ])
  func tellsAFolderFromAFile(path: String, files: [String], remark: String) throws {
    var workspace = Workspace(monthly: "")
    workspace.files["月报.csv"] = nil
    for file in files { workspace.files[file] = [] }
    workspace.sources = workspace.sources.replacing("月报.csv", with: path)
    let finding = try #require(workspace.load().log.diagnostics.first { $0.code == "N109" })
    #expect(finding.message == "“\(path)”\(Self.folder)")
    #expect(finding.remarks.map { "\($0.kind) \($0.text)" } == [remark])
  }

  @Test(arguments: [
    ("{文件夹: 素材/}", ["素材/"], "N109 文件夹“素材/”里没有一个 .txt 文件"),
    ("{文件夹: 素材}", ["素材/", "素材/问/问@神木县.doc"], "N109 文件夹“素材”里没有一个 .txt 文件"),
    ("{文件夹: 素村}", [], "N109 没有文件夹“素村”"), ("{文件夹: }", [], "S130 素材缺少“文件夹”"),
    ("{文件夹: \"\"}", [], "S130 “文件夹”应当是一段文字"),
  ])
  func saysWhyAFolderOf素材GivesNothing(materials: String, files: [String], message: String) {
    var workspace = Workspace(monthly: "月,市局,单位,业务,收入\n2004-01,榆林,神木县,代售卡,1\n")
    workspace.materials = materials
    for file in files { workspace.files[file] = [] }
    let found = workspace.load().log.diagnostics.filter { ["N109", "S130"].contains($0.code) }
    #expect(found.map { "\($0.code) \($0.message)" } == [message])
  }

  @Test func readsAFolderWrittenWithASlashBehind() throws {
    var workspace = Workspace(monthly: "月,市局,单位,业务,收入\n2004-01,榆林,神木县,代售卡,1\n")
    workspace.materials = "{文件夹: 素材/}"
    workspace.files["素材/问/问@神木县.txt"] = Array("网点少".utf8)
    #expect(try #require(workspace.load().ledger).materials.map(\.text.text) == ["网点少"])
  }

  @Test func asksForAFolderOfMaterialsAlone() throws {
    var log = DiagnosticLog()
    let text = "数据: {甲: {文件: 数据/}, 乙: {文件: 乙.csv}}\n素材: {文件夹: 素材//}"
    let node = try #require(parseYAML(SourceText(name: "z", text: text), log: &log))
    #expect(inputPaths(of: node) == ["数据", "乙.csv", "素材/"])
  }

  private static func messages(_ workspace: Workspace) -> [String] {
    workspace.load().log.diagnostics.filter { $0.code == "N109" }.map(\.message)
  }
}
