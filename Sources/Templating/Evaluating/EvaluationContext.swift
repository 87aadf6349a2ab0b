import Diagnostics
import Expressions
package import Facts
package import Phrasing

/// What evaluation may ask: names, 措辞 and values.
///
/// It remembers what it has read, for all documents that are made with it, and belongs to one worker:
/// a class, so that all who evaluate for that worker share the memory.
package final class EvaluationContext {
  let phrasing: PhraseSetting
  /// 范围 of all organisations that begin with 全, each once: 全省, 全市.
  let scopes: [String]
  /// The name of the one series that has a plan: what is meant where a plan is spoken of.
  let plannedSeries: String?
  private let readers: ClauseReaders
  private let materials = CompiledMaterials()
  /// Tags inside the words of 措辞 that were read, by their place.
  private var tagReadings: [SourceSpan: TagReading] = [:]

  package init(schema: Schema, lexicon: Lexicon, source: any FactSource) {
    phrasing = PhraseSetting(schema: schema, lexicon: lexicon, source: source)
    readers = ClauseReaders(schema)
    let planned = schema.series.filter { $0.plan != nil }
    plannedSeries = planned.count == 1 ? planned[0].name : nil
    var seen: Set<String> = []
    scopes = schema.organizations.all
      .filter { $0.scope.hasPrefix("全") && $0.scope != $0.name }
      .map(\.scope).filter { seen.insert($0).inserted }
  }

  package var schema: Schema { phrasing.schema }
  package var lexicon: Lexicon { phrasing.lexicon }
  package var source: any FactSource { phrasing.source }

  /// The plan that a value without meaning rests on.
  func unfitPlan(behind undefined: Undefined) -> UnfitPlan? {
    source.unfitPlan(behind: undefined, schema.settings)
  }

  /// Reads clauses with the names as an organisation uses them.
  func reader(for organization: OrganizationID) -> ClauseReader {
    readers.reader(for: organization)
  }

  /// What can be read of a tag of 措辞 without values.
  func reading(of tag: OutputTag, at span: SourceSpan) -> TagReading {
    if let known = tagReadings[span] { return known }
    let reading = TagReading(tag, at: span)
    tagReadings[span] = reading
    return reading
  }

  /// The nodes of a text of 素材; nil, with findings, if there is an error.
  ///
  /// In a list they end without the mark that would end the sentence.
  func nodes(of material: Material, inList: Bool, log: inout DiagnosticLog) -> [TemplateNode]? {
    let key = CompiledMaterials.Key(text: material.text, isInList: inList)
    return materials.nodes(of: material, by: key, in: self, log: &log)
  }
}

/// Texts of 素材 that were compiled, each once.
private final class CompiledMaterials {
  struct Key: Hashable {
    /// With its cell, so that no other is the same.
    let text: SourceText
    let isInList: Bool
  }

  private var known: [Key: (nodes: [TemplateNode]?, findings: DiagnosticLog)] = [:]

  func nodes(
    of material: Material,
    by key: Key,
    in context: EvaluationContext,
    log: inout DiagnosticLog
  ) -> [TemplateNode]? {
    if let (nodes, findings) = known[key] {
      log.add(contentsOf: findings)
      return nodes
    }
    var findings = DiagnosticLog()
    let (schema, lexicon) = (context.schema, context.lexicon)
    let line = compileMaterial(material, against: schema, lexicon: lexicon, log: &findings)
    let nodes = line?.nodes(of: material, isInList: key.isInList, in: schema)
    known[key] = (nodes, findings)
    log.add(contentsOf: findings)
    return nodes
  }
}

extension TemplateLine {
  /// The nodes as said by the organisation that wrote the text.
  fileprivate func nodes(
    of material: Material,
    isInList: Bool,
    in schema: Schema
  ) -> [TemplateNode] {
    nodes.enumerated().map { index, node in
      guard case .text(let text) = node else { return node }
      let isEnd = isInList && index == nodes.count - 1
      let kept = isEnd ? text.withoutFinalMark(in: schema) : text
      return .text(kept.spoken(by: material.organization))
    }
  }
}

extension TypedText {
  /// Without the mark that would end the sentence inside a list.
  fileprivate func withoutFinalMark(in schema: Schema) -> TypedText {
    let kept = text.reversed().drop { "。；;.，,".contains($0) || $0.isWhitespace }
    return split(at: text.index(text.startIndex, offsetBy: kept.count), in: schema).0
  }
}
