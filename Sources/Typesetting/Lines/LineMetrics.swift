import Documents
import Drawings

/// The cells of a paragraph with their joints, and sums by which any line is measured at once.
///
/// Unit: 1/65536 em. Sums at index i are those of all joints before the one behind cell i.
struct LineMetrics: Sendable {
  let cells: [Cell]
  let joints: [Joint]
  let settings: LineSettings
  /// One em of the paragraph, in which joints of small text are counted as well: `ShapedCluster.em`,
  /// written as a number that the compiler sees here, for lines are measured by dividing by it.
  static let em = 65_536
  /// Places at which a line may end: the index of the cell that the next line begins with.
  let breaks: [Int]
  /// What a break of the same index costs by itself.
  let breakCosts: [Int]
  private(set) var bodySum: [Int] = [0]
  /// Where each body begins when all lies on one line with its glue at its natural width.
  private(set) var starts: [Int] = []
  private(set) var shrinkSums: [Shrinks] = [.zero]
  /// `starts` when all glue is squeezed as far as it goes.
  private(set) var tightStarts: [Int] = []
  private(set) var stretchSums: [Stretches] = [Stretches()]
  private(set) var hanSum: [Int] = [0]
  /// Index of the last cell up to here that is no word space; −1 for none.
  private(set) var lastVisible: [Int] = []

  /// How much can be squeezed, of each class by its place (`Joint.SqueezeClass`).
  typealias Shrinks = SIMD8<Int>

  /// What can be stretched: word spaces and gaps up to their limits, and the joints beyond.
  struct Stretches: Sendable {
    var limited = 0
    var shares = 0
    var reluctant = 0
  }

  init(_ cells: [Cell], _ settings: LineSettings) {
    assert(LineMetrics.em == ShapedCluster.em)
    self.cells = cells
    self.settings = settings
    var joints: [Joint] = []
    joints.reserveCapacity(cells.count)
    var index = 1
    while index < cells.count {
      joints.append(Joint(before: index, in: cells, settings))
      index += 1
    }
    self.joints = joints
    (breaks, breakCosts) = LineMetrics.findBreaks(cells, settings.level)
    sumUp()
  }

  private static func findBreaks(
    _ cells: [Cell],
    _ level: PageStyle.LineBreakLevel
  ) -> ([Int], [Int]) {
    let table = BreakTable(cells: cells, level: level)
    var breaks: [Int] = []
    var costs: [Int] = []
    breaks.reserveCapacity(cells.count)
    costs.reserveCapacity(cells.count)
    func add(_ index: Int, cost: Int) {
      breaks.append(index)
      costs.append(cost)
    }
    var index = 1
    while index < cells.count {
      switch table.chance(before: index) {
      case .forbidden: break
      case .allowed: add(index, cost: 0)
      case .reluctant: add(index, cost: LineCost.reluctantBreak)
      case .lastResort: add(index, cost: LineCost.lastResort)
      }
      index += 1
    }
    add(cells.count, cost: 0)
    return (breaks, costs)
  }

  private mutating func sumUp() {
    var natural = 0
    var shrink = 0
    var body = 0
    var han = 0
    var visible = -1
    tightStarts.reserveCapacity(cells.count)
    bodySum.reserveCapacity(cells.count + 1)
    hanSum.reserveCapacity(cells.count + 1)
    starts.reserveCapacity(cells.count)
    lastVisible.reserveCapacity(cells.count)
    for index in cells.indices {
      starts.append(body + natural)
      tightStarts.append(body + natural - shrink)
      if index < joints.count {
        natural += joints[index].natural
        shrink += joints[index].shrink
      }
      body += cells[index].body
      han += cells[index].isHan ? 1 : 0
      if cells[index].kind != .space { visible = index }
      bodySum.append(body)
      hanSum.append(han)
      lastVisible.append(visible)
    }
    sumUpJoints()
  }

  private mutating func sumUpJoints() {
    var stretch = Stretches()
    var shrink = Shrinks.zero
    shrinkSums.reserveCapacity(cells.count)
    stretchSums.reserveCapacity(cells.count)
    for joint in joints {
      if joint.shrink > 0 {
        shrink[joint.squeezeClass.rawValue] += joint.shrink
      }
      shrinkSums.append(shrink)
      stretch.limited += joint.stretch
      switch joint.share {
      case .full: stretch.shares += 1
      case .reluctant: stretch.reluctant += 1
      case .none: break
      }
      stretchSums.append(stretch)
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
  }

  /// The end of a line before a cell.
  func lineEnd(at end: Int) -> LineEnd {
    let last = lastVisible[end - 1]
    guard last >= 0 else { return LineEnd(last: -1, tail: 0, hyphen: 0, right: 0) }
    let tail = settings.trimsLineEnd ? 0 : cells[last].blankAfter
    let hyphen = end < cells.count ? cells[last].hyphen : 0
    return LineEnd(
      last: last,
      tail: tail,
      hyphen: hyphen,
      right: starts[last] + cells[last].body + tail + hyphen
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
      natural: end.right - starts[first] + lead
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
  func leastWidth(from first: Int, to end: Int) -> Int {
    let last = max(first, lastVisible[end - 1])
    let hung = settings.hangsMarks && cells[last].kind.isMark ? cells[last].body : 0
    return tightStarts[last] + cells[last].body - tightStarts[first] - hung
  }

  /// How much of some joints can be squeezed.
  func shrinks(in joints: Range<Int>) -> Shrinks {
    shrinkSums[joints.upperBound] &- shrinkSums[joints.lowerBound]
  }
}
