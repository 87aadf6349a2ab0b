import Drawings
import Foundation
import Testing
import TextShaping

struct PrepareFontsTests {
  private let text = "2004年上半年，全省代办电信业务收入1408.00万元，同比增长46.93%；“一网通”㎡①Ⅱ×≥。"

  @Test
  func givesEqualBytesTwice() throws {
    #expect(try RealFonts.set(for: text) == RealFonts.set(for: text))
  }

  @Test
  func cutsFilesToAFewCharacters() throws {
    let set = try RealFonts.set(for: text)
    #expect(!set.faces.isEmpty)
    for face in set.faces {
      #expect(face.shapingBytes.count < 100_000, "\(face.name)")
      #expect(face.drawingBytes.count < face.shapingBytes.count, "\(face.name)")
    }
  }

  @Test
  func listsNoStandInForCommonText() throws {
    let set = try RealFonts.set(for: "全省收入", in: RealFonts.foldersWithoutFandol)
    #expect(set.standIns.isEmpty)
  }

  @Test(.enabled(if: RealFonts.expectsFandol))
  func takesHuFromNotoInFangSong() throws {
    let set = try RealFonts.set(for: "西安市鄠邑区")
    #expect(
      set.standIns == [
        .init(role: .fangSong, character: "鄠", face: "NotoSerifCJK-Regular")
      ]
    )
  }

  @Test
  func listsAPrivateCharacterForEachHanRole() throws {
    let set = try RealFonts.set(for: "\u{E863}", in: RealFonts.foldersWithoutFandol)
    let missing = set.standIns.filter { $0.face == nil }
    #expect(missing.map(\.role) == [.fangSong, .kai, .hei, .song, .title])
    #expect(missing.allSatisfy { $0.character == "\u{E863}" })
  }

  @Test
  func takesNarrowQuotesFromTheNextFace() throws {
    let set = try RealFonts.set(for: "“", in: RealFonts.foldersWithoutFandol)
    #expect(
      set.standIns == [
        .init(role: .fangSong, character: "“", face: "NotoSerifCJK-Regular"),
        .init(role: .kai, character: "“", face: "NotoSerifCJK-Regular"),
      ]
    )
  }

  @Test
  func ignoresLineEndsAndFormatSigns() throws {
    let set = try RealFonts.set(for: "\n\t\u{FEFF}\u{200B}", in: RealFonts.foldersWithoutFandol)
    #expect(set.standIns.isEmpty)
  }

  @Test
  func opensAFaceOnceForTwoRoles() throws {
    let set = try RealFonts.set(for: "中", in: RealFonts.foldersWithoutFandol)
    #expect(set.chains[.fangSong]?.first == set.chains[.kai]?.first)
    #expect(Set(set.faces.map(\.name)).count == set.faces.count)
  }

  @Test
  func refusesAFileThatIsNotAFont() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("这不是字体".utf8), to: "x.ttf")
    let files = FontFiles(chains: [.song: [FontFile(path: folder.path + "/x.ttf")]])
    #expect(throws: FontError.notAFont(path: folder.path + "/x.ttf", index: 0)) {
      try prepareFonts(files, for: ["中"])
    }
  }

  @Test
  func refusesATruncatedFont() throws {
    let folder = try TemporaryFolder()
    let path = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"
    let whole = [UInt8](try Data(contentsOf: URL(filePath: path)))
    for length in [0, 3, 400, 20_000, whole.count / 2] {
      try folder.write(Array(whole.prefix(length)), to: "x.ttf")
      let files = FontFiles(chains: [.latin: [FontFile(path: folder.path + "/x.ttf")]])
      #expect(throws: FontError.self, "\(length) bytes") {
        try prepareFonts(files, for: ["A"])
      }
    }
  }

  @Test
  func refusesAFileThatIsNotThere() {
    let files = FontFiles(chains: [.song: [FontFile(path: "/nowhere/x.ttf")]])
    #expect(throws: FontError.unreadable(path: "/nowhere/x.ttf")) {
      try prepareFonts(files, for: ["中"])
    }
  }

  @Test
  func refusesAFaceThatTheCollectionLacks() {
    let path = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
    let files = FontFiles(chains: [.hei: [FontFile(path: path, index: 99)]])
    #expect(throws: FontError.notAFont(path: path, index: 99)) {
      try prepareFonts(files, for: ["中"])
    }
  }

  @Test
  func refusesNoFontAtAll() {
    #expect(throws: FontError.noFont(role: .fangSong)) {
      try prepareFonts(FontFiles(chains: [:]), for: ["中"])
    }
  }
}
