"""Draws figures with Vega-Lite by vl-convert: the same data as the program's, by the defaults of Vega-Lite.

    vega_figures.py FIGURES.json [REPEATS]

The file is what `zongjie measure figures` prints. One line for each figure: its kind, the median milliseconds to SVG and to PDF,
warm, in one process.
"""
import json
import statistics
import sys
import time

import vl_convert


def rows(figure):
    """One row for each value, with the unit that it is in."""
    return [
        {"项": category, "值": value, "系列": series["name"], "单位": series["unit"]}
        for series in figure["series"]
        for category, value in zip(figure["categories"], series["values"])
        if value is not None
    ]


def specification(figure):
    """A figure of the same kind as Vega-Lite's own examples have it."""
    data = rows(figure)
    order = figure["categories"]
    amount = data[0]["单位"]
    bars = [row for row in data if row["单位"] == amount]
    others = [row for row in data if row["单位"] != amount]
    along = {"field": "项", "type": "ordinal", "sort": order, "title": None}
    up = {"field": "值", "type": "quantitative", "title": amount}
    base = {"width": 400, "height": 200, "title": figure["title"]}
    if figure["kind"] == "排名":
        return {**base, "data": {"values": bars}, "mark": "bar", "encoding": {"y": {**along, "type": "nominal"}, "x": up}}
    if figure["kind"] == "对比线":
        return {**base, "data": {"values": data}, "mark": {"type": "line", "point": True},
                "encoding": {"x": along, "y": up, "color": {"field": "系列", "type": "nominal"}}}
    columns = {"data": {"values": bars}, "mark": "bar", "height": 150,
               "encoding": {"x": along, "y": up, "xOffset": {"field": "系列"}, "color": {"field": "系列", "type": "nominal"}}}
    growth = {"data": {"values": others}, "mark": {"type": "line", "point": True}, "height": 50,
              "encoding": {"x": along, "y": {**up, "title": others[0]["单位"] if others else ""}}}
    return {"title": figure["title"], "vconcat": [growth, columns] if others else [columns]}


def median(repeats, work):
    work()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main():
    repeats = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    for figure in json.load(open(sys.argv[1], encoding="utf-8")):
        spec = specification(figure)
        svg = median(repeats, lambda: vl_convert.vegalite_to_svg(spec))
        pdf = median(repeats, lambda: vl_convert.vegalite_to_pdf(spec))
        print(f"{figure['kind']}\t{svg:.3f}\t{pdf:.3f}")


if __name__ == "__main__":
    main()
