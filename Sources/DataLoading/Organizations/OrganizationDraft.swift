import Nodes

/// An organisation as its table gives it, before its place in the tree is known.
struct OrganizationDraft {
  let name: String
  /// Place in 层级, from 0.
  let level: Int
  let kind: String?
  /// Name of the organisation above; empty for none.
  let parentName: String
  let attributes: [String: String]
  /// Where it stands, for messages.
  let place: String
  /// The node that names the parent or the column that does.
  let parentNode: Node?
}
