import Diagnostics
import Facts

// Sums, products, comparisons (language.md 1.1.9).
extension Resolver {
  mutating func negative(_ operand: Syntax, _ span: SourceSpan) -> Question? {
    guard let value = resolve(operand) else { return nil }
    guard value.type.isNumeric, value.type != .rank else {
      log.add(single(value, at: operand.span) ?? .unlikeSum("−", value.type, nil, at: span))
      return nil
    }
    return Question(.negative(value), type: value.type, span: span)
  }

  mutating func arithmetic(
    _ sign: ArithmeticOperator,
    _ left: Syntax,
    _ right: Syntax,
    _ span: SourceSpan
  ) -> Question? {
    let first = resolve(left)
    let second = resolve(right)
    guard let first, let second else { return nil }
    if let problem = single(first, at: left.span) ?? single(second, at: right.span) {
      log.add(problem)
      return nil
    }
    let type: ValueType? =
      switch sign {
      case .plus, .minus: sum(sign, first, second)
      case .times: product(first.type, second.type)
      case .over: quotient(first, second)
      }
    if let type { return Question(.arithmetic(sign, first, second), type: type, span: span) }
    let isDivision = sign == .over && first.type.isAmount && second.type.isQuantity
    let basesDiffer =
      sign != .times && (isDivision || isSameFamily(first.type, second.type))
      && hasOtherBasis(first, second)
    log.add(
      basesDiffer
        ? .basesDiffer(first.type.measure?.basis, second.type.measure?.basis, at: span)
        : .unlikeSum(sign.rawValue, first.type, second.type, at: span)
    )
    return nil
  }

  private func single(_ value: Question, at span: SourceSpan) -> Diagnostic? {
    value.type.element == nil ? nil : .singleValueExpected(value.type, at: span)
  }

  private func sum(_ sign: ArithmeticOperator, _ left: Question, _ right: Question) -> ValueType? {
    switch (left.type, right.type) {
    case (.ratio, .ratio): return sign == .minus ? .percentagePoint : nil
    case (.percentagePoint, .percentagePoint): return .percentagePoint
    case (.text, .text): return sign == .plus ? .text : nil
    case (.cardinal, .cardinal), (.cardinal, .plain), (.plain, .cardinal): return .cardinal
    case (.plain, .plain): return .plain
    case (.multiple, .multiple): return .multiple
    default:
      guard isSameFamily(left.type, right.type), !hasOtherBasis(left, right) else { return nil }
      return left.isConstant ? right.type : left.type
    }
  }

  private func product(_ left: ValueType, _ right: ValueType) -> ValueType? {
    func isFactor(_ type: ValueType) -> Bool { type == .ratio || type == .plain }
    func scales(_ type: ValueType) -> Bool {
      type.measure != nil || isFactor(type) || type == .percentagePoint || type == .multiple
        || type == .cardinal
    }
    if scales(left), isFactor(right) { return left }
    return isFactor(left) && scales(right) ? right : nil
  }

  private func quotient(_ left: Question, _ right: Question) -> ValueType? {
    switch (left.type, right.type) {
    case (let type, .plain):
      return type.isNumeric && type != .rank && type != .rankChange ? type : nil
    case (.ratio, .ratio), (.percentagePoint, .percentagePoint), (.cardinal, .cardinal),
      (.multiple, .multiple):
      return .ratio
    case (.amount(let above), .quantity(let below)):
      guard !hasOtherBasis(left, right) else { return nil }
      let unit = MeasureUnit(base: above.family + "/" + below.family)
      let basis = above.basis ?? below.basis
      return .unitPrice(Measure(ladder: [unit], basis: basis, isAdditive: false, decimals: 2))
    default:
      return isSameFamily(left.type, right.type) && !hasOtherBasis(left, right) ? .ratio : nil
    }
  }

  /// Whether both are of one kind and one family of units.
  func isSameFamily(_ left: ValueType, _ right: ValueType) -> Bool {
    switch (left, right) {
    case (.amount(let first), .amount(let second)),
      (.quantity(let first), .quantity(let second)),
      (.index(let first), .index(let second)),
      (.unitPrice(let first), .unitPrice(let second)):
      first.family == second.family
    default: false
    }
  }

  /// Whether two measures are of two 口径; a constant is of any.
  private func hasOtherBasis(_ left: Question, _ right: Question) -> Bool {
    guard let first = left.type.measure, let second = right.type.measure else { return false }
    return !left.isConstant && !right.isConstant && first.basis != second.basis
  }

  /// Whether the values of a list or of a comparison are of one kind.
  func isSameKind(_ left: Question, _ right: Question) -> Bool {
    left.type == right.type || isSameFamily(left.type, right.type)
  }

  /// What forbids comparing two values; nil if they may be compared.
  func comparisonProblem(
    _ left: Question,
    _ sign: ComparisonOperator,
    _ right: Question
  ) -> Incomparable? {
    if left.type.isNumeric, right.type.isNumeric { return numbersProblem(left, right) }
    let isEquality = sign == .equal || sign == .notEqual
    switch (left.type, right.type) {
    case (.month, .month): return nil
    case (.month, .plain): return right.isBareInteger ? nil : .types(left.type, right.type)
    case (.plain, .month): return left.isBareInteger ? nil : .types(left.type, right.type)
    case (.text, .text), (.organization, .organization):
      return isEquality ? nil : .order(left.type)
    case (.member(let first), .member(let second)) where first == second:
      return isEquality ? nil : .order(left.type)
    default: return .types(left.type, right.type)
    }
  }

  private func numbersProblem(_ left: Question, _ right: Question) -> Incomparable? {
    if left.isZero && left.type == .plain || right.isZero && right.type == .plain { return nil }
    switch (left.type, right.type) {
    case (.plain, .plain), (.rank, .rank), (.rankChange, .rankChange), (.cardinal, .cardinal),
      (.ratio, .ratio), (.percentagePoint, .percentagePoint), (.multiple, .multiple),
      (.index, .plain), (.plain, .index):
      return nil
    case (.rank, .plain), (.rankChange, .plain), (.cardinal, .plain):
      return right.isBareInteger || !right.isConstant ? nil : .types(left.type, right.type)
    case (.plain, .rank), (.plain, .rankChange), (.plain, .cardinal):
      return left.isBareInteger || !left.isConstant ? nil : .types(left.type, right.type)
    case (.rankChange, .rank), (.rank, .rankChange):
      return left.isConstant || right.isConstant ? nil : .types(left.type, right.type)
    case (_, .plain), (.plain, _): return .noUnit(right.type == .plain ? left.type : right.type)
    default:
      guard isSameFamily(left.type, right.type) else { return .types(left.type, right.type) }
      guard hasOtherBasis(left, right) else { return nil }
      return .bases(left.type.measure?.basis, right.type.measure?.basis)
    }
  }
}

/// Why two values may not be compared.
enum Incomparable {
  case types(ValueType, ValueType)
  /// Only = and ≠.
  case order(ValueType)
  /// A constant without the unit of the type.
  case noUnit(ValueType)
  case bases(String?, String?)
}

extension ValueType {
  fileprivate var isAmount: Bool { if case .amount = self { true } else { false } }
  fileprivate var isQuantity: Bool { if case .quantity = self { true } else { false } }
}

extension Question {
  /// Whether it is a constant, its sign included.
  var isConstant: Bool {
    switch form {
    case .number: true
    case .negative(let operand): operand.isConstant
    default: false
    }
  }

  fileprivate var isZero: Bool {
    switch form {
    case .number(let value, _): value == .zero
    case .negative(let operand): operand.isZero
    default: false
    }
  }

  fileprivate var isBareInteger: Bool {
    switch form {
    case .number(let value, nil): value.isInteger
    case .negative(let operand): operand.isBareInteger
    default: false
    }
  }
}
