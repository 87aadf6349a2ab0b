import Drawings

extension ParagraphSetter {
  /// Signature and date on two lines (GB/T 9704-2012, 7.3.5).
  ///
  /// Without a seal the signature ends 2 em from the right edge and the date begins 2 em right of its
  /// beginning; a date that is longer takes the 2 em itself and the signature moves left. With a seal
  /// the date ends 4 em from the right edge and the signature stands in the middle above it.
  func signature(_ signature: String, _ date: String, hasSeal: Bool = false) -> [SetLine] {
    let first = natural(signature, role: .signature)
    let second = natural(date, role: .date)
    let widths = (width(of: first), width(of: second))
    let places = hasSeal ? sealed(widths) : unsealed(widths)
    return first.map { $0.moved(x: max(0, places.0) * geometry.em, y: 0) }
      + second.map { $0.moved(x: max(0, places.1) * geometry.em, y: 0) }
  }

  /// Where signature and date begin, in ems, by their widths (7.3.5.2).
  private func unsealed(_ widths: (Double, Double)) -> (Double, Double) {
    let columns = Double(geometry.columns)
    guard widths.1 > widths.0 else { return (columns - 2 - widths.0, columns - widths.0) }
    let date = columns - 2 - widths.1
    return (date - 2, date)
  }

  /// The same below a seal (7.3.5.1); a signature that would pass the right edge moves both left.
  private func sealed(_ widths: (Double, Double)) -> (Double, Double) {
    let columns = Double(geometry.columns)
    let date = columns - 4 - widths.1
    let signature = date + (widths.1 - widths.0) / 2
    let beyond = max(0, signature + widths.0 - columns)
    return (signature - beyond, date - beyond)
  }

  private func width(of lines: [SetLine]) -> Double {
    (lines.map { $0.right - $0.left }.max() ?? 0) / geometry.em
  }

  /// A text on lines that are not stretched.
  private func natural(_ text: String, role: LineRole) -> [SetLine] {
    guard !text.isEmpty else { return [] }
    let styles = [StyledText(text, role: .fangSong)]
    var settings = settings
    settings.justifies = false
    let shape = LineShape(ems: Double(geometry.columns - 2))
    let composed = compose(styles, shape, settings, shaper: shaper, letterSize: letterSize)
    return set(composed.best, styles, role: role)
  }
}
