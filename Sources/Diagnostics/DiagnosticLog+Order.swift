extension DiagnosticLog {
  /// The findings as they are shown: those of one cause in one entry, the causes of others first.
  ///
  /// Data come before all else, for they cause the others; then syntax, names, units, words, layout,
  /// batch, reading back and figures; within a subject by text, line and column. Places follow
  /// the same order. Source: language.md 2.3.
  public var presented: [Diagnostic] {
    folded.enumerated().sorted { left, right in
      (left.element.order, left.offset) < (right.element.order, right.offset)
    }
    .map(\.element)
  }

  /// One entry for each severity, code and headline, in order of first appearance.
  ///
  /// It has the labels, places, organisations, remarks and replacements of all.
  public var folded: [Diagnostic] {
    var indices: [Cause: Int] = [:]
    var entries: [FoldedDiagnostic] = []
    for diagnostic in diagnostics {
      let cause = Cause(
        severity: diagnostic.severity,
        code: diagnostic.code,
        message: diagnostic.message
      )
      if let index = indices[cause] {
        entries[index].merge(diagnostic)
      } else {
        indices[cause] = entries.count
        entries.append(FoldedDiagnostic(diagnostic))
      }
    }
    return entries.map(\.joined).foldingConsequences
  }
}

extension [Diagnostic] {
  /// Without the values that lack because of unreadable cells: they stand in the entry of the cells.
  fileprivate var foldingConsequences: [Diagnostic] {
    var entries = self
    var isFolded = Set<Int>()
    for (index, entry) in enumerated() {
      guard let cause = firstIndex(where: { entry.isConsequence(of: $0) }) else { continue }
      entries[cause].mergeConsequence(entry)
      isFolded.insert(index)
    }
    return entries.indices.filter { !isFolded.contains($0) }.map { entries[$0] }
  }
}

/// What findings of one cause have in common.
private struct Cause: Hashable {
  let severity: Severity
  let code: String
  let message: String
}

extension Diagnostic {
  /// Whether it says that a value lacks (D301) of which all cells are at fault in an entry of the
  /// data (D316).
  public func isConsequence(of cause: Diagnostic) -> Bool {
    code == "D301" && severity == .error && cause.code == "D316" && !cells.isEmpty
      && Set(cells).isSubset(of: cause.cells)
  }

  /// Takes in where the value lacks, and for whom.
  fileprivate mutating func mergeConsequence(_ other: Diagnostic) {
    labels += other.labels.filter { !labels.contains($0) }
    let impact = other.remarks.filter { $0.kind == "影响" && !remarks.contains($0) }
    remarks.insert(contentsOf: impact, at: remarks.firstIndex { $0.kind == "选择" } ?? 0)
    if !organizations.isEmpty {
      organizations += other.organizations.filter { !organizations.contains($0) }
    }
  }

  /// Subject, text and position.
  fileprivate var order: Order {
    let span = labels.first?.span
    return Order(
      subject: Self.subjects.firstIndex(of: code.first ?? " ") ?? Self.subjects.count,
      name: span?.source.name ?? "",
      row: span?.source.cell?.row ?? 0,
      position: span?.position ?? SourcePosition(line: 0, column: 0)
    )
  }

  /// First letters of codes in the order of the screen.
  private static let subjects: [Character] = ["D", "S", "N", "U", "W", "T", "B", "R", "G"]

  fileprivate struct Order: Comparable {
    let subject: Int
    let name: String
    let row: Int
    let position: SourcePosition

    static func < (left: Self, right: Self) -> Bool {
      (left.subject, left.name, left.row, left.position)
        < (right.subject, right.name, right.row, right.position)
    }
  }
}
