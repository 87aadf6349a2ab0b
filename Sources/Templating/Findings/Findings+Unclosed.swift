import Diagnostics

extension Diagnostic {
  /// S110: a block that is still open at a heading, at the end of a heading's line or of the file.
  ///
  /// - Parameters:
  ///   - open: the opening tag.
  ///   - offset: where it was found to be open; nil for the end of the file.
  ///   - text: the template.
  /// - Returns: the finding, with the place where the block probably ends.
  static func unclosedBlock(
    _ open: StatementTag,
    reaching offset: Int?,
    in text: TemplateText
  ) -> Diagnostic {
    var labels = [Label(text.span(open.keywordRange), "从这里开始")]
    var remarks: [Remark] = []
    let isInHeading = offset.map { text.lineEnd(from: open.range.lowerBound) >= $0 } ?? false
    var end = "文件末尾"
    if let offset, isInHeading {
      end = "标题行的末尾"
      labels.append(Label(text.span(offset..<offset), "标题里的条件要在同一行结束"))
    } else if let offset {
      end = "下一个标题"
      let line = text.trimmed(offset..<text.lineEnd(from: offset))
      labels.append(Label(text.span(line), "到这里还没有结束（标题不能放在句内条件里）"))
    }
    let place = text.probableEnd(of: open, before: offset ?? text.end)
    let line = text.source.position(at: place).line
    remarks.append(
      Remark("修改", "在第 \(line) 行“\(text.lastClause(endingAt: place))”之后补 {% 完 %}（按段落推断）")
    )
    if offset != nil, !isInHeading, open.keyword == .ifTrue {
      let condition = text.string(open.body)
      remarks.append(Remark("", "若整节都受条件控制，请用 {% 节 如果 \(condition) %}"))
    }
    return Diagnostic(
      .error,
      "S110",
      "“\(open.keyword.rawValue)”没有“完”，已经到\(end)",
      at: labels,
      remarks: remarks
    )
  }
}

extension TemplateText {
  /// Where a block that was left open probably ends: at the end of its paragraph.
  ///
  /// That of the paragraph in which the tag stands, or which follows a tag alone on its line.
  fileprivate func probableEnd(of open: StatementTag, before limit: Int) -> Int {
    var end = trimmed(open.range.upperBound..<lineEnd(from: open.range.upperBound)).upperBound
    end = max(end, open.range.upperBound)
    var hasText = end > open.range.upperBound
    var line = nextLine(from: open.range.upperBound)
    while line < limit {
      let content = trimmed(line..<min(lineEnd(from: line), limit))
      if content.isEmpty {
        if hasText { break }
      } else {
        hasText = true
        end = content.upperBound
      }
      let next = nextLine(from: line)
      guard next > line else { break }
      line = next
    }
    return min(end, limit)
  }

  /// The last clause before an offset, with its final mark: 任务过半。.
  fileprivate func lastClause(endingAt offset: Int) -> String {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    let line = string(trimmed(start..<offset))
    let body = line.dropLast()
    guard let mark = body.lastIndex(where: { "，。；：！？}".contains($0) }) else { return line }
    return String(line[line.index(after: mark)...])
  }
}
