/// Adds up the time of stages by a clock that the program hands in.
struct Stopwatch: Sendable {
  /// Time since some moment.
  let now: @Sendable () -> Duration
  private(set) var timings: [ReportResult.Timing] = []

  init(_ now: @escaping @Sendable () -> Duration) { self.now = now }

  /// What the work gives; its time is added to that of the stage.
  mutating func time<Value, Failure: Error>(
    _ stage: String,
    _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let start = now()
    defer { add(now() - start, to: stage) }
    return try work()
  }

  /// Adds the times of another watch.
  mutating func add(_ other: Stopwatch) {
    for timing in other.timings { add(timing.duration, to: timing.stage) }
  }

  /// Adds a time to that of a stage.
  mutating func add(_ duration: Duration, to stage: String) {
    let index = timings.firstIndex { $0.stage == stage }
    let total = duration + (index.map { timings[$0].duration } ?? .zero)
    let timing = ReportResult.Timing(stage: stage, duration: total)
    if let index { timings[index] = timing } else { timings.append(timing) }
  }
}
