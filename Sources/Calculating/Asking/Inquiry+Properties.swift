import Diagnostics
import Facts

// 名称 简称 全称 范围 值 机构 正文, attributes, 设置, 报告期, 素材.

extension Inquiry {
  func property(_ question: Question, of subject: Question, name: String) -> Answered {
    if let entry = entry(behind: subject) { return property(question, of: entry, name: name) }
    if name == "月" { return recordMonth(subject) }
    let answered = answer(subject)
    switch answered.answer {
    case .organization(let id): return text(property(of: id, name: name), lacking: name)
    case .member(let dimension, let member):
      let member = SetMember.member(dimension: dimension, name: member)
      return Answered(.text(name == "名称" ? self.name(of: member) : shortName(of: member)))
    case .material(let material): return property(of: material, name: name)
    case .list(let entries) where entries.isEmpty: return answered
    case .missing, .undefined: return answered
    case .fact, .list, .truth, .text, .month: return text(nil, lacking: name)
    }
  }

  private func property(_ question: Question, of entry: ListEntry, name: String) -> Answered {
    switch name {
    case "名称": return Answered(.text(entry.name))
    case "简称": return Answered(.text(entry.shortName))
    case "值":
      if let asked = entry.question { return renamed(asked, as: question) }
      return Answered(entry.value)
    default: break
    }
    switch entry.subject {
    case .organization(let id):
      if name == "机构" { return Answered(.organization(id)) }
      return text(property(of: id, name: name), lacking: name)
    case .material(let material): return property(of: material, name: name)
    case .member: return Answered(.text(entry.shortName))
    case .month, .none: return text(nil, lacking: name)
    }
  }

  /// What the tables say of an organisation: its names, its scope, an attribute.
  private func property(of id: OrganizationID, name: String) -> String? {
    let organization = organizations[id]
    return switch name {
    case "名称": organization.name
    case "简称", "机构": organization.shortName
    case "全称": organization.fullName
    case "范围": organization.scope
    default: organization.attributes[name]
    }
  }

  private func property(of material: Material, name: String) -> Answered {
    switch name {
    case "正文": Answered(.text(material.text.text))
    case "机构": Answered(.organization(material.organization))
    case "节": Answered(.text(material.section))
    case "类": Answered(.text(material.slot))
    default: text(nil, lacking: name)
    }
  }

  private func text(_ text: String?, lacking name: String) -> Answered {
    if let text { return Answered(.text(text)) }
    return Answered(.missing(Missing([.init(cell: nil, description: "没有“\(name)”")])))
  }

  /// The month of a record.
  private func recordMonth(_ subject: Question) -> Answered {
    let answered = answer(subject)
    guard case .fact(let fact) = answered.answer else { return answered }
    if case .month(let month) = fact.detail { return Answered(.month(month)) }
    return Answered(.month(fact.period.last))
  }

  // MARK: - 设置, 报告期

  func setting(_ question: Question, path: [String]) -> Answered {
    if let number = settings.number(at: path) {
      return answered(question) { Computed(value: Number(number), inputs: []) }
    }
    return text(settings.text(at: path), lacking: path.joined(separator: "."))
  }

  func reportPeriod(_ question: Question, _ property: PeriodProperty) -> Answered {
    let period = settings.reportPeriod
    func count(_ number: Int) -> Answered {
      answered(question) { Computed(value: Number(Rational(number)), inputs: []) }
    }
    return switch property {
    case .name: Answered(.text(PeriodText.name(of: period)))
    case .monthRange: Answered(.text(PeriodText.monthRange(of: period)))
    case .monthCount: count(period.monthCount)
    case .lastMonth:
      question.type == .month ? Answered(.month(period.last)) : count(period.last.month)
    case .year: count(period.last.year)
    }
  }
}

extension Settings {
  /// A setting that is a number.
  fileprivate func number(at path: [String]) -> Rational? {
    switch path {
    case ["过半下限"]: nearHalf
    case ["小数", "金额"]: Rational(decimals.amount)
    case ["小数", "数量"]: Rational(decimals.quantity)
    case ["小数", "率"]: Rational(decimals.ratio)
    case ["小数", "百分点"]: Rational(decimals.percentagePoint)
    default:
      path.count == 2 && path[0] == "程度词"
        ? degreeWords.first { $0.name == path[1] }?.bound : nil
    }
  }

  /// A setting that is a word.
  fileprivate func text(at path: [String]) -> String? {
    switch path {
    case ["舍入"]: rounding.rawValue
    case ["年初", "流量"]: yearStartOfFlows.rawValue
    case ["年初", "存量"]: yearStartOfStocks.rawValue
    case ["月均增幅"]: averageGrowth.rawValue
    case ["时间进度"]: timeProgress.rawValue
    case ["位次"]: rankStyle.rawValue
    case ["素材缺"]: missingMaterial.rawValue
    default: nil
    }
  }
}
