import Charting
import Drawings
import Foundation

extension FigureQuality {
  var markFaults: [String] { strokes + bars + merged + arcs + leaders + labels + scenarios }

  // Q28 the widths of lines.
  private var strokes: [String] {
    let allowed = [0.35, 0.5, 0.75, 1.0, 1.5, 2.25]
    return scene.shapes.compactMap { shape in
      // A halo is paper around a line, an edge the outline on both its sides: neither is a line.
      guard let width = shape.stroke?.width, !["halo", "edge"].contains(shape.what) else {
        return nil
      }
      return allowed.contains { abs($0 - width) < 0.001 } ? nil : "Q28 \(shape.id) \(width)"
    }
  }

  /// Of each panel its bars with their lengths and values.
  private var barsByPanel: [(panel: Int?, bars: [Bar])] {
    let all = marks("bar").compactMap { shape in
      shape.span.map { Bar(shape: shape, span: $0, isLying: scene.isHorizontal) }
    }
    let panels = Set(all.map(\.shape.panel)).sorted { ($0 ?? -1) < ($1 ?? -1) }
    return panels.map { panel in (panel, all.filter { $0.shape.panel == panel }) }
  }

  private struct Bar {
    let shape: SceneShape
    let span: [Double]
    let isLying: Bool

    var length: Double { isLying ? shape.bounds.width : shape.bounds.height }
    var across: Double { isLying ? shape.bounds.height : shape.bounds.width }
    var value: Double { abs(span[1] - span[0]) }
    /// Points for one base unit.
    var scale: Double { value > 0 ? length / value : 0 }
    /// How many months it stands for: 2 of 2004-01..2004-02.
    var months: Int {
      let ends = shape.key.matches(of: /([0-9]{4})-([0-9]{2})/).map {
        (Int($0.output.1) ?? 0) * 12 + (Int($0.output.2) ?? 0)
      }
      return ends.count == 2 ? ends[1] - ends[0] + 1 : 1
    }
  }

  // Q01 length is value times one scale, from zero or from where the last ended; Q27 at most 48 pt;
  // Q08 panels share the scale or say that they do not.
  private var bars: [String] {
    var faults: [String] = []
    var scales: [Double] = []
    for (_, own) in barsByPanel {
      guard let most = own.max(by: { $0.value < $1.value }), most.value > 0 else { continue }
      scales.append(most.scale)
      for bar in own {
        if bar.months == 1, bar.across > 48.01 { faults.append("Q27 \(bar.shape.id)") }
        if abs(bar.length - bar.value * most.scale) > 0.011 {
          faults.append("Q01 \(bar.shape.id) \(bar.length) for \(bar.value)")
        }
      }
    }
    let isShared = (scales.max() ?? 0) <= (scales.min() ?? 0) * 1.001
    let says = notes(say: "纵轴不同") || lines.contains { $0.text.contains("自身刻度") }
    return faults + (isShared || says ? [] : ["Q08 \(scales)"])
  }

  // Q11 months that are merged are as wide as they are many, so that the area is their sum.
  private var merged: [String] {
    barsByPanel.flatMap { _, own -> [String] in
      guard let single = own.first(where: { $0.months == 1 }) else { return [] }
      return own.filter { $0.months > 1 }.compactMap { bar in
        let ratio = bar.across / single.across
        return abs(ratio - Double(bar.months)) < 0.01 ? nil : "Q11 \(bar.shape.id) \(ratio)"
      }
    }
  }

  // N9 a printed value is that of its bar, rounded once.
  private var labels: [String] {
    let printed = Dictionary(lines("label").map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let pairs = barsByPanel.flatMap(\.bars).compactMap { bar -> (Line, Double, Double)? in
      guard let line = printed[bar.shape.key], let number = line.number else { return nil }
      return (line, number, (bar.span[1] - bar.span[0]) * Double(bar.months))
    }
    // Labels in units of their own (G209) have no power in common.
    guard !pairs.contains(where: { $0.0.text.contains("万") || $0.0.text.contains("元") }),
      let largest = pairs.max(by: { abs($0.2) < abs($1.2) }), largest.2 != 0, largest.1 != 0
    else { return [] }
    let power = pow(10, log10(abs(largest.1 / largest.2)).rounded())
    return pairs.compactMap { line, number, value in
      let half = 0.5 * pow(10, -Double(printedDecimals(in: line.text)))
      let isTrue = abs(value * power - number) <= half * (1 + 1e-6)
      return isTrue ? nil : "N9 \(line.id) \(line.text) of \(value * power)"
    }
  }

  // Q10 what is no actual value looks otherwise and is named.
  private var scenarios: [String] {
    var faults: [String] = []
    let bars = marks("bar").filter { $0.span != nil }
    let legends = lines.filter { $0.role == .legend }
    for bar in bars where bar.hatch != nil {
      guard let span = bar.span, span[1] >= span[0], !hasSample(of: bar) else { continue }
      let isNamed = legends.contains { $0.text.contains("预计") } || notes(say: "预计")
      if !isNamed { faults.append("Q10 \(bar.id) hatched without a name") }
    }
    let series = Dictionary(grouping: bars.filter { $0.hatch == nil }, by: \.seriesKey)
    guard series.count > 1 else { return faults }
    for key in series.keys.sorted() where !legends.contains(where: { $0.key.hasPrefix(key) }) {
      // Layers are named by their places.
      if !legends.contains(where: { Int($0.key) != nil }) { faults.append("Q10 \(key) unnamed") }
    }
    return faults
  }

  /// Whether a box of the legend is filled in the same way.
  private func hasSample(of bar: SceneShape) -> Bool {
    marks("legend").contains { $0.fill == bar.fill && $0.hatch == bar.hatch }
  }

  // Q09 the arcs of a ring make up the circle.
  private var arcs: [String] {
    let degrees = marks("arc").compactMap(\.degrees)
    guard !degrees.isEmpty else { return [] }
    let sum = degrees.reduce(0) { $0 + $1[1] - $1[0] }
    return abs(sum - 360) < 0.01 ? [] : ["Q09 \(sum)"]
  }

  // Q19 one bend at most, and no leader across another.
  private var leaders: [String] {
    let leaders = marks("leader")
    let bends = leaders.filter { $0.points.count > 3 }.map { "Q19 \($0.id)" }
    let crossings = leaders.enumerated().flatMap { place, one in
      leaders[(place + 1)...].filter { crosses(one.points, $0.points) }.map {
        "Q19 \(one.id) across \($0.id)"
      }
    }
    return bends + crossings
  }

  private func crosses(_ one: [Point], _ other: [Point]) -> Bool {
    zip(one, one.dropFirst()).contains { a, b in
      zip(other, other.dropFirst()).contains { c, d in
        let first = side(a, b, c) * side(a, b, d)
        let second = side(c, d, a) * side(c, d, b)
        return first < -1e-6 && second < -1e-6
      }
    }
  }

  private func side(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }
}
