import Facts

// Where lists come from: sets, 各 前 后 构成 逐月, `[a, b]`, and facets taken of each entry.

extension Inquiry {
  /// The entries of a list, or what stands in the way.
  func entries(of question: Question) throws(Refusal) -> [ListEntry] {
    switch answer(question).answer {
    case .list(let entries): return entries
    case .missing(let missing): throw .missing(missing)
    case .undefined(let undefined): throw .undefined(undefined.reason, undefined.detail)
    case .fact, .truth, .text, .month, .organization, .member, .material:
      throw .missing("这里需要一个列")
    }
  }

  /// The members of a set without values: each is its own value.
  func entries(ofSet set: Question) -> [ListEntry] {
    members(of: set, from: organization).map { member in
      let value: Answer =
        switch member {
        case .organization(let id): .organization(id)
        case .member(let dimension, let name): .member(dimension: dimension, name: name)
        }
      return ListEntry(
        subject: member.subject,
        name: name(of: member),
        shortName: shortName(of: member),
        value: value
      )
    }
  }

  /// The entries of `[名: 式, 式]`.
  func entries(of items: [Question.ListItem]) -> [ListEntry] {
    items.map { item in
      ListEntry(
        subject: .none,
        name: item.label ?? "",
        shortName: item.label ?? "",
        value: answer(item.value).answer,
        question: item.value
      )
    }
  }

  /// An entry of a value asked of a member.
  func entry(_ member: SetMember, _ question: Question) -> ListEntry {
    ListEntry(
      subject: member.subject,
      name: name(of: member),
      shortName: shortName(of: member),
      value: answer(question).answer,
      question: question
    )
  }

  /// 各, 前, 后, 构成 and 逐月.
  func listed(
    _ facet: Facet,
    of subject: Question,
    arguments: [Question.Argument],
    type: ValueType
  ) -> Answered {
    do throws(Refusal) {
      if facet == .byMonth { return Answered(.list(byMonth(subject, arguments.first))) }
      guard let set = arguments.last?.value else { throw .missing("没有写集") }
      let members = members(of: set, from: base(of: subject))
      if facet == .composition { return Answered(.list(composition(subject, of: members))) }
      let entries = members.map { entry($0, asked(subject, of: $0)) }
      guard facet == .top || facet == .bottom else { return Answered(.list(entries)) }
      let count = try value(arguments[0].value).exact?.floor ?? 0
      let isDescending = (facet == .top) == (direction(of: subject) == .higherIsBetter)
      return Answered(.list(try first(count, of: sorted(entries, isDescending: isDescending))))
    } catch {
      return Answered(refusal(error, of: subject, period: period(of: subject)))
    }
  }

  /// The value at the end of each month, of the report period without an argument.
  private func byMonth(_ subject: Question, _ argument: Question?) -> [ListEntry] {
    months(argument).map { month in
      let question = relocated(subject, toMonth: month)
      let name =
        month.year == settings.reportPeriod.last.year
        ? "\(month.month)月" : PeriodText.month(month)
      return ListEntry(
        subject: .month(month),
        name: name,
        shortName: name,
        value: answer(question).answer,
        question: question
      )
    }
  }

  private func months(_ argument: Question?) -> [Month] {
    let year = settings.reportPeriod.last.year
    switch argument?.timePoint {
    case .months(let first, let last)?:
      return Period(Month(year: year, month: first), Month(year: year, month: last)).months
    case .quarter(let quarter)?: return Period(year: year, part: quarter, of: 4).months
    case .absolutePeriod(let period)?: return period.months
    case nil: return settings.reportPeriod.months
    case .some(let time): return [month(of: time)]
    }
  }

  /// vₖ ÷ v for each member; a negative part alone has no share.
  private func composition(_ subject: Question, of members: [SetMember]) -> [ListEntry] {
    let base = base(of: subject)
    return members.map { member in
      let part = asked(subject, of: member)
      let arguments: [Question.Argument] =
        switch member {
        case .organization:
          [.init(value: Question(.organization(.named(base)), type: .organization))]
        case .member: []
        }
      return entry(member, Question(.facet(part, .share, arguments), type: .ratio))
    }
  }

  /// A facet of change written after a list: of each entry.
  func facetOfEach(
    _ facet: Facet,
    of list: Question,
    arguments: [Question.Argument],
    type: ValueType
  ) -> Answered {
    eachEntry(of: list) { question in
      Question(.facet(question, facet, arguments), type: type.element ?? question.type)
    }
  }

  /// The list with another question asked of each entry.
  func eachEntry(of list: Question, _ change: (Question) -> Question) -> Answered {
    do throws(Refusal) {
      let entries = try entries(of: list).map { entry throws(Refusal) -> ListEntry in
        guard let question = entry.question else {
          throw .missing("“\(entry.name)”没有可以再问的值")
        }
        let changed = change(question)
        return ListEntry(
          subject: entry.subject,
          name: entry.name,
          shortName: entry.shortName,
          value: answer(changed).answer,
          question: changed
        )
      }
      return Answered(.list(entries))
    } catch {
      return Answered(refusal(error, of: list, period: period(of: list)))
    }
  }
}
