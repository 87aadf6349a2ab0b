/// The numbers that a document printed: what is left of it for the identities across a run.
package struct PrintedFacts: Sendable {
  /// Name of the organisation whose report it is.
  let organization: String
  /// In reading order.
  let printings: [Printing]
  /// Typed numbers of a named series of which the document itself holds no value.
  let openClaims: [TypedClaim]
}
