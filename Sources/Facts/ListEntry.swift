/// An entry of a list: whose value it is, by what name it is called.
package struct ListEntry: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    case organization(OrganizationID)
    case member(dimension: String, name: String)
    case month(Month)
    indirect case material(Material)
    /// A computed entry with a typed name, or none.
    case none
  }

  package let subject: Subject
  /// 名称: as in the table.
  package let name: String
  /// 简称: as printed.
  package let shortName: String
  /// 值; of a set without values, the organisation or member itself.
  package let value: Answer
  /// What asks for the value again, for a facet of change or another time; nil for a typed entry.
  package let question: Question?

  package init(
    subject: Subject,
    name: String,
    shortName: String,
    value: Answer,
    question: Question? = nil
  ) {
    self.subject = subject
    self.name = name
    self.shortName = shortName
    self.value = value
    self.question = question
  }

  package func hash(into hasher: inout Hasher) {
    // The hash of a question is at hand, that of a name looks at every character.
    if let question { hasher.combine(question) } else { hasher.combine(name) }
  }
}
