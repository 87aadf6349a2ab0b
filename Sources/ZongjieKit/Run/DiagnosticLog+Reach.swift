import Diagnostics

extension DiagnosticLog {
  /// Whether an error reaches all reports: one that names no organisation and lies outside the
  /// templates, which stop only those that use them.
  var stopsAllReports: Bool {
    diagnostics.contains { $0.severity == .error && $0.organizations.isEmpty && !$0.isOfTemplate }
  }

  /// Whether a warning reaches all reports, which stops them with `--strict`.
  var hasWarningsOfTheRun: Bool {
    diagnostics.contains { $0.severity == .warning && $0.organizations.isEmpty }
  }

  /// Those of the form of the texts, which hold whatever the names are: where the organisations could
  /// not be read whole, a name that is not there is no finding of its own.
  var independentOfNames: DiagnosticLog {
    let codes: Set<String> = ["N105", "N109"]
    var kept = DiagnosticLog()
    for diagnostic in diagnostics
    where diagnostic.code.hasPrefix("S") || codes.contains(diagnostic.code) {
      kept.add(diagnostic)
    }
    return kept
  }

  /// Errors that reach the report of an organisation.
  func errors(reaching name: String) -> DiagnosticLog {
    var kept = DiagnosticLog()
    for diagnostic in diagnostics where diagnostic.severity == .error {
      let names = diagnostic.organizations
      if names.isEmpty || names.contains(name) { kept.add(diagnostic) }
    }
    return kept
  }

  /// Errors by the organisation that they name.
  var errorsByOrganization: [String: [Diagnostic]] {
    var errors: [String: [Diagnostic]] = [:]
    for diagnostic in diagnostics where diagnostic.severity == .error {
      for name in diagnostic.organizations { errors[name, default: []].append(diagnostic) }
    }
    return errors
  }
}

extension Diagnostic {
  /// Whether it is about a template, by the ending of the file it points into.
  fileprivate var isOfTemplate: Bool { labels.first?.span.source.name.hasSuffix(".md") ?? false }
}
