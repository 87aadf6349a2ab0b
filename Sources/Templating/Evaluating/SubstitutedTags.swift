import Expressions
import Facts

/// Tags with what local names stand for in them, each made once.
///
/// A loop over the same entries, and a name that stands for the same, make the same tags in every report.
final class SubstitutedTags {
  private struct Substitution {
    let reading: TagReading
    let tag: OutputTag
    let locals: LocalValues
    let result: OutputTag
  }

  private var substitutions: [Substitution] = []
  private var places = FingerprintTable()

  /// A tag, at the place of its reading, with local names replaced by what they stand for.
  func tag(_ tag: OutputTag, _ reading: TagReading, with locals: LocalValues) -> OutputTag {
    guard tag.hasLocals, !locals.isEmpty else { return tag }
    let fingerprint = tag.question.fingerprint &+ locals.fingerprint
    let known = places.place(of: fingerprint) { place in
      let known = substitutions[place]
      return known.reading === reading && known.tag == tag && known.locals == locals
    }
    if let known { return substitutions[known].result }
    let result = tag.substituting(locals)
    places.append(fingerprint)
    substitutions.append(
      Substitution(reading: reading, tag: tag, locals: locals, result: result)
    )
    return result
  }
}
