import Diagnostics
import Expressions
import Facts
import Nodes
import Phrasing
import Testing

/// A small workspace whose tags are read from text and answered from a table.
enum Sample {
  static let money = Measure(ladder: yuan.ladder, basis: "财务列账")

  static let schema = Schema(
    organizations: organizations,
    dimensions: [
      DimensionDeclaration(name: "运营商", members: [.init(name: "移动"), .init(name: "联通")]),
      DimensionDeclaration(name: "专业", members: [.init(name: "储蓄"), .init(name: "代办电信")]),
    ],
    series: [
      SeriesDeclaration(
        name: "收入",
        printedName: "代办电信业务收入",
        type: .amount(money),
        nature: .flow,
        plan: "年计划",
        memberOf: .init(series: "邮政收入", dimension: "专业", member: "代办电信"),
        dimensions: ["运营商"]
      ),
      SeriesDeclaration(
        name: "邮政收入",
        printedName: "邮政总收入",
        type: .amount(money),
        nature: .flow,
        dimensions: ["专业"]
      ),
      SeriesDeclaration(
        name: "年计划",
        printedName: "年度收入计划",
        type: .amount(money),
        nature: .yearly,
        isMonthly: false
      ),
    ],
    settings: settings,
    lexiconNames: ["双过半", "走势", "增速", "贡献"]
  )

  private static let organizations = Organizations(
    [
      organization(0, "全国", "全国", parent: nil, scope: "全国"),
      organization(1, "陕西", "省", parent: 0, scope: "全省"),
      organization(2, "榆林", "市局", parent: 1, scope: "全市"),
      organization(3, "西安", "市局", parent: 1, scope: "全市"),
    ],
    levels: ["全国", "省", "市局"]
  )

  private static func organization(
    _ index: Int,
    _ name: String,
    _ level: String,
    parent: Int?,
    scope: String
  ) -> Organization {
    Organization(
      id: OrganizationID(index: index),
      name: name,
      level: level,
      parent: parent.map { OrganizationID(index: $0) },
      fullName: name + "邮政局",
      shortName: name,
      scope: scope
    )
  }

  static func tag(_ text: String, log: inout DiagnosticLog) -> OutputTag? {
    parseOutput(SourceText(name: "模板.md", text: text), against: schema, log: &log)
  }

  static func question(_ text: String) throws -> Question {
    var log = DiagnosticLog()
    let question = parseQuestion(SourceText(name: "表", text: text), against: schema, log: &log)
    return try #require(question, "\(text): \(log.diagnostics.map(\.message))")
  }

  static func lexicon(_ text: String, log: inout DiagnosticLog) throws -> Lexicon {
    let source = SourceText(name: "措辞.yaml", text: text)
    let node = try #require(parseYAML(source, log: &log))
    return readLexicon([node], against: schema, log: &log)
  }
}

/// Answers leaves from a table of expressions; comparisons and 且 are worked out from them.
final class TableSource: FactSource {
  private var leaves: [Question: Answer] = [:]

  init(_ table: [String: Answer]) throws {
    for (text, answer) in table { leaves[try Sample.question(text)] = answer }
  }

  func answer(_ question: Question, for organization: OrganizationID) -> Answered {
    Answered(answer(question))
  }

  private func answer(_ question: Question) -> Answer {
    if let known = leaves[question] { return known }
    switch question.form {
    case .comparison(let left, nil, let sign, let right):
      return compare(left, sign, right)
    case .and(let left, let right):
      let first = answer(left)
      return first == .truth(true) ? answer(right) : first
    case .judgement(let value, .undefined):
      if case .undefined = answer(value) { return .truth(true) }
      return .truth(false)
    case .judgement(let value, .flat):
      guard case .fact(let fact) = answer(value) else { return answer(value) }
      return .truth(isFlat(fact.value, type: fact.type, settings: settings))
    default: return .missing(Missing([.init(cell: nil, description: "\(question.form)")]))
    }
  }

  private func compare(_ left: Question, _ sign: ComparisonOperator, _ right: Question) -> Answer {
    guard let first = value(left), let second = value(right) else { return answer(left) }
    return switch sign {
    case .equal: .truth(first == second)
    case .notEqual: .truth(first != second)
    case .atLeast: .truth(first >= second)
    case .atMost: .truth(first <= second)
    case .above: .truth(first > second)
    case .below: .truth(first < second)
    }
  }

  private func value(_ question: Question) -> Number? {
    switch question.form {
    case .number(let value, _): return Number(value)
    case .negative(let operand): return value(operand).map { -$0 }
    case .setting(["过半下限"]): return Number(settings.nearHalf)
    case .setting(let path):
      return settings.degreeWords.first { $0.name == path.last }.map { Number($0.bound) }
    case .reportPeriod(.lastMonth): return Number(Rational(6))
    default:
      guard case .fact(let fact) = answer(question) else { return nil }
      return fact.value
    }
  }
}
