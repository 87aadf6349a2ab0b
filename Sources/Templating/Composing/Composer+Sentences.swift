import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

extension Composer {
  /// Adds the pieces of one sentence, phrased twice: for its units, then in them.
  mutating func composeSentence(
    _ events: ArraySlice<DocumentEvent>,
    to pieces: inout DraftRun
  ) {
    guard takeComparisons(of: events) else { return }
    var said: [Said] = []
    var amounts: [Fact] = []
    for case .output(let output) in events {
      if said.isEmpty { said.reserveCapacity(events.count) }
      let words = saidWithoutUnits(output)
      if case .phrase(let phrase) = words { amounts += phrase.amounts }
      said.append(words)
    }
    let units = SentenceUnits(fitting: amounts)
    checkSeparately(events)
    negatives = []
    var saidCount = 0
    for index in events.indices {
      switch events[index] {
      case .text(let typed):
        for inline in typed.inlines { pieces.append(.inline(inline)) }
      case .made(let text, let reason):
        if !text.isEmpty { pieces.append(.inline(.text(text, reason: reason))) }
      case .stated(let statement):
        if let subject = statement.subject { facts.add(subject, asking: context.source) }
        pieces.append(.inline(.stated(statement)))
      case .emphasis(let emphasis): pieces.append(.emphasis(emphasis))
      case .lineEnd: pieces.endLine()
      case .output(let output):
        let before = index > events.startIndex ? events[index - 1] : nil
        compose(output, &said[saidCount], units: units, before: before, to: &pieces)
        saidCount += 1
      case .note(let text): pieces.append(.note(text))
      case .openSlot(let text): pieces.append(.inline(.openSlot(text)))
      case .reference(let kind, let label, let span):
        unitsByLabel[label] = unitsByLabel[label] ?? units
        pieces.append(.reference(kind, label: label, span: span))
      case .dropSentence, .trace, .compared, .paragraphEnd, .headingStart, .headingEnd, .figure,
        .table, .pageBreak, .landscapeStart, .landscapeEnd, .annexStart, .annexEnd:
        break
      }
    }
    judgeWords(
      of: SaidSentence(organization: organization, events: events, said: said, units: units)
    )
  }

  /// Takes the facts that the conditions of a sentence compared; whether the sentence stays.
  private mutating func takeComparisons(of events: ArraySlice<DocumentEvent>) -> Bool {
    var stays = true
    for event in events {
      switch event {
      case .compared(let fact): facts.add(fact, asking: context.source)
      case .dropSentence: stays = false
      default: break
      }
    }
    return stays
  }

  /// First pass: the words of a tag before the units of the sentence are known.
  private func saidWithoutUnits(_ output: DocumentEvent.Output) -> Said {
    do throws(PhraseProblem) {
      return .phrase(try phrase(output.tag, in: phraseContext(output, SentenceUnits())))
    } catch {
      return .problem(error)
    }
  }

  private func phraseContext(
    _ output: DocumentEvent.Output,
    _ units: SentenceUnits
  ) -> PhraseContext {
    PhraseContext(context.phrasing, organization: output.organization, units: units)
  }

  /// Second pass: the words of one tag, with its findings.
  private mutating func compose(
    _ output: DocumentEvent.Output,
    _ said: inout Said,
    units: SentenceUnits,
    before: DocumentEvent?,
    to pieces: inout DraftRun
  ) {
    do throws(PhraseProblem) {
      if let finding = wordAgainstType(before, output) { log.add(finding) }
      let phrase = try finalPhrase(output, &said, in: units)
      for note in phrase.notes { record(note, output) }
      checkAverageGrowth(of: phrase, output)
      for piece in phrase.pieces {
        switch piece {
        case .text(let text):
          pieces.append(.inline(.text(text, reason: digitReason(of: text, output.tag))))
        case .fact(let id, let shown):
          facts.add(id, asking: context.source)
          // Who asked first decides the span of the answer; the print is of this tag.
          pieces.append(.inline(.fact(id.typed(at: output.span), shownAs: shown)))
        }
      }
      if let note = sharesNote(phrase, output) { pieces.append(note) }
    } catch {
      report(error, output)
    }
  }

  /// The words of a tag in the units of its sentence.
  private func finalPhrase(
    _ output: DocumentEvent.Output,
    _ said: inout Said,
    in units: SentenceUnits
  ) throws(PhraseProblem) -> Phrase {
    if let kept = try said.unaffected(by: units) { return kept }
    do throws(PhraseProblem) {
      let phrase = try phrase(output.tag, in: phraseContext(output, units))
      said = .phrase(phrase)
      return phrase
    } catch {
      said = .problem(error)
      throw error
    }
  }

  /// Why the words of a tag may hold digits: a date, else a name.
  private func digitReason(of text: String, _ tag: OutputTag) -> Inline.DigitReason? {
    guard text.hasDigit else { return nil }
    switch tag.question.type {
    case .month: return .date
    case .text:
      if case .reportPeriod = tag.question.form { return .date }
      return .name
    default: return text.holds("月") || text.holds("年") ? .date : .name
    }
  }

  private mutating func record(_ note: PhraseNote, _ output: DocumentEvent.Output) {
    let name = organizationName
    switch note {
    case .fellBack(let function, let said):
      log.add(.wordChosen(function, said: said, at: output.span, of: name))
    case .lexicon(let word, let said):
      log.add(.wordChosen("措辞." + word, said: said, at: output.span, of: name))
    case .leftOut(let members): log.add(.leftOut(members, at: output.span, of: name))
    case .bareNegative(let fact): negatives.append((fact, output))
    case .printedAsZero(let fact, let shown, let decimals):
      let style = NumberStyle(decimals: decimals)
      log.add(
        .printedAsZero(
          shown,
          exactly: printed(fact, settings: settings, style: style),
          decimals: decimals,
          at: output.span,
          of: name
        )
      )
    case .standIn(let text, let missing):
      log.add(.standIn(text, for: missing, at: output.span, of: name))
    case .adjusted(let names): log.add(.sharesAdjusted(names, at: output.span, of: name))
    case .singleUnderSeparately: log.add(.singleUnderSeparately(at: output.span, of: name))
    }
  }

  private mutating func report(_ problem: PhraseProblem, _ output: DocumentEvent.Output) {
    let name = organizationName
    switch problem {
    case .missing(let missing):
      log.add(
        .missing(
          missing,
          at: output.span,
          of: name,
          schema: context.schema,
          question: output.tag.question
        )
      )
    case .undefined(let undefined):
      log.add(
        .undefined(undefined, plan: context.unfitPlan(behind: undefined), at: output.span, of: name)
      )
    case .preliminary(let claims):
      log.add(.preliminaryClaims(claims, at: output.span, of: name))
    case .emptyList: log.add(.emptyList(at: output.span, of: name))
    case .beyondEnd(let index, let count):
      log.add(.beyondEnd(index, count, at: output.span, of: name))
    case .wordNotFound(let word): log.add(.wordNotFound(word, at: output.span, of: name))
    case .brokenWord(let word): log.add(.brokenWord(word, at: output.span))
    case .unprintable(let type): log.add(.unprintable(type, at: output.span))
    }
  }
}

extension Said {
  /// The words, unless the units of the sentence change them: they stand in amounts alone.
  fileprivate func unaffected(by units: SentenceUnits) throws(PhraseProblem) -> Phrase? {
    switch self {
    case .phrase(let phrase): phrase.amounts.allSatisfy(units.leavesUnit) ? phrase : nil
    case .problem(let problem): throw problem
    }
  }
}

extension FactID {
  /// The same fact, asked at another place.
  fileprivate func typed(at span: SourceSpan) -> FactID {
    if question.span == span { return self }
    return FactID(question: question.typed(at: span), organization: organization)
  }
}
