import Facts

// 累计 当月 期末 月均 日均

extension Inquiry {
  /// The value asked of January up to its end, of its last month, or at its end.
  func spanned(_ subject: Question, _ facet: Facet) -> Question {
    subject.mappingLeaves { leaf in
      var moved = leaf
      let last = period(of: leaf).last
      moved.time =
        facet == .cumulative ? .absoluteMonth(last) : .absolutePeriod(Period(last))
      return moved
    }
  }

  /// v ÷ the months or days of the span.
  func mean(_ subject: Question, over count: Int) throws(Refusal) -> Computed {
    Computed(value: try value(subject) / Number(Rational(count)), inputs: [subject])
  }
}
