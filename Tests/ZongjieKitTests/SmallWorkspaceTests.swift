import Diagnostics
import Foundation
import Testing
import ZongjieKit

struct SmallWorkspaceTests {
  @Test func rendersWhatInitWrites() async throws {
    let workspace = try TemporaryWorkspace.small()
    #expect(
      workspace.folder.files == ["zongjie.yaml", "数据/收入.csv", "模板/总结.md", "目录.yaml", "说明.txt"]
    )
    let result = await workspace.make(.one(nil))
    #expect(result.isComplete)
    let name = "00-铜川市局-2004年上半年代办业务工作总结"
    #expect(workspace.outputNames == [name + ".pdf", name + ".txt", "运行记录.json"])
    let text = String(decoding: try workspace.output(name + ".txt"), as: UTF8.self)
    #expect(
      text == """
        铜川市邮政局2004年上半年代办业务工作总结
        一、上半年业务发展
        截至6月底，全市代办业务累计实现收入15.21万元，同比下降4.34%，业务小幅下降；6月当月收入4.73万元，同比增长44.13%（图1）。
        铜川市局本部和宜君县局收入占比分别为72.32%和27.68%。铜川市局本部累计收入11.00万元，同比下降11.53%；宜君县局累计收入4.21万元，同比增长21.43%。
        \(try caption(of: text))
        铜川市邮政局
        2004年7月5日

        """
    )
  }

  /// The lines of the figure, which workspace.md 8 leaves to charts.md.
  private func caption(of text: String) throws -> String {
    let lines = text.split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.contains("图1\u{3000}") })
    let start = lines[first - 1].hasPrefix("铜川市局本部和") ? first : first - 1
    let end = try #require(lines.lastIndex(of: "铜川市邮政局"))
    return lines[start..<end].joined(separator: "\n")
  }

  @Test func overwritesNoFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("我的", to: "目录.yaml")
    let workspace = TemporaryWorkspace(folder: folder)
    let result = initializeWorkspace(workspace.place)
    #expect(result.log.diagnostics.map(\.message) == ["文件夹里已经有同名的文件，没有改动任何文件"])
    #expect(result.files.isEmpty)
    #expect(folder.files == ["目录.yaml"])
    #expect(try folder.text("目录.yaml") == "我的")
  }

  @Test func namesAFolderWithoutAConfiguration() async throws {
    let workspace = TemporaryWorkspace(folder: try TemporaryFolder())
    let log = await checkWorkspace(workspace.place).log
    #expect(log.diagnostics.map(\.code) == ["N109"])
    #expect(log.diagnostics.map(\.message) == ["这个文件夹里没有 zongjie.yaml，不是工作区"])
  }

  @Test func namesAHomeWithoutTemplates() async throws {
    let folder = try TemporaryFolder()
    let place = WorkspacePlace(folder: folder.url.path, home: folder.url.path, executable: "")
    #expect(await checkWorkspace(place).log.diagnostics.map(\.code) == ["N109"])
    #expect(initializeWorkspace(place).log.hasErrors)
  }
}
