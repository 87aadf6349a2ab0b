import Documents
import Drawings
import Testing
import Typesetting

/// A fixed sequence of numbers, so that a failure can be repeated.
private struct Sequence32 {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

private let pieces = [
  "全省", "收入", "同比增长", "32.33%", "，", "。", "《通知》", "“双过半”", "、", "1408万元",
  "5%～8%", "1—6月",
  "话/话", "adsl", "，其中", "业务量", "23℃", "-3.5%", "丝路·新起点", "〔2014〕9号", "5.67亿元", "完成", "①。",
]

struct LinePropertyTests {
  private func sample(_ seed: Int) -> String {
    var numbers = Sequence32(state: UInt64(seed))
    return (0..<numbers.next(below: 50) + 1).reduce("截至") { text, _ in
      text + pieces[numbers.next(below: pieces.count)]
    }
  }

  @Test(arguments: 0..<60)
  func keepsEveryCharacterInOrderWithinTheMeasure(_ seed: Int) {
    let text = sample(seed)
    let width = Double(8 + seed % 25)
    let listing = LineListing(
      text,
      LineShape(ems: width, firstIndent: 2),
      LineSettings(),
      shaper: FixedWidthShaper.lines
    )
    let entries = listing.lines.flatMap(\.entries)
    #expect(entries.map(\.character) == Array(text.unicodeScalars))
    #expect(entries.map(\.index) == Array(0..<text.unicodeScalars.count))
    for line in listing.lines.dropLast() where !line.isOverfull {
      #expect(abs(line.right - width) < 0.001, "\(listing.text)")
    }
    #expect(listing.lines.allSatisfy { $0.isOverfull || $0.right <= width + 0.001 })
  }

  @Test func givesTheSameLinesEachTime() {
    let text = sample(7)
    let shape = LineShape(ems: 14)
    let first = LineListing(text, shape, LineSettings(), shaper: FixedWidthShaper.lines)
    let second = LineListing(text, shape, LineSettings(), shaper: FixedWidthShaper.lines)
    #expect(first == second)
  }

  @Test(arguments: 0..<40)
  func takesAnyUnicodeText(_ seed: Int) {
    var numbers = Sequence32(state: UInt64(seed) &+ 99)
    var text = String.UnicodeScalarView()
    let tops = [0x80, 0x2100, 0x3100, 0xFFFF, 0x10FFFF]
    for _ in 0..<numbers.next(below: 80) {
      let value = numbers.next(below: tops[numbers.next(below: tops.count)])
      Unicode.Scalar(UInt32(value)).map { text.append($0) }
    }
    for level in PageStyle.LineBreakLevel.allCases {
      var settings = LineSettings()
      settings.level = level
      settings.hangsMarks = seed.isMultiple(of: 2)
      settings.trimsLineStart = seed.isMultiple(of: 3)
      let listing = LineListing(
        String(text),
        LineShape(ems: Double(seed % 9)),
        settings,
        shaper: FixedWidthShaper.lines
      )
      #expect(listing.lines.flatMap(\.entries).map(\.character) == Array(text))
    }
  }

  @Test func composesALongParagraphInLinearTime() {
    let text = String(repeating: "截至六月底，全省代办业务收入同比增长。", count: 400)
    let clock = ContinuousClock()
    let time = clock.measure {
      let listing = LineListing(
        text,
        LineShape(ems: 28),
        LineSettings(),
        shaper: FixedWidthShaper.lines
      )
      #expect(listing.lines.count > 200)
    }
    // Some 8,000 characters; quadratic time would take minutes in a debug build.
    #expect(time < .seconds(30))
  }
}
