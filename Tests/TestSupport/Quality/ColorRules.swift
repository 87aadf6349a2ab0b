package import Charting
import Drawings
import Foundation

extension FigureQuality {
  var colorFaults: [String] { contrasts + neighbours }

  // Q20 text on a fill stands out, Q33 a fill stands out from paper or has an outline.
  private var contrasts: [String] {
    let fills = marks("bar", "segment", "arc", "point", "area").compactMap { shape -> String? in
      guard let fill = shape.fill else { return nil }
      let outline = shape.stroke.map { contrast(scene.color(of: $0.color), .white) } ?? 0
      return max(contrast(scene.color(of: fill), .white), outline) < 3 ? "Q33 \(shape.id)" : nil
    }
    return fills
      + lines.filter { contrast($0.color, ground(of: $0)) < 4.5 }.map { "Q20 \($0.id)" }
  }

  /// What lies below the middle of a text: the last rectangle with an even fill, else paper.
  private func ground(of line: Line) -> Color {
    let middle = Point(x: line.box.x + line.box.width / 2, y: line.box.y + line.box.height / 2)
    let below = scene.shapes[..<line.order].last { shape in
      guard shape.fill != nil, shape.hatch == nil, !shape.isText else { return false }
      // A disc may hold a number; other paths are no ground of a text.
      if case .path = shape.form, shape.layer != .points { return false }
      let box = shape.bounds
      return box.x <= middle.x && box.right >= middle.x && box.y <= middle.y
        && box.bottom >= middle.y
    }
    return below?.fill.map { scene.color(of: $0) } ?? .white
  }

  // Q34 fills that touch differ in gray, or by pattern; Q35 and for those who see fewer colours.
  private var neighbours: [String] {
    let parts = marks("segment").filter { $0.span != nil && $0.bounds.width > 0.5 }
    let rows = zip(parts, parts.dropFirst()).filter { left, right in
      abs(left.bounds.right - right.bounds.x) < 2 && abs(left.bounds.y - right.bounds.y) < 0.1
    }
    let arcs = marks("arc").filter { $0.degrees.map { $0[1] - $0[0] > 1 } ?? false }
    let ring = arcs.count > 2 ? Array(zip(arcs, arcs.dropFirst() + [arcs[0]])) : []
    return (rows + ring).flatMap { left, right -> [String] in
      guard left.hatch == right.hatch, let one = left.fill.map(scene.color(of:)),
        let two = right.fill.map(scene.color(of:))
      else { return [] }
      let gap = abs(lightness(one) - lightness(two))
      let least = ColorVision.allCases.map { difference($0.seen(one), $0.seen(two)) }.min() ?? 0
      // Without hues the step of gray decides alone.
      return (gap < 20 ? ["Q34 \(left.id) \(right.id) \(gap)"] : [])
        + (scene.namesColors && least < 15 ? ["Q35 \(left.id) \(right.id) \(least)"] : [])
    }
  }
}

/// Q39: members that have not one colour and pattern in all figures of a dimension.
///
/// - Parameter scenes: figures of one palette, each with the name of the dimension that it splits by.
/// - Returns: one line for each such member.
package func colorFaults(across scenes: [(dimension: String, scene: Scene)]) -> [String] {
  var looks: [String: Set<String>] = [:]
  for (dimension, scene) in scenes {
    for mark in scene.shapes where ["segment", "arc"].contains(mark.what) && !mark.isText {
      guard mark.span != nil || mark.degrees != nil, let fill = mark.fill else { continue }
      let member = mark.key.split(separator: "/").last.map(String.init) ?? ""
      let color = scene.color(of: fill)
      let look = "\(color.red) \(color.green) \(color.blue) \(mark.hatch?.rawValue ?? "")"
      looks["\(dimension) \(member)", default: []].insert(look)
    }
  }
  return looks.keys.sorted().filter { looks[$0, default: []].count > 1 }.map {
    "Q39 \($0) \(looks[$0, default: []].sorted())"
  }
}
