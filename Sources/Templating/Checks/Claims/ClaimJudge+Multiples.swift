import Diagnostics
import Facts
import Phrasing

// 收入相当于铜川市局的10倍, 移动收入是联通收入的两倍, 收入仅为榆林市局的一半.
extension ClaimJudge {
  /// Whether the words before the size compare with another; of a share of the whole they do not.
  mutating func judgeMultiple(
    _ size: StatedSize,
    of other: String,
    _ rest: String,
    _ place: ClaimPlace
  ) -> Bool {
    let reader = context.reader(for: place.organization)
    guard let reference = reader.reference(in: other), !isAbove(reference, place),
      let measured = measured(place, in: rest), let target = measured.targets.first,
      !target.question.isSigned, let fact = fact(target.question, for: place.organization),
      let value = value(of: reference, beside: target, place), value.sign > 0,
      let holds = size.holds(
        for: fact.value / value,
        sign: 1,
        type: size.fits(.multiple) ? .multiple : .ratio,
        settings
      )
    else { return false }
    let quotient = NumberFormat(of: .multiple, settings: settings).text(of: fact.value / value)
    add(
      StatedClaim(isDirection: false, rule: size.rule, mend: "改用 {{ \(target.expression) ÷ … }}"),
      place,
      of: target.expression,
      holds: holds,
      shown: "\(printed(fact, settings: settings))，是它的\(quotient)"
    )
    return true
  }

  private func isAbove(_ reference: ClauseReference, _ place: ClaimPlace) -> Bool {
    guard case .organization(let id, _) = reference else { return false }
    return context.schema.organizations.ancestors(of: place.organization).contains(id)
  }
}
