import Charting
import Documents
import Facts
import Nodes
import Templating

extension FigureExplanation {
  /// Levels and bars of a waterfall, in the unit of the metric as the case gives it.
  var waterfall: [String: JSONValue] {
    guard chart.kind == .contribution else { return [:] }
    let bars = scene.shapes.filter { $0.id.hasPrefix("bar/") }.compactMap(\.span)
    let perUnit = figure.factor.double
    return [
      "running": .numbers(bars.compactMap { $0.last.map { $0 / perUnit } }),
      "bars": .list(bars.map { .numbers($0.map { $0 / perUnit }) }),
      "connectors": .number(
        Double(scene.shapes.count { $0.id.hasPrefix("connector/") })
      ),
    ]
  }

  /// The middles of labels in the problem that the case states, wherever the scene puts its own.
  var labelCentres: [String: JSONValue] {
    guard let layout = figure.layout, let formula = layout["y_of"]?.text,
      let height = layout["label_height_pt"]?.text.flatMap(Double.init)
    else { return [:] }
    let bounds = (layout["bounds_pt"]?.items ?? []).compactMap { $0.text.flatMap(Double.init) }
    guard bounds.count == 2 else { return [:] }
    let rows = figure.keptRows
    let labels = rows.compactMap { row -> SpreadLabel? in
      guard case .number(let number, _) = figure.value(of: row) else { return nil }
      let value = (number.printable / figure.factor).double
      return PlaceFormula.value(of: formula, at: value).map {
        SpreadLabel(target: $0, extent: height)
      }
    }
    guard labels.count == rows.count,
      let middles = spreadLabels(labels, from: bounds[0], to: bounds[1])
    else { return [:] }
    let pairs = zip(rows, middles).map { ($0[0] ?? "", JSONValue.number($1)) }
    return ["label_centres_pt": .object(Dictionary(pairs) { first, _ in first })]
  }
}

/// A place as a formula of a value: 220 - v/120*200.
enum PlaceFormula {
  /// Nil for anything but numbers, v, the four operators and brackets.
  static func value(of text: String, at value: Double) -> Double? {
    var rest = text.filter { !$0.isWhitespace }[...]
    let result = sum(&rest, value)
    return rest.isEmpty ? result : nil
  }

  private static func sum(_ rest: inout Substring, _ value: Double) -> Double? {
    guard var result = product(&rest, value) else { return nil }
    while let sign = rest.first, sign == "+" || sign == "-" {
      rest.removeFirst()
      guard let next = product(&rest, value) else { return nil }
      result += sign == "+" ? next : -next
    }
    return result
  }

  private static func product(_ rest: inout Substring, _ value: Double) -> Double? {
    guard var result = factor(&rest, value) else { return nil }
    while let sign = rest.first, sign == "*" || sign == "/" {
      rest.removeFirst()
      guard let next = factor(&rest, value) else { return nil }
      result = sign == "*" ? result * next : result / next
    }
    return result
  }

  private static func factor(_ rest: inout Substring, _ value: Double) -> Double? {
    guard let first = rest.first else { return nil }
    if first == "v" {
      rest.removeFirst()
      return value
    }
    if first == "(" {
      rest.removeFirst()
      let result = sum(&rest, value)
      guard rest.first == ")" else { return nil }
      rest.removeFirst()
      return result
    }
    let digits = rest.prefix { $0.isNumber || $0 == "." }
    rest.removeFirst(digits.count)
    return Double(digits)
  }
}
