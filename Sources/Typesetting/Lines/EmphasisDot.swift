import Drawings

/// The dot under an emphasised Han (着重号: GB/T 15834, 5.1.8; typography.md B36).
///
/// Unit: ems of the line, but for positions.
enum EmphasisDot {
  /// From the foot of the em box to its centre: well above the next line, so that the pitch stays.
  static let drop = 0.2
  static let radius = 0.06

  /// The x of its centre, that of the Han's cell; nil under marks, digits and letters.
  ///
  /// Unit: 1/65536 em, as `position`, where the cell's body begins.
  static func centre(under cell: Cell, at position: Int, _ style: StyledText) -> Int? {
    style.hasDots && cell.isHan ? position + cell.body / 2 : nil
  }
}
