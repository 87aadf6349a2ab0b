package import Diagnostics
import Yams

/// Reads a YAML text, or a part of it, as a tree of nodes.
///
/// Anchors, aliases, tags, merge keys and equal keys are findings (S130); what is refused is left
/// out and the rest is read. Nil if the text is no YAML, which is a finding too, and if it is
/// empty, which is none.
///
/// - Parameters:
///   - source: the whole text; spans refer to it.
///   - range: UTF-8 offsets of the part, such as a fenced block of a template; nil for all.
///   - readsFullWidthMarks: whether ： ， “ ” may stand for : , ".
///   - log: takes the findings.
/// - Returns: the root.
package func parseYAML(
  _ source: SourceText,
  range: Range<Int>? = nil,
  readsFullWidthMarks: Bool = false,
  log: inout DiagnosticLog
) -> Node? {
  var text = YAMLText(
    source,
    range: range ?? source.wholeSpan.range,
    readsFullWidthMarks: readsFullWidthMarks
  )
  var masked: [Int: Unicode.Scalar] = [:]
  // Yams refuses a mapping with two equal keys as a whole. One of them is made unlike the other by
  // a private character and named again afterwards, so that the rest of the file is still read.
  for mask in Unicode.Scalar.masks {
    do throws(YAMLProblem) {
      return try compose(text, masked: masked, log: &log)
    } catch {
      guard case .duplicateKey(let line, let column) = error else {
        log.add(.brokenYAML(error, in: text))
        return nil
      }
      var index = text.index(line: line, column: column)
      if let quote = text.scalar(at: index), quote == "\"" || quote == "'" { index += 1 }
      guard let original = text.scalar(at: index), masked[index] == nil else { return nil }
      masked[index] = original
      text.replaceScalar(at: index, with: mask)
    }
  }
  return nil
}

extension Unicode.Scalar {
  /// Private characters that no text uses, one for each equal key of a file.
  fileprivate static let masks = (0xF000...0xF0FF as ClosedRange<UInt32>)
    .compactMap(Unicode.Scalar.init)
}

/// Reads the text once.
private func compose(
  _ text: YAMLText,
  masked: [Int: Unicode.Scalar],
  log: inout DiagnosticLog
) throws(YAMLProblem) -> Node? {
  do {
    // Scalars stay text, so that no rule need say which of them are numbers, dates or truths.
    let parser = try Yams.Parser(yaml: text.text, resolver: .basic, encoding: .utf8)
    guard let root = try parser.singleRoot() else { return nil }
    var tree = TreeBuilder(text: text, masked: masked)
    let node = tree.node(root)
    log.add(contentsOf: tree.log)
    return node
  } catch let error as YamlError {
    throw YAMLProblem(error)
  } catch {
    throw .other(problem: String(describing: error), line: 1, column: 1)
  }
}
