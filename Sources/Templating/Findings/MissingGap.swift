import Diagnostics
import Facts

/// A place that lacks its value, read from its description: 神木县 2004年3月 的收入[移动, 代售卡].
struct MissingGap {
  let place: Missing.Place
  /// 神木县.
  let owner: String
  let month: Month?
  /// 移动 代售卡.
  let members: String
  /// 神木县 2004年3月 的收入.
  let subject: String
  /// Whether it is a part of a sum over months.
  let isOfFlow: Bool

  init(_ place: Missing.Place, _ schema: Schema?) {
    self.place = place
    let head = place.description.split(separator: "[", maxSplits: 1)
    subject = head.first.map(String.init) ?? place.description
    members =
      head.count > 1
      ? head[1].filter { $0 != "]" }.split(separator: ",")
        .map { $0.drop { $0 == " " } }.joined(separator: " ")
      : ""
    let words = place.description.split(separator: " ")
    owner = words.first.map(String.init) ?? ""
    month = words.dropFirst().first.flatMap { MissingGap.month(of: $0) }
    let series = subject.split(separator: " 的", maxSplits: 1).last.map(String.init) ?? ""
    isOfFlow = (schema?.series(named: series)?.nature ?? .flow) == .flow
  }

  private static func month(of word: Substring) -> Month? {
    let parts = word.split { $0 == "年" || $0 == "月" }
    guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      (1...12).contains(month)
    else { return nil }
    return Month(year: year, month: month)
  }

  func isIn(_ period: Period) -> Bool { month.map { period.contains($0) } ?? false }

  /// What cannot be computed without it.
  func consequence(_ settings: Settings) -> String {
    guard isIn(settings.reportPeriod) else { return "与它相比的数无法计算" }
    return isOfFlow ? "累计、同比、月均增幅均无法计算" : "这个月的数和与它相比的数无法计算"
  }

  /// data/monthly.csv 第 15659 行 revenue_yuan（空）；神木县 移动 代售卡，其余 5 个月都有值.
  func dataText(_ settings: Settings, gaps: [MissingGap]) -> String? {
    guard let cell = place.cell else { return nil }
    let same = gaps.filter { $0.owner == owner && $0.members == members && $0.month != nil }
    let rest = settings.reportPeriod.monthCount - same.count
    let who = ([owner] + (members.isEmpty ? [] : [members])).joined(separator: " ")
    let others =
      isOfFlow && isIn(settings.reportPeriod) && rest > 0 ? "，其余 \(rest) 个月都有值" : ""
    let content = place.content.isEmpty ? "空" : place.content
    return "\(cell)（\(content)）；\(who)\(others)"
  }
}

extension [MissingGap] {
  /// What is not there and what follows from it, every organisation with its months named.
  func message(_ settings: Settings) -> String {
    guard let first else { return "" }
    guard first.place.cell != nil else { return "数据里没有\(first.subject)" }
    var subjects: [String] = []
    for gap in self where !subjects.contains(gap.subject) { subjects.append(gap.subject) }
    let state = first.place.content.isEmpty ? "为空" : "读不懂"
    let amount = count == 1 ? "有一格" : count == subjects.count ? "各有一格" : "有 \(count) 格"
    return subjects.joinedSubjects + amount + state + "，\(consequence(settings))"
  }

  /// What cannot be computed, said of the gap that matters most: one of this year.
  private func consequence(_ settings: Settings) -> String {
    (first { $0.isIn(settings.reportPeriod) } ?? self[0]).consequence(settings)
  }
}

extension [String] {
  /// 青河县 2005年4月、白石县 2004年4月 的收入: subjects of one series name it once.
  fileprivate var joinedSubjects: String {
    let parts = map { $0.split(separator: " 的", maxSplits: 1).map(String.init) }
    guard count > 1, let series = parts[0].last,
      parts.allSatisfy({ $0.count == 2 && $0[1] == series })
    else { return joined(separator: "、") }
    return parts.map { $0[0] }.joined(separator: "、") + " 的" + series
  }
}
