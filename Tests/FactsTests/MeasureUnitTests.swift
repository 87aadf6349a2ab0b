import Facts
import Testing

struct MeasureUnitTests {
  @Test(arguments: [
    ("元", "元", 0), ("万元", "元", 4), ("亿元", "元", 8), ("万亿元", "元", 12), ("户", "户", 0),
    ("万张", "张", 4), ("元/张", "元/张", 0), ("%", "%", 0),
  ]) func readsUnits(_ name: String, _ base: String, _ power: Int) throws {
    let unit = try #require(MeasureUnit(name))
    #expect(unit.base == base)
    #expect(unit.power == power)
    #expect(unit.name == name)
  }

  @Test(arguments: ["", "万", "亿", "万亿"]) func refusesAPowerWithoutAUnit(_ name: String) {
    #expect(MeasureUnit(name) == nil)
  }
}
