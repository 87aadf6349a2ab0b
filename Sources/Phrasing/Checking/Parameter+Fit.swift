import Diagnostics
import Facts

extension Parameter {
  /// How messages write it: 自: 时点.
  var described: String { isNamed ? "\(name): \(needs(of: nil))" : name }

  /// What has to stand there; `type` is that of the value, if it is known.
  func needs(of type: ValueType?) -> String {
    switch kind {
    case .text: "文，如 \"…\""
    case .pattern(let parts): "含\(parts.joined(separator: "和"))的文"
    case .choice(let texts): texts.map { "\"\($0)\"" }.joined(separator: "、")
    case .step: "大于零的数，或带单位的数"
    case .decimals: "0到4的整数"
    case .unit: Self.units(of: type).map { "这个量的单位：\($0)" } ?? "这个量的单位"
    case .time: "时点"
    case .reference: "时点，或同类的值"
    case .word(let word): word
    }
  }

  private static func units(of type: ValueType?) -> String? {
    let names = type?.measure?.ladder.map(\.name).filter { !$0.isEmpty } ?? []
    return names.isEmpty ? nil : names.map { "\"\($0)\"" }.joined(separator: "、")
  }

  /// Whether an argument may stand there, before a value of the type is known.
  func fits(_ argument: Question, _ type: ValueType) -> Bool {
    switch kind {
    case .text: return argument.isTextual
    case .pattern(let parts):
      guard argument.isTextual else { return false }
      guard let typed = argument.typedText else { return true }
      return parts.allSatisfy { typed.components(split: $0) == 2 }
    case .choice(let texts): return argument.typedText.map { texts.contains($0) } ?? false
    case .step:
      guard let constant = argument.constant, constant.value.sign > 0 else { return false }
      return constant.unit.map { type.prints(in: $0) } ?? true
    case .decimals: return argument.integer.map { (0...4).contains($0) } ?? false
    case .unit:
      return argument.typedText.flatMap { MeasureUnit($0) }.map { type.prints(in: $0) } ?? false
    case .time: return argument.timePoint != nil
    case .reference:
      return argument.timePoint != nil || argument.type == type
        || argument.constant.map { $0.unit.map { type.prints(in: $0) } ?? (type.measure == nil) }
          == true
    case .word(let word): return argument.names(word)
    }
  }
}

extension Question {
  /// Whether it may stand for a text: a text, a name.
  fileprivate var isTextual: Bool {
    switch type {
    case .text, .organization, .member, .month: true
    case .amount, .quantity, .index, .unitPrice, .ratio, .percentagePoint, .rank, .rankChange,
      .multiple, .cardinal, .plain, .truth, .material, .list:
      false
    }
  }

  /// The text as typed, asked parts standing for themselves with nothing; nil if none is typed.
  fileprivate var typedText: String? {
    switch form {
    case .text(let text): return text
    case .arithmetic(.plus, let left, let right):
      guard left.typedText != nil || right.typedText != nil else { return nil }
      return (left.typedText ?? "") + (right.typedText ?? "")
    default: return nil
    }
  }

  /// Whether it is the word, read as a text or as a name.
  fileprivate func names(_ word: String) -> Bool {
    switch form {
    case .text(let text): text == word
    case .local(let name): name == word
    default: span?.text == word
    }
  }
}

extension String {
  /// In how many parts the mark cuts it.
  fileprivate func components(split mark: String) -> Int {
    var rest = self[...]
    var count = 1
    while !rest.isEmpty {
      if rest.hasPrefix(mark) {
        count += 1
        rest = rest.dropFirst(mark.count)
      } else {
        rest = rest.dropFirst()
      }
    }
    return count
  }
}

extension ValueType {
  /// Whether a unit is one of the type's.
  fileprivate func prints(in unit: MeasureUnit) -> Bool {
    switch self {
    case .amount(let measure), .quantity(let measure), .index(let measure),
      .unitPrice(let measure):
      measure.family == unit.base
    case .ratio: unit == .percent
    case .percentagePoint: unit == .percentagePoint
    case .multiple: unit == .fold
    case .rank, .rankChange, .cardinal, .plain, .month, .text, .truth, .organization, .member,
      .material, .list:
      false
    }
  }
}
