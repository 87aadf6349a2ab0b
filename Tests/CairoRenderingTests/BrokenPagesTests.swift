import CairoRendering
import Drawings
import PageSupport
import Testing

struct BrokenPagesTests {
  @Test
  func refusesPagesThatContradictThemselves() throws {
    let pages = try Pages(for: "")
    let renderer = try Renderer(pages.fonts)
    do {
      _ = try renderer.renderPDF(pages.document([[.end(.paragraph)]]))
      Issue.record("no error")
    } catch {
      #expect(error == .pages(.unevenTags(page: 1)))
    }
  }

  @Test
  func refusesAnUnknownFace() throws {
    let run = GlyphRun(
      font: FontKey(index: 99),
      size: 16,
      text: "甲",
      glyphs: [Glyph(id: 1, position: Point(x: 0, y: 0))],
      clusters: [GlyphCluster(byteCount: 3, glyphCount: 1)]
    )
    let renderer = try Renderer(Pages(for: "").fonts)
    do {
      _ = try renderer.renderPNG(Drawing(size: Pages.a4, items: [.glyphs(run)]), dotsPerInch: 72)
      Issue.record("no error")
    } catch {
      #expect(error == .noFace(index: 99))
    }
  }

  @Test
  func refusesAFaceThatIsNotAFont() {
    let face = FontSet.Face(name: "坏", shapingBytes: [], drawingBytes: [1, 2, 3])
    do {
      let renderer = try Renderer(FontSet(faces: [face], chains: [:], standIns: []))
      let run = GlyphRun(
        font: FontKey(index: 0),
        size: 16,
        text: "甲",
        glyphs: [Glyph(id: 1, position: Point(x: 0, y: 0))],
        clusters: [GlyphCluster(byteCount: 3, glyphCount: 1)]
      )
      _ = try renderer.renderSVG(Drawing(size: Pages.a4, items: [.glyphs(run)]))
      Issue.record("no error")
    } catch {
      guard case .freeType(_, face: "坏") = error else {
        Issue.record(error)
        return
      }
    }
  }

  @Test(arguments: [0.0, -1, 1e9, .infinity, .nan])
  func refusesAnImageOfNoSize(dotsPerInch: Double) throws {
    let renderer = try Renderer(Pages(for: "").fonts)
    do {
      _ = try renderer.renderPNG(Drawing(size: Pages.a4), dotsPerInch: dotsPerInch)
      Issue.record("no error")
    } catch {
      guard case .cairo = error else {
        Issue.record(error)
        return
      }
    }
  }
}
