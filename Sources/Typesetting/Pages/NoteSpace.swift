import Drawings

/// What footnotes may take of a page.
struct NoteSpace: Sendable {
  /// Height of the line above them with its distances.
  ///
  /// Unit: points, as all heights here.
  let ruleHeight: Double
  /// Height of one of their lines.
  let lineHeight: Double

  /// Lines of notes that a page takes: those beyond half of its type area go on on the next.
  func lineLimit(on geometry: PageGeometry) -> Int {
    max(1, Int(geometry.area.height / 2 / lineHeight))
  }

  /// What a page takes of notes that are so high together.
  func height(of notes: Double, on geometry: PageGeometry) -> Double {
    min(notes, Double(lineLimit(on: geometry)) * lineHeight)
  }
}
