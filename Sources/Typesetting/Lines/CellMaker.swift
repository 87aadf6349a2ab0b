import Documents
import Drawings

/// Turns the characters of a paragraph into cells: classes, faces, shapes, bodies and blanks.
struct CellMaker<Shaper: TextShaper> {
  let shaper: Shaper
  let styles: [StyledText]
  let settings: LineSettings
  /// Size of the letters by the paragraph's em, in 1/65536; Han fill their cell whatever it is.
  let letterSize: Int

  /// The cells of all pieces in reading order.
  func cells() -> [Cell] {
    var scalars: [Unicode.Scalar] = []
    var owners: [Int] = []
    for (index, style) in styles.enumerated() {
      scalars.append(contentsOf: style.text.unicodeScalars)
      owners.append(contentsOf: repeatElement(index, count: scalars.count - owners.count))
    }
    var classes = classify(scalars)
    for index in scalars.indices where styles[owners[index]].isNoteMark {
      classes[index] = .noteMark
    }
    var cells: [Cell] = []
    var start = 0
    while start < scalars.count {
      let token = nextToken(from: start, scalars, owners, classes)
      append(token, scalars, classes, to: &cells)
      start = token.range.upperBound
    }
    settleStops(&cells)
    return cells
  }

  /// A run of characters that are shaped together.
  struct Token {
    let range: Range<Int>
    let style: Int
    let isLatin: Bool
    /// Whether all of it is one cell: a dash, an ellipsis, a line of one em.
    let isWhole: Bool
  }

  private func nextToken(
    from start: Int,
    _ scalars: [Unicode.Scalar],
    _ owners: [Int],
    _ classes: [CharacterClass]
  ) -> Token {
    let style = owners[start]
    let length = wholeLength(at: start, scalars, owners, classes)
    if length > 0 {
      return Token(range: start..<start + length, style: style, isLatin: false, isWhole: true)
    }
    let isLatin = isLatin(start, scalars, classes)
    var end = start + 1
    while end < scalars.count, owners[end] == style,
      wholeLength(at: end, scalars, owners, classes) == 0,
      classes[end] == .combining || isLatin == self.isLatin(end, scalars, classes)
    {
      end += 1
    }
    return Token(range: start..<end, style: style, isLatin: isLatin, isWhole: false)
  }

  /// How many characters from here are one cell by themselves; 0 for none.
  private func wholeLength(
    at index: Int,
    _ scalars: [Unicode.Scalar],
    _ owners: [Int],
    _ classes: [CharacterClass]
  ) -> Int {
    switch classes[index] {
    case .dash, .ellipsis:
      let isPair =
        index + 1 < scalars.count && classes[index + 1] == classes[index]
        && scalars[index + 1] == scalars[index] && owners[index + 1] == owners[index]
        && scalars[index] != "\u{2E3A}"
      return isPair ? 2 : 1
    case .connector: return scalars[index] == "–" ? 0 : 1
    case .wordJoiner, .breakPoint: return 1
    default: return 0
    }
  }

  /// Whether a character is set in the face of digits and Latin.
  private func isLatin(
    _ index: Int,
    _ scalars: [Unicode.Scalar],
    _ classes: [CharacterClass]
  ) -> Bool {
    let follows = index > 0 && classes[index - 1] == .figure
    let leads = index + 1 < scalars.count && classes[index + 1] == .figure
    switch classes[index] {
    case .figure, .latin, .hyphen, .latinOpening, .latinClosing, .space, .glue: return true
    case .postfix: return scalars[index].isASCII || follows && scalars[index] != "℃"
    case .prefix: return leads && scalars[index] != "￥" && scalars[index] != "№"
    case .solidus: return scalars[index] == "/"
    case .connector: return scalars[index] == "–"
    default: return false
    }
  }

  private func append(
    _ token: Token,
    _ scalars: [Unicode.Scalar],
    _ classes: [CharacterClass],
    to cells: inout [Cell]
  ) {
    let kind = classes[token.range.lowerBound]
    if kind == .wordJoiner || kind == .breakPoint {
      appendInvisible(scalars[token.range.lowerBound], kind, token, to: &cells)
      return
    }
    let text = String(String.UnicodeScalarView(scalars[token.range]))
    let clusters = shape(text, token)
    if token.isWhole {
      cells.append(wholeCell(clusters, kind, token))
      return
    }
    var index = token.range.lowerBound
    for cluster in clusters {
      let place = min(index, token.range.upperBound - 1)
      cells.append(cell(cluster, classes[place], scalars[place], at: place, token))
      index += cluster.text.unicodeScalars.count
    }
  }

  /// Shapes a run; digits and Latin in the face 西文, but for titles and 黑体, whose own are as heavy
  /// as their Han.
  private func shape(_ text: String, _ token: Token) -> [ShapedCluster] {
    let role = styles[token.style].role
    let isHeavy = role == .title || role == .hei
    guard token.isLatin, !isHeavy,
      shaper.missingCharacters(of: text, in: .latin).isEmpty
    else { return shaper.shape(text, in: role) }
    return shaper.shape(text, in: .latin)
  }

  /// Keeps an invisible character with the cell before it, so that none is lost.
  private func appendInvisible(
    _ scalar: Unicode.Scalar,
    _ kind: CharacterClass,
    _ token: Token,
    to cells: inout [Cell]
  ) {
    if cells.isEmpty {
      cells.append(Cell(parts: [], kind: .combining, body: 0, style: token.style))
    }
    let cluster = ShapedCluster(
      text: String(scalar),
      font: FontKey(index: 0),
      glyphs: [],
      advance: 0,
      inkLeft: 0,
      inkRight: 0
    )
    let last = cells.count - 1
    cells[last].parts.append(
      Cell.Part(cluster: cluster, offset: cells[last].body, first: token.range.lowerBound)
    )
    cells[last].breakBehind = kind == .wordJoiner ? .forbidden : .allowed
  }

  /// Gives ？ and ！ in a row an em for two (GB/T 15834, 5.1.2).
  private func settleStops(_ cells: inout [Cell]) {
    var index = 0
    while index < cells.count {
      var end = index
      while end < cells.count, cells[end].isExclamation { end += 1 }
      if end - index > 1, (end - index).isMultiple(of: 2) { cells[end - 1].blankAfter = 0 }
      index = max(end, index + 1)
    }
  }
}

extension Cell {
  /// Whether it is ？ or ！.
  fileprivate var isExclamation: Bool {
    kind == .stop && parts.first.map { "？！".contains($0.cluster.text) } == true
  }
}
