import Facts

// 历史最高 历史最低 历史起点 首次突破 连增期数

extension Inquiry {
  /// The first month for which a source of the value's series has rows.
  func dataStart(of subject: Question) -> Month? {
    guard let leaf = subject.primaryLeaf else { return nil }
    switch leaf.subject {
    case .series(let name):
      guard let index = book.seriesIndex(name) else { return nil }
      return store.tables[index].compactMap { table in
        let spans = table.spanRows.keys.map(\.period.first).min()
        return [table.months.first, spans].compactMap(\.self).min()
      }.min()
    case .quotient(let name):
      return schema.quotient(named: name).flatMap { dataStart(of: $0.numerator) }
    }
  }

  /// The value by month, of one kind, from the first month that has it up to its end.
  func history(of subject: Question) -> [(month: Month, question: Question)] {
    guard let start = dataStart(of: subject) else { return [] }
    let last = lastMonth(of: subject)
    guard start <= last else { return [] }
    let months = Period(start, last).months.map { ($0, relocated(subject, toMonth: $0)) }
    return Array(months.drop { isMissing($0.1) })
  }

  private func isMissing(_ question: Question) -> Bool {
    do {
      _ = try value(question)
      return false
    } catch .missing {
      return true
    } catch {
      return false
    }
  }

  /// The greatest or smallest value up to the end, and its month, the earliest at a tie.
  func record(_ subject: Question, isHigh: Bool) throws(Refusal) -> Computed {
    let history = history(of: subject)
    let numbers = try values(history.map(\.question))
    guard var best = numbers.indices.first else { throw .undefined(.firstPeriod, .none) }
    for index in numbers.indices
    where isHigh ? numbers[index] > numbers[best] : numbers[index] < numbers[best] {
      best = index
    }
    return Computed(
      value: numbers[best],
      detail: .month(history[best].month),
      inputs: history.map(\.question)
    )
  }

  /// 历史起点 and 首次突破, which are no numbers.
  func history(
    _ question: Question,
    _ facet: Facet,
    _ subject: Question,
    _ arguments: [Question.Argument]
  ) -> Answered {
    let history = history(of: subject)
    let absent = Refusal.missing("没有\(PeriodText.month(lastMonth(of: subject)))以前的数")
    guard let first = history.first else {
      return Answered(refusal(absent, of: question, period: period(of: subject)))
    }
    if facet == .historyStart { return Answered(.month(first.month)) }
    do {
      guard let mark = arguments.first else { return Answered(.truth(false)) }
      let bound = try value(mark)
      let numbers = try values(history.map(\.question))
      let isFirst =
        numbers.dropLast().allSatisfy { $0 < bound }
        && (numbers.last.map { $0 >= bound } ?? false)
      let claims = isFirst ? preliminaryClaims(facet.rawValue, of: subject) : []
      return Answered(.truth(isFirst), preliminaryClaims: claims)
    } catch {
      return Answered(refusal(error, of: question, period: period(of: subject)))
    }
  }

  /// Number of steps up, counted back from the end.
  func risingStreak(_ subject: Question) throws(Refusal) -> Computed {
    let history = history(of: subject)
    let numbers = try values(history.map(\.question))
    var count = 0
    for index in numbers.indices.dropFirst().reversed() {
      guard numbers[index] > numbers[index - 1] else { break }
      count += 1
    }
    return Computed(value: Number(Rational(count)), inputs: history.map(\.question))
  }
}
