import Diagnostics
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
  /// The characters of the texts of the workspace.
  let typed: Set<Unicode.Scalar>

  /// Characters of the workspace that the first face of their role lacks.
  ///
  /// Those that only the program may print are no finding: nobody typed them, and few are printed.
  var standIns: [FontSet.StandIn] {
    self.set.standIns.filter { typed.contains($0.character) && !isExpected($0) }
  }

  /// Notes on files that are not there and on characters taken from stand-ins (T502).
  var findings: DiagnosticLog {
    var log = DiagnosticLog()
    for absence in absences where !absence.isDeclared { log.add(.absentFont(absence)) }
    for role in FontRole.allCases {
      let standIns = standIns.filter { $0.role == role }
      for face in Set(standIns.compactMap(\.face)).sorted() {
        let characters = standIns.filter { $0.face == face }.map(\.character)
        log.add(.standIns(characters, of: role, from: face))
      }
    }
    return log
  }

  /// The face of 楷体 has no Chinese quotation marks; another's are drawn alike.
  private func isExpected(_ standIn: FontSet.StandIn) -> Bool {
    standIn.role == .kai && ["“", "”", "‘", "’"].contains(standIn.character)
  }
}

/// The font files of each role, those of the workspace first.
///
/// Reports roles that do not exist and named files that are not there.
func findFonts(_ workspace: Workspace, home: Home, log: inout DiagnosticLog) -> FontFiles {
  var declared: [FontRole: String] = [:]
  var places: [FontRole: Node] = [:]
  for entry in workspace.fontFiles {
    guard let name = entry.role.text, let role = FontRole(rawValue: name) else {
      let roles = FontRole.allCases.map(\.rawValue)
      log.add(.unknownKey(entry.role, entry.role.text ?? "", of: "字体", known: roles))
      continue
    }
    guard let path = entry.path.text, !path.hasPrefix("/"),
      !path.split(separator: "/").contains("..")
    else {
      log.add(.unreadableFile(entry.path.text ?? "", .outside, namedAt: entry.path))
      continue
    }
    declared[role] = path
    places[role] = entry.path
  }
  let folders = FontFolders(
    workspace: workspace.folder.path + "/fonts",
    program: home.fonts.path
  )
  let files = locateFonts(declared: declared, in: folders)
  for absence in files.absences where absence.isDeclared {
    guard let place = places[absence.role] else { continue }
    log.add(.missingFont(absence.fileName, at: place))
  }
  return files
}

extension PreparedRun {
  /// Cuts the fonts to the characters that the workspace can print.
  func cutFonts() throws(FontFailure) -> PreparedFonts {
    let files = fontFiles
    let typed = typedCharacters
    return PreparedFonts(
      set: try prepareFonts(files, for: programScalars.union(typed)),
      absences: files.absences,
      typed: typed
    )
  }

  private var programScalars: Set<Unicode.Scalar> {
    Set(programCharacters.unicodeScalars).union(layoutCharacters).filter(\.isPrinted)
  }

  /// The characters of all that the workspace may print, whichever report is made.
  private var typedCharacters: Set<Unicode.Scalar> {
    var characters: Set<Unicode.Scalar> = []
    // Long texts have few characters: a look into a set would hash each of them each time.
    var isKnown = [Bool](repeating: false, count: 0x11_0000)
    for text in printableTexts {
      for scalar in text.unicodeScalars where !isKnown[Int(scalar.value)] {
        isKnown[Int(scalar.value)] = true
        if scalar.isPrinted { characters.insert(scalar) }
      }
    }
    return characters
  }
}

extension Unicode.Scalar {
  /// Whether it needs a glyph.
  fileprivate var isPrinted: Bool {
    !properties.isWhitespace && properties.generalCategory != .control
  }
}
