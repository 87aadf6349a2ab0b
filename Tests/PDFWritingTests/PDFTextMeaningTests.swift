import Drawings
import PDFWriting
import PageSupport
import TestSupport
import Testing
import TextShaping

/// What readers find for glyphs that stand for more than one text, for several, or for none.
struct PDFTextMeaningTests {
  private let pages: Pages

  init() throws { pages = try Pages(for: "一工的有限公司办") }

  /// The one run of a line.
  private func run(_ text: String, at y: Double) throws -> GlyphRun {
    let items = pages.line(text, in: .song, at: Point(x: 40, y: y))
    guard case .glyphs(let run)? = items.first, items.count == 1 else { throw NotOneRun() }
    return run
  }

  private struct NotOneRun: Error {}

  private func text(of runs: [GlyphRun]) throws -> String {
    let document = pages.document([runs.map(Drawing.Item.glyphs)])
    return try Tools.text(of: WrittenPages(pages.fonts).write(document))
  }

  @Test
  func tellsLookAlikesOfOneGlyphApart() throws {
    let han = try run("一工", at: 100)
    // ⼀⼯ of the radicals' block share their glyphs with 一工 in Noto.
    let radicals = GlyphRun(
      font: han.font,
      size: han.size,
      text: "⼀⼯",
      glyphs: han.glyphs.map { Glyph(id: $0.id, position: Point(x: $0.position.x, y: 140)) },
      clusters: han.clusters
    )
    #expect(try text(of: [han, radicals]) == "一工⼀⼯")
    #expect(try text(of: [radicals, han]) == "⼀⼯一工")
  }

  @Test
  func givesTheTextOfSeveralGlyphsOnce() throws {
    let drawn = try run("有限公司", at: 100)
    let sign = GlyphRun(
      font: drawn.font,
      size: drawn.size,
      text: "㈱办",
      glyphs: drawn.glyphs,
      clusters: [
        GlyphCluster(byteCount: 3, glyphCount: 3), GlyphCluster(byteCount: 3, glyphCount: 1),
      ]
    )
    #expect(try text(of: [sign]) == "㈱办")
  }

  @Test
  func givesSeveralCharactersOfOneGlyph() throws {
    let drawn = try run("的", at: 100)
    let pair = GlyphRun(
      font: drawn.font,
      size: drawn.size,
      text: "有限",
      glyphs: drawn.glyphs,
      clusters: [GlyphCluster(byteCount: 6, glyphCount: 1)]
    )
    #expect(try text(of: [pair]) == "有限")
  }

  @Test
  func showsGlyphsBesideATextWithoutAny() throws {
    let drawn = try run("的", at: 100)
    let run = GlyphRun(
      font: drawn.font,
      size: drawn.size,
      text: "\u{200B}的",
      glyphs: drawn.glyphs,
      clusters: [
        GlyphCluster(byteCount: 3, glyphCount: 0), GlyphCluster(byteCount: 3, glyphCount: 1),
      ]
    )
    #expect(
      try text(of: [run]).unicodeScalars.filter { $0 != "\u{200B}" }.map(String.init) == ["的"]
    )
  }

  @Test
  func refusesAGlyphWithoutAProgram() throws {
    let writer = try PDFWriter()
    let document = pages.document([[.glyphs(try run("的", at: 100))]])
    do {
      _ = try writer.write(document, programs: [:], level: nil, identifier: [])
      Issue.record("no error")
    } catch {
      guard case .noGlyph = error else {
        Issue.record(error)
        return
      }
    }
    let key = try run("的", at: 100).font
    let poor = try FontCutter(pages.fonts).program(of: key, for: [0])
    do {
      _ = try writer.write(document, programs: [key: poor], level: nil, identifier: [])
      Issue.record("no error")
    } catch {
      guard case .noGlyph(key.index, _) = error else {
        Issue.record(error)
        return
      }
    }
  }

  @Test
  func refusesPagesThatContradictThemselves() throws {
    let writer = try PDFWriter()
    do {
      _ = try writer.write(
        pages.document([[.end(.paragraph)]]),
        programs: [:],
        level: nil,
        identifier: []
      )
      Issue.record("no error")
    } catch {
      #expect(error == .pages(.unevenTags(page: 1)))
    }
  }
}
