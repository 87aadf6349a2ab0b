/// Gives each figure of the structure its description in words (`/Alt`).
///
/// - Throws: `FinishingError.figureCount` if there are not as many as figures.
/// Source: ISO 32000-1, 14.7.2, 14.9.3.
func describeFigures(
  of pdf: borrowing PDFFile,
  by descriptions: [String]
) throws(FinishingError) {
  var figures: [PDFObject] = []
  collectFigures(of: pdf, below: pdf.key("/StructTreeRoot", of: pdf.root), into: &figures)
  guard figures.count == descriptions.count else {
    throw .figureCount(inFile: figures.count, described: descriptions.count)
  }
  for (figure, description) in zip(figures, descriptions) where !description.isEmpty {
    pdf.set("/Alt", of: figure, to: pdf.text(description))
  }
}

/// The figures below an element, in the order of reading.
private func collectFigures(
  of pdf: borrowing PDFFile,
  below element: PDFObject,
  into figures: inout [PDFObject]
) {
  guard pdf.isDictionary(element) else { return }
  if pdf.isName(pdf.key("/S", of: element), "/Figure") { figures.append(element) }
  let children = pdf.key("/K", of: element)
  if pdf.isArray(children) {
    for child in pdf.items(of: children) { collectFigures(of: pdf, below: child, into: &figures) }
  } else {
    collectFigures(of: pdf, below: children, into: &figures)
  }
}
