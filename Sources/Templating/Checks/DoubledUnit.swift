import Diagnostics
import Expressions
import Facts

/// A unit typed directly behind a tag that prints it already: {{ 收入 }}万元.
///
/// Source: claims.md 1.8, trap 22: the unit is part of the value, not of the text around it.
struct DoubledUnit {
  let text: String

  /// Nil where the text does not begin with a unit that the tag ends with.
  init?(_ typed: String, behind tag: OutputTag) {
    guard tag.calls.allSatisfy({ $0.function.map(Self.endsWithUnit) ?? false }),
      let unit = Self.units(of: tag.question.type).first(where: typed.hasPrefix)
    else { return nil }
    let next = typed.dropFirst(unit.count).first
    // 第3位次, 1.2万户户均: the unit begins a word.
    guard next.map({ !"次列居均".contains($0) }) ?? true else { return nil }
    text = unit
  }

  /// Functions behind which the number stands last with its unit.
  private static func endsWithUnit(_ function: OutputFunction) -> Bool {
    switch function {
    case .riseOrFall, .moreOrLess, .pointsUpOrDown, .higherOrLower, .fasterOrSlower, .times,
      .about, .lowerBound, .upperBound, .only, .decimals, .unit:
      true
    case .rankMove, .doublings, .fraction, .proportion, .turn, .names, .parallel, .respectively,
      .grouped, .behind, .month, .monthEnd, .title, .adjusted, .standIn:
      false
    }
  }

  /// What a number of the type may end with, longer ones first.
  private static func units(of type: ValueType) -> [String] {
    switch type {
    case .amount(let measure), .quantity(let measure):
      let base = measure.family
      return base.isEmpty ? [] : ["万" + base, "亿" + base, base]
    case .unitPrice(let measure): return measure.family.isEmpty ? [] : [measure.family]
    case .ratio: return ["%", "％"]
    case .percentagePoint: return ["个百分点", "百分点", "%", "％"]
    case .rank: return ["位"]
    case .multiple: return ["倍"]
    case .index, .rankChange, .cardinal, .plain, .month, .text, .truth, .organization, .member,
      .material, .list:
      return []
    }
  }
}

extension TemplateCompiler {
  /// Reports a unit that the tag before prints already (W403).
  mutating func checkUnit(of typed: String, at span: SourceSpan, behind node: TemplateNode?) {
    let blanks = typed.prefix { $0 == " " || $0 == "\u{3000}" }
    guard case .output(let output)? = node, span.text == typed,
      let unit = DoubledUnit(String(typed.dropFirst(blanks.count)), behind: output.tag)
    else { return }
    let start = span.range.lowerBound
    let length = blanks.utf8.count + unit.text.utf8.count
    log.add(.doubledUnit(unit.text, at: span.source.span(start..<start + length)))
  }
}
