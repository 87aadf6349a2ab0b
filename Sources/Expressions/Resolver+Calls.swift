import Diagnostics
import Facts

// Calls, 措辞, 设置, 报告期.
extension Resolver {
  mutating func call(
    _ word: Syntax.Word,
    _ arguments: [Syntax.Argument],
    _ span: SourceSpan
  ) -> Question? {
    if let argument, tested == nil, let facet = Facet(named: word.text) {
      return self.facet(argument, facet, arguments, at: word, span)
    }
    guard let signature = CallSignature.all.first(where: { $0.name == word.text }) else {
      log.add(unknownCall(word, arguments))
      return nil
    }
    var resolved: [Question.Argument] = []
    var isRight = true
    for argument in arguments {
      if let value = self.argument(argument, of: signature) {
        resolved.append(value)
      } else {
        isRight = false
      }
    }
    let given = resolved.filter { $0.name == nil }.count
    let missing = signature.required.filter { name in !resolved.contains { $0.name == name } }
    if isRight, given != signature.unnamed || !missing.isEmpty {
      let lacking = missing.first.map { "“\($0): …”" } ?? "文，如 \(word.text)(\"…\")"
      log.add(.missingArgument(word, lacking))
      isRight = false
    }
    guard isRight else { return nil }
    let type: ValueType = word.text == "素材" ? .list(.material) : .text
    return Question(.call(word.text, resolved), type: type, span: span)
  }

  private func unknownCall(_ word: Syntax.Word, _ arguments: [Syntax.Argument]) -> Diagnostic {
    let argument = arguments.count == 1 ? arguments[0].value.span.text : nil
    if Facet(named: word.text) != nil { return .bareFacet(word, of: argument) }
    if let facet = MeantName.facet(word.text) {
      return .calledFacet(word, facet, of: argument)
    }
    if schema.series(named: word.text) != nil || schema.quotient(named: word.text) != nil {
      return .calledValue(word, argument)
    }
    return .unknownCall(word, among: CallSignature.all.map(\.name))
  }

  private mutating func argument(
    _ typed: Syntax.Argument,
    of signature: CallSignature
  ) -> Question.Argument? {
    if let name = typed.name, !signature.names.contains(name.text) {
      log.add(.unknownArgument(name, of: signature.name, among: signature.names))
      return nil
    }
    if typed.name?.text == "机构" {
      guard let value = resolve(typed.value) else { return nil }
      guard value.type == .organization || value.type == .list(.organization) else {
        log.add(.argumentType("机构", value.type, accepts: "机构或机构的集", at: typed.value.span))
        return nil
      }
      return .init(name: "机构", value: value)
    }
    if typed.name?.text == "指" { return subject(typed) }
    if typed.name != nil, case .name(let name) = typed.value.form, locals[name] == nil {
      let text = Question(.text(name), type: .text, span: typed.value.span)
      return .init(name: typed.name?.text, value: text)
    }
    guard let value = resolve(typed.value) else { return nil }
    guard value.type == .text else {
      let name = typed.name?.text ?? signature.name
      log.add(.argumentType(name, value.type, accepts: "文", at: typed.value.span))
      return nil
    }
    return .init(name: typed.name?.text, value: value)
  }

  /// 指: the value that a typed statement says.
  private mutating func subject(_ typed: Syntax.Argument) -> Question.Argument? {
    guard let value = resolve(typed.value) else { return nil }
    guard value.type.isNumeric else {
      let what = "一个数，如 收入.同比"
      log.add(.argumentType("指", value.type, accepts: what, at: typed.value.span))
      return nil
    }
    return .init(name: "指", value: value)
  }

  mutating func lexicon(
    _ word: Syntax.Word,
    _ arguments: [Syntax.Argument]?,
    _ span: SourceSpan
  ) -> Question? {
    let isKnown = schema.lexiconNames.contains(word.text)
    if !isKnown { log.add(.unknownLexicon(word, among: schema.lexiconNames)) }
    guard let syntax = only(arguments ?? [], word, "一个值，如 措辞.\(word.text)(收入)"),
      let value = resolve(syntax), isKnown
    else { return nil }
    return Question(.lexicon(word.text, value), type: .text, span: span)
  }

  mutating func reportPeriod(
    _ word: Syntax.Word,
    _ arguments: [Syntax.Argument]?,
    _ span: SourceSpan
  ) -> Question? {
    guard let property = PeriodProperty(rawValue: word.text) else {
      let known = PeriodProperty.allCases.map(\.rawValue)
      log.add(.unknownProperty(word, of: "报告期", among: known))
      return nil
    }
    guard noArguments(arguments, word) else { return nil }
    let type: ValueType =
      switch property {
      case .name, .monthRange: .text
      case .monthCount, .year: .cardinal
      case .lastMonth: .month
      }
    return Question(.reportPeriod(property), type: type, span: span)
  }

  mutating func setting(
    _ path: [Syntax.Word],
    _ arguments: [Syntax.Argument]?,
    _ span: SourceSpan
  ) -> Question? {
    guard let last = path.last, noArguments(arguments, last) else { return nil }
    let names = path.map(\.text)
    let known = schema.settings.paths
    if let type = known.first(where: { $0.path == names })?.type {
      return Question(.setting(names), type: type, span: span)
    }
    let depth = known.map(\.path).map { zip($0, names).prefix { $0 == $1 }.count }.max() ?? 0
    let candidates = known.map(\.path).filter {
      $0.count > depth && $0.prefix(depth).elementsEqual(names.prefix(depth))
    }
    let place = min(depth, path.count - 1)
    let owner = (["设置"] + names.prefix(depth)).joined(separator: ".")
    log.add(.unknownProperty(path[place], of: owner, among: candidates.map { $0[depth] }.unique))
    return nil
  }
}

/// The arguments that a call takes (language.md 1.1.7).
struct CallSignature {
  let name: String
  /// How many arguments without a name.
  let unnamed: Int
  let required: [String]
  let optional: [String]

  var names: [String] { required + optional }

  static let all = [
    CallSignature(name: "素材", unnamed: 0, required: ["节"], optional: ["类", "机构"]),
    CallSignature(name: "注", unnamed: 1, required: [], optional: []),
    CallSignature(name: "待填", unnamed: 1, required: ["责任"], optional: ["期限"]),
    CallSignature(name: "手填", unnamed: 1, required: ["来源"], optional: ["口径", "指"]),
    CallSignature(name: "见图", unnamed: 1, required: [], optional: []),
    CallSignature(name: "见表", unnamed: 1, required: [], optional: []),
  ]
}

extension Settings {
  /// The settings that an expression may name, with their types.
  var paths: [(path: [String], type: ValueType)] {
    let words = degreeWords.map { (path: ["程度词", $0.name], type: ValueType.ratio) }
    let decimals = ["金额", "数量", "率", "百分点"].map {
      (path: ["小数", $0], type: ValueType.cardinal)
    }
    let texts = [["舍入"], ["年初", "流量"], ["年初", "存量"], ["月均增幅"], ["时间进度"], ["位次"], ["素材缺"]]
    return words + [(["过半下限"], .ratio)] + decimals + texts.map { ($0, .text) }
  }
}

extension [String] {
  /// Each once, in the order of first appearance.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
