private import CHarfBuzz
import Drawings

/// A face of HarfBuzz (`hb_face_t`).
///
/// Source: HarfBuzz manual, hb-face, hb-blob.
struct FaceHandle: ~Copyable {
  private let face: OpaquePointer

  /// Opens a face of a file; the file is mapped, not read.
  init(_ file: FontFile) throws(FontError) {
    guard let blob = hb_blob_create_from_file_or_fail(file.path) else {
      throw .unreadable(path: file.path)
    }
    defer { hb_blob_destroy(blob) }
    guard let index = UInt32(exactly: file.index), index < hb_face_count(blob),
      let face = Self.openFace(blob, index)
    else { throw .notAFont(path: file.path, index: file.index) }
    self.face = face
  }

  /// Opens a face from the bytes of a file of one face; the bytes are copied.
  init(bytes: [UInt8], name: String) throws(FontError) {
    let blob = bytes.withUnsafeBytes { buffer in
      hb_blob_create_or_fail(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        UInt32(buffer.count),
        HB_MEMORY_MODE_DUPLICATE,
        nil,
        nil
      )
    }
    guard let blob else { throw .brokenFace(name: name) }
    defer { hb_blob_destroy(blob) }
    guard let face = Self.openFace(blob, 0) else { throw .brokenFace(name: name) }
    self.face = face
  }

  /// Takes over a face made by HarfBuzz; nil if that failed.
  private init?(owning face: OpaquePointer?) {
    guard let face else { return nil }
    self.face = face
  }

  deinit { hb_face_destroy(face) }

  /// HarfBuzz makes an inert face of anything; one that has glyphs and outlines is a font.
  private static func openFace(_ blob: OpaquePointer, _ index: UInt32) -> OpaquePointer? {
    guard let face = hb_face_create(blob, index) else { return nil }
    let hasOutlines = outlineTables.contains { tag in
      let table = hb_face_reference_table(face, tag)
      defer { hb_blob_destroy(table) }
      return hb_blob_get_length(table) > 0
    }
    guard hb_face_get_glyph_count(face) > 0, hasOutlines else {
      hb_face_destroy(face)
      return nil
    }
    return face
  }

  /// `glyf` and `CFF `, the outlines that both HarfBuzz and Cairo cut.
  private static let outlineTables: [UInt32] = [0x676C_7966, 0x4346_4620]

  /// `head`, `hhea`, `hmtx`, `maxp`, `name`, `OS/2`, `post`.
  ///
  /// Source: ISO/IEC 14496-22, 5.2.
  private static let requiredTables: [UInt32] = [
    0x6865_6164, 0x6868_6561, 0x686D_7478, 0x6D61_7870, 0x6E61_6D65, 0x4F53_2F32, 0x706F_7374,
  ]

  /// An entry of the face's table of names; nil if it has none.
  ///
  /// Source: ISO/IEC 14496-22, name: 13 is the licence, 0 the copyright.
  func name(_ id: UInt32) -> String? {
    var length = UInt32(Self.longestName)
    var bytes = [CChar](repeating: 0, count: Self.longestName)
    let whole = hb_ot_name_get_utf8(face, id, nil, &length, &bytes)
    let text = String(
      decoding: bytes.prefix(Int(length)).map(UInt8.init(bitPattern:)),
      as: UTF8.self
    )
    return whole > 0 && !text.isEmpty ? text : nil
  }

  /// So much of a name is read: licences are told by their beginnings.
  private static let longestName = 600

  /// Makes a font of the face, for shaping.
  func makeFont() -> FontHandle { FontHandle(face) }

  /// Whether shaping may give a glyph another form or place than it has alone, kerning aside.
  ///
  /// Asks all lookups of the features that HarfBuzz applies unasked which glyphs they act on.
  /// Source: HarfBuzz manual, hb-ot-layout; the features: hb-ot-shape, collect_features.
  func hasForms(of glyphs: [UInt32]) -> Bool {
    let acted = GlyphSetHandle()
    for table in [LayoutTable.substitutions, LayoutTable.positions] {
      let lookups = GlyphSetHandle()
      hb_ot_layout_collect_lookups(face, table, nil, nil, Self.unaskedFeatures, lookups.set)
      lookups.forEach { lookup in
        hb_ot_layout_lookup_collect_glyphs(face, table, lookup, nil, acted.set, nil, nil)
      }
    }
    return acted.meets(GlyphSetHandle(glyphs))
  }

  /// `rvrn`, `ltra`, `ltrm`, `rand`, `abvm`, `blwm`, `ccmp`, `locl`, `mark`, `mkmk`, `rlig`, `calt`,
  /// `clig`, `curs`, `dist`, `liga`, `rclt`; 0 ends the list.
  private static let unaskedFeatures: [UInt32] = [
    0x7276_726E, 0x6C74_7261, 0x6C74_726D, 0x7261_6E64, 0x6162_766D, 0x626C_776D, 0x6363_6D70,
    0x6C6F_636C, 0x6D61_726B, 0x6D6B_6D6B, 0x726C_6967, 0x6361_6C74, 0x636C_6967, 0x6375_7273,
    0x6469_7374, 0x6C69_6761, 0x7263_6C74, 0,
  ]

  /// Cuts the face to the glyphs of a map of characters; nil if HarfBuzz fails.
  ///
  /// Glyphs are renumbered: keeping the numbers fails for some glyf fonts in HarfBuzz 6.0. The map
  /// stands in the place of the face's own, so that it may lead to glyphs that no character of the
  /// face has; asked for such glyphs beside characters, HarfBuzz reads the face's map as a whole.
  /// Source: rendering.md 2.
  func cut(
    to scalars: [Unicode.Scalar],
    mappedBy map: [UInt8],
    keepsLayout: Bool
  ) -> FaceHandle? {
    let dropped = keepsLayout ? [] : LayoutTable.all
    guard let source = rebuilt(without: dropped, replacing: [(characterMapTag, map)]),
      let input = SubsetInputHandle(scalars),
      let plan = input.plan(for: source.face)
    else { return nil }
    return FaceHandle(owning: plan.execute())
  }

  /// Cuts a face of TrueType outlines to glyphs, with the tables that drawing needs; nil if HarfBuzz
  /// fails.
  ///
  /// - Returns: the cut face and the new numbers of the glyphs, in their order.
  func cut(toGlyphs glyphs: [UInt32]) -> CutFace? {
    let dropped = tableTags().filter { !Self.drawnTables.contains($0) }
    guard let input = SubsetInputHandle([], glyphs: glyphs, dropping: dropped),
      let plan = input.plan(for: face),
      let cut = FaceHandle(owning: plan.execute())
    else { return nil }
    return CutFace(face: cut, glyphs: plan.newGlyphs(of: glyphs))
  }

  /// `glyf`, `loca`, `head`, `hhea`, `hmtx`, `maxp`.
  ///
  /// Source: ISO 32000-1, 9.9.
  private static let drawnTables: Set<UInt32> = [
    0x676C_7966, 0x6C6F_6361, 0x6865_6164, 0x6868_6561, 0x686D_7478, 0x6D61_7870,
  ]
  /// `CFF `.
  static let compactTable: UInt32 = 0x4346_4620

  /// How many glyphs the face has, the missing one among them.
  var glyphCount: Int { Int(hb_face_get_glyph_count(face)) }

  /// A table of the face; empty if it has none.
  func table(_ tag: UInt32) -> [UInt8] {
    let blob = hb_face_reference_table(face, tag)
    defer { hb_blob_destroy(blob) }
    return bytes(of: blob)
  }

  /// The lengths that a PDF tells of a face.
  func measures() -> FontProgram.Measures {
    let font = hb_font_create(face)
    defer { hb_font_destroy(font) }
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(font, &extents)
    var capHeight = extents.ascender
    hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &capHeight)
    return FontProgram.Measures(
      unitsPerEm: Int(hb_face_get_upem(face)),
      box: glyphBox(),
      ascent: Int(extents.ascender),
      descent: Int(extents.descender),
      capHeight: Int(capHeight)
    )
  }

  /// The box around all glyphs, in units of the face: left, bottom, right, top.
  ///
  /// Source: ISO/IEC 14496-22, head.
  private func glyphBox() -> [Int] {
    let head = table(0x6865_6164)
    return stride(from: 36, to: 44, by: 2).map { place in
      guard place + 1 < head.count else { return 0 }
      return Int(Int16(bitPattern: UInt16(head[place]) << 8 | UInt16(head[place + 1])))
    }
  }

  /// How far glyphs move the pen, in units of the face.
  func advances(of glyphs: [UInt32]) -> [Int] {
    let font = hb_font_create(face)
    defer { hb_font_destroy(font) }
    return glyphs.map { Int(hb_font_get_glyph_h_advance(font, $0)) }
  }

  /// The face as a file.
  func fileBytes() -> [UInt8] {
    let blob = hb_face_reference_blob(face)
    defer { hb_blob_destroy(blob) }
    return bytes(of: blob)
  }

  /// The face with other tables: some left out, some put in the place of its own.
  ///
  /// The face must have been opened from a file or bytes: HarfBuzz lists no tables of others. Nil if a
  /// table that every font needs is listed and not there, as in a file that was cut off.
  func rebuilt(
    without dropped: [UInt32],
    replacing tables: [(tag: UInt32, bytes: [UInt8])]
  ) -> FaceHandle? {
    guard let builder = FaceHandle(owning: hb_face_builder_create()) else { return nil }
    for tag in tableTags() {
      let isReplaced = dropped.contains(tag) || tables.contains { $0.tag == tag }
      if isReplaced { continue }
      let table = hb_face_reference_table(face, tag)
      defer { hb_blob_destroy(table) }
      guard hb_blob_get_length(table) > 0 || !Self.requiredTables.contains(tag),
        hb_face_builder_add_table(builder.face, tag, table) != 0
      else { return nil }
    }
    for table in tables where !builder.add(table.bytes, as: table.tag) { return nil }
    return builder
  }

  private func add(_ bytes: [UInt8], as tag: UInt32) -> Bool {
    let blob = bytes.withUnsafeBytes { buffer in
      hb_blob_create_or_fail(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        UInt32(buffer.count),
        HB_MEMORY_MODE_DUPLICATE,
        nil,
        nil
      )
    }
    guard let blob else { return false }
    defer { hb_blob_destroy(blob) }
    return hb_face_builder_add_table(face, tag, blob) != 0
  }

  private func tableTags() -> [UInt32] {
    var count = hb_face_get_table_tags(face, 0, nil, nil)
    var tags = [UInt32](repeating: 0, count: Int(count))
    _ = hb_face_get_table_tags(face, 0, &count, &tags)
    return Array(tags.prefix(Int(count)))
  }

  private func bytes(of blob: OpaquePointer?) -> [UInt8] {
    var length: UInt32 = 0
    let data = hb_blob_get_data(blob, &length)
    return [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
  }
}

/// What remains of a face.
struct CutFace: ~Copyable {
  let face: FaceHandle
  /// The new numbers of the glyphs asked for.
  let glyphs: [UInt32]
}
