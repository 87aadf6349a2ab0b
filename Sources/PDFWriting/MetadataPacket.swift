/// The XMP packet of a file: the same as its information dictionary says, and the part of ISO 19005.
///
/// Source: ISO 19005-1, 6.7; XMP specification, part 1.
func metadataPacket(_ information: Information, level: ArchiveLevel) -> String {
  """
  <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
  <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>\(level.part)</pdfaid:part>
        <pdfaid:conformance>B</pdfaid:conformance>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escape(information.title))</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>\(escape(information.author))</rdf:li></rdf:Seq></dc:creator>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <xmp:CreatorTool>\(escape(information.program))</xmp:CreatorTool>
        <xmp:CreateDate>\(information.dateTime)</xmp:CreateDate>
        <xmp:ModifyDate>\(information.dateTime)</xmp:ModifyDate>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <pdf:Producer>\(escape(information.program))</pdf:Producer>
      </rdf:Description>
    </rdf:RDF>
  </x:xmpmeta>
  <?xpacket end="w"?>
  """
}

/// Text between tags.
///
/// What XML cannot hold is not in it (`Information`). A carriage return is written by its number, else
/// it is read as a line feed (XML 1.0, 2.11).
private func escape(_ text: String) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "\r": escaped.append(contentsOf: "&#13;".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}
