package import Drawings

/// A piece of a paragraph that is set in one way.
package struct StyledText: Sendable, Hashable {
  package var text: String
  /// The face of Han and marks; digits and Latin come from the role 西文.
  package var role: FontRole
  /// Size of the letters, 1 being that of the paragraph.
  package var scale = 1.0
  /// How far the baseline is raised.
  ///
  /// Unit: ems of the paragraph.
  package var raise = 0.0
  /// What the text stands for; nil for nothing.
  package var origin: Origin?
  /// Whether dots stand under its Han (着重号).
  package var hasDots = false
  /// Whether it is the number of a footnote, tied to the word before it.
  package var isNoteMark = false
  /// Name of the place it leads to; nil for none.
  package var link: String?
  /// Place in the list of footnotes whose number it is; nil for other text.
  package var footnote: Int?
  /// Whether it is the visible mark of an open slot (待填).
  package var isOpenSlot = false

  package init(_ text: String, role: FontRole, origin: Origin? = nil) {
    self.text = text
    self.role = role
    self.origin = origin
  }
}
