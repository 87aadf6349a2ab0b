import Documents
import Drawings

/// Turns the characters of a paragraph into cells: classes, faces, shapes, bodies and blanks.
struct CellMaker<Shaper: TextShaper> {
  let styles: [StyledText]
  private let tokenizer: Tokenizer
  private let bodies: CellBodies
  /// Where each piece ends in the characters.
  private let ends: [Int]
  let shaper: Shaper

  private typealias Token = Tokenizer.Token
  private var scalars: [Unicode.Scalar] { bodies.scalars }
  private var classes: [CharacterClass] { bodies.classes }

  /// `letterSize` is the size of the letters by the paragraph's em, in 1/65536; Han fill their cell
  /// whatever it is.
  init(shaper: Shaper, styles: [StyledText], settings: LineSettings, letterSize: Int) {
    self.shaper = shaper
    self.styles = styles
    let measures = styles.map { style in
      CellBodies.Measure(
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
    tokenizer = Tokenizer(scalars: scalars, classes: classes)
    bodies = CellBodies(
      settings: settings,
      scalars: scalars,
      classes: classes,
      measures: measures
    )
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
        let token = tokenizer.token(from: start, to: end, style)
        let next = text.index(place, offsetBy: token.range.count)
        append(token, String(text[place..<next]), to: &cells)
        start = token.range.upperBound
        place = next
      }
    }
    settleStops(&cells)
    return cells
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
      cells.append(bodies.wholeCell(clusters, kind, token))
      return
    }
    bodies.append(clusters, of: token, to: &cells)
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
      cells[last].hyphen = bodies.scaled(cluster.advance, token)
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
}
