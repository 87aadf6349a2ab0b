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
