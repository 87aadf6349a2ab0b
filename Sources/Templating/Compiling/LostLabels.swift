/// Labels of figures and tables that could not be read, so that naming them is no finding of its own.
struct LostLabels {
  /// Labels of blocks that have an error.
  private(set) var labels: [String] = []
  /// Whether a file is missing, whose labels nobody knows.
  var lacksFile = false

  /// Whether a label may belong to what was lost.
  func mayHold(_ label: String) -> Bool { lacksFile || labels.contains(label) }

  /// Takes the labels that stand in lines 标签: of a block, or of several.
  mutating func add(linesOf text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(where: { ":：".contains($0) }) else { continue }
      guard line[..<colon].filter({ $0 != " " }) == "标签" else { continue }
      let value = line[line.index(after: colon)...].split(separator: " ").joined(separator: " ")
      labels.append(value.filter { !"\"“”\r".contains($0) })
    }
  }

  /// Takes what was lost in a file that this one takes in.
  mutating func add(_ other: LostLabels) {
    labels += other.labels
    lacksFile = lacksFile || other.lacksFile
  }
}
