import Facts

// The times that facets accept (language.md 1.1.3), and the types they give.
extension Resolver {
  func timing(_ asked: Asked) -> Typed {
    let isAtEnd = asked.facet == .atEnd
    if asked.facet == .monthlyMean || asked.facet == .dailyMean {
      if asked.type == .ratio { return .failure(Problem(.meanOfRates(asked.word))) }
      if case .unitPrice = asked.type { return .failure(Problem(.meanOfRates(asked.word))) }
    }
    return nature(asked, isAtEnd ? [.stock, .momentary] : [.flow]).flatMap { profile in
      guard profile.isPlain else {
        return .failure(Problem(.timingBehindFacet(asked.word, profile.facets.last)))
      }
      if let earlier = profile.facets.first(where: { $0 != .cumulative }) {
        return .failure(Problem(.twoTimings(asked.word, earlier)))
      }
      if asked.facet == .monthly, profile.time?.isSpan == true {
        return .failure(Problem(.monthOfSpan(asked.word, at: asked.span)))
      }
      return .success(asked.type)
    }
  }

  func yearOverYear(_ asked: Asked) -> Typed {
    measured(asked, [.amount, .quantity, .unitPrice, .index]).map {
      asked.facet == .yearOverYearGrowth ? .ratio : asked.type
    }
  }

  func previousPeriod(_ asked: Asked) -> Typed {
    let isGrowth = asked.facet == .previousPeriodGrowth
    return measured(asked, [.amount, .quantity, .unitPrice, .index]).flatMap {
      let type: ValueType = isGrowth ? .ratio : asked.type
      guard let profile = asked.profile else { return .success(type) }
      switch profile.extent {
      case .yearly: return wholeYearsOnly(asked, profile, isGrowth: isGrowth)
      case .cumulative, .span, .mean:
        return tooLong(asked, profile, accepts: "当月、一个季度或存量", ".当月", "@二季度")
      case .month, .quarter, .stock, .momentary: return .success(type)
      }
    }
  }

  func sinceYearStart(_ asked: Asked) -> Typed {
    let isGrowth = asked.facet == .growthSinceYearStart
    if asked.type == .ratio { return .success(isGrowth ? .ratio : .percentagePoint) }
    return measured(asked, [.amount, .quantity, .unitPrice, .index]).flatMap {
      let type: ValueType = isGrowth ? .ratio : asked.type
      guard let profile = asked.profile, profile.quotient == nil else { return .success(type) }
      switch profile.extent {
      case .yearly: return wholeYearsOnly(asked, profile, isGrowth: isGrowth)
      case .cumulative, .span, .quarter:
        return tooLong(asked, profile, accepts: "当月、月均、存量或率", ".当月", ".月均")
      case .month, .mean, .stock, .momentary: return .success(type)
      }
    }
  }

  func averageMonthlyGrowth(_ asked: Asked) -> Typed {
    if asked.type == .ratio { return .failure(Problem(.meanOfRates(asked.word))) }
    return nature(asked, [.flow]).flatMap { profile in
      switch profile.extent {
      case .month, .mean, .quarter, .span:
        .failure(
          Problem(
            .cumulativeAgainstMonth(
              asked.word,
              "累计的流量，至少两个月",
              fix: "去掉它前面的 当月、月均 或时段"
            )
          )
        )
      case .cumulative, .stock, .momentary, .yearly: .success(.ratio)
      }
    }
  }

  func byMonth(_ asked: Asked) -> Result<Void, Problem> {
    numeric(asked).flatMap {
      guard let profile = asked.profile else { return .success(()) }
      guard profile.series.nature != .yearly, profile.series.isMonthly else {
        return .failure(Problem(.notByMonth(asked.word, profile.name)))
      }
      return .success(())
    }
  }

  /// 比, 倍数: both spans are equally long, or means are compared; years with years.
  func comparedTime(_ asked: Asked) -> Result<Void, Problem> {
    measured(asked, [.amount, .quantity, .unitPrice]).flatMap {
      guard let profile = asked.profile, case .time(let time)? = asked.arguments.first?.value.form
      else { return .success(()) }
      if profile.series.nature == .yearly, time.isPartOfYear {
        return wholeYearsOnly(asked, profile, isGrowth: true)
      }
      guard profile.series.nature == .flow, profile.extent != .mean, profile.quotient == nil
      else { return .success(()) }
      let report = schema.settings.reportPeriod
      if profile.extent == .month {
        return time.isSpan
          ? .failure(Problem(.monthOfSpan(asked.word, at: asked.span))) : .success(())
      }
      let own = profile.time.map { $0.monthCount(in: report) } ?? report.last.month
      guard own == time.monthCount(in: report) else {
        return .failure(
          Problem(.unequalSpans(asked.word, own, time.monthCount(in: report)))
        )
      }
      return .success(())
    }
  }

  private func wholeYearsOnly<Value>(
    _ asked: Asked,
    _ profile: Profile,
    isGrowth: Bool
  ) -> Result<Value, Problem> {
    let facet: Facet = isGrowth ? .yearOverYearGrowth : .yearOverYearIncrement
    let use = "\(text(of: profile, asked.type)).\(facet.rawValue)"
    return .failure(Problem(.wholeYearsOnly(asked.word, profile.name, use: use)))
  }

  /// The value with its slices, without time and facets, as a proposal writes it.
  private func text(of profile: Profile, _ type: ValueType) -> String {
    let name: Question.Form =
      profile.quotient.map { .quotient($0.name) } ?? .series(profile.series.name)
    let value = Question(name, type: type)
    let sliced = Question(.slice(value, profile.slices), type: type)
    return normalForm(of: profile.slices.isEmpty ? value : sliced, schema: schema)
  }

  /// A span against one month; `first` and `second` behind the name of the value make it short.
  private func tooLong(
    _ asked: Asked,
    _ profile: Profile,
    accepts: String,
    _ first: String,
    _ second: String
  ) -> Typed {
    let value = text(of: profile, asked.type)
    let fixes = [first, second].map { "\(value)\($0).\(asked.word.text)" }
    return .failure(
      Problem(
        .cumulativeAgainstMonth(asked.word, accepts, fix: "改为 " + fixes.joined(separator: " 或 "))
      )
    )
  }
}
