import Facts

// What the facets of change are compared with, and the quotient of two values.

extension Inquiry {
  /// The month before, or for a span the span before of the same length.
  ///
  /// 首期 if that lies before the first data.
  func previousPeriod(of subject: Question) throws(Refusal) -> Question {
    let period = period(of: subject)
    let previous =
      subject.isOfOneMonth || period.monthCount == 1
      ? relocatedByMonth(subject, to: period.last.advanced(by: -1))
      : shifted(subject, byMonths: -period.monthCount)
    if let start = dataStart(of: subject), self.period(of: previous).first < start {
      throw .undefined(.firstPeriod, .none)
    }
    return previous
  }

  /// A single month, whether written with 当月, as a span or of a stock, asked of another month.
  private func relocatedByMonth(_ subject: Question, to month: Month) -> Question {
    subject.isOfOneMonth
      ? relocated(subject, toMonth: month)
      : subject.mappingLeaves { leaf in
        var moved = leaf
        moved.time = .absolutePeriod(Period(month))
        return moved
      }
  }

  /// The quotient; a base that is zero or negative has none.
  func quotient(
    _ current: Number,
    over base: Number,
    _ detail: Fact.Detail
  ) throws(Refusal) -> Number {
    guard base.sign != 0 else { throw .undefined(.zeroBase, detail) }
    guard base.sign > 0 else { throw .undefined(.negativeBase, detail) }
    return current / base
  }

  /// The two values behind a change.
  func change(
    of subject: Question,
    _ current: Number,
    _ base: Question,
    _ before: Number
  ) -> Fact.Detail {
    .change(current: current, base: before, type: subject.type, basePeriod: period(of: base))
  }
}
