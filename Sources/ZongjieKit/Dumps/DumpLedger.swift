import Diagnostics
import Facts

/// The rows of the ledger as loaded, those of one organisation if it is named (dumps.md, ledger).
func dumpLedger(_ place: WorkspacePlace, unit: String?, log: inout DiagnosticLog) -> String? {
  guard let loaded = loadWorkspace(place, log: &log) else { return nil }
  var only: OrganizationID?
  if let unit {
    guard let plan = ReportPlan(loaded.workspace, loaded.ledger.organizations, log: &log),
      let id = plan.organization(named: unit, log: &log)
    else { return nil }
    only = id
  }
  let rows = loaded.ledger.tables.flatMap { table in
    (0..<table.rowCount).filter { only == nil || table.organization(ofRow: $0) == only }
      .map { row(of: table, at: $0, in: loaded).text }
  }
  return "[" + rows.joined(separator: ",\n") + "]"
}

private func row(of table: LedgerTable, at index: Int, in loaded: LoadedWorkspace) -> JSONValue {
  let cell = table.address(ofRow: index)
  var keys = table.fixedMembers.mapValues(JSONValue.string)
  for (name, member) in zip(table.dimensions, table.members(ofRow: index)) {
    keys[name] = loaded.ledger.dimensions.first { $0.name == name }
      .map { .string($0.members[Int(member)].name) }
  }
  let value = table.values[index].map { Rational($0) / Rational(10).power(table.decimals) }
  let family = loaded.schema.series(named: table.series)?.type.measure?.family ?? ""
  return .object([
    "source": .string(table.file), "series": .string(table.series),
    "cell": .object(["row": .integer(cell.row), "column": .string(cell.column)]),
    "organization": .string(loaded.ledger.organizations[table.organization(ofRow: index)].name),
    "keys": .object(keys), "period": .string(table.period(ofRow: index).description),
    "value": value.map { .string($0.description) } ?? .null, "unit": .string(family),
  ])
}
