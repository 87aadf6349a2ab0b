/// Organisations by level, each level in the order of the tables; on one level every name is another.
struct OrganizationDrafts {
  private(set) var all: [OrganizationDraft] = []
  /// Place in `all` of the last one of each name.
  private var lasts: [String: Int]
  /// For each in `all` the place of the one before it that has its name.
  private var namesakes: [Int?] = []

  init(capacity: Int) { lasts = Dictionary(minimumCapacity: capacity) }

  /// Takes one that is not of a higher level than those before; if one of its level has the name,
  /// that one stays and is given back.
  mutating func take(_ draft: OrganizationDraft) -> OrganizationDraft? {
    let namesake = lasts.updateValue(all.count, forKey: draft.name)
    if let namesake, all[namesake].level == draft.level {
      lasts[draft.name] = namesake
      return all[namesake]
    }
    namesakes.append(namesake)
    all.append(draft)
    return nil
  }

  /// Place in `all` of the nearest one of a name on a level above; nil if there is none.
  func place(of name: String, aboveLevel level: Int) -> Int? {
    var place = lasts[name]
    while let found = place, all[found].level >= level { place = namesakes[found] }
    return place
  }
}
