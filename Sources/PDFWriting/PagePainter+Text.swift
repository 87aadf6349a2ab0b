import Drawings

extension PagePainter {
  /// Shows glyphs with the text that they stand for.
  ///
  /// A glyph that stands for one text in the whole document says so in its font; where it stands for
  /// another, or several glyphs stand for a text together, the page says so (`ActualText`).
  /// - Throws: `WritingError` if the run is uneven or shows a glyph that no program has.
  mutating func show(_ run: GlyphRun) throws(WritingError) {
    do { try run.check() } catch { throw .pages(error) }
    if run.glyphs.isEmpty { return }
    let face = run.font.index
    guard faces.indices.contains(face), faces[face] != nil else {
      throw .noGlyph(face: face, glyph: 0)
    }
    markContent()
    beginText()
    setFill(run.color)
    setFont(run.font, size: run.size)
    try showClusters(of: run, face: face)
  }

  private mutating func setFont(_ key: FontKey, size: Double) {
    if let font = state.font, font.key == key, font.size == size { return }
    state.font = (key, size)
    content.add("/F")
    content.add(key.index)
    content.space()
    content.add(size)
    content.add(" Tf\n")
  }

  private mutating func showClusters(of run: GlyphRun, face: Int) throws(WritingError) {
    let text = Array(run.text.utf8)
    var line = ShownLine(size: run.size)
    var byte = 0
    var glyph = 0
    for cluster in run.clusters {
      let bytes = text[byte..<byte + cluster.byteCount]
      let glyphs = run.glyphs[glyph..<glyph + cluster.glyphCount]
      byte += cluster.byteCount
      glyph += cluster.glyphCount
      let isUnderstood =
        glyphs.count == 1 && !bytes.isEmpty
        && faces[face]?.isUnderstood(glyphs[glyphs.startIndex].id, as: .init(bytes)) == true
      if !isUnderstood { line.beginSpan(String(decoding: bytes, as: UTF8.self), in: &content) }
      for glyph in glyphs {
        guard let shown = faces[face]?.shown(glyph.id) else {
          throw .noGlyph(face: face, glyph: glyph.id)
        }
        line.show(shown, at: glyph.position, in: &content)
      }
      if !isUnderstood { line.endSpan(in: &content) }
    }
    line.end(in: &content)
  }
}

/// The strings of one run, with the pen where the reader will have it.
private struct ShownLine {
  private let size: Double
  private var pen: Point?
  private var isInArray = false
  private var isInString = false

  /// The reader reckons with the size as the file says it.
  init(size: Double) { self.size = (size * 1000).rounded() / 1000 }

  /// Shows a glyph; where the pen is not at its place already, it is moved in thousandths of the size.
  mutating func show(_ glyph: EmbeddedFace.Shown, at place: Point, in content: inout Notation) {
    if let pen, pen.y == place.y {
      let move = ((pen.x - place.x) / size * 1000).rounded()
      if move != 0 {
        endString(in: &content)
        beginArray(in: &content)
        content.add(Int(move))
      }
      self.pen = Point(x: pen.x - move / 1000 * size, y: pen.y)
    } else {
      endArray(in: &content)
      content.add("1 0 0 -1 ")
      content.add(place.x, place.y)
      content.add("Tm\n")
      pen = Point(x: place.x, y: place.y)
    }
    beginString(in: &content)
    content.addHexadecimal(glyph.code)
    pen?.x += glyph.width / 1000 * size
  }

  /// Begins a span whose glyphs stand for a text together.
  mutating func beginSpan(_ text: String, in content: inout Notation) {
    endArray(in: &content)
    content.add("/Span <</ActualText <FEFF")
    content.addHexadecimal(text)
    content.add(">>> BDC\n")
  }

  mutating func endSpan(in content: inout Notation) {
    endArray(in: &content)
    content.add("EMC\n")
  }

  mutating func end(in content: inout Notation) { endArray(in: &content) }

  private mutating func beginArray(in content: inout Notation) {
    if !isInArray { content.add("[") }
    isInArray = true
  }

  private mutating func beginString(in content: inout Notation) {
    beginArray(in: &content)
    if !isInString { content.add("<") }
    isInString = true
  }

  private mutating func endString(in content: inout Notation) {
    if isInString { content.add(">") }
    isInString = false
  }

  private mutating func endArray(in content: inout Notation) {
    endString(in: &content)
    if isInArray { content.add("] TJ\n") }
    isInArray = false
  }
}

extension EmbeddedFace.GlyphText {
  /// The text of a cluster in UTF-8.
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let scalars = text.unicodeScalars
    if let first = scalars.first, scalars.count == 1 {
      self = .scalar(first)
    } else {
      self = scalars.isEmpty ? .none : .scalars(text)
    }
  }
}
