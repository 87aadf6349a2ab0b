/// A finding as the terminal shows it, without a line end behind the last line.
///
/// Headline, places, excerpts with carets, remarks. Source: language.md 2.1, 2.2.
public func renderText(_ diagnostic: Diagnostic, ambiguousWidth: Int = 1) -> String {
  let width = DisplayWidth(ambiguousWidth: ambiguousWidth)
  let excerpts = Excerpt.excerpts(of: diagnostic.labels)
  let gutter = excerpts.flatMap(\.lines).map { String($0.shownNumber).count }.max() ?? 1
  let margin = String(repeating: " ", count: gutter + 1)
  var lines = ["\(diagnostic.severity.name)[\(diagnostic.code)]：\(diagnostic.message)"]
  lines += diagnostic.places.map { "  " + $0 }
  for (index, excerpt) in excerpts.enumerated() {
    lines.append("\(margin)\(index == 0 ? "-->" : ":::") \(excerpt.address)")
    lines += excerpt.printed(gutter: gutter, width: width)
  }
  let remarks = diagnostic.statedRemarks
  if !excerpts.isEmpty, !remarks.isEmpty { lines.append(margin + "|") }
  lines += remarks.map { remark in
    margin + "= " + (remark.kind.isEmpty ? remark.text : "\(remark.kind)：\(remark.text)")
  }
  return lines.joined(separator: "\n")
}
