import Documents
import Drawings
import Foundation
import TestSupport
import Testing
import Typesetting

/// Any text in any measure under any settings: complete, in order, by the rules.
///
/// `ZONGJIE_FUZZ_MINUTES=60` goes on for so long; seeds are told with what they break.
struct LineFuzzTests {
  private static let minutes =
    ProcessInfo.processInfo.environment["ZONGJIE_FUZZ_MINUTES"].flatMap { Double($0) }

  @Test func keepsTheRulesOnTwoThousandTexts() {
    var found = 0
    for seed in 0..<2_000 as Range<UInt64> where found < 5 {
      found += judge(FuzzedText(seed: seed))
    }
  }

  @Test(.enabled(if: minutes != nil)) func keepsTheRulesForMinutes() {
    let clock = ContinuousClock()
    let end = clock.now + .seconds((Self.minutes ?? 0) * 60)
    var seed = UInt64(Date().timeIntervalSince1970) << 20
    var found = 0
    while clock.now < end, found < 20 {
      found += judge(FuzzedText(seed: seed))
      seed += 1
    }
  }

  /// Records what a text breaks; how much that is.
  private func judge(_ fuzzed: FuzzedText) -> Int {
    let breaches = fuzzed.judge.breaches
    if !breaches.isEmpty {
      let said = "seed \(fuzzed.seed), width \(fuzzed.width), \(fuzzed.settings)"
      Issue.record("\(breaches.prefix(3)) — \(said): \(fuzzed.text.debugDescription)")
    }
    return breaches.isEmpty ? 0 : 1
  }
}

/// A text with its measure and settings, made of a seed.
struct FuzzedText {
  let seed: UInt64
  private(set) var text = ""
  let width: Double
  let indent: Double
  private(set) var settings = LineSettings()

  private static let han = Array("全省收入同比增长业务量完成年度计划万亿第鄠𠀀㐀".unicodeScalars)
  private static let pieces = [
    "，", "。", "、", "；", "：", "？", "！", "？！", "！！！", "——", "……", "…", "—", "～", "·", "/", "／", "–",
    "《通知》", "“双过半”", "‘工’", "（一）", "〔2014〕9号", "《〈办法〉解读》", "32.33%", "1,408,250.75", "1408万元",
    "5.67亿", "5%～8%", "1—6月", "-3.5%", "−3.5‰", "￥30", "№5", "23℃", "30°", "第9位", "3·15",
    "2014年6月30日",
    "10:30", "adsl", "Wi-Fi", "GB/T 9704", "it's", "(ADSL)", "2.5Mbit/s", "3G", "ad\u{AD}sl", "①",
    "②。",
    "m²", "[1]", "％", "５．７％", " ", "\u{3000}", "\t", "\u{A0}", "\u{200B}", "\u{2060}", "\u{FEFF}",
    "e\u{301}",
    "\u{202E}", "\u{2067}", "字\u{FE00}", "👩\u{200D}🚒", "\"", "'", "“", "”", "（", "）", "『", "』", "⸺",
    "かっこ", "한글",
  ]

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    self.seed = seed
    width = Double(Int.random(in: 2...80, using: &random)) / 2
    indent = Bool.random(using: &random) && width > 4 ? 2 : 0
    settings.level = PageStyle.LineBreakLevel.allCases.randomElement(using: &random) ?? .standard
    settings.markStyle = Int.random(in: 0..<5, using: &random) == 0 ? .kaiming : .full
    settings.trimsLineStart = Int.random(in: 0..<5, using: &random) != 0
    settings.hangsMarks = Int.random(in: 0..<5, using: &random) == 0
    settings.gap = Int.random(in: 0..<5, using: &random) == 0 ? .none : .usual
    let isAnything = Int.random(in: 0..<4, using: &random) == 0
    let count = Int.random(in: 0..<(Bool.random(using: &random) ? 8 : 40), using: &random)
    for _ in 0..<count {
      text += isAnything ? Self.anything(&random) : Self.piece(&random)
    }
  }

  private static func piece(_ random: inout SeededGenerator) -> String {
    guard Int.random(in: 0..<5, using: &random) < 2 else {
      return pieces.randomElement(using: &random) ?? ""
    }
    let count = Int.random(in: 1..<7, using: &random)
    return (0..<count).reduce(into: "") { text, _ in
      han.randomElement(using: &random).map { text.unicodeScalars.append($0) }
    }
  }

  /// Some characters of any plane.
  private static func anything(_ random: inout SeededGenerator) -> String {
    let tops: [UInt32] = [0x80, 0x800, 0x2100, 0x3100, 0x9FFF, 0xFFFF, 0x2_0000, 0x10_FFFF]
    let top = tops.randomElement(using: &random) ?? 0x80
    return (0..<Int.random(in: 1..<9, using: &random)).reduce(into: "") { text, _ in
      let value = UInt32.random(in: 0...top, using: &random)
      Unicode.Scalar(value).map { text.unicodeScalars.append($0) }
    }
  }

  /// The composed lines before their judge.
  var judge: LineJudge {
    let shape = LineShape(ems: width, firstIndent: indent)
    let listing = LineListing(text, shape, settings, shaper: FixedWidthShaper.lines)
    return LineJudge(
      text: Array(text.unicodeScalars),
      width: width,
      indent: indent,
      settings: settings,
      lines: listing.lines
    )
  }
}
