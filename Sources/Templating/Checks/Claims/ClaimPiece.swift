import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

/// A part of a sentence as the check of typed words reads it.
///
/// A class, for every word of the sentence looks at all pieces around it.
final class ClaimPiece {
  enum Kind {
    /// Typed, at its place; in the text of a word of 措辞 with the value that it speaks of.
    case typed(ClaimText, about: Question?)
    /// A printed value.
    case value(ClaimedValue)
    /// Words that the program said, or typed ones without a place.
    case said
  }

  let kind: Kind
  /// What it prints.
  let text: String
  /// Whose values are meant here.
  let organization: OrganizationID
  /// What the typed text claims; nil where it claims nothing and where nobody typed it.
  let reading: ClaimReading?

  init(kind: Kind, text: String, organization: OrganizationID) {
    (self.kind, self.text, self.organization) = (kind, text, organization)
    if case .typed(let typed, _) = kind, !typed.isSilent {
      reading = typed.reading
    } else {
      reading = nil
    }
  }

  /// The typed text; nil where nobody typed it.
  var typed: ClaimText? { if case .typed(let typed, _) = kind { typed } else { nil } }
}

extension ClaimPiece {
  /// A text with no value around it.
  convenience init(_ typed: ClaimText, of organization: OrganizationID) {
    self.init(kind: .typed(typed, about: nil), text: typed.text, organization: organization)
  }
}

/// A value that a tag of the sentence prints.
///
/// A class, for every word of the sentence looks at all values around it.
final class ClaimedValue {
  /// Asked without the functions behind it.
  let question: Question
  let tag: TagReading
  /// The one fact that it prints; nil unless one is.
  private let shown: String?

  init(_ question: Question, _ tag: TagReading, phrase: Phrase) {
    self.question = question
    self.tag = tag
    shown = phrase.onlyShown
  }

  /// Whether its digits stand alone, without a word of a function.
  var isBare: Bool { tag.leavesNumber && question.type.isNumeric }

  /// Inside the delimiters.
  var span: SourceSpan { tag.span }

  /// Its value in base units as printed, a word before it aside; nil unless one number is.
  var printed: Rational? {
    shown.flatMap { readNumber($0, of: question.type, unit: nil)?.value }
  }
}

extension Phrase {
  /// The text of the one fact that it prints; nil for none or several.
  fileprivate var onlyShown: String? {
    var only: String?
    for case .fact(_, let shown) in pieces {
      guard only == nil else { return nil }
      only = shown
    }
    return only
  }
}

extension EvaluationContext {
  /// A sentence as the check of typed words reads it.
  func claimPieces(of sentence: SaidSentence) -> [ClaimPiece] {
    var said = sentence.said.makeIterator()
    var pieces: [ClaimPiece] = []
    pieces.reserveCapacity(sentence.events.count)
    for event in sentence.events {
      switch event {
      case .text(let typed): pieces.append(typed.claimPiece(of: sentence.organization))
      case .made(let text, _):
        pieces.append(ClaimPiece(kind: .said, text: text, organization: sentence.organization))
      case .stated(let statement):
        pieces.append(
          ClaimPiece(kind: .said, text: statement.text, organization: sentence.organization)
        )
      case .output(let output):
        guard case .phrase(let phrase)? = said.next() else { continue }
        addPieces(of: output, phrase: phrase, in: sentence.units, to: &pieces)
      case .emphasis, .lineEnd, .note, .openSlot, .reference, .dropSentence, .trace, .compared,
        .paragraphEnd, .headingStart, .headingEnd, .figure, .table, .pageBreak, .landscapeStart,
        .landscapeEnd, .annexStart, .annexEnd:
        break
      }
    }
    return pieces
  }

  /// What a tag prints, as pieces: a word of 措辞 in its parts, all else as one.
  private func addPieces(
    of output: DocumentEvent.Output,
    phrase: Phrase,
    in units: SentenceUnits,
    to pieces: inout [ClaimPiece]
  ) {
    let question = output.tag.question
    if case .lexicon(let name, let argument) = question.form, output.tag.calls.isEmpty {
      let context = PhraseContext(phrasing, organization: output.organization, units: units)
      if let parts = try? lexicon.spokenParts(name, argument: argument, in: context) {
        pieces += parts.compactMap { lexiconPiece(of: $0, about: argument, output, in: context) }
        return
      }
    }
    let isValue = question.type.isNumeric || question.type.element != nil
    pieces.append(
      ClaimPiece(
        kind: isValue ? .value(ClaimedValue(question, output.reading, phrase: phrase)) : .said,
        text: phrase.text,
        organization: output.organization
      )
    )
  }

  private func lexiconPiece(
    of part: Lexicon.SpokenPart,
    about argument: Question,
    _ output: DocumentEvent.Output,
    in context: PhraseContext
  ) -> ClaimPiece? {
    switch part {
    case .text(let typed):
      return ClaimPiece(
        kind: .typed(typed, about: argument),
        text: typed.text,
        organization: output.organization
      )
    case .tag(let tag, let span):
      guard let phrase = try? phrase(tag, in: context) else { return nil }
      let value = ClaimedValue(tag.question, reading(of: tag, at: span), phrase: phrase)
      return ClaimPiece(
        kind: tag.question.type.isNumeric ? .value(value) : .said,
        text: phrase.text,
        organization: output.organization
      )
    }
  }
}
