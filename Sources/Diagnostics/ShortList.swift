/// Names one behind the other, of many the first few and how many there are: 西安、铜川 等 1488 个.
///
/// - Parameters:
///   - names: in the order of printing.
///   - most: so many are named: twelve show of which kind they are.
/// - Returns: the names with 、 between them; an empty text for none.
package func shortList(_ names: [String], most: Int = 12) -> String {
  let shown = names.prefix(most).joined(separator: "、")
  return names.count > most ? "\(shown) 等 \(names.count) 个" : shown
}
