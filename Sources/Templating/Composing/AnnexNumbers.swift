/// Which entry of 附件 each annex stands for, and the number that it prints.
struct AnnexNumbers {
  /// 附件 of the template's head; entries without text are left out of the document.
  private let entries: [String]
  /// The entry of the annex before, from 1.
  private var last = 0

  init(_ entries: [String]) { self.entries = entries }

  /// The entries that the document prints.
  var printed: [String] { entries.filter { !$0.isEmpty } }

  /// Number and title of the next annex; nil where its entry is left out.
  mutating func next(_ entry: Int?) -> (number: Int?, title: String)? {
    last = entry ?? last + 1
    guard entries.indices.contains(last - 1), !entries[last - 1].isEmpty else { return nil }
    let number = entries[..<last].count { !$0.isEmpty }
    return (printed.count > 1 ? number : nil, entries[last - 1])
  }
}
