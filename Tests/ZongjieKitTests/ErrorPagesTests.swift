import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// Every code has a page, and what the pages show is what the program does.
struct ErrorPagesTests {
  /// A page with its file.
  struct Page: Sendable, CustomTestStringConvertible {
    let page: ErrorPage
    let fileName: String

    var testDescription: String { page.code }
  }

  private static let folder = repository.appendingPathComponent("docs/错误")

  private static let pages: [Page] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().compactMap { name in
      let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return text.flatMap { ErrorPage($0) }.map { Page(page: $0, fileName: name) }
    }
  }()

  /// Codes that stand in the sources, those of figures as `.error(3)` too.
  private static let codes: Set<String> = {
    var codes: Set<String> = []
    let sources = repository.appendingPathComponent("Sources")
    let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    for name in names ?? [] where name.hasSuffix(".swift") {
      let path = sources.appendingPathComponent(name)
      guard let text = try? String(contentsOf: path, encoding: .utf8) else { continue }
      codes.formUnion(text.matches(of: /"([A-Z]\d{3})"/).map { String($0.output.1) })
      guard name.hasPrefix("Templating/Tabulating") else { continue }
      for match in text.matches(of: /\.(error|warning|note)\((\d+)\)/) {
        let series = ["error": "1", "warning": "2", "note": "3"][match.output.1] ?? ""
        let number = match.output.2.count == 1 ? "0" + match.output.2 : String(match.output.2)
        codes.insert("G" + series + number)
      }
    }
    return codes
  }()

  @Test func everyCodeHasAPage() {
    #expect(Self.codes.count > 90)
    let paged = Set(Self.pages.map(\.page.code))
    #expect(Self.codes.subtracting(paged).sorted() == [])
    #expect(paged.subtracting(Self.codes).sorted() == [], "页面说的编号没有程序会用")
  }

  @Test(arguments: pages)
  func saysWhatAPageMustSay(_ entry: Page) {
    let page = entry.page
    #expect(entry.fileName == page.code + ".md")
    let heads = page.sections.map(\.head)
    let examples = page.examples.flatMap { ["错例" + $0.subject, "对例" + $0.subject] }
    #expect(
      heads == ["意思", "为什么"] + (examples.isEmpty ? ["没有例子"] : examples) + ["改法", "相关"]
    )
    #expect(page.sections.allSatisfy { !$0.lines.isEmpty })
    let known = Set(Self.pages.map(\.page.code))
    #expect(!page.related.contains(page.code))
    #expect(page.related.filter { !known.contains($0) } == [])
  }

  @Test func fewCodesHaveNoExample() {
    let without = Self.pages.filter { !$0.page.lines(of: "没有例子").isEmpty }
    #expect(without.count * 10 <= Self.pages.count, "\(without.map(\.page.code))")
  }

  @Test(arguments: pages.filter { $0.page.lines(of: "没有例子").isEmpty })
  func showsExamplesThatAreSo(_ entry: Page) async throws {
    for example in entry.page.examples { try await run(example, code: entry.page.code) }
  }

  private func run(_ example: ErrorPage.Example, code: String) async throws {
    let workspace = try TemporaryWorkspace.ofMistakes()
    let steps = example.wrong.fencedSteps
    for step in steps where step.words[0] != "运行" { try step.apply(to: workspace.folder.url) }
    let command = steps.first { $0.words[0] == "运行" }?.lines.first?.split(separator: " ")
    let words = command?.dropFirst().map(String.init) ?? ["check"]
    let wrong = await CommandRun(words, at: workspace.place)
    #expect(wrong.log.diagnostics.contains { $0.code == code }, "错例没有报出 \(code)")
    for step in example.right.fencedSteps { try step.apply(to: workspace.folder.url) }
    let right = await CommandRun(words, at: workspace.place)
    #expect(!right.log.diagnostics.contains { $0.code == code }, "对例还是报出 \(code)")
    let errors = right.log.diagnostics.filter { $0.severity == .error }.map { renderText($0) }
    #expect(errors == [])
  }

  @Test func explainsACodeAsThePageShowsIt() throws {
    let place = WorkspacePlace(folder: "/nowhere", home: repository.path, executable: "")
    let result = explain(place, "n101", unit: nil)
    #expect(!result.log.hasErrors)
    let text = try #require(result.text)
    #expect(text.hasPrefix("N101：没有这个名称\n\n意思\n  "))
    #expect(text.contains("\n  模板/总结.md\n    | 全市累计收入{{ 收人 }}。\n"))
    #expect(!text.contains("````"))
  }

  @Test func namesTheNearestOfAnUnknownCode() throws {
    let place = WorkspacePlace(folder: "/nowhere", home: repository.path, executable: "")
    let result = explain(place, "N199", unit: nil)
    #expect(result.text == nil)
    let finding = try #require(result.log.diagnostics.first)
    #expect(finding.message == "没有编号 N199")
    #expect(finding.remarks.first?.text.contains("N109") == true)
  }
}

extension ErrorPage {
  /// A wrong example and the right one behind it.
  fileprivate struct Example {
    /// What stands behind both heads; empty for the first pair.
    let subject: String
    let wrong: [String]
    let right: [String]
  }

  /// In the order of the page.
  fileprivate var examples: [Example] {
    zip(sections, sections.dropFirst()).compactMap { wrong, right in
      guard wrong.head.hasPrefix("错例"), right.head.hasPrefix("对例") else { return nil }
      let subject = String(wrong.head.dropFirst(2))
      return Example(subject: subject, wrong: wrong.lines, right: right.lines)
    }
  }
}

extension [String] {
  /// The steps of fenced blocks: the word behind the fence and the lines inside.
  fileprivate var fencedSteps: [WorkspaceStep] {
    var steps: [WorkspaceStep] = []
    var open: (words: [String], lines: [String])?
    for line in self {
      if line.hasPrefix("````") {
        if let step = open {
          steps.append(WorkspaceStep(words: step.words, lines: step.lines))
          open = nil
        } else {
          open = (line.dropFirst(4).split(separator: " ").map(String.init), [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return steps
  }
}
