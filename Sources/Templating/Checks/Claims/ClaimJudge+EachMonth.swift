import Diagnostics
import Facts
import Phrasing

// 各月收入均增长, 二季度各月收入均高于上年同期: of each month that the clause names.
extension ClaimJudge {
  private static let wordsOfEach = ["各个月", "各月份", "各月", "每个月", "每月"]

  /// Whether a clause says so of each month; over last year, or over the month before where it leaves
  /// that open.
  mutating func judgeEachMonth(
    _ place: ClaimPlace,
    sign: Int,
    saysLastYear: Bool = false
  ) -> Bool {
    guard let clause = place.clauseBefore,
      let each = Self.wordsOfEach.first(where: { clause.holds($0) })
    else { return false }
    let isOver = saysLastYear || ["同比", "上年", "去年"].contains { clause.holds($0) }
    guard place.endsClause, place.isMeant, place.argument == nil,
      let months = clause[...].firstPlace(of: each),
      let span = monthsNamed(in: String(clause[..<months.lowerBound]), place),
      let target = ofMonths(String(clause[months.upperBound...]), place)
    else { return true }
    let facets: [Facet] =
      isOver ? [.yearOverYearGrowth] : [.yearOverYearGrowth, .previousPeriodGrowth]
    let judged = facets.compactMap { facet -> Judged? in
      let growth = target.asking(
        target.question.facet(facet, type: .ratio),
        as: ".\(facet.rawValue)"
      )
      // Of a course the first month is where it begins.
      let first = span.lowerBound + (facet == .previousPeriodGrowth ? 1 : 0)
      let months = first..<span.upperBound + 1
      return eachMonth(of: growth, in: months, sign: sign, place)
    }
    let stated = StatedClaim(
      isDirection: true,
      rule: "所说的每个月都\(sign < 0 ? "小" : "大")于零（同比\(isOver ? "" : "，或者都比上个月")）",
      mend: "放进 {% 如果 \(target.expression).同比.逐月 均 \(sign < 0 ? "<" : ">") 0 %} 里"
    )
    add(judged, as: .stated(stated), place)
    return true
  }

  /// The first month that has the other sign, else the last one; nil where a month is not known.
  private func eachMonth(
    of growth: Target,
    in months: Range<Int>,
    sign: Int,
    _ place: ClaimPlace
  ) -> Judged? {
    let facts = months.compactMap { month in
      fact(growth.question.at(month: month), for: place.organization)
    }
    guard facts.count == months.count, let last = facts.last else { return nil }
    let other = facts.first { $0.printedSign(settings) != sign }
    return Judged(growth, other ?? last, holds: other == nil)
  }

  /// 4...6 for 二季度; all of the report period where nothing is named.
  private func monthsNamed(in text: String, _ place: ClaimPlace) -> ClosedRange<Int>? {
    let reader = context.reader(for: place.organization)
    let report = settings.reportPeriod
    if case .period(let period) = reader.reference(in: text),
      report.first <= period.first, period.last <= report.last
    {
      return period.first.month...period.last.month
    }
    return reader.isEmpty(text).isEmpty ? report.first.month...report.last.month : nil
  }

  /// The single months of a flow that a clause names.
  private func ofMonths(_ clause: String, _ place: ClaimPlace) -> Target? {
    guard let subject = subject(of: clause, place),
      subject.question.isFlow(in: context.schema),
      let target = targets(of: subject, place).first
    else { return nil }
    return target.asking(target.question.ofSingleMonth(in: context.schema), as: ".当月")
  }
}

extension Question {
  /// A growth of single months at one of the report year.
  fileprivate func at(month: Int) -> Question {
    Question(.at(self, .month(month)), type: type)
  }
}
