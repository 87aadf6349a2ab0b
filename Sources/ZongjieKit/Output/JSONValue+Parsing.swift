import Diagnostics
import Foundation

extension JSONValue {
  /// Reads JSON text in UTF-8; nil if it is none.
  init?(parsing bytes: [UInt8]) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      return nil
    }
    self = value
  }

  /// The member of an object; nil for anything else.
  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The items of a list; nil for anything else.
  var items: [JSONValue]? {
    if case .list(let items) = self { items } else { nil }
  }

  /// The text of a string; nil for anything else.
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A number without a fraction; nil for anything else.
  var wholeNumber: Int? {
    if case .number(let value) = self { Int(exactly: value) } else { nil }
  }
}

extension JSONValue: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .bool(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let items = try? container.decode([JSONValue].self) {
      self = .list(items)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}

extension Diagnostic {
  /// The object of `json`.
  var jsonValue: JSONValue { JSONValue(parsing: Array(json.utf8)) ?? .string(message) }
}
