import Calculating
import Facts
import Testing

struct SpeedTests {
  /// A warm answer is a look-up; a cold report must not scan the rows for each question.
  @Test func answersTheClaimsOfAReportQuickly() throws {
    let province = SampleProvince.shared
    let own = try province.id("陕西")
    let questions = try CalibrationTests.expressions.keys.sorted()
      .flatMap { CalibrationTests.expressions[$0] ?? [] }.map { try province.question($0) }
    let clock = ContinuousClock()
    let book = province.book()
    let cold = clock.measure { for question in questions { _ = book.answer(question, for: own) } }
    let warm = clock.measure { for question in questions { _ = book.answer(question, for: own) } }
    // Some 500 times what a release build takes, for a debug build on a busy machine.
    #expect(cold < .seconds(5))
    #expect(warm < .milliseconds(50))
  }
}
