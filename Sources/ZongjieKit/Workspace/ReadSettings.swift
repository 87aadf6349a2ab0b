import Diagnostics
import Documents
import Facts
import Nodes

/// The keys of 设置 that decide what is computed and printed, and those that decide layout.
private let settingKeys = [
  "舍入", "年初", "月均增幅", "时间进度", "位次", "小数", "程度词", "过半下限", "素材缺", "正文字号", "避头尾", "标点",
  "行首标点", "中西间距", "悬挂标点", "目次", "手填附录",
]

/// Reads the settings of 设置 that concern numbers (workspace.md 5); a wrong one keeps its default.
func readSettings(
  _ node: Node?,
  reportPeriod: Period,
  log: inout DiagnosticLog
) -> Settings {
  var settings = Settings(reportPeriod: reportPeriod)
  guard let node else { return settings }
  node.checkKeys(settingKeys, of: "设置", log: &log)
  take(node.choice("舍入", of: RoundingRule.self, log: &log), into: &settings.rounding)
  take(
    node.choice("月均增幅", of: Settings.AverageGrowth.self, log: &log),
    into: &settings.averageGrowth
  )
  take(
    node.choice("时间进度", of: Settings.TimeProgress.self, log: &log),
    into: &settings.timeProgress
  )
  take(node.choice("位次", of: Settings.RankStyle.self, log: &log), into: &settings.rankStyle)
  take(
    node.choice("素材缺", of: Settings.MissingMaterial.self, log: &log),
    into: &settings.missingMaterial
  )
  if let start = node["年初"] { readYearStart(start, into: &settings, log: &log) }
  if let decimals = node["小数"] { readDecimals(decimals, into: &settings.decimals, log: &log) }
  if let words = node["程度词"] { readDegreeWords(words, into: &settings.degreeWords, log: &log) }
  if let half = node["过半下限"] { take(readPercentage(half, log: &log), into: &settings.nearHalf) }
  return settings
}

/// Reads 版式 and the settings of 设置 that concern layout.
func readPageStyle(_ root: Node, log: inout DiagnosticLog) -> PageStyle {
  var style = PageStyle()
  take(root.choice("版式", of: PageStyle.Profile.self, log: &log), into: &style.profile)
  guard let node = root["设置"] else { return style }
  take(
    node.choice("避头尾", of: PageStyle.LineBreakLevel.self, log: &log),
    into: &style.lineBreakLevel
  )
  take(node.choice("标点", of: PageStyle.MarkStyle.self, log: &log), into: &style.markStyle)
  take(node.choice("正文字号", of: BodySize.self, log: &log)?.points, into: &style.bodySizeInPoints)
  take(
    node.choice("行首标点", of: LineStart.self, log: &log).map { $0 == .half },
    into: &style.trimsLineStart
  )
  take(
    node.choice("中西间距", of: HanLatinGap.self, log: &log).map { $0 == .quarter },
    into: &style.hasHanLatinGap
  )
  take(node.truth("悬挂标点", log: &log), into: &style.hangsMarks)
  take(node.truth("目次", log: &log), into: &style.hasContents)
  take(node.truth("手填附录", log: &log), into: &style.listsStatements)
  return style
}

private enum BodySize: String, CaseIterable {
  case size3 = "三号"
  case sixteen = "16"

  var points: Double { self == .size3 ? 15.75 : 16 }
}

private enum LineStart: String, CaseIterable {
  case half = "半角"
  case full = "全角"
}

private enum HanLatinGap: String, CaseIterable {
  case quarter = "四分之一"
  case none = "无"
}

private func take<Value>(_ value: Value?, into target: inout Value) {
  if let value { target = value }
}

private func readYearStart(_ node: Node, into settings: inout Settings, log: inout DiagnosticLog) {
  node.checkKeys(["流量", "存量"], of: "年初", log: &log)
  take(
    node.choice("流量", of: Settings.YearStart.self, log: &log),
    into: &settings.yearStartOfFlows
  )
  take(
    node.choice("存量", of: Settings.YearStart.self, log: &log),
    into: &settings.yearStartOfStocks
  )
}

private func readDecimals(
  _ node: Node,
  into decimals: inout Settings.Decimals,
  log: inout DiagnosticLog
) {
  let fields: [(String, WritableKeyPath<Settings.Decimals, Int>)] = [
    ("金额", \.amount), ("数量", \.quantity), ("率", \.ratio), ("百分点", \.percentagePoint),
  ]
  node.checkKeys(fields.map(\.0), of: "小数", log: &log)
  for (key, path) in fields {
    guard let count = node.wholeNumber(key, log: &log), let place = node[key] else { continue }
    guard count <= 4 else {
      log.add(.tooManyDecimals(at: place))
      continue
    }
    decimals[keyPath: path] = count
  }
}

private func readDegreeWords(
  _ node: Node,
  into words: inout [Settings.DegreeWord],
  log: inout DiagnosticLog
) {
  node.checkKeys(words.map(\.name), of: "程度词", log: &log)
  words = words.map { word in
    guard let place = node[word.name], let bound = readPercentage(place, log: &log) else {
      return word
    }
    return Settings.DegreeWord(name: word.name, bound: bound)
  }
  let bounds = words.map(\.bound)
  if bounds != bounds.sorted(by: >) { log.add(.unorderedDegreeWords(at: node)) }
}

private func readPercentage(_ node: Node, log: inout DiagnosticLog) -> Rational? {
  guard let text = node.text, text.hasSuffix("%"), let value = Rational(decimal: text.dropLast()),
    value.sign >= 0
  else {
    log.add(.notAPercentage(at: node))
    return nil
  }
  return value / Rational(100)
}
