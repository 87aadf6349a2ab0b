import CairoRendering
import Drawings
import PageSupport
import Testing

struct ImageTests {
  @Test
  func drawsAPageAsPNG() throws {
    let (pages, document) = try RichDocument().make()
    let renderer = try Renderer(pages.fonts)
    let png = try renderer.renderPNG(document.pages[1], dotsPerInch: 96)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // IHDR: 595 and 842 points at 96 dots an inch, filled up; 8 bits, RGB without alpha.
    #expect(Array(png[16..<26]) == [0, 0, 3, 0x1A, 0, 0, 4, 0x63, 8, 2])
    #expect(png.count > 5_000)
    #expect(try renderer.renderPNG(document.pages[1], dotsPerInch: 96) == png)
  }

  @Test
  func drawsAFigureAsSVG() throws {
    let (pages, document) = try RichDocument().make()
    let renderer = try Renderer(pages.fonts)
    let svg = try renderer.renderSVG(document.pages[1])
    let text = String(decoding: svg, as: UTF8.self)
    #expect(text.contains("width=\"595pt\""))
    #expect(text.contains("<symbol") || text.contains("<g id=\"glyph"))
    #expect(text.hasSuffix("</svg>\n"))
    #expect(try Renderer(pages.fonts).renderSVG(document.pages[1]) == svg)
  }
}
