import Diagnostics
import Facts

/// Syntax → question: looks up names and gives every part its type.
///
/// What does not fit is reported and gives nil; what stands beside it is still looked at.
struct Resolver {
  let schema: Schema
  var locals: LocalNames
  var log = DiagnosticLog()
  /// The list whose entries a condition tests.
  var tested: Question?

  init(schema: Schema, locals: LocalNames) {
    self.schema = schema
    self.locals = locals
  }

  mutating func resolve(_ syntax: Syntax) -> Question? {
    let span = syntax.span
    switch syntax.form {
    case .failed: return nil
    case .name(let name): return subject(Syntax.Word(text: name, span: span))
    case .call(let word, let arguments): return call(word, arguments, span)
    case .list(let items): return listing(items, span)
    case .number(let value, let unit): return constant(value, unit: unit, span)
    case .text(let text): return Question(.text(text), type: .text, span: span)
    case .time(let time): return Question(.time(time), type: .month, span: span)
    case .slice(let subject, let selections): return slice(subject, selections, span)
    case .at(let subject, let time): return timed(subject, time, span)
    case .suffix(let subject, let word, let arguments):
      return suffix(subject, word, arguments, span)
    case .element(let list, let place): return element(list, place, span)
    case .negative(let operand): return negative(operand, span)
    case .arithmetic(let sign, let left, let right): return arithmetic(sign, left, right, span)
    case .comparison(let left, let quantifier, let sign, let right):
      return comparison(left, quantifier, sign, right, span)
    case .streak(let list, let count, let sign, let right):
      return streak(list, count, sign, right, span)
    case .judgement(let subject, let word): return judgement(subject, word, span)
    case .not(let operand):
      return condition(operand).map { Question(.not($0), type: .truth, span: span) }
    case .and(let left, let right):
      guard let (first, second) = conditions(left, right) else { return nil }
      return Question(.and(first, second), type: .truth, span: span)
    case .or(let left, let right):
      guard let (first, second) = conditions(left, right) else { return nil }
      return Question(.or(first, second), type: .truth, span: span)
    }
  }

  /// A part that must be 真假.
  private mutating func condition(_ syntax: Syntax) -> Question? {
    guard let question = resolve(syntax) else { return nil }
    guard question.type == .truth else {
      log.add(.conditionExpected(question.type, at: syntax.span))
      return nil
    }
    return question
  }

  private mutating func conditions(_ left: Syntax, _ right: Syntax) -> (Question, Question)? {
    let first = condition(left)
    let second = condition(right)
    guard let first, let second else { return nil }
    return (first, second)
  }

  private mutating func listing(_ items: [Syntax.Argument], _ span: SourceSpan) -> Question? {
    guard !items.isEmpty else {
      log.add(.missingPart("至少一个值", after: "[", at: span))
      return nil
    }
    var resolved: [Question.ListItem] = []
    for item in items {
      guard let value = resolve(item.value) else { continue }
      guard value.type.element == nil else {
        log.add(.singleValueExpected(value.type, at: item.value.span))
        continue
      }
      resolved.append(Question.ListItem(label: item.name?.text, value: value))
    }
    guard resolved.count == items.count, let first = resolved.first else { return nil }
    for (item, typed) in zip(resolved, items)
    where !isSameKind(first.value, item.value) {
      log.add(.unlikeEntries(first.value.type, item.value.type, at: typed.value.span))
      return nil
    }
    return Question(.list(resolved), type: .list(first.value.type), span: span)
  }

  private mutating func element(_ list: Syntax, _ place: Int, _ span: SourceSpan) -> Question? {
    guard let list = resolve(list) else { return nil }
    guard list.type.element != nil, let kind = list.entryKind(locals: locals) else {
      log.add(.listExpected("[\(place)]", list.type, at: span))
      return nil
    }
    guard place > 0 else {
      log.add(.placeBeforeFirst(at: span))
      return nil
    }
    return Question(.element(list, place), type: kind.type, span: span)
  }

  private mutating func timed(
    _ subject: Syntax,
    _ time: TimePoint,
    _ span: SourceSpan
  ) -> Question? {
    guard let subject = resolve(subject) else { return nil }
    guard let profile = profile(of: subject), profile.isPlain, subject.type.element == nil else {
      log.add(.timeOfNoSeries(subject.type, at: span))
      return nil
    }
    guard profile.time == nil else {
      log.add(.twoTimes(span))
      return nil
    }
    if profile.series.nature == .yearly, time.isPartOfYear {
      log.add(.partOfYear(profile.name, time, at: span))
      return nil
    }
    return Question(.at(subject, time), type: subject.type, span: span)
  }

  func profile(of question: Question) -> Profile? {
    question.profile(in: schema, locals: locals)
  }

  /// The list behind an entry: of `[i]`, or of a name of a loop.
  func listOfEntry(_ question: Question) -> Question? { question.listOfEntry(locals) }
}
