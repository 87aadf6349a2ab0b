"""Sets finished reports with Typst: the same text, tables and figures in the same faces and sizes.

    typst_reports.py FONTS DOCUMENT.json...

Documents are what `zongjie dump document` prints; FONTS is a folder of font files besides those of the system. One compiler
serves all. Prints the milliseconds of the first report, with the opening of fonts, the median of the others, the mean of all, and the
median size in bytes.
"""
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

import typst

# GB/T 9704-2012: A4, margins 37 28 35 26 mm, 三号 type, lines of 28.95 pt, two characters of indent.
HEAD = """#set document(title: "总结")
#set page(paper: "a4", margin: (top: 37mm, left: 28mm, bottom: 35mm, right: 26mm), numbering: "— 1 —")
#set text(font: ("Liberation Serif", "FandolFang R", "FandolFang", "Noto Serif CJK SC"), size: 16pt, lang: "zh", region: "cn")
#set par(first-line-indent: (amount: 2em, all: true), justify: true, leading: 12.95pt, spacing: 12.95pt)
#let titled(body) = align(center, text(font: "Noto Serif CJK SC", weight: "bold", size: 22pt, body))
#let headed(level, body) = heading(level: level, text(font: ("Noto Sans CJK SC", "LXGW WenKai").at(calc.min(level, 2) - 1),
  weight: "regular", size: 16pt, body))
#let drawn(title, bars) = figure(kind: image, supplement: "图", caption: text(size: 12pt, title), block(width: 156mm,
  grid(columns: (30mm, 1fr, 20mm), row-gutter: 3pt, ..bars.map(bar => (text(size: 9pt, bar.at(0)),
  rect(width: bar.at(2) * 1%, height: 9pt, fill: luma(130)), text(size: 9pt, bar.at(1)))).flatten())))
"""


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def texts(parts):
    """The text of inlines, footnotes aside."""
    return "".join(part.get("shown") or part.get("text") or part.get("slot") or texts(part.get("parts", [])) for part in parts)


def bars(figure):
    """Every value of a figure with its text and its share of the largest in percent."""
    found = []
    for series in figure["series"]:
        for name, value in zip(figure["categories"], series["values"]):
            shown = value.get("shown") or value.get("text") or ""
            digits = "".join(c for c in shown if c.isdigit() or c == ".")
            found.append((name, shown, float(digits or 0)))
    most = max((size for *_, size in found), default=0) or 1
    return [f"({quoted(name)}, {quoted(shown)}, {100 * size / most:.2f})" for name, shown, size in found]


def element(node):
    kind = node["kind"]
    if kind == "title":
        return f"#titled({quoted(node['text'])})"
    if kind == "heading":
        return f"#headed({min(node['level'], 3)}, {quoted(texts(node['parts']))})"
    if kind == "paragraph":
        return "#" + quoted(texts(([node["heading"]] if "heading" in node else []) + node["parts"])) + "\n"
    if kind == "table":
        cells = [cell.get("shown") or cell.get("text", "") for row in node["rows"] for cell in row["cells"]]
        heads = [column[-1] if column else "" for column in node["columns"]]
        count = max(len(heads), len(node["rows"][0]["cells"]) if node["rows"] else 1)
        heads = [""] * (count - len(heads)) + heads
        return (f"#figure(kind: table, supplement: \"表\", caption: {quoted(node['title'])}, text(size: 10.5pt, table(columns: {count}, "
                f"table.header({', '.join(map(quoted, heads))}), {', '.join(map(quoted, cells))})))")
    if kind == "figure":
        return f"#drawn({quoted(node['title'])}, ({', '.join(bars(node))},))"
    if kind == "pageBreak":
        return "#pagebreak()"
    if kind == "landscape":
        return "#page(flipped: true)[\n" + "\n".join(map(element, node["blocks"])) + "\n]"
    return "#" + quoted(node.get("text", "")) + "\n"


def main():
    fonts, *paths = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for path in paths:
            nodes = json.load(open(path, encoding="utf-8"))
            sources.append(Path(folder, Path(path).stem + ".typ"))
            sources[-1].write_text(HEAD + "\n".join(map(element, nodes)), encoding="utf-8")
        times, sizes = [], []
        start = time.perf_counter()
        compiler = typst.Compiler(root=folder, font_paths=[fonts])
        for source in sources:
            sizes.append(len(compiler.compile(input=source, format="pdf")))
            times.append((time.perf_counter() - start) * 1000)
            start = time.perf_counter()
        warm = statistics.median(times[1:]) if times[1:] else times[0]
        print(times[0], warm, statistics.mean(times), statistics.median(sizes))


if __name__ == "__main__":
    main()
