#!/usr/bin/env python3
"""Holds the pages of a PDF against those of another: the same picture by poppler, the same text in the same order.

    check_pages.py OWN.pdf REFERENCE.pdf

Pictures are grey, at 72 dots an inch. Glyphs that lie a fraction of a dot apart change the grey of their edges: so much is
passed over. Exit status 0 equal, 1 not.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

# Levels of grey from which on a dot counts as another, the largest difference, and the share of a page's dots that may differ.
STEP, LARGEST, SHARE = 40, 120, 0.002


def pictures(path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "72", "-gray", path, f"{folder}/page"], check=True, capture_output=True)
        return [page.read_bytes() for page in sorted(pathlib.Path(folder).iterdir())]


def text(path):
    printed = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"], check=True, capture_output=True).stdout
    return re.sub(r"\s+", "", printed.decode("utf-8"))


def main(own, reference):
    found = []
    if text(own) != text(reference):
        found.append("another text")
    pages, others = pictures(own), pictures(reference)
    if len(pages) != len(others):
        found.append(f"{len(pages)} pages, not {len(others)}")
    for number, (page, other) in enumerate(zip(pages, others), 1):
        if len(page) != len(other):
            found.append(f"page {number}: another size")
            continue
        differences = [difference for difference in map(lambda a, b: abs(a - b), page, other) if difference > STEP]
        if len(differences) > SHARE * len(page) or max(differences, default=0) > LARGEST:
            found.append(f"page {number}: {len(differences)} dots differ, by {max(differences)} at most")
    for entry in found:
        print(entry)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
