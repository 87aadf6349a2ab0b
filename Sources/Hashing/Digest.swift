/// A digest of bytes as lower-case hexadecimal text.
package struct Digest: Sendable, Hashable {
  /// The function that makes it.
  package enum Algorithm: String, Sendable, CaseIterable {
    /// FIPS 180-4.
    case sha256 = "SHA256"
    /// GB/T 32905-2016.
    case sm3 = "SM3"
  }

  package let text: String

  /// The digest of bytes; of no bytes it is that of the empty message.
  ///
  /// - Throws: `HashingError` if the library lacks the function or fails.
  package init(_ algorithm: Algorithm, of bytes: [UInt8]) throws(HashingError) {
    text = try digest(of: bytes, by: algorithm.rawValue).map(hexadecimal).joined()
  }
}

/// A failure of the hashing library.
package enum HashingError: Error, Sendable, Hashable {
  /// The library has no such function.
  case unknownAlgorithm(String)
  /// The library gave this status instead of 1.
  case failed(status: Int32)
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16)
}
