import Facts

// One entry of a list: `[i]`, 最早, 最晚, and what a name of a loop stands for.

extension Inquiry {
  /// The entry that a question picks out of a list; nil if it picks none or there is none.
  func entry(behind question: Question) -> ListEntry? {
    switch question.form {
    case .entry(let entry): return entry
    case .element(let list, let place):
      guard let entries = try? entries(of: list), entries.indices.contains(place - 1) else {
        return nil
      }
      return entries[place - 1]
    case .operation(let list, .earliest, let arguments):
      return ordered(list, by: arguments.first)?.first
    case .operation(let list, .latest, let arguments):
      return ordered(list, by: arguments.first)?.last
    default: return nil
    }
  }

  /// The organisations of a list by the text of an attribute, blank ones aside.
  private func ordered(_ list: Question, by argument: Question?) -> [ListEntry]? {
    guard let name = argument?.literalText, let entries = try? entries(of: list) else { return nil }
    let dated = entries.compactMap { entry -> (entry: ListEntry, text: String)? in
      guard case .organization(let id) = entry.subject,
        let text = organizations[id].attributes[name], !text.isEmpty
      else { return nil }
      return (entry, text)
    }
    // A stable order: of equal texts the first of the list is both the earliest and, reversed, last.
    return dated.enumerated().sorted { left, right in
      (left.element.text, left.offset) < (right.element.text, right.offset)
    }.map(\.element.entry)
  }

  func element(_ question: Question, of list: Question, at place: Int) -> Answered {
    if case .missing(let missing) = answer(list).answer { return Answered(.missing(missing)) }
    if case .undefined = answer(list).answer { return answer(list) }
    return entryAnswer(question)
  }

  /// What an entry alone names; a list without it is empty (D306).
  func entryAnswer(_ question: Question) -> Answered {
    guard let entry = entry(behind: question) else { return Answered(.list([])) }
    switch entry.subject {
    case .organization(let id): return Answered(.organization(id))
    case .member(let dimension, let name):
      return Answered(.member(dimension: dimension, name: name))
    case .month(let month): return Answered(.month(month))
    case .material(let material): return Answered(.material(material))
    case .none: return Answered(.text(entry.shortName))
    }
  }
}
