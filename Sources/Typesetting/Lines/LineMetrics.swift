import Documents
import Drawings

/// The cells of a paragraph with their joints, and sums by which any line is measured at once.
///
/// Unit: 1/65536 em. Sums at index i are those of all before cell i, or joint i.
struct LineMetrics: Sendable {
  let cells: [Cell]
  let joints: [Joint]
  let settings: LineSettings
  /// One em of the paragraph; joints of small text are counted in it as well.
  let em: Int
  /// Places at which a line may end: the index of the cell that the next line begins with.
  let breaks: [Int]
  /// Whether the break of the same index is better avoided.
  let isReluctant: [Bool]
  private(set) var bodySum: [Int] = [0]
  private(set) var naturalSum: [Int] = [0]
  private(set) var shrinkSums: [[Int]]
  private(set) var wordStretchSum: [Int] = [0]
  private(set) var gapStretchSum: [Int] = [0]
  private(set) var shareSum: [Int] = [0]
  private(set) var reluctantSum: [Int] = [0]
  private(set) var hanSum: [Int] = [0]
  /// Index of the last cell up to here that is no word space; −1 for none.
  private(set) var lastVisible: [Int] = []

  init(_ cells: [Cell], _ settings: LineSettings) {
    self.cells = cells
    self.settings = settings
    em = ShapedCluster.em
    joints = zip(cells, cells.dropFirst()).map {
      Joint($0, $1, settings, em: ShapedCluster.em)
    }
    (breaks, isReluctant) = LineMetrics.findBreaks(cells, settings.level)
    shrinkSums = Array(repeating: [0], count: Joint.SqueezeClass.allCases.count)
    sumUp()
  }

  private static func findBreaks(
    _ cells: [Cell],
    _ level: PageStyle.LineBreakLevel
  ) -> ([Int], [Bool]) {
    var breaks: [Int] = []
    var isReluctant: [Bool] = []
    for index in cells.indices.dropFirst() {
      let before = index > 1 ? cells[index - 2] : nil
      let chance = breakChance(before: before, cells[index - 1], cells[index], at: level)
      guard chance != .forbidden else { continue }
      breaks.append(index)
      isReluctant.append(chance == .reluctant)
    }
    return (breaks + [cells.count], isReluctant + [false])
  }

  private mutating func sumUp() {
    for (index, cell) in cells.enumerated() {
      bodySum.append(bodySum[index] + cell.body)
      hanSum.append(hanSum[index] + cell.hanCount)
      lastVisible.append(cell.kind == .space ? lastVisible.last ?? -1 : index)
    }
    for (index, joint) in joints.enumerated() {
      naturalSum.append(naturalSum[index] + joint.natural)
      for kind in shrinkSums.indices {
        let shrink = joint.squeezeClass.rawValue == kind ? joint.shrink : 0
        shrinkSums[kind].append(shrinkSums[kind][index] + shrink)
      }
      wordStretchSum.append(wordStretchSum[index] + (joint.isWordSpace ? joint.stretch : 0))
      gapStretchSum.append(gapStretchSum[index] + (joint.isWordSpace ? 0 : joint.stretch))
      shareSum.append(shareSum[index] + (joint.share == .full ? 1 : 0))
      reluctantSum.append(reluctantSum[index] + (joint.share == .reluctant ? 1 : 0))
    }
  }
}

extension LineMetrics {
  /// A line from one cell up to another, which is the first of the next line.
  struct Extent: Sendable {
    let first: Int
    /// The last cell that is seen; word spaces at a line's end have no width.
    let last: Int
    /// Blank of an opening mark at the start that is not trimmed.
    let lead: Int
    /// Blank of a mark at the end that is not trimmed.
    let tail: Int
    /// Width with all glue at its natural width, marks at both ends trimmed as settings say.
    let natural: Int

    /// The joints inside it.
    var joints: Range<Int> { first..<max(first, last) }
  }

  /// Measures a line.
  func extent(from first: Int, to end: Int) -> Extent {
    let last = max(first, lastVisible[end - 1])
    let lead = settings.trimsLineStart ? 0 : cells[first].blankBefore
    let hasTail = !settings.trimsLineEnd && cells[last].kind != .space
    let tail = hasTail ? cells[last].blankAfter : 0
    let natural =
      bodySum[last + 1] - bodySum[first] + naturalSum[last] - naturalSum[first] + lead + tail
    return Extent(first: first, last: last, lead: lead, tail: tail, natural: natural)
  }

  /// Whether the mark at the end of a line may hang outside (B17): one point mark, none in a row.
  func mayHang(_ extent: Extent) -> Bool {
    guard settings.hangsMarks, extent.last > extent.first else { return false }
    let kind = cells[extent.last].kind
    return (kind == .pause || kind == .stop) && !cells[extent.last - 1].kind.isMark
  }

  func shrink(_ kind: Int, in joints: Range<Int>) -> Int {
    shrinkSums[kind][joints.upperBound] - shrinkSums[kind][joints.lowerBound]
  }
}
