import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

/// The facts of a document as JSON: value, print, inputs, cells, places (dumps.md, facts).
struct FactDump {
  private let document: Document
  private let source: ListeningSource
  private let schema: Schema
  private let names: [FactID: String]
  private let places: [FactID: [FactPlace]]

  init(_ document: Document, asked source: ListeningSource, schema: Schema) {
    self.document = document
    self.source = source
    self.schema = schema
    names = document.factNames
    places = FactPlaces(document).byFact
  }

  /// A fact a line: first those with a value, then what was asked in vain.
  var text: String {
    var closure = CellClosure(source)
    let valued = document.facts.map { json(of: $0, &closure) }
    let lacking = source.lacking.enumerated().compactMap { offset, entry in
      json(of: entry, number: document.facts.count + offset + 1)
    }
    return "[" + (valued + lacking).map(\.text).joined(separator: ",\n") + "]"
  }

  private func json(of fact: Fact, _ closure: inout CellClosure) -> JSONValue {
    let format = numberFormat(of: fact.value, type: fact.type, settings: schema.settings)
    var members = head(fact.id, type: fact.type, period: fact.period)
    members["id"] = .string(names[fact.id] ?? "")
    members["value"] = .string(fact.value.description)
    members["unit"] = .string(fact.type == .rank ? "位" : format.unitName)
    members["decimals"] = .integer(fact.type == .rank ? 0 : format.decimals)
    members["text"] = .string(printed(fact, settings: schema.settings))
    members["inputs"] = .strings(inputs(of: fact))
    members["cells"] = .list(CellRange.ranges(of: closure.cells(of: fact)).map(\.json))
    members["places"] = .list((places[fact.id] ?? []).map(\.json))
    if case .stated(let source) = fact.provenance { members["stated"] = .string(source) }
    return .object(members)
  }

  /// Those inputs that are facts of the dump; of others the cells tell.
  private func inputs(of fact: Fact) -> [String] {
    fact.provenance.inputs.compactMap { names[$0] }
  }

  private func head(_ id: FactID, type: ValueType, period: Period) -> [String: JSONValue] {
    [
      "expression": .string(normalForm(of: id.question, schema: schema)),
      "organization": .string(schema.organizations[id.organization].name),
      "period": .string(period.description), "type": .string(type.name),
    ]
  }

  private func json(of entry: (id: FactID, answer: Answer), number: Int) -> JSONValue? {
    var members: [String: JSONValue]
    switch entry.answer {
    case .missing(let missing):
      let period = schema.settings.reportPeriod
      members = head(entry.id, type: entry.id.question.type, period: period)
      members["missing"] = .list(missing.places.map(json))
    case .undefined(let undefined):
      members = head(entry.id, type: undefined.type, period: undefined.period)
      members["undefined"] = .string(undefined.reason.rawValue)
    case .fact, .list, .truth, .text, .month, .organization, .member, .material: return nil
    }
    members["id"] = .string("f\(number)")
    members["inputs"] = .list([])
    members["places"] = .list((places[entry.id] ?? []).map(\.json))
    return .object(members)
  }

  private func json(_ place: Missing.Place) -> JSONValue {
    var members: [String: JSONValue] = ["text": .string(place.description)]
    if let cell = place.cell {
      members["source"] = .string(cell.file)
      members["row"] = .integer(cell.row)
      members["column"] = .string(cell.column)
    }
    return .object(members)
  }
}
