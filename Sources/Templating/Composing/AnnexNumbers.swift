import Diagnostics

/// Which entry of 附件 each annex stands for, and the number that it prints.
struct AnnexNumbers {
  /// An entry of 附件 in the template's head.
  struct Entry {
    let title: String
    let span: SourceSpan
  }

  /// Entries without text are left out of the document.
  private let entries: [Entry]
  /// The entry of the annex before, from 1.
  private var last = 0

  init(_ entries: [Entry]) { self.entries = entries }

  /// The entries that the document prints.
  var printed: [String] { entries.map(\.title).filter { !$0.isEmpty } }

  /// Entry, number and title of the next annex; nil where its entry is left out.
  mutating func next(_ entry: Int?) -> (entry: Int, number: Int?, title: String)? {
    last = entry ?? last + 1
    guard entries.indices.contains(last - 1), !entries[last - 1].title.isEmpty else { return nil }
    let number = entries[..<last].count { !$0.title.isEmpty }
    return (last, printed.count > 1 ? number : nil, entries[last - 1].title)
  }

  /// The printed entries for which no annex was written, given those for which one was, from 1.
  func entries(without written: Set<Int>) -> [Entry] {
    entries.enumerated()
      .filter { !$1.title.isEmpty && !written.contains($0 + 1) }
      .map(\.element)
  }
}
