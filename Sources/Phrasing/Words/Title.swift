import Facts

extension WordFunction {
  /// 称: an organisation in one of its printed forms.
  static let title = WordFunction(
    .value { $0 == .organization },
    accepting: "机构",
    parameters: [Parameter("称呼", .choice(["全称", "简称", "名称", "范围"]), isRequired: true)]
  ) { (speech, arguments) throws(PhraseProblem) in
    guard case .organization(let id) = speech.subject else {
      throw .unprintable(speech.question.type)
    }
    let organization = speech.context.schema.organizations[id]
    switch try speech.texts(arguments).first {
    case "全称": speech.say(organization.fullName)
    case "名称": speech.say(organization.name)
    case "范围": speech.say(organization.scope)
    default: speech.say(organization.shortName)
    }
  }
}
