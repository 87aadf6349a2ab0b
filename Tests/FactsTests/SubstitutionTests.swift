import Facts
import Testing

struct SubstitutionTests {
  private let revenue = Question(.series("收入"), type: .ratio)
  private let local = Question(.local("x"), type: .organization)

  private func entry(_ subject: ListEntry.Subject) -> Question {
    let value = ListEntry(subject: subject, name: "榆林", shortName: "榆林市局", value: .truth(true))
    return Question(.entry(value), type: .organization)
  }

  @Test func putsWhatANameStandsForIntoFormulasAndSlices() {
    let sliced = Question(.slice(revenue, [.local("x")]), type: .ratio)
    let sum = Question(.arithmetic(.minus, sliced, local), type: .ratio)
    let id = OrganizationID(index: 3)
    let result = sum.substituting(["x": entry(.organization(id))])
    let expected = Question(
      .arithmetic(
        .minus,
        Question(.slice(revenue, [.organization(.named(id))]), type: .ratio),
        entry(.organization(id))
      ),
      type: .ratio
    )
    #expect(result == expected)
  }

  @Test func leavesUnknownNames() {
    #expect(local.substituting(["y": revenue]) == local)
  }

  @Test func asksTheFacetOfTheArgument() {
    let facet = Question(
      .facet(Question(.current, type: .ratio), .planCompletion, []),
      type: .ratio
    )
    let asked = facet.substituting(current: revenue)
    #expect(asked == Question(.facet(revenue, .planCompletion, []), type: .ratio))
  }
}
