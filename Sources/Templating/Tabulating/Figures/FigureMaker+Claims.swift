import Documents
import Facts
import Phrasing

extension FigureMaker {
  /// 要点 of a list of claims, those that hold, in the order of the block (charts.md B.7, E.14).
  var claimedTakeaway: String {
    table.claims.compactMap { mark in
      mark.text.isEmpty ? sentence(of: mark) : mark.text
    }.joined(separator: "；")
  }

  private func sentence(of mark: FigureMark) -> String? {
    guard let claim = mark.claim.flatMap(FigureClaim.init),
      let index = table.claimIndex(claim, at: mark.place)
    else { return nil }
    let row = table.claimRows[index]
    let value = row.value.number.map(numbers.phrase) ?? ""
    let share = NumberFormat(of: .ratio, settings: settings)
    switch claim {
    case .recordHigh: return "\(row.name)\(value)，创当月历史新高"
    case .recordLow: return "\(row.name)\(value)，为当月历史新低"
    case .increasing: return course(row) + "逐月增长"
    case .streak(let count):
      return (table.members.isEmpty ? "至\(row.name)" : row.name) + "连续\(count)个月增长"
    case .turnedUp: return "\(row.name)\(table.growthName)由降转升"
    case .turnedDown: return "\(row.name)\(table.growthName)由升转降"
    case .first: return placed(row.name, value, .first)
    case .last: return placed(row.name, value, .last)
    case .place(let place): return placed(row.name, value, .at(place))
    case .advanced(let count): return "\(row.name)比\(timeBefore)前移\(count)个位次"
    case .majority:
      return table.share(of: index).map { "\(row.name)占\(share.text(of: $0))，超过一半" }
    case .topShare(let count, _):
      let noun = table.dimensionName.isEmpty ? "位" : "个\(memberNoun)"
      return table.topShare(count).map { "前\(count)\(noun)合计占\(share.text(of: $0))" }
    case .aboveReference:
      guard let own = row.value.number, let other = table.reference(index) else { return nil }
      let difference = numbers.difference(own).text(of: own - other.value)
      return "\(row.name)高于\(other.name)\(difference)"
    case .onPace, .overHalf:
      guard let rate = table.completion(index) else { return nil }
      let subject = table.kind == .progress ? "完成年计划的" : "\(row.name)完成"
      return subject + share.text(of: rate) + (claim == .onPace ? "，达到时间进度" : "，任务过半")
    case .doubled(let count):
      return "\(row.name)比\(timeBefore)" + Doubling.exactly(count).words
    case .turnedProfit: return "\(row.name)扭亏为盈"
    }
  }

  /// 1月至6月, 榆林1月至6月.
  private func course(_ row: ClaimRow) -> String {
    let first = table.keys.first?.name ?? ""
    let isMember = !table.members.isEmpty
    let last = isMember ? table.keys.last?.name ?? "" : row.name
    return (isMember ? row.name : "") + "\(first)至\(last)"
  }

  /// The time that is compared with: 年初, 上年同期, 1月.
  private var timeBefore: String {
    table.beforeName.isEmpty ? table.keys.first?.name ?? "" : table.beforeName
  }
}
