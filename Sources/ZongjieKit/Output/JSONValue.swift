/// A value of JSON (RFC 8259) that prints the same bytes for the same value.
enum JSONValue: Sendable, Hashable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  /// Printed with at most four decimals.
  case number(Double)
  case boolean(Bool)
  case null

  /// The text on one line, keys sorted by code points.
  var text: String {
    switch self {
    case .object(let members):
      "{" + members.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
        .map { Self.quoted($0.key) + ": " + $0.value.text }.joined(separator: ", ") + "}"
    case .array(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .string(let text): Self.quoted(text)
    case .integer(let value): String(value)
    case .number(let value): Self.decimal(value)
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func decimal(_ value: Double) -> String {
    let scaled = (value * 10_000).rounded()
    let magnitude = Int(scaled.magnitude)
    let digits = String(magnitude % 10_000)
    let padded = String(repeating: "0", count: 4 - digits.count) + digits
    let fraction = padded.reversed().drop { $0 == "0" }.reversed()
    let whole = (scaled < 0 ? "-" : "") + String(magnitude / 10_000)
    return fraction.isEmpty ? whole : whole + "." + String(fraction)
  }
}
