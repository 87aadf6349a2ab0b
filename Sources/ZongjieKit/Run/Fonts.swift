import Drawings
import Nodes
import TextShaping
import Typesetting

/// Why fonts cannot be had.
typealias FontFailure = FontError

/// The cut faces of a run with what was looked for in vain.
struct PreparedFonts: Sendable {
  let set: FontSet
  let absences: [FontAbsence]
}

extension PreparedRun {
  /// The font files of each role, those of the workspace first.
  var fontFiles: FontFiles {
    var declared: [FontRole: String] = [:]
    for entry in workspace.fontFiles {
      guard let role = entry.role.text.flatMap(FontRole.init(rawValue:)) else { continue }
      declared[role] = entry.path.text
    }
    return locateFonts(
      declared: declared,
      in: FontFolders(
        workspace: workspace.folder.path + "/fonts",
        program: home.fonts.path
      )
    )
  }

  /// Cuts the fonts to the characters that the workspace can print.
  func cutFonts() throws(FontFailure) -> PreparedFonts {
    let files = fontFiles
    return PreparedFonts(
      set: try prepareFonts(files, for: printableCharacters),
      absences: files.absences
    )
  }

  /// The characters of all that may be printed, whichever report is made.
  private var printableCharacters: Set<Unicode.Scalar> {
    var characters = Set(programCharacters.unicodeScalars).union(layoutCharacters)
    for text in printableTexts { characters.formUnion(text.unicodeScalars) }
    return characters.filter {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .control
    }
  }
}
