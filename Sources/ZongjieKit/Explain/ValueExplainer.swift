import Calculating
import DataLoading
import Diagnostics
import Expressions
import Facts
import Phrasing

/// Follows values down to their cells.
struct ValueExplainer {
  private let book: FactBook
  private let schema: Schema
  private let printer: AnswerPrinter
  private let files: [String: InputFile]
  private var rawCells: [String: RawCells] = [:]
  private var closure: CellClosure
  private var seen: Set<FactID> = []
  /// Names of the settings that decided a value so far.
  private(set) var settings: Set<String> = []

  init(_ loaded: LoadedWorkspace) {
    book = FactBook(loaded.index, catalog: loaded.catalog)
    schema = loaded.schema
    printer = AnswerPrinter(schema: schema)
    files = Dictionary(
      loaded.inputs.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    closure = CellClosure(ListeningSource(book))
  }

  /// The tree of a value, each value once.
  ///
  /// A part of a sum says from which cells it comes, but not from which parts.
  mutating func explain(
    _ id: FactID,
    role: String = "",
    isPart: Bool = false
  ) -> ExplainedValue {
    let answer = book.answer(id.question, for: id.organization).answer
    var value = described(id, role: role, answer: answer)
    value.isRepeated = !seen.insert(id).inserted
    if value.isRepeated {
      if case .fact(let fact) = answer { value.state = .value(exact: exactText(of: fact)) }
      return value
    }
    if case .fact(let fact) = answer, isPart, fact.provenance.isDerived {
      value.state = .value(exact: exactText(of: fact))
      value.notes = foldedNotes(CellRange.ranges(of: closure.cells(of: fact)))
      return value
    }
    switch answer {
    case .fact(let fact): derive(fact, into: &value)
    case .undefined(let undefined):
      value.state = .undefined(undefined.reason.rawValue)
      addOperands(of: id, to: &value)
    case .missing(let missing):
      value.state = .missing(missing.places)
      addFormula(of: id, to: &value)
    case .truth: addOperands(of: id, to: &value)
    case .list(let entries): addEntries(entries, to: &value)
    case .text, .month, .organization, .member, .material: break
    }
    return value
  }

  private func described(_ id: FactID, role: String, answer: Answer) -> ExplainedValue {
    let derivation = book.derivation(of: id)
    var value = ExplainedValue()
    value.role = role
    value.expression = normalForm(of: id.question, schema: schema)
    value.name = derivation.name
    value.organization = schema.organizations[derivation.organization].name
    value.members = derivation.members
    value.period = Phrasing.printed(derivation.period, settings: schema.settings)
    value.text = text(of: answer)
    return value
  }

  private func text(of answer: Answer) -> String {
    switch answer {
    case .missing: "缺"
    case .undefined: "无定义"
    case .list(let entries): "\(entries.count) 个"
    default: printer.text(of: answer) ?? ""
    }
  }

  // MARK: Numbers

  private mutating func derive(_ fact: Fact, into value: inout ExplainedValue) {
    value.state = .value(exact: exactText(of: fact))
    value.ranges = CellRange.ranges(of: closure.cells(of: fact))
    noteSettings(of: fact)
    switch fact.provenance {
    case .cells(let cells): addCells(cells.elements, to: &value)
    case .stated(let source): value.notes.append("手工填写，来源：\(source)")
    case .computed, .summed, .ranked: addOperands(of: fact.id, to: &value)
    }
    if let note = roundingNote(of: fact) { value.notes.append(note) }
    if case .ranking(let ranking) = fact.detail {
      value.notes += rankingNotes(ranking.members, place: fact.place)
    }
  }

  /// 舍入 and the decimals of the type, where they show.
  private mutating func noteSettings(of fact: Fact) {
    guard roundingNote(of: fact) != nil else { return }
    settings.insert("舍入")
    switch fact.type {
    case .amount, .unitPrice: settings.insert("小数.金额")
    case .quantity, .index: settings.insert("小数.数量")
    case .ratio, .multiple, .plain: settings.insert("小数.率")
    case .percentagePoint: settings.insert("小数.百分点")
    case .rank, .rankChange, .cardinal, .month, .text, .truth, .organization, .member, .material,
      .list:
      break
    }
  }

  /// The value before rounding with its base unit; a ratio as a fraction.
  private func exactText(of fact: Fact) -> String {
    let unit = fact.type.measure?.family ?? ""
    return fact.value.description + unit
  }

  /// Nil where the print says the value itself.
  private func roundingNote(of fact: Fact) -> String? {
    guard fact.type != .rank, fact.type.isNumeric else { return nil }
    let format = numberFormat(of: fact.value, type: fact.type, settings: schema.settings)
    guard format.rounded(fact.value) != fact.value.printable else { return nil }
    let digits = format.decimals == 0 ? "整数" : " \(format.decimals) 位小数"
    return "舍入：\(schema.settings.rounding.rawValue)到\(digits)，只舍入这一次"
  }

  private func rankingNotes(_ members: [Ranking.Member], place: Int) -> [String] {
    func names(_ places: ClosedRange<Int>) -> String {
      members.filter { places.contains($0.place) }.map { "第\($0.place)位\($0.name)" }
        .joined(separator: "、")
    }
    var notes = ["前三位：\(names(1...3))"]
    if place > 4 { notes.append("前一位：\(names(max(1, place - 1)...place - 1))") }
    let behind = names(place + 1...place + 1)
    if !behind.isEmpty { notes.append("后一位：\(behind)") }
    return notes
  }

  private mutating func addCells(_ addresses: [CellAddress], to value: inout ExplainedValue) {
    value.cellCount = addresses.count
    let shown = addresses.count <= Self.wholeCells ? addresses.count : Self.shownCells
    value.cells = addresses.prefix(shown).map {
      ExplainedValue.Cell(address: $0, content: content(of: $0))
    }
    if addresses.isEmpty { value.notes.append("没有行：数据源写明“缺行: 按零”，所以是 0") }
  }

  /// What stands in a cell, as typed.
  private mutating func content(of address: CellAddress) -> String {
    if rawCells[address.file] == nil, let file = files[address.file] {
      rawCells[address.file] = RawCells(file)
    }
    return rawCells[address.file]?.text(row: address.row, column: address.column) ?? ""
  }

  // MARK: Operands

  /// The formula in words; a value of cells has none.
  private mutating func addFormula(of id: FactID, to value: inout ExplainedValue) {
    let derivation = book.derivation(of: id)
    settings.formUnion(derivation.settings)
    switch derivation.form {
    case .formula(let pattern): value.formula = filled(pattern, with: derivation.roles)
    case .sum(let parts) where !derivation.operands.isEmpty:
      value.formula = "\(parts)之和（\(derivation.operands.count) 个）"
    case .choice(let words): value.formula = words
    case .sum, .cells: break
    }
  }

  private mutating func addOperands(of id: FactID, to value: inout ExplainedValue) {
    addFormula(of: id, to: &value)
    let derivation = book.derivation(of: id)
    let operands = derivation.operands.filter { $0 != id }
    switch derivation.form {
    case .formula(let pattern):
      value.pattern = pattern
      value.operands = zip(derivation.roles, operands).map { explain($1, role: $0) }
      value.substituted = filled(pattern, with: value.operands.map(\.text))
    case .sum:
      value.operands = operands.prefix(Self.shownOperands).map { explain($0, isPart: true) }
      value.foldedCount = max(0, operands.count - Self.shownOperands)
      if value.foldedCount > 0, !value.ranges.isEmpty {
        value.notes += foldedNotes(value.ranges)
      }
    case .choice:
      let shown = value.notes.isEmpty && operands.count <= Self.shownOperands ? operands.count : 1
      value.operands = operands.prefix(shown).map { explain($0) }
      value.foldedCount = max(0, operands.count - shown)
    case .cells: break
    }
  }

  private func foldedNotes(_ ranges: [CellRange]) -> [String] {
    Set(ranges.map(\.file)).sorted().map { file in
      let own = ranges.filter { $0.file == file }
      let count = own.reduce(0) { $0 + $1.rows.count }
      let first = own.map(\.rows.lowerBound).min() ?? 0
      let last = own.map(\.rows.upperBound).max() ?? 0
      return "共 \(count) 格，在 \(file) 第 \(first)—\(last) 行之间"
    }
  }

  private func filled(_ pattern: String, with texts: [String]) -> String {
    texts.enumerated().reduce(pattern) { text, entry in
      text.replacing("{\(entry.offset)}", with: entry.element)
    }
  }

  private mutating func addEntries(_ entries: [ListEntry], to value: inout ExplainedValue) {
    value.notes = entries.prefix(Self.shownEntries).map { entry in
      "\(entry.shortName) \(text(of: entry.value))"
    }
    if entries.count > Self.shownEntries { value.notes.append("…") }
    value.notes.append("要看其中一个的来源，在式子后面写 [1]、[2]，再加 .值")
  }

  /// A sum of no more cells is shown whole, of a longer one the first.
  private static let wholeCells = 6
  private static let shownCells = 3
  private static let shownOperands = 3
  private static let shownEntries = 20
}

extension ValueExplainer {
  /// The settings behind all that was explained, with their values; empty for none.
  func settingLines(_ listed: [ListedSetting]) -> [String] {
    listed.filter { setting in settings.contains { setting.name.hasPrefix($0) } }
      .map { "\($0.name)：\($0.value)（\($0.origin)）" }
  }
}
