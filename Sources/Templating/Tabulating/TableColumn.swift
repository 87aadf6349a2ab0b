import Documents
import Facts
import Phrasing

/// A column of a table with its one unit and its decimals.
struct TableColumn {
  let block: TableBlock.Column
  private let units: SentenceUnits
  private let style: NumberStyle
  private let settings: Settings

  init(_ block: TableBlock.Column, answers: [Answer], settings: Settings) {
    self.block = block
    self.settings = settings
    let facts = answers.compactMap { answer -> Fact? in
      if case .fact(let fact) = answer { fact } else { nil }
    }
    units = block.unit.map { SentenceUnits($0) } ?? SentenceUnits(fitting: facts)
    style = NumberStyle(unit: block.unit, decimals: block.decimals)
  }

  private var type: ValueType { block.value.type }

  var isNumeric: Bool { type.isNumeric }

  /// 万元, %, 个百分点; nil where the head needs none.
  var unitName: String? {
    switch type {
    case .rank, .rankChange, .cardinal, .plain, .index, .month, .text, .truth, .organization,
      .member, .material, .list:
      return nil
    case .amount, .quantity, .unitPrice, .ratio, .percentagePoint, .multiple:
      let name = format(.zero).unitName
      return name.isEmpty ? nil : name == "个百分点" ? "百分点" : name
    }
  }

  private func format(_ value: Number) -> NumberFormat {
    numberFormat(of: value, type: type, settings: settings, units: units, style: style)
  }

  /// The digits of a value; 缺 and 无定义 print —.
  func cell(_ answer: Answer) -> Table.Cell {
    switch answer {
    case .fact(let fact): Table.Cell(format(fact.value).digits(of: fact.value), fact: fact.id)
    case .text(let text): Table.Cell(text)
    case .month(let month): Table.Cell(printed(month, settings: settings))
    case .truth(let holds): Table.Cell(holds ? "是" : "否")
    case .member(_, let name): Table.Cell(name)
    case .organization, .material, .list, .missing, .undefined: Table.Cell("—")
    }
  }

  /// The decimals in which a cell would show what it prints as zero; nil where it loses nothing.
  func decimalsLost(in answer: Answer) -> Int? {
    guard case .fact(let fact) = answer, fact.value.sign != 0, isNumeric, block.course == nil
    else { return nil }
    let format = format(fact.value)
    return format.printsAsZero(fact.value) ? format.leastDecimals(showing: fact.value) : nil
  }

  /// 0.00, as the head has the unit.
  var zero: String { format(.zero).digits(of: .zero) }

  /// A rank or its change has no total.
  func totalCell(_ answer: Answer) -> Table.Cell {
    switch type {
    case .rank, .rankChange, .month, .text, .organization, .member: Table.Cell("—")
    case .amount, .quantity, .index, .unitPrice, .ratio, .percentagePoint, .multiple, .cardinal,
      .plain, .truth, .material, .list:
      cell(answer)
    }
  }
}
