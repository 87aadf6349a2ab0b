import Documents
import Drawings

/// Turns the characters of a paragraph into cells: classes, faces, shapes, bodies and blanks.
struct CellMaker<Shaper: TextShaper> {
  let shaper: Shaper
  let styles: [StyledText]
  let settings: LineSettings
  let scalars: [Unicode.Scalar]
  let classes: [CharacterClass]
  /// The em and the size of the letters of each piece.
  let measures: [Measure]
  /// Where each piece ends in the characters.
  private let ends: [Int]

  /// Unit: 1/65536 of the paragraph's em.
  struct Measure {
    let em: Int
    let size: Int
  }

  /// `letterSize` is the size of the letters by the paragraph's em, in 1/65536; Han fill their cell
  /// whatever it is.
  init(shaper: Shaper, styles: [StyledText], settings: LineSettings, letterSize: Int) {
    self.shaper = shaper
    self.styles = styles
    self.settings = settings
    measures = styles.map { style in
      Measure(
        em: Int((style.scale * Double(ShapedCluster.em)).rounded()),
        size: Int((style.scale * Double(letterSize)).rounded())
      )
    }
    var scalars: [Unicode.Scalar] = []
    var ends: [Int] = []
    for style in styles {
      scalars.append(contentsOf: style.text.unicodeScalars)
      ends.append(scalars.count)
    }
    var classes = classify(scalars)
    for (index, style) in styles.enumerated() where style.isNoteMark {
      for place in (index > 0 ? ends[index - 1] : 0)..<ends[index] { classes[place] = .noteMark }
    }
    self.scalars = scalars
    self.classes = classes
    self.ends = ends
  }

  /// The cells of all pieces in reading order.
  func cells() -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(scalars.count)
    var start = 0
    for (style, end) in ends.enumerated() {
      let text = styles[style].text.unicodeScalars
      var place = text.startIndex
      while start < end {
        let token = nextToken(from: start, to: end, style)
        let next = text.index(place, offsetBy: token.range.count)
        append(token, String(text[place..<next]), to: &cells)
        start = token.range.upperBound
        place = next
      }
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

  private func nextToken(from start: Int, to limit: Int, _ style: Int) -> Token {
    let length = wholeLength(at: start, to: limit)
    if length > 0 {
      return Token(range: start..<start + length, style: style, isLatin: false, isWhole: true)
    }
    let isLatin = isLatin(start)
    var end = start + 1
    while end < limit, wholeLength(at: end, to: limit) == 0,
      classes[end] == .combining || isLatin == self.isLatin(end)
    {
      end += 1
    }
    return Token(range: start..<end, style: style, isLatin: isLatin, isWhole: false)
  }

  /// How many characters from here are one cell by themselves; 0 for none.
  private func wholeLength(at index: Int, to limit: Int) -> Int {
    switch classes[index] {
    case .dash, .ellipsis:
      let isPair =
        index + 1 < limit && classes[index + 1] == classes[index]
        && scalars[index + 1] == scalars[index] && scalars[index] != "\u{2E3A}"
      return isPair ? 2 : 1
    case .connector: return scalars[index] == "–" ? 0 : 1
    case .wordJoiner, .breakPoint, .softHyphen: return 1
    default: return 0
    }
  }

  /// Whether a character is set in the face of digits and Latin.
  private func isLatin(_ index: Int) -> Bool {
    let scalar = scalars[index]
    switch classes[index] {
    case .ideograph: return false
    // Full-width digits and the signs between figures belong to the face of Han.
    case .figure: return scalar.value < 0x2000
    case .latin, .hyphen, .latinOpening, .latinClosing, .space, .glue: return true
    case .noteMark: return scalar.value < 0x2460
    case .postfix:
      let follows = index > 0 && classes[index - 1] == .figure
      return scalar.isASCII || follows && scalar != "℃" && scalar.value < 0x3000
    case .prefix:
      let leads = index + 1 < classes.count && classes[index + 1] == .figure
      return leads && scalar != "￥" && scalar != "№"
    case .solidus: return scalar == "/"
    case .connector: return scalar == "–"
    default: return false
    }
  }

  private func append(_ token: Token, _ text: String, to cells: inout [Cell]) {
    let first = token.range.lowerBound
    let kind = classes[first]
    if kind == .wordJoiner || kind == .breakPoint || kind == .softHyphen {
      appendInvisible(kind, token, to: &cells)
      return
    }
    let clusters = shape(token, text)
    if token.isWhole {
      cells.append(wholeCell(clusters, kind, token))
      return
    }
    var index = first
    for cluster in clusters {
      let place = min(index, token.range.upperBound - 1)
      append(cluster, at: place, token, to: &cells)
      index += cluster.scalarCount(startingWith: scalars[place])
    }
  }

  /// Adds a cluster; what is set on the character before it joins its cell.
  private func append(
    _ cluster: ShapedCluster,
    at place: Int,
    _ token: Token,
    to cells: inout [Cell]
  ) {
    guard classes[place] == .combining, !cells.isEmpty else {
      cells.append(cell(cluster, at: place, token))
      return
    }
    let last = cells.count - 1
    cells[last].parts.append(Cell.Part(cluster: cluster, offset: cells[last].body, first: place))
    // Signs of direction and the like have no width in any font.
    let isSeen = !scalars[place].properties.isDefaultIgnorableCodePoint
    if isSeen, cluster.advance > 0 {
      cells[last].body += scaled(cluster.advance, token)
      cells[last].isWidened = true
    }
    // What is joined by U+200D is one picture.
    if scalars[place] == "\u{200D}" { cells[last].breakBehind = .forbidden }
  }

  /// Shapes a run; digits and Latin in the face 西文, but for titles and 黑体, whose own are as heavy
  /// as their Han, and for characters that 西文 lacks.
  private func shape(_ token: Token, _ text: String) -> [ShapedCluster] {
    let role = styles[token.style].role
    guard token.isLatin, role != .title, role != .hei else { return shaper.shape(text, in: role) }
    let missing = shaper.missingCharacters(of: text, in: .latin)
    guard !missing.isEmpty else { return shaper.shape(text, in: .latin) }
    var clusters: [ShapedCluster] = []
    var rest = scalars[token.range]
    while let first = rest.first {
      let isMissing = missing.contains(first)
      let run = rest.prefix { missing.contains($0) == isMissing }
      let piece = String(String.UnicodeScalarView(run))
      clusters += shaper.shape(piece, in: isMissing ? role : .latin)
      rest = rest.dropFirst(run.count)
    }
    return clusters
  }

  /// Keeps an invisible character with the cell before it, so that none is lost.
  private func appendInvisible(_ kind: CharacterClass, _ token: Token, to cells: inout [Cell]) {
    if cells.isEmpty {
      cells.append(Cell(parts: .init(), kind: .combining, body: 0, style: token.style))
    }
    let first = token.range.lowerBound
    let last = cells.count - 1
    let cluster = kind == .softHyphen ? hyphen(token) : .invisible(scalars[first])
    cells[last].parts.append(Cell.Part(cluster: cluster, offset: cells[last].body, first: first))
    switch kind {
    case .wordJoiner: cells[last].breakBehind = .forbidden
    case .softHyphen:
      cells[last].hyphen = scaled(cluster.advance, token)
      cells[last].breakBehind = .hyphen
    default: cells[last].breakBehind = .allowed
    }
  }

  /// The hyphen that U+00AD shows at a line's end.
  private func hyphen(_ token: Token) -> ShapedCluster {
    let role = styles[token.style].role
    let isHeavy = role == .title || role == .hei
    let shown = shaper.shape("-", in: isHeavy ? role : .latin).first
    return shown.map { $0.standing(for: "\u{AD}") } ?? .invisible("\u{AD}")
  }

  /// Gives ？ and ！ in a row an em for two (GB/T 15834, 5.1.2).
  private func settleStops(_ cells: inout [Cell]) {
    var index = 0
    while index < cells.count {
      guard cells[index].isExclamation else {
        index += 1
        continue
      }
      var end = index + 1
      while end < cells.count, cells[end].isExclamation { end += 1 }
      if end - index > 1, (end - index).isMultiple(of: 2) { cells[end - 1].blankAfter = 0 }
      index = end
    }
  }
}

extension Cell {
  /// Whether it is ？ or ！.
  fileprivate var isExclamation: Bool {
    kind == .stop && parts.first.map { "？！".contains($0.cluster.text) } == true
  }
}

extension ShapedCluster {
  /// A character that shows nothing by itself.
  fileprivate static func invisible(_ scalar: Unicode.Scalar) -> ShapedCluster {
    ShapedCluster(
      text: String(scalar),
      font: FontKey(index: 0),
      glyphs: [],
      advance: 0,
      inkLeft: 0,
      inkRight: 0
    )
  }

  /// The same glyphs for another text.
  fileprivate func standing(for text: String) -> ShapedCluster {
    ShapedCluster(
      text: text,
      font: font,
      glyphs: glyphs,
      advance: advance,
      inkLeft: inkLeft,
      inkRight: inkRight
    )
  }

  /// Number of its characters, of which the first is known.
  fileprivate func scalarCount(startingWith first: Unicode.Scalar) -> Int {
    text.utf8.count == UTF8.width(first) ? 1 : text.unicodeScalars.count
  }
}
