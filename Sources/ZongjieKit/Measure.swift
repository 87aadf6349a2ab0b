import Calculating
public import Diagnostics
import Expressions
import Facts
import Foundation

/// What `measure` found.
public struct MeasureResult: Sendable {
  /// Findings; an error means that nothing was measured.
  public var log = DiagnosticLog()
  /// Values as lines of 机构, 式, exact value with tabs between; nil where none were asked.
  public var text: String?
  /// The time of each part.
  public var timings: [ReportResult.Timing] = []
}

/// The time of reading a workspace and of asking expressions of all organisations of their levels.
///
/// The file has a line for each: the level, a tab, the expression.
public func measureMetrics(
  _ place: WorkspacePlace,
  expressions path: String,
  now: @escaping @Sendable () -> Duration
) -> MeasureResult {
  var log = DiagnosticLog()
  var watch = Stopwatch(now)
  let loaded = watch.time("load") { loadWorkspace(place, log: &log) }
  guard let loaded, let questions = questions(in: path, of: loaded.schema, log: &log) else {
    return MeasureResult(log: log)
  }
  let book = FactBook(loaded.index, catalog: loaded.catalog)
  let organizations = loaded.schema.organizations
  let asked = Dictionary(grouping: questions, by: \.level)
  let answers = watch.time("metrics") {
    organizations.all.map { organization in
      (asked[organization.level] ?? []).map {
        book.answer($0.question, for: organization.id).answer
      }
    }
  }
  let printer = AnswerPrinter(schema: loaded.schema)
  let lines = zip(organizations.all, answers).flatMap { organization, answers in
    zip(asked[organization.level] ?? [], answers).map { asked, answer in
      let value = if case .fact(let fact) = answer { fact.value.description } else { "" }
      return
        "\(organization.name)\t\(asked.text)\t\(value.isEmpty ? printer.text(of: answer) ?? "" : value)"
    }
  }
  return MeasureResult(log: log, text: lines.joined(separator: "\n"), timings: watch.timings)
}

private func questions(
  in path: String,
  of schema: Schema,
  log: inout DiagnosticLog
) -> [(level: String, text: String, question: Question)]? {
  guard let data = FileManager.default.contents(atPath: path) else {
    log.add(.noCases(path))
    return nil
  }
  let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
  return lines.compactMap { line in
    let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let source = SourceText(name: path, text: parts[1])
    return parseQuestion(source, range: nil, against: schema, log: &log)
      .map { (parts[0], parts[1], $0) }
  }
}

/// The median time of evaluating the template of an organisation again, all its facts known.
public func measureNarrative(
  _ place: WorkspacePlace,
  unit: String?,
  repeats: Int,
  now: @escaping @Sendable () -> Duration
) -> MeasureResult {
  var log = DiagnosticLog()
  guard let run = prepareRun(place, selection: .one(unit), log: &log),
    let report = run.reports.first
  else { return MeasureResult(log: log) }
  let book = FactBook(run.index, catalog: run.catalog)
  let maker = DocumentMaker(run, asking: book)
  var durations: [Duration] = []
  for _ in 0...max(1, repeats) {
    var findings = DiagnosticLog()
    let start = now()
    let document = maker.document(of: report, log: &findings)
    durations.append(now() - start)
    guard document != nil else {
      log.add(contentsOf: findings)
      return MeasureResult(log: log)
    }
  }
  let warm = durations.dropFirst().sorted()
  return MeasureResult(
    log: log,
    timings: [
      .init(stage: "cold", duration: durations[0]),
      .init(stage: "warm", duration: warm[warm.count / 2]),
    ]
  )
}

/// What some work gives, and the median of the times it takes, of three at least.
func medianTime<Value>(
  _ repeats: Int,
  _ now: () -> Duration,
  _ work: () throws -> Value
) rethrows -> (Value, Duration) {
  var value = try work()
  var durations: [Duration] = []
  for _ in 0..<max(3, repeats) {
    let start = now()
    value = try work()
    durations.append(now() - start)
  }
  durations.sort()
  return (value, durations[durations.count / 2])
}
