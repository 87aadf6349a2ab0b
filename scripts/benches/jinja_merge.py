"""Merges a finished report's text with Jinja2: every printed number a slot that is ready.

    jinja_merge.py DOCUMENT.json

The document is what `zongjie dump document` prints. Prints the number of slots and the median milliseconds of a merge,
the template compiled before.
"""
import json
import statistics
import sys
import time

import jinja2


def inlines(node):
    """The parts of text in order: (text, whether it is a number)."""
    if isinstance(node, list):
        for part in node:
            yield from inlines(part)
    elif isinstance(node, dict):
        if "fact" in node and "shown" in node:
            yield node["shown"], True
        elif isinstance(node.get("text"), str):
            yield node["text"], False
        for key, value in node.items():
            if isinstance(value, (list, dict)):
                yield from inlines(value)


def main():
    document = json.load(open(sys.argv[1], encoding="utf-8"))
    slots = {}
    parts = []
    for text, is_number in inlines(document):
        if is_number:
            name = f"s{len(slots)}"
            slots[name] = text
            parts.append("{{ %s }}" % name)
        else:
            parts.append(text.replace("{", "{{ '{' }}"))
    template = jinja2.Environment().from_string("".join(parts))
    times = []
    for _ in range(300):
        start = time.perf_counter()
        template.render(slots)
        times.append(time.perf_counter() - start)
    print(len(slots), statistics.median(times) * 1000)


if __name__ == "__main__":
    main()
