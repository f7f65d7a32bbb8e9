#!/usr/bin/env python3
"""Draws the images of eclipses.yaml: the Moon at the middle of each eclipse, in the shadow of the Earth.

To scale, north above. From NASA's catalogue: how far the Moon's centre passes from the axis of the shadow (gamma, in radii of the
Earth), which share of its diameter the umbra covers (magnitude), and its radius in degrees. Writes PNG with the standard library alone.
"""

import struct
import sys
import zlib
from pathlib import Path

# Name, gamma, magnitude, radius of the Moon in degrees.
ECLIPSES = [
    ("2025-03", 0.3485, 1.1784, 0.2548),
    ("2025-09", -0.2752, 1.3619, 0.2715),
    ("2026-03", -0.3765, 1.1507, 0.2588),
    ("2026-08", 0.4964, 0.9299, 0.2594),
]
# Of the Sun in degrees; and the Moon's as a part of the Earth's.
SUN, MOON_OF_EARTH = 0.533, 0.2725
WIDTH, HEIGHT, SAMPLES = 480, 360, 3
PIXELS_A_DEGREE = 132
SKY, PENUMBRA, UMBRA = (16, 20, 28), (38, 45, 58), (66, 44, 44)
MOON, DIM, RED = (238, 235, 226), (176, 172, 162), (170, 84, 58)


def color(x, y, gamma, magnitude, moon):
    """At degrees from the axis of the shadow, east to the left."""
    passed = gamma * moon / MOON_OF_EARTH
    umbra = (2 * magnitude - 1) * moon + abs(passed)
    penumbra = umbra + SUN
    shade = (x * x + y * y) ** 0.5
    on_moon = x * x + (y - passed) ** 2 < moon * moon
    if shade < umbra:
        return RED if on_moon else UMBRA
    if shade < penumbra:
        part = (shade - umbra) / (penumbra - umbra)
        ends = (DIM, MOON) if on_moon else (PENUMBRA, PENUMBRA)
        return tuple(a + (b - a) * part for a, b in zip(*ends))
    return MOON if on_moon else SKY


def pixel(column, row, eclipse):
    total = [0, 0, 0]
    for at in range(SAMPLES * SAMPLES):
        x = (column + (at % SAMPLES + 0.5) / SAMPLES - WIDTH / 2) / PIXELS_A_DEGREE
        y = (HEIGHT / 2 - row - (at // SAMPLES + 0.5) / SAMPLES) / PIXELS_A_DEGREE
        total = [sum(pair) for pair in zip(total, color(x, y, *eclipse))]
    return bytes(round(part / SAMPLES**2) for part in total)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(eclipse):
    rows = (b"\0" + b"".join(pixel(column, row, eclipse) for column in range(WIDTH)) for row in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    data = zlib.compress(b"".join(rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent / "eclipses")
    folder.mkdir(exist_ok=True)
    for name, *eclipse in ECLIPSES:
        (folder / f"{name}.png").write_bytes(png(eclipse))
