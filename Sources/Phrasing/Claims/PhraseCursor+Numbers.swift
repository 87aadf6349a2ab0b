import Diagnostics

extension PhraseCursor {
  private static let units = [
    "元", "户", "张", "笔", "件", "倍", "个百分点", "百分点", "个位次", "位次", "位", "名",
  ]

  /// 100万元以上, 约5个百分点, 1.3倍, 两位.
  mutating func number() -> ClaimPhrase? {
    let isAbout = take(["大约", "约"]) != nil
    let number = rest
    rest = rest.drop { $0.isNumber || ".,．".contains($0) }
    guard rest.startIndex > number.startIndex, let unit = take(Self.units) else { return nil }
    // 两位数 is a degree of growth.
    guard unit != "位" || !rest.begins(with: "数") else { return nil }
    let typed = String(number[..<rest.startIndex])
    let behind = StatedNumber.wordsBehind.first { take($0.words) != nil }?.hedge
    let hedge = isAbout ? .about : behind
    return .number(StatedNumber(number: typed, hedge: hedge, isFirst: false))
  }
}
