package import Diagnostics
package import Documents

/// A template whose every name, member, unit and branch is resolved.
///
/// It is a value and serves any number of organisations.
package struct Template: Sendable {
  package let source: SourceText
  package let head: TemplateHead
  package let nodes: [TemplateNode]
  /// Names of the files that it takes in (引用), each once, in order of first use.
  package let includedNames: [String]
  /// Where numbers are typed outside tags, in the order of the text.
  let typedNumbers: [SourceSpan]
}

/// What stands between the two `---` lines of a template.
package struct TemplateHead: Sendable {
  /// An entry of 附件.
  struct Attachment: Sendable {
    let line: TemplateLine
    /// Where it stands in the head.
    let span: SourceSpan
  }

  /// 标题, in place of that of zongjie.yaml; nil for none.
  package var title: TemplateLine?
  /// 主送.
  package var recipients: TemplateLine?
  /// 附件, one entry each.
  var attachments: [Attachment] = []
  /// 附注.
  package var remark: TemplateLine?
}

/// One line of running text with tags: a title, a signature, a text of 素材.
package struct TemplateLine: Sendable {
  package let source: SourceText
  package let nodes: [TemplateNode]
}

/// A part of a template.
package indirect enum TemplateNode: Sendable {
  case text(TypedText)
  /// `*` or `**`; pairs are found when the paragraph is composed.
  case emphasis(Inline.Emphasis)
  case lineEnd
  case paragraphEnd
  case output(OutputStatement)
  case call(TypedCall)
  case heading(HeadingNode)
  case figure(FigureNode)
  case table(TableBlock)
  case choice(ChoiceStatement)
  case bySign(SignStatement)
  case loop(LoopStatement)
  case list(ListStatement)
  case local(LocalStatement)
  case section(SectionStatement)
  case include(IncludeStatement)
  case requirement(RequirementStatement)
  case assertion(AssertionStatement)
  case pageBreak
  case landscape([TemplateNode])
  case annex(AnnexStatement)
}

/// A heading: the marks `#` and what its line holds.
package struct HeadingNode: Sendable {
  package let level: Int
  package let nodes: [TemplateNode]
  package let span: SourceSpan
}
