/// Adds what a part of ISO 19005 asks for and takes away what it forbids.
///
/// Source: ISO 19005-1, 6.2.2, 6.3.3.2, 6.3.5, 6.4, 6.5.3, 6.7; ISO 19005-2, 6.2.3, 6.2.11.3.2, 6.3.2,
/// 6.6.
func prepareForArchive(
  _ pdf: borrowing PDFFile,
  level: ArchiveLevel,
  information: Information
) {
  addOutputIntent(to: pdf)
  let packet = pdf.stream(Array(metadataPacket(information, level: level).utf8))
  pdf.set("/Type", ofStream: packet, to: pdf.name("/Metadata"))
  pdf.set("/Subtype", ofStream: packet, to: pdf.name("/XML"))
  pdf.set("/Metadata", of: pdf.root, to: packet)
  for page in pdf.pages {
    if level == .part1 { pdf.remove("/Group", of: page) }
    for annotation in pdf.items(of: pdf.key("/Annots", of: page)) {
      pdf.set("/F", of: annotation, to: pdf.integer(printedAnnotation))
    }
  }
  for font in pdf.fonts {
    if pdf.isName(pdf.key("/Subtype", of: font), "/CIDFontType2") {
      pdf.set("/CIDToGIDMap", of: font, to: pdf.name("/Identity"))
    }
    if level == .part1 { addGlyphSet(to: font, of: pdf) }
  }
}

/// The flag “print” alone: neither hidden nor left out on paper (ISO 32000-1, 12.5.3).
private let printedAnnotation = 4

/// Says what colour the numbers of the drawing mean.
private func addOutputIntent(to pdf: borrowing PDFFile) {
  let profile = pdf.stream(sRGBProfile)
  pdf.set("/N", ofStream: profile, to: pdf.integer(3))
  let intent = pdf.parse(
    """
    << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)
       /Info (sRGB IEC61966-2.1) >>
    """
  )
  pdf.set("/DestOutputProfile", of: intent, to: profile)
  pdf.set("/OutputIntents", of: pdf.root, to: pdf.array([pdf.indirect(intent)]))
}

/// Lists which glyphs of a composite font are embedded: all that have a width.
///
/// Source: ISO 19005-1, 6.3.5; ISO 32000-1, table 124.
private func addGlyphSet(to font: PDFObject, of pdf: borrowing PDFFile) {
  let widths = pdf.items(of: pdf.key("/W", of: font))
  guard widths.count == 2 else { return }
  let glyphs = pdf.stream(bits(pdf.items(of: widths[1]).count))
  pdf.set("/CIDSet", of: pdf.key("/FontDescriptor", of: font), to: glyphs)
}

/// So many bits that are set, from the highest of the first byte on.
private func bits(_ count: Int) -> [UInt8] {
  var bytes = [UInt8](repeating: 0xFF, count: count / 8)
  if count % 8 > 0 { bytes.append(0xFF << UInt8(8 - count % 8)) }
  return bytes
}
