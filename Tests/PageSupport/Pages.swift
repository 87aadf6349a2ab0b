package import Drawings
import Foundation
import TextShaping

/// Pages made by hand with real fonts.
package struct Pages {
  private static let programFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fonts").path

  package static let metadata = PagedDrawing.Metadata(
    title: "2004年上半年总结（代办电信）",
    author: "陕西省邮政局",
    date: "2004-07-10"
  )
  package static let a4 = Size(width: 595, height: 842)

  package let fonts: FontSet
  private let shaper: Shaper

  package init(for text: String, withFandol: Bool = true) throws {
    let folders = FontFolders(
      workspace: nil,
      program: withFandol ? Self.programFolder : nil
    )
    fonts = try prepareFonts(
      locateFonts(declared: [:], in: folders),
      for: Set(text.unicodeScalars)
    )
    shaper = try Shaper(fonts)
  }

  /// The runs of a line: one for each stretch of one font.
  package func line(
    _ text: String,
    in role: FontRole,
    at origin: Point,
    size: Double = 16
  ) -> [Drawing.Item] {
    var runs: [Drawing.Item] = []
    var pending: [ShapedCluster] = []
    var pen = origin
    func flush() {
      guard let font = pending.first?.font else { return }
      runs.append(.glyphs(makeRun(pending, font: font, pen: &pen, size: size)))
      pending = []
    }
    for cluster in shaper.shape(text, in: role) {
      if let last = pending.last, last.font != cluster.font { flush() }
      pending.append(cluster)
    }
    flush()
    return runs
  }

  private func makeRun(
    _ clusters: [ShapedCluster],
    font: FontKey,
    pen: inout Point,
    size: Double
  ) -> GlyphRun {
    let unit = size / Double(ShapedCluster.em)
    var glyphs: [Glyph] = []
    for cluster in clusters {
      glyphs += cluster.glyphs.map {
        Glyph(
          id: $0.id,
          position: Point(
            x: pen.x + Double($0.xOffset) * unit,
            y: pen.y + Double($0.yOffset) * unit
          )
        )
      }
      pen.x += Double(cluster.advance) * unit
    }
    return GlyphRun(
      font: font,
      size: size,
      text: clusters.map(\.text).joined(),
      glyphs: glyphs,
      clusters: clusters.map {
        GlyphCluster(byteCount: $0.text.utf8.count, glyphCount: $0.glyphs.count)
      }
    )
  }

  /// A document of given pages.
  package func document(
    _ pages: [[Drawing.Item]],
    outline: [OutlineEntry] = [],
    labels: [String]? = nil
  ) -> PagedDrawing {
    PagedDrawing(
      pages: pages.map { Drawing(size: Self.a4, items: $0) },
      outline: outline,
      pageLabels: labels ?? pages.indices.map { "\($0 + 1)" },
      metadata: Self.metadata
    )
  }
}

/// Two pages with everything that a page can hold.
package struct RichDocument {
  package init() {}

  package static let title = "全省代办电信业务上半年工作总结"
  package static let heading = "一、业务发展“情况”"
  package static let figure = "柱形图：6月420.00万元"
  package static let body = "2004年上半年，收入1408.00万元，同比增长46.93%。"

  package func make() throws -> (Pages, PagedDrawing) {
    let pages = try Pages(for: Self.title + Self.heading + Self.body)
    let first: [Drawing.Item] =
      [.begin(.heading1), .destination("题名", at: Point(x: 80, y: 90))]
      + pages.line(Self.title, in: .title, at: Point(x: 80, y: 120), size: 22)
      + [.end(.heading1), .begin(.tableOfContents)]
      + pages.line(Self.heading, in: .song, at: Point(x: 80, y: 180))
      + [
        .link(Rectangle(x: 80, y: 160, width: 200, height: 24), to: "节'1\\"),
        .end(.tableOfContents),
      ]
    let chart = Drawing(
      size: Size(width: 100, height: 50),
      items: [
        .path(
          Path(
            Rectangle(x: 0, y: 0, width: 200, height: 50),
            fill: Color(hex: 0x3366AA),
            stroke: Stroke(width: 1, color: .black, dash: [3, 2], isRound: true)
          )
        ),
        .link(Rectangle(x: 10, y: 10, width: 20, height: 20), to: "题名"),
        .destination("图1", at: Point(x: 5, y: 5)),
      ]
    )
    let second: [Drawing.Item] =
      [.begin(.heading2), .destination("节'1\\", at: Point(x: 80, y: 90))]
      + pages.line(Self.heading, in: .hei, at: Point(x: 80, y: 120))
      + [.end(.heading2), .begin(.paragraph)]
      + pages.line(Self.body, in: .fangSong, at: Point(x: 80, y: 150))
      + [.end(.paragraph), .begin(.figure, description: Self.figure)]
      + [
        .group(
          chart,
          at: Point(x: 100, y: 200),
          clip: Rectangle(x: 0, y: 0, width: 100, height: 50)
        ), .end(.figure),
      ]
    let document = pages.document(
      [first, second],
      outline: [
        OutlineEntry(title: Self.title, level: 1, destination: "题名"),
        OutlineEntry(title: Self.heading, level: 2, destination: "节'1\\"),
        OutlineEntry(title: "图", level: 3, destination: "图1"),
      ],
      labels: ["", "2"]
    )
    return (pages, document)
  }
}
