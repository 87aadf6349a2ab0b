import Diagnostics

extension Substring {
  /// The words before which a cause stands, without it: 移动收入 of 受市场影响移动收入.
  var withoutCause: Substring {
    guard Self.causes.contains(where: begins) else { return self }
    let ends = Self.endsOfCause.compactMap { ranges(of: $0).last?.upperBound }
    return ends.max().map { self[$0...] } ?? self
  }

  private static let causes = ["受", "因", "由于", "在", "随着", "得益于"]
  private static let endsOfCause = [
    "影响", "影响下", "冲击", "制约", "因素", "等因素", "原因", "带动下", "拉动下", "推动下", "作用下", "支撑下",
  ]
}
