import Drawings
import Testing
import TextShaping

struct LocateFontsTests {
  private let liberation = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"
  private let wenKai = "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"

  @Test
  func namesAFontForEachRole() {
    let files = locateFonts(declared: [:], in: RealFonts.foldersWithoutFandol)
    let leaders = FontRole.allCases.map { files.chains[$0]?.first?.name }
    #expect(
      leaders == [
        "LXGWWenKai-Regular", "LXGWWenKai-Regular", "NotoSansCJK-Regular",
        "NotoSerifCJK-Regular", "NotoSerifCJK-Bold", "LiberationSerif-Regular",
      ]
    )
  }

  @Test
  func namesWhatStandsInForFandol() {
    let files = locateFonts(declared: [:], in: RealFonts.foldersWithoutFandol)
    #expect(
      files.absences == [
        FontAbsence(
          role: .fangSong,
          fileName: "FandolFang-Regular.otf",
          isDeclared: false,
          replacement: "LXGWWenKai-Regular"
        )
      ]
    )
    #expect(
      files.chains[.fangSong]?.map(\.name) == ["LXGWWenKai-Regular", "NotoSerifCJK-Regular"]
    )
  }

  @Test(.enabled(if: RealFonts.expectsFandol))
  func putsNotoBehindFandol() {
    let files = locateFonts(declared: [:], in: RealFonts.folders)
    #expect(
      files.chains[.fangSong]?.map(\.name) == ["FandolFang-Regular", "NotoSerifCJK-Regular"]
    )
    #expect(files.absences.isEmpty)
  }

  @Test
  func prefersTheWorkspaceFile() throws {
    let workspace = try TemporaryFolder()
    let program = try TemporaryFolder()
    try workspace.link(wenKai, as: "院仿宋.ttf")
    try program.link(liberation, as: "院仿宋.ttf")
    let files = locateFonts(
      declared: [.fangSong: "院仿宋.ttf"],
      in: FontFolders(workspace: workspace.path, program: program.path)
    )
    #expect(files.chains[.fangSong]?.first?.path == workspace.path + "/院仿宋.ttf")
  }

  @Test
  func takesADeclaredFileFromTheProgramFolder() throws {
    let workspace = try TemporaryFolder()
    let program = try TemporaryFolder()
    try program.link(wenKai, as: "a.ttf")
    let files = locateFonts(
      declared: [.kai: "A.TTF"],
      in: FontFolders(workspace: workspace.path, program: program.path)
    )
    #expect(files.chains[.kai]?.first?.path == program.path + "/a.ttf")
  }

  @Test(arguments: ["SIMFANG.TTF", "仿宋_GB2312.ttf", "仿宋.ttf"])
  func knowsUsualNamesWithoutBeingTold(name: String) throws {
    let workspace = try TemporaryFolder()
    try workspace.link(wenKai, as: name)
    let files = locateFonts(
      declared: [:],
      in: FontFolders(workspace: workspace.path, program: nil)
    )
    #expect(files.chains[.fangSong]?.first?.path == workspace.path + "/" + name)
    #expect(files.chains[.fangSong]?.last?.name == "NotoSerifCJK-Regular")
  }

  @Test
  func listsADeclaredFileThatIsNotThere() {
    let files = locateFonts(
      declared: [.title: "方正小标宋.ttf"],
      in: FontFolders(workspace: "/nowhere", program: nil)
    )
    let absence = files.absences.first { $0.role == .title }
    #expect(absence?.isDeclared == true)
    #expect(absence?.fileName == "方正小标宋.ttf")
    #expect(absence?.replacement == "NotoSerifCJK-Bold")
  }

  @Test
  func readsThePlaceInACollection() throws {
    let workspace = try TemporaryFolder()
    try workspace.link("/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", as: "hei.ttc")
    let folders = FontFolders(workspace: workspace.path, program: nil)
    let files = locateFonts(declared: [.hei: "hei.ttc#2"], in: folders)
    #expect(files.chains[.hei]?.first?.index == 2)
    let broken = locateFonts(declared: [.hei: "hei.ttc#二"], in: folders)
    #expect(broken.absences.contains { $0.role == .hei && $0.isDeclared })
  }

  @Test
  func leavesARoleWithoutFilesOut() {
    let files = locateFonts(
      declared: [:],
      in: FontFolders(workspace: nil, program: nil, system: "/nowhere")
    )
    #expect(files.chains.isEmpty)
    #expect(files.absences.allSatisfy { $0.replacement == nil })
  }
}
