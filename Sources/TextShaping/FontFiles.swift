package import Drawings

/// One face of a font file on the disk.
package struct FontFile: Sendable, Hashable {
  package let path: String
  /// Place in a font collection (.ttc), from 0; 0 for a file of one face.
  package let index: Int

  package init(path: String, index: Int = 0) {
    self.path = path
    self.index = index
  }

  /// The file's name without folders and ending, as messages call the face.
  package var name: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }
}

/// A font file that was looked for and is not there.
package struct FontAbsence: Sendable, Hashable {
  package let role: FontRole
  /// The file's name, as written in the workspace or as shipped.
  package let fileName: String
  /// Whether the workspace named it (字体); else it is one that the program usually has.
  package let isDeclared: Bool
  /// Name of the face that leads the role instead; nil if none does.
  package let replacement: String?

  package init(role: FontRole, fileName: String, isDeclared: Bool, replacement: String?) {
    self.role = role
    self.fileName = fileName
    self.isDeclared = isDeclared
    self.replacement = replacement
  }
}

/// The font files behind each role, as found on the disk.
package struct FontFiles: Sendable, Hashable {
  /// The files of each role, the first wins; a role that is not listed has none.
  package let chains: [FontRole: [FontFile]]
  /// The files that were looked for in vain, by role.
  package let absences: [FontAbsence]

  package init(chains: [FontRole: [FontFile]], absences: [FontAbsence] = []) {
    self.chains = chains
    self.absences = absences
  }
}
