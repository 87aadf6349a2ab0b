import Diagnostics
import Facts

/// By what a clause picks one of several: 增收 of 增收最多的是移动.
package struct ClauseCriterion: Sendable {
  /// Nil where the clause names none.
  package let series: String?
  /// What may be measured of it, as templates write it; an empty text for the value itself.
  package let facets: [String]
  /// Whether a fall is measured.
  package let isOfFall: Bool
}

extension ClauseReader {
  /// What a clause before 最多的是 measures; nil where it says anything else.
  package func criterion(in clause: String) -> ClauseCriterion? {
    guard let words = words(of: clause) else { return nil }
    var series: String?
    var facets: [String]?
    var isOfFall = false
    for word in words {
      switch word.meanings[0] {
      case .series(let name):
        guard series == nil || series == name else { return nil }
        series = name
      case .facet(.change(let isFall)):
        facets = Self.facets(of: word.text)
        isOfFall = isFall
      case .facet(.completion): facets = [".完成率"]
      case .organization where isAbove(word): break
      case .set, .each, .eachOf, .neutral, .facet(.sameLastYear): break
      default: return nil
      }
    }
    return ClauseCriterion(series: series, facets: facets ?? [""], isOfFall: isOfFall)
  }

  /// 增收 is an amount, 增幅 a rate; 增长最多 may be either.
  private static func facets(of word: String) -> [String] {
    if ["增量", "增收", "减收", "净增额", "增收额", "增加额", "增加", "减少"].contains(word) {
      return [".同比增量"]
    }
    return ["增幅", "增速", "降幅"].contains(word) ? [".同比"] : [".同比", ".同比增量"]
  }
}
