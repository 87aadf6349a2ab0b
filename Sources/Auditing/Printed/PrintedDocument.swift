import Documents
import Facts

/// A document as a reader with a pencil sees it: its numbers, and what each is of.
struct PrintedDocument {
  let schema: Schema
  /// Name of the organisation whose report it is.
  let organization: String
  /// In reading order.
  let printings: [Printing]
  /// Exact values of the quantities printed and of those behind them.
  let values: [Quantity: Rational]
  /// Blocks with the note 因四舍五入，合计不等于100%.
  let notedBlocks: Set<Int>
  private let placesByQuantity: [Quantity: [Int]]

  init(_ document: Document, schema: Schema) {
    var reader = PrintReader(document, schema: schema)
    reader.read(document.blocks)
    self.schema = schema
    organization = document.organizationName
    values = reader.quantities.values
    notedBlocks = reader.notedBlocks
    printings = reader.printings.allowingAdjustment(schema: schema)
    placesByQuantity = Dictionary(grouping: printings.indices) { [printings] index in
      printings[index].quantity
    }
  }

  var facts: PrintedFacts { PrintedFacts(organization: organization, printings: printings) }

  /// The prints of a quantity in reading order.
  func prints(of quantity: Quantity) -> [Printing] {
    (placesByQuantity[quantity] ?? []).map { printings[$0] }
  }

  /// The print of a quantity beside which another is read: of the same block before others, the
  /// most exact of these; nil without one.
  func nearestPrint(of quantity: Quantity, near other: Printing) -> Printing? {
    let all = prints(of: quantity)
    let near = all.filter { $0.block == other.block }
    return (near.isEmpty ? all : near).min {
      $0.interval.width < $1.interval.width
    }
  }

  /// The prints of a block, by block in reading order.
  var blocks: [[Printing]] {
    var blocks: [[Printing]] = []
    for printing in printings {
      if blocks.last?.first?.block == printing.block {
        blocks[blocks.count - 1].append(printing)
      } else {
        blocks.append([printing])
      }
    }
    return blocks
  }
}

extension Interval {
  var width: Rational { high - low }
}
