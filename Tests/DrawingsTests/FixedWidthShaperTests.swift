import Drawings
import Testing

struct FixedWidthShaperTests {
  private let shaper = FixedWidthShaper { $0.value > 0x2E7F }

  @Test func givesEachCharacterItsWidthAndItsCodePoint() {
    let clusters = shaper.shape("共6户", in: .fangSong)
    #expect(clusters.map(\.text) == ["共", "6", "户"])
    #expect(clusters.map(\.advance) == [65536, 32768, 65536])
    #expect(clusters[1].glyphs == [.init(id: 0x36)])
  }

  @Test func hasNothingForAnEmptyText() {
    #expect(shaper.shape("", in: .kai).isEmpty)
  }

  @Test func fillsTheEm() {
    let extents = shaper.extents(of: .hei)
    #expect(extents.ascent + extents.descent == ShapedCluster.em)
  }
}
