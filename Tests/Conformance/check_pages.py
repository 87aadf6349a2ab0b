#!/usr/bin/env python3
"""Holds the pages of a PDF against those of another: the same picture by poppler, the same text in the same order.

    check_pages.py OWN.pdf REFERENCE.pdf

Pictures are grey, at 72 dots an inch. An edge may lie one dot off and its grey differ a little, as places are written to
thousandths: each dot of either must lie between the darkest and the lightest of the other's dots around it. Exit status 0 equal,
1 not.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

# Levels of grey by which a dot may lie outside of those around it.
STEP = 64


def pictures(path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "72", "-gray", path, f"{folder}/page"], check=True, capture_output=True)
        return [page.read_bytes() for page in sorted(pathlib.Path(folder).iterdir())]


def text(path):
    printed = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"], check=True, capture_output=True).stdout
    return re.sub(r"\s+", "", printed.decode("utf-8"))


def dots(picture):
    """Width and dots of a binary PGM without comments."""
    head = re.match(rb"P5\s(\d+)\s(\d+)\s255\s", picture)
    return int(head[1]), picture[head.end():]


def strange(page, other):
    """How many dots are unlike all dots around their place in the other picture."""
    width, own = dots(page)
    other_width, reference = dots(other)
    if (width, len(own)) != (other_width, len(reference)):
        return len(own)
    count = 0
    for place, (dot, expected) in enumerate(zip(own, reference)):
        if abs(dot - expected) <= STEP:
            continue
        around = [
            value for row in (place - width, place, place + width) for value in reference[max(0, row - 1):max(0, row + 2)]
        ]
        count += not min(around) - STEP <= dot <= max(around) + STEP
    return count


def main(own, reference):
    found = []
    if text(own) != text(reference):
        found.append("another text")
    pages, others = pictures(own), pictures(reference)
    if len(pages) != len(others):
        found.append(f"{len(pages)} pages, not {len(others)}")
    for number, (page, other) in enumerate(zip(pages, others), 1):
        count = strange(page, other) + strange(other, page)
        if count:
            found.append(f"page {number}: {count} dots differ")
    for entry in found:
        print(entry)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
