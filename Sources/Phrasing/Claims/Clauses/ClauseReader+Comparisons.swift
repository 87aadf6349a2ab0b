import Diagnostics
package import Facts

/// What a clause compares or places: 收入增幅 of 收入增幅高于全省平均.
package struct ClauseMeasure: Sendable {
  /// With what is measured of it; nil where the clause names no series.
  package let subject: ClauseSubject?
  /// What is measured of the value before, where the clause names no series: 增幅.
  package let facet: Facet?
  /// Whether a fall is measured: 降幅最大 is the smallest growth.
  package let isOfFall: Bool
  /// Whether every member of a set is meant.
  package let isOfEach: Bool
  /// Whether a word says that it is a place: 居, 排名.
  package let isPlaced: Bool
}

/// With what a clause compares: 全省平均, 咸阳市局, 联通.
package enum ClauseReference: Sendable {
  /// What of an organisation is meant.
  package enum Mean: Sendable, Hashable {
    /// Itself.
    case none
    /// The mean of all below it.
    case all
    /// The mean of a kind or level below it: 各县局平均.
    case set(String)
  }

  /// Another organisation, or all below it on average.
  case organization(OrganizationID, Mean)
  /// Another member of a dimension.
  case member(dimension: String, name: String)
  /// Another quantity.
  case quantity(ClauseSubject)
  /// The same over another span: 一季度.
  case period(Period)
  /// 平均水平, without a word of whose.
  case mean
}

/// A part that a clause names, and of which whole: 移动 and 收入 of 移动对收入增长.
package struct ClausePart: Sendable {
  package let slice: Slice
  /// Nil where the clause names no series.
  package let series: String?

  package init(slice: Slice, series: String?) {
    self.slice = slice
    self.series = series
  }
}

extension ClauseReader {
  /// What a clause measures; nil where it says anything else.
  ///
  /// The series assumed is that of a part or of members of which the clause names none.
  package func measure(in clause: String, assuming series: String? = nil) -> ClauseMeasure? {
    guard var words = words(of: clause)?.withoutField else { return nil }
    if let series, words.contains(where: isPart), !words.contains(where: \.isSeries) {
      words.append(ClauseWord(text: series, meanings: [.series(series)]))
    }
    let namesSeries = words.contains(where: \.isSeries)
    let told = namesSeries ? words : words.filter { !isAbove($0) }
    guard
      let named = NamedQuantity(told, owner: owner, in: expressions, isMeasured: true)
    else { return nil }
    var subject: ClauseSubject?
    if namesSeries {
      guard let expression = named.expression, let question = question(expression) else {
        return nil
      }
      subject = ClauseSubject(question: question, expression: expression)
    } else if !named.namesNoPart {
      return nil
    }
    return ClauseMeasure(
      subject: subject,
      facet: subject == nil ? named.facet : nil,
      isOfFall: named.isOfFall,
      isOfEach: named.isOfEach,
      isPlaced: words.contains { $0.meanings[0] == .rank }
    )
  }

  /// What a clause says something of, whatever it says: 移动收入 of 移动收入增长较快.
  ///
  /// Nil where it names more than one series or part.
  package func leadingSubject(of clause: String) -> ClauseSubject? {
    let words = wordsKnown(in: clause)
    let named = words.prefix { word in
      switch word.meanings[0] {
      case .series, .member, .organization, .neutral, .period: true
      default: false
      }
    }
    guard !words[named.endIndex...].contains(where: { $0.isSeries || isPart($0) }),
      named.filter(isPart).count < 2, let subject = subject(of: Array(named), facet: nil),
      subject.question.type.element == nil
    else { return nil }
    return subject
  }

  /// The growth over last year of each value that a list holds.
  package func growth(of subject: ClauseSubject) -> ClauseSubject? {
    guard !subject.expression.holds(Facet.yearOverYearGrowth.rawValue) else { return subject }
    let expression = "\(subject.expression).\(Facet.yearOverYearGrowth.rawValue)"
    return question(expression).map { ClauseSubject(question: $0, expression: expression) }
  }

  /// With what a text behind 高于 or 仅次于 compares; nil where it says anything else.
  package func reference(in text: String) -> ClauseReference? {
    guard let words = words(of: text), !words.isEmpty else { return nil }
    let isMean = words.contains { $0.meanings[0] == .mean }
    if words.contains(where: \.isSeries) {
      guard !isMean,
        let named = NamedQuantity(words, owner: owner, in: expressions, isMeasured: true),
        let expression = named.expression, let question = question(expression)
      else { return nil }
      return .quantity(ClauseSubject(question: question, expression: expression))
    }
    let set = words.lazy.compactMap(\.set).first
    let mean: ClauseReference.Mean = isMean ? set.map { .set($0) } ?? .all : .none
    var found: [ClauseReference] = []
    for word in words {
      switch word.meanings[0] {
      case .organization(let id): found.append(.organization(id, mean))
      case .member(let dimension, let name):
        found.append(.member(dimension: dimension, name: name))
      case .mean, .neutral, .each, .set, .eachOf, .facet(.change), .facet(.completion),
        .facet(.sameLastYear), .share:
        break
      case .period(let period): found.append(.period(period))
      case .series, .quotient, .facet, .rank, .gap, .judgement, .plan: return nil
      }
    }
    if found.isEmpty, isMean { return .mean }
    return found.count == 1 ? found[0] : nil
  }

  /// The one part that a clause names, before 是 or 对; nil where it says anything else.
  package func part(in clause: String) -> ClausePart? {
    guard let words = words(of: clause) else { return nil }
    var slices: [Slice] = []
    var series: Set<String> = []
    for word in words {
      switch word.meanings[0] {
      case .member(let dimension, let name):
        slices.append(.member(dimension: dimension, name: name))
      case .organization(let id) where id != owner && !isAbove(word):
        slices.append(.organization(.named(id)))
      case .series(let name): series.insert(name)
      case .organization, .neutral, .facet(.change(isFall: false)), .share, .judgement,
        .facet(.sameLastYear):
        break
      default: return nil
      }
    }
    guard slices.count < 2, series.count < 2 else { return nil }
    return slices.first.map { ClausePart(slice: $0, series: series.first) }
  }

  /// The series that a clause names and nothing besides: 收入 of 全市收入增长的.
  package func series(in clause: String) -> String? {
    let named = words(of: clause)?.compactMap { word -> String? in
      if case .series(let name) = word.meanings[0] { name } else { nil }
    }
    return named.flatMap { Set($0).count == 1 ? $0[0] : nil }
  }

  /// Whether it names members or a part of the whole.
  func isPart(_ word: ClauseWord) -> Bool {
    switch word.meanings[0] {
    case .each, .eachOf, .member: true
    case .organization: !isAbove(word)
    default: false
    }
  }

  func isAbove(_ word: ClauseWord) -> Bool {
    guard case .organization(let id) = word.meanings[0] else { return false }
    return id == owner || schema.organizations.ancestors(of: owner).contains(id)
  }
}

extension [ClauseWord] {
  /// Without those among whom something is placed: 各县局中 of 在各县局中居首位, 各业务 of 居各业务首位.
  fileprivate var withoutField: [ClauseWord] {
    if let rank = firstIndex(where: { $0.meanings[0] == .rank }),
      self[rank...].contains(where: { $0.set != nil })
    {
      return Array(
        self[..<rank] + self[rank...].filter { $0.set == nil && $0.meanings[0] != .each }
      )
      .withoutField
    }
    guard let inside = firstIndex(where: { $0.text == "中" }), inside > 0,
      self[inside - 1].set != nil
    else { return self }
    let isEach = inside > 1 && self[inside - 2].meanings[0] == .each
    return Array(self[..<(inside - (isEach ? 2 : 1))] + self[inside...])
  }
}

extension ClauseWord {
  fileprivate var set: String? {
    switch meanings[0] {
    case .set(let name), .eachOf(let name): name
    default: nil
    }
  }

  var isSeries: Bool {
    switch meanings[0] {
    case .series, .quotient: true
    default: false
    }
  }
}
