/// A failure to protect a PDF.
package enum ProtectionError: Error, Sendable, Hashable {
  /// libqpdf reported an error: its code (`qpdf_error_code_e`) and text.
  case library(code: UInt32, text: String)
  /// A password is empty, longer than 127 bytes (ISO 32000-2, 7.6.4.3.3), or has a NUL, which would end
  /// it in the library.
  case unusablePassword
}
