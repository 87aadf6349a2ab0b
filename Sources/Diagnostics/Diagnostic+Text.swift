/// A finding as the terminal shows it, without a line end behind the last line.
///
/// Headline, places, excerpts with carets, remarks; of many marks the first few, the others by file
/// and line. Source: language.md 2.1, 2.2.
public func renderText(_ diagnostic: Diagnostic, ambiguousWidth: Int = 1) -> String {
  let width = DisplayWidth(ambiguousWidth: ambiguousWidth)
  let marks = FoldedLabels(diagnostic.labels)
  let excerpts = Excerpt.excerpts(of: marks.shown)
  let gutter = excerpts.flatMap(\.lines).map { String($0.shownNumber).count }.max() ?? 1
  let margin = String(repeating: " ", count: gutter + 1)
  var lines = ["\(diagnostic.severity.name)[\(diagnostic.code)]：\(diagnostic.message)"]
  lines += diagnostic.places.map { "  " + $0 }
  for (index, excerpt) in excerpts.enumerated() {
    lines.append("\(margin)\(index == 0 ? "-->" : ":::") \(excerpt.address)")
    lines += excerpt.printed(gutter: gutter, width: width)
  }
  let remarks = marks.remark.map { [$0] + diagnostic.statedRemarks } ?? diagnostic.statedRemarks
  if !excerpts.isEmpty, !remarks.isEmpty { lines.append(margin + "|") }
  lines += remarks.map { remark in
    margin + "= " + (remark.kind.isEmpty ? remark.text : "\(remark.kind)：\(remark.text)")
  }
  return lines.joined(separator: "\n")
}
