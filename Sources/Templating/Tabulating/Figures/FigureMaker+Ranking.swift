import Diagnostics
import Documents
import Facts
import Phrasing

/// A row of a ranking with its place.
struct RankedRow {
  var key: FigureKey
  var value: FigureValue
  var rank: Int?
  var isTied = false
  var before: Int?
}

extension FigureMaker {
  /// Rows of a ranking that are drawn unless the block says how many (charts.md B.3, 前).
  static let mostRows = 20

  mutating func makeRanking() -> Chart {
    noteMissingValues(row)
    let ranked = rankedRows()
    var rows = ranked.filter { $0.value.number != nil }
    // What has no value keeps a row of its own: it belongs to no mean of others.
    let absent = ranked.filter { $0.value.number == nil }
    let hasCompare = !table.before.isEmpty
    var rest: RankedRow?
    let isSplit = table.options.layout == .twoColumns
    let limit = table.top ?? Self.mostRows
    var cutRank: Int?
    if !isSplit, limit > 0, rows.count > limit {
      if rows[limit].rank == rows[limit - 1].rank { cutRank = rows[limit].rank }
      rest = fold(Array(rows[limit...]), total: ranked.count)
      rows = Array(rows[..<limit])
    }
    checkTies(rows, cutRank: cutRank)
    if table.kind == .dots { noteAxis(rows.compactMap(\.value.number), axis: "横轴") }
    sayRanking(rows)
    if let rest { rows.append(rest) }
    rows += absent
    var columns: [ChartSideColumn] = []
    if table.kind == .ranking {
      columns.append(ChartSideColumn(role: .rank, texts: rows.map(rankText)))
      if hasCompare {
        columns.append(ChartSideColumn(role: .rankChange, texts: rows.map(changeText)))
      }
    }
    return chart(
      categories: rows.map { category($0.key, isRest: $0.key.key == rest?.key.key) },
      series: [series(rows.map { numbers.chartValue($0.value) })],
      sideColumns: columns,
      referenceLines: rowReferences()
    )
  }

  func rankText(_ row: RankedRow) -> String {
    row.rank.map { (row.isTied ? "并列" : "") + "\($0)" } ?? ""
  }

  private func changeText(_ row: RankedRow) -> String {
    guard let rank = row.rank else { return "" }
    guard let before = row.before else { return "新" }
    return "\(before - rank)"
  }

  func rankedRows() -> [RankedRow] {
    let ranks = table.places(of: row)
    let before = table.places(of: table.before)
    let row = row
    let counts = Dictionary(ranks.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
    var rows = table.keys.indices.map { index in
      RankedRow(
        key: table.keys[index],
        value: row[index],
        rank: ranks[index],
        isTied: ranks[index].map { counts[$0, default: 0] > 1 } ?? false,
        before: before.isEmpty ? nil : before[index]
      )
    }
    sort(&rows, by: \.value, key: \.key)
    return rows
  }

  /// By value, those that lead first, unless 排序 says otherwise; those without a value behind; ties keep their order.
  func sort<Row>(
    _ rows: inout [Row],
    by value: KeyPath<Row, FigureValue>,
    key: KeyPath<Row, FigureKey>
  ) {
    let order = table.sort ?? table.leadingOrder
    guard order != .order, order != .given else { return }
    let places =
      order == .name
      ? placesBySound(rows.map { $0[keyPath: key].name })
      : placesByValue(rows.map { $0[keyPath: value].number }, rising: order == .ascending)
    rows = places.map { rows[$0] }
  }

  private func placesBySound(_ names: [String]) -> [Int] {
    names.indices.sorted {
      names[$0] == names[$1] ? $0 < $1 : precedesBySound(names[$0], names[$1])
    }
  }

  private func placesByValue(_ numbers: [Number?], rising: Bool) -> [Int] {
    numbers.indices.sorted { left, right in
      guard let first = numbers[left], let second = numbers[right] else {
        let areBothMissing = numbers[left] == nil && numbers[right] == nil
        return areBothMissing ? left < right : numbers[right] == nil
      }
      if first == second { return left < right }
      return rising ? first < second : first > second
    }
  }

  /// Places that sentences name by themselves: 首位, 前三位.
  private static let namedPlaces = 3

  /// A tie is marked in the figure itself, so it warns only where a sentence may be misled by it:
  /// at the first three places, and where the rows drawn end within it.
  mutating func checkTies(_ rows: [RankedRow], cutRank: Int? = nil) {
    var ties: [String] = []
    let counts = Dictionary(rows.compactMap(\.rank).map { ($0, 1) }, uniquingKeysWith: +)
    let tied = Set(rows.filter(\.isTied).compactMap(\.rank)).sorted()
    for rank in tied {
      ties.append("第\(rank)位并列\(counts[rank, default: 0])个")
    }
    guard !ties.isEmpty else { return }
    let misleads = tied.contains { $0 <= Self.namedPlaces || $0 == cutRank }
    let fix = misleads ? "图中标“并列”，正文也请写并列" : "图中已标“并列”，无须改动"
    var finding = Diagnostic.figure(
      .warning(12),
      ties.joined(separator: "，"),
      at: table.place,
      fix: fix
    )
    if !misleads { finding.severity = .note }
    log.add(finding)
  }

  /// Rows with values that do not fit are folded into one, or left out with a note; never silently.
  private mutating func fold(_ folded: [RankedRow], total: Int) -> RankedRow? {
    if table.top == nil {
      let what = table.rest == .omitted ? "其余未列" : "其余取\(table.rest.rawValue)"
      let message =
        "\(total)个\(memberNoun.isEmpty ? "项目" : memberNoun)只列前20，\(what)"
      report(.warning(3), message, fix: "可写“前: \(total)”或“布局: 两栏”")
    }
    guard table.rest != .omitted else {
      notes.append("仅列前\(table.top ?? 20)位")
      return nil
    }
    report(.note(2), "其余\(folded.count)个")
    let sum = folded.compactMap(\.value.number).reduce(.zero, +)
    let value = table.rest == .total ? sum : sum / Number(Rational(folded.count))
    let name = "其余\(folded.count)个\(table.rest.rawValue)"
    return RankedRow(key: FigureKey(key: name, name: name), value: .number(value, nil))
  }

  mutating func sayRanking(_ rows: [RankedRow]) {
    guard let first = rows.first, let number = first.value.number, first.rank == 1 else { return }
    let values = rows.compactMap(\.value.number)
    if values.count > 1, values.allSatisfy({ $0 == number }) { return }
    let highlighted = rows.first { $0.key.isHighlighted && $0.rank != nil }
    if let own = highlighted, let value = own.value.number, let rank = own.rank {
      let isAlone = rank == 1 && !own.isTied
      var text = placed(
        own.key.name,
        numbers.phrase(value),
        isAlone ? .first : .at(rank, isTied: own.isTied)
      )
      if !table.before.isEmpty, let before = own.before {
        let moved = before - rank
        text += "，比\(table.beforeName)"
        text += moved == 0 ? "位次不变" : moved > 0 ? "前移\(moved)个位次" : "后移\(-moved)个位次"
        text = text.replacing("比\(table.beforeName)位次不变", with: "位次不变")
      }
      sayings.append(text)
      guard own.key.key != first.key.key else { return }
    }
    guard !first.isTied else { return }
    sayings.append(placed(first.key.name, numbers.phrase(number), .first))
  }

  /// Lines across rows.
  func rowReferences() -> [ChartReferenceLine] {
    referenceLines().map { line in
      // Of rows it is the mean of rows, not of months.
      ChartReferenceLine(
        role: line.role,
        value: line.value,
        text: line.text.hasPrefix("月均") ? "平均" + line.text.dropFirst(2) : line.text
      )
    }
  }
}
