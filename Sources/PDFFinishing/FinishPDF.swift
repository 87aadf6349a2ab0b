/// Completes the PDF that Cairo wrote.
///
/// Cairo 1.16 writes dates without their mark `D:`, and neither the language of the text, nor
/// descriptions of figures, nor what an archive asks for. The identifier hangs on the content alone,
/// so that the same pages give the same bytes, encrypted ones aside.
///
/// - Parameters:
///   - file: the bytes of the PDF.
///   - form: what it is to become.
///   - figureDescriptions: one for each figure of the structure, in the order of drawing.
///   - attachments: files that travel with it; written for part 3 of the archive standard only.
/// - Returns: the bytes of the finished file.
/// - Throws: `FinishingError`.
/// Source: rendering.md 5, formats.md 2.2; ISO 32000-1, 14.3–14.9; ISO 19005-1, -2, -3.
package func finishPDF(
  _ file: [UInt8],
  as form: PDFForm,
  figureDescriptions: [String] = [],
  attachments: [AttachedFile] = []
) throws(FinishingError) -> [UInt8] {
  try editPDF(file) { (pdf) throws(FinishingError) in
    let information = try completeInformation(of: pdf)
    pdf.set("/Lang", of: pdf.root, to: pdf.text("zh-CN"))
    pdf.set("/ViewerPreferences", of: pdf.root, to: pdf.parse("<< /DisplayDocTitle true >>"))
    try describeFigures(of: pdf, by: figureDescriptions)
    if case .archive(let level) = form {
      prepareForArchive(pdf, level: level, information: information)
      if level == .part3 { pdf.attach(attachments, date: information.date) }
    }
    return try pdf.write(as: form)
  }
}
