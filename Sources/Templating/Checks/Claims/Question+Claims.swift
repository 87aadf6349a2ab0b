import Facts
import Phrasing

extension Question {
  /// The value without the sign taken away and without the entry around it.
  var withSign: Question {
    switch form {
    case .operation(let value, .magnitude, _): value.withSign
    case .property(let subject, "值"):
      if case .entry(let entry) = subject.form, let question = entry.question {
        question.withSign
      } else {
        self
      }
    default: self
    }
  }

  /// Whether the value is a change or a difference, which may be of either sign.
  var isSigned: Bool { kind == .change || kind == .difference }

  /// What the value says of its quantity.
  var kind: ValueKind {
    switch form {
    case .arithmetic(.minus, _, _): return .difference
    case .facet(let subject, let facet, _):
      if facet.isOfChange { return .change }
      switch facet {
      case .planGap: return .shortfall
      case .paceGap: return .difference
      case .cumulative, .monthly, .atEnd: return subject.kind
      default: break
      }
    case .property(_, "值"), .operation(_, .magnitude, _):
      if withSign != self { return withSign.kind }
    case .negative(let subject), .at(let subject, _): return subject.kind
    default: break
    }
    return type == .percentagePoint || type == .rankChange ? .change : .level
  }

  /// Whether it is made by operators.
  var isArithmetic: Bool {
    switch form {
    case .arithmetic, .negative: true
    default: false
    }
  }

  /// The organisation or member that the value is of, as it prints; empty for 本局 as a whole.
  func memberName(in schema: Schema) -> String {
    switch form {
    case .slice(let subject, let slices):
      let names = slices.compactMap { $0.name(in: schema) }
      return names.isEmpty ? subject.memberName(in: schema) : names.joined(separator: "、")
    case .property(let subject, "值"):
      if case .entry(let entry) = subject.form { return entry.shortName }
      return subject.memberName(in: schema)
    case .at(let subject, _), .facet(let subject, _, _), .property(let subject, _),
      .operation(let subject, _, _), .negative(let subject), .element(let subject, _),
      .arithmetic(_, let subject, _):
      return subject.memberName(in: schema)
    default: return ""
    }
  }

  /// The slices of the value, the innermost first.
  var slices: [Slice] {
    switch form {
    case .slice(let subject, let slices): subject.slices + slices
    case .at(let subject, _), .facet(let subject, _, _), .property(let subject, _),
      .operation(let subject, _, _), .negative(let subject):
      subject.slices
    default: []
    }
  }

  /// The amount, quantity or rate below the facets of change and time: what `收入.同比` is of.
  var measured: Question {
    switch form {
    case .facet(let subject, let facet, _) where facet.isOfChange: subject.measured
    case .at(let subject, _), .negative(let subject), .operation(let subject, .magnitude, _):
      subject.measured
    case .property(_, "值") where withSign != self: withSign.measured
    default: self
    }
  }

  /// A facet of the value, without arguments.
  func facet(_ facet: Facet, type: ValueType, _ arguments: [Argument] = []) -> Question {
    Question(.facet(self, facet, arguments), type: type)
  }
}

/// What a value says of its quantity.
enum ValueKind: Sendable, Hashable {
  /// How much there is.
  case level
  /// By how much it moved.
  case change
  /// One value less another.
  case difference
  /// 缺口: what is wanting; below zero it is exceeded.
  case shortfall
}

extension Facet {
  /// Whether it says by how much a value moved, against another time.
  fileprivate var isOfChange: Bool {
    switch self {
    case .yearOverYearGrowth, .yearOverYearIncrement, .previousPeriodGrowth,
      .previousPeriodIncrement, .changeSinceYearStart, .growthSinceYearStart, .growthChange,
      .netIncrement, .differenceOfIncrements, .averageMonthlyGrowth, .averageAnnualGrowth,
      .growthOver:
      true
    default: false
    }
  }
}

extension Slice {
  fileprivate func name(in schema: Schema) -> String? {
    switch self {
    case .organization(.named(let id)): schema.organizations[id].shortName
    case .organization(.parent): "上级"
    case .organization(.own): nil
    case .organizations(.kind(let name)), .organizations(.level(let name)),
      .organizations(.group(let name)):
      name
    case .organizations(.children): "下级"
    case .organizations(.siblings): "同级"
    case .member(let dimension, let name):
      schema.dimension(named: dimension)?.members.first { $0.name == name }?.printedName ?? name
    case .local: nil
    }
  }

  /// Whether it names another organisation than 本局.
  var isOtherOrganization: Bool {
    switch self {
    case .organization(.named), .organization(.parent), .organizations: true
    case .organization(.own), .member, .local: false
    }
  }
}
