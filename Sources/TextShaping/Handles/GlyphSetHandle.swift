private import CHarfBuzz

/// A set of numbers of glyphs or lookups (`hb_set_t`).
///
/// Source: HarfBuzz manual, hb-set. A set for which there is no memory holds nothing.
struct GlyphSetHandle: ~Copyable {
  /// Handed to functions of HarfBuzz that fill or read a set.
  let set: OpaquePointer?

  init(_ members: [UInt32] = []) {
    set = hb_set_create()
    for member in members { hb_set_add(set, member) }
  }

  deinit { hb_set_destroy(set) }

  /// Whether the two have a member in common.
  func meets(_ other: borrowing GlyphSetHandle) -> Bool {
    let common = GlyphSetHandle()
    hb_set_union(common.set, set)
    hb_set_intersect(common.set, other.set)
    return hb_set_is_empty(common.set) == 0
  }

  /// Calls a function for every member, in rising order.
  func forEach(_ body: (UInt32) -> Void) {
    // The greatest number stands before the first and behind the last.
    var member = UInt32.max
    while hb_set_next(set, &member) != 0 { body(member) }
  }
}

/// Tables of a font that say how glyphs change in company.
///
/// Source: ISO/IEC 14496-22, 6.
enum LayoutTable {
  /// `GSUB`.
  static let substitutions: UInt32 = 0x4753_5542
  /// `GPOS`.
  static let positions: UInt32 = 0x4750_4F53
  /// `GDEF`.
  static let definitions: UInt32 = 0x4744_4546

  /// Where a face keeps them, cutting it keeps variant glyphs too that nothing asks for.
  static let all = [substitutions, positions, definitions]
}
