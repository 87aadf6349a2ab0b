import Facts

/// Where the members of a set stand in it.
struct MemberIndices {
  /// By organisation from the first of them, −1 for none.
  private var ofOrganizations: [Int32] = []
  private var first = 0
  private var ofOthers: [SetMember: Int] = [:]
  /// Members, each once.
  private(set) var count = 0

  init(_ members: [SetMember]) {
    let organizations = members.compactMap { $0.organization?.index }
    if let least = organizations.min(), let most = organizations.max() {
      first = least
      ofOrganizations = Array(repeating: -1, count: most - least + 1)
    }
    for (index, member) in members.enumerated() {
      if self[member] == nil { count += 1 }
      if let place = member.organization?.index {
        ofOrganizations[place - first] = Int32(index)
      } else {
        ofOthers[member] = index
      }
    }
  }

  /// The index of a member, the last of equal ones; nil for what is none.
  subscript(member: SetMember) -> Int? {
    guard let place = member.organization?.index else { return ofOthers[member] }
    guard ofOrganizations.indices.contains(place - first) else { return nil }
    let index = Int(ofOrganizations[place - first])
    return index < 0 ? nil : index
  }
}
