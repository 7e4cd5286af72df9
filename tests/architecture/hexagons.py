"""Draws the hexagon of every context: by the build's link graph what it is made of and links, by its headers the ports.

hexagons.py LINK_GRAPH ROOT FOLDER  writes FOLDER/<context>.svg
"""

import re
import sys
from collections import defaultdict
from pathlib import Path
from xml.sax.saxutils import escape

INBOUND = {"csv", "grpc", "http", "mqtt", "seeding"}
WIDTH, MIDDLE, TOP, HALF_HEIGHT = 1140, 520, 56, 190
CENTRE = TOP + HALF_HEIGHT
FLAT, POINT = 170, 235  # half of the hexagon's flat side, and from its middle to a point
STYLE = (
    ".bg{fill:#fff}.a{fill:#f4f1ea;stroke:#6b5d4a}.h{fill:#e3edf3;stroke:#3d6480;stroke-width:2}"
    ".d{fill:#fdf3cf;stroke:#8a6d1a;stroke-width:2}.p{fill:#fff;stroke:#3d6480}.t{fill:#222;text-anchor:middle}"
    ".w{fill:#222;text-anchor:middle;font-weight:bold}.s{fill:#555;text-anchor:middle;font-size:11px}"
    ".r{fill:#555;font-size:11px}.l{stroke:#6b5d4a;fill:none;stroke-width:1.2;marker-end:url(#a)}"
    "@media(prefers-color-scheme:dark){.bg{fill:#1d1c1a}.a{fill:#2e2a24;stroke:#b9a78c}"
    ".h{fill:#22323c;stroke:#84b3d0}.d{fill:#3d3415;stroke:#d9b94f}.p{fill:#1d1c1a;stroke:#84b3d0}"
    ".t,.w{fill:#eee}.s,.r{fill:#c4c0b8}.l{stroke:#b9a78c}}"
)


def facts_of(link_graph):
    """room → what it links and what it is made of."""
    facts = defaultdict(lambda: defaultdict(set))
    for line in Path(link_graph).read_text("utf-8").splitlines():
        room, kind, value = line.split(" ", 2)
        facts[room][kind].add(value)
    return facts


def bodies(folder, pattern):
    """The classes of the headers below, by name."""
    for header in sorted(folder.rglob("*.h")):
        for found in re.finditer(r"^class (\w+)([^;{]*)\{(.*?)^\};", header.read_text("utf-8"), re.M | re.S):
            yield from pattern(header, *found.groups())


def is_port(body):
    return re.search(r"virtual [^;]*\) (?:const )?= 0;", body) is not None


def ports_of(folder):
    return sorted(bodies(folder, lambda _header, name, _bases, body: [name] if is_port(body) else []))


def use_cases_of(folder):
    return sorted(bodies(folder, lambda _header, name, _bases, body: [] if is_port(body) else [name]))


def implemented(folder, ports):
    """adapter → the ports it implements."""
    def found(header, _name, bases, _body):
        part = header.relative_to(folder).parts
        for port in re.findall(r"public (?:\w+::)*(\w+)", bases):
            if port in ports:
                yield part[0] if len(part) > 1 else "", port

    adapters = defaultdict(set)
    for adapter, port in bodies(folder, found):
        adapters[adapter].add(port)
    return adapters


def wrapped(words, width):
    lines = [""]
    for word in words:
        longer = f"{lines[-1]}, {word}" if lines[-1] else word
        lines[-1:] = [longer] if len(longer) <= width else [lines[-1] + ",", word]
    return [line for line in lines if line]


def text(kind, x, y, words):
    return f'<text class="{kind}" x="{x:g}" y="{y:g}">{escape(words)}</text>'


def lines(kind, x, y, words, step=14):
    return [text(kind, x, y + step * i, line) for i, line in enumerate(words)]


def hexagon(kind, y, half_height, flat, point):
    corners = [(-point, 0), (-flat, -half_height), (flat, -half_height), (point, 0), (flat, half_height), (-flat, half_height)]
    return f'<polygon class="{kind}" points="{" ".join(f"{MIDDLE + dx:g},{y + dy:g}" for dx, dy in corners)}"/>'


def edge_at(y):
    """How far the hexagon's side is from its middle at this height."""
    return POINT - (POINT - FLAT) * abs(y - CENTRE) / HALF_HEIGHT


def spread(heights, gap):
    """The middles of things of these heights, one below the other around the hexagon's middle."""
    top = CENTRE - (sum(heights) + gap * (len(heights) - 1)) / 2
    for height in heights:
        yield top + height / 2
        top += height + gap


class Drawing:
    def __init__(self, context, facts, root):
        self.context = context
        self.rooms = {layer: facts.get(f"{context}_{layer}") for layer in ("domain", "application", "adapters")}
        self.folder = root / "server" / context
        self.ports = ports_of(self.folder / "application")
        self.implemented = implemented(self.folder / "adapters", self.ports)
        self.parts = []

    def adapters(self):
        """adapter → its source files, by the build."""
        found = defaultdict(list)
        for source in sorted(self.rooms["adapters"]["SOURCES"]):
            folder, _, name = source.rpartition("/")
            found[folder].append(name.removesuffix(".cpp"))
        return found

    def arrow(self, x1, y1, x2, y2):
        self.parts.append(f'<path class="l" d="M{x1:g} {y1:g}L{x2:g} {y2:g}"/>')

    def boxes(self, x, adapters):
        """Draws them one below the other; adapter → the middle of its box."""
        words = {name: wrapped(files, 33) for name, files in adapters}
        heights = [30 + 13 * len(found) for found in words.values()]
        places = {}
        for name, y, height in zip(words, spread(heights, 14), heights):
            top = y - height / 2
            self.parts.append(f'<rect class="a" x="{x}" y="{top:g}" width="210" height="{height}" rx="6"/>')
            self.parts.append(text("w", x + 105, top + 18, name or "between steps"))
            self.parts += lines("s", x + 105, top + 33, words[name], 13)
            places[name] = y
        return places

    def driving(self, adapters):
        for y in self.boxes(10, adapters).values():
            self.arrow(220, y, MIDDLE - edge_at(y) - 2, y)

    def driven(self, adapters):
        boxes = self.boxes(WIDTH - 220, adapters)
        implementing = [(name, port) for name in boxes for port in sorted(self.implemented[name])]
        ports = [port for _, port in implementing]
        ports += [port for port in self.ports if port not in ports]
        places = dict(zip(ports, spread([20] * len(ports), 6)))
        for name, port in implementing:
            self.arrow(WIDTH - 220, boxes[name], MIDDLE + edge_at(places[port]) + 62, places[port])
        for port, y in places.items():
            x = MIDDLE + edge_at(y)
            self.parts.append(f'<rect class="p" x="{x - 60:g}" y="{y - 10:g}" width="120" height="20" rx="10"/>')
            self.parts.append(text("s", x, y + 4, port))

    def core(self):
        self.parts.append(hexagon("h", CENTRE, HALF_HEIGHT, FLAT, POINT))
        self.parts.append(text("w", MIDDLE, TOP + 24, "application"))
        self.parts += lines("s", MIDDLE, TOP + 42, wrapped(use_cases_of(self.folder / "application"), 44))
        if self.rooms["domain"]:
            headers = wrapped(sorted(header.stem for header in (self.folder / "domain").glob("*.h")), 28)
            top = CENTRE + 56 - 7 * len(headers)
            self.parts.append(hexagon("d", CENTRE + 56, 88, 84, 125))
            self.parts.append(text("w", MIDDLE, top, "domain"))
            self.parts += lines("s", MIDDLE, top + 18, headers)

    def links(self):
        y = TOP + 2 * HALF_HEIGHT + 34
        for layer in ("adapters", "application", "domain"):
            if not self.rooms[layer]:
                continue
            found = sorted(self.rooms[layer]["LINK_LIBRARIES"])
            for i, line in enumerate(wrapped(found, 150)):
                self.parts.append(text("r", 20, y, f"{layer} → {line}" if i == 0 else line))
                y += 16
        return y

    def svg(self):
        adapters = sorted(self.adapters().items())
        self.core()
        self.driving([each for each in adapters if each[0] in INBOUND or not each[0]])
        self.driven([each for each in adapters if each[0] and each[0] not in INBOUND])
        self.parts.append(text("w", MIDDLE, 28, self.context))
        self.parts.append(text("s", 115, 28, "who asks"))
        self.parts.append(text("s", WIDTH - 115, 28, "what is asked for"))
        height = self.links() + 4
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="Noto Sans, sans-serif" '
            f'font-size="14" role="img" aria-label="The hexagon of {self.context}">'
        )
        marker = (
            '<defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
            '<path d="M0 0L8 4L0 8z" fill="#888"/></marker></defs>'
        )
        background = f'<rect class="bg" width="{WIDTH}" height="{height}"/>'
        return "\n".join([head, f"<style>{STYLE}</style>", marker, background, *self.parts, "</svg>"]) + "\n"


def main(link_graph, root, folder):
    facts = facts_of(link_graph)
    Path(folder).mkdir(parents=True, exist_ok=True)
    for room in sorted(facts):
        context = room.removesuffix("_adapters")
        if context != room:
            (Path(folder) / f"{context}.svg").write_text(
                Drawing(context, facts, Path(root)).svg(), "utf-8"
            )


if __name__ == "__main__":
    main(*sys.argv[1:])
