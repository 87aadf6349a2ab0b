package import Facts

/// Whether a rate is above one half before rounding (过半).
///
/// 49.996% prints as 50.00% and is not. Source: claims.md 1.4.
package func isOverHalf(_ rate: Number) -> Bool { rate > Number(Rational(1, over: 2)) }
