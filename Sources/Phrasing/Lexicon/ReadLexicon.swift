package import Diagnostics
import Expressions
package import Facts
package import Nodes

/// Reads 措辞.yaml files; a word of a later one takes the place of an earlier one of its name.
///
/// Shape and structure are checked here; what names and types mean is checked where a word is
/// asked, for it depends on the argument. Findings: S130 for a shape that is not `{当, 说}` or
/// `{否则}`, W441 for a word without 否则, those of the structure of an expression. A word of
/// another shape keeps its name without entries. Of the schema only the units are used.
package func readLexicon(
  _ nodes: [Node],
  against schema: Schema,
  log: inout DiagnosticLog
) -> Lexicon {
  var lexicon = Lexicon()
  for node in nodes {
    for entry in node.entries where entry.key.text != "版本" {
      lexicon.replace(with: readWord(entry.key, entry.value, log: &log))
    }
  }
  for word in lexicon.words { word.checkStructure(against: schema, log: &log) }
  return lexicon
}

extension Lexicon.Word {
  fileprivate func checkStructure(against schema: Schema, log: inout DiagnosticLog) {
    for entry in entries {
      if let span = entry.condition {
        checkSyntax(span.source, range: span.range, against: schema, log: &log)
      }
      for case .tag(let span) in entry.pieces {
        checkSyntax(span.source, range: span.range, against: schema, log: &log)
      }
    }
  }
}

private func readWord(
  _ key: Node,
  _ value: Node,
  log: inout DiagnosticLog
) -> Lexicon.Word {
  let name = key.text ?? ""
  guard !value.items.isEmpty else {
    log.add(.wordIsNoList(name, at: value.span))
    return Lexicon.Word(name: name, span: key.span, entries: [])
  }
  let entries = value.items.map { readEntry($0, of: name, log: &log) }
  if let index = entries.firstIndex(where: { $0?.condition == nil && $0 != nil }),
    index < entries.count - 1
  {
    log.add(.otherwiseIsNotLast(name, at: value.items[index].span))
  }
  if let last = entries.last ?? nil, last.condition != nil {
    log.add(.noOtherwise(name, at: key.span))
  }
  let sound = entries.compactMap { $0 }
  return Lexicon.Word(
    name: name,
    span: key.span,
    entries: sound.count == entries.count ? sound : []
  )
}

private func readEntry(
  _ node: Node,
  of name: String,
  log: inout DiagnosticLog
) -> Lexicon.Entry? {
  let keys = node.entries.compactMap(\.key.text)
  if keys == ["否则"], let text = node["否则"]?.embeddedText {
    return Lexicon.Entry(condition: nil, pieces: splitTags(text, log: &log))
  }
  guard keys.sorted() == ["当", "说"].sorted(), let condition = node["当"]?.embeddedText,
    let text = node["说"]?.embeddedText
  else {
    log.add(.wordEntryShape(name, at: node.span))
    return nil
  }
  return Lexicon.Entry(condition: condition, pieces: splitTags(text, log: &log))
}

/// Texts and the insides of `{{ }}` in their order; a `{{` without end is a finding.
private func splitTags(_ span: SourceSpan, log: inout DiagnosticLog) -> [Lexicon.Piece] {
  let inside = span.text
  let end = inside.utf8.count
  let start = span.range.lowerBound
  var pieces: [Lexicon.Piece] = []
  var position = 0
  func text(_ range: Range<Int>) -> Lexicon.Piece {
    let typed = span.source.span(start + range.lowerBound..<start + range.upperBound)
    return .text(ClaimText(typed))
  }
  while position < end {
    guard let open = inside.offset(of: "{{", from: position) else { break }
    guard let close = inside.offset(of: "}}", from: open + 2) else {
      log.add(.tagNotClosed(at: span.source.span(start + open..<start + open + 2)))
      return pieces
    }
    if open > position { pieces.append(text(position..<open)) }
    pieces.append(.tag(span.source.span(start + open + 2..<start + close)))
    position = close + 2
  }
  if position < end { pieces.append(text(position..<end)) }
  return pieces
}
