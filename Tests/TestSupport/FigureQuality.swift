package import Charting
import Drawings
import Foundation

/// Breaches of the quality rules of charts.md C that can be read from a scene, one line each.
///
/// The rules are restated here by themselves; of the code under test it uses the scene alone.
/// Q31, Q32, Q37, Q38, Q40 and Q45 need the page, an eye or a clock and are not looked at.
package func qualityFaults(of scene: Scene) -> [String] {
  FigureQuality(scene: scene).faults
}

private struct FigureQuality {
  let scene: Scene

  var faults: [String] {
    textRules + namesAndWraps + strokes + bars + ticks + arcs + leaders + contrasts + neighbours
      + grids + printedTexts
  }

  private struct Line {
    let id: String
    let text: String
    let size: Double
    let role: SceneShape.TextRole
    let box: Rectangle
    let color: Color
    let layer: Int
  }

  private var lines: [Line] {
    scene.shapes.enumerated().compactMap { index, shape in
      guard case .text(let text, let box, let size, let role) = shape.form else { return nil }
      let color = scene.color(of: shape.fill ?? .ink)
      return Line(
        id: shape.id,
        text: text,
        size: size,
        role: role,
        box: box,
        color: color,
        layer: index
      )
    }
  }

  private func what(_ id: String) -> String { String(id.prefix { $0 != "/" }) }

  // Q13 no text upon another or outside, Q17 not under 7.5 pt, Q25 at most three sizes; and no line
  // through a text.
  private var textRules: [String] {
    let sizes = Set(lines.map { ($0.size * 100).rounded() })
    return scene.textFaults.map { "Q13 \($0)" } + scene.crossedTexts.map { "Q13 \($0)" }
      + lines.filter { $0.size < 7.5 }.map { "Q17 \($0.id)" }
      + (sizes.count > 3 ? ["Q25 \(sizes.count) sizes"] : [])
  }

  // Q15 wraps, Q16 no ellipsis in a name, Q14 upright names are not cut into characters.
  private var namesAndWraps: [String] {
    let notFirst = Set("、，。；：！？）》」』”’%")
    let notLast = Set("（《「『“‘")
    let wrapped = lines.filter { line in
      line.role == .category && line.id.split(separator: "/").count > 2
        && Int(line.id.split(separator: "/").last ?? "") != nil
    }
    return wrapped.compactMap { line in
      let isBroken =
        line.text.first.map(notFirst.contains) ?? false
        || line.text.last.map(notLast.contains) ?? false || line.text.count == 1
      return isBroken ? "Q15 \(line.id) \(line.text)" : nil
    } + lines.filter { $0.role == .category && $0.text.contains("…") }.map { "Q16 \($0.id)" }
  }

  // Q28 the widths of lines.
  private var strokes: [String] {
    let allowed = [0.35, 0.5, 0.75, 1.0, 1.5, 2.25]
    return scene.shapes.compactMap { shape in
      // A halo is paper around a line, an edge the outline on both its sides: neither is a line.
      guard let width = shape.stroke?.width, !["halo", "edge"].contains(what(shape.id)) else {
        return nil
      }
      return allowed.contains { abs($0 - width) < 0.001 } ? nil : "Q28 \(shape.id) \(width)"
    }
  }

  // Q01 length is value times one scale, from zero or from where the last ended; Q27 at most 48 pt.
  private var bars: [String] {
    var faults: [String] = []
    let bars = scene.shapes.filter { $0.span != nil && what($0.id) == "bar" }
    let panels = Set(bars.map(\.panel)).sorted { ($0 ?? -1) < ($1 ?? -1) }
    for panel in panels {
      let own = bars.filter { $0.panel == panel }
      let lengths = own.compactMap { shape -> (String, Double, Double)? in
        guard let span = shape.span else { return nil }
        let length = scene.isHorizontal ? shape.bounds.width : shape.bounds.height
        return (shape.id, length, abs(span[1] - span[0]))
      }
      // Merged months are as wide as they are many and as high as their mean.
      let narrow = own.map { scene.isHorizontal ? $0.bounds.height : $0.bounds.width }.min() ?? 1
      guard let most = lengths.max(by: { $0.2 < $1.2 }), most.2 > 0 else { continue }
      for (place, bar) in lengths.enumerated() {
        let across = scene.isHorizontal ? own[place].bounds.height : own[place].bounds.width
        if across > 48.01, abs(across - narrow) < 0.01 { faults.append("Q27 \(bar.0)") }
        let isMerged = bar.0.contains("..") || most.0.contains("..")
        if !isMerged, abs(bar.1 - bar.2 * most.1 / most.2) > 0.011 {
          faults.append("Q01 \(bar.0) \(bar.1) for \(bar.2)")
        }
      }
    }
    return faults
  }

  // N2 three to seven even ticks of a round step; N4 no separator up to four digits; Q08 one range.
  private var ticks: [String] {
    guard let axis = scene.valueAxis else { return [] }
    var faults: [String] = []
    let steps = zip(axis.ticks, axis.ticks.dropFirst()).map { $1 - $0 }
    let isEven = steps.allSatisfy { abs($0 - (steps.first ?? 0)) < 1e-6 * max(1, abs($0)) }
    let isLogarithmic = axis.unitNote.contains("对数")
    // Places are counted, not measured: from the first down, each has its tick.
    let arePlaces = axis.domain == axis.domain.sorted(by: >) && axis.ticks.first == 1
    if !isLogarithmic, !arePlaces {
      if !isEven || axis.ticks.count > 7 || axis.ticks.isEmpty {
        faults.append("N2 \(axis.ticks)")
      }
      if let step = steps.first {
        let power = pow(10, floor(log10(step) + 1e-9))
        let mantissa = step / power
        let isRound = [1, 2, 2.5, 5].contains { abs($0 - mantissa) < 1e-6 }
        if !isRound { faults.append("N2 step \(step)") }
      }
      let decimals = Set(axis.labels.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 })
      if decimals.count > 1 { faults.append("N2 decimals \(axis.labels)") }
    }
    for label in axis.labels where label.contains(",") || label.contains("\u{2009}") {
      let digits = label.filter { $0.isASCII && $0.isNumber }
      if digits.count <= 4 { faults.append("N4 \(label)") }
    }
    if axis.domain.contains(where: { !$0.isFinite }) { faults.append("Q06 \(axis.domain)") }
    return faults
  }

  // Q09 the arcs of a ring make up the circle.
  private var arcs: [String] {
    let degrees = scene.shapes.filter { what($0.id) == "arc" }.compactMap(\.degrees)
    guard !degrees.isEmpty else { return [] }
    let sum = degrees.reduce(0) { $0 + $1[1] - $1[0] }
    return abs(sum - 360) < 0.01 ? [] : ["Q09 \(sum)"]
  }

  // Q19 one bend at most.
  private var leaders: [String] {
    scene.shapes.compactMap { shape in
      guard what(shape.id) == "leader", case .path(let steps) = shape.form else { return nil }
      return steps.count > 3 ? "Q19 \(shape.id)" : nil
    }
  }

  // Q20 text on a fill stands out, Q33 a fill stands out from paper or has an outline.
  private var contrasts: [String] {
    var faults: [String] = []
    let marks: Set = ["bar", "segment", "arc", "point", "area"]
    for shape in scene.shapes where marks.contains(what(shape.id)) {
      guard let fill = shape.fill else { continue }
      let outline = shape.stroke.map { contrast(scene.color(of: $0.color), .white) } ?? 0
      let own = contrast(scene.color(of: fill), .white)
      if max(own, outline) < 3 { faults.append("Q33 \(shape.id)") }
    }
    for line in lines {
      let ground = ground(of: line)
      if contrast(line.color, ground) < 4.5 { faults.append("Q20 \(line.id)") }
    }
    return faults
  }

  /// What lies below the middle of a text: the last rectangle with an even fill, else paper.
  private func ground(of line: Line) -> Color {
    let middle = Point(x: line.box.x + line.box.width / 2, y: line.box.y + line.box.height / 2)
    let below = scene.shapes[..<line.layer].last { shape in
      guard shape.fill != nil, shape.hatch == nil, !shape.isText else { return false }
      // A disc may hold a number; other paths are no ground of a text.
      if case .path = shape.form, shape.layer != .points { return false }
      let box = shape.bounds
      return box.x <= middle.x && box.right >= middle.x && box.y <= middle.y
        && box.bottom >= middle.y
    }
    return below?.fill.map { scene.color(of: $0) } ?? .white
  }

  // Q34 fills that touch differ in gray, or by pattern.
  private var neighbours: [String] {
    let parts = scene.shapes.filter { what($0.id) == "segment" && $0.span != nil }
    return zip(parts, parts.dropFirst()).compactMap { left, right in
      let touches =
        abs(left.bounds.right - right.bounds.x) < 2 && abs(left.bounds.y - right.bounds.y) < 0.1
      guard touches, left.hatch == right.hatch, let one = left.fill, let two = right.fill,
        left.bounds.width > 0.5, right.bounds.width > 0.5
      else { return nil }
      let gap = abs(lightness(scene.color(of: one)) - lightness(scene.color(of: two)))
      return gap < 20 ? "Q34 \(left.id) \(right.id) \(gap)" : nil
    }
  }

  // Q29 the grid lies behind the marks.
  private var grids: [String] {
    let first = scene.shapes.firstIndex { ["bar", "segment", "point"].contains(what($0.id)) }
    guard let first else { return [] }
    return scene.shapes[first...].filter { what($0.id) == "grid" }.map { "Q29 \($0.id)" }
  }

  // Q06 no token of a machine, N5 and N6 signs and spaces, N1 the form of a unit note, N14 length.
  private var printedTexts: [String] {
    lines.flatMap { line -> [String] in
      var faults: [String] = []
      let lowered = line.text.lowercased()
      for token in ["nan", "inf", "null", "nil", "undefined", "∞"] where lowered.contains(token) {
        faults.append("Q06 \(line.id) \(line.text)")
      }
      let characters = Array(line.text)
      for (sign, next) in zip(characters, characters.dropFirst()) {
        if sign == "-", next.isASCII, next.isNumber { faults.append("N6 \(line.id) \(line.text)") }
        if sign == " ", next == "%" { faults.append("N6 \(line.id) \(line.text)") }
      }
      if line.role == .unit, line.id.hasPrefix("unit/y"), !line.text.contains("单位：") {
        faults.append("N1 \(line.id) \(line.text)")
      }
      return faults
    }
  }

  private func luminance(_ color: Color) -> Double {
    func part(_ value: UInt8) -> Double {
      let value = Double(value) / 255
      return value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(color.red) + 0.7152 * part(color.green) + 0.0722 * part(color.blue)
  }

  /// Source: WCAG 2.
  private func contrast(_ one: Color, _ two: Color) -> Double {
    let (high, low) = (max(luminance(one), luminance(two)), min(luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)
  }

  /// CIE L*.
  private func lightness(_ color: Color) -> Double {
    let y = luminance(color)
    return y > 0.008_856 ? 116 * pow(y, 1.0 / 3) - 16 : 903.3 * y
  }
}
