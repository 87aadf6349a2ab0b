extension [DocumentPart] {
  /// The parts without headings whose paragraphs all vanished.
  ///
  /// A heading stays where nothing ever stood under it.
  var withoutEmptySections: [DocumentPart] {
    var parts = self
    for index in indices.reversed() {
      guard case .heading(let title) = self[index] else { continue }
      // What follows, nearest first, up to the next heading of this level or above.
      var hasContent = false
      var hasVanished = false
      for follower in parts[(index + 1)...] {
        if case .heading(let other) = follower {
          if other.level <= title.level { break }
          hasContent = true
        }
        if follower.dividesDocument { break }
        if follower.isContent { hasContent = true }
        if case .paragraph(_, let runIn?) = follower, runIn.level <= title.level {
          hasContent = false
          break
        }
        if case .vanished = follower { hasVanished = true }
      }
      if hasVanished, !hasContent { parts[index] = .vanished }
    }
    return parts
  }
}

extension DocumentPart {
  /// Whether the document and an annex of it part here.
  fileprivate var dividesDocument: Bool {
    switch self {
    case .annexStart, .annexEnd: true
    case .heading, .paragraph, .figure, .table, .pageBreak, .landscapeStart, .landscapeEnd,
      .vanished:
      false
    }
  }
}
