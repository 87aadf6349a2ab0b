import Documents
import Facts
import Phrasing

/// 断言 of a note or of a takeaway (charts.md B.7).
enum FigureClaim: Sendable, Hashable {
  case recordHigh, recordLow, increasing
  /// 连续n月增长.
  case streak(Int)
  case turnedUp, turnedDown
  case first, last
  /// 第n位.
  case place(Int)
  /// 前移n位.
  case advanced(Int)
  /// 占比过半.
  case majority
  /// 前k占p, the part as typed.
  case topShare(Int, String)
  case aboveReference
  case onPace, overHalf
  /// 翻n番.
  case doubled(Int)
  case turnedProfit

  /// Claims as they are written, numbers for example.
  static let words = [
    "历史最高", "历史最低", "逐月增长", "连续3月增长", "由升转降", "由降转升", "居首", "居末", "第2位", "前移3位", "占比过半",
    "前3占80%", "高于全国", "达到时间进度", "过半", "翻1番", "扭亏",
  ]

  /// Reads a claim, counts in digits or Han numerals; nil for what is none.
  init?(_ text: String) {
    if let plain = Self.plain[text] {
      self = plain
      return
    }
    let form = /(连续|第|前移|翻|前)([0-9一二三四五六七八九十两]+)(个?月增长|位|个?位次|番|占([0-9.]+%))/
    guard let match = text.wholeMatch(of: form)?.output,
      let count = Int(match.2) ?? hanValue(match.2), count > 0
    else { return nil }
    switch (match.1, match.3.last) {
    case ("连续", "长"): self = .streak(count)
    case ("第", "位"): self = .place(count)
    case ("前移", "位"), ("前移", "次"): self = .advanced(count)
    case ("翻", "番"): self = .doubled(count)
    case ("前", "%"): self = .topShare(count, String(match.4 ?? ""))
    default: return nil
    }
  }

  private static let plain: [String: FigureClaim] = [
    "历史最高": .recordHigh, "历史最低": .recordLow, "逐月增长": .increasing, "由升转降": .turnedDown,
    "由降转升": .turnedUp, "居首": .first, "居末": .last, "占比过半": .majority, "高于全国": .aboveReference,
    "达到时间进度": .onPace, "过半": .overHalf, "扭亏": .turnedProfit,
  ]
}

/// A row of a figure as claims speak of it.
struct ClaimRow {
  let name: String
  /// Its value over the period, or at the last date.
  let value: FigureValue
  /// At the time that is compared with; nil for none.
  var before: FigureValue?
  /// Over the months; empty where there are none.
  var course: [FigureValue] = []
  var isHighlighted = false
}

extension FigureTable {
  /// The members of a figure that has them, else what runs along its axis.
  var claimRows: [ClaimRow] {
    guard !members.isEmpty, kind != .gap, values.count == members.count else {
      let row = values.first ?? []
      return zip(keys, row).enumerated().map { index, pair in
        ClaimRow(
          name: pair.0.name,
          value: pair.1,
          before: index < before.count ? before[index] : nil,
          course: kind.runsOverMonths ? Array(row[...index]) : [],
          isHighlighted: pair.0.isHighlighted
        )
      }
    }
    return members.indices.map { place in
      let course = values[place]
      return ClaimRow(
        name: members[place].name,
        value: place < totals.count && kind != .index ? totals[place] : course.last ?? .missing,
        before: course.count > 1 ? course.first : nil,
        course: kind.runsOverMonths ? course : [],
        isHighlighted: members[place].isHighlighted
      )
    }
  }

  /// The row that a claim is about: that at its place, else the last month, the marked row, or the
  /// one that can be meant.
  func claimIndex(_ claim: FigureClaim, at place: String) -> Int? {
    let rows = claimRows
    if !place.isEmpty { return rows.firstIndex { $0.name == place } }
    if members.isEmpty, kind.runsOverMonths { return rows.indices.last }
    if let marked = rows.firstIndex(where: \.isHighlighted) { return marked }
    let places = places(of: rows.map(\.value))
    let known = places.enumerated().compactMap { index, place in place.map { (index, $0) } }
    return (claim == .last ? known.max { $0.1 < $1.1 } : known.min { $0.1 < $1.1 })?.0
  }
}
