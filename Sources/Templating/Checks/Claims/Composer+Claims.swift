import Diagnostics
import Documents
import Facts
import Phrasing

extension EvaluationContext {
  /// What the typed words of a sentence say of the quantities beside them.
  func observations(of sentence: SaidSentence) -> [ClaimObservation] {
    guard sentence.mayClaim else { return [] }
    var judge = ClaimJudge(self, pieces: claimPieces(of: sentence))
    judge.judge()
    return judge.observations
  }
}

extension Composer {
  /// Judges the typed words of a sentence.
  ///
  /// A negative number is told with the word beside it where that is untrue, else by itself.
  mutating func judgeWords(of sentence: SaidSentence) {
    let found = context.observations(of: sentence)
    observations += found
    guard !negatives.isEmpty else { return }
    let told = found.filter { !$0.holds }.compactMap(\.value)
    for (fact, output) in negatives where !told.contains(output.span) {
      observations.append(
        ClaimObservation(
          .negative,
          output.span,
          of: ClaimJudge.Target(
            question: fact.id.question,
            tag: output.span,
            expression: output.reading.expression,
            member: fact.id.question.memberName(in: context.schema)
          ),
          fact,
          for: organization,
          holds: false,
          settings: settings
        )
      )
    }
  }

  /// 图题, 要点 and 注 of a figure are sentences without values.
  mutating func judgeTexts(of figure: FigureNode) {
    for text in figure.block.typedTexts { judge(text) }
  }

  /// 题 and 注 of a table are sentences without values; its heads stand over those of their columns.
  mutating func judgeTexts(of table: TableBlock, _ environment: LocalValues) {
    for text in table.typedTexts { judge(text) }
    judgeHeads(of: table, environment)
  }

  private mutating func judge(_ text: SourceSpan) {
    let piece = ClaimPiece(ClaimText(text), of: organization)
    var judge = ClaimJudge(context, pieces: [piece])
    judge.judge()
    observations += judge.observations
  }

  /// A head that ends in a word of direction, over values of the other sign.
  private mutating func judgeHeads(of block: TableBlock, _ environment: LocalValues) {
    let heads = block.columns.enumerated().compactMap { index, column -> (Int, ClaimPlace)? in
      column.headPlace(of: organization).map { (index, $0) }
    }
    guard !heads.isEmpty else { return }
    var tabulation = Tabulation(
      block,
      environment: environment,
      organization: organization,
      context: context
    )
    let rows = tabulation.table(number: 0).rows.filter { $0.kind != .group }
    var judge = ClaimJudge(context, pieces: [])
    for (index, place) in heads {
      for row in rows {
        guard index + 1 < row.cells.count, let id = row.cells[index + 1].fact,
          case .fact(let fact) = context.source.answer(id.question, for: id.organization).answer,
          fact.id.question.isSigned, place.span != nil
        else { continue }
        let target = ClaimJudge.Target(
          question: fact.id.question,
          tag: block.columns[index].span,
          expression: block.columns[index].span.text,
          member: row.cells[0].text
        )
        // Under a head 增长 a zero is no contradiction.
        let sign = fact.printedSign(settings)
        judge.add(
          .head(place.claim),
          place,
          target,
          holds: sign == 0 || sign == place.claim.sign,
          fact: fact
        )
      }
    }
    observations += judge.observations
  }
}

extension TableBlock.Column {
  /// The word of direction at the end of the head; nil without one.
  fileprivate func headPlace(of organization: OrganizationID) -> ClaimPlace? {
    guard let head = headSpan else { return nil }
    let typed = ClaimText(head)
    guard let word = typed.reading.claims.last(where: { $0.word.claim.sign != 0 })?.word else {
      return nil
    }
    let behind = typed.text[word.range.upperBound...]
    guard behind.isEmpty || behind.hasPrefix("（") || behind.hasPrefix("(") else { return nil }
    let piece = ClaimPiece(typed, of: organization)
    return ClaimPlace(pieces: [piece], index: 0, word: word)
  }
}
