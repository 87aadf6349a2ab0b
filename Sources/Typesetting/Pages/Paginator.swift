import Drawings

/// Cuts a flow into pages.
struct Paginator {
  let items: [FlowItem]
  let upright: PageGeometry
  let lying: PageGeometry
  /// The lines of each footnote with their height.
  let notes: [(lines: [SetLine], height: Double)]
  /// Unit: points.
  let noteLineHeight: Double

  private var noteSpace: NoteSpace {
    NoteSpace(ruleHeight: PageAssembler.noteRuleHeight, lineHeight: noteLineHeight)
  }

  /// Where the parts of the flow stand.
  func placements() -> PageBreaker.Result {
    PageBreaker(blocks: items.map(\.flow), upright: upright, lying: lying, notes: noteSpace)
      .placements()
  }

  /// The pages with the parts on them.
  func pages(_ found: PageBreaker.Result) -> [SetPage] {
    PageAssembler(
      items: items,
      upright: upright,
      lying: lying,
      notes: notes,
      noteSpace: noteSpace
    ).pages(found.placements, isLying: found.isLying)
  }
}

extension Paginator {
  /// Cuts the flow that was built of a document.
  init<Shaper: TextShaper>(_ builder: FlowBuilder<Shaper>) {
    self.init(
      items: builder.items,
      upright: .upright,
      lying: .lying,
      notes: builder.styler.footnotes.map { note in
        let stack = builder.footnoteStack(note)
        return (lines: stack.lines, height: stack.height)
      },
      noteLineHeight: builder.sizes.note * TextSetter<Shaper>.leading
    )
  }
}
