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
  /// The numbers that somebody typed, in reading order.
  let claims: [TypedClaim]
  /// The values that typed numbers may be of, each once; none where nothing was typed.
  let candidates: [Candidate]
  /// What each 指 is of.
  let subjects: [FactID: Quantity]
  /// Answers what stands behind facts; nil where nobody can be asked.
  let source: (any FactSource)?
  private let placesByQuantity: [Quantity: [Int]]

  init(_ document: Document, schema: Schema, asking source: (any FactSource)? = nil) {
    var reader = PrintReader(document, schema: schema)
    reader.read(document.blocks)
    claims = document.statements.isEmpty ? [] : ClaimReader(document, schema: schema).claims
    candidates = claims.isEmpty ? [] : reader.quantities.candidates(among: document.facts)
    subjects = Dictionary(
      claims.compactMap(\.subject).map { ($0, reader.quantities.quantity(of: $0)) },
      uniquingKeysWith: { first, _ in first }
    )
    self.source = source
    self.schema = schema
    organization = document.organizationName
    values = reader.quantities.values
    notedBlocks = reader.notedBlocks
    printings = reader.printings.allowingAdjustment(schema: schema)
    placesByQuantity = Dictionary(grouping: printings.indices) { [printings] index in
      printings[index].quantity
    }
  }

  /// What is left of the document for the identities across a run.
  var printedFacts: PrintedFacts {
    PrintedFacts(
      organization: organization,
      printings: printings,
      openClaims: claims.filter { $0.words?.namesSeries == true && candidates(of: $0).isEmpty }
    )
  }

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
