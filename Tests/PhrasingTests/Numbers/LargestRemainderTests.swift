import Facts
import Phrasing
import Testing

struct LargestRemainderTests {
  @Test(arguments: [
    (["0.4351", "0.4600", "0.1016", "0.0033"], [44, 46, 10, 0]),
    (["1", "1", "1"], [34, 33, 33]),
    (["0", "0"], [0, 0]),
    (["5"], [100]),
  ])
  func addsUpToTheTotal(weights: [String], shares: [Int]) {
    let values = weights.map { number($0).printable }
    #expect(largestRemainder(values, total: 100) == shares)
  }

  @Test func alwaysAddsUp() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let count = Int.random(in: 1...9, using: &generator)
      let weights = (0..<count).map { _ in Rational(Int.random(in: 0...999, using: &generator)) }
      guard weights.contains(where: { $0.sign > 0 }) else { continue }
      let shares = largestRemainder(weights, total: 100)
      #expect(shares.reduce(0, +) == 100)
      let sum = weights.reduce(.zero, +)
      for (weight, share) in zip(weights, shares) {
        let exact = (weight * Rational(100) / sum).double
        #expect(abs(exact - Double(share)) < 1)
      }
    }
  }
}
