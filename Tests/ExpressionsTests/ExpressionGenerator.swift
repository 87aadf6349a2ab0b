import TestSupport

/// Writes expressions of the grammar, most of them well typed.
struct ExpressionGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func one(of texts: [String]) -> String {
    texts[Int(random.next() % UInt64(texts.count))]
  }

  private mutating func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }

  mutating func amount() -> String {
    var text = one(of: ["收入", "邮政收入", "收入[移动]", "收入[榆林, 代售卡]", "收入[县局]", "收入[市局=吉林]"])
    if chance(40) { text += "@" + one(of: ["3月", "年初", "上年同期", "二季度", "1-5月", "2003-12"]) }
    if chance(30) { text += "." + one(of: ["当月", "月均", "累计", "同比增量", "历史最高", "绝对值"]) }
    return text
  }

  mutating func ratio() -> String {
    switch random.next() % 6 {
    case 0: amount() + ".同比"
    case 1: amount() + ".占比(邮政收入)"
    case 2: amount() + " ÷ " + amount()
    case 3: one(of: ["30%", "0.5%", "设置.过半下限", "−5%"])
    case 4: "卡手续费率"
    default: amount() + ".贡献率(" + one(of: ["邮政收入", "上级", "陕西"]) + ")"
    }
  }

  mutating func number() -> String {
    switch random.next() % 5 {
    case 0: ratio()
    case 1: "(" + ratio() + ") − (" + ratio() + ")"
    case 2: amount() + one(of: [" + ", " - ", " − "]) + amount()
    case 3: amount() + one(of: [" × 2", " ÷ 3", " * 50%"])
    default: "−(" + amount() + " − (" + amount() + " − " + amount() + "))"
    }
  }

  mutating func list() -> String {
    var text = amount() + one(of: [".各(县局)", ".前(3, 下级)", ".逐月", ".构成(运营商)", ".逐月(1-3月)"])
    for _ in 0..<random.next() % 3 {
      text += "." + one(of: ["降序", "当(值 > 0)", "前(2)", "同比", "较年初", "除(榆林)", "最多", "当(市局 = 榆林)"])
    }
    return text
  }

  mutating func truth(depth: Int = 3) -> String {
    let isLeaf = depth == 0 || chance(30)
    switch isLeaf ? random.next() % 4 : 4 + random.next() % 4 {
    case 0: return ratio() + one(of: [" > ", "≥", " <= ", " != "]) + ratio()
    case 1: return list() + one(of: [" 均 > 0", " 有 < 0", " 连续 3 期 > 0", " 是 递增"])
    case 2: return amount() + one(of: [" 是 缺", " 是 持平", " ≥ 1400万元", "＞１亿元"])
    case 3: return "收入.排名(全国)" + one(of: [" = 1", " ≤ 3位"])
    case 4: return truth(depth: depth - 1) + " 且 " + truth(depth: depth - 1)
    case 5: return truth(depth: depth - 1) + " 或 " + truth(depth: depth - 1)
    case 6: return "非 (" + truth(depth: depth - 1) + ")"
    default: return "(" + truth(depth: depth - 1) + ")"
    }
  }

  mutating func expression() -> String {
    switch random.next() % 4 {
    case 0: number()
    case 1: list()
    case 2: "[" + one(of: ["", "甲: "]) + ratio() + ", " + ratio() + "]"
    default: truth()
    }
  }

  /// Tokens in any order.
  mutating func soup() -> String {
    let tokens = [
      "收入", "放号", "移动", "榆林", "县局", "同比", "各", "前", "当", "值", "报告期", "设置", "措辞", "素材", "本局",
      "(", ")", "[", "]", "{", "（", "）", "，", "：", ".", "@", "|", "+", "−", "×", "/", "=", "≠", ">",
      "<=", "%",
      "且", "或", "非", "是", "均", "有", "连续", "期", "3", "0", "30%", "1万元", "3月", "1-5月", "13月",
      "2004-06",
      "2004-01..2004-06", "二季度", "\"文\"", "“", "”", "\"", "`", "`甲（乙）`", " ", "\n", "#", "🙂",
      "\u{301}", "自:", "降序",
      "[1]", ".值", ".占比(", ".排名(", "@年初", "当月", "构成", "最早", "按", "除",
    ]
    return (0..<random.next() % 24).map { _ in one(of: tokens) }.joined()
  }
}
