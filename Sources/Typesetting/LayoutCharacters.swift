/// The characters that layout sets by itself, beside those of documents.
///
/// 续表, 注：, 数据来源：, 附件：, 签发人：, 抄送：, 印发, 草稿, 目次, the brackets of open slots, numbers of footnotes
/// and pages: whoever cuts fonts to what a workspace can print adds these, for every role.
package let layoutCharacters: Set<Unicode.Scalar> = {
  let words = "图表续注：数据来源附件草稿目次签发人抄送印。〔〕（）—.　0123456789"
  let circled = (UInt32(0x2460)...0x2473).compactMap { Unicode.Scalar($0) }
  return Set(words.unicodeScalars).union(circled)
}()
