extension EmbeddedFace {
  /// From codes to the text that they stand for (`ToUnicode`).
  ///
  /// Source: ISO 32000-1, 9.10.3.
  var characterMap: Notation {
    var map = Notation(
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """
    )
    let texts = texts
    for start in stride(from: 0, to: texts.count, by: Self.longestBlock) {
      let block = texts[start..<min(start + Self.longestBlock, texts.count)]
      map.add("\(block.count) beginbfchar\n")
      for (code, text) in block {
        map.add("<")
        map.addHexadecimal(code)
        map.add("> <")
        map.addHexadecimal(text)
        map.add(">\n")
      }
      map.add("endbfchar\n")
    }
    map.add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
    return map
  }

  /// Entries of one block at most (Adobe Technical Note 5014, 1.4.2).
  private static let longestBlock = 100
}

extension Notation {
  /// Adds a text in UTF-16, without brackets.
  fileprivate mutating func addHexadecimal(_ text: EmbeddedFace.GlyphText) {
    switch text {
    case .none: break
    case .scalar(let scalar): addHexadecimal(String(scalar))
    case .scalars(let text): addHexadecimal(text)
    }
  }
}
