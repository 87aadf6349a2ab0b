/// A failure to finish a PDF.
package enum FinishingError: Error, Sendable, Hashable {
  /// libqpdf reported an error: its code (`qpdf_error_code_e`) and text.
  case library(code: UInt32, text: String)
  /// The file is not of the form that the renderer writes; what is missing.
  case unexpected(String)
  /// The structure has another number of figures than descriptions were given.
  case figureCount(inFile: Int, described: Int)
  /// A password is empty or longer than 127 bytes (ISO 32000-2, 7.6.4.3.3).
  case unusablePassword
}
