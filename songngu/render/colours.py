"""From the one colour of a site, the accents of its light and dark mode.

Text must have a contrast of at least 4.5:1 to what it stands on (WCAG 2.2, success criterion
1.4.3, level AA). Where text in the accent, or on what the map makes of it, would have less,
the lightness of the colour alone is changed, and no more than needed.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterable
from dataclasses import dataclass

CONTRAST = 4.5
_STEPS = 400  # of lightness


@dataclass(frozen=True, slots=True)
class Mode:
    """What the accent meets in a mode: --paper, --card and --ink of templates/style/colours.css."""

    paper: str
    card: str
    ink: str


LIGHT = Mode("#fbf9f4", "#f4f0e7", "#1e1c19")
DARK = Mode("#171614", "#211f1c", "#ece7de")
# The tiles of the map (templates/style/places.css): so much accent in the paper below text in
# ink, and so much below text in the colour of the paper.
UNDER_INK, UNDER_PAPER = 0.43, 0.78


@dataclass(frozen=True, slots=True)
class Accents:
    """The accent of the light and of the dark mode, as #rrggbb."""

    light: str
    dark: str


# Those of templates/style/colours.css; the icon has the light one.
OWN = Accents("#8f2a1d", "#f0a493")


def accents(colour: str) -> Accents:
    """Return the accents for `colour` (#rrggbb), the nearest of its hue that can be read."""
    return Accents(_nearest(colour, LIGHT), _nearest(colour, DARK))


def worst(accent: str, mode: Mode) -> float:
    """Return the lowest contrast between text and its ground that `accent` makes in `mode`."""
    return min(
        contrast(accent, mode.paper),
        contrast(accent, mode.card),
        contrast(mix(accent, mode.paper, UNDER_INK), mode.ink),
        contrast(mix(accent, mode.paper, UNDER_PAPER), mode.paper),
    )


def mix(one: str, other: str, share: float) -> str:
    """Return `share` of `one` in `other`, as color-mix(in srgb, …) does."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return _hex(a * share + b * (1 - share) for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (#rrggbb), from 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (#rrggbb), from 0 to 1, as WCAG 2.2 defines it."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _nearest(colour: str, mode: Mode) -> str:
    """The colour as it is, or with the nearest lightness at which all text can be read."""
    if worst(colour, mode) >= CONTRAST:
        return colour.lower()
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    tones = (
        (abs(step / _STEPS - lightness), _hex(colorsys.hls_to_rgb(hue, step / _STEPS, saturation)))
        for step in range(_STEPS + 1)
    )
    return min(found for found in tones if worst(found[1], mode) >= CONTRAST)[1]


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
