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

/// The whole number that Han numerals say: 三千万, 一百零五, 两千; nil for what is none.
package func hanValue(_ text: some StringProtocol) -> Int? {
  var total = 0
  var section = 0
  var digit = 0
  for character in text {
    switch character {
    case "〇": digit = 0
    case "两": digit = 2
    case "万":
      total += (section + digit) * 10000
      (section, digit) = (0, 0)
    case "亿":
      // Beyond this nobody writes an amount in Han numerals.
      guard total < 1_000_000 else { return nil }
      total = (total + section + digit) * 100_000_000
      (section, digit) = (0, 0)
    default:
      if let value = digits.firstIndex(of: String(character)) {
        digit = value
      } else if let place = places.first(where: { $0.name == String(character) }) {
        section += (digit == 0 ? 1 : digit) * place.value
        digit = 0
      } else {
        return nil
      }
    }
  }
  return text.isEmpty ? nil : total + section + digit
}
