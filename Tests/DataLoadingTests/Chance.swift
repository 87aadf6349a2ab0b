/// Chance that is the same in every run, so that a failure can be looked at.
struct Chance: RandomNumberGenerator {
  private var state: UInt64 = 4

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
