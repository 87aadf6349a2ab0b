/// An organisation as everything but messages knows it: its place in the configured order.
package struct OrganizationID: Sendable, Hashable, Comparable {
  /// In 32 bits, for every row of a file has one.
  private let place: Int32

  package init(index: Int) { place = Int32(index) }

  /// Place in `Organizations.all`, from 0.
  package var index: Int { Int(place) }

  package static func < (left: Self, right: Self) -> Bool { left.place < right.place }
}

/// An organisation (机构): a bureau, a province, a county unit.
package struct Organization: Sendable, Hashable {
  package let id: OrganizationID
  /// As in its table: 榆林.
  package let name: String
  /// 层级: 省, 市局, 单位 — data; no code names one.
  package let level: String
  /// 类型 within the level: 县局; nil where the level has none.
  package let kind: String?
  package let parent: OrganizationID?
  /// 属性 in the order of their declaration; a blank one is empty.
  package let attributes: [String: String]
  /// 全称: 榆林市邮政局.
  package let fullName: String
  /// 简称: 榆林市局.
  package let shortName: String
  /// 范围: 全市.
  package let scope: String

  package init(
    id: OrganizationID,
    name: String,
    level: String,
    kind: String? = nil,
    parent: OrganizationID? = nil,
    attributes: [String: String] = [:],
    fullName: String,
    shortName: String,
    scope: String
  ) {
    self.id = id
    self.name = name
    self.level = level
    self.kind = kind
    self.parent = parent
    self.attributes = attributes
    self.fullName = fullName
    self.shortName = shortName
    self.scope = scope
  }
}

/// All organisations of a workspace, each behind those of the levels above, in configured order.
package struct Organizations: Sendable, Hashable {
  /// 组: a named subset of one level.
  package struct Group: Sendable, Hashable {
    package let name: String
    package let level: String
    package let members: [OrganizationID]

    package init(name: String, level: String, members: [OrganizationID]) {
      self.name = name
      self.level = level
      self.members = members
    }
  }

  /// In configured order; the place is the `OrganizationID`.
  package let all: [Organization]
  /// 层级 from the top.
  package let levels: [String]
  package private(set) var groups: [Group]
  /// 别名: other name → organisation.
  package private(set) var aliases: [String: OrganizationID]
  /// Names of the attributes that some table declares, sorted.
  package let attributeNames: [String]
  /// Whether every table of organisations could be read; if not, a name that is not here may be the
  /// fault of the table, which has a finding.
  package private(set) var isComplete: Bool
  /// The last one of each name.
  private let lastByName: [String: OrganizationID]
  /// By organisation the one before it that has its name.
  private let namesakes: [OrganizationID?]
  /// By organisation those directly below.
  private let childrenByParent: [[OrganizationID]]
  /// By organisation all below, in configured order.
  private let descendantsByAncestor: [[OrganizationID]]
  private let parents: [OrganizationID?]
  /// By organisation the number of its level.
  private let levelNumbers: [Int]
  private let numbersByLevel: [String: Int]
  /// Kinds in order of first appearance.
  package let kinds: [String]

  package init(
    _ all: [Organization],
    levels: [String],
    groups: [Group] = [],
    aliases: [String: OrganizationID] = [:],
    attributeNames: [String] = [],
    isComplete: Bool = true
  ) {
    self.all = all
    self.levels = levels
    self.groups = groups
    self.aliases = aliases
    self.attributeNames = attributeNames
    self.isComplete = isComplete
    var seen: Set<String> = []
    kinds = all.compactMap(\.kind).filter { seen.insert($0).inserted }
    var lasts: [String: OrganizationID] = Dictionary(minimumCapacity: all.count)
    namesakes = all.map { lasts.updateValue($0.id, forKey: $0.name) }
    lastByName = lasts
    let parents = all.map(\.parent)
    self.parents = parents
    var children: [[OrganizationID]] = Array(repeating: [], count: all.count)
    var descendants = children
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent.index].append(OrganizationID(index: index)) }
      var above = parent
      while let ancestor = above {
        descendants[ancestor.index].append(OrganizationID(index: index))
        above = parents[ancestor.index]
      }
    }
    childrenByParent = children
    descendantsByAncestor = descendants
    var numbers: [String: Int] = [:]
    var last: (level: String, number: Int)?
    levelNumbers = all.map { organization in
      // Those of a level mostly lie together.
      if let last, last.level == organization.level { return last.number }
      let number = numbers[organization.level] ?? numbers.count
      numbers[organization.level] = number
      last = (organization.level, number)
      return number
    }
    numbersByLevel = numbers
  }

  /// The same organisations with their groups and other names.
  package func with(
    groups: [Group],
    aliases: [String: OrganizationID],
    isComplete: Bool
  ) -> Organizations {
    var named = self
    (named.groups, named.aliases, named.isComplete) = (groups, aliases, isComplete)
    return named
  }

  package subscript(id: OrganizationID) -> Organization { all[id.index] }

  /// The organisations of a name or alias; several where levels share a name.
  package func named(_ name: String) -> [OrganizationID] {
    guard let last = lastByName[name] else { return aliases[name].map { [$0] } ?? [] }
    var found = [last]
    while let earlier = namesakes[found[0].index] { found.insert(earlier, at: 0) }
    return found
  }

  /// Those directly below (下级).
  package func children(of id: OrganizationID) -> [OrganizationID] { childrenByParent[id.index] }

  /// The one directly above (上级).
  package func parent(of id: OrganizationID) -> OrganizationID? { parents[id.index] }

  /// 简称.
  package func shortName(of id: OrganizationID) -> String { all[id.index].shortName }

  /// A number that organisations of one level have in common, quicker to compare than its name.
  package func levelNumber(of id: OrganizationID) -> Int { levelNumbers[id.index] }

  /// The number of a level; nil for one without organisations.
  package func levelNumber(named level: String) -> Int? { numbersByLevel[level] }

  /// All below, in configured order.
  package func descendants(of id: OrganizationID) -> [OrganizationID] {
    descendantsByAncestor[id.index]
  }

  /// Those above, the nearest first.
  package func ancestors(of id: OrganizationID) -> [OrganizationID] {
    guard let parent = parents[id.index] else { return [] }
    return [parent] + ancestors(of: parent)
  }

  /// The group of a name.
  package func group(named name: String) -> Group? { groups.first { $0.name == name } }
}
