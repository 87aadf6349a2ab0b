import Diagnostics
import Documents
import Facts
import Nodes

extension FigureReader {
  /// A word of a closed list; reports any other.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String,
    _ type: Word.Type
  ) -> Word?
  where Word.RawValue == String {
    guard let node = value(key) else { return nil }
    let text = figureWord(node.text ?? "")
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    log.add(.figureWordUnknown(node.text ?? "", in: key, among: words, at: node.span))
    return nil
  }

  mutating func count(_ key: String) -> Int? {
    guard let node = value(key) else { return nil }
    guard let text = node.text, let count = Int(text), count >= 0 else {
      log.add(.figureValueWrong(key, wants: "整数", at: node.span))
      return nil
    }
    return count
  }

  func texts(_ key: String) -> [String] {
    guard let node = value(key) else { return [] }
    return node.items.isEmpty ? [node.text].compactMap { $0 } : node.items.compactMap(\.text)
  }

  mutating func readTexts() -> FigureTexts {
    var texts = FigureTexts()
    texts.title = value("图题")?.text
    texts.note = value("注")?.text
    if let text = value("替代文字")?.text, figureWord(text) != "自动" { texts.alternative = text }
    guard let node = value("要点") else { return texts }
    // A list is one of claims.
    guard let text = node.text else { return texts }
    switch figureWord(text) {
    case "自动": break
    case "无": texts.takeaway = ""
    default: texts.takeaway = text
    }
    return texts
  }

  /// 要点 as a list: claims, each a word or {位置, 断言, 文字} (charts.md B.7).
  mutating func readClaims() -> [FigureMark] {
    guard let node = value("要点"), node.text == nil else { return [] }
    return node.items.compactMap { item in
      var mark = FigureMark()
      mark.span = item.span
      if item.entries.isEmpty { mark.claim = readClaim(item) }
      for (key, value) in item.entries {
        switch figureWord(key.text ?? "") {
        case "位置": mark.place = value.text ?? ""
        case "文字": mark.text = value.text ?? ""
        case "断言": mark.claim = readClaim(value)
        default:
          let words = ["位置", "断言", "文字"]
          log.add(.figureWordUnknown(key.text ?? "", in: "要点", among: words, at: key.span))
        }
      }
      guard mark.claim == nil, !item.entries.isEmpty, !log.hasErrors else { return mark }
      log.add(.figureValueWrong("要点", wants: "断言（如 {位置: 6月, 断言: 历史最高}）", at: item.span))
      return mark
    }
  }

  /// A claim as it is written, known or not.
  private mutating func readClaim(_ node: Node) -> String {
    let text = node.text ?? ""
    if FigureClaim(text) == nil {
      log.add(.figureWordUnknown(text, in: "断言", among: FigureClaim.words, at: node.span))
    }
    return text
  }

  mutating func readComparison(_ kind: ChartKind) -> FigureComparison? {
    guard let node = value("比较") else { return nil }
    guard let comparison = word("比较", FigureComparison.self) else { return nil }
    let isUsed =
      switch kind {
      case .trend, .contribution: comparison == .sameLastYear
      case .index: comparison == .sameLastYear || comparison == .yearStart
      case .cards: true
      default:
        comparison != .plan
          && [.ranking, .compositionOverTime, .quadrants, .slope, .marketShare].contains(kind)
      }
    if !isUsed {
      log.add(.figureOptionNotProvided("比较: \(comparison.rawValue)", of: kind, at: node.span))
    }
    return comparison
  }

  mutating func readPeriod() -> FigurePeriod? {
    guard let node = value("期间"), let text = node.text else { return nil }
    if text == "报告期" || text == "本期" { return nil }
    if text.hasPrefix("近"), text.hasSuffix("个月"), let count = Int(text.dropFirst().dropLast(2)),
      count > 0
    {
      return .lastMonths(count)
    }
    if let period = Period(text) { return .fixed(period) }
    log.add(.figureValueWrong("期间", wants: "报告期、近24个月或 2004-01..2004-06", at: node.span))
    return nil
  }

  mutating func readUnit(_ type: ValueType?) -> MeasureUnit? {
    guard let node = value("单位"), let text = node.text else { return nil }
    let ladder = type?.measure?.ladder ?? []
    if let unit = MeasureUnit(text), ladder.contains(unit) { return unit }
    let names = ladder.map(\.name)
    log.add(.figureWordUnknown(text, in: "这个指标的单位", among: names, at: node.span))
    return nil
  }

  /// 范围: dimension → member or list.
  mutating func readFilters() -> [FigureFilter] {
    guard let node = value("范围") else { return [] }
    return node.entries.compactMap { key, value in
      let name = key.text ?? ""
      let members = value.items.isEmpty ? [value] : value.items
      if let dimension = schema.dimension(named: name) {
        let known = dimension.members.map(\.name)
        for member in members where !known.contains(member.text ?? "") {
          let text = member.text ?? ""
          log.add(.figureMemberUnknown(text, in: name, among: known, at: member.span))
        }
      } else if schema.organizations.levels.contains(name) || name == "机构" {
        let known = schema.organizations.all.filter { $0.level == name || name == "机构" }.map(\.name)
        for member in members where schema.organizations.named(member.text ?? "").isEmpty {
          let text = member.text ?? ""
          log.add(.figureMemberUnknown(text, in: name, among: known, at: member.span))
        }
      } else if name == "组" {
        let known = schema.organizations.groups.map(\.name)
        for member in members where !known.contains(member.text ?? "") {
          log.add(.figureMemberUnknown(member.text ?? "", in: "组", among: known, at: member.span))
        }
      } else {
        let names = schema.dimensions.map(\.name) + schema.organizations.levels + ["组"]
        log.add(.figureWordUnknown(name, in: "范围", among: names, at: key.span))
        return nil
      }
      return FigureFilter(dimension: name, members: members.compactMap(\.text))
    }
  }

  mutating func readOptions() -> ChartOptions {
    var options = ChartOptions()
    options.layout = word("布局", ChartOptions.Layout.self)
    options.labels = word("标注", ChartOptions.Labels.self) ?? .automatic
    if let node = value("刻度") {
      switch figureWord(node.text ?? "") {
      case "共用": options.sharesScale = true
      case "各自": options.sharesScale = false
      default:
        log.add(.figureWordUnknown(node.text ?? "", in: "刻度", among: ["共用", "各自"], at: node.span))
      }
    }
    options.smallMark = word("样式", ChartOptions.SmallMark.self) ?? .line
    options.size = readSize()
    readAxis(&options.axis)
    return options
  }

  private mutating func readSize() -> ChartOptions.Size {
    guard let node = value("尺寸") else { return .full }
    if let width = node["宽"]?.text.flatMap(Double.init),
      let height = node["高"]?.text.flatMap(Double.init), width > 0, height > 0
    {
      return .custom(width: width, height: height)
    }
    switch node.text ?? "" {
    case "通栏": return .full
    case "半栏": return .half
    case "三分": return .third
    default:
      log.add(.figureValueWrong("尺寸", wants: "通栏、半栏、三分或 {宽: 120, 高: 70}", at: node.span))
      return .full
    }
  }

  private mutating func readAxis(_ axis: inout ChartOptions.Axis) {
    guard let node = value("轴") else { return }
    let words = ["最小", "最大", "刻度", "间隔", "隐藏"]
    for (key, value) in node.entries {
      let text = value.text ?? ""
      switch figureWord(key.text ?? "") {
      case "最小": axis.minimum = number(text, "最小", value)
      case "最大": axis.maximum = number(text, "最大", value)
      case "间隔":
        axis.tickStep = number(text, "间隔", value)
        if let step = axis.tickStep, step <= 0 {
          log.add(.figureValueWrong("间隔", wants: "大于零的数", at: value.span))
          axis.tickStep = nil
        }
      case "刻度": axis.isLogarithmic = figureWord(text) == "对数"
      case "隐藏": axis.isHidden = figureWord(text) == "是"
      default:
        log.add(.figureWordUnknown(key.text ?? "", in: "轴", among: words, at: key.span))
      }
    }
  }

  private mutating func number(_ text: String, _ key: String, _ node: Node) -> Double? {
    guard let value = Rational(decimal: text) else {
      log.add(.figureValueWrong(key, wants: "数", at: node.span))
      return nil
    }
    return value.double
  }

  /// 批注: texts at places and lines across.
  mutating func readMarks(_ kind: ChartKind) -> [FigureMark] {
    guard let node = value("批注") else { return [] }
    return node.items.compactMap { item in
      var mark = FigureMark()
      mark.span = item.span
      for (key, value) in item.entries {
        let text = value.text ?? ""
        switch figureWord(key.text ?? "") {
        case "位置": mark.place = text
        case "文字": mark.text = text
        case "断言" where kind.comparesMembers || kind == .pareto:
          // It would be a claim about 本局, not about one of the lines.
          log.add(.figureOptionNotProvided("批注的“断言”", of: kind, at: key.span))
        case "断言":
          mark.claim = readClaim(value)
        case "线": mark.line = text
        case "从", "到", "类", "带":
          log.add(.figureOptionNotProvided("批注的“\(key.text ?? "")”", of: .trend, at: key.span))
          return nil
        default:
          let words = ["位置", "文字", "断言", "线"]
          log.add(.figureWordUnknown(key.text ?? "", in: "批注", among: words, at: key.span))
        }
      }
      return mark
    }
  }

  /// 校验: only a warning can be silenced, and only with a reason.
  mutating func readSilenced() -> [String: String] {
    var silenced: [String: String] = [:]
    for (key, value) in value("校验")?.entries ?? [] {
      let code = key.text ?? ""
      let reason = value["原因"]?.text ?? value["reason"]?.text ?? ""
      if !code.hasPrefix("G2") || reason.isEmpty {
        log.add(.figureValueWrong("校验", wants: "警告的编码和原因（G214: {关: 是, 原因: …}）", at: key.span))
      } else {
        silenced[code] = reason
      }
    }
    return silenced
  }
}
