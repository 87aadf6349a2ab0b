import Phrasing

/// The 措辞 of a workspace.
struct Lexicons: Sendable {
  /// Serves the organisations that have none of their own.
  let shared: Lexicon
  /// By the name of the organisation.
  let own: [String: Lexicon]

  func lexicon(for organization: String) -> Lexicon { own[organization] ?? shared }
}
