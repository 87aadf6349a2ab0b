extension Diagnostic {
  /// The remarks as they are shown: before 详细 stands what `zongjie fix` will do, if it can.
  ///
  /// Whoever reads the promise may rely on it: it is made of the replacements alone.
  public var statedRemarks: [Remark] {
    guard let promise else { return remarks }
    let place = remarks.firstIndex { $0.kind == "详细" } ?? remarks.count
    return Array(remarks[..<place]) + [promise] + Array(remarks[place...])
  }

  /// `zongjie fix 可直接替换为 代办收入`; nil where nothing can be replaced.
  private var promise: Remark? {
    guard let first = replacements.first else { return nil }
    let places = replacements.count > 1 ? "（共 \(replacements.count) 处）" : ""
    guard replacements.allSatisfy({ $0.text == first.text }) else {
      return Remark("修改", "zongjie fix 会改正\(places)")
    }
    let text = first.text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    if first.text.isEmpty { return Remark("修改", "zongjie fix 会删去\(places)") }
    if first.span.range.isEmpty { return Remark("修改", "zongjie fix 会补上 \(text)\(places)") }
    // A single mark by itself does not show what becomes of the line.
    guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      return Remark("修改", "zongjie fix 会把 \(first.span.text) 改为 \(text)\(places)")
    }
    return Remark("修改", "zongjie fix 可直接替换为 \(text)\(places)")
  }
}
