import Diagnostics
import Documents
import Facts

/// A part of a document before numbers are given to headings, figures and notes.
enum DocumentPart {
  struct Title {
    let level: Int
    var pieces: [DraftPiece]
  }

  case heading(Title)
  case paragraph([DraftPiece], runIn: Title?)
  case figure(FigureNode, environment: LocalValues)
  case table(TableBlock, environment: LocalValues)
  case pageBreak
  case landscapeStart
  case landscapeEnd
  case annexStart(entry: Int?)
  case annexEnd
  /// Something that could have stood here did not.
  case vanished

  /// Whether a section with it keeps its heading.
  var isContent: Bool {
    switch self {
    case .paragraph, .figure, .table: true
    case .heading, .pageBreak, .landscapeStart, .landscapeEnd, .annexStart, .annexEnd, .vanished:
      false
    }
  }
}

/// A piece of running text before emphasis and references are resolved.
enum DraftPiece {
  case inline(Inline)
  case emphasis(Inline.Emphasis)
  case note(String)
  indirect case reference(DocumentEvent.ReferenceKind, label: String, span: SourceSpan)

  /// What it prints, as far as it is known.
  var text: String {
    switch self {
    case .inline(let inline): inline.plainText
    case .emphasis, .note: ""
    case .reference(let kind, _, _): kind.name
    }
  }
}
