/// The lines in which two texts differ, as a person reads them.
struct LineChanges {
  /// Lines taken out and put in at one place.
  struct Hunk {
    /// Of the first line taken out, or of the line before which lines are put in; from 1.
    let line: Int
    var removed: [String] = []
    var inserted: [String] = []
  }

  let hunks: [Hunk]

  init(from old: String, to new: String) {
    let lines = Self.lines(of: old)
    var removed: [Int: String] = [:]
    var inserted: [Int: String] = [:]
    for change in Self.lines(of: new).difference(from: lines) {
      switch change {
      case .remove(let offset, let line, _): removed[offset] = line
      case .insert(let offset, let line, _): inserted[offset] = line
      }
    }
    var hunks: [Hunk] = []
    var (oldLine, newLine) = (0, 0)
    var open: Hunk?
    while oldLine <= lines.count {
      if let line = removed[oldLine] {
        open = open ?? Hunk(line: oldLine + 1)
        open?.removed.append(line)
        oldLine += 1
      } else if let line = inserted[newLine] {
        open = open ?? Hunk(line: oldLine + 1)
        open?.inserted.append(line)
        newLine += 1
      } else {
        if let closed = open { hunks.append(closed) }
        open = nil
        oldLine += 1
        newLine += 1
      }
    }
    if let open { hunks.append(open) }
    self.hunks = hunks
  }

  /// Lines without their ends.
  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.last == "\r" ? String(line.dropLast()) : String(line)
    }
  }

  /// `第 3 行`, then the lines with − and +.
  var printed: [String] {
    hunks.flatMap { hunk in
      ["  第 \(hunk.line) 行"] + hunk.removed.map { "  - " + $0 } + hunk.inserted.map { "  + " + $0 }
    }
  }
}
