/// Names one behind the other, of many the first few and how many there are: 西安、铜川 等 1488 个.
///
/// - Parameters:
///   - names: in the order of printing.
///   - most: so many are named: twelve show of which kind they are.
/// - Returns: the names with 、 between them; an empty text for none.
package func shortList(_ names: [String], most: Int = 12) -> String {
  let shown = names.prefix(most).joined(separator: "、")
  return names.count > most ? "\(shown) 等 \(names.count) 个" : shown
}

/// Numbers of rows or lines: `3、7—9`, each once, runs of three and more shortened, of many runs the
/// first few and how many numbers there are.
///
/// - Parameters:
///   - numbers: in any order.
///   - most: so many runs are named.
/// - Returns: the numbers in rising order with 、 between them; an empty text for none.
package func shortRanges(of numbers: [Int], most: Int = 12) -> String {
  let numbers = Set(numbers).sorted()
  var runs: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = runs.last, last.upperBound + 1 == number {
      runs[runs.count - 1] = last.lowerBound...number
    } else {
      runs.append(number...number)
    }
  }
  let shown = runs.prefix(most).map { run in
    switch run.count {
    case 1: "\(run.lowerBound)"
    case 2: "\(run.lowerBound)、\(run.upperBound)"
    default: "\(run.lowerBound)—\(run.upperBound)"
    }
  }.joined(separator: "、")
  return runs.count > most ? "\(shown) 等 \(numbers.count)" : shown
}
