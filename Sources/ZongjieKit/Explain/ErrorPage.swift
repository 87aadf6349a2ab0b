import Diagnostics

/// The page of a code: what it means, why the program insists, what is wrong and what right.
///
/// Its text is Markdown: `# N101 标题`, sections `## 意思`, `## 为什么`, `## 错例`, `## 对例`, `## 改法`,
/// `## 相关`. The blocks of both examples are fenced; the word behind the fence says what the block
/// does to a file: 写 (is its whole content), 改 (lines `- ` become those after `+ `), 删.
package struct ErrorPage: Sendable, Hashable {
  package let code: String
  /// One line.
  package let title: String
  /// Head and content of each section, in order.
  package let sections: [Section]

  package struct Section: Sendable, Hashable {
    package let head: String
    package let lines: [String]
  }

  /// Reads a page; nil if it does not begin with `# ` and a code.
  package init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first, first.hasPrefix("# ") else { return nil }
    let words = first.dropFirst(2).split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, words[0].wholeMatch(of: /[A-Z]\d{3}/) != nil else { return nil }
    code = words[0]
    title = words[1]
    lines.removeFirst()
    var sections: [Section] = []
    var head = ""
    var content: [String] = []
    var isFenced = false
    func close() {
      guard !head.isEmpty else { return }
      sections.append(Section(head: head, lines: content.trimmingBlankEnds))
    }
    for line in lines {
      if line.hasPrefix("````") { isFenced.toggle() }
      if line.hasPrefix("## "), !isFenced {
        close()
        head = String(line.dropFirst(3))
        content = []
      } else {
        content.append(line)
      }
    }
    close()
    self.sections = sections
  }

  package func lines(of head: String) -> [String] {
    sections.first { $0.head == head }?.lines ?? []
  }

  /// Codes that the page names as related.
  package var related: [String] {
    lines(of: "相关").joined(separator: " ").matches(of: /[A-Z]\d{3}/).map { String($0.output) }
  }

  /// As the terminal shows it: of a changed line only what it becomes.
  var text: String {
    ([code + "：" + title]
      + sections.flatMap { section in
        ["", section.head] + shown(section.lines).map { $0.isEmpty ? "" : "  " + $0 }
      }).joined(separator: "\n")
  }

  private func shown(_ lines: [String]) -> [String] {
    var result: [String] = []
    var step: String?
    for line in lines {
      if line.hasPrefix("````") {
        let words = line.dropFirst(4).split(separator: " ").map(String.init)
        if words.count > 1 {
          step = words[0]
          result.append((words[0] == "删" ? "没有 " : "") + words[1] + (words[0] == "改" ? " 里写" : ""))
        } else {
          step = nil
        }
      } else if step == "改" {
        guard line.hasPrefix("+") else { continue }
        let new = String(line.dropFirst(line.hasPrefix("+ ") ? 2 : 1))
        result += new.split(separator: "⏎", omittingEmptySubsequences: false).map { "  | " + $0 }
      } else {
        result.append(step == nil ? line : "  | " + line)
      }
    }
    return result
  }

  var json: JSONValue {
    .object([
      "code": .string(code), "title": .string(title),
      "sections": .list(
        sections.map {
          .object(["head": .string($0.head), "text": .string($0.lines.joined(separator: "\n"))])
        }
      ),
    ])
  }
}

extension [String] {
  fileprivate var trimmingBlankEnds: [String] {
    let start = drop { $0.isEmpty }
    return Array(start.reversed().drop { $0.isEmpty }.reversed())
  }
}

/// The page of a code, from the program's own files.
func explainCode(_ code: String, _ place: WorkspacePlace) -> ExplainResult {
  var log = DiagnosticLog()
  guard let home = Home(override: place.home, executable: place.executable) else {
    log.add(.noHome)
    return ExplainResult(log)
  }
  guard let source = readText(code + ".md", in: home.pages, log: &log),
    let page = ErrorPage(source.text)
  else {
    log = DiagnosticLog()
    log.add(.noPage(code, among: home.codes))
    return ExplainResult(log)
  }
  return ExplainResult(log, [page.text], page.json)
}

extension Home {
  /// All codes that have a page, sorted.
  var codes: [String] {
    pages.files(below: ".").compactMap { path in
      guard path.hasSuffix(".md") else { return nil }
      let name = path.dropFirst(2).dropLast(3)
      return name.wholeMatch(of: /[A-Z]\d{3}/) == nil ? nil : String(name)
    }
  }
}
