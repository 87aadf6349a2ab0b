import Diagnostics
import Facts
import Phrasing

/// Why a query has no value.
extension Diagnostic {
  /// A query whose value is 缺 (D301).
  static func missingValue(_ missing: Missing, at span: SourceSpan) -> Self {
    Diagnostic(
      .error,
      "D301",
      "缺数据，没有值",
      at: [Label(span)],
      remarks: missing.places.map { place in
        let cell = place.cell.map { "\($0)：" } ?? ""
        return Remark("数据", cell + place.description)
      }
    )
  }

  /// A query whose value is 无定义 (D305).
  static func undefinedValue(
    _ undefined: Undefined,
    plan: UnfitPlan?,
    at span: SourceSpan
  ) -> Self {
    Diagnostic(
      .error,
      "D305",
      "没有意义：\(plan?.reason ?? undefined.reason.rawValue)",
      at: [Label(span)],
      remarks: plan?.cells.map { Remark("数据", "\($0)（\(plan?.printed ?? "")）") } ?? []
    )
  }
}
