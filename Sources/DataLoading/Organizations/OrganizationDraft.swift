import Diagnostics
import Nodes

/// An organisation as its table gives it, before its place in the tree is known.
struct OrganizationDraft {
  /// What gives it.
  enum Origin {
    case cell(CellAddress)
    case node(SourceSpan)
  }

  let name: String
  /// Place in 层级, from 0.
  let level: Int
  let kind: String?
  /// Name of the organisation above; empty for none.
  let parentName: String
  /// Whether 上级 is that name itself, not a column of names.
  let isParentFixed: Bool
  let attributes: [String: String]
  let origin: Origin

  /// Where it stands, for messages.
  var place: String {
    switch origin {
    case .cell(let address): address.description
    case .node(let span): span.address
    }
  }
}
