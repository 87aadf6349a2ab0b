import Drawings

/// What the operators of a page have set so far, so that nothing is set twice.
///
/// It begins as a page does (ISO 32000-1, tables 52 and 104).
struct GraphicsState {
  var fill = Color.black
  var stroke = Color.black
  var lineWidth = 1.0
  var dash: [Double] = []
  var isRound = false
  var font: (key: FontKey, size: Double)?
}
