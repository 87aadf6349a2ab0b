import Diagnostics
import Facts
import Phrasing

// How a place moved, without the number of places: 收入位次前移, 收入在全省的位次比年初后移.
extension ClaimJudge {
  private static let verbs = ["前移", "上移", "后移", "下移"]
  private static let nouns = ["位次", "名次", "排名", "排位"]

  /// Against the time that the clause names; where it names none, one that bears the word out is enough.
  ///
  /// Nil where no place is said to move, empty where it cannot be told of what.
  func movedPlaces(_ place: ClaimPlace) -> [Judged]? {
    guard Self.verbs.contains(place.text), !place.isBesideNumber, let clause = place.clauseBefore,
      let noun = Self.nouns.first(where: { clause.holds($0) })
    else { return nil }
    guard place.endsClause, place.isMeant, place.argument == nil else { return [] }
    let bases = [("年初", "年初"), ("上月", "上月"), ("上年同期", "上年同期"), ("去年同期", "上年同期")]
    let said = bases.filter { clause.holds($0.0) }
    var named = clause.replacing(noun, with: "")
    for (word, _) in bases {
      for than in ["比", "较", "与"] { named = named.replacing(than + word, with: "") }
    }
    if let above = context.schema.organizations.ancestors(of: place.organization).first {
      named = named.replacing("在" + context.schema.organizations[above].scope, with: "")
    }
    let reader = context.reader(for: place.organization)
    let subject =
      reader.subject(of: named, facet: nil)
      ?? (reader.isEmpty(named).isEmpty
        ? seriesSpokenOf(place).flatMap { reader.subject($0) } : nil)
    guard let subject, !subject.question.isOfOther else { return [] }
    return (said.isEmpty ? Array(bases.prefix(3)) : said).compactMap { _, base in
      let expression = "\(subject.expression).位次变化(上级, 自: \(base))"
      return reader.question(expression).flatMap { question in
        fact(question, for: place.organization).map { fact in
          let target = Target(question: question, tag: nil, expression: expression)
          return Judged(target, fact, holds: fact.value.sign == place.claim.sign)
        }
      }
    }
  }
}
