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

  /// Ten times the text, ten times the work: the ratio of two sizes, of the best of three runs each.
  @Test(arguments: ["截至六月底，全省代办业务收入同比增长32.33%。", "w", "，", "国", "8,888 ", "《〈"])
  func composesInLinearTime(_ piece: String) {
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count / piece.count)
      let clock = ContinuousClock()
      return (0..<3).map { _ in
        clock.measure {
          let listing = LineListing(
            text,
            LineShape(ems: 28),
            LineSettings(),
            shaper: FixedWidthShaper.lines
          )
          #expect(listing.lines.reduce(0) { $0 + $1.entries.count } == text.unicodeScalars.count)
        }
      }.min() ?? .zero
    }
    let ratio = time(12_000) / time(1_200)
    // Quadratic work would be a hundredfold.
    #expect(ratio < 30, "\(piece)")
  }

  @Test func composesNothing() {
    for text in ["", " ", "\u{200B}", "\u{2060}", "\u{AD}", "\n"] {
      let listing = LineListing(
        text,
        LineShape(ems: 28),
        LineSettings(),
        shaper: FixedWidthShaper.lines
      )
      let characters = listing.lines.flatMap(\.entries).map(\.character)
      #expect(characters == Array(text.unicodeScalars))
    }
  }
}
