import Foundation
import Synchronization

/// Gives out numbers from 0, each once.
final class Counter: Sendable {
  private let next = Atomic(0)
  func take() -> Int { next.add(1, ordering: .relaxed).oldValue }
}

/// How many workers serve a number of tasks: one per core unless the job says otherwise.
func workerCount(_ jobs: Int?, for tasks: Int) -> Int {
  min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, tasks)
}

/// Calls a function for each index.
///
/// Workers take the next index from one counter; each has a tool of its own for its life.
///
/// - Parameters:
///   - count: how many indices, from 0.
///   - jobs: how many workers; nil for one per core.
///   - tool: makes what a worker owns.
///   - work: must depend on the index alone.
/// - Returns: what it made, in order of the indices.
func inParallel<Tool, Value: Sendable>(
  _ count: Int,
  jobs: Int?,
  tool: @escaping @Sendable () -> Tool,
  _ work: @escaping @Sendable (Tool, Int) -> Value
) async -> [Value] {
  let counter = Counter()
  return await withTaskGroup(of: [(Int, Value)].self) { group in
    for _ in 0..<workerCount(jobs, for: count) {
      group.addTask {
        let tool = tool()
        var made: [(Int, Value)] = []
        while true {
          let next = counter.take()
          guard next < count else { return made }
          made.append((next, work(tool, next)))
        }
      }
    }
    let all = await group.reduce(into: [Int: Value]()) { all, part in
      for (index, value) in part { all[index] = value }
    }
    return (0..<count).compactMap { all[$0] }
  }
}
