import Facts

/// A number on its way to print: the fact, how its tag wants it, a hedge that was found true.
struct SpokenNumber {
  /// A round number with the word before it, both said of the magnitude.
  struct HedgedForm {
    /// 近, 超过, 不足; empty where none is needed.
    let word: String
    /// Digits with unit: 8个百分点, 1400余万元.
    let digits: String
  }

  let fact: Fact
  var style = NumberStyle()
  var hedged: HedgedForm?
  /// 仅, before all else.
  var lead = ""
  /// The digits of an entry that 尾差 has moved.
  var adjustedDigits: String?

  init(_ fact: Fact) { self.fact = fact }

  func format(in context: PhraseContext) -> NumberFormat {
    printedFormat(
      of: fact.value,
      type: fact.type,
      settings: context.settings,
      units: context.units,
      style: style
    )
  }

  /// −1, 0 or 1 for words: what rounds to zero in the unit of the sentence is zero.
  func printedSign(in context: PhraseContext) -> Int {
    let format = numberFormat(
      of: fact.value,
      type: fact.type,
      settings: context.settings,
      units: context.units,
      style: style
    )
    return format.printsAsZero(fact.value) ? 0 : fact.value.sign
  }

  /// Whether it has a minus sign where no word tells its direction.
  func printsMinus(in context: PhraseContext) -> Bool {
    fact.value.sign < 0 && !format(in: context).printsAsZero(fact.value)
  }

  func phrase(in context: PhraseContext, unsigned: Bool) -> Phrase {
    var phrase = Phrase()
    phrase.append(lead)
    if let hedged, unsigned || fact.value.sign >= 0 {
      phrase.append(hedged.word)
      phrase.append(.fact(fact.id, shownAs: hedged.digits))
    } else {
      let shown = digits(in: context, unsigned: unsigned)
      phrase.append(.fact(fact.id, shownAs: shown))
      if let note = lostDigits(of: shown, in: context) { phrase.notes.append(note) }
    }
    if fact.type.hasLadder, style.unit == nil { phrase.amounts.append(fact) }
    return phrase
  }

  /// What is to be recorded of a number that is not zero and prints as zero; nil of any other.
  private func lostDigits(of shown: String, in context: PhraseContext) -> PhraseNote? {
    guard fact.value.sign != 0, shown.hasNoDigitButZero,
      let decimals = format(in: context).leastDecimals(showing: fact.value)
    else { return nil }
    // What 尾差 takes to zero would print in the decimals that there are: one more keeps it.
    let least = adjustedDigits == nil ? decimals : max(decimals, format(in: context).decimals + 1)
    return .printedAsZero(fact, shown: shown, decimals: least)
  }

  /// The digits with their unit, without any word.
  func digits(in context: PhraseContext, unsigned: Bool) -> String {
    if let adjustedDigits { return adjustedDigits }
    if case .rank = fact.type { return printed(fact, settings: context.settings) }
    return format(in: context).text(of: unsigned ? fact.value.magnitude : fact.value)
  }
}

extension ValueType {
  /// Whether the printed unit depends on the value.
  var hasLadder: Bool { (measure?.ladder.count ?? 0) > 1 }
}

/// An entry of a list on its way to print.
struct SpokenEntry {
  let entry: ListEntry
  /// The digits that 尾差 gave it.
  var adjustedDigits: String?

  init(_ entry: ListEntry) { self.entry = entry }

  var name: String { entry.shortName }

  /// The entry's number; an entry without a value is thrown.
  func number() throws(PhraseProblem) -> SpokenNumber {
    switch entry.value {
    case .fact(let fact):
      var number = SpokenNumber(fact)
      number.adjustedDigits = adjustedDigits
      return number
    case .missing(let missing): throw .missing(missing)
    case .undefined(let undefined): throw .undefined(undefined)
    case .list, .truth, .text, .month, .organization, .member, .material:
      throw .emptyList
    }
  }
}
