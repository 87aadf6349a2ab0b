import Charting
import Drawings
import Foundation

extension FigureQuality {
  var gapFaults: [String] { months + brokenLines + whiteGaps }

  private struct MonthName {
    let line: Line
    let first: Int
    let last: Int
  }

  /// Names of months below or beside the marks, in order of time.
  private var monthNames: [MonthName] {
    lines("row").compactMap { line in
      let ends = line.key.matches(of: /^([0-9]{4})-([0-9]{2})(?:\.\.([0-9]{4})-([0-9]{2}))?$/)
      guard let match = ends.first?.output, let year = Int(match.1), let month = Int(match.2) else {
        return nil
      }
      let first = year * 12 + month
      let last = match.3.flatMap { Int($0) }.flatMap { year in
        match.4.flatMap { Int($0) }.map { year * 12 + $0 }
      }
      return MonthName(line: line, first: first, last: last ?? first)
    }
  }

  // Q04 every month has its slot, Q22 and its name, with the year where there are several.
  private var months: [String] {
    let names = monthNames
    guard !names.isEmpty else { return [] }
    // Quarters stand in the middle of theirs.
    let quarters = names.filter { $0.line.text.firstMatch(of: /^[1-4]季$/) != nil }
    let step = quarters.isEmpty ? 1 : 3
    var faults = zip(names, names.dropFirst()).compactMap { one, next in
      next.first == one.last + step ? nil : "Q04 \(one.line.text) then \(next.line.text)"
    }
    let isNamed = names.allSatisfy { name in
      name.line.text.firstMatch(of: /^(?:[0-9]{1,2}月?|[0-9]{1,2}—[0-9]{1,2}月?)$/) != nil
    }
    if !isNamed, quarters.count != names.count { faults.append("Q22 names of months") }
    let years = Set(names.flatMap { [($0.first - 1) / 12, ($0.last - 1) / 12] })
    if years.count > 1, lines("year").count != years.count { faults.append("Q22 years") }
    let known = Set(names.map(\.line.key))
    let keys = marks("bar", "point").filter { $0.panel == nil }.compactMap { mark in
      mark.key.split(separator: "/").last.map(String.init)
    }.filter { $0.firstMatch(of: /^[0-9]{4}-[0-9]{2}$/) != nil }
    return faults
      + (quarters.isEmpty ? keys.filter { !known.contains($0) }.map { "Q22 \($0)" } : [])
  }

  // Q04 a line breaks where a value is missing; one that goes on is dashed.
  private var brokenLines: [String] {
    lines("missing").flatMap { line -> [String] in
      let month = line.key.split(separator: "/").last.map(String.init) ?? ""
      guard let name = monthNames.first(where: { $0.line.key == month }) else { return [] }
      let middle = name.line.box.x + name.line.box.width / 2
      let series = line.key.dropLast(month.count + 1)
      return marks("segment").filter { path in
        guard path.key == series || path.key.hasPrefix(series + "/"), path.stroke?.dash == []
        else { return false }
        let xs = path.points.map(\.x)
        return (xs.min() ?? 0) < middle - 1 && (xs.max() ?? 0) > middle + 1
      }.map { "Q04 \($0.id) over \(line.id)" }
    }
  }

  // Q30 a white line of one point between fills of a stack or a ring.
  private var whiteGaps: [String] {
    let gaps = marks("gap").filter { $0.stroke?.color == .white && $0.stroke?.width == 1 }
    let parts = marks("segment").filter { $0.span != nil && $0.bounds.width > 0.01 }
    let pairs = zip(parts, parts.dropFirst()).filter { left, right in
      abs(left.bounds.right - right.bounds.x) < 0.9 && abs(left.bounds.y - right.bounds.y) < 0.1
    }
    let unparted = pairs.filter { left, right in
      !gaps.contains { gap in
        abs(gap.bounds.x - right.bounds.x) < 0.1 && gap.bounds.y <= right.bounds.y
          && gap.bounds.bottom >= right.bounds.bottom
      }
    }
    let arcs = marks("arc").count
    return unparted.map { "Q30 \($0.id) \($1.id)" }
      + (arcs > 1 && gaps.count < arcs ? ["Q30 \(arcs) arcs, \(gaps.count) gaps"] : [])
  }
}
