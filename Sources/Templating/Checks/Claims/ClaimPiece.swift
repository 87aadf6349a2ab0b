import Diagnostics
import Expressions
import Facts
import Phrasing

/// A part of a sentence as the check of typed words reads it.
struct ClaimPiece {
  enum Kind {
    /// Typed, at its place; in the text of a word of 措辞 with the value that it speaks of.
    case typed(SourceSpan, about: Question?)
    /// A printed value.
    case value(ClaimedValue)
    /// Words that the program said, or typed ones without a place.
    case said
  }

  let kind: Kind
  /// What it prints.
  let text: String
  /// The words of direction and judgement in it; empty where nobody typed it.
  let claims: [ClaimedWord]
  /// Whose values are meant here.
  let organization: OrganizationID

  init(kind: Kind, text: String, claims: [ClaimedWord]? = nil, organization: OrganizationID) {
    self.kind = kind
    self.text = text
    if case .typed = kind {
      self.claims = claims ?? Claim.found(in: text)
    } else {
      self.claims = []
    }
    self.organization = organization
  }
}

/// A value that a tag of the sentence prints.
struct ClaimedValue {
  /// Asked without the functions behind it.
  let question: Question
  /// Inside the delimiters.
  let span: SourceSpan
  /// Whether its digits stand alone, without a word of a function.
  let isBare: Bool
  /// Whether a function of it (约, 下限, 上限, 仅) chooses a word for it.
  let isHedged: Bool
  /// The one fact that it prints; nil unless one is.
  private let shown: String?
  /// The text of 并列句; nil without one.
  let patternText: String?

  init(_ tag: OutputTag, span: SourceSpan, phrase: Phrase) {
    question = tag.question
    self.span = span
    let names = tag.calls.map(\.name)
    isHedged = names.contains { Self.hedging.contains($0) }
    isBare = names.allSatisfy { Self.leavingNumber.contains($0) } && tag.question.type.isNumeric
    shown = phrase.onlyShown
    let pattern = tag.calls.first { $0.name == "并列句" }?.arguments.first?.value
    if case .text(let text)? = pattern?.form { patternText = text } else { patternText = nil }
  }

  /// Its value in base units as printed, a word before it aside; nil unless one number is.
  var printed: Rational? {
    shown.flatMap { readNumber($0, of: question.type, unit: nil)?.value }
  }

  private static let hedging: Set<String> = ["约", "下限", "上限", "仅"]
  /// Functions behind which the number is still a bare one.
  static let leavingNumber: Set<String> = ["约", "小数", "单位", "仅", "下限", "上限"]
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

extension Composer {
  /// What a tag prints, as pieces: a word of 措辞 in its parts, all else as one.
  func claimPieces(
    of output: DocumentEvent.Output,
    phrase: Phrase,
    in context: PhraseContext
  ) -> [ClaimPiece] {
    let tag = output.tag
    if case .lexicon(let name, let argument) = tag.question.form, tag.calls.isEmpty,
      let parts = try? self.context.lexicon.spokenParts(name, argument: argument, in: context)
    {
      return parts.flatMap { lexiconPieces(of: $0, about: argument, output, in: context) }
    }
    let isValue = tag.question.type.isNumeric || tag.question.type.element != nil
    let value = ClaimedValue(tag, span: output.span, phrase: phrase)
    return [
      ClaimPiece(
        kind: isValue ? .value(value) : .said,
        text: phrase.text,
        organization: output.organization
      )
    ]
  }

  private func lexiconPieces(
    of part: Lexicon.SpokenPart,
    about argument: Question,
    _ output: DocumentEvent.Output,
    in context: PhraseContext
  ) -> [ClaimPiece] {
    switch part {
    case .text(let span):
      return [
        ClaimPiece(
          kind: .typed(span, about: argument),
          text: span.text,
          organization: output.organization
        )
      ]
    case .tag(let tag, let span):
      guard let phrase = try? phrase(tag, in: context) else { return [] }
      let value = ClaimedValue(tag, span: span, phrase: phrase)
      return [
        ClaimPiece(
          kind: tag.question.type.isNumeric ? .value(value) : .said,
          text: phrase.text,
          organization: output.organization
        )
      ]
    }
  }
}
