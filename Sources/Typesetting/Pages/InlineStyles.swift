import Documents
import Drawings
import Facts

/// A footnote of the document in the order of its numbers.
struct Footnote: Sendable {
  let number: String
  let content: [StyledText]
}

/// Turns inline pieces into styled text, and gathers footnotes.
struct InlineStyler {
  /// Place of each fact in the document, which is the number of a run's origin.
  let origins: [FactID: Int]
  /// Names of destinations by labels.
  let destinations: [String: String]
  private(set) var footnotes: [Footnote] = []

  init(origins: [FactID: Int], destinations: [String: String]) {
    self.origins = origins
    self.destinations = destinations
  }

  /// How small the number of a footnote is, and how high it stands.
  private static let noteScale = 0.62
  private static let noteRaise = 0.36

  /// The pieces of a text set in one face.
  mutating func styles(_ inlines: [Inline], role: FontRole) -> [StyledText] {
    inlines.flatMap { styles($0, role: role) }
  }

  private mutating func styles(_ inline: Inline, role: FontRole) -> [StyledText] {
    switch inline {
    case .text(let text, _): return [StyledText(text, role: role)]
    case .stated(let statement): return [StyledText(statement.shown, role: role)]
    case .fact(let id, let shown):
      return [StyledText(shown, role: role, origin: origins[id].map { Origin(number: $0) })]
    case .reference(let label, let shown):
      var piece = StyledText(shown, role: role)
      piece.link = destinations[label]
      return [piece]
    case .footnote(let number, let content):
      return [note(number, content)]
    case .emphasis(.bold, let inner): return styles(inner, role: .hei)
    case .emphasis(.dots, let inner):
      return styles(inner, role: role).map { piece in
        var copy = piece
        copy.hasDots = true
        return copy
      }
    case .openSlot(let text):
      var piece = StyledText("〔\(text)〕", role: .hei)
      piece.isOpenSlot = true
      return [piece]
    }
  }

  /// The raised number of a footnote, whose text goes to the foot of the page.
  private mutating func note(_ number: String, _ content: [Inline]) -> StyledText {
    let shown = number.isEmpty ? InlineStyler.circled(footnotes.count + 1) : number
    let place = footnotes.count
    footnotes.append(Footnote(number: shown, content: []))
    let inner = styles(content, role: .fangSong)
    footnotes[place] = Footnote(number: shown, content: inner)
    var piece = StyledText(shown, role: .fangSong)
    piece.scale = InlineStyler.noteScale
    piece.raise = InlineStyler.noteRaise
    piece.isNoteMark = true
    piece.footnote = place
    return piece
  }

  /// ①…⑳, then the number in parentheses.
  private static func circled(_ number: Int) -> String {
    guard number <= 20, let scalar = Unicode.Scalar(UInt32(0x245F + number)) else {
      return "(\(number))"
    }
    return String(scalar)
  }
}
