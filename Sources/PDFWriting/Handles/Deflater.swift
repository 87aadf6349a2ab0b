private import CDeflate

/// Compresses streams (`/FlateDecode`) by libdeflate, which takes a third of zlib's time.
///
/// It belongs to one worker. Equal bytes give equal bytes.
/// Source: libdeflate.h; ISO 32000-1, 7.4.4; RFC 1950.
struct Deflater: ~Copyable {
  private let quick: OpaquePointer
  private let usual: OpaquePointer

  /// - Throws: `WritingError.memory` if there is none.
  init() throws(WritingError) {
    guard let quick = libdeflate_alloc_compressor(Self.quickLevel) else { throw .memory }
    guard let usual = libdeflate_alloc_compressor(Self.usualLevel) else {
      libdeflate_free_compressor(quick)
      throw .memory
    }
    self.quick = quick
    self.usual = usual
  }

  deinit {
    libdeflate_free_compressor(quick)
    libdeflate_free_compressor(usual)
  }

  /// Outlines hardly shrink: the default level takes twice the time for one percent.
  private static let quickLevel: Int32 = 1
  /// The library's default.
  private static let usualLevel: Int32 = 6

  /// The bytes compressed; `isDense` for what hardly shrinks, as outlines do.
  func compress(_ bytes: [UInt8], isDense: Bool = false) -> [UInt8] {
    let compressor = isDense ? quick : usual
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      // Never 0: the buffer holds what the library promises to need at most.
      count = libdeflate_zlib_compress(
        compressor,
        bytes,
        bytes.count,
        buffer.baseAddress,
        bound
      )
    }
  }
}
