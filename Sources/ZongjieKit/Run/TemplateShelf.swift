import Diagnostics
import Facts
import Nodes
import Phrasing
import Templating

/// The compiled templates of a run, each with the files that it is made of.
struct TemplateShelf: Sendable {
  /// A template as it serves some organisations.
  struct Entry: Sendable {
    /// Nil if it has an error.
    let template: Template?
    /// Findings of compiling it.
    let log: DiagnosticLog
    /// Names of its files, the entry file first, then in order of first use.
    let fileNames: [String]
    /// Digest of the texts of its files.
    let digest: String
  }

  private let entries: [Key: Entry]
  private let ownFiles: Set<String>

  /// Templates differ by entry file and, where 模板/ has files of its own for it, by organisation.
  private struct Key: Hashable {
    let path: String
    let organization: String
  }

  /// Compiles the templates of reports, each once.
  init(
    for reports: [PlannedReport],
    in loaded: LoadedWorkspace
  ) {
    ownFiles = loaded.files.organizationsWithOwnFiles.union(loaded.lexicons.own.keys)
    var entries: [Key: Entry] = [:]
    for report in reports {
      let name = loaded.schema.organizations[report.organization].name
      let key = Key(path: report.entryFile, organization: ownFiles.contains(name) ? name : "")
      guard entries[key] == nil else { continue }
      entries[key] = compileEntry(report.entryFile, for: name, in: loaded)
    }
    self.entries = entries
  }

  /// The template of a report.
  func entry(for report: PlannedReport, named organization: String) -> Entry? {
    let owner = ownFiles.contains(organization) ? organization : ""
    return entries[Key(path: report.entryFile, organization: owner)]
  }

  /// Whether every template could be compiled, so that the files in use are known.
  var isComplete: Bool { ordered.allSatisfy { $0.template != nil } }

  /// Findings of all templates, by path.
  var log: DiagnosticLog {
    var all = DiagnosticLog()
    for entry in ordered { all.add(contentsOf: entry.log) }
    return all
  }

  /// Names of all files in use.
  var fileNames: Set<String> { Set(ordered.flatMap(\.fileNames)) }

  private var ordered: [Entry] {
    entries.sorted { ($0.key.path, $0.key.organization) < ($1.key.path, $1.key.organization) }
      .map(\.value)
  }
}

extension LoadedWorkspace {
  /// Where zongjie.yaml names an entry file.
  fileprivate func entryNode(_ path: String) -> Node? {
    workspace.entryFiles.first { $0.path.text == path }?.path
      ?? workspace.configuration["模板"]
  }
}

private func compileEntry(
  _ path: String,
  for organization: String,
  in loaded: LoadedWorkspace
) -> TemplateShelf.Entry {
  var log = DiagnosticLog()
  guard let source = loaded.files.entry(path, for: organization, log: &log) else {
    if !log.hasErrors {
      log.add(
        .unreadableFile(
          path,
          .missing,
          namedAt: loaded.entryNode(path),
          among: loaded.files.entryPaths
        )
      )
    }
    return TemplateShelf.Entry(template: nil, log: log, fileNames: [], digest: "")
  }
  let pack = loaded.files.pack(ofEntry: path)
  let desk = IncludeDesk(files: loaded.files, pack: pack, organization: organization)
  let template = compile(
    source,
    includes: { desk.source(named: $0) },
    against: loaded.schema,
    lexicon: loaded.lexicons.lexicon(for: organization),
    log: &log
  )
  let included = (template?.includedNames ?? []).compactMap { desk.source(named: $0) }
  return TemplateShelf.Entry(
    template: template,
    log: log,
    fileNames: ([source] + included).map(\.name),
    digest: digestText(of: ([source] + included).map { $0.name + "\n" + $0.text }.joined())
  )
}

/// Finds the files that a template includes.
private struct IncludeDesk {
  let files: TemplateFiles
  let pack: String?
  let organization: String

  func source(named name: String) -> SourceText? {
    var log = DiagnosticLog()
    return files.file(name, inPack: pack, for: organization, log: &log)
  }
}
