public import Diagnostics
import Drawings
import Foundation
import TextShaping

/// What `fonts` prints.
public struct FontListResult: Sendable {
  /// Findings of the workspace.
  public let log: DiagnosticLog
  /// Roles with their files, then the files with their characters and licences, then stand-ins.
  public let lines: [String]
}

/// Lists the font roles of a workspace with their files, what each file covers, and the characters of
/// the workspace that they lack.
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
  lines += fileLines(of: files, in: run)
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

/// One line for each file: where it lies, how many characters of each set it has, its licence.
private func fileLines(of files: FontFiles, in run: PreparedRun) -> [String] {
  let standard = standardHanzi(run.home)
  var seen: Set<FontFile> = []
  let all = FontRole.allCases.flatMap { files.chains[$0] ?? [] }
  return all.filter { seen.insert($0).inserted }.map { file in
    do {
      let covered = try coverage(of: file, standard: standard)
      let counts = [
        "GB 2312 \(covered.gb2312)/\(FontCoverage.gb2312Count)",
        "GBK \(covered.gbk)/\(FontCoverage.gbkCount)",
        "通用规范汉字 \(covered.standard)/\(standard.count)",
      ]
      let licence = covered.licence.map(firstSentence) ?? "文件里没有写明"
      return "\(file.name)：\(counts.joined(separator: "，"))；许可：\(licence)；\(file.path)"
    } catch {
      return "\(file.name)：\(describeFailure(error))"
    }
  }
}

/// The characters of 通用规范汉字表, which stands beside the fonts; empty where it is missing.
private func standardHanzi(_ home: Home) -> [Unicode.Scalar] {
  let path = home.fonts.path + "/通用规范汉字表.txt"
  let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  return (text ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
    .flatMap { Array($0.unicodeScalars) }
}

/// So much of a licence as names it.
private func firstSentence(_ licence: String) -> String {
  let line = licence.split(whereSeparator: \.isNewline).first ?? ""
  let sentence = line.firstRange(of: ". ").map { line[..<$0.lowerBound] } ?? line
  return sentence.trimmingCharacters(in: .whitespaces)
}
