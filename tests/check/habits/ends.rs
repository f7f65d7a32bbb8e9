//! Commas and semicolons at the ends of lines.

use super::{Left, Mended};

pub(super) const MENDED: &[Mended] = &[
    ("  - date: 1999\n    title: \"Z\",\n", "  - date: 1999\n    title: \"Z\"\n"),
    ("  - date: '1999',\n    title: Z\n", "  - date: '1999'\n    title: Z\n"),
    ("  - date: 1999,\n    title: Z\n", "  - date: 1999\n    title: Z\n"),
    ("  - date: 1999/2000,\n    title: Z\n", "  - date: 1999/2000\n    title: Z\n"),
    ("  - date: May 1999;\n    title: Z\n", "  - date: 1999-05\n    title: Z\n"),
    (
        "  - date: 1999\n    title: Z\n    tags: [\"a\", \"b\"],\n",
        "  - date: 1999\n    title: Z\n    tags: [\"a\", \"b\"]\n",
    ),
    (
        "  - date: 1999\n    title: Z\n    actors: [a, b],\n    importance: 3,\n",
        "  - date: 1999\n    title: Z\n    actors: [a, b]\n    importance: 3\n",
    ),
    ("  - date: 1999\n    title: Z\n    importance: 3;\n", "  - date: 1999\n    title: Z\n    importance: 3\n"),
    ("  - date: 1999\n    title: Z\n    status: reported,\n", "  - date: 1999\n    title: Z\n    status: reported\n"),
    (
        "  - { date: 1999, title: A },\n  - { date: 2000, title: B },\n",
        "  - { date: 1999, title: A }\n  - { date: 2000, title: B }\n",
    ),
    ("  - { date: 1999, title: A };\n", "  - { date: 1999, title: A }\n"),
    (
        "title: T\ncategories:\n  a: { label: War },\n  b: { label: Peace },\nevents:\n  - { date: 1999, title: Z, category: a }\n  - { date: 1999, title: Z, category: b }\n",
        "title: T\ncategories:\n  a: { label: War }\n  b: { label: Peace }\nevents:\n  - { date: 1999, title: Z, category: a }\n  - { date: 1999, title: Z, category: b }\n",
    ),
    (
        "title: \"T\",\nlanguage: en,\nevents:\n  - date: \"1999-01-01\",\n    title: Z,\n    tags: [\"a\"],\n    place: \"Rome\",\n",
        "title: \"T\"\nlanguage: en\nevents:\n  - date: \"1999-01-01\"\n    title: Z\n    tags: [\"a\"]\n    place: \"Rome\"\n",
    ),
    ("  - date: 1999,\n    title: Z,\n    place: Rome\n", "  - date: 1999\n    title: Z\n    place: Rome\n"),
    ("  - date: 1999, # year\r\n    title: \"Z\", # t\r\n", "  - date: 1999 # year\r\n    title: \"Z\" # t\r\n"),
    (
        "  - date: 1999\n    title: Z\n    tags:\n      - a,\n      - b,\n",
        "  - date: 1999\n    title: Z\n    tags:\n      - a\n      - b\n",
    ),
    (
        "  - date: 1999\n    title: Z\n    tags:\n      - \"a\",\n      - \"b\"\n",
        "  - date: 1999\n    title: Z\n    tags:\n      - \"a\"\n      - \"b\"\n",
    ),
    (
        "  - date: 1999\n    title: Z\n    tags: [a,\n      b],\n    place: Rome\n",
        "  - date: 1999\n    title: Z\n    tags: [a,\n      b]\n    place: Rome\n",
    ),
    (
        "  - date: 1999\n    title: Z\n    url: https://e.org/x,\n",
        "  - date: 1999\n    title: Z\n    url: https://e.org/x\n",
    ),
];

pub(super) const LEFT: &[Left] = &[
    ("  - date: 1999\n    title: Peace at last,\n", 4, "write `title: Peace at last` without it"),
    ("  - date: 1999\n    title: Z\n    summary: He came, and;\n", 5, "\"He came, and;\""),
];
