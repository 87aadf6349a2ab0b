import Facts
import Testing

@testable import Phrasing

struct ReadNumberTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let type: ValueType
    var unit: String?
    /// Value and last place as decimals; nil where nothing is read.
    let expected: (value: String, lastPlace: String)?

    var testDescription: String { text }
  }

  private static let money = ValueType.amount(
    Measure(ladder: ["元", "万元", "亿元"].compactMap { MeasureUnit($0) })
  )

  @Test(arguments: [
    Case(text: "1408.00万元", type: money, expected: ("14080000", "100")),
    Case(text: "6212元", type: money, expected: ("6212", "1")),
    Case(text: "−4.34%", type: .ratio, expected: ("-0.0434", "0.0001")),
    Case(text: "19.69倍", type: .ratio, expected: ("19.69", "0.01")),
    Case(text: "2.39个", type: .percentagePoint, expected: ("0.0239", "0.0001")),
    Case(text: "并列第38位", type: .rank, expected: ("38", "0")),
    Case(text: "第三位", type: .rank, expected: ("3", "0")),
    Case(text: "4个位次", type: .rankChange, expected: ("4", "0")),
    Case(text: "32.33", type: .ratio, unit: "%", expected: ("0.3233", "0.0001")),
    Case(text: "385.19", type: money, unit: "万元", expected: ("3851900", "100")),
    Case(text: "385.19", type: money, unit: "", expected: nil),
    Case(text: "93.8户", type: money, expected: nil),
    Case(text: "44", type: .ratio, expected: nil),
    Case(text: "1,408.5万元", type: money, expected: ("14085000", "1000")),
    Case(text: "１４０８万元", type: money, expected: ("14080000", "10000")),
    Case(text: "三千万元", type: money, expected: ("30000000", "10000")),
    Case(text: "一百八十元", type: money, expected: ("180", "1")),
    Case(text: "百分之三十", type: .ratio, expected: ("0.3", "0.01")),
    Case(text: "百分之32.33", type: .ratio, expected: ("0.3233", "0.0001")),
    Case(text: "32.33％", type: .ratio, expected: ("0.3233", "0.0001")),
    Case(text: "三个百分点", type: .percentagePoint, expected: ("0.03", "0.01")),
    Case(text: "三位", type: .rank, expected: nil),
    Case(text: "首位", type: .rank, expected: nil),
    Case(text: "一半", type: .ratio, expected: nil),
    Case(text: "", type: .ratio, expected: nil),
  ])
  func readsWhatIsPrinted(_ example: Case) throws {
    let read = readNumber(example.text, of: example.type, unit: example.unit)
    guard let expected = example.expected else {
      #expect(read == nil)
      return
    }
    #expect(read?.value == Rational(decimal: expected.value))
    #expect(read?.lastPlace == Rational(decimal: expected.lastPlace))
  }

  @Test func tellsTiesAndHedges() {
    #expect(readNumber("并列第38位", of: .rank, unit: nil)?.isTied == true)
    #expect(readNumber("1400余万元", of: Self.money, unit: nil)?.saysMore == true)
    #expect(readNumber("1400余万元", of: Self.money, unit: nil)?.value == Rational(14_000_000))
  }
}
