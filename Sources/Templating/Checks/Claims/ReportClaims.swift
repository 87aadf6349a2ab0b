import Diagnostics
import Expressions
import Facts
import Phrasing

/// One finding for each place of a typed word that is untrue, and of a number printed bare.
///
/// It names the organisations and members concerned, with their values.
func reportClaims(
  _ observations: [ClaimObservation],
  in schema: Schema,
  log: inout DiagnosticLog
) {
  var places: [ClaimGroup.Key] = []
  var groups: [ClaimGroup.Key: [ClaimObservation]] = [:]
  // Mostly all words are true: then nothing needs to be put together.
  let untrue = Set(observations.lazy.filter { !$0.holds }.map(ClaimGroup.Key.init))
  guard !untrue.isEmpty else { return }
  for observation in observations {
    let key = ClaimGroup.Key(observation)
    guard untrue.contains(key) else { continue }
    if groups[key] == nil { places.append(key) }
    groups[key, default: []].append(observation)
  }
  for place in places {
    let group = ClaimGroup(groups[place, default: []], in: schema)
    if let finding = group.finding { log.add(finding) }
  }
}

/// What was observed of one word at one place.
struct ClaimGroup {
  typealias Label = Diagnostic.Label
  typealias Remark = Diagnostic.Remark

  struct Key: Hashable {
    let word: SourceSpan
    let saying: ClaimObservation.Saying

    init(_ observation: ClaimObservation) {
      word = observation.word
      saying = observation.saying
    }
  }

  let all: [ClaimObservation]
  let untrue: [ClaimObservation]
  let schema: Schema
  /// Whether it stands in a loop or list, so that members are named too.
  private let hasMembers: Bool
  private let observed: Int
  /// Whether every report speaks of the same members, so that each is named once.
  private let isOfSameMembers: Bool

  /// The organisations whose reports say what is untrue.
  private let concerned: [OrganizationID]

  init(_ observations: [ClaimObservation], in schema: Schema) {
    var seen: Set<OrganizationID> = []
    concerned = observations.filter { !$0.holds && seen.insert($0.organization).inserted }
      .map(\.organization)
    self.schema = schema
    hasMembers = Set(observations.map(\.organization)).count < observations.count
    // 各市局 are the same ones in every report.
    var told: Set<String> = []
    let each = observations.filter {
      told.insert("\($0.member) \($0.shown.text(schema.settings))").inserted
    }
    isOfSameMembers =
      hasMembers && !each.contains { $0.member.isEmpty }
      && each.count * Set(observations.map(\.organization)).count == observations.count
    observed = observations.count
    all = isOfSameMembers ? each : observations
    untrue = all.filter { !$0.holds }
  }

  /// Nil where the word is true for all of them.
  var finding: Diagnostic? {
    guard let first = untrue.first else { return nil }
    var finding: Diagnostic =
      switch first.saying {
      case .claim(let claim) where claim.isDirection: direction(claim, first)
      case .claim(let claim): judgement(claim, first)
      case .stated(let claim): stated(claim, first)
      case .unknown: unknown(first)
      case .head(let claim): head(claim, first)
      case .hedge(let hedge): self.hedge(hedge, first)
      case .only: only(first)
      case .idleHedge: idleHedge(first)
      case .doubledHedge: doubledHedge(first)
      case .repeatedWord: repeatedWord(first)
      case .repeatedBase: repeatedBase(first)
      case .flowSinceYearStart: flowSinceYearStart(first)
      case .negative: negative(first)
      }
    finding.organizations = concerned.map { schema.organizations[$0].name }
    return finding
  }

  func shown(_ observation: ClaimObservation) -> String {
    observation.shown.text(schema.settings)
  }

  private func name(of observation: ClaimObservation) -> String {
    schema.organizations[observation.organization].name
  }

  /// 西安 12.34%、铜川 −4.34%; members behind the organisation whose report names them.
  func named(_ list: [ClaimObservation]) -> String {
    let texts = list.map { observation -> String in
      if isOfSameMembers, all.count < observed {
        return "\(observation.member) \(shown(observation))"
      }
      let member =
        hasMembers && !observation.member.isEmpty && observation.member != name(of: observation)
        ? "的\(observation.member)" : ""
      return "\(name(of: observation))\(member) \(shown(observation))"
    }
    return shortList(texts)
  }

  /// 10 个市局中, 11 个机构中 of several levels, 82 个成员中, 榆林的值.
  var whole: String {
    if hasMembers { return "\(all.count) 个成员中" }
    guard all.count > 1 else { return name(of: all[0]) + "的值" }
    let levels = Set(all.map { schema.organizations[$0.organization].level })
    return "\(all.count) 个\(levels.count == 1 ? levels.first ?? "机构" : "机构")中"
  }

  // MARK: Directions

  private func direction(_ claim: Claim, _ first: ClaimObservation) -> Diagnostic {
    let words = SignWords(claim, ofPlaces: first.type == .rankChange)
    let opposite = untrue.filter { $0.sign != 0 && $0.sign != claim.sign }
    let zero = untrue.filter { $0.sign == 0 }
    let other = untrue.filter { $0.sign != 0 && $0.sign == claim.sign }
    let counts = [(opposite, words.opposite), (zero, words.zero), (other, "另一种情形")]
      .filter { !$0.0.isEmpty }
    let said =
      all.count == 1
      ? "是\(counts[0].1)"
      : "有 " + counts.map { "\($0.0.count) 个是\($0.1)" }.joined(separator: "、")
    let cases = [(opposite, claim.sign < 0 ? "为正" : "为负"), (zero, "为零"), (other, "不合")]
      .filter { !$0.0.isEmpty }
      .map { "\($0.1)：" + named($0.0) }
    var labels = [Label(first.word, words.fixed)]
    if let value = first.value {
      labels.append(Label(value, claim.sign < 0 ? "可能为零或为正" : "可能为零或为负"))
    }
    let mend = claim == .rises || claim == .falls ? FixedDirectionMend(first) : nil
    return Diagnostic(
      .error,
      "W405",
      "“\(first.word.text)”写死在正文里，但 \(whole)\(said)",
      at: labels,
      remarks: [
        Remark("", cases.joined(separator: "；")),
        Remark("修改", ClaimMend(first).ofDirection(claim, mend)),
      ],
      replacements: mend.map { [Diagnostic.Replacement($0.span, with: $0.tag)] } ?? []
    )
  }

  private func head(_ claim: Claim, _ first: ClaimObservation) -> Diagnostic {
    Diagnostic(
      .warning,
      "W405",
      "表头写的是“\(first.word.text)”，但下面有 \(untrue.count) 个数\(SignWords(claim).opposite)",
      at: [Label(first.word, "表头的方向固定了")],
      remarks: [
        Remark("", (claim.sign < 0 ? "为正：" : "为负：") + named(untrue)),
        Remark("修改", "表头改成不带方向的叫法，如 同比增减、同比增幅"),
      ]
    )
  }

  private func negative(_ first: ClaimObservation) -> Diagnostic {
    let isOne = untrue.count == 1
    return Diagnostic(
      .warning,
      "W406",
      isOne ? "句子里直接印出了负数 \(shown(first))" : "句子里直接印出了负数，共 \(untrue.count) 个",
      at: [Label(first.word, "负数要由方向词说出")],
      remarks: (isOne ? [] : [Remark("", "为负：" + named(untrue))])
        + [Remark("修改", ClaimMend(first).ofNegative)]
    )
  }
}

/// How a direction is called in messages.
struct SignWords {
  let opposite: String
  let zero: String
  let fixed: String

  /// `ofPlaces` for changes of rank.
  init(_ claim: Claim, ofPlaces: Bool = false) {
    if ofPlaces {
      opposite = claim.sign < 0 ? "前移" : "后移"
      (zero, fixed) = ("不变", "方向固定为\(claim.sign < 0 ? "后" : "前")")
      return
    }
    switch claim {
    case .above: (opposite, zero, fixed) = ("低于", "相等", "固定为高")
    case .below: (opposite, zero, fixed) = ("高于", "相等", "固定为低")
    case .level: (opposite, zero, fixed) = ("有增有减", "持平", "固定为持平")
    case .falls, .fallWidens: (opposite, zero, fixed) = ("增长", "持平", "方向词固定为降")
    default: (opposite, zero, fixed) = ("下降", "持平", "方向词固定为升")
    }
  }
}
