import Facts

/// The numbers printed so far: a fact that is known prints the same way as before.
final class PrintedNumbers {
  /// A fact as its tag wants it, in the units of its sentence.
  struct Form: Equatable {
    let fact: Fact
    let units: SentenceUnits
    let style: NumberStyle
    /// Whether a word tells its direction.
    let isUnsigned: Bool
  }

  private var numbers: [(form: Form, text: String)] = []
  private var places = FingerprintTable()

  /// The digits with their unit; `making` gives what was not printed before.
  func text(of form: Form, making: () -> String) -> String {
    let fingerprint = form.fact.id.fingerprint
    if let known = places.place(of: fingerprint, where: { numbers[$0].form == form }) {
      return numbers[known].text
    }
    let text = making()
    places.append(fingerprint)
    numbers.append((form, text))
    return text
  }
}
