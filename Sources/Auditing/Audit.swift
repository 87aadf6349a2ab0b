package import Diagnostics
package import Documents
package import Facts

/// Checks the printed numbers of a finished document against one another.
///
/// A rule applies only where the facts prove that values belong together; where none does it says
/// nothing. Values are read as intervals of their rounding.
///
/// - Parameters:
///   - document: the document as it will be set.
///   - schema: names, organisations and settings of the workspace.
///   - source: says for messages from which files a value was computed; nil leaves that out.
///   - log: takes the findings, each with the name of the document's organisation.
/// - Returns: the printed numbers, for `auditTogether`.
///
/// Source: claims.md 1.7.
@discardableResult
package func audit(
  _ document: Document,
  schema: Schema,
  asking source: (any FactSource)? = nil,
  log: inout DiagnosticLog
) -> PrintedFacts {
  let printed = PrintedDocument(document, schema: schema, asking: source)
  printed.checkSharesAddUp(log: &log)
  printed.checkPartsInWhole(log: &log)
  printed.checkDifferences(log: &log)
  printed.checkGrowths(log: &log)
  printed.checkPlans(log: &log)
  printed.checkPlaces(log: &log)
  printed.checkQuotients(log: &log)
  printed.checkSameNumber(log: &log)
  printed.checkRanksOfOneSet(log: &log)
  printed.checkRanksFollowValues(log: &log)
  printed.checkContributions(log: &log)
  printed.checkOrganizationTree(log: &log)
  printed.checkMonths(log: &log)
  printed.checkStocks(log: &log)
  printed.checkRecords(log: &log)
  printed.checkRatesBesidePeers(log: &log)
  printed.checkTypedStatements(log: &log)
  return printed.printedFacts
}

/// Checks what the documents of a run print of the same quantities, beyond each document alone.
///
/// - Parameters:
///   - documents: what `audit` gave, in the order of the run.
///   - schema: names, organisations and settings of the workspace.
///   - log: takes the findings, each with the names of both organisations.
package func auditTogether(
  _ documents: [PrintedFacts],
  schema: Schema,
  log: inout DiagnosticLog
) {
  checkSameNumber(across: documents, log: &log)
  checkRanksOfOneSet(across: documents, log: &log)
  checkRanksFollowValues(across: documents, schema: schema, log: &log)
  checkOrganizationTree(across: documents, schema: schema, log: &log)
  checkTypedStatements(across: documents, schema: schema, log: &log)
}

/// Checks finished documents of one run against one another.
package func auditTogether(
  _ documents: [Document],
  schema: Schema,
  log: inout DiagnosticLog
) {
  let printed = documents.map { PrintedDocument($0, schema: schema).printedFacts }
  auditTogether(printed, schema: schema, log: &log)
}
