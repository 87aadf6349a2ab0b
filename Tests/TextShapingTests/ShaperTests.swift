import Drawings
import Testing
import TextShaping

struct ShaperTests {
  private static let text =
    "2004年上半年，收入46.93%；“一网通”‘工’《目》——……％℃㎡①Ⅱ×≥月 Wi-Fi office AVATAR 1.11·鄠"

  @Test(arguments: FontRole.allCases)
  func givesTheTextBackInItsClusters(role: FontRole) throws {
    let shaper = try RealFonts.shaper(for: Self.text)
    let clusters = shaper.shape(Self.text, in: role)
    #expect(clusters.map(\.text).joined() == Self.text)
  }

  @Test(arguments: [FontRole.fangSong, .kai, .hei, .song, .title])
  func setsHanOneEmWide(role: FontRole) throws {
    let shaper = try RealFonts.shaper(for: Self.text)
    for cluster in shaper.shape("年收入一网通", in: role) {
      #expect(cluster.advance == ShapedCluster.em)
      #expect(cluster.inkLeft < cluster.inkRight)
      #expect(cluster.inkRight <= ShapedCluster.em)
    }
  }

  @Test(arguments: [FontRole.fangSong, .kai, .hei, .song, .title])
  func setsMarksOfHanTextOneEmWide(role: FontRole) throws {
    let marks = "，。、；：？！“”‘’（）《》—…"
    let shaper = try RealFonts.shaper(for: marks)
    let narrow = shaper.shape(marks, in: role).filter { $0.advance != ShapedCluster.em }
    #expect(narrow.map(\.text) == [])
  }

  @Test
  func setsFiguresOfLatinHalfAnEmWideWithoutKerning() throws {
    let shaper = try RealFonts.shaper(for: "")
    for cluster in shaper.shape("0123456789 1111.7474", in: .latin) where cluster.text != "." {
      let width = cluster.text == " " ? cluster.advance : ShapedCluster.em / 2
      #expect(cluster.advance == width)
    }
  }

  @Test
  func kernsLettersOfLatin() throws {
    let shaper = try RealFonts.shaper(for: "")
    let joined = shaper.shape("AVAVA", in: .latin).map(\.advance).reduce(0, +)
    let apart = "AVAVA".map { shaper.shape(String($0), in: .latin)[0].advance }.reduce(0, +)
    #expect(joined < apart)
  }

  /// A letter before it sends the number through HarfBuzz.
  @Test(arguments: FontRole.allCases)
  func setsANumberAsHarfBuzzShapesIt(role: FontRole) throws {
    let shaper = try RealFonts.shaper(for: "")
    let characters = Array("0123456789.,%-+/:")
    for place in 0..<1000 {
      let number = String(
        (1...8).map { characters[(place * 131 + $0 * $0 * 17) % characters.count] }
      )
      #expect(
        shaper.shape(number, in: role) == Array(shaper.shape("n" + number, in: role).dropFirst())
      )
    }
  }

  @Test(arguments: [FontRole.fangSong, .kai, .hei, .song, .title])
  func joinsTwoDashesWithoutAGap(role: FontRole) throws {
    let shaper = try RealFonts.shaper(for: "")
    let single = shaper.shape("—", in: role)[0]
    let pair = shaper.shape("中——文", in: role)
    #expect(pair.map(\.text) == ["中", "—", "—", "文"])
    #expect(pair.map(\.advance) == [Int](repeating: ShapedCluster.em, count: 4))
    let starts = pair[1].glyphs.map { $0.xOffset + single.inkLeft }
    let ends = pair[1].glyphs.map { $0.xOffset + single.inkRight }
    #expect(zip(starts.dropFirst(), ends).allSatisfy { $0 <= $1 })
    #expect((ends.last ?? 0) >= ShapedCluster.em + single.inkLeft)
    #expect(pair[2] == single)
  }

  @Test
  func putsClosingMarksInkToTheLeft() throws {
    let shaper = try RealFonts.shaper(for: "")
    let closing = shaper.shape("，。》）", in: .song)
    #expect(closing.allSatisfy { $0.inkRight <= ShapedCluster.em * 55 / 100 })
    let opening = shaper.shape("《（", in: .song)
    #expect(opening.allSatisfy { $0.inkLeft >= ShapedCluster.em * 45 / 100 })
  }

  @Test
  func listsMissingCharactersOnceInOrder() throws {
    let text = "的\u{E863}了\u{E001}\u{E863}"
    let shaper = try RealFonts.shaper(for: text)
    #expect(shaper.missingCharacters(of: text, in: .fangSong) == ["\u{E863}", "\u{E001}"])
    #expect(shaper.shape("\u{E863}", in: .fangSong)[0].glyphs == [.init(id: 0)])
    #expect(shaper.missingCharacters(of: "的了", in: .fangSong) == [])
  }

  @Test
  func takesACharacterFromTheNextFace() throws {
    let set = try RealFonts.set(for: "鄠")
    let shaper = try Shaper(set)
    let cluster = shaper.shape("鄠", in: .fangSong)[0]
    #expect(cluster.glyphs != [.init(id: 0)])
    #expect(cluster.advance == ShapedCluster.em)
    if let face = set.standIns.first?.face { #expect(set.faces[cluster.font.index].name == face) }
  }

  @Test
  func joinsFormatSignsToTheClusterBefore() throws {
    let shaper = try RealFonts.shaper(for: "一二")
    let clusters = shaper.shape("\u{FEFF}一\u{FE00}二", in: .song)
    #expect(clusters.map { Array($0.text.unicodeScalars).count } == [1, 2, 1])
    #expect(clusters.map(\.advance) == [0, ShapedCluster.em, ShapedCluster.em])
    #expect(shaper.missingCharacters(of: "一\u{FE00}", in: .song) == [])
  }

  @Test
  func givesNoClustersForNoText() throws {
    #expect(try RealFonts.shaper(for: "").shape("", in: .song) == [])
  }

  @Test
  func givesTheSameTwice() throws {
    let shaper = try RealFonts.shaper(for: Self.text)
    let again = try RealFonts.shaper(for: Self.text)
    let first = shaper.shape(Self.text, in: .fangSong)
    #expect(shaper.shape(Self.text, in: .fangSong) == first)
    #expect(again.shape(Self.text, in: .fangSong) == first)
  }

  @Test(arguments: FontRole.allCases)
  func knowsHowHighAFaceReaches(role: FontRole) throws {
    let extents = try RealFonts.shaper(for: "").extents(of: role)
    #expect(extents.ascent > ShapedCluster.em / 2)
    #expect(extents.descent > 0)
    #expect(extents.ascent + extents.descent < 2 * ShapedCluster.em)
  }

  @Test
  func refusesBytesThatAreNotAFont() {
    let face = FontSet.Face(name: "坏", shapingBytes: [1, 2, 3], drawingBytes: [])
    let set = FontSet(faces: [face], chains: [.song: [FontKey(index: 0)]], standIns: [])
    #expect(throws: FontError.brokenFace(name: "坏")) { try Shaper(set) }
  }
}
