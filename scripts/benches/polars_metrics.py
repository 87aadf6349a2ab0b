"""The metrics of `workspaces.metrics` with Polars on one thread, for the comparison of `scripts/bench`.

    polars_metrics.py DATA.csv OUT.tsv

Writes what `zongjie measure metrics` writes: organisation, expression, value; and on standard error the wall and the CPU
time of reading and computing, the import of Polars aside.
"""
import os
import sys
import time

os.environ["POLARS_MAX_THREADS"] = "1"
import polars as pl  # noqa: E402

NOW = [f"2004-{month:02}" for month in range(1, 7)]
BEFORE = [f"2003-{month:02}" for month in range(1, 7)]


def with_growth(frame):
    return frame.with_columns(growth=pl.col("now") / pl.col("before") - 1)


def ranked(column):
    return pl.col(column).rank("min", descending=True)


def read(path):
    """Only the columns that are used, which is less than the program reads."""
    columns = ["month", "bureau", "unit", "operator", "revenue_yuan"]
    return (
        pl.scan_csv(path)
        .select(columns)
        .filter(pl.col("month").is_in(NOW + BEFORE))
        .group_by("bureau", "unit", "operator")
        .agg(
            now=pl.col("revenue_yuan").filter(pl.col("month").is_in(NOW)).sum(),
            before=pl.col("revenue_yuan").filter(pl.col("month").is_in(BEFORE)).sum(),
        )
        .collect()
    )


def level(sums, keys, parents):
    """Totals and values by operator of one level; `parents` has the totals of the level above, if there is one."""
    by_operator = with_growth(sums.group_by(*keys, "operator").agg(pl.col("now", "before").sum()))
    totals = with_growth(sums.group_by(keys).agg(pl.col("now", "before").sum()))
    whole = totals.select(*keys, whole="now")
    by_operator = by_operator.join(whole, on=keys).with_columns(share=pl.col("now") / pl.col("whole"))
    if parents is not None:
        above, on = parents
        totals = totals.join(above.select(*on, whole="now"), on=on)
        totals = totals.with_columns(
            share=pl.col("now") / pl.col("whole"), rank=ranked("now"), growth_rank=ranked("growth")
        )
        by_operator = by_operator.with_columns(rank=ranked("now").over("operator"))
    return totals, by_operator


def compute(sums):
    sums = sums.with_columns(province=pl.lit("陕西"))
    province = level(sums, ["province"], None)
    bureaus = level(sums, ["province", "bureau"], (province[0], ["province"]))
    units = level(sums, ["province", "bureau", "unit"], (bureaus[0], ["province", "bureau"]))
    return {"省": ("province", *province), "市局": ("bureau", *bureaus), "单位": ("unit", *units)}


def lines(results):
    for name, (key, totals, by_operator) in results.items():
        for row in totals.iter_rows(named=True):
            yield row[key], "收入", row["now"]
            yield row[key], "收入.同比", row["growth"]
            if "rank" in row:
                yield row[key], "收入.占比(上级)", row["share"]
                yield row[key], f"收入.排名({name})", row["rank"]
                yield row[key], f"收入.同比.排名({name})", row["growth_rank"]
        for row in by_operator.iter_rows(named=True):
            slice = f"收入[{row['operator']}]"
            yield row[key], slice, row["now"]
            yield row[key], f"{slice}.同比", row["growth"]
            yield row[key], f"{slice}.占比", row["share"]
            if "rank" in row:
                yield row[key], f"{slice}.排名({name})", row["rank"]


def main():
    start = time.perf_counter(), time.process_time()
    results = compute(read(sys.argv[1]))
    end = time.perf_counter(), time.process_time()
    wall, cpu = ((after - before) * 1000 for before, after in zip(start, end))
    print(f"timing wall {wall}\ntiming cpu {cpu}", file=sys.stderr)
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        for line in lines(results):
            print(*line, sep="\t", file=file)


if __name__ == "__main__":
    main()
