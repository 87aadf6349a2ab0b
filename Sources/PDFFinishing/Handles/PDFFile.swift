private import CQPDF

/// An object of a file in memory; it means something only to that file.
struct PDFObject {
  fileprivate let number: UInt32
}

/// Reads a PDF, hands it to a function and frees it.
///
/// libqpdf reads from the bytes until the end, so they outlive the handle.
/// - Throws: `FinishingError.library` if the file cannot be read, or what the function throws.
/// Source: qpdf-c.h, qpdf_read_memory.
func editPDF<Result>(
  _ bytes: [UInt8],
  _ edit: (borrowing PDFFile) throws(FinishingError) -> Result
) throws(FinishingError) -> Result {
  try bytes.withUnsafeBufferPointer { (buffer) throws(FinishingError) in
    let pdf = try PDFFile()
    try pdf.read(buffer)
    return try edit(pdf)
  }
}

/// A PDF in memory (`qpdf_data`).
///
/// Functions that change objects do not throw: the first error of the library is kept, and `write`
/// throws it.
/// Source: qpdf-c.h.
struct PDFFile: ~Copyable {
  private let data: qpdf_data

  fileprivate init() throws(FinishingError) {
    guard let data = qpdf_init() else { throw .library(code: 0, text: "qpdf_init") }
    self.data = data
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, 1)
  }

  fileprivate func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) {
    let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    qpdf_read_memory(data, "pages", start, UInt64(bytes.count), nil)
    try check()
  }

  deinit {
    var data: qpdf_data? = data
    qpdf_cleanup(&data)
  }

  /// - Throws: the error that the library keeps, if any.
  private func check() throws(FinishingError) {
    guard qpdf_has_error(data) != 0 else { return }
    let error = qpdf_get_error(data)
    throw .library(
      code: qpdf_get_error_code(data, error).rawValue,
      text: String(cString: qpdf_get_error_full_text(data, error))
    )
  }

  // MARK: Finding

  var trailer: PDFObject { PDFObject(number: qpdf_get_trailer(data)) }

  /// The catalog.
  var root: PDFObject { PDFObject(number: qpdf_get_root(data)) }

  var pages: [PDFObject] {
    (0..<max(0, qpdf_get_num_pages(data))).map { PDFObject(number: qpdf_get_page_n(data, Int($0))) }
  }

  /// The composite fonts of the file, by number of object.
  var fonts: [PDFObject] {
    let size = qpdf_oh_get_int_value_as_int(data, key("/Size", of: trailer).number)
    return (1..<max(1, size)).map { PDFObject(number: qpdf_get_object_by_id(data, $0, 0)) }
      .filter { isComposite($0) }
  }

  private func isComposite(_ object: PDFObject) -> Bool {
    ["/CIDFontType0", "/CIDFontType2"].contains { (subtype: String) in
      qpdf_oh_is_dictionary_of_type(data, object.number, "/Font", subtype) != 0
    }
  }

  /// The value of a key; the null object if there is none.
  func key(_ key: String, of object: PDFObject) -> PDFObject {
    PDFObject(number: qpdf_oh_get_key_if_dict(data, object.number, key))
  }

  /// The items of an array; none of anything else.
  func items(of array: PDFObject) -> [PDFObject] {
    guard isArray(array) else { return [] }
    return (0..<qpdf_oh_get_array_n_items(data, array.number)).map {
      PDFObject(number: qpdf_oh_get_array_item(data, array.number, $0))
    }
  }

  func isDictionary(_ object: PDFObject) -> Bool { qpdf_oh_is_dictionary(data, object.number) != 0 }

  func isArray(_ object: PDFObject) -> Bool { qpdf_oh_is_array(data, object.number) != 0 }

  func isName(_ object: PDFObject, _ name: String) -> Bool {
    qpdf_oh_is_name_and_equals(data, object.number, name) != 0
  }

  /// A text string; nil of anything else.
  func string(_ object: PDFObject) -> String? {
    guard qpdf_oh_is_string(data, object.number) != 0 else { return nil }
    return String(cString: qpdf_oh_get_utf8_value(data, object.number))
  }

  // MARK: Making

  /// A direct object from its notation, without references.
  func parse(_ notation: String) -> PDFObject { PDFObject(number: qpdf_oh_parse(data, notation)) }

  func text(_ text: String) -> PDFObject {
    PDFObject(number: qpdf_oh_new_unicode_string(data, text))
  }

  func name(_ name: String) -> PDFObject { PDFObject(number: qpdf_oh_new_name(data, name)) }

  func integer(_ value: Int) -> PDFObject {
    PDFObject(number: qpdf_oh_new_integer(data, Int64(value)))
  }

  func array(_ items: [PDFObject]) -> PDFObject {
    let array = qpdf_oh_new_array(data)
    for item in items { qpdf_oh_append_item(data, array, item.number) }
    return PDFObject(number: array)
  }

  /// The object under a number of its own.
  func indirect(_ object: PDFObject) -> PDFObject {
    PDFObject(number: qpdf_make_indirect_object(data, object.number))
  }

  /// A stream of bytes.
  func stream(_ bytes: [UInt8]) -> PDFObject {
    let stream = qpdf_oh_new_stream(data)
    let nothing = qpdf_oh_new_null(data)
    qpdf_oh_replace_stream_data(data, stream, bytes, bytes.count, nothing, nothing)
    return PDFObject(number: stream)
  }

  // MARK: Changing

  func set(_ key: String, of dictionary: PDFObject, to value: PDFObject) {
    qpdf_oh_replace_key(data, dictionary.number, key, value.number)
  }

  func set(_ key: String, ofStream stream: PDFObject, to value: PDFObject) {
    qpdf_oh_replace_key(data, qpdf_oh_get_dict(data, stream.number), key, value.number)
  }

  func remove(_ key: String, of dictionary: PDFObject) {
    qpdf_oh_remove_key(data, dictionary.number, key)
  }

  // MARK: Writing

  /// The file in a form.
  ///
  /// - Throws: `FinishingError.library` if an earlier change or the writing failed;
  ///   `FinishingError.unusablePassword`.
  func write(as form: PDFForm) throws(FinishingError) -> [UInt8] {
    try check()
    qpdf_init_write_memory(data)
    // The page contents are compressed already.
    qpdf_set_stream_data_mode(data, qpdf_s_compress)
    qpdf_set_object_stream_mode(data, qpdf_o_generate)
    switch form {
    case .plain:
      qpdf_set_deterministic_ID(data, 1)
      qpdf_set_minimum_pdf_version(data, "1.5")
    case .archive(let level): setArchive(level)
    case .encrypted(let open, let change): try encrypt(open: open, change: change)
    }
    qpdf_write(data)
    try check()
    let count = qpdf_get_buffer_length(data)
    return Array(UnsafeBufferPointer(start: qpdf_get_buffer(data), count: count))
  }

  private func setArchive(_ level: ArchiveLevel) {
    qpdf_set_deterministic_ID(data, 1)
    qpdf_force_pdf_version(data, level.pdfVersion)
    qpdf_set_newline_before_endstream(data, 1)
    guard level == .part1 else { return }
    // PDF 1.4 has no object streams; ISO 19005-1 wants metadata without a filter (6.7.2).
    qpdf_set_object_stream_mode(data, qpdf_o_disable)
    qpdf_set_stream_data_mode(data, qpdf_s_preserve)
  }

  private func encrypt(open: String, change: String) throws(FinishingError) {
    for password in [open, change] where !(1...127).contains(password.utf8.count) {
      throw .unusablePassword
    }
    // Who opens it may read, copy and print, and change nothing.
    qpdf_set_r6_encryption_parameters2(data, open, change, 1, 1, 0, 0, 0, 0, qpdf_r3p_full, 1)
  }
}
