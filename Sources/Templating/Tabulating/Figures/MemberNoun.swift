/// 各市局: all that a level or a dimension has, as captions name them.
package func everyMember(of noun: String) -> String { noun.hasPrefix("各") ? noun : "各" + noun }

/// 市局 of 各市局: what members are in a count; the name of a group stays.
func nounOfMembers(in dimensionName: String) -> String {
  dimensionName.hasPrefix("各") ? String(dimensionName.dropFirst()) : dimensionName
}

extension FigureMaker {
  /// What the members are in a count: 市局 of 各市局.
  var memberNoun: String { nounOfMembers(in: table.dimensionName) }
}
