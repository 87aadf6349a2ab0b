"""Workspaces that `scripts/bench` measures: the sample made longer, wider, or bare of figures, and a large one of its own."""
import csv
import pathlib
import random
import re
import shutil

SAMPLE = pathlib.Path("examples/shaanxi")
PACK = pathlib.Path("templates/代办电信")

# A report of a unit, where the pack has none: a sum, a growth, shares, two ranks and a list of others.
UNIT_TEMPLATE = """# 发展综述

截至{{ 期末 | 月底 }}，{{ 本局.简称 }}代办电信业务累计实现收入{{ 收入 }}，{{ 收入.同比 | 升降语 }}，占{{ 上级.简称 }}的{{ 收入.占比(上级) }}，居各单位{{ 收入.排名(单位) }}，在{{ 上级.简称 }}各单位中居{{ 收入.排名(同级) }}。
{{ 上级.简称 }}各单位收入前三位是{{ 收入[上级].前(3, 单位) | 名单("和") }}。
"""


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    return head, rows


def write(path, head, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def copied(folder, name):
    workspace = pathlib.Path(folder, name)
    shutil.copytree(SAMPLE, workspace)
    return workspace


def lengthened(folder, factor):
    """The sample whose monthly.csv holds its months again and again, further and further back; its number of rows."""
    workspace = copied(folder, f"rows-{factor}")
    path = workspace / "data" / "monthly.csv"
    head, rows = read(path)
    column = head.index("month")
    months = [int(row[column][:4]) * 12 + int(row[column][5:]) - 1 for row in rows]
    length = max(months) - min(months) + 1
    result = []
    for times in reversed(range(factor)):
        for row, month in zip(rows, months):
            moved = month - times * length
            result.append([*row[:column], f"{moved // 12:04}-{moved % 12 + 1:02}", *row[column + 1 :]])
    write(path, head, result)
    return workspace, len(result)


def with_units(workspace):
    """The same workspace with a template for units, if it names none."""
    path = workspace / "zongjie.yaml"
    text = path.read_text(encoding="utf-8")
    if "单位:" not in re.search(r"^模板:.*$", text, re.M).group():
        (workspace / "模板").mkdir(exist_ok=True)
        (workspace / "模板" / "单位.md").write_text(UNIT_TEMPLATE, encoding="utf-8")
        text = re.sub(r"^(模板: \{)", r"\1单位: 模板/单位.md, ", text, flags=re.M)
        path.write_text(text, encoding="utf-8")
    return workspace


def widened(folder, factor):
    """The sample with all its bureaus and units so many times; its number of organisations."""
    workspace = with_units(copied(folder, f"organizations-{factor}"))
    data = workspace / "data"
    marks = ["", *"甲乙丙丁戊己庚辛壬癸子丑寅卯辰"][:factor]
    for file, names in [
        ("bureaus.csv", ["bureau"]), ("units.csv", ["bureau", "unit"]), ("monthly.csv", ["bureau", "unit"]),
        ("postal_monthly.csv", ["bureau"]), ("postal_units_h1.csv", ["bureau", "unit"]), ("plans.csv", ["bureau"]),
    ]:
        head, rows = read(data / file)
        columns = [head.index(name) for name in names]
        write(data / file, head, [
            [mark + cell if place in columns else cell for place, cell in enumerate(row)]
            for mark in marks for row in rows
        ])
    # The cities among the counties are printed as such, whoever they are copies of.
    path = workspace / "zongjie.yaml"
    text = path.read_text(encoding="utf-8")
    named = re.compile(r"(\w+): (\{简称: )(\w+)(, 范围: 全市\})")
    copies = ", ".join(
        f"{mark}{name}: {head}{mark}{short}{tail}" for mark in marks for name, head, short, tail in named.findall(text)
    )
    first, last = [*named.finditer(text)][0].start(), [*named.finditer(text)][-1].end()
    path.write_text(text[:first] + copies + text[last:], encoding="utf-8")
    # The province is the sum of its bureaus.
    head, rows = read(data / "provinces_monthly.csv")
    owner = head.index("province")
    write(data / "provinces_monthly.csv", head, [
        [str(int(cell) * factor) if row[owner] == "陕西" and cell.isdigit() else cell for cell in row] for row in rows
    ])
    return workspace, 1 + sum(len(read(data / file)[1]) for file in ("bureaus.csv", "units.csv"))


def bare(folder):
    """The sample with the pack's text alone: without figures, tables and what refers to them."""
    workspace = copied(folder, "narrative")
    for path in (PACK / "段落").glob("*.md"):
        text = re.sub(r"^```.*?^```\n", "", path.read_text(encoding="utf-8"), flags=re.M | re.S)
        text = re.sub(r"（\{\{ 见[图表]\([^)]*\) \}\}）", "", text)
        text = re.sub(r"\{\{ 见([图表])\([^)]*\) \}\}", r"\1", text)
        target = workspace / "模板" / "段落" / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return workspace


OPERATORS = ["移动", "联通", "电信", "网通"]
PRODUCTS = ["代售卡", "代放号", "代收费", "公话"]
MONTHS = [f"2003-{month:02}" for month in range(1, 13)] + [f"2004-{month:02}" for month in range(1, 7)]
BUREAUS = 70
UNITS_OF_EACH = 17

LARGE = """版本: 1
标题: "{{ 本局.全称 }}{{ 报告期.称 }}代办业务工作总结"
报告期: 2004-01..2004-06
成文日期: 2004-07-05
署名: "{{ 本局.全称 }}"
本级: 陕西
目录: [目录.yaml]
模板: {省: 总结.md}
机构:
  层级: [省, 市局, 单位]
  表:
    - {层级: 省, 文件: data/provinces.csv, 名称: province}
    - {层级: 市局, 文件: data/bureaus.csv, 名称: bureau, 上级: 陕西}
    - {层级: 单位, 文件: data/units.csv, 名称: unit, 上级: {列: bureau}}
数据:
  代办月报: {文件: data/monthly.csv, 期间: month, 维度: {机构: unit, 运营商: operator, 业务: product}, 核对: {市局: bureau}, 缺行: 按零}
"""
CATALOGUE = """版本: 1
维度:
  运营商: [移动, 联通, 电信, 网通]
  业务: [代售卡, 代放号, 代收费, 公话]
序列:
  收入: {印作: 代办收入, 量纲: 金额, 性质: 流量, 取: [{源: 代办月报, 列: revenue_yuan, 单位: 元}], 显示: {单位: [元, 万元, 亿元]}}
"""


def large(folder):
    """One file of 342,720 rows in the form of the sample's monthly.csv, and the expressions asked of it."""
    workspace = pathlib.Path(folder, "large")
    data = workspace / "data"
    data.mkdir(parents=True)
    (workspace / "zongjie.yaml").write_text(LARGE, encoding="utf-8")
    (workspace / "目录.yaml").write_text(CATALOGUE, encoding="utf-8")
    (workspace / "总结.md").write_text("# 收入\n\n收入{{ 收入 }}。\n", encoding="utf-8")
    units = [(f"市{b:02}", f"市{b:02}县{u:02}") for b in range(BUREAUS) for u in range(UNITS_OF_EACH)]
    write(data / "provinces.csv", ["province"], [["陕西"]])
    write(data / "bureaus.csv", ["bureau"], [[name] for name in dict.fromkeys(bureau for bureau, _ in units)])
    write(data / "units.csv", ["bureau", "unit"], units)
    chance = random.Random(4)
    base = [[chance.randrange(200, 90000) for _ in range(16)] for _ in units]
    rows = []
    for age, month in enumerate(MONTHS):
        for amounts, (bureau, unit) in zip(base, units):
            for place, amount in enumerate(amounts):
                value = amount * (80 + age * 3 + chance.randrange(40)) // 100
                operator, product = OPERATORS[place // 4], PRODUCTS[place % 4]
                quantity = value // 3 if place % 4 < 2 else ""
                rows.append([month, bureau, unit, operator, product, value, quantity, value * 50 if place % 2 == 0 else ""])
    head = ["month", "bureau", "unit", "operator", "product", "revenue_yuan", "quantity", "amount_yuan"]
    write(data / "monthly.csv", head, rows)
    expressions = workspace / "expressions.tsv"
    expressions.write_text("".join(f"{level}\t{text}\n" for level, text in metrics()), encoding="utf-8")
    return workspace, expressions, len(rows)


def metrics():
    """Level and expression: sums, growth, shares and ranks, in total and by operator."""
    for level in ["单位", "市局", "省"]:
        own = ["收入", "收入.同比"]
        if level != "省":
            own += ["收入.占比(上级)", f"收入.排名({level})", f"收入.同比.排名({level})"]
        for operator in OPERATORS:
            own += [f"收入[{operator}]", f"收入[{operator}].同比", f"收入[{operator}].占比"]
            if level != "省":
                own.append(f"收入[{operator}].排名({level})")
        yield from ((level, text) for text in own)
