"""Draws the way of an order as an event storming does, by the table of that name in docs/domain.md.

event_storming.py DOMAIN_PAGE FILE
"""

import re
import sys
from pathlib import Path
from xml.sax.saxutils import escape

LANES = (("1", "An order"), ("L", "Paid a little later"), ("C", "Cancelled"))
STEP, STICKER, MARGIN = 132, 120, 14
STYLE = (
    ".bg{fill:#fff}.who{fill:#fff3a3}.policy{fill:#d9c2ec}.look{fill:#c5e6b8}.command{fill:#b5d6f2}.aggregate{fill:#fdf3cf}"
    ".event{fill:#fbbf77}.s{stroke:#0003}.t{fill:#222;text-anchor:middle;font-size:11px}.h{fill:#222;font-weight:bold}"
    ".n{fill:#777;font-size:11px}@media(prefers-color-scheme:dark){.bg{fill:#1d1c1a}.h{fill:#eee}.n{fill:#aaa}"
    ".who{fill:#e3d679}.policy{fill:#bfa4d6}.look{fill:#a3cc93}.command{fill:#8fbbe0}.aggregate{fill:#e3d6a3}"
    ".event{fill:#e8a556}}"
)


def steps_of(page):
    section = page.split("\n## The way of an order\n", 1)[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line.startswith("|")]
    return rows[2:]


def wrapped(words, width=19):
    """Cut at blanks, and inside long names before a capital letter."""
    lines = [""]
    for part in re.findall(r"\s*(?:[A-Z]?[a-z0-9,;']+|[A-Z]+|\S)", words):
        if len(lines[-1]) + len(part) <= width:
            lines[-1] += part
        else:
            lines.append(part.strip())
    return [line.strip() for line in lines]


def sticker(kind, x, y, words):
    lines = wrapped(words.replace("`", ""))
    height = 14 + 13 * len(lines)
    drawn = [f'<rect class="s {kind}" x="{x}" y="{y}" width="{STICKER}" height="{height}" rx="2"/>']
    for i, line in enumerate(lines):
        drawn.append(f'<text class="t" x="{x + STICKER / 2:g}" y="{y + 17 + 13 * i}">{escape(line)}</text>')
    return drawn, height


def column(x, y, step):
    number, who, look, command, aggregate, events = step
    is_policy = ", " in who or who == "time"
    stickers = [("policy" if is_policy else "who", who), ("look", look), ("command", command), ("aggregate", aggregate)]
    stickers += [("event", event) for event in events.split(", ")]
    drawn = [f'<text class="n" x="{x}" y="{y - 4}">{number}</text>']
    for kind, words in stickers:
        if words != "–":
            found, height = sticker(kind, x, y, words)
            drawn += found
            y += height + 4
    return drawn, y


def main(page, file):
    steps = steps_of(Path(page).read_text("utf-8"))
    parts, y = [], 30
    for first, title in LANES:
        lane = [step for step in steps if step[0].startswith(first) or (first == "1" and step[0].isdigit())]
        parts.append(f'<text class="h" x="{MARGIN}" y="{y}">{title}</text>')
        columns = [column(MARGIN + STEP * i, y + 24, step) for i, step in enumerate(lane)]
        parts += [line for drawn, _ in columns for line in drawn]
        y = max(end for _, end in columns) + 30
    width = MARGIN + STEP * sum(step[0].isdigit() for step in steps)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {y - 20}" font-family="Noto Sans, sans-serif" '
        f'font-size="14" role="img" aria-label="The way of an order in stickers">'
    )
    background = f'<rect class="bg" width="{width}" height="{y - 20}"/>'
    Path(file).write_text("\n".join([head, f"<style>{STYLE}</style>", background, *parts, "</svg>"]) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
