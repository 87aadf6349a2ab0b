import Drawings

extension ShapedCluster {
  /// The first half of a long dash (破折号): the dash, with a second one over the joint.
  ///
  /// Noto's dash leaves 0.07 em blank on both sides, so that two of them would be a broken line;
  /// its own glyph for the pair is gone with the layout tables, and other fonts have none. Itself
  /// where the ink fills the em already.
  /// Source: typography.md B (a long dash is one line of 2 em).
  var joinedToNextDash: ShapedCluster {
    let gap = advance - inkRight + inkLeft
    guard let dash = glyphs.first, glyphs.count == 1, gap > 0, inkRight - inkLeft > gap else {
      return self
    }
    let joint = Glyph(id: dash.id, xOffset: advance / 2, yOffset: dash.yOffset)
    return ShapedCluster(
      text: text,
      font: font,
      glyphs: [dash, joint],
      advance: advance,
      inkLeft: inkLeft,
      inkRight: advance
    )
  }
}
