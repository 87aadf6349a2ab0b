import Facts

/// What a table is laid out by: its organisations, combinations of members and months.
struct TableLayout {
  /// In order of first appearance.
  private(set) var combinations: [[UInt16]] = []
  /// `slot × combinations + combination` of each subject, −1 for one without rows.
  private(set) var cellOfSubject: [Int]
  /// By organisation, −1 for one without rows.
  private(set) var slots: [Int]
  private(set) var slotCount = 0
  /// Sorted.
  let months: MonthAxis
  /// Whether some row has a span other than a month.
  let hasLongerSpans: Bool

  init(_ table: LedgerTable, organizationCount: Int) {
    slots = Array(repeating: -1, count: organizationCount)
    cellOfSubject = Array(repeating: -1, count: table.organizations.count)
    let spans = table.spansInUse
    months = MonthAxis(of: spans.filter { $0.first == $0.last })
    hasLongerSpans = spans.contains { $0.first != $0.last }
    let subjects = table.subjectsInUse
    let numbering = TupleNumbering(
      subjects.flatMap(table.members(ofSubject:)),
      width: table.dimensions.count
    )
    let numbers = numbering.numbers(count: subjects.count, tuples: &combinations)
    for subject in subjects where slots[table.organizations[subject].index] < 0 {
      slots[table.organizations[subject].index] = slotCount
      slotCount += 1
    }
    for (subject, number) in zip(subjects, numbers) {
      let slot = slots[table.organizations[subject].index]
      cellOfSubject[subject] = slot * combinations.count + Int(number)
    }
  }
}

/// The months that some row by month of a table has.
struct MonthAxis {
  /// Sorted.
  let months: [Month]
  /// Place in `months` of each month from the first to the last, −1 for one without rows.
  private let places: [Int32]

  init(of spans: [Period]) {
    months = Set(spans.map(\.first)).sorted()
    guard let first = months.first, let last = months.last else {
      places = []
      return
    }
    var places: [Int32] = Array(repeating: -1, count: first.distance(to: last) + 1)
    for (place, month) in months.enumerated() { places[first.distance(to: month)] = Int32(place) }
    self.places = places
  }

  var count: Int { months.count }

  /// Place of a month in `months`, nil if no row has it.
  func place(of month: Month) -> Int? {
    guard let first = months.first else { return nil }
    let distance = first.distance(to: month)
    guard places.indices.contains(distance), places[distance] >= 0 else { return nil }
    return Int(places[distance])
  }
}

/// Numbers tuples of equal length in order of first appearance.
private struct TupleNumbering {
  private let members: [UInt16]
  private let width: Int
  /// By place in the tuple, what a member counts in the key of a tuple; nil where the keys are too
  /// many for an array.
  private let factors: [Int32]?
  private let keyCount: Int

  /// Members are few, so that mostly all their combinations fit.
  private static let denseLimit = 1 << 16

  init(_ members: [UInt16], width: Int) {
    self.members = members
    self.width = width
    var sizes = Array(repeating: 1, count: width)
    var place = 0
    for member in members {
      if Int(member) >= sizes[place] { sizes[place] = Int(member) + 1 }
      place = place + 1 == width ? 0 : place + 1
    }
    var factors: [Int32] = []
    var keyCount = 1
    for size in sizes where keyCount <= Self.denseLimit {
      factors.append(Int32(keyCount))
      keyCount *= size
    }
    self.factors = keyCount <= Self.denseLimit ? factors : nil
    self.keyCount = keyCount
  }

  /// The number of each tuple; puts what the numbers stand for into `tuples`.
  func numbers(count: Int, tuples: inout [[UInt16]]) -> [Int32] {
    guard let factors else { return sparseNumbers(count: count, tuples: &tuples) }
    var numbers = keys(count: count, factors: factors)
    var numberOfKey: [Int32] = Array(repeating: -1, count: keyCount)
    for index in 0..<count {
      let key = Int(numbers[index])
      if numberOfKey[key] < 0 {
        numberOfKey[key] = Int32(tuples.count)
        tuples.append(tuple(index))
      }
      numbers[index] = numberOfKey[key]
    }
    return numbers
  }

  /// The key of each tuple, member by member.
  private func keys(count: Int, factors: [Int32]) -> [Int32] {
    var keys: [Int32] = Array(repeating: 0, count: count)
    for (place, factor) in factors.enumerated() {
      var member = place
      for index in 0..<count {
        keys[index] &+= factor &* Int32(members[member])
        member &+= width
      }
    }
    return keys
  }

  private func sparseNumbers(count: Int, tuples: inout [[UInt16]]) -> [Int32] {
    var numberOfTuple: [[UInt16]: Int32] = [:]
    return (0..<count).map { index in
      let tuple = tuple(index)
      if let number = numberOfTuple[tuple] { return number }
      let number = Int32(tuples.count)
      numberOfTuple[tuple] = number
      tuples.append(tuple)
      return number
    }
  }

  private func tuple(_ index: Int) -> [UInt16] {
    Array(members[index * width..<(index + 1) * width])
  }
}
