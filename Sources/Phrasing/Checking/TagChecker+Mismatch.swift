import Diagnostics
import Expressions
import Facts

extension TagChecker {
  /// U202, with what the author may have meant.
  func mismatch(
    of function: OutputFunction,
    _ type: ValueType,
    _ call: FunctionCall
  ) -> Diagnostic {
    let fix = fix(for: function, type)
    var remarks: [Diagnostic.Remark] = []
    if let context { remarks += changeRemark(in: context) }
    if let fix { remarks.append(fixRemark(fix)) }
    remarks += relativeRemark(function)
    return .functionDoesNotAccept(
      call.name,
      type.element ?? type,
      accepted: function.word.accepted,
      subject: subjectName,
      at: call.nameSpan,
      remarks: remarks,
      replacements: fix.map { [.init(call.nameSpan, with: $0.rawValue)] } ?? []
    )
  }

  /// 占比的变化量, 代办电信业务收入的同比.
  private var subjectName: String {
    guard case .facet(let subject, let facet, _) = tag.question.form else { return "这个值" }
    let isChange = facet == .changeSinceYearStart || facet == .growthChange
    if isChange, let inner = subject.leadingFacet { return inner.rawValue + "的变化量" }
    return "“\(facet.rawValue)”"
  }

  /// The function of the same sense that takes the type.
  private func fix(for function: OutputFunction, _ type: ValueType) -> OutputFunction? {
    let signs: [OutputFunction] = [.riseOrFall, .moreOrLess, .pointsUpOrDown, .rankMove]
    guard signs.contains(function) else { return nil }
    return signs.first { other in
      switch other.word.input {
      case .value(let takes): takes(type)
      case .either(let takes): takes(type.element ?? type)
      case .list, .anything: false
      }
    }
  }

  private func fixRemark(_ fix: OutputFunction) -> Diagnostic.Remark {
    let call = FunctionCall(
      name: fix.rawValue,
      nameSpan: tag.calls[0].nameSpan,
      arguments: []
    )
    let mended = OutputTag(question: tag.question, calls: [call])
    let text = context.flatMap { try? phrase(mended, in: $0).text }
    return .init("修改", "改用 | \(fix.rawValue)" + (text.map { "，得到“\($0)”" } ?? ""))
  }

  /// 43.51%（6月累计）− 36.31%（1月）= 7.20个百分点; the relative change beside it.
  private func changeRemark(in context: PhraseContext) -> [Diagnostic.Remark] {
    guard case .fact(let fact) = context.answer(tag.question).answer,
      case .change(let current, let base, let type, let basePeriod) = fact.detail,
      type == .ratio, base.sign != 0
    else { return [] }
    let format = NumberFormat(of: .ratio, settings: context.settings)
    let months = { (period: Period) in
      let name = printed(period.last, settings: context.settings)
      return period.monthCount > 1 ? name + "累计" : name
    }
    let difference = printed(fact, settings: context.settings)
    let relative = format.text(of: current / base - Number(.one))
    return [
      .init(
        "对照",
        "\(format.text(of: current))（\(months(fact.period))）− "
          + "\(format.text(of: base))（\(months(basePeriod))）= \(difference)；"
          + "若说相对变化则是 \(relative)"
      )
    ]
  }

  /// How the relative change of a rate is asked and printed.
  private func relativeRemark(_ function: OutputFunction) -> [Diagnostic.Remark] {
    guard function == .riseOrFall, tag.question.leadingFacet == .changeSinceYearStart,
      case .facet(let subject, .changeSinceYearStart, let arguments) = tag.question.form,
      let text = tag.question.span?.text, text.hasSuffix(Facet.changeSinceYearStart.rawValue)
    else { return [] }
    let growth = Question(
      .facet(subject, .growthSinceYearStart, arguments),
      type: .ratio,
      span: tag.question.span
    )
    let said = context.flatMap { try? phrase(OutputTag(question: growth, calls: []), in: $0).text }
    let print = said.map { "，印作“\($0)”" } ?? ""
    let expression =
      text.dropLast(Facet.changeSinceYearStart.rawValue.count)
      + Facet.growthSinceYearStart.rawValue
    return [.init("", "若确要说相对变化：{{ \(expression) }}\(print)")]
  }
}
