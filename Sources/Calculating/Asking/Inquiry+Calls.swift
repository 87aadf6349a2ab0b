import Facts

// 素材: the texts that staff typed in.

extension Inquiry {
  func call(_ question: Question, name: String, arguments: [Question.Argument]) -> Answered {
    guard name == "素材" else {
      let place = Missing.Place(cell: nil, description: "“\(name)”由模板处理")
      return Answered(.missing(Missing([place])))
    }
    let section = arguments.named("节")?.literalText
    let slot = arguments.named("类")?.literalText
    let owners = owners(arguments.named("机构"))
    var found: [Material] = []
    for owner in owners {
      for material in book.ledger.materials
      where material.organization == owner && material.section == section
        && (slot == nil || material.slot == slot)
      {
        switch condition(of: material) {
        case .truth(true): found.append(material)
        case .missing(let missing): return Answered(.missing(missing))
        default: break
        }
      }
    }
    return Answered(
      .list(
        found.map { material in
          ListEntry(
            subject: .material(material),
            name: organizations[material.organization].name,
            shortName: organizations[material.organization].shortName,
            value: .material(material)
          )
        }
      )
    )
  }

  /// Whose texts: 本局, an organisation, or each of a set.
  private func owners(_ argument: Question?) -> [OrganizationID] {
    guard let argument else { return [organization] }
    switch answer(argument).answer {
    case .organization(let id): return [id]
    case .list(let entries):
      return entries.compactMap { entry in
        if case .organization(let id) = entry.subject { id } else { nil }
      }
    case .fact, .truth, .text, .month, .member, .material, .missing, .undefined: return []
    }
  }

  /// What the condition of a text says for its organisation; without one it holds.
  private func condition(of material: Material) -> Answer {
    guard let condition = book.condition(of: material) else {
      return .truth(material.condition.isEmpty)
    }
    return book.answer(condition, for: material.organization).answer
  }
}
