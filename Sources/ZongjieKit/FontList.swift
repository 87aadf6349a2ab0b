public import Diagnostics
import Drawings
import TextShaping

/// What `fonts` prints.
public struct FontListResult: Sendable {
  /// Findings of the workspace.
  public let log: DiagnosticLog
  /// Roles with their files, then stand-ins.
  public let lines: [String]
}

/// Lists the font roles of a workspace with their files and the characters of the workspace that
/// they lack.
public func listFonts(_ place: WorkspacePlace) -> FontListResult {
  var log = DiagnosticLog()
  guard let run = prepareRun(place, selection: .level(nil), log: &log) else {
    return FontListResult(log: log, lines: [])
  }
  let files = run.fontFiles
  var lines = FontRole.allCases.map { role in
    let names = (files.chains[role] ?? []).map(\.name)
    return "\(role.rawValue)：\(names.isEmpty ? "没有字体" : names.joined(separator: " → "))"
  }
  lines += files.absences.map { absence in
    "\(absence.role.rawValue)：没有 \(absence.fileName)，用 \(absence.replacement ?? "无")"
  }
  do {
    lines += try run.cutFonts().standIns.map { standIn in
      let point = String(standIn.character.value, radix: 16, uppercase: true)
      let source = standIn.face.map { "取自 \($0)" } ?? "没有字体有这个字"
      return "\(standIn.role.rawValue)：\(standIn.character)（U+\(point)）\(source)"
    }
  } catch {
    lines.append(describeFailure(error))
  }
  return FontListResult(log: log, lines: lines)
}
