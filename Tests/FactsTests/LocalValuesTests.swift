import Facts
import Testing

struct LocalValuesTests {
  private let first = Question(.number(.zero, unit: nil), type: .plain)
  private let second = Question(.number(.one, unit: nil), type: .plain)

  @Test func theLastOfANameCounts() {
    var values = LocalValues([("家", first), ("数", first), ("家", second)])
    #expect(values["家"] == second)
    #expect(values["数"] == first)
    #expect(values["收入"] == nil)
    values["家"] = nil
    #expect(values["家"] == nil)
    values["数"] = nil
    #expect(values.isEmpty)
  }
}
