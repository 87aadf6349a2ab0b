import Diagnostics

extension Substring {
  /// The words before which a cause stands, without it: 移动收入 of 受市场影响移动收入.
  ///
  /// A cause that states something itself (由于移动收入下降) is read without the word that leads to it.
  var withoutCause: Substring {
    guard let cause = Self.treeOfCauses.longest(at: self).map({ Self.causes[$0.word] }) else {
      return self
    }
    let ends = Self.endsOfCause.compactMap { ranges(of: $0).last?.upperBound }
    if let end = ends.max() { return self[end...] }
    return cause.isOne(of: Self.leadingToStatements)
      ? self[utf8.index(startIndex, offsetBy: cause.utf8.count)...] : self
  }

  /// Whether it begins with a word of cause.
  var beginsWithCause: Bool { Self.treeOfCauses.longest(at: self) != nil }

  /// Whether it goes on to say that what was said is a cause: 影响 behind 受移动收入下降.
  var endsCause: Bool { Self.behindStatements.longest(at: self) != nil }

  private static let leadingToStatements = [
    "由于", "因为", "因此", "因而", "因", "受", "得益于", "鉴于",
  ]
  private static let causes = leadingToStatements + ["在", "随着"]
  private static let endsOfCause = [
    "影响", "影响下", "冲击", "制约", "因素", "等因素", "原因", "带动下", "拉动下", "推动下", "作用下", "支撑下",
  ]
  private static let treeOfCauses = WordTree(causes)
  private static let behindStatements = WordTree(
    ["", "的", "等因素", "因素", "等因素的"].flatMap { lead in
      ["影响", "拖累", "拉动", "带动", "制约", "冲击"].map { lead + $0 }
    }
  )
}
