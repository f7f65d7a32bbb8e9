//! Signs around a value: quotes of a word processor, bold letters, links of Markdown.

use super::{Left, Mended};

pub(super) const MENDED: &[Mended] = &[
    ("  - date: “1957-10-04”\n    title: Z\n", "  - date: 1957-10-04\n    title: Z\n"),
    ("  - { date: ‘1957’, title: Z }\n", "  - { date: 1957, title: Z }\n"),
    ("  - date: „4 October 1957“,\n    title: Z\n", "  - date: 1957-10-04\n    title: Z\n"),
    ("  - date: 1957\"\n    title: Z\n", "  - date: 1957\n    title: Z\n"),
    ("  - date: 1957\n    title: Z\n    importance: “3”\n", "  - date: 1957\n    title: Z\n    importance: 3\n"),
    (
        "  - date: 1957\n    title: Z\n    url: (https://e.org/a)\n",
        "  - date: 1957\n    title: Z\n    url: https://e.org/a\n",
    ),
    (
        "  - date: 1957\n    title: Z\n    url: _https://e.org/a_\n",
        "  - date: 1957\n    title: Z\n    url: https://e.org/a\n",
    ),
    (
        "  - date: 1957\n    title: Z\n    url: **https://e.org/a**\n",
        "  - date: 1957\n    title: Z\n    url: https://e.org/a\n",
    ),
    (
        "  - date: 1957\n    title: Z\n    url: <https://e.org/a>\n",
        "  - date: 1957\n    title: Z\n    url: https://e.org/a\n",
    ),
    (
        "  - date: 1957\n    title: Z\n    url: «https://e.org/a»\n",
        "  - date: 1957\n    title: Z\n    url: https://e.org/a\n",
    ),
    (
        "  - date: 1957\n    title: Z\n    url: [a text](https://e.org/a)\n",
        "  - date: 1957\n    title: Z\n    url: https://e.org/a\n",
    ),
    (
        "  - date: 1957\n    title: Z\n    url: \"[a text](https://e.org/a_(b))\"\n",
        "  - date: 1957\n    title: Z\n    url: \"https://e.org/a_(b)\"\n",
    ),
    (
        "  - { date: 1957, title: Z, url: [a text](https://e.org/a), place: Rome }\n",
        "  - { date: 1957, title: Z, url: https://e.org/a, place: Rome }\n",
    ),
    (
        "title: T\nsources:\n  n: { title: N, url: ![x](https://e.org/a) }\nevents:\n  - { date: 1957, title: Z, sources: [n] }\n",
        "title: T\nsources:\n  n: { title: N, url: https://e.org/a }\nevents:\n  - { date: 1957, title: Z, sources: [n] }\n",
    ),
    (
        "title: T\nsources:\n  n: { title: N, url: (https://e.org/a_(b)) }\nevents:\n  - { date: 1957, title: Z, sources: [n] }\n",
        "title: T\nsources:\n  n: { title: N, url: https://e.org/a_(b) }\nevents:\n  - { date: 1957, title: Z, sources: [n] }\n",
    ),
];

pub(super) const LEFT: &[Left] = &[
    ("  - date: “1921-22”\n    title: Z\n", 3, "1921/1922"),
    ("  - date: 1957\n    title: Z\n    url: see https://e.org/a\n", 5, "`https://e.org/a`"),
    ("  - date: 1957\n    title: Z\n    url: https://e.org/a https://e.org/b\n", 5, "`https://e.org/a`"),
];
