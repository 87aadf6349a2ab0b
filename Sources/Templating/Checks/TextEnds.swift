extension String {
  /// Whether a word of whole characters ends the text, byte for byte: many times faster than `hasSuffix`.
  func ends(with word: String) -> Bool {
    utf8.suffix(word.utf8.count).elementsEqual(word.utf8)
  }
}
