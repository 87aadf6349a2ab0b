package import Drawings
private import FoundationEssentials

/// Where fonts are looked for.
package struct FontFolders: Sendable, Hashable {
  /// `fonts/` of the workspace; nil if there is none.
  package let workspace: String?
  /// `fonts/` of the program, whose `shipped/` holds what `scripts/setup` unpacks.
  package let program: String?
  /// Where the system's packages put fonts.
  package let system: String

  package init(
    workspace: String?,
    program: String?,
    system: String = "/usr/share/fonts"
  ) {
    self.workspace = workspace
    self.program = program
    self.system = system
  }
}

/// Finds the font files of each role.
///
/// The order of a role's files: the one that the workspace names (字体), one of the usual names in
/// `fonts/` of the workspace, then of the program, then the shipped and the installed stand-ins. A
/// named file is looked for in the workspace's folder first, then in the program's; `#2` behind the
/// name is the place in a collection. Never throws: what is not there is listed in `absences`.
/// Source: workspace.md 2 (字体), typography.md A9.
package func locateFonts(
  declared: [FontRole: String],
  in folders: FontFolders
) -> FontFiles {
  var chains: [FontRole: [FontFile]] = [:]
  var absences: [FontAbsence] = []
  for role in FontRole.allCases {
    let found = locate(role, declared: declared[role], in: folders)
    chains[role] = found.files.isEmpty ? nil : found.files
    absences += found.absent.map {
      FontAbsence(
        role: role,
        fileName: $0.name,
        isDeclared: $0.isDeclared,
        replacement: found.files.first?.name
      )
    }
  }
  return FontFiles(chains: chains, absences: absences)
}

/// A name that was looked for in vain.
private typealias Absent = (name: String, isDeclared: Bool)

private func locate(
  _ role: FontRole,
  declared: String?,
  in folders: FontFolders
) -> (files: [FontFile], absent: [Absent]) {
  var files: [FontFile] = []
  var absent: [Absent] = []
  let own = [folders.workspace, folders.program].compactMap(\.self)
  if let declared {
    if let file = own.lazy.compactMap({ find(declared, in: $0) }).first {
      files.append(file)
    } else {
      absent.append((declared, true))
    }
  }
  for folder in own {
    files += role.usualFileNames.compactMap { find($0, in: folder) }
  }
  for standIn in role.standIns {
    switch standIn.file(in: folders) {
    case .some(let file): if standIn.isNeeded(after: files) { files.append(file) }
    case .none: absent.append((standIn.fileName, false))
    }
  }
  var seen: Set<FontFile> = []
  return (files.filter { seen.insert($0).inserted }, absent)
}

/// Finds a file by its name, letters' case aside; nil if it is not in the folder.
private func find(_ name: String, in folder: String) -> FontFile? {
  let parts = name.split(separator: "#", maxSplits: 1)
  guard let wanted = parts.first?.lowercased() else { return nil }
  let index = parts.count == 2 ? Int(parts[1]) : 0
  guard let index, index >= 0 else { return nil }
  if wanted.contains("/") {
    let path = "\(folder)/\(parts[0])"
    return FileManager.default.fileExists(atPath: path) ? FontFile(path: path, index: index) : nil
  }
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  // Sorted, as two names may differ in case only and the order of a folder is chance.
  let match = names.sorted().first { $0.lowercased() == wanted }
  return match.map { FontFile(path: "\(folder)/\($0)", index: index) }
}

extension StandInFont {
  /// The file on the disk; nil if it is not there.
  fileprivate func file(in folders: FontFolders) -> FontFile? {
    let root: String?
    switch place {
    case .shipped: root = folders.program.map { $0 + "/shipped" }
    case .installed: root = folders.system
    }
    guard let root else { return nil }
    let path = "\(root)/\(self.path)"
    return FileManager.default.fileExists(atPath: path) ? FontFile(path: path, index: index) : nil
  }

  /// Whether it adds to the files found before: a last resort only where there are none.
  fileprivate func isNeeded(after files: [FontFile]) -> Bool {
    !isOnlyForEmptyRole || files.isEmpty
  }
}
