/// Findings of one cause coming together in one entry.
///
/// What is there already is looked up, for a run may have thousands of organisations.
struct FoldedDiagnostic {
  private var entry: Diagnostic
  private var isMerged = false
  private var labels: Set<Diagnostic.Label>
  private var places: Set<Diagnostic.Place>
  private var remarks: Set<Diagnostic.Remark>
  private var kinds: Set<String>
  private var organizations: Set<String>
  private var cells: Set<CellAddress>
  private var replacements: Set<Diagnostic.Replacement>

  /// Begins with the first finding.
  init(_ first: Diagnostic) {
    entry = first
    labels = Set(first.labels)
    places = Set(first.places)
    remarks = Set(first.remarks)
    kinds = Set(first.remarks.map(\.kind))
    organizations = Set(first.organizations)
    cells = Set(first.cells)
    replacements = Set(first.replacements)
  }

  /// Takes in another finding of the same cause.
  mutating func merge(_ other: Diagnostic) {
    isMerged = true
    entry.labels += other.labels.filter { labels.insert($0).inserted }
    entry.places += other.places.filter { places.insert($0).inserted }
    entry.cells += other.cells.filter { cells.insert($0).inserted }
    entry.replacements += other.replacements.filter { replacements.insert($0).inserted }
    // What to do is said once for a cause; what differs by place is said for each.
    entry.remarks += other.remarks.filter { remark in
      !(Self.saidOnce.contains(remark.kind) && kinds.contains(remark.kind))
        && remarks.insert(remark).inserted
    }
    kinds.formUnion(other.remarks.map(\.kind))
    // One that reaches all of the run stays so.
    if entry.organizations.isEmpty || other.organizations.isEmpty {
      entry.organizations = []
    } else {
      entry.organizations += other.organizations.filter { organizations.insert($0).inserted }
    }
  }

  /// The entry; where findings came together with one remark of those of a kind that name
  /// organisations.
  var joined: Diagnostic {
    guard isMerged else { return entry }
    var joined = entry
    for (kind, mark) in Self.joinedKinds { joined.joinRemarks(of: kind, by: mark) }
    return joined
  }

  /// The kinds of remarks that name organisations, or say something of each, with what parts them.
  private static let joinedKinds: [(kind: String, mark: Character)] = [("机构", "、"), ("各机构", "；")]

  /// Kinds of remarks of which an entry shows the first.
  private static let saidOnce: Set<String> = ["选择", "相近"]
}

extension Diagnostic {
  /// What one kind of remark says of all organisations that a cause concerns, in one line.
  fileprivate mutating func joinRemarks(of kind: String, by mark: Character) {
    let lines = remarks.filter { $0.kind == kind }
    guard lines.count > 1, let place = remarks.firstIndex(where: { $0.kind == kind }) else {
      return
    }
    remarks.removeAll { $0.kind == kind }
    var seen: Set<String> = []
    let joined = lines.flatMap { $0.text.split(separator: mark).map(String.init) }
      .filter { seen.insert($0).inserted }
    remarks.insert(Remark(kind, joined.joined(separator: String(mark))), at: place)
  }
}
