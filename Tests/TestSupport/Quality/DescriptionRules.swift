package import Documents

/// Breaches of N16: the description says the type, what is shown, when, and the takeaway.
package func descriptionFaults(of chart: Chart) -> [String] {
  let text = chart.alternativeText
  var faults: [String] = []
  if !text.hasPrefix(chart.kind.rawValue + "。") { faults.append("N16 type: \(text)") }
  if text.firstMatch(of: /[0-9]{4}年|[0-9]+月/) == nil { faults.append("N16 period: \(text)") }
  if !text.contains(chart.takeaway) { faults.append("N16 takeaway: \(text)") }
  if text.firstMatch(of: /[0-9]/) == nil { faults.append("N16 values: \(text)") }
  let isClosed = text.hasSuffix("。") && !text.contains("。。")
  return faults + (isClosed ? [] : ["N16 sentences: \(text)"])
}
