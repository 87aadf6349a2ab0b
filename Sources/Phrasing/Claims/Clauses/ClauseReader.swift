import Diagnostics
import Expressions
package import Facts

/// A quantity that the words of a clause name: 全市移动收入 → 收入[移动].
package struct ClauseSubject: Sendable {
  /// The value, or for 各县局收入 the list of the members' values.
  package let question: Question
  /// As a template writes it.
  package let expression: String
}

/// Expressions that clauses name, each read once against a schema.
package final class NamedExpressions {
  let schema: Schema
  private var known: [String: Question?] = [:]

  package init(against schema: Schema) { self.schema = schema }

  fileprivate func question(_ expression: String) -> Question? {
    if let question = known[expression] { return question }
    var log = DiagnosticLog()
    let source = SourceText(name: "", text: expression)
    let question = parseQuestion(source, against: schema, log: &log)
    known[expression] = .some(question)
    return question
  }
}

/// Reads of which quantity of a workspace a clause speaks.
package struct ClauseReader {
  let expressions: NamedExpressions
  let owner: OrganizationID
  private let vocabulary: ClauseVocabulary

  var schema: Schema { expressions.schema }

  /// - Parameters:
  ///   - words: of the workspace.
  ///   - expressions: what clauses of the workspace have named so far.
  ///   - owner: whose report it is.
  package init(
    _ words: ClauseWords,
    _ expressions: NamedExpressions,
    for owner: OrganizationID
  ) {
    self.expressions = expressions
    self.owner = owner
    vocabulary = ClauseVocabulary(words, expressions.schema, for: owner)
  }

  /// The quantity that a clause names before a word; nil where it says anything else.
  ///
  /// With a facet the quantity is that of the value (同比), with a month named that of the month.
  package func subject(of clause: some StringProtocol, facet: Facet?) -> ClauseSubject? {
    guard let words = words(of: clause) else { return nil }
    return subject(of: words, facet: facet)
  }

  /// The quantity that the end of a clause names, from the first word on that can be read, and the
  /// words that name it.
  package func subject(
    endOf clause: String,
    facet: Facet?
  ) -> (subject: ClauseSubject, named: String)? {
    for start in clause.indices {
      guard let words = words(of: clause[start...]) else { continue }
      guard let subject = subject(of: words, facet: facet) else { return nil }
      let named = words.drop { $0.meanings[0] == .neutral }
      return (subject, named.map(\.text).joined())
    }
    return nil
  }

  /// What a clause places by a word of rank, and the words that name it: 移动收入 of 移动收入居全省.
  ///
  /// Nil without a word of rank and where another word stands in the clause; the subject is nil where
  /// the clause names none.
  package func placed(in clause: String) -> (subject: ClauseSubject?, named: String)? {
    guard let words = words(of: clause),
      words.contains(where: { $0.meanings[0] == .rank })
    else { return nil }
    let named = words.drop { $0.meanings[0] == .neutral }.map(\.text).joined()
    if let subject = subject(of: words, facet: nil) { return (subject, named) }
    let others = words.filter { if case .organization = $0.meanings[0] { false } else { true } }
    let isNothing = NamedQuantity(others, owner: owner, in: expressions)?.isNothing == true
    return isNothing ? (nil, named) : nil
  }

  /// Whether a clause names nothing at all, and whether it says with what it compares.
  package func isEmpty(_ clause: String) -> (isEmpty: Bool, saysComparison: Bool) {
    guard let words = words(of: clause) else { return (false, false) }
    let named = NamedQuantity(words, owner: owner, in: expressions)
    return (named?.isNothing == true, named?.saysComparison == true)
  }

  /// The words of a clause; nil if it holds another word.
  func words(of clause: some StringProtocol) -> [ClauseWord]? {
    vocabulary.words(of: clause)?.withMembersBesideSeries
  }

  /// The words of a clause, with a judgement in the place of what is not known.
  func wordsKnown(in clause: String) -> [ClauseWord] { vocabulary.wordsKnown(in: clause) }

  package func question(_ expression: String) -> Question? { expressions.question(expression) }

  /// What an expression asks for; nil where it cannot be asked.
  package func subject(_ expression: String) -> ClauseSubject? {
    question(expression).map { ClauseSubject(question: $0, expression: expression) }
  }

  func subject(of words: [ClauseWord], facet: Facet?) -> ClauseSubject? {
    // 完成率提高 is no growth of what was done.
    if facet == .yearOverYearGrowth,
      words.contains(where: { $0.meanings[0] == .facet(.completion) })
    {
      return nil
    }
    guard let named = NamedQuantity(words, owner: owner, in: expressions),
      let value = named.expression
    else { return nil }
    let isAsked = facet == .monthly && value.hasSuffix("." + Facet.monthly.rawValue)
    let expression = value + (isAsked ? "" : facet.map { "." + $0.rawValue } ?? "")
    return subject(expression)
  }
}

extension [ClauseWord] {
  /// The same, names that can be of a series or of a member read as members beside another series:
  /// 代放号 of 代放号收入.
  var withMembersBesideSeries: [ClauseWord] {
    guard contains(where: { $0.isSeries && $0.member == nil }) else { return self }
    return map { word in
      guard word.isSeries, let member = word.member else { return word }
      let others = word.meanings.filter { $0 != member }
      return ClauseWord(text: word.text, meanings: [member] + others)
    }
  }
}

extension ClauseWord {
  /// What it means as the name of a member; nil for none.
  var member: Meaning? {
    meanings.first { if case .member = $0 { true } else { false } }
  }
}
