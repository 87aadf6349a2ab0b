"""The text of a PDF as its content streams give it: each string through the ToUnicode map of its font, in the order drawn.

Where a span has ActualText that stands for what is inside (ISO 32000-1, 14.9.4).
"""
import re

import pikepdf


def pages(path):
    """The text of each page; a line for each text object."""
    with pikepdf.open(path) as pdf:
        return [text_of(page.obj) for page in pdf.pages]


def text_of(stream):
    resources = stream.get("/Resources", pikepdf.Dictionary())
    fonts = {name: Font(font) for name, font in resources.get("/Font", {}).items()}
    parts, font, spans = [], None, []
    for operands, operator in pikepdf.parse_content_stream(stream):
        name = str(operator)
        if name in ("BDC", "BMC"):
            actual = operands[1].get("/ActualText") if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else None
            if actual is not None and not any(spans):
                parts.append(str(actual))
            spans.append(actual is not None)
        elif name == "EMC":
            spans.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name == "ET":
            parts.append("\n")
        elif name == "Do":
            form = resources["/XObject"][str(operands[0])]
            if form.get("/Subtype") == "/Form":
                parts.append(text_of(form))
        elif name in ("Tj", "TJ", "'", '"') and not any(spans):
            strings = operands[0] if name == "TJ" else [operands[-1]]
            parts += [font.text(bytes(part)) for part in strings if isinstance(part, pikepdf.String)]
    return "".join(parts)


class Font:
    """The codes of a font as characters."""

    def __init__(self, font):
        self.width = 2 if font["/Subtype"] == "/Type0" else 1
        self.characters = {}
        if "/ToUnicode" in font:
            self.read(font["/ToUnicode"].read_bytes().decode("latin-1"))

    def read(self, cmap):
        for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
            for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                self.characters[int(code, 16)] = characters(value)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
            for low, high, rest in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f]*>|\[.*?\])", block, re.S):
                values = re.findall(r"<([0-9A-Fa-f]*)>", rest)
                for code in range(int(low, 16), int(high, 16) + 1):
                    step = code - int(low, 16)
                    if rest[0] == "[":
                        self.characters[code] = characters(values[step])
                    else:
                        text = characters(values[0])
                        self.characters[code] = text[:-1] + chr(ord(text[-1]) + step)

    def text(self, codes):
        steps = range(0, len(codes) - self.width + 1, self.width)
        return "".join(self.characters.get(int.from_bytes(codes[i:i + self.width], "big"), "\ufffd") for i in steps)


def characters(digits):
    return bytes.fromhex(digits).decode("utf-16-be")
