import Foundation
import Testing
import ZongjieKit

struct ProgramCharacterTests {
  /// The modules whose literals reach a page.
  private static let modules = [
    "Phrasing", "Calculating", "Templating", "Charting", "Typesetting", "Documents",
  ]

  /// Files whose words are found in what others typed, or told on the screen, and the class table of
  /// lines: none reaches a page.
  private static let unprinted = [
    "Findings", "Checks/", "Claims/", "Explaining/", "Numbers/Typed/", "TypedText",
    "TypedHeadingNumber", "TypedDigits", "Resolved", "Formatting/", "CharacterClass", "CellBodies",
    "Classification", "OfficeChartKind", "StatementTag", "MeantExpression",
  ]

  @Test(arguments: modules)
  func knowsEveryCharacterThatAModulePrints(_ module: String) throws {
    let folder = repository.appendingPathComponent("Sources/\(module)")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var unknown: Set<Character> = []
    for name in names ?? []
    where name.hasSuffix(".swift") && !Self.unprinted.contains(where: name.contains) {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for literal in literals(of: text) {
        unknown.formUnion(literal.filter { isHanOrMark($0) && !allProgramCharacters.contains($0) })
      }
    }
    #expect(unknown.sorted() == [])
  }

  /// What stands between quotation marks on lines that are no comments.
  private func literals(of text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      .flatMap { line in
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map(\.element)
      }
  }

  private func isHanOrMark(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value > 0x7F else { return false }
    return !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
      && scalar.properties.generalCategory != .format
      && scalar.properties.generalCategory != .privateUse
  }
}
