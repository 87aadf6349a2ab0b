import Charting
import Drawings
import Foundation

extension FigureQuality {
  var axisFaults: [String] { ticks + start + twoAxes + unitNotes + grids + proportions }

  private var isLogarithmic: Bool { scene.valueAxis?.unitNote.contains("对数") ?? false }

  /// Places are counted, not measured: from the first down, each has its tick.
  private var arePlaces: Bool {
    scene.valueAxis?.unitNote == "单位：位"
  }

  // N2 three to seven even ticks of a round step; N4 no separator up to four digits; Q06 finite.
  private var ticks: [String] {
    guard let axis = scene.valueAxis else { return [] }
    var faults: [String] = []
    let steps = zip(axis.ticks, axis.ticks.dropFirst()).map { $1 - $0 }
    let isEven = steps.allSatisfy { abs($0 - (steps.first ?? 0)) < 1e-6 * max(1, abs($0)) }
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

  // Q03 an axis that leaves out zero starts at a tick, has no bars, and says so.
  private var start: [String] {
    guard let axis = scene.valueAxis, !isLogarithmic, !arePlaces,
      let low = axis.domain.min(), let high = axis.domain.max(), low > 0 || high < 0
    else { return [] }
    let hasBars = !marks("bar", "area").isEmpty
    let isAtTick = axis.ticks.contains { abs($0 - axis.domain[0]) < 1e-6 * max(1, abs($0)) }
    return (hasBars ? ["Q03 bars from \(low)"] : []) + (isAtTick ? [] : ["Q03 starts at \(low)"])
      + (notes(say: "未从零起") ? [] : ["Q03 without a note"])
  }

  // Q07 two scales in one frame are an amount and a rate, and share their zero.
  private var twoAxes: [String] {
    let growth = lines.filter { $0.id.hasPrefix("tick/growth/y/") }
    guard !growth.isEmpty else { return [] }
    let units = lines.filter { $0.id == "unit/y" || $0.id == "unit/growth/y" }.map(\.text)
    let rates = units.filter { $0.contains("%") }
    let zeros =
      lines.filter { $0.id == "tick/y/0" || $0.id == "tick/growth/y/0" }
      .map { $0.box.y + $0.box.height / 2 } + marks("zero").map(\.bounds.y)
    let isApart = (zeros.max() ?? 0) - (zeros.min() ?? 0) > 0.5
    return (units.count == 2 && rates.count == 1 ? [] : ["Q07 \(units)"])
      + (isApart ? ["Q07 zeros \(zeros)"] : [])
  }

  // N1 the form of a unit note: above the axis at its left, a second one at the right end; none
  // where the labels carry the unit.
  private var unitNotes: [String] {
    var faults: [String] = []
    let notes = lines.filter { $0.role == .unit }
    for note in notes where note.id.hasPrefix("unit/y") && !note.text.contains("单位：") {
      faults.append("N1 \(note.id) \(note.text)")
    }
    if let note = notes.first(where: { $0.id == "unit/y" }) {
      let ticks = lines.filter { $0.id.hasPrefix("tick/y/") }
      let left = ticks.map(\.box.x).min() ?? note.box.x
      let top = ticks.map { $0.box.y + $0.box.height / 2 }.min() ?? .infinity
      if note.box.x > left + 0.1 || note.box.bottom > top + 0.1 { faults.append("N1 unit/y") }
      let unit = note.text.drop { $0 != "：" }.dropFirst().prefix { $0 != "（" }
      let carriers = lines("label").filter { !unit.isEmpty && $0.text.hasSuffix(unit) }
      if !carriers.isEmpty, carriers.count == lines("label").count {
        faults.append("N1 \(note.text) and \(carriers[0].text)")
      }
    }
    let second = notes.first { $0.id == "unit/growth/y" }
    if let second, lines.contains(where: { $0.id.hasPrefix("tick/growth/") }),
      abs(second.box.right - scene.size.width) > 0.1
    {
      faults.append("N1 \(second.id)")
    }
    return faults
  }

  // Q29 the grid lies behind the marks, three to six lines on the axis of values alone.
  private var grids: [String] {
    let first = scene.shapes.firstIndex { ["bar", "segment", "point"].contains($0.what) }
    let late = first.map { scene.shapes[$0...].filter { $0.what == "grid" } } ?? []
    return late.map { "Q29 \($0.id)" }
  }

  // Q26 an upright figure of one plot is four sevenths of its width high, or higher where narrow.
  private var proportions: [String] {
    let isFree =
      scene.isHorizontal || scene.shapes.contains { $0.panel != nil } || scene.valueAxis == nil
    let ratio = scene.size.height / scene.size.width
    let allowed = [4.0 / 7, 0.75, 1]
    return isFree || allowed.contains { abs($0 - ratio) < 1e-6 } ? [] : ["Q26 \(ratio)"]
  }
}
