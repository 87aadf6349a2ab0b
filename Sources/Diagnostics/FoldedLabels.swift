/// The labels of a finding as the terminal shows them: one empty cell may be used in a hundred places,
/// which would bury the cell itself.
struct FoldedLabels {
  /// In the order of the finding.
  let shown: [Diagnostic.Label]
  /// 另有 12 处：段落/各局.md 第 8、10 行; nil where all are shown.
  let remark: Diagnostic.Remark?

  /// Up to so many stand on one screen with their lines.
  private static let mostShown = 12
  /// Of more only these.
  private static let firstShown = 5

  init(_ labels: [Diagnostic.Label]) {
    guard labels.count > Self.mostShown else {
      (shown, remark) = (labels, nil)
      return
    }
    shown = Array(labels.prefix(Self.firstShown))
    let others = labels.dropFirst(Self.firstShown)
    remark = Diagnostic.Remark("", "另有 \(others.count) 处：\(Self.places(of: others))")
  }

  private static func places(of labels: ArraySlice<Diagnostic.Label>) -> String {
    var names: [String] = []
    var lines: [String: [Int]] = [:]
    for label in labels {
      let source = label.span.source
      // A text in a cell is known by its cell.
      let name = source.cell == nil ? source.name : label.span.address
      if lines[name] == nil { names.append(name) }
      let line = label.span.position.line
      lines[name, default: []] += source.cell == nil ? [line] : []
    }
    return names.map { name in
      let numbers = shortRanges(of: lines[name] ?? [])
      return numbers.isEmpty ? name : "\(name) 第 \(numbers) 行"
    }.joined(separator: "；")
  }
}
