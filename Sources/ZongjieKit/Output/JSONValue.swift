import Diagnostics

/// A value of JSON (RFC 8259) that prints the same bytes for the same value.
///
/// Keys are sorted, numbers have at most four decimals (dumps.md).
enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// A whole number.
  static func integer(_ value: Int) -> JSONValue { .number(Double(value)) }
  static func strings(_ texts: [String]) -> JSONValue { .list(texts.map { .string($0) }) }
  static func numbers(_ values: [Double]) -> JSONValue { .list(values.map { .number($0) }) }

  /// The text on one line.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value): Self.decimal(value)
    case .string(let value): value.jsonQuoted
    case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }
        .map { $0.key.jsonQuoted + ": " + $0.value.text }
        .joined(separator: ", ") + "}"
    }
  }

  /// At most four decimals, no negative zero, never an exponent.
  private static func decimal(_ value: Double) -> String {
    // Apart from the whole, so that large numbers keep their last digits.
    let whole = value.rounded(.towardZero)
    let scaled = Int128(whole) * 10_000 + Int128(((value - whole) * 10_000).rounded())
    let digits = String(scaled.magnitude % 10_000)
    var fraction = String(repeating: "0", count: 4 - digits.count) + digits
    while fraction.last == "0" { fraction.removeLast() }
    let digitsBefore = (scaled < 0 ? "-" : "") + String(scaled.magnitude / 10_000)
    return fraction.isEmpty ? digitsBefore : digitsBefore + "." + fraction
  }
}
