package import Facts

/// Whether a rate is above one half before rounding (过半).
///
/// 49.996% prints as 50.00% and is not. Source: claims.md 1.4.
package func isOverHalf(_ rate: Number) -> Bool { rate > Number(Rational(1, over: 2)) }

/// Whether half of a plan or more is done, before rounding (任务过半).
///
/// Source: claims.md 1.5, plan.status.
package func isHalfDone(_ completion: Number) -> Bool {
  completion >= Number(Rational(1, over: 2))
}
