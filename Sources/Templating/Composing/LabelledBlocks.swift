import Diagnostics

/// The figures or the tables of a document with their numbers by label.
struct LabelledBlocks {
  /// 图 or 表.
  let kind: String
  /// Of a label that stands twice the last.
  private(set) var numbers: [String: Int] = [:]
  private var count = 0
  private var spans: [String: [SourceSpan]] = [:]
  private var labels: [String] = []

  init(kind: String) { self.kind = kind }

  /// Counts a block; without a label it only has a number.
  mutating func add(_ label: String?, at span: SourceSpan?) {
    count += 1
    guard let label, let span else { return }
    if numbers[label] == nil { labels.append(label) }
    numbers[label] = count
    spans[label, default: []].append(span)
  }

  /// Labels that two blocks of the document have (N107).
  func findings(_ organization: String) -> [Diagnostic] {
    labels.compactMap { label in
      guard let places = spans[label], places.count > 1 else { return nil }
      return .labelTwice(label, kind, at: places, of: organization)
    }
  }
}
