extension PagedDrawing {
  /// The glyphs that the pages show, by face; each once, in rising order, the missing glyph 0 among
  /// them.
  package var shownGlyphs: [FontKey: [UInt32]] {
    var shown = ShownGlyphs()
    for page in pages { shown.add(page) }
    return shown.byFace
  }
}

/// Marks the glyphs of faces as they are met.
private struct ShownGlyphs {
  /// By face and glyph.
  private var isShown: [[Bool]] = []

  mutating func add(_ drawing: Drawing) {
    for item in drawing.items {
      switch item {
      case .glyphs(let run): add(run)
      case .group(let inner, at: _, clip: _), .turned(let inner, at: _): add(inner)
      case .path, .begin, .end, .destination, .link: break
      }
    }
  }

  private mutating func add(_ run: GlyphRun) {
    let face = run.font.index
    while isShown.count <= face { isShown.append([]) }
    for glyph in run.glyphs {
      let place = Int(glyph.id)
      if place >= isShown[face].count {
        let missing = place + 1 - isShown[face].count
        isShown[face] += [Bool](repeating: false, count: max(missing, isShown[face].count))
      }
      isShown[face][place] = true
    }
  }

  var byFace: [FontKey: [UInt32]] {
    var found: [FontKey: [UInt32]] = [:]
    for (index, marks) in isShown.enumerated() where !marks.isEmpty {
      let glyphs = marks.indices.dropFirst().filter { marks[$0] }
      found[FontKey(index: index)] = [0] + glyphs.map(UInt32.init)
    }
    return found
  }
}
