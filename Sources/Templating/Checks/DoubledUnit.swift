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
  ///
  /// `ends` are what may stand before it, one for each way there.
  mutating func checkUnit(of typed: String, at span: SourceSpan, behind ends: [OutputTag?]) {
    guard span.text == typed, ends.contains(where: { $0 != nil }) else { return }
    let blanks = typed.prefix { $0 == " " || $0 == "\u{3000}" }
    let words = String(typed.dropFirst(blanks.count))
    let units = ends.map { tag in tag.flatMap { DoubledUnit(words, behind: $0) } }
    guard let unit = units.compactMap({ $0 }).first else { return }
    let start = span.range.lowerBound
    let length = blanks.utf8.count + unit.text.utf8.count
    let place = span.source.span(start..<start + length)
    log.add(.doubledUnit(unit.text, isAlways: units.allSatisfy { $0 != nil }, at: place))
  }
}

extension [TemplateNode] {
  /// The tags that print last, one for each way through the branches.
  ///
  /// Nil for a way that ends otherwise; empty if nothing here prints.
  var ends: [OutputTag?] {
    guard let last = last(where: \.takesRoom) else { return [] }
    switch last {
    case .output(let output): return [output.tag]
    case .choice(let statement): return statement.branches.flatMap(\.nodes.endsOrOther)
    case .bySign(let statement): return statement.branches.flatMap(\.nodes.endsOrOther)
    case .loop(let statement): return statement.nodes.endsOrOther
    case .list(let statement): return statement.nodes.endsOrOther
    case .text, .emphasis, .lineEnd, .paragraphEnd, .call, .heading, .figure, .table, .local,
      .section, .include, .requirement, .assertion, .pageBreak, .landscape, .annex:
      return [nil]
    }
  }

  private var endsOrOther: [OutputTag?] { ends.isEmpty ? [nil] : ends }
}

extension TemplateNode {
  /// Whether it parts what stands before it from what stands behind.
  fileprivate var takesRoom: Bool {
    switch self {
    case .text(let typed): !typed.text.isEmpty
    case .emphasis, .lineEnd, .local, .requirement, .assertion: false
    case .paragraphEnd, .output, .call, .heading, .figure, .table, .choice, .bySign, .loop, .list,
      .section, .include, .pageBreak, .landscape, .annex:
      true
    }
  }
}
