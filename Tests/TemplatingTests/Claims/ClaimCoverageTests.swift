import Expressions
import Facts
import Foundation
import Nodes
import Phrasing
import Testing

/// Nothing of the closed lists is left without a case.
struct ClaimCoverageTests {
  /// The 55 types by themselves, as the specification lists them.
  static let listed: [(id: String, name: String)] =
    ClaimTypes.node("claim-types.yaml")?["types"]?.entries.map {
      ($0.key.text ?? "", $0.value["zh"]?.text ?? "")
    } ?? []

  @Test func tellsEveryTypeOnce() {
    #expect(Self.listed.count == 55)
    #expect(ClaimTypes.types.map(\.id).sorted() == Self.listed.map(\.id).sorted())
  }

  @Test(arguments: ClaimTypes.types)
  func tellsEveryVariant(_ type: ClaimType) {
    let told = Set(type.recipes.flatMap(\.cases).map(\.variant))
    #expect(!type.variants.isEmpty && !type.remark.isEmpty)
    #expect(told.sorted() == type.variants.sorted())
  }

  /// The cells of claims.md 1.6 that hold a text, by the type that stands in front.
  @Test(arguments: ClaimTypes.node("变体表.yaml")?.entries.map(\.key.text) ?? [])
  func tellsEveryCellOfTheTable(_ id: String?) throws {
    let type = try #require(ClaimTypes.types.first { $0.id == id })
    let cells = ClaimTypes.node("变体表.yaml")?[type.id]?.items.compactMap(\.text) ?? []
    #expect(!cells.isEmpty)
    #expect(Set(cells).subtracting(type.variants).sorted() == [])
  }

  @Test(arguments: Facet.allCases.map(\.rawValue) + ListOperation.allCases.map(\.rawValue))
  func asksEveryFacetAndOperation(_ name: String) {
    #expect(Self.templates.contains { $0.hasName(name, after: ".") })
  }

  @Test(arguments: Judgement.allCases.map(\.rawValue))
  func asksEveryJudgement(_ name: String) {
    #expect(Self.templates.contains { $0.hasName(name, after: "是 ") })
  }

  @Test(arguments: OutputFunction.allCases.map(\.rawValue))
  func speaksWithEveryFunction(_ name: String) {
    #expect(Self.templates.contains { $0.hasName(name, after: "| ") })
  }

  private static let templates = ClaimTypes.types.flatMap(\.recipes).map(\.template)
}

extension String {
  /// Whether a name stands behind a mark and ends there: 同比 in “.同比 |”, not in “.同比增量”.
  fileprivate func hasName(_ name: String, after mark: String) -> Bool {
    components(separatedBy: mark + name).dropFirst().contains { rest in
      guard let next = rest.unicodeScalars.first else { return true }
      return !next.properties.isAlphabetic
    }
  }
}
