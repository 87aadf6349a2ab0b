package import Facts

/// A value behind the word of its direction, without a sign: 快于时间进度9.26个百分点.
///
/// The direction is that of the printed value; what prints as zero is `flat` alone.
package func signedText(
  _ value: Number,
  type: ValueType,
  rise: String,
  fall: String,
  flat: String,
  settings: Settings,
  units: SentenceUnits = SentenceUnits()
) -> String {
  let format = numberFormat(of: value, type: type, settings: settings, units: units)
  guard !format.printsAsZero(value) else { return flat }
  return (value.sign > 0 ? rise : fall) + format.text(of: value.magnitude)
}
