import Facts

// The closed list of list operations (language.md 1.1.4).

extension Inquiry {
  /// What is claimed by choosing the entries of a list is claimed by whatever is made of it, and who
  /// was left out of the list is left out of that too.
  func answer(
    _ question: Question,
    operation: ListOperation,
    on subject: Question,
    arguments: [Question.Argument]
  ) -> Answered {
    let made = operated(question, operation, subject, arguments)
    let asked = answer(subject)
    return Answered(
      made.answer,
      leftOut: asked.leftOut + made.leftOut.filter { !asked.leftOut.contains($0) },
      preliminaryClaims: operation == .filter
        ? made.preliminaryClaims : asked.preliminaryClaims + made.preliminaryClaims
    )
  }

  private func operated(
    _ question: Question,
    _ operation: ListOperation,
    _ subject: Question,
    _ arguments: [Question.Argument]
  ) -> Answered {
    switch operation {
    case .magnitude: return magnitude(question, subject)
    case .count, .total: return aggregate(question, operation, subject)
    case .maximum, .minimum: return extreme(question, subject, isGreatest: operation == .maximum)
    case .filter:
      guard let condition = arguments.first else { return Answered(.list([])) }
      return filtered(subject, by: condition)
    case .earliest, .latest:
      return entryAnswer(question)
    case .first, .last, .descending, .ascending, .excluding, .grouped, .most:
      do {
        let entries = try entries(of: subject)
        return Answered(.list(try rearranged(entries, operation, arguments.first)))
      } catch {
        return Answered(refusal(error, of: question, period: period(of: question)))
      }
    }
  }

  private func rearranged(
    _ entries: [ListEntry],
    _ operation: ListOperation,
    _ argument: Question?
  ) throws(Refusal) -> [ListEntry] {
    switch operation {
    case .first: try first(count(argument), of: entries)
    case .last: try Array(first(count(argument), of: entries.reversed()).reversed())
    case .descending: try sorted(entries, isDescending: true)
    case .ascending: try sorted(entries, isDescending: false)
    case .excluding: excluding(argument, from: entries)
    case .grouped: grouped(entries, by: argument)
    case .most: try most(entries)
    case .filter, .earliest, .latest, .count, .total, .maximum, .minimum, .magnitude: entries
    }
  }

  private func count(_ argument: Question?) throws(Refusal) -> Int {
    guard let argument else { return 0 }
    return try value(argument).exact?.floor ?? 0
  }

  /// The number of an entry; 缺 and 无定义 of any entry stop what compares them.
  func number(of entry: ListEntry) throws(Refusal) -> Number {
    switch entry.value {
    case .fact(let fact): return fact.value
    case .month(let month): return Number(Rational(month.year * 12 + month.month))
    case .missing(let missing): throw .missing(missing)
    case .undefined(let undefined): throw .undefined(undefined.reason, undefined.detail)
    case .list, .truth, .text, .organization, .member, .material:
      throw .missing("“\(entry.name)”不是一个数")
    }
  }

  /// The numbers of all entries; what lacks for any is told together.
  func numbers(of entries: [ListEntry]) throws(Refusal) -> [Number] {
    var numbers: [Number] = []
    var places: [Missing.Place] = []
    var undefined: Refusal?
    for entry in entries {
      do {
        numbers.append(try number(of: entry))
      } catch .missing(let missing) {
        places += missing.places
      } catch {
        undefined = undefined ?? error
      }
    }
    if !places.isEmpty { throw .missing(Missing(places)) }
    if let undefined { throw undefined }
    return numbers
  }

  /// By value; ties keep the order of the list.
  func sorted(_ entries: [ListEntry], isDescending: Bool) throws(Refusal) -> [ListEntry] {
    let numbers = try numbers(of: entries)
    return entries.indices.sorted { left, right in
      if numbers[left] == numbers[right] { return left < right }
      return isDescending ? numbers[left] > numbers[right] : numbers[left] < numbers[right]
    }.map { entries[$0] }
  }

  /// The first n; entries tied with the n-th stay in.
  func first(_ count: Int, of entries: [ListEntry]) throws(Refusal) -> [ListEntry] {
    guard count > 0 else { return [] }
    guard count < entries.count else { return entries }
    guard case .fact(let bound) = entries[count - 1].value else {
      return Array(entries.prefix(count))
    }
    let tied = entries.dropFirst(count).prefix { entry in
      if case .fact(let fact) = entry.value { fact.value == bound.value } else { false }
    }
    return Array(entries.prefix(count) + tied)
  }

  private func excluding(_ argument: Question?, from entries: [ListEntry]) -> [ListEntry] {
    guard let argument else { return entries }
    if let excluded = entry(behind: argument) {
      return entries.filter { $0.subject != excluded.subject || $0.name != excluded.name }
    }
    let answer = answer(argument).answer
    return entries.filter { entry in !matches(entry, answer) }
  }

  private func matches(_ entry: ListEntry, _ answer: Answer) -> Bool {
    switch (entry.subject, answer) {
    case (.organization(let own), .organization(let id)): own == id
    case (.member(let dimension, let name), .member(let other, let excluded)):
      dimension == other && name == excluded
    case (.month(let own), .month(let month)): own == month
    case (.material(let own), .material(let material)): own == material
    case (_, .text(let text)): entry.name == text || entry.shortName == text
    case (.organization, _), (.member, _), (.month, _), (.material, _), (.none, _): false
    }
  }

  /// Groups by the ancestor at a level, in order of first appearance; 值 is the number of members.
  private func grouped(_ entries: [ListEntry], by argument: Question?) -> [ListEntry] {
    guard case .organizations(.level(let level))? = argument?.form else { return [] }
    var order: [OrganizationID] = []
    var members: [OrganizationID: [ListEntry]] = [:]
    for entry in entries {
      guard case .organization(let id) = entry.subject,
        let group = ancestor(of: id, level: level)
      else { continue }
      if members[group] == nil { order.append(group) }
      members[group, default: []].append(entry)
    }
    return order.map { group in
      let inside = members[group] ?? []
      let list = Question(
        .list(inside.compactMap { $0.question.map { .init(label: nil, value: $0) } }),
        type: .list(.cardinal)
      )
      let question = Question(.operation(list, .count, []), type: .cardinal)
      return ListEntry(
        subject: .organization(group),
        name: organizations[group].name,
        shortName: organizations[group].shortName,
        value: .fact(
          Fact(
            id: id(question),
            value: Number(Rational(inside.count)),
            type: .cardinal,
            period: settings.reportPeriod,
            provenance: .computed(inputs: inside.compactMap { $0.question.map(id) })
          )
        )
      )
    }
  }

  private func most(_ entries: [ListEntry]) throws(Refusal) -> [ListEntry] {
    let numbers = try numbers(of: entries)
    guard let greatest = numbers.max() else { return [] }
    return entries.indices.filter { numbers[$0] == greatest }.map { entries[$0] }
  }

  private func magnitude(_ question: Question, _ subject: Question) -> Answered {
    if case .list = subject.type {
      return eachEntry(of: subject) { Question(.operation($0, .magnitude, []), type: $0.type) }
    }
    return answered(question) { () throws(Refusal) in
      Computed(value: try value(subject).magnitude, inputs: [subject])
    }
  }

  private func aggregate(
    _ question: Question,
    _ operation: ListOperation,
    _ subject: Question
  ) -> Answered {
    answered(question) { () throws(Refusal) in
      let entries = try entries(of: subject)
      let inputs = entries.compactMap(\.question)
      if operation == .count {
        return Computed(value: Number(Rational(entries.count)), inputs: inputs)
      }
      let total = try numbers(of: entries).reduce(.zero, +)
      return Computed(value: total, inputs: inputs)
    }
  }

  /// 最大, 最小: the value of the first such entry; an empty list stays one (D306).
  private func extreme(_ question: Question, _ subject: Question, isGreatest: Bool) -> Answered {
    do {
      let entries = try entries(of: subject)
      let numbers = try numbers(of: entries)
      guard var best = numbers.indices.first else { return Answered(.list([])) }
      for index in numbers.indices
      where isGreatest ? numbers[index] > numbers[best] : numbers[index] < numbers[best] {
        best = index
      }
      if let asked = entries[best].question { return renamed(asked, as: question) }
      return Answered(entries[best].value)
    } catch {
      return Answered(refusal(error, of: question, period: period(of: question)))
    }
  }
}
