import Facts

// When a value is, and the same value at another time (language.md 1.1.2, rules 1 and 6).

extension Inquiry {
  /// The nature of what a leaf asks for; a flow if nothing says so.
  func nature(of leaf: Leaf) -> SeriesNature { schema.nature(of: leaf.bareQuestion) ?? .flow }

  /// The span of a leaf: of a flow from January, of a stock the month at its end, of a plan the
  /// year.
  func period(of leaf: Leaf) -> Period {
    let nature = nature(of: leaf)
    let span = span(of: leaf.time, nature: nature)
    return switch nature {
    case .flow: span
    case .stock, .momentary: Period(span.last)
    case .yearly: Period(year: span.last.year, part: 1, of: 1)
    }
  }

  private func span(of time: TimePoint?, nature: SeriesNature) -> Period {
    let report = settings.reportPeriod
    let end = report.last
    switch time {
    case nil, .periodEnd: return report
    case .yearStart: return Self.cumulative(to: yearStart(of: nature, in: end.year))
    case .sameLastYear: return report.moved(byMonths: -12)
    case .endOfLastYear: return Period(year: end.year - 1, part: 1, of: 1)
    case .lastMonth: return Self.cumulative(to: end.advanced(by: -1))
    case .month(let month): return Self.cumulative(to: Month(year: end.year, month: month))
    case .months(let first, let last):
      return Period(Month(year: end.year, month: first), Month(year: end.year, month: last))
    case .quarter(let quarter): return Period(year: end.year, part: quarter, of: 4)
    case .absoluteMonth(let month): return Self.cumulative(to: month)
    case .absolutePeriod(let period): return period
    }
  }

  /// January up to a month.
  static func cumulative(to month: Month) -> Period {
    Period(Month(year: month.year, month: 1), month)
  }

  /// The month of 年初 in a year: January, or last December.
  func yearStart(of nature: SeriesNature, in year: Int) -> Month {
    switch settings.yearStart(of: nature) {
    case .january: Month(year: year, month: 1)
    case .endOfLastYear: Month(year: year - 1, month: 12)
    }
  }

  /// The span of a value.
  func period(of question: Question) -> Period { resolution(of: question).period }

  /// The span of a value found out: of its first series, as 当月 and 累计 change it.
  func spanned(_ question: Question) -> Period {
    if let leaf = Leaf(question) { return period(of: leaf) }
    switch question.form {
    case .facet(let subject, .monthly, _): return Period(period(of: subject).last)
    case .facet(let subject, .cumulative, _): return Self.cumulative(to: period(of: subject).last)
    case .facet(let subject, _, _), .operation(let subject, _, _), .property(let subject, _),
      .element(let subject, _), .slice(let subject, _), .negative(let subject),
      .arithmetic(_, let subject, _):
      return period(of: subject)
    case .at(let subject, let time): return period(of: relocated(subject, to: time))
    default: return question.primaryLeaf.map(period(of:)) ?? settings.reportPeriod
    }
  }

  /// The last month of a value.
  func lastMonth(of question: Question) -> Month { period(of: question).last }

  /// The whole value asked again at a month: cumulative values up to it, 当月 of it.
  func relocated(_ question: Question, toMonth month: Month) -> Question {
    question.mappingLeaves { leaf in
      var moved = leaf
      moved.time = .absoluteMonth(month)
      return moved
    }
  }

  /// The whole value asked again at its own 年初, each series by its nature.
  func relocatedToYearStart(_ question: Question) -> Question {
    let year = lastMonth(of: question).year
    return question.mappingLeaves { leaf in
      var moved = leaf
      moved.time = .absoluteMonth(yearStart(of: nature(of: leaf), in: year))
      return moved
    }
  }

  /// The whole value asked again so many months later.
  func shifted(_ question: Question, byMonths months: Int) -> Question {
    question.mappingLeaves { leaf in
      var moved = leaf
      moved.time = .absolutePeriod(period(of: leaf).moved(byMonths: months))
      return moved
    }
  }

  /// The whole value asked again at a named time; 上年同期, 上月, 年初, 上年末 are those of the value.
  func relocated(_ question: Question, to time: TimePoint) -> Question {
    switch time {
    case .yearStart: relocatedToYearStart(question)
    case .sameLastYear: shifted(question, byMonths: -12)
    case .lastMonth: relocated(question, toMonth: lastMonth(of: question).advanced(by: -1))
    case .endOfLastYear:
      relocated(question, toMonth: Month(year: lastMonth(of: question).year - 1, month: 12))
    case .periodEnd, .month, .months, .quarter, .absoluteMonth, .absolutePeriod:
      question.mappingLeaves { leaf in
        var moved = leaf
        moved.time = time
        return moved
      }
    }
  }

  /// The month that a time names as a value: 期末, 年初, 3月, the last of a span.
  func month(of time: TimePoint) -> Month { span(of: time, nature: .flow).last }
}
