extension String {
  /// Whether a digit or a numeral stands in the text, Chinese ones among them.
  package var hasDigit: Bool { unicodeScalars.contains { $0.properties.numericType != nil } }
}
