import Facts

// 排名 位次变化

extension Inquiry {
  func ranked(
    _ question: Question,
    _ facet: Facet,
    _ subject: Question,
    _ arguments: [Question.Argument]
  ) -> Answered {
    answered(question) { () throws(Refusal) in
      guard let set = arguments.first else { throw .missing("“\(facet.rawValue)”没有写范围") }
      return facet == .rank
        ? try computed(rankedValue(subject, in: set))
        : try rankChange(subject, in: set, since: arguments.named("自")?.timePoint ?? .yearStart)
    }
  }

  /// The members of a rank's set, and which of them the value is.
  func ranking(
    _ subject: Question,
    in set: Question
  ) throws(Refusal) -> (members: [SetMember], own: Int) {
    let (seat, own) = try seat(of: rankedValue(subject, in: set))
    let members = members(of: rankedSet(set, from: seat))
    guard let place = members.firstIndex(of: own) else {
      throw .missing("\(name(of: own))不在排名的范围里")
    }
    return (members, place)
  }

  /// 1 + the number of members with a better exact value; equal ones share a place.
  func computed(_ ranked: RankedValue) throws(Refusal) -> Computed {
    let (seat, own) = try seat(of: ranked)
    let field = field(of: ranked, from: seat)
    guard let index = field.index(of: own) else {
      throw .missing("\(name(of: own))不在排名的范围里")
    }
    let order = try field.order.get()
    guard let place = order.place(of: index) else {
      _ = try value(ranked.subject)
      throw .missing("没有数")
    }
    return Computed(
      value: Number(Rational(place)),
      detail: .ranking(order.ranking),
      provenance: .ranked(id(ranked.subject.question), among: order.ranking),
      leftOut: order.leftOut
    )
  }

  /// 排名 at the other time − 排名 now; positive is forward.
  func rankChange(
    _ subject: Question,
    in set: Question,
    since time: TimePoint
  ) throws(Refusal) -> Computed {
    let earlier = relocated(subject, to: time)
    let now = rankQuestion(subject, in: set)
    let before = rankQuestion(earlier, in: set)
    let place = try value(now)
    let previous: Number
    do {
      previous = try value(before)
    } catch .undefined {
      throw .undefined(.newMember, .none)
    } catch {
      throw error
    }
    let detail: Fact.Detail =
      if let now = place.exact, let before = previous.exact {
        .ranks(now: now.floor, before: before.floor)
      } else {
        .none
      }
    return Computed(value: previous - place, detail: detail, inputs: [now, before])
  }

  func rankQuestion(_ subject: Question, in set: Question) -> Question {
    Question(.facet(subject, .rank, [.init(value: set)]), type: .rank)
  }

  /// The end from which the value is counted (方向).
  func direction(of subject: Question) -> Direction {
    switch subject.primaryLeaf?.subject {
    case .series(let name)?: schema.series(named: name)?.direction ?? .higherIsBetter
    case .quotient(let name)?: schema.quotient(named: name)?.direction ?? .higherIsBetter
    case nil: .higherIsBetter
    }
  }
}
