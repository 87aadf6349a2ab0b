private let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
private let places: [(value: Int, name: String)] = [(1000, "千"), (100, "百"), (10, "十")]

/// A whole number in Han numerals: 一, 十二, 二十, 一百零五.
///
/// For numbering (一是), 第三位 and 三成; 0…9999, anything else in Arabic figures.
/// Source: GB/T 15835-2011, 5.2.
package func hanNumeral(_ value: Int) -> String {
  guard (0...9999).contains(value) else { return String(value) }
  guard value > 0 else { return digits[0] }
  var rest = value
  var text = ""
  var skipsPlace = false
  for place in places {
    let digit = rest / place.value
    rest %= place.value
    if digit > 0 {
      if skipsPlace { text += digits[0] }
      let isTen = place.value == 10 && digit == 1 && text.isEmpty
      text += (isTen ? "" : digits[digit]) + place.name
      skipsPlace = false
    } else if !text.isEmpty {
      skipsPlace = true
    }
  }
  guard rest > 0 else { return text }
  return text + (skipsPlace ? digits[0] : "") + digits[rest]
}

/// A count in Han numerals as it stands before a measure word: 两番, 三番.
package func hanCount(_ value: Int) -> String { value == 2 ? "两" : hanNumeral(value) }
