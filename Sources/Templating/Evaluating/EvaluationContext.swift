import Diagnostics
package import Facts
package import Phrasing

/// What evaluation may ask: names, 措辞 and values.
///
/// It remembers what it has read, for all documents that are made with it, and belongs to one worker.
package struct EvaluationContext {
  package let schema: Schema
  package let lexicon: Lexicon
  package let source: any FactSource
  let lexiconReadings = LexiconReadings()
  /// 范围 of all organisations that begin with 全, each once: 全省, 全市.
  let scopes: [String]
  private let readers = ClauseReaders()
  private let materials = CompiledMaterials()

  package init(schema: Schema, lexicon: Lexicon, source: any FactSource) {
    self.schema = schema
    self.lexicon = lexicon
    self.source = source
    var seen: Set<String> = []
    scopes = schema.organizations.all
      .filter { $0.scope.hasPrefix("全") && $0.scope != $0.name }
      .map(\.scope).filter { seen.insert($0).inserted }
  }

  /// Reads clauses with the names as an organisation uses them.
  func reader(for organization: OrganizationID) -> ClauseReader {
    readers.reader(for: organization, schema)
  }

  /// A text of 素材, compiled; nil, with findings, if there is an error.
  func line(of material: Material, log: inout DiagnosticLog) -> TemplateLine? {
    materials.line(of: material, against: schema, lexicon: lexicon, log: &log)
  }
}

/// Texts of 素材 that were compiled, each once.
private final class CompiledMaterials {
  private var known: [Material: (line: TemplateLine?, findings: DiagnosticLog)] = [:]

  func line(
    of material: Material,
    against schema: Schema,
    lexicon: Lexicon,
    log: inout DiagnosticLog
  ) -> TemplateLine? {
    if let (line, findings) = known[material] {
      log.add(contentsOf: findings)
      return line
    }
    var findings = DiagnosticLog()
    let line = compileMaterial(material, against: schema, lexicon: lexicon, log: &findings)
    known[material] = (line, findings)
    log.add(contentsOf: findings)
    return line
  }
}
