/// What a PDF says about itself, in the information dictionary and again in its XMP packet.
struct Information {
  let title: String
  let author: String
  let creator: String
  let producer: String
  /// As in the dictionary, `D:yyyymmddhhmmss+hh'mm`.
  let date: String
}

/// Marks the dates of the information dictionary and gives what it says.
///
/// - Throws: `FinishingError.unexpected` if there is no dictionary or no date in it.
/// Source: ISO 32000-1, 7.9.4, 14.3.3.
func completeInformation(of pdf: borrowing PDFFile) throws(FinishingError) -> Information {
  let dictionary = pdf.key("/Info", of: pdf.trailer)
  guard let created = pdf.string(pdf.key("/CreationDate", of: dictionary)) else {
    throw .unexpected("/Info /CreationDate")
  }
  let date = created.hasPrefix("D:") ? created : "D:" + created
  for key in ["/CreationDate", "/ModDate"] {
    pdf.set(key, of: dictionary, to: pdf.text(date))
  }
  func text(_ key: String) -> String { pdf.string(pdf.key(key, of: dictionary)) ?? "" }
  return Information(
    title: text("/Title"),
    author: text("/Author"),
    creator: text("/Creator"),
    producer: text("/Producer"),
    date: date
  )
}
