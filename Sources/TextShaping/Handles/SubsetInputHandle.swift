private import CHarfBuzz

/// What to keep of a face (`hb_subset_input_t`).
///
/// Source: HarfBuzz manual, hb-subset.
struct SubsetInputHandle: ~Copyable {
  private let input: OpaquePointer

  /// Makes the order to cut; nil if memory is short.
  ///
  /// - Parameters:
  ///   - scalars: the characters to keep.
  ///   - glyphs: glyphs to keep besides.
  ///   - dropped: tables to leave out besides those for text down the page.
  init?(_ scalars: [Unicode.Scalar], glyphs: [UInt32] = [], dropping dropped: [UInt32] = []) {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    self.input = input
    let characters = hb_subset_input_unicode_set(input)
    for scalar in scalars { hb_set_add(characters, scalar.value) }
    let kept = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(kept, glyph) }
    let tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for tag in Self.verticalTables + dropped { hb_set_add(tables, tag) }
    let names = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID)
    hb_set_clear(names)
    for name in Self.keptNames { hb_set_add(names, name) }
    let flags =
      HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue
    hb_subset_input_set_flags(input, flags)
  }

  deinit { hb_subset_input_destroy(input) }

  /// Works out the cut of a face; nil if HarfBuzz fails.
  func plan(for face: OpaquePointer) -> SubsetPlanHandle? {
    SubsetPlanHandle(owning: hb_subset_plan_create_or_fail(face, input))
  }

  /// `vhea`, `vmtx`, `VORG`: pages are set across.
  private static let verticalTables: [UInt32] = [0x7668_6561, 0x766D_7478, 0x564F_5247]
  /// Family and PostScript name, by which a PDF names its fonts.
  private static let keptNames: [UInt32] = [1, 6]
}

/// A cut worked out (`hb_subset_plan_t`).
struct SubsetPlanHandle: ~Copyable {
  private let plan: OpaquePointer

  init?(owning plan: OpaquePointer?) {
    guard let plan else { return nil }
    self.plan = plan
  }

  deinit { hb_subset_plan_destroy(plan) }

  /// Cuts; nil if HarfBuzz fails.
  ///
  /// The result belongs to the caller.
  func execute() -> OpaquePointer? { hb_subset_plan_execute_or_fail(plan) }

  /// The numbers that glyphs have in the cut face.
  func newGlyphs(of glyphs: [UInt32]) -> [UInt32] {
    let numbers = hb_subset_plan_old_to_new_glyph_mapping(plan)
    return glyphs.map { hb_map_get(numbers, $0) }
  }
}
