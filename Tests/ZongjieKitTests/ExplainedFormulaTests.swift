import Foundation
import Testing
import ZongjieKit

/// The formulas that `explain` writes give the values that the program computes.
///
/// They are worked out again here, with the arithmetic of the machine and another parser.
struct ExplainedFormulaTests {
  /// Every facet that the small workspace has a value for.
  @Test(arguments: [
    "收入", "收入@3月", "收入@二季度", "收入.当月", "收入[城区]", "收入[县局]", "收入.月均", "收入.日均",
    "收入.同比", "收入.同比增量", "收入.当月.环比", "收入.当月.环比增量", "收入.月均增幅", "收入.比(上年同期)",
    "收入.倍数(上年同期)", "收入.同比.增幅变化(3月)", "收入[城区].占比", "收入[城区].贡献率", "收入[城区].拉动",
    "收入[城区].占增量", "收入.当月.较年初", "收入[城区].占比.较年初", "收入[城区].占比.较年初增幅", "收入.计划",
    "收入.完成率", "收入.进度差", "收入.缺口(过半)", "收入.缺口(全年)", "收入.月均需", "收入.年均增幅(自: 2004-06)",
    "收入[城区].位次变化(县局)", "每件收入", "每件收入.同比", "收入 − 计划", "收入 ÷ 计划 − 50%", "收入 × 2 + 10万元",
    "−收入", "业务收入[快包].占比", "业务收入[城区, 快包].占比", "收入[青河县].完成率 − 收入.完成率", "业务收入@3月.同比",
  ])
  func worksOutToTheValue(_ expression: String) throws {
    let place = WorkspacePlace(
      folder: repository.appendingPathComponent("Tests/ZongjieKitTests/Cases/错误/样本").path,
      home: repository.path,
      executable: ""
    )
    let result = explain(place, expression, unit: nil)
    let json = try #require(result.json)
    let whole = try JSONDecoder().decode(Explanation.self, from: Data(json.utf8))
    var counts = Counts()
    try whole.explained.check(&counts)
    #expect(counts.formulas + counts.sums + counts.readings > 0)
  }

  private struct Explanation: Decodable {
    let explained: Value
  }

  private struct Counts {
    var formulas = 0
    var sums = 0
    var readings = 0
  }

  private struct Cell: Decodable {
    let text: String
  }

  private struct Value: Decodable {
    let name: String
    let value: String?
    let pattern: String?
    let formula: String
    let operands: [Value]
    let folded: Int
    let cells: [Cell]
    let cell_count: Int

    /// An exact fraction, or the digits of a root, without the unit behind.
    var number: Double? {
      guard let value else { return nil }
      let parts = value.prefix { "0123456789/.-−e".contains($0) }.split(separator: "/")
      let numbers = parts.compactMap { Double($0.replacing("−", with: "-")) }
      guard numbers.count == parts.count, let first = numbers.first else { return nil }
      return numbers.count == 2 ? first / numbers[1] : first
    }

    func check(_ counts: inout Counts) throws {
      for operand in operands { try operand.check(&counts) }
      // A value that was explained above stands there without its parts.
      guard let number else { return }
      if let pattern, operands.allSatisfy({ $0.number != nil }) {
        var text = pattern
        for (index, operand) in operands.enumerated() {
          text = text.replacing("{\(index)}", with: "(\(operand.number ?? 0))")
        }
        var reader = Arithmetic(text)
        let result = try reader.sum()
        #expect(abs(result - number) <= 1e-9 * max(1, abs(number)), "\(name)：\(pattern)")
        counts.formulas += 1
      } else if formula.contains("之和"), folded == 0, !operands.isEmpty {
        let sum = operands.compactMap(\.number).reduce(0, +)
        #expect(sum == number, "\(name)：\(formula)")
        counts.sums += 1
      } else if !cells.isEmpty, cells.count == cell_count {
        let sum = cells.compactMap { Double($0.text.asPlainDigits) }.reduce(0, +)
        // Plans stand in the file in 万元.
        #expect(sum == number || sum * 10_000 == number, "\(name)：\(cells.map(\.text))")
        counts.readings += 1
      }
    }
  }

  /// Sums, products, powers and brackets of plain numbers, percentages and amounts in 万元.
  private struct Arithmetic {
    private var rest: Substring

    enum Fault: Error { case unexpected(String) }

    init(_ text: String) {
      rest = Substring(text.filter { $0 != " " })
    }

    mutating func sum() throws -> Double {
      var value = try product()
      while let sign = take("+−") {
        let next = try product()
        value = sign == "+" ? value + next : value - next
      }
      return value
    }

    private mutating func product() throws -> Double {
      var value = try power()
      while let sign = take("×÷/") {
        let next = try power()
        value = sign == "×" ? value * next : value / next
      }
      return value
    }

    private mutating func power() throws -> Double {
      let base = try number()
      guard take("^") != nil else { return base }
      return pow(base, try number())
    }

    private mutating func number() throws -> Double {
      if take("−-") != nil { return -(try number()) }
      if take("(") != nil {
        let value = try sum()
        guard take(")") != nil else { throw Fault.unexpected(String(rest)) }
        return value
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "e" }
      guard let value = Double(digits) else { throw Fault.unexpected(String(rest)) }
      rest = rest.dropFirst(digits.count)
      for (unit, factor) in [("万元", 1e4), ("%", 0.01), ("个月", 1), ("天", 1), ("元", 1)]
      where rest.hasPrefix(unit) {
        rest = rest.dropFirst(unit.count)
        return value * factor
      }
      return value
    }

    private mutating func take(_ marks: String) -> Character? {
      guard let first = rest.first, marks.contains(first) else { return nil }
      rest = rest.dropFirst()
      return first
    }
  }
}

extension String {
  /// The number that a cell of the small workspace says: full-width digits, thousands, 22.0042万.
  fileprivate var asPlainDigits: String {
    let half = String(
      String.UnicodeScalarView(
        unicodeScalars.compactMap { scalar in
          (0xFF10...0xFF19).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFF10 + 0x30) : scalar
        }
      )
    ).replacing(",", with: "")
    guard half.hasSuffix("万"), let value = Double(half.dropLast()) else { return half }
    return String((value * 10_000).rounded())
  }
}
