import Facts

extension Speech {
  /// The positional arguments as texts.
  func texts(_ arguments: [Question.Argument]) throws(PhraseProblem) -> [String] {
    var texts: [String] = []
    for argument in arguments where argument.name == nil {
      texts.append(try context.text(of: argument.value))
    }
    return texts
  }

  /// The argument of a name, or the first without one.
  func argument(_ arguments: [Question.Argument], named name: String) -> Question? {
    arguments.first { $0.name == name }?.value ?? arguments.first { $0.name == nil }?.value
  }
}

extension PhraseContext {
  /// A typed or asked text; a name, month or number as it prints.
  func text(of question: Question) throws(PhraseProblem) -> String {
    switch question.form {
    case .text(let text): return text
    case .entry(let entry): return entry.shortName
    case .arithmetic(.plus, let left, let right):
      return try text(of: left) + text(of: right)
    default:
      var speech = try Speech(asking: question, in: self)
      return try speech.finish().text
    }
  }
}

extension Question {
  /// The constant, a bare number or one with a unit.
  var constant: (value: Rational, unit: MeasureUnit?)? {
    if case .number(let value, let unit) = form { (value, unit) } else { nil }
  }

  /// The whole number that a constant is.
  var integer: Int? {
    constant.flatMap { $0.unit == nil && $0.value.isInteger ? $0.value.floor : nil }
  }

  /// The time that stands as an argument.
  var timePoint: TimePoint? {
    if case .time(let time) = form { time } else { nil }
  }
}
