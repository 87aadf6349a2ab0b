import Diagnostics

/// The text that the YAML reader gets, with the way back to the user's text.
struct YAMLText {
  /// What is read; not longer in lines than the user's text.
  private(set) var scalars: [Unicode.Scalar]
  /// The user's UTF-8 offset of each scalar, and of the end.
  private let offsets: [Int]
  /// Index of the first scalar of each line.
  private let lineStarts: [Int]
  private let source: SourceText

  /// Takes a range of the source, a byte order mark aside.
  init(_ source: SourceText, range: Range<Int>, readsFullWidthMarks: Bool) {
    let text = source.substring(range)
    var pairs: [(scalar: Unicode.Scalar, offset: Int)] = []
    pairs.reserveCapacity(range.count)
    var offset = range.lowerBound
    for scalar in text.unicodeScalars {
      if !(scalar == "\u{FEFF}" && offset == range.lowerBound) { pairs.append((scalar, offset)) }
      offset += UTF8.width(scalar)
    }
    if readsFullWidthMarks { pairs = HalfWidthMarks.replaced(in: pairs) }
    scalars = pairs.map(\.scalar)
    offsets = pairs.map(\.offset) + [offset]
    lineStarts = Self.lineStarts(of: scalars)
    self.source = source
  }

  /// Lines as libyaml counts them: LF, CR, CR LF, NEL, LS and PS end one.
  private static func lineStarts(of scalars: [Unicode.Scalar]) -> [Int] {
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\r" where index + 1 < scalars.count && scalars[index + 1] == "\n": continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": starts.append(index + 1)
      default: continue
      }
    }
    return starts
  }

  var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars { bytes.append(contentsOf: scalar.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Index of a scalar by line and column, both from 1; clamped to the text.
  func index(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lineStarts.count else { return scalars.count }
    return min(lineStarts[line - 1] + max(column, 1) - 1, scalars.count)
  }

  /// The scalar of an index; nil at the end.
  func scalar(at index: Int) -> Unicode.Scalar? {
    index < scalars.count ? scalars[index] : nil
  }

  /// The user's text below a range of scalars.
  func span(_ range: Range<Int>) -> SourceSpan {
    let lower = min(range.lowerBound, scalars.count)
    let upper = min(max(range.upperBound, lower), scalars.count)
    return source.span(offsets[lower]..<max(offsets[upper], offsets[lower]))
  }

  /// Exchanges one scalar for another; lines and columns stay.
  mutating func replaceScalar(at index: Int, with scalar: Unicode.Scalar) {
    scalars[index] = scalar
  }

  /// The first double quote before an index that its own line does not close; nil if there is none.
  ///
  /// Quoted texts in our files stand on one line, so this is where a quote was forgotten.
  func openQuote(before index: Int) -> Int? {
    for start in lineStarts where start <= index {
      var open: Int?
      var before: Unicode.Scalar = "\n"
      for (offset, scalar) in line(of: start).enumerated() {
        if scalar == "\"", before != "\\" {
          let opens = open == nil && " [{,:-\n".unicodeScalars.contains(before)
          open = opens ? start + offset : nil
        } else if scalar == "#", open == nil, before == " " || before == "\n" {
          break
        }
        before = scalar
      }
      if let open { return open }
    }
    return nil
  }

  /// Index of the first scalar of the line of an index.
  func lineStart(of index: Int) -> Int { lineStarts.last { $0 <= index } ?? 0 }

  /// The line of an index without its end.
  func line(of index: Int) -> ArraySlice<Unicode.Scalar> {
    scalars[lineStart(of: index)...].prefix { $0 != "\n" && $0 != "\r" }
  }
}
