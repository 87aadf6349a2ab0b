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
        ? try rank(subject, in: set)
        : try rankChange(subject, in: set, since: arguments.named("自")?.timePoint ?? .yearStart)
    }
  }

  /// The members of a rank's set, and which of them the value is.
  func ranking(
    _ subject: Question,
    in set: Question
  ) throws(Refusal) -> (members: [SetMember], own: Int) {
    let origin = base(of: subject)
    let members: [SetMember]
    let own: SetMember
    switch set.form {
    case .dimension(let name):
      guard let member = member(of: subject, in: name) else {
        throw .missing("这个值不是“\(name)”的一个成员")
      }
      members = self.members(ofDimension: name)
      own = .member(dimension: name, name: member)
    case .organization(let reference):
      members = peers(of: origin, below: resolve(reference)).map(SetMember.organization)
      own = .organization(origin)
    case .organizations(let set):
      members = rankedOrganizations(set, around: origin).map(SetMember.organization)
      own = .organization(origin)
    default:
      members = self.members(of: set, from: origin)
      own = .organization(origin)
    }
    guard let place = members.firstIndex(of: own) else {
      throw .missing("\(name(of: own))不在排名的范围里")
    }
    return (members, place)
  }

  /// 1 + the number of members with a better exact value; equal ones share a place.
  func rank(_ subject: Question, in set: Question) throws(Refusal) -> Computed {
    let (members, own) = try ranking(subject, in: set)
    let questions = members.indices.map {
      $0 == own ? subject : asked(subject, of: members[$0])
    }
    let field = try compared(questions, names: members.map(shortName(of:)))
    guard let mine = field.numbers[own] else { _ = try value(subject); throw .missing("没有数") }
    let isHigherBetter = direction(of: subject) == .higherIsBetter
    let present = members.indices.compactMap { index in
      field.numbers[index].map { (index: index, value: $0) }
    }
    let sorted = present.sorted { left, right in
      left.value == right.value
        ? left.index < right.index
        : isHigherBetter ? left.value > right.value : left.value < right.value
    }
    var places: [Fact.RankedMember] = []
    for (offset, entry) in sorted.enumerated() {
      let isTie = offset > 0 && sorted[offset - 1].value == entry.value
      places.append(
        .init(
          entry: members[entry.index].subject,
          name: shortName(of: members[entry.index]),
          place: isTie ? places[offset - 1].place : offset + 1
        )
      )
    }
    let place = sorted.firstIndex { $0.value == mine }.map { places[$0].place } ?? 1
    return Computed(
      value: Number(Rational(place)),
      detail: .ranking(places),
      inputs: questions,
      leftOut: field.leftOut
    )
  }

  /// The values of a field: nil for 无定义, with the names; one 缺 refuses all.
  private func compared(
    _ questions: [Question],
    names: [String]
  ) throws(Refusal) -> (numbers: [Number?], leftOut: [String]) {
    var numbers: [Number?] = []
    var leftOut: [String] = []
    var places: [Missing.Place] = []
    for (question, name) in zip(questions, names) {
      do {
        numbers.append(try value(question))
      } catch .missing(let missing) {
        places += missing.places
      } catch {
        numbers.append(nil)
        leftOut.append(name)
      }
    }
    guard places.isEmpty else { throw .missing(Missing(places)) }
    return (numbers, leftOut)
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
