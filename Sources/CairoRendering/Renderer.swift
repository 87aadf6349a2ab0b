package import Drawings

/// Draws pages with Cairo as PDF, PNG and SVG.
///
/// Keeps its faces and their sizes for its life and belongs to one worker. Equal pages and fonts
/// give equal bytes.
package struct Renderer: ~Copyable {
  let fonts: RenderFonts

  /// - Throws: `RenderError.freeType` if the library cannot be started.
  package init(_ fonts: FontSet) throws(RenderError) {
    self.fonts = try RenderFonts(fonts)
  }
}
