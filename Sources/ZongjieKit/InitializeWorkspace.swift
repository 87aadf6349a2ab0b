public import Diagnostics
import Foundation

/// What `init` made.
public struct InitializationResult: Sendable {
  /// Findings; an error means that nothing was made.
  public let log: DiagnosticLog
  /// Paths of the new files from the workspace, sorted.
  public let files: [String]
}

/// The shipped workspace that `init` copies.
private let seedFolder = "初始工作区"

/// Makes a small workspace that renders at once.
///
/// Nothing is written if a file of the new workspace is there already.
public func initializeWorkspace(_ place: WorkspacePlace) -> InitializationResult {
  var log = DiagnosticLog()
  guard let home = Home(override: place.home, executable: place.executable) else {
    log.add(.noHome)
    return InitializationResult(log: log, files: [])
  }
  let target = OutputFolder(path: URL(fileURLWithPath: place.folder).path)
  let names = home.templates.files(below: seedFolder).map {
    String($0.dropFirst(seedFolder.count + 1))
  }
  for name in names where target.read(name) != nil { log.add(.fileInTheWay(name)) }
  guard !log.hasErrors else { return InitializationResult(log: log, files: []) }
  for name in names {
    do {
      try target.write(try home.templates.bytes(of: seedFolder + "/" + name), to: name)
    } catch let error as OutputFolder.WriteError {
      log.add(.unwritable(error))
    } catch {
      log.add(.noHome)
    }
  }
  return InitializationResult(log: log, files: log.hasErrors ? [] : names)
}
