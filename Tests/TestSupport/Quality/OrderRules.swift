import Charting
import Drawings
import Foundation

extension FigureQuality {
  var orderFaults: [String] { stated + legends + directNames + outerNames }

  // Q12 rows stand by value, time or the configured order, which is not that of their code points.
  private var stated: [String] {
    let rows = lines("row").filter { $0.id.split(separator: "/").count == 2 }
    let names = rows.map(\.key)
    let areTimes = names.allSatisfy { $0.first?.isNumber ?? false }
    guard names.count >= 5, !areTimes, names == names.sorted() else { return [] }
    let bars = marks("bar").compactMap { bar in bar.span.map { $0[1] } }
    let isByValue = bars == bars.sorted() || bars == bars.sorted(by: >)
    return isByValue && !bars.isEmpty ? [] : ["Q12 \(names)"]
  }

  // Q18 names in a legend follow each other as their marks are drawn.
  private var legends: [String] {
    let entries = lines.filter { $0.role == .legend }
      .sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    let marks = scene.shapes.filter { !$0.isText && $0.what != "legend" }
    func places(_ find: ((SceneShape) -> Bool) -> Int?) -> [Int] {
      entries.compactMap { entry in
        find { $0.key == entry.key || $0.key.hasPrefix(entry.key + "/") }
      }
    }
    // Row by row the first may lack one of them, and so the last.
    let orders = [places { marks.firstIndex(where: $0) }, places { marks.lastIndex(where: $0) }]
    let isAsDrawn = orders.contains { $0 == $0.sorted() }
    return isAsDrawn ? [] : ["Q18 \(entries.map(\.text))"]
  }

  // Q18 up to six lines have their names beside them; Q36 nothing is told by its hue alone.
  private var directNames: [String] {
    let courses = marks("segment").filter { $0.span == nil && $0.panel == nil }
    let series = Dictionary(grouping: courses, by: \.key).keys.sorted()
    guard series.count > 1, Set(courses.map(\.seriesKey)).count == 1 else { return hues }
    let unnamed = series.filter { key in
      let member = key.split(separator: "/").dropFirst().first.map(String.init) ?? key
      // A line of months bears the first of them in its key.
      guard member.firstMatch(of: /^[0-9]{4}-/) == nil else { return false }
      return !lines.contains { $0.role != .legend && $0.id.contains("/\(member)") }
    }
    return hues + (series.count <= 6 ? unnamed.map { "Q18 \($0)" } : [])
  }

  private var hues: [String] {
    let parts = marks("segment", "arc").filter { $0.span != nil || $0.degrees != nil }
    let unnamed = parts.filter { part in
      let member = part.key.split(separator: "/").last.map(String.init) ?? ""
      return !lines.contains { $0.role != .value && $0.id.contains(member) || $0.key == part.key }
    }
    let courses = marks("segment").filter { $0.span == nil && $0.panel == nil }
    let alike = zip(courses, courses.dropFirst()).filter { one, next in
      one.seriesKey != next.seriesKey && one.stroke?.dash == next.stroke?.dash
        && one.stroke?.width == next.stroke?.width && !isNamed(one) && !isNamed(next)
    }
    return unnamed.map { "Q36 \($0.id)" } + alike.map { "Q36 \($0.id) \($1.id)" }
  }

  /// Whether a text names a line, beside it or in a legend.
  private func isNamed(_ mark: SceneShape) -> Bool {
    lines.contains { line in
      line.key == mark.key || line.key.hasPrefix(mark.seriesKey) || mark.key.hasPrefix(line.key)
    }
  }

  // Q21 names stand left of all bars, those of falls too.
  private var outerNames: [String] {
    let bars = marks("bar").filter { $0.span != nil }
    let isDiverging = bars.contains { bar in bar.span.map { $0[1] < 0 } ?? false }
    guard scene.isHorizontal, isDiverging, let left = bars.map(\.bounds.x).min() else { return [] }
    return lines("row").filter { $0.box.right > left + 0.1 }.map { "Q21 \($0.id)" }
  }
}
