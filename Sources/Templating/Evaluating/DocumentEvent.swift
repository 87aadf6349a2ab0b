import Diagnostics
import Documents
import Expressions
import Facts

/// What a template gives for one organisation, before paragraphs are made of it.
enum DocumentEvent {
  /// A value to be phrased when the unit of its sentence is known.
  ///
  /// A class, for the events of a sentence are handed on from step to step.
  final class Output {
    let tag: OutputTag
    /// What is known of it without values.
    let reading: TagReading
    /// Whose report, or whose 素材, asks.
    let organization: OrganizationID

    init(tag: OutputTag, reading: TagReading, organization: OrganizationID) {
      self.tag = tag
      self.reading = reading
      self.organization = organization
    }

    /// Inside the delimiters.
    var span: SourceSpan { reading.span }
  }

  enum ReferenceKind: Hashable {
    case figure
    case table

    var name: String {
      switch self {
      case .figure: "图"
      case .table: "表"
      }
    }
  }

  case text(TypedText)
  /// Text that nobody typed in the template: a number of 列, 素材.
  case made(String, Inline.DigitReason?)
  /// 手填.
  indirect case stated(Statement)
  case emphasis(Inline.Emphasis)
  case lineEnd
  case paragraphEnd
  case output(Output)
  case note(String)
  case openSlot(String)
  indirect case reference(ReferenceKind, label: String, span: SourceSpan)
  /// The sentence disappears: a list in it has no entries.
  case dropSentence
  /// Something could have stood here.
  case trace
  /// A condition compared this fact.
  case compared(Fact)
  case headingStart(level: Int)
  case headingEnd
  indirect case figure(FigureNode, environment: LocalValues)
  indirect case table(TableBlock, environment: LocalValues)
  case pageBreak
  case landscapeStart
  case landscapeEnd
  /// The entry of 附件 that is asked for; nil for the next.
  case annexStart(entry: Int?)
  case annexEnd
}
