import Diagnostics
import Facts
import Phrasing

// How a place moved: 收入位次前移, 收入在全省的位次比年初后移, 名次上升两位, 排名不变.
extension ClaimJudge {
  private static let ups = ["前移", "上移", "上升", "提升", "提高", "前进"]
  private static let downs = ["后移", "下移", "下降", "下滑", "后退"]
  private static let moves = ups + downs
  /// Words that say it of places only: 收入列全省第四位，比年初前移一位.
  private static let ofPlacesOnly = ["前移", "上移", "后移", "下移", "前进", "后退"]

  /// Against the time that the clause names; where it names none, one that bears the word out is enough.
  ///
  /// Nil where no place is said to move, empty where it cannot be told of what.
  func movedPlaces(_ place: ClaimPlace) -> [Judged]? {
    guard place.text.isOne(of: Self.moves), !place.isBesideNumber,
      let clause = place.clauseBefore,
      let noun = StatedPlace.nouns.first(where: { clause.holds($0) })
        ?? (place.text.isOne(of: Self.ofPlacesOnly) || place.movesByPlaces ? "" : nil)
    else { return nil }
    guard place.endsClause, place.isMeant, place.argument == nil else { return [] }
    return changes(ofPlaceIn: clause, noun, place).map { target, fact in
      Judged(target, fact, holds: fact.value.sign == place.claim.sign)
    }
  }

  /// 名次上升两位: the size of the same; nil where the words before it say no place that moved.
  func movedPlaces(by size: StatedNumber, _ place: ClaimPlace) -> [Judged]? {
    let lead = place.lead[...].dropping(ending: ["了"]) ?? place.lead[...]
    let up = lead.dropping(ending: Self.ups)
    guard let clause = up ?? lead.dropping(ending: Self.downs),
      let noun = StatedPlace.nouns.first(where: { clause.holds($0) })
        ?? (["位", "位次", "名"].contains(where: size.number.hasSuffix) ? "" : nil),
      let places = hanValue(size.number.prefix { $0.isNumber })
        ?? Int(size.number.prefix { $0.isNumber })
    else { return nil }
    return changes(ofPlaceIn: String(clause), noun, place).map { target, fact in
      let moved = up == nil ? -fact.value : fact.value
      return Judged(target, fact, holds: moved == Number(Rational(Int128(places))))
    }
  }

  /// 排名不变, against last year where no time is named.
  func unmovedPlaces(_ place: ClaimPlace) -> Reading {
    let noun = StatedPlace.nouns.first { place.text.begins(with: $0) } ?? ""
    let changes = changes(ofPlaceIn: place.lead, noun, place, else: ["上年同期"])
    return (
      changes.map { Judged($0, $1, holds: $1.value.sign == 0) }, "改用 {{ 数.位次变化(…) | 位次语 }}，由数值选词"
    )
  }

  private static let bases = [("年初", "年初"), ("上月", "上月"), ("上年同期", "上年同期"), ("去年同期", "上年同期")]

  /// The changes of the place that a clause names, since the time that it names, else since others.
  private func changes(
    ofPlaceIn clause: String,
    _ noun: String,
    _ place: ClaimPlace,
    else others: [String] = ["年初", "上月", "上年同期"]
  ) -> [(Target, Fact)] {
    let said = Self.bases.filter { clause.holds($0.0) }.map(\.1)
    let reader = context.reader(for: place.organization)
    let named = nameOfPlace(in: clause, noun, place)
    let subject =
      noun.isEmpty && reader.isEmpty(named).isEmpty
      ? placedEarlier(place) : self.subject(of: named, place)
    guard let subject, !subject.question.isOfOther else { return [] }
    return (said.isEmpty ? others : said).compactMap { base in
      target(asking: "\(subject.expression).位次变化(上级, 自: \(base))", place).flatMap { moved in
        fact(moved.question, for: place.organization).map { (moved, $0) }
      }
    }
  }

  /// What the clause before places: 收入.同比 of 收入增幅列全省第四位; nil where it may be anything.
  private func placedEarlier(_ place: ClaimPlace) -> ClauseSubject? {
    let reader = context.reader(for: place.organization)
    guard let earlier = place.clauseEarlier, let named = reader.leadingSubject(of: earlier),
      !["占", "比重", "份额", "贡献", "增量", "增收"].contains(where: { earlier.holds($0) })
    else { return nil }
    if ["增幅", "增速", "增长"].contains(where: { earlier.holds($0) }) {
      return reader.growth(of: named)
    }
    return ["完成", "进度"].contains(where: { earlier.holds($0) })
      ? reader.subject("\(named.expression).完成率") : named
  }

  /// What is placed: 收入 of 收入在全省的位次比年初.
  private func nameOfPlace(in clause: String, _ noun: String, _ place: ClaimPlace) -> String {
    var named = (noun.isEmpty ? clause : clause.replacing(noun, with: ""))
      .replacing("同比", with: "")
    for (word, _) in Self.bases {
      for than in ["比", "较", "与"] { named = named.replacing(than + word, with: "") }
    }
    if let above = context.schema.organizations.ancestors(of: place.organization).first {
      named = named.replacing("在" + context.schema.organizations[above].scope, with: "")
    }
    return named
  }
}

extension ClaimPlace {
  /// Whether so many places stand behind the word: 上升两位, 下降1个位次.
  fileprivate var movesByPlaces: Bool {
    let size = (behind.begins(with: "了") ? behind.dropFirst() : behind).drop(while: \.isNumber)
    return ["位", "个位次", "名"].contains { size.begins(with: $0) } && !size.begins(with: "位数")
  }
}
