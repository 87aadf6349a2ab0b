import Diagnostics
import Facts

/// A value with how it came about, down to its cells: what `explain` prints as a tree.
struct ExplainedValue {
  /// What stands where a value is asked for.
  enum State {
    case value(exact: String)
    case truth
    /// 缺, with the places that lack.
    case missing([Missing.Place])
    /// 无定义, with its reason.
    case undefined(String)
  }

  /// A cell with what stands in it.
  struct Cell {
    let address: CellAddress
    let content: String
  }

  /// What it is in the formula above it: 上年同期; empty at the top.
  var role = ""
  /// In normal form.
  var expression = ""
  /// As the catalogue prints it.
  var name = ""
  var organization = ""
  var members: [String] = []
  var period = ""
  /// As a bare tag prints it; 缺 and 无定义 for what has no value.
  var text = ""
  var state = State.truth
  /// The formula with the roles of its operands, and with their values; empty for cells.
  var formula = ""
  var substituted = ""
  /// The formula with the places of its operands in braces; nil where it is said in words only.
  var pattern: String?
  /// Lines that belong to this value alone: how it is rounded, who is ranked before it.
  var notes: [String] = []
  var operands: [ExplainedValue] = []
  /// Operands beyond those shown.
  var foldedCount = 0
  /// The first cells it was read from.
  var cells: [Cell] = []
  var cellCount = 0
  /// All cells behind it, operands included.
  var ranges: [CellRange] = []
  /// Whether the same value is explained further up.
  var isRepeated = false
}

// MARK: - Text

extension ExplainedValue {
  /// The tree, two columns of indent a level.
  func lines(indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let inside = margin + "  "
    var lines = [margin + head]
    if isRepeated { return lines }
    if !formula.isEmpty {
      let joint = if case .value = state { " = " } else { "，即 " }
      let numbers = substituted.isEmpty ? "" : joint + substituted
      lines.append(inside + "算法：" + formula + numbers)
    }
    lines += stateLines.map { inside + $0 }
    lines += notes.map { inside + $0 }
    lines += cellLines.map { inside + $0 }
    for operand in operands { lines += operand.lines(indent: indent + 2) }
    if foldedCount > 0 { lines.append(inside + "其余 \(foldedCount) 个没有列出") }
    return lines
  }

  private var head: String {
    let role = role.isEmpty || role == name ? "" : role + "："
    let whose = (members + [organization, period]).filter { !$0.isEmpty }.joined(separator: "，")
    let again = isRepeated ? "（上面已说明）" : ""
    return "\(role)\(name)（\(whose)）= \(text)\(again)"
  }

  private var stateLines: [String] {
    switch state {
    case .value(let exact): return exact.isEmpty || exact == text ? [] : ["精确值：\(exact)"]
    case .truth: return []
    case .undefined(let reason): return ["没有意义：\(reason)"]
    case .missing(let places):
      return places.prefix(Self.shownPlaces).map { $0.explained }
        + (places.count > Self.shownPlaces ? ["共缺 \(places.count) 处"] : [])
    }
  }

  private var cellLines: [String] {
    guard cellCount > 0 else { return [] }
    if cellCount <= cells.count {
      return cells.map { "\($0.address)：\($0.content)" }
    }
    let first = cells.map { "\($0.address)：\($0.content)" }
    return ["\(cellCount) 格之和，前 \(cells.count) 格："] + first.map { "  " + $0 } + rangeLines
  }

  /// The runs of rows if they are few, else how many there are and where they end.
  private var rangeLines: [String] {
    if ranges.count <= Self.shownRanges { return ["全部："] + ranges.map { "  " + $0.text } }
    guard let first = ranges.first, let last = ranges.last else { return [] }
    let span = "第 \(first.rows.lowerBound)—\(last.rows.upperBound) 行之间"
    return ["全部：\(first.file) \(span)，分 \(ranges.count) 段"]
  }

  /// So many that a screen still holds the tree.
  private static let shownPlaces = 10
  private static let shownRanges = 6
}

extension Missing.Place {
  /// 缺：data/monthly.csv 第 15659 行 revenue_yuan（空），神木县 2004年3月 的收入.
  fileprivate var explained: String {
    guard let cell else { return "缺：没有\(description)" }
    let content = content.isEmpty ? "空" : "“\(content)”读不懂"
    return "缺：\(cell)（\(content)），\(description)"
  }
}

// MARK: - JSON

extension ExplainedValue {
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "role": .string(role), "expression": .string(expression), "name": .string(name),
      "organization": .string(organization), "members": .strings(self.members),
      "period": .string(period), "text": .string(text), "formula": .string(formula),
      "notes": .strings(notes), "operands": .list(operands.map(\.json)),
      "folded": .integer(foldedCount), "cells": .list(cells.map(\.json)),
      "cell_count": .integer(cellCount), "ranges": .list(ranges.map(\.json)),
    ]
    if let pattern { members["pattern"] = .string(pattern) }
    switch state {
    case .value(let exact): members["value"] = .string(exact)
    case .truth: break
    case .undefined(let reason): members["undefined"] = .string(reason)
    case .missing(let places): members["missing"] = .strings(places.map(\.explained))
    }
    return .object(members)
  }
}

extension ExplainedValue.Cell {
  fileprivate var json: JSONValue {
    .object([
      "source": .string(address.file), "row": .integer(address.row),
      "column": .string(address.column), "text": .string(content),
    ])
  }
}
