import Facts

/// Words behind typed numbers, longest first.
struct NumberUnits {
  /// Units of measures, and what is counted.
  let all: [String]
  /// Those that make an amount of a single Han numeral.
  let behindHan: [String]
  /// What is counted by 个: organisations and the like.
  let counted: [String]

  /// The units that everybody knows, and those of the measures of a workspace.
  init(_ schema: Schema) {
    let own = schema.series.flatMap { $0.type.measure?.ladder.map(\.name) ?? [] }
    let measures = Set(Self.measures + own.filter { !$0.isEmpty })
    func longestFirst(_ words: some Sequence<String>) -> [String] {
      Set(words).sorted { ($1.count, $0) < ($0.count, $1) }
    }
    all = longestFirst(measures.union(Self.parts + Self.multiples + Self.counters))
    behindHan = longestFirst(
      measures.subtracting(Self.articles).union(Self.parts.filter { $0.count > 1 } + Self.multiples)
    )
    counted = schema.organizations.kinds + schema.organizations.levels + Self.countedByGe
  }

  private static let measures = ["元", "户", "张", "笔", "件"].flatMap { base in
    ["", "万", "亿", "万亿"].map { $0 + base }
  }
  private static let parts = ["个百分点", "百分点", "%", "％"]
  private static let multiples = ["倍", "番", "成多", "成以上", "成"]
  private static let counters = ["个位次", "位", "名", "个", "家", "处", "人", "次"]
  /// Behind 一, 两, 三 alone these count things that no data change: 三件大事.
  private static let articles: Set<String> = ["件"]
  private static let countedByGe = [
    "百分点", "局", "单位", "网点", "县", "市", "省", "区", "用户", "品种", "专业",
  ]
}
