private import CQPDF

/// A PDF in memory (`qpdf_data`).
///
/// Source: qpdf-c.h.
private struct PDFFile: ~Copyable {
  private let data: qpdf_data

  init() throws(ProtectionError) {
    guard let data = qpdf_init() else { throw .library(code: 0, text: "qpdf_init") }
    self.data = data
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, 1)
  }

  deinit {
    var data: qpdf_data? = data
    qpdf_cleanup(&data)
  }

  func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ProtectionError) {
    let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    qpdf_read_memory(data, "pages", start, UInt64(bytes.count), nil)
    try check()
  }

  /// Gives the file with AES of 256 bits.
  ///
  /// Who opens it by the first password may read, copy and print, and change nothing. Where both are the
  /// same, readers take it for the second.
  func write(open: String, change: String) throws(ProtectionError) -> [UInt8] {
    qpdf_init_write_memory(data)
    qpdf_set_object_stream_mode(data, qpdf_o_generate)
    qpdf_set_r6_encryption_parameters2(data, open, change, 1, 1, 0, 0, 0, 0, qpdf_r3p_full, 1)
    qpdf_write(data)
    try check()
    let count = qpdf_get_buffer_length(data)
    return Array(UnsafeBufferPointer(start: qpdf_get_buffer(data), count: count))
  }

  /// - Throws: the error that the library keeps, if any.
  private func check() throws(ProtectionError) {
    guard qpdf_has_error(data) != 0 else { return }
    let error = qpdf_get_error(data)
    throw .library(
      code: qpdf_get_error_code(data, error).rawValue,
      text: String(cString: qpdf_get_error_full_text(data, error))
    )
  }
}

/// Protects a PDF by passwords, with AES of 256 bits (ISO 32000-2, 7.6.4).
///
/// Such a file is another at each writing: its keys are random.
/// - Parameters:
///   - file: the bytes of the PDF.
///   - open: the password that opens it, of 1 to 127 bytes.
///   - change: the password that may also change it, of 1 to 127 bytes.
/// - Returns: the bytes of the protected file.
/// - Throws: `ProtectionError`.
package func protectPDF(
  _ file: [UInt8],
  open: String,
  change: String
) throws(ProtectionError) -> [UInt8] {
  for password in [open, change] {
    let isUsable = (1...127).contains(password.utf8.count) && !password.utf8.contains(0)
    guard isUsable else { throw .unusablePassword }
  }
  // libqpdf reads from the bytes until the end, so they outlive the handle.
  return try file.withUnsafeBufferPointer { (bytes) throws(ProtectionError) in
    let pdf = try PDFFile()
    try pdf.read(bytes)
    return try pdf.write(open: open, change: change)
  }
}
