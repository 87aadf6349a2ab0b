import Diagnostics
import Facts

/// What the words of a clause name, put together as an expression.
struct NamedQuantity {
  private var series: [String] = []
  private var slices: [String] = []
  private var sets: [String] = []
  private(set) var isOfEach = false
  /// What is measured of the series where it is compared or placed: 增幅 of 收入增幅居全省首位.
  private(set) var facet: Facet?
  /// 降幅 of 降幅最大: the smallest growth.
  private(set) var isOfFall = false
  private var period: Period?
  private(set) var saysComparison = false
  private let expressions: NamedExpressions

  private static let wordsOfWhole = ["总体", "整体", "总的"]

  /// Nil for words that say more than which quantity it is: a change, a whole, a gap; where it is
  /// measured (compared or placed), a change is what is measured.
  init?(
    _ words: [ClauseWord],
    owner: OrganizationID,
    in expressions: NamedExpressions,
    isMeasured: Bool = false
  ) {
    self.expressions = expressions
    // Behind what is placed stands among whom: 收入居全省首位.
    let isPlaced = isMeasured || words.contains { $0.meanings[0] == .rank }
    for word in words {
      switch word.meanings[0] {
      case .series(let name), .quotient(let name): series.append(name)
      case .organization(let id):
        if id != owner, !isPlaced || series.isEmpty {
          slices.append(expressions.schema.organizations[id].name)
        }
      case .member(_, let name): slices.append(name)
      case .set(let name): sets.append(name)
      case .each: isOfEach = true
      case .eachOf(let name):
        sets.append(name)
        isOfEach = true
      case .period(let named): period = named
      case .facet(.sameLastYear): saysComparison = true
      case .facet(.change(let isFall)) where isPlaced && (isMeasured || !isFall):
        let isAmount = ["增量", "增收", "减收", "净增额", "增收额", "增加额"].contains(word.text)
        facet = isAmount ? .yearOverYearIncrement : .yearOverYearGrowth
        isOfFall = isFall
      case .facet(.completion) where isPlaced: facet = .planCompletion
      case .facet(.previousPeriod) where isMeasured: facet = .previousPeriodGrowth
      case .share where isMeasured && word.text.begins(with: "占比"): facet = .share
      case .facet(.completion), .rank, .plan, .judgement, .neutral: break
      case .share where word.text.hasPrefix("占比"): break
      case .share, .facet, .gap, .mean: return nil
      }
      // 县局收入全部增长: each of them.
      if !sets.isEmpty, word.text.isOne(of: Claim.wordsOfAll) { isOfEach = true }
    }
    // 各局收入总体增长: of all together.
    if !sets.isEmpty, words.contains(where: { $0.text.isOne(of: Self.wordsOfWhole) }) {
      isOfEach = false
    }
  }

  var isNothing: Bool { namesNoPart && facet == nil }

  /// Whether no series and no part is named, whatever is measured.
  var namesNoPart: Bool {
    series.isEmpty && slices.isEmpty && sets.isEmpty && !isOfEach && (period.map(isUsual) ?? true)
  }

  /// 收入[移动]@3月.当月; nil unless one series is named, of one set at most.
  var expression: String? {
    guard Set(series).count == 1, let name = series.first, sets.count < 2,
      let time = timeText(of: name)
    else { return nil }
    var places = slices
    var each = ""
    if let set = sets.first {
      if isOfEach { each = ".各(\(set))" } else { places.append(set) }
    } else if isOfEach {
      return nil
    }
    let growth = facet.map { "." + $0.rawValue } ?? ""
    return name + (places.isEmpty ? "" : "[" + places.joined(separator: ", ") + "]") + time
      + growth + each
  }

  /// Whether a time says no more than that it is this report's.
  private func isUsual(_ named: Period) -> Bool {
    let report = expressions.schema.settings.reportPeriod
    let year = report.last.year
    return named == report
      || named == Period(Month(year: year, month: 1), Month(year: year, month: 12))
  }

  private func timeText(of series: String) -> String? {
    guard let period, !isUsual(period) else { return "" }
    let report = expressions.schema.settings.reportPeriod
    if period == report.moved(byMonths: -12) { return "@上年同期" }
    guard period.first.year == report.last.year, period.last.year == report.last.year else {
      return nil
    }
    let (first, last) = (period.first.month, period.last.month)
    if first == last {
      let month = period.last == report.last ? "" : "@\(last)月"
      let isFlow = expressions.schema.series(named: series)?.nature == .flow
      return month + (isFlow ? "." + Facet.monthly.rawValue : "")
    }
    return first == 1 ? "@\(last)月" : "@\(first)-\(last)月"
  }
}
