package import Diagnostics
package import Facts
import Phrasing

/// 按: a branch by the sign of a value, in order.
package struct SignStatement: Sendable {
  package enum Sign: Sendable, Hashable {
    case rise
    /// Prints as zero at its decimals.
    case flat
    case fall
    /// 否则, also for 无定义.
    case otherwise
  }

  /// What the absolute value must satisfy, `≥30%`.
  package struct Bound: Sendable, Hashable {
    package let comparison: ComparisonOperator
    /// In base units.
    package let value: Rational
  }

  package struct Branch: Sendable {
    package let sign: Sign
    package let bound: Bound?
    package let nodes: [TemplateNode]
  }

  package let value: Question
  package let branches: [Branch]
  package let span: SourceSpan
}

extension TemplateCompiler {
  mutating func compileBySign(_ tag: StatementTag) -> TemplateNode? {
    let value = question(tag.body, behind: tag)
    let lead = compileBlock(tag)
    if lead.nodes.contains(where: \.isVisible) {
      log.add(.textBeforeFirstSign(text.span(tag.range)))
    }
    var branches: [SignStatement.Branch] = []
    var divider = lead.divider
    while let current = divider, current.keyword != .end {
      let bound = bound(of: current, on: value)
      let block = compileBlock(tag)
      if let sign = sign(of: current.keyword) {
        branches.append(.init(sign: sign, bound: bound, nodes: block.nodes))
      }
      divider = block.divider
    }
    reportMissingSigns(branches, tag)
    guard let value else { return nil }
    return .bySign(.init(value: value, branches: branches, span: text.span(tag.body)))
  }

  private func sign(of keyword: StatementKeyword) -> SignStatement.Sign? {
    switch keyword {
    case .rise: .rise
    case .flat: .flat
    case .fall: .fall
    case .otherwise: .otherwise
    default: nil
    }
  }

  private mutating func reportMissingSigns(
    _ branches: [SignStatement.Branch],
    _ tag: StatementTag
  ) {
    func isCovered(_ sign: SignStatement.Sign) -> Bool {
      branches.contains { $0.sign == sign && $0.bound == nil }
    }
    guard !isCovered(.otherwise) else { return }
    let missing = [(SignStatement.Sign.rise, "增"), (.flat, "平"), (.fall, "减")]
      .filter { !isCovered($0.0) }.map(\.1)
    if !missing.isEmpty { log.add(.signsMissing(missing, at: text.span(tag.keywordRange))) }
  }

  private mutating func bound(of tag: StatementTag, on value: Question?) -> SignStatement.Bound? {
    guard !tag.body.isEmpty, tag.keyword != .otherwise else { return nil }
    let signs: [(String, ComparisonOperator)] = [
      ("≥", .atLeast), (">=", .atLeast), ("≤", .atMost), ("<=", .atMost), (">", .above),
      ("＞", .above), ("<", .below), ("＜", .below),
    ]
    guard
      let (typed, comparison) = signs.first(where: { pair in
        text.has(Array(pair.0.utf8), at: tag.body.lowerBound)
      })
    else {
      log.add(.boundExpected(text.span(tag.body)))
      return nil
    }
    let rest = text.trimmed(tag.body.lowerBound + typed.utf8.count..<tag.body.upperBound)
    guard let constant = question(rest, behind: tag),
      case .number(let number, let unit) = constant.form
    else { return nil }
    if let value, !Self.fits(unit, value.type) {
      log.add(.boundUnit(text.span(rest), value.type))
    }
    return .init(comparison: comparison, value: number)
  }

  private static func fits(_ unit: MeasureUnit?, _ type: ValueType) -> Bool {
    switch type {
    case .ratio: unit == .percent
    case .percentagePoint: unit == .percentagePoint
    case .amount(let measure), .quantity(let measure), .unitPrice(let measure):
      unit?.base == measure.family
    default: true
    }
  }
}

extension Evaluator {
  mutating func evaluate(_ statement: SignStatement) {
    events.append(.trace)
    let value: Number?
    switch ask(statement.value) {
    case .fact(let fact):
      events.append(.compared(fact))
      value = fact.value
    case .undefined(let undefined):
      guard statement.branches.contains(where: { $0.sign == .otherwise }) else {
        log.add(
          .undefined(
            undefined,
            plan: context.unfitPlan(behind: undefined),
            at: statement.span,
            of: organizationName
          )
        )
        return
      }
      value = nil
    case .missing(let missing):
      report(missing, at: statement.span, type: statement.value.type)
      return
    default:
      return
    }
    let sign = value.map { self.sign(of: $0, statement.value.type) } ?? SignStatement.Sign.otherwise
    for branch in statement.branches where branch.sign == .otherwise || branch.sign == sign {
      guard holds(branch.bound, value) else { continue }
      evaluateBlock(branch.nodes)
      return
    }
  }

  private func holds(_ bound: SignStatement.Bound?, _ value: Number?) -> Bool {
    guard let bound, let value else { return bound == nil }
    let magnitude = value.magnitude
    let limit = Number(bound.value)
    return switch bound.comparison {
    case .equal: magnitude == limit
    case .notEqual: magnitude != limit
    case .atLeast: magnitude >= limit
    case .atMost: magnitude <= limit
    case .above: magnitude > limit
    case .below: magnitude < limit
    }
  }
}
