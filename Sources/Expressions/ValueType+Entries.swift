package import Facts

/// What the entries of a list are: whose value each has.
package enum EntryKind: Sendable, Hashable {
  case organization
  case member(dimension: String)
  case month
  case material
  /// Computed, with or without a typed name.
  case labelled

  /// The type of an entry that stands alone: what its 简称 names.
  package var type: ValueType {
    switch self {
    case .organization: .organization
    case .member(let dimension): .member(dimension: dimension)
    case .month: .month
    case .material: .material
    case .labelled: .text
    }
  }
}

extension Question {
  /// The list of which the question asks one entry: by its place, or by a name of a loop.
  func listOfEntry(_ locals: LocalNames) -> Question? {
    switch form {
    case .element(let list, _): return list
    case .operation(let list, .earliest, _), .operation(let list, .latest, _): return list
    case .local(let name):
      return switch locals[name] {
      case .entry(let list)?: list
      case .value(let value)?: value.listOfEntry(locals)
      case nil: nil
      }
    default: return nil
    }
  }

  /// What the entries of the list are; nil if the question asks for no list.
  package func entryKind(locals: LocalNames = LocalNames()) -> EntryKind? {
    switch form {
    case .organizations: return .organization
    case .dimension(let name): return .member(dimension: name)
    case .list: return .labelled
    case .call: return type.element == .material ? .material : nil
    case .facet(let subject, let facet, let arguments):
      return switch facet {
      case .each, .top, .bottom, .composition: arguments.last?.value.entryKind(locals: locals)
      case .byMonth: .month
      default: subject.entryKind(locals: locals)
      }
    case .operation(let list, let operation, _):
      guard type.element != nil else { return nil }
      return operation == .grouped ? .organization : list.entryKind(locals: locals)
    case .local(let name):
      if case .value(let question)? = locals[name] { return question.entryKind(locals: locals) }
      return nil
    case .current: return locals.argument?.entryKind(locals: locals.ofArgument)
    default: return nil
    }
  }
}
