package import Diagnostics
package import Expressions
package import Facts

/// Checks the functions of a tag before any data is asked.
///
/// Finds N105, U202, U212 and the arguments. With a context whose source can answer, U202 shows
/// the values that stand behind it. Returns the type of what the tag prints: that of the number for
/// a bare tag or one that ends in 约, 小数 …, `.text` once a function has made words; nil if the
/// tag has an error. Local names may still stand in the question.
@discardableResult package func check(
  _ tag: OutputTag,
  against schema: Schema,
  lexicon: Lexicon,
  asking context: PhraseContext? = nil,
  log: inout DiagnosticLog
) -> ValueType? {
  var checker = TagChecker(tag: tag, schema: schema, lexicon: lexicon, context: context)
  let type = checker.check()
  log.add(contentsOf: checker.log)
  return checker.log.hasErrors ? nil : type
}

/// Reports a name behind `|` that is no function (N105).
package func checkFunction(_ name: String, at span: SourceSpan, log: inout DiagnosticLog) {
  if OutputFunction(rawValue: name) == nil { log.add(.unknownFunction(name, at: span)) }
}

/// Follows the type of a tag's value through its functions.
struct TagChecker {
  let tag: OutputTag
  let schema: Schema
  let lexicon: Lexicon
  let context: PhraseContext?
  var log = DiagnosticLog()

  mutating func check() -> ValueType {
    checkWords(in: tag.question)
    var type = tag.question.type
    var speaker: String?
    for call in tag.calls {
      guard let function = call.function else {
        log.add(.unknownFunction(call.name, at: call.nameSpan))
        return type
      }
      if let speaker, function != .standIn {
        log.add(.nothingMayFollow(speaker, call.name, at: call.nameSpan))
        return type
      }
      guard accepts(function, type, call) else { return type }
      checkArguments(of: call, function.word, type)
      if function.result == .words {
        type = .text
        speaker = call.name
      }
    }
    checkBare(type)
    return type
  }

  private mutating func accepts(
    _ function: OutputFunction,
    _ type: ValueType,
    _ call: FunctionCall
  ) -> Bool {
    switch function.word.input {
    case .anything: return true
    case .value(let takes):
      if function == .riseOrFall, type == .ratio, call.arguments.isEmpty, let level = rateLevel {
        log.add(.riseOfLevel(call.name, of: level, at: call.nameSpan))
        return false
      }
      if takes(type) { return true }
      guard type.element == nil else {
        log.add(.listWhereValueNeeded(call.name, at: call.nameSpan))
        return false
      }
    case .list(let takes):
      guard let element = type.element else {
        log.add(.valueWhereListNeeded(call.name, at: call.nameSpan))
        return false
      }
      if takes(element) { return true }
    case .either(let takes):
      if takes(type.element ?? type) { return true }
    }
    log.add(mismatch(of: function, type, call))
    return false
  }

  /// The name of a rate that is no change of anything: 完成率, 占比, a declared quotient.
  private var rateLevel: String? {
    switch tag.question.form {
    case .facet(_, let facet, _) where facet.isLevelOfRate: "“\(facet.rawValue)”"
    case .quotient(let name): "“\(name)”"
    default: nil
    }
  }

  private mutating func checkBare(_ type: ValueType) {
    let place = tag.question.span ?? tag.calls.first?.nameSpan
    guard let place else { return }
    switch type {
    case .list: log.add(.bareList(type, at: place))
    case .truth, .material: log.add(.unprintable(type, at: place))
    case .amount, .quantity, .index, .unitPrice, .ratio, .percentagePoint, .rank, .rankChange,
      .multiple, .cardinal, .plain, .month, .text, .organization, .member:
      break
    }
  }

  // MARK: Arguments

  private mutating func checkArguments(
    of call: FunctionCall,
    _ word: WordFunction,
    _ type: ValueType
  ) {
    guard call.arguments.count <= word.parameters.count else {
      let extra = call.arguments[word.parameters.count].value.span ?? call.nameSpan
      log.add(.tooManyArguments(call.name, most: word.parameters.count, at: extra))
      return
    }
    for (index, parameter) in word.parameters.enumerated() {
      guard call.arguments.indices.contains(index) else {
        if parameter.isRequired || needsTime(call, type) {
          log.add(.missingArgument(call.name, parameter.described, at: call.nameSpan))
        }
        continue
      }
      let argument = call.arguments[index]
      let fits =
        parameter.fits(argument.value, type)
        && (argument.name == nil || argument.name == parameter.name)
      guard !fits else { continue }
      let place = argument.value.span ?? call.nameSpan
      log.add(
        .argumentDoesNotFit(call.name, parameter.name, needs: parameter.needs(of: type), at: place)
      )
    }
  }

  /// 倍数语 without 自 is of a growth only.
  private func needsTime(_ call: FunctionCall, _ type: ValueType) -> Bool {
    guard call.function == .times else { return false }
    return type != .ratio || tag.question.leadingFacet?.isGrowth != true
  }

  // MARK: Lexicon

  private mutating func checkWords(in question: Question) {
    guard case .lexicon(let name, let argument) = question.form else { return }
    guard let word = lexicon[name] else {
      // A word that has an error of its own is known; its use is not one more.
      if let span = question.span, !schema.lexiconNames.contains(name) {
        log.add(.unknownWord(name, among: lexicon.names, at: span))
      }
      return
    }
    checkWord(word, of: argument, against: schema, lexicon: lexicon, log: &log)
  }
}

extension Facet {
  /// Whether its rate says how much there is, not how much it changed.
  fileprivate var isLevelOfRate: Bool {
    switch self {
    case .share, .marketShare, .planCompletion, .contributionRate, .shareOfIncrement: true
    default: false
    }
  }

  /// Whether the value is a growth, of which 倍数语 may speak without a time.
  fileprivate var isGrowth: Bool {
    switch self {
    case .yearOverYearGrowth, .previousPeriodGrowth, .growthSinceYearStart, .growthOver: true
    default: false
    }
  }
}
