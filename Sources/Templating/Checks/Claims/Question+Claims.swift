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

  /// Whether the value is a change, which may be of either sign.
  var isSigned: Bool {
    switch type {
    case .percentagePoint, .rankChange: return true
    default: break
    }
    switch form {
    case .facet(let subject, let facet, _):
      switch facet {
      case .yearOverYearGrowth, .yearOverYearIncrement, .previousPeriodGrowth,
        .previousPeriodIncrement, .changeSinceYearStart, .growthSinceYearStart,
        .averageMonthlyGrowth, .averageAnnualGrowth, .growthOver, .growthChange,
        .differenceOfIncrements, .netIncrement, .paceGap, .pull:
        return true
      case .cumulative, .monthly, .atEnd: return subject.isSigned
      default: return false
      }
    case .arithmetic(.minus, _, _): return true
    case .property(_, "值"), .operation(_, .magnitude, _):
      return withSign != self && withSign.isSigned
    case .negative(let subject), .at(let subject, _): return subject.isSigned
    default: return false
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

extension Facet {
  fileprivate var isOfChange: Bool {
    switch self {
    case .yearOverYearGrowth, .yearOverYearIncrement, .previousPeriodGrowth,
      .previousPeriodIncrement, .changeSinceYearStart, .growthSinceYearStart, .growthChange,
      .netIncrement, .differenceOfIncrements, .averageMonthlyGrowth, .growthOver:
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
