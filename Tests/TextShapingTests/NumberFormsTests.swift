import Testing

@testable import TextShaping

/// Liberation Serif does nothing but kern; Noto Serif CJK, whole, joins letters, and figures with the
/// circle behind them.
struct NumberFormsTests {
  private func open(_ path: String, _ index: Int = 0) throws -> OpenFont {
    try OpenFont(FontFile(path: "/usr/share/fonts/" + path, index: index))
  }

  private func hasForms(_ text: String, _ font: OpenFont) -> Bool {
    font.face.hasForms(of: text.unicodeScalars.compactMap { font.glyph(of: $0) })
  }

  @Test
  func findsNoneInAFontThatOnlyKerns() throws {
    let latin = try open("truetype/liberation/LiberationSerif-Regular.ttf")
    #expect(!hasForms("AVfi0123456789.,%-+/:", latin))
    #expect(latin.setsNumbersApart)
  }

  @Test
  func findsWhatLookupsActOn() throws {
    let noto = try open("opentype/noto/NotoSerifCJK-Regular.ttc", 2)
    #expect(hasForms("fi", noto))
    #expect(hasForms("AV0", noto))
    #expect(!hasForms("AV", noto))
    #expect(!hasForms("", noto))
    #expect(!noto.setsNumbersApart)
  }
}
