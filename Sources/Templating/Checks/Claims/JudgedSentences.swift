import Facts

/// What was found of the typed words of sentences, each judged when it is first said.
///
/// A sentence that says the same again, for the same organisation, of the same printed values, is as
/// true as it was: answers never change. So what is known of an organisation includes whether the
/// words of its report hold.
final class JudgedSentences {
  private var sentences: [(said: SaidSentence, observations: [ClaimObservation])] = []
  private var places = FingerprintTable()

  /// What the words of a sentence say; `judge` is asked for one that was not said before.
  func observations(
    of sentence: SaidSentence,
    judge: () -> [ClaimObservation]
  ) -> [ClaimObservation] {
    let fingerprint = sentence.fingerprint
    if let known = places.place(of: fingerprint, where: { sentences[$0].said == sentence }) {
      return sentences[known].observations
    }
    let observations = judge()
    places.append(fingerprint)
    sentences.append((sentence.kept, observations))
    return observations
  }
}
