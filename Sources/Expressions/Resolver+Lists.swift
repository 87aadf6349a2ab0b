import Diagnostics
import Facts

// The operations on lists (language.md 1.1.4).
extension Resolver {
  mutating func operation(
    _ list: Question,
    _ operation: ListOperation,
    _ arguments: [Syntax.Argument]?,
    at word: Syntax.Word,
    _ span: SourceSpan
  ) -> Question? {
    guard let element = list.type.element, let kind = list.entryKind(locals: locals) else {
      return nil
    }
    guard let resolved = self.arguments(arguments ?? [], of: operation, on: list, word) else {
      return nil
    }
    guard let type = resultType(operation, element, kind, list, word) else { return nil }
    return Question(.operation(list, operation, resolved), type: type, span: span)
  }

  private mutating func resultType(
    _ operation: ListOperation,
    _ element: ValueType,
    _ kind: EntryKind,
    _ list: Question,
    _ word: Syntax.Word
  ) -> ValueType? {
    switch operation {
    case .descending, .ascending, .maximum, .minimum, .total:
      if let bases = unlikeBases(of: list) {
        log.add(.basesDiffer(bases.0, bases.1, at: word.span))
        return nil
      }
    case .first, .last, .filter, .excluding, .grouped, .most, .earliest, .latest, .count,
      .magnitude:
      break
    }
    switch operation {
    case .first, .last, .filter, .excluding, .most: return list.type
    case .count: return .cardinal
    case .descending, .ascending, .magnitude:
      if element.isNumeric || element == .month && operation != .magnitude { return list.type }
    case .maximum, .minimum: if element.isNumeric { return element }
    case .grouped: if kind == .organization { return .list(.cardinal) }
    case .earliest, .latest: if kind == .organization { return kind.type }
    case .total: return total(element, word)
    }
    let accepted =
      operation == .grouped || operation == .earliest || operation == .latest ? "机构的列" : "数的列"
    log.add(.typeRefused(word, list.type, accepts: accepted))
    return nil
  }

  /// Two 口径 of a typed list whose entries have not the same one.
  private func unlikeBases(of list: Question) -> (String?, String?)? {
    switch list.form {
    case .list(let items):
      let bases = items.compactMap(\.value.type.measure).map(\.basis)
      guard let first = bases.first, let other = bases.first(where: { $0 != first }) else {
        return nil
      }
      return (first, other)
    case .operation(let inner, _, _): return unlikeBases(of: inner)
    case .local(let name):
      if case .value(let value)? = locals[name] { return unlikeBases(of: value) }
      return nil
    default: return nil
    }
  }

  /// Only entries that may be summed over organisations and members have a total.
  private mutating func total(
    _ element: ValueType,
    _ word: Syntax.Word
  ) -> ValueType? {
    switch element {
    case .amount(let measure) where measure.isAdditive: return element
    case .quantity(let measure) where measure.isAdditive: return element
    case .cardinal: return element
    default:
      log.add(.notAdditive(element.name, at: word.span))
      return nil
    }
  }

  private mutating func arguments(
    _ typed: [Syntax.Argument],
    of operation: ListOperation,
    on list: Question,
    _ word: Syntax.Word
  ) -> [Question.Argument]? {
    switch operation {
    case .descending, .ascending, .most, .count, .total, .maximum, .minimum, .magnitude:
      return noArguments(typed, word) ? [] : nil
    case .first, .last:
      guard let syntax = only(typed, word, "个数，如 \(word.text)(3)") else { return nil }
      return count(syntax, word).map { [.init(value: $0)] }
    case .filter:
      guard let syntax = only(typed, word, "条件，如 当(值 > 0)") else { return nil }
      return filter(syntax, list).map { [.init(value: $0)] }
    case .excluding:
      guard let syntax = only(typed, word, "一项或它的名称") else { return nil }
      return excluded(syntax, list, word).map { [.init(value: $0)] }
    case .grouped:
      guard let syntax = only(typed, word, "层级，如 按(市局)"), let value = resolve(syntax) else {
        return nil
      }
      guard case .organizations(.level) = value.form else {
        log.add(.missingArgument(word, "层级", at: syntax.span, among: schema.organizations.levels))
        return nil
      }
      return [.init(value: value)]
    case .earliest, .latest:
      guard let syntax = only(typed, word, "属性，如 最早(成立)") else { return nil }
      return attribute(syntax, word).map { [.init(value: $0)] }
    }
  }

  private mutating func filter(_ syntax: Syntax, _ list: Question) -> Question? {
    let outer = (tested, locals)
    tested = list
    // 值 has the series of the list.
    locals = locals.testing(list)
    defer { (tested, locals) = outer }
    guard let condition = resolve(syntax) else { return nil }
    guard condition.type == .truth else {
      log.add(.conditionExpected(condition.type, at: syntax.span))
      return nil
    }
    return condition
  }

  private mutating func excluded(
    _ syntax: Syntax,
    _ list: Question,
    _ word: Syntax.Word
  ) -> Question? {
    let kind = list.entryKind(locals: locals)
    if kind == .labelled, case .name(let name) = syntax.form, locals[name] == nil {
      return Question(.text(name), type: .text, span: syntax.span)
    }
    guard let value = resolve(syntax) else { return nil }
    guard value.type == kind?.type else {
      log.add(.missingArgument(word, "列里的一项或它的名称", at: syntax.span))
      return nil
    }
    return value
  }

  private mutating func attribute(_ syntax: Syntax, _ word: Syntax.Word) -> Question? {
    let known = schema.organizations.attributeNames
    guard case .name(let name) = syntax.form, known.contains(name) else {
      log.add(.missingArgument(word, "机构表里的属性", at: syntax.span, among: known))
      return nil
    }
    return Question(.attributeOfCurrent(name), type: .text, span: syntax.span)
  }
}
