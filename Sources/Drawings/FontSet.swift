/// The faces of a run, cut to the characters that its workspace can print.
///
/// A value: made once, shared by all workers.
package struct FontSet: Sendable, Hashable {
  /// One face.
  package struct Face: Sendable, Hashable {
    /// The name by which messages call it, such as `FandolFang`.
    package let name: String
    /// An OpenType file that shaping reads: the cut face with its character map.
    package let shapingBytes: [UInt8]
    /// The file that drawing reads: the same glyphs, with an empty character map.
    package let drawingBytes: [UInt8]

    package init(name: String, shapingBytes: [UInt8], drawingBytes: [UInt8]) {
      self.name = name
      self.shapingBytes = shapingBytes
      self.drawingBytes = drawingBytes
    }
  }

  /// A character taken from another face than the first of its role.
  package struct StandIn: Sendable, Hashable {
    package let role: FontRole
    package let character: Unicode.Scalar
    /// Name of the face that has it; nil if none has.
    package let face: String?

    package init(role: FontRole, character: Unicode.Scalar, face: String?) {
      self.role = role
      self.character = character
      self.face = face
    }
  }

  package let faces: [Face]
  /// The faces of each role, the first wins; a role that is not listed has none.
  package let chains: [FontRole: [FontKey]]
  /// Characters that fell to a later face or to none, by role and code point.
  package let standIns: [StandIn]

  package init(faces: [Face], chains: [FontRole: [FontKey]], standIns: [StandIn]) {
    self.faces = faces
    self.chains = chains
    self.standIns = standIns
  }
}
