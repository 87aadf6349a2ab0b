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

  /// Composes a text in one face.
  package init(
    _ text: String,
    _ shape: LineShape,
    _ settings: LineSettings,
    shaper: some TextShaper
  ) {
    let styled = StyledText(text, role: .fangSong)
    let composed = compose([styled], shape, settings, shaper: shaper).best
    var lines: [Line] = []
    // A word space at a line's end has no width there: it comes out before the next line.
    var pending: [Entry] = []
    for (number, line) in composed.lines.enumerated() {
      let indent = LineListing.ems(shape.indent(isFirst: number == 0))
      let entries = line.cells.flatMap { LineListing.entries(of: composed.cells[$0], $0, line) }
      let isLast = number == composed.lines.count - 1
      let seen = isLast ? entries.count : LineListing.visibleCount(line, composed.cells, entries)
      let moved = pending.map { Entry(character: $0.character, index: $0.index, x: indent) }
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

  private static func entries(of cell: Cell, _ index: Int, _ line: ComposedLine) -> [Entry] {
    let place = index - line.cells.lowerBound
    let x = place < line.positions.count ? line.positions[place] : line.right
    return cell.parts.enumerated().flatMap { piece, part in
      let scalars = Array(part.cluster.text.unicodeScalars)
      // A cell is listed by its body, what follows in it by its origin.
      let origin = piece > 0 ? part.offset : 0
      // A ligature of several characters shares its width among them.
      return scalars.enumerated().map { number, scalar in
        let offset = part.cluster.advance * number / scalars.count
        return Entry(character: scalar, index: part.first + number, x: ems(x + origin + offset))
      }
    }
  }

  private static func ems(_ length: Int) -> Double { Double(length) / Double(ShapedCluster.em) }
}
