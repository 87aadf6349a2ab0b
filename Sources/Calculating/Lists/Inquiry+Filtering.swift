import Facts

// 当(…), and what its condition asks of an entry.

extension Inquiry {
  /// The entries for which the condition holds.
  ///
  /// A comparison with 无定义 is false and its member is named; one with 缺 makes the list 缺.
  func filtered(_ list: Question, by condition: Question) -> Answered {
    do throws(Refusal) {
      var kept: [ListEntry] = []
      var leftOut: [String] = []
      var claims: [PreliminaryClaim] = []
      var places: [Missing.Place] = []
      for entry in try entries(of: list) {
        let tested = answerOnce(concrete(condition, of: entry))
        switch tested.answer {
        case .truth(let holds):
          guard holds else { break }
          kept.append(entry)
          claims += tested.preliminaryClaims.filter { !claims.contains($0) }
        case .missing(let missing): places += missing.places
        case .undefined: leftOut.append(entry.shortName)
        case .fact, .list, .text, .month, .organization, .member, .material: break
        }
        if !tested.leftOut.isEmpty { leftOut.append(entry.shortName) }
      }
      guard places.isEmpty else { throw .missing(Missing(places)) }
      return Answered(.list(kept), leftOut: leftOut, preliminaryClaims: claims)
    } catch {
      return Answered(refusal(error, of: list, period: period(of: list)))
    }
  }

  /// The condition with 值, attributes and levels of an entry in the place of their names.
  private func concrete(_ condition: Question, of entry: ListEntry) -> Question {
    condition.mapped { form in
      switch form {
      case .current: return .entry(entry)
      case .attributeOfCurrent(let name):
        guard case .organization(let id) = entry.subject else { return .text("") }
        return .text(organizations[id].attributes[name] ?? "")
      case .ancestorOfCurrent(let level):
        guard case .organization(let id) = entry.subject,
          let above = ancestor(of: id, level: level)
        else { return .text("") }
        return .organization(.named(above))
      default: return nil
      }
    }
  }
}
