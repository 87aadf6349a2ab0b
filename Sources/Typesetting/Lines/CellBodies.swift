import Documents
import Drawings

/// Makes the cells of shaped clusters: their bodies and blanks.
///
/// Apart from `CellMaker`, which asks a shaper, so that its work is the same code for all of them.
struct CellBodies {
  let settings: LineSettings
  let scalars: [Unicode.Scalar]
  let classes: [CharacterClass]
  /// The em and the size of the letters of each piece.
  let measures: [Measure]

  /// Unit: 1/65536 of the paragraph's em.
  struct Measure {
    let em: Int
    let size: Int
  }

  typealias Token = Tokenizer.Token

  /// One em of a piece.
  private func em(_ token: Token) -> Int { measures[token.style].em }

  /// A length of the shaper, which counts in ems of the letters, in ems of the paragraph.
  func scaled(_ length: Int, _ token: Token) -> Int {
    let size = measures[token.style].size
    return size == ShapedCluster.em ? length : length * size / ShapedCluster.em
  }

  /// Adds the cells of a run.
  func append(_ clusters: [ShapedCluster], of token: Token, to cells: inout [Cell]) {
    // As many clusters as characters: one for each, whose texts need not be asked.
    let isOneEach = clusters.count == token.range.count
    var place = token.range.lowerBound
    for cluster in clusters {
      append(cluster, at: min(place, token.range.upperBound - 1), token, to: &cells)
      place += isOneEach ? 1 : cluster.text.unicodeScalars.count
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

  /// A cell whose clusters stand in the middle of as many ems as it has.
  func wholeCell(_ clusters: [ShapedCluster], _ kind: CharacterClass, _ token: Token) -> Cell {
    let isLong = scalars[token.range.lowerBound] == "\u{2E3A}"
    let ems = isLong ? 2 : token.range.count
    let body = ems * em(token)
    let advance = clusters.reduce(0) { $0 + scaled($1.advance, token) }
    var parts: [Cell.Part] = []
    var offset = (body - advance) / 2
    var first = token.range.lowerBound
    for (index, cluster) in clusters.enumerated() {
      if clusters.count == ems {
        offset = index * em(token) + (em(token) - scaled(cluster.advance, token)) / 2
      }
      parts.append(Cell.Part(cluster: cluster, offset: offset, first: first))
      offset += scaled(cluster.advance, token)
      first += cluster.text.unicodeScalars.count
    }
    return Cell(parts: .init(parts), kind: kind, body: body, style: token.style)
  }

  /// The cell of one cluster.
  func cell(_ cluster: ShapedCluster, at place: Int, _ token: Token) -> Cell {
    let kind = classes[place]
    let scalar = scalars[place]
    let geometry = body(of: cluster, kind, token)
    let part = Cell.Part(cluster: cluster, offset: geometry.offset, first: place)
    var cell = Cell(parts: .init(part), kind: kind, body: geometry.body, style: token.style)
    cell.blankBefore = geometry.before
    cell.blankAfter = geometry.after
    switch kind {
    case .ideograph:
      cell.isHan = CharacterClass.isHan(scalar)
      cell.isMultiplier = scalar == "万" || scalar == "亿"
      cell.isOrdinalPrefix = scalar == "第"
      cell.isBarredAtEnd = CharacterClass.isCircledNumber(scalar)
    case .prefix:
      cell.isBarredAtEnd = scalar == "¥" || scalar == "￥"
      cell.isSign = ["−", "±", "－", "＋", "+"].contains(scalar)
    case .stop: cell.isExclamation = cluster.text == "？" || cluster.text == "！"
    case .postfix: cell.isDegree = scalar == "°" || scalar == "′"
    default: break
    }
    return cell
  }

  private typealias Body = (body: Int, offset: Int, before: Int, after: Int)

  private func body(of cluster: ShapedCluster, _ kind: CharacterClass, _ token: Token) -> Body {
    let advance = scaled(cluster.advance, token)
    let em = em(token)
    switch kind {
    case .ideograph, .nonstarter, .wideSpace, .connector, .dash, .ellipsis, .solidus, .postfix,
      .prefix:
      // Faces whose Han differ a little from one em are set in the middle of the cell.
      let isWide = abs(advance - em) < em / 6
      return isWide ? (em, (em - advance) / 2, 0, 0) : (advance, 0, 0, 0)
    case .opening, .closing, .pause, .stop:
      return token.isLatin ? (advance, 0, 0, 0) : markBody(cluster, kind, token)
    case .interpunct:
      // Half an em with the ink in its middle, whatever the font's advance (E4).
      let ink = scaled(cluster.inkRight - cluster.inkLeft, token)
      return (em / 2, (em / 2 - ink) / 2 - scaled(cluster.inkLeft, token), 0, 0)
    case .space:
      return (0, 0, 0, advance)
    case .combining, .wordJoiner, .breakPoint, .softHyphen, .figure, .latin, .hyphen,
      .latinOpening, .latinClosing, .glue, .noteMark:
      return (advance, 0, 0, 0)
    }
  }

  /// The half em of a mark with the blank that is trimmed off it (E4).
  private func markBody(
    _ cluster: ShapedCluster,
    _ kind: CharacterClass,
    _ token: Token
  ) -> Body {
    let em = em(token)
    let opens = kind == .opening
    let advance = scaled(cluster.advance, token)
    let isKaiming = settings.markStyle == .kaiming && kind != .stop
    guard advance >= em * 9 / 10 else {
      // Quotes of Latin width get a half em of their own and a blank like the others (E4).
      let body = max(em / 2, advance)
      let blank = isKaiming ? 0 : max(0, em - body)
      return (body, (body - advance) / 2, opens ? blank : 0, opens ? 0 : blank)
    }
    let side = scaled(opens ? cluster.inkLeft : cluster.advance - cluster.inkRight, token)
    let other = scaled(opens ? cluster.advance - cluster.inkRight : cluster.inkLeft, token)
    let ink = scaled(cluster.inkRight - cluster.inkLeft, token)
    // A twentieth of an em stays between the ink and its neighbour (E4), less on both sides of ink that
    // nearly fills the half.
    let air = max(0, min(em / 20, (em / 2 - ink) / 2))
    // Ink in the middle of the em, as that of ？ in some faces, is moved into the half of such marks.
    let shift = min(max(0, em / 2 + air - side), max(0, other - air))
    let trim = max(0, min(em / 2, side + shift - air))
    let margin = (em - advance) / 2
    let blank = isKaiming ? 0 : trim
    let offset = margin + (opens ? shift - trim : -shift)
    return (em - trim, offset, opens ? blank : 0, opens ? 0 : blank)
  }
}
