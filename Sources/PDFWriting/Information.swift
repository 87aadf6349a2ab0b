import Drawings

/// What a PDF says about itself, in the information dictionary and again in its XMP packet.
///
/// Source: ISO 32000-1, 7.9.4, 14.3.3.
struct Information {
  let title: String
  let author: String
  /// The program, as creator and as producer.
  let program = "zongjie"
  /// `yyyy-mm-dd`.
  private let day: String

  init(_ metadata: PagedDrawing.Metadata) {
    title = writable(metadata.title)
    author = writable(metadata.author)
    day = metadata.date
  }

  /// Midnight in China, `D:yyyymmddhhmmss+hh'mm`.
  var date: String { "D:" + day.filter { $0 != "-" } + "000000+08'00" }

  /// The same as ISO 8601 writes it.
  var dateTime: String { day + "T00:00:00+08:00" }

  var notation: Notation {
    var dictionary = Notation("<< ")
    let entries = [
      ("/Title ", title), ("/Author ", author), ("/Creator ", program), ("/Producer ", program),
      ("/CreationDate ", date), ("/ModDate ", date),
    ]
    for (key, text) in entries {
      dictionary.add(key)
      dictionary.addText(text)
      dictionary.space()
    }
    dictionary.add(">>")
    return dictionary
  }
}

/// A text without the controls that XML cannot hold, so that dictionary and packet say the same.
///
/// Source: XML 1.0, 2.2.
private func writable(_ text: String) -> String {
  let scalars = text.unicodeScalars.filter {
    $0.value >= 0x20 ? $0 != "\u{FFFE}" && $0 != "\u{FFFF}" : ["\t", "\n", "\r"].contains($0)
  }
  return String(String.UnicodeScalarView(scalars))
}
