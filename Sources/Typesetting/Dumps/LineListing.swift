package import Drawings

/// The lines of a paragraph, character by character (dumps.md, lines).
package struct LineListing: Sendable, Hashable {
  /// A character at its place.
  package struct Entry: Sendable, Hashable {
    package let character: Unicode.Scalar
    /// Place in the text, in characters from 0.
    package let index: Int
    /// From the left edge of the measure to the character's body.
    ///
    /// Unit: em.
    package let x: Double
    /// Where the ink of its glyphs lies, from the left edge of the measure.
    ///
    /// Unit: em.
    package let ink: ClosedRange<Double>
    /// The x of the middle of the dot under it (着重号); nil for none.
    ///
    /// Unit: em.
    package var dot: Double?
  }

  /// A line.
  package struct Line: Sendable, Hashable {
    package let entries: [Entry]
    /// The left edge of the first body.
    ///
    /// Unit: em.
    package let left: Double
    /// The visible right edge.
    ///
    /// Unit: em.
    package let right: Double
    /// Whether the line is wider than the measure because a piece of it cannot be broken.
    package let isOverfull: Bool
  }

  /// All characters of the text stand in them, once, in order; an empty text has no lines.
  package let lines: [Line]

  /// Composes a text in one face, with dots under the Han of some pieces of it.
  package init(
    _ text: String,
    _ shape: LineShape,
    _ settings: LineSettings,
    role: FontRole = .fangSong,
    dotting pieces: [String] = [],
    shaper: some TextShaper
  ) {
    let styles = LineListing.styles(text, role, dotting: pieces)
    let composed = compose(styles, shape, settings, shaper: shaper).best
    var lines: [Line] = []
    // A word space at a line's end has no width there: it comes out before the next line.
    var pending: [Entry] = []
    for (number, line) in composed.lines.enumerated() {
      let indent = LineListing.ems(shape.indent(isFirst: number == 0))
      let entries = line.cells.flatMap { index in
        let cell = composed.cells[index]
        return LineListing.entries(of: cell, index, line, styles[cell.style])
      }
      let isLast = number == composed.lines.count - 1
      let seen = isLast ? entries.count : LineListing.visibleCount(line, composed.cells, entries)
      let moved = pending.map { entry in
        Entry(character: entry.character, index: entry.index, x: indent, ink: indent...indent)
      }
      lines.append(
        Line(
          entries: moved + entries.prefix(seen),
          left: LineListing.ems(line.positions[0]),
          right: LineListing.ems(line.right),
          isOverfull: line.isOverfull
        )
      )
      pending = Array(entries.dropFirst(seen))
    }
    self.lines = lines
  }

  /// The text cut where a piece with dots begins or ends.
  private static func styles(
    _ text: String,
    _ role: FontRole,
    dotting pieces: [String]
  ) -> [StyledText] {
    var styles: [StyledText] = []
    var rest = text[...]
    while !rest.isEmpty {
      let piece = pieces.first { rest.hasPrefix($0) && !$0.isEmpty }
      let length = piece?.count ?? 1
      if piece == nil, let last = styles.last, !last.hasDots {
        styles[styles.count - 1].text += rest.prefix(length)
      } else {
        styles.append(StyledText(String(rest.prefix(length)), role: role))
        styles[styles.count - 1].hasDots = piece != nil
      }
      rest = rest.dropFirst(length)
    }
    return styles.isEmpty ? [StyledText(text, role: role)] : styles
  }

  /// Number of entries up to the last cell that is no word space.
  private static func visibleCount(
    _ line: ComposedLine,
    _ cells: [Cell],
    _ entries: [Entry]
  ) -> Int {
    let hidden = line.cells.dropFirst(line.positions.count)
    let characters = hidden.reduce(0) { count, cell in
      count + cells[cell].parts.reduce(0) { $0 + $1.cluster.text.unicodeScalars.count }
    }
    return entries.count - characters
  }

  private static func entries(
    of cell: Cell,
    _ index: Int,
    _ line: ComposedLine,
    _ style: StyledText
  ) -> [Entry] {
    let place = index - line.cells.lowerBound
    let x = place < line.positions.count ? line.positions[place] : line.right
    let dot = EmphasisDot.centre(under: cell, at: x, style).map { ems($0) }
    return cell.parts.enumerated().flatMap { piece, part in
      let scalars = Array(part.cluster.text.unicodeScalars)
      // A cell is listed by its body, what follows in it by its origin.
      let origin = piece > 0 ? part.offset : 0
      let left = x + part.offset
      let ink = ems(left + part.cluster.inkLeft)...ems(left + part.cluster.inkRight)
      // A ligature of several characters shares its width among them.
      return scalars.enumerated().map { number, scalar in
        let offset = part.cluster.advance * number / scalars.count
        return Entry(
          character: scalar,
          index: part.first + number,
          x: ems(x + origin + offset),
          ink: ink,
          dot: piece == 0 && number == 0 ? dot : nil
        )
      }
    }
  }

  private static func ems(_ length: Int) -> Double { Double(length) / Double(ShapedCluster.em) }
}
