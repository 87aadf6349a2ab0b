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
    let numbering = TupleNumbering(table.members, width: table.dimensions.count)
    let numbers = numbering.numbers(of: subjects, tuples: &combinations)
    for subject in subjects where slots[table.organizations[subject].index] < 0 {
      slots[table.organizations[subject].index] = slotCount
      slotCount += 1
    }
    for (subject, number) in zip(subjects, numbers) {
      let slot = slots[table.organizations[subject].index]
      cellOfSubject[subject] = slot * combinations.count + number
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
  /// The tuples of all subjects.
  private let members: [UInt16]
  private let width: Int
  /// By place in the tuple, what a member counts in the key of a tuple; nil where the keys are too
  /// many for an array.
  private let factors: [Int]?
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
    var factors: [Int] = []
    var keyCount = 1
    for size in sizes where keyCount <= Self.denseLimit {
      factors.append(keyCount)
      keyCount *= size
    }
    self.factors = keyCount <= Self.denseLimit ? factors : nil
    self.keyCount = keyCount
  }

  /// The number of the tuple of each subject; puts what the numbers stand for into `tuples`.
  func numbers(of subjects: [Int], tuples: inout [[UInt16]]) -> [Int] {
    guard let factors else { return sparseNumbers(of: subjects, tuples: &tuples) }
    var numberOfKey = Array(repeating: -1, count: keyCount)
    return subjects.map { subject in
      let key = key(of: subject, factors)
      if numberOfKey[key] < 0 {
        numberOfKey[key] = tuples.count
        tuples.append(tuple(of: subject))
      }
      return numberOfKey[key]
    }
  }

  private func key(of subject: Int, _ factors: [Int]) -> Int {
    var key = 0
    for place in factors.indices {
      key &+= factors[place] &* Int(members[subject &* width &+ place])
    }
    return key
  }

  private func sparseNumbers(of subjects: [Int], tuples: inout [[UInt16]]) -> [Int] {
    var numberOfTuple: [[UInt16]: Int] = [:]
    return subjects.map { subject in
      let tuple = tuple(of: subject)
      if let number = numberOfTuple[tuple] { return number }
      numberOfTuple[tuple] = tuples.count
      tuples.append(tuple)
      return tuples.count - 1
    }
  }

  private func tuple(of subject: Int) -> [UInt16] {
    Array(members[subject * width..<(subject + 1) * width])
  }
}
