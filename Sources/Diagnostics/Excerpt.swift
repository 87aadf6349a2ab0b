/// The lines of one text that labels mark.
struct Excerpt {
  /// A label on its line.
  struct Mark {
    /// Characters before the caret, from 0.
    let column: Int
    /// The marked text on the line; empty for a place between two characters.
    let text: String
    /// What stands behind the carets.
    let note: String

    /// Characters up to its end.
    var end: Int { column + text.unicodeScalars.count }
  }

  /// A line with its marks from left to right.
  struct Line {
    /// From 1, in the text.
    let number: Int
    /// The number before it: that of the row for a text in a cell.
    let shownNumber: Int
    let text: String
    var marks: [Mark]
  }

  /// `文件:行:列` or the cell of the first label.
  let address: String
  /// By number.
  let lines: [Line]

  /// One excerpt for each text, that of the first label first.
  static func excerpts(of labels: [Diagnostic.Label]) -> [Excerpt] {
    var sources: [SourceText] = []
    for label in labels where !sources.contains(label.span.source) {
      sources.append(label.span.source)
    }
    return sources.map { source in Excerpt(labels.filter { $0.span.source == source }) }
  }

  /// The labels are of one text and not empty.
  private init(_ labels: [Diagnostic.Label]) {
    var lines: [Int: Line] = [:]
    for label in labels {
      let position = label.span.position
      let text = label.span.source.line(position.line)
      let rest = text.unicodeScalars.dropFirst(position.column - 1)
      let marked = label.span.text.prefix { !$0.isNewline }.unicodeScalars.count
      let mark = Mark(
        column: position.column - 1,
        text: String(Substring(rest.prefix(marked))),
        note: label.text
      )
      let shownNumber = label.span.source.cell?.row ?? position.line
      let line = Line(number: position.line, shownNumber: shownNumber, text: text, marks: [])
      lines[position.line, default: line].marks.append(mark)
    }
    self.lines = lines.values.sorted { $0.number < $1.number }.map { line in
      Line(
        number: line.number,
        shownNumber: line.shownNumber,
        text: line.text,
        marks: line.marks.enumerated()
          .sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }
          .map(\.element)
      )
    }
    address = labels.first?.span.address ?? ""
  }

  /// The lines with numbers, each followed by its carets; `...` where lines are left out.
  func printed(gutter: Int, width: DisplayWidth) -> [String] {
    let margin = String(repeating: " ", count: gutter + 1)
    var printed = [margin + "|"]
    var last: Int?
    for line in lines {
      if let last, line.number > last + 1 { printed.append("...") }
      last = line.number
      let number = String(line.shownNumber)
      let padding = String(repeating: " ", count: gutter - number.count)
      for window in ExcerptWindow.windows(of: line, width: width) {
        let shown = Shown(line.text, window, width)
        printed.append("\(padding)\(number) | \(shown.text)".trimmingEnd)
        printed += window.marks.map { "\(margin)| \(shown.carets(below: $0))".trimmingEnd }
      }
    }
    return printed
  }
}

/// A line as it is printed.
private struct Shown {
  let text: String
  private let line: [Unicode.Scalar]
  private let window: Range<Int>
  private let lead: String
  private let width: DisplayWidth

  init(_ line: String, _ window: ExcerptWindow, _ width: DisplayWidth) {
    self.line = Array(line.unicodeScalars)
    self.window = window.range
    self.width = width
    lead = window.range.lowerBound > 0 ? ExcerptWindow.omission : ""
    // Tabs and control characters as one column each, so that carets stand below their text.
    let part = self.line[window.range].map { $0.properties.generalCategory == .control ? " " : $0 }
    let tail = window.range.upperBound < self.line.count ? ExcerptWindow.omission : ""
    text = lead + String(String.UnicodeScalarView(part)) + tail
  }

  /// The carets of a mark with its note, as far as the mark is seen.
  func carets(below mark: Excerpt.Mark) -> String {
    let start = min(max(mark.column, window.lowerBound), window.upperBound)
    let end = min(mark.end, window.upperBound)
    let indent = lead.utf8.count + columns(window.lowerBound..<start)
    let carets = max(1, columns(start..<max(start, end)))
    return String(repeating: " ", count: indent) + String(repeating: "^", count: carets) + " "
      + mark.note
  }

  private func columns(_ range: Range<Int>) -> Int {
    line[range].reduce(0) { $0 + width.columns(of: $1) }
  }
}

extension SourceText {
  /// The text of a line, counted from 1, without its end; empty beyond the last.
  func line(_ number: Int) -> String {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard number <= lines.count else { return "" }
    let line = lines[number - 1]
    return String(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
