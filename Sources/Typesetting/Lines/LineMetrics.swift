import Documents
import Drawings

/// The cells of a paragraph with their joints, and sums by which any line is measured at once.
///
/// Unit: 1/65536 em. Sums at index i are those of all joints before the one behind cell i. An object,
/// so that what measures lines over and over holds one reference and not a copy of it all.
final class LineMetrics: Sendable {
  let cells: [Cell]
  let joints: [Joint]
  let settings: LineSettings
  /// One em of the paragraph, in which joints of small text are counted as well: `ShapedCluster.em`,
  /// written as a number that the compiler sees here, for lines are measured by dividing by it.
  static let em = 65_536
  /// Where a line may end, in order; the last is the paragraph's end.
  let breaks: [LineBreak]
  let sums: [Sums]
  let shrinkSums: [Shrinks]
  /// Width of all bodies together.
  let bodyWidth: Int

  /// How much can be squeezed, of each class by its place (`Joint.SqueezeClass`).
  typealias Shrinks = SIMD8<Int>

  /// What the cells and joints before a cell add up to.
  struct Sums: Sendable {
    /// Where its body begins when all lies on one line with its glue at its natural width.
    var start = 0
    /// The same when all glue is squeezed as far as it goes.
    var tightStart = 0
    /// What word spaces and gaps stretch up to their limits.
    var stretch = 0
    /// Joints that take a share of what is left then.
    var shares = 0
    /// Joints that take one only where a line has no other.
    var reluctant = 0
  }

  /// A place at which a line may end.
  struct LineBreak: Sendable {
    /// Index of the cell that the next line begins with.
    let cell: Int
    /// What it costs by itself.
    let cost: Int
    /// Whether a Han with a mark behind it stands there.
    let precedesMarkedHan: Bool
  }

  init(_ cells: [Cell], _ settings: LineSettings) {
    assert(LineMetrics.em == ShapedCluster.em)
    self.cells = cells
    self.settings = settings
    breaks = LineMetrics.findBreaks(cells, settings.level)
    var joints: [Joint] = []
    var sums: [Sums] = []
    var shrinkSums: [Shrinks] = []
    joints.reserveCapacity(cells.count)
    sums.reserveCapacity(cells.count)
    shrinkSums.reserveCapacity(cells.count)
    var sum = Sums()
    var shrink = Shrinks.zero
    var bodyWidth = 0
    for index in cells.indices {
      sums.append(sum)
      shrinkSums.append(shrink)
      let body = cells[index].body
      bodyWidth += body
      guard index + 1 < cells.count else { break }
      let joint = Joint(before: index + 1, in: cells, settings)
      joints.append(joint)
      sum.add(joint, behind: body)
      if joint.shrink > 0 { shrink[joint.squeezeClass.rawValue] += joint.shrink }
    }
    self.joints = joints
    self.sums = sums
    self.shrinkSums = shrinkSums
    self.bodyWidth = bodyWidth
  }

  private static func findBreaks(
    _ cells: [Cell],
    _ level: PageStyle.LineBreakLevel
  ) -> [LineBreak] {
    let table = BreakTable(cells: cells, level: level)
    var breaks: [LineBreak] = []
    breaks.reserveCapacity(cells.count)
    func add(_ index: Int, cost: Int) {
      let isMarked =
        index + 1 < cells.count && cells[index].kind == .ideograph && cells[index + 1].kind.isMark
      breaks.append(LineBreak(cell: index, cost: cost, precedesMarkedHan: isMarked))
    }
    for index in cells.indices.dropFirst() {
      switch table.chance(before: index) {
      case .forbidden: break
      case .allowed: add(index, cost: 0)
      case .reluctant: add(index, cost: LineCost.reluctantBreak)
      case .lastResort: add(index, cost: LineCost.lastResort)
      }
    }
    add(cells.count, cost: 0)
    return breaks
  }
}

extension LineMetrics.Sums {
  /// Goes on by a cell and the joint behind it.
  fileprivate mutating func add(_ joint: Joint, behind body: Int) {
    start += body + joint.natural
    tightStart += body + joint.natural - joint.shrink
    stretch += joint.stretch
    switch joint.share {
    case .full: shares += 1
    case .reluctant: reluctant += 1
    case .none: break
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
    /// Width of the hyphen that ends it.
    let hyphen: Int
    /// Width with all glue at its natural width, marks at both ends trimmed as settings say.
    let natural: Int

    /// The joints inside it.
    var joints: Range<Int> { first..<max(first, last) }
  }

  /// What a line has at its end, wherever it begins.
  struct LineEnd: Sendable {
    /// The last cell that is seen; −1 for none.
    let last: Int
    let tail: Int
    let hyphen: Int
    /// The right edge when all lies on one line with its glue at its natural width.
    let right: Int
    /// The same when all glue is squeezed as far as it goes and the mark at the end hangs where that
    /// may be.
    let tightRight: Int
  }

  /// The end of a line before a cell.
  func lineEnd(at end: Int) -> LineEnd {
    var last = end - 1
    while last >= 0, cells[last].kind == .space { last -= 1 }
    guard last >= 0 else { return LineEnd(last: -1, tail: 0, hyphen: 0, right: 0, tightRight: 0) }
    let body = cells[last].body
    let tail = settings.trimsLineEnd ? 0 : cells[last].blankAfter
    let hyphen = end < cells.count ? cells[last].hyphen : 0
    let hung = settings.hangsMarks && cells[last].kind.isMark ? body : 0
    return LineEnd(
      last: last,
      tail: tail,
      hyphen: hyphen,
      right: sums[last].start + body + tail + hyphen,
      tightRight: sums[last].tightStart + body - hung
    )
  }

  /// Measures a line.
  func extent(from first: Int, to end: Int) -> Extent { extent(from: first, to: lineEnd(at: end)) }

  /// Measures a line.
  func extent(from first: Int, to end: LineEnd) -> Extent {
    let lead = settings.trimsLineStart ? 0 : cells[first].blankBefore
    guard end.last >= first else {
      // Nothing but spaces, which have no width at a line's end.
      let width = cells[first].body + lead
      return Extent(first: first, last: first, lead: lead, tail: 0, hyphen: 0, natural: width)
    }
    return Extent(
      first: first,
      last: end.last,
      lead: lead,
      tail: end.tail,
      hyphen: end.hyphen,
      natural: end.right - sums[first].start + lead
    )
  }

  /// Whether the mark at the end of a line may hang outside (B17): one point mark, none in a row, with
  /// nothing set on it that would hang out too.
  func mayHang(_ extent: Extent) -> Bool {
    guard settings.hangsMarks, extent.last > extent.first, !cells[extent.last].isWidened else {
      return false
    }
    let kind = cells[extent.last].kind
    return (kind == .pause || kind == .stop) && !cells[extent.last - 1].kind.isMark
  }

  /// The least width of a line, the mark at its end hung where that may be.
  func leastWidth(from first: Int, to end: LineEnd) -> Int {
    guard end.last >= first else { return cells[first].body }
    return end.tightRight - sums[first].tightStart
  }

  /// The last cell from which on there are two Han; −1 if there is none.
  func lastWithTwoHan() -> Int {
    var count = 0
    return cells.lastIndex { cell in
      count += cell.isHan ? 1 : 0
      return count == 2
    } ?? -1
  }

  /// How much of some joints can be squeezed.
  func shrinks(in joints: Range<Int>) -> Shrinks {
    shrinkSums[joints.upperBound] &- shrinkSums[joints.lowerBound]
  }
}
