import Charting
import Drawings
import Foundation

extension FigureQuality {
  var captionFaults: [String] { takeaways + titles + captionOrder + growthNames + sums }

  // N14 one sentence above the plot.
  private var takeaways: [String] {
    let own = lines.filter { $0.role == .takeaway }
    guard !own.isEmpty else { return [] }
    let text = own.map(\.text).joined()
    let bottom = own.map(\.box.bottom).max() ?? 0
    let marks = scene.shapes.filter { $0.layer == .bars || $0.layer == .points }
    let isLow = marks.contains { $0.bounds.y < bottom - 0.5 }
    return (text.contains("。") ? ["N14 \(text)"] : []) + (isLow ? ["N14 below the plot"] : [])
  }

  // N11 图3, one em, a noun phrase of at most 25 characters without a full stop, in the middle.
  private var titles: [String] {
    let own = lines.filter { $0.role == .title }
    guard let first = own.first else { return [] }
    let text = own.map(\.text).joined()
    let isNumbered = text.firstMatch(of: /^图[0-9]+\u{3000}/) != nil
    let phrase = text.drop { $0 != "\u{3000}" }.dropFirst()
    let middle = scene.size.width / 2
    let isCentred = abs(first.box.x + first.box.width / 2 - middle) < 0.1
    let isSound = isNumbered && isCentred && phrase.count <= 25 && !text.contains("。")
    return isSound ? [] : ["N11 \(text)"]
  }

  // N12 below each other: plot, 图题, 注, 来源.
  private var captionOrder: [String] {
    guard hasCaption else { return [] }
    let captions: [SceneShape.TextRole] = [.title, .note, .source]
    let plot = lines.filter { !captions.contains($0.role) }.map(\.box.bottom).max() ?? 0
    var bottom = plot - 0.5
    for role in captions {
      let own = lines.filter { $0.role == role }
      guard let top = own.map(\.box.y).min() else { continue }
      if top < bottom { return ["N12 \(role.rawValue)"] }
      bottom = own.map(\.box.bottom).max() ?? bottom
    }
    let heads: [(SceneShape.TextRole, String)] = [(.note, "注："), (.source, "数据来源：")]
    return heads.compactMap { role, head in
      let first = lines.first { $0.role == role }
      return first.map { $0.text.hasPrefix(head) } ?? true ? nil : "N12 \(head)"
    }
  }

  // N10 a strip or a line of growth names its definition.
  private var growthNames: [String] {
    guard let note = lines.first(where: { $0.id == "unit/growth/y" }) else { return [] }
    let words = [note] + lines.filter { $0.role == .legend }
    let isNamed = words.contains { $0.text.contains("同比") || $0.text.contains("环比") }
    return isNamed ? [] : ["N10 \(note.text)"]
  }

  // N7 printed parts that do not add to 100 carry the note.
  private var sums: [String] {
    let isShares = lines.contains { $0.role == .unit && $0.text.contains("%") }
    let parts = marks("segment").filter { $0.span != nil } + marks("arc")
    guard isShares, !parts.isEmpty else { return [] }
    let labels = Dictionary(lines("label").map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    // One sum for each bar, told by where it lies; one for a ring.
    let bars = Dictionary(grouping: parts) { $0.span == nil ? 0 : ($0.bounds.y * 10).rounded() }
    return bars.keys.sorted().compactMap { bar in
      let own = bars[bar, default: []].compactMap { labels[$0.key] }
      guard own.count == bars[bar]?.count else { return nil }
      let hundredths = own.compactMap(\.number).map { ($0 * 1e6).rounded() }.reduce(0, +)
      return hundredths == 100e6 || notes(say: "合计") ? nil : "N7 \(hundredths / 1e6)"
    }
  }
}
