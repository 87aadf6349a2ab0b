/// 格网: where the members of a level stand in a grid of equal tiles.
///
/// It keeps neighbours near each other and draws no border (charts.md A16).
package struct TileGrid: Sendable, Hashable {
  /// The place of a member, from the top left.
  package struct Cell: Sendable, Hashable {
    package let member: String
    package let row: Int
    package let column: Int

    package init(member: String, row: Int, column: Int) {
      self.member = member
      self.row = row
      self.column = column
    }
  }

  /// 片: members that belong together.
  package struct Group: Sendable, Hashable {
    package let name: String
    package let members: [String]

    package init(name: String, members: [String]) {
      self.name = name
      self.members = members
    }
  }

  /// Name of the grid: that of the organisation whose parts it places, 陕西.
  package let name: String
  package let cells: [Cell]
  package let groups: [Group]

  package init(name: String, cells: [Cell], groups: [Group] = []) {
    self.name = name
    self.cells = cells
    self.groups = groups
  }

  /// The place of a member; nil for one that is not in the grid.
  package func cell(of member: String) -> Cell? { cells.first { $0.member == member } }

  /// The group of a member; nil for none.
  package func group(of member: String) -> Group? {
    groups.first { $0.members.contains(member) }
  }
}
