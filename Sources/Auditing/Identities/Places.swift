import Diagnostics
import Facts

extension PrintedDocument {
  /// Place before − place now = change of place (claims.md 1.7, 7).
  func checkPlaces(log: inout DiagnosticLog) {
    for printing in printings {
      guard case .rankMove(let now, let before) = printing.quantity,
        let place = nearestPrint(of: now, near: printing),
        let earlier = nearestPrint(of: before, near: printing)
      else { continue }
      let expected = earlier.interval - place.interval
      guard !printing.interval.meets(expected) else { continue }
      log.add(.contradiction(printing, [earlier, place], expected, "位次变化与印出的前后位次对不上"))
    }
  }
}
