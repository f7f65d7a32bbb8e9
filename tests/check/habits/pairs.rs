//! One half of a pair of quotes, brackets or braces; lists without one pair of brackets; several keys in a line.

use super::{Left, Mended};

pub(super) const MENDED: &[Mended] = &[
    ("  - date: 2000, title: Y }\n", "  - { date: 2000, title: Y }\n"),
    (
        "  - date: 2000, title: Y}\n  - { date: 2001, title: Z }\n",
        "  - { date: 2000, title: Y }\n  - { date: 2001, title: Z }\n",
    ),
    (
        "title: T\nsources:\n  sid: { title: S }\nevents:\n  - date: 1957\n    title: A\n    sources:\n      - id: sid, locator: p. 5 }\n",
        "title: T\nsources:\n  sid: { title: S }\nevents:\n  - date: 1957\n    title: A\n    sources:\n      - { id: sid, locator: p. 5 }\n",
    ),
    (
        "title: T\ncategories:\n  war: label: War, color: blue }\nevents:\n  - { date: 1957, title: A, category: war }\n",
        "title: T\ncategories:\n  war: { label: War, color: blue }\nevents:\n  - { date: 1957, title: A, category: war }\n",
    ),
    (
        "  - { date: 1957, title: A\n  - { date: 1958, title: B }\n",
        "  - { date: 1957, title: A }\n  - { date: 1958, title: B }\n",
    ),
    ("  - date: 1957\n    title: Gagarin: first man\"\n", "  - date: 1957\n    title: \"Gagarin: first man\"\n"),
    (
        "  - date: 1957\n    title: \"Gagarin first\n    place: Rome\n",
        "  - date: 1957\n    title: \"Gagarin first\"\n    place: Rome\n",
    ),
    (
        "  - date: 1957\n    title: A\n    summary: \"He said it\n      and so on\n    place: Rome\n",
        "  - date: 1957\n    title: A\n    summary: \"He said it\n      and so on\"\n    place: Rome\n",
    ),
    ("  - date: \"1957\n    title: A\n", "  - date: \"1957\"\n    title: A\n"),
    ("  - date: 1957\n    title: A\n    tags: a, b]\n", "  - date: 1957\n    title: A\n    tags: [a, b]\n"),
    (
        "  - date: 1957\n    title: A\n    tags: [a, b\n    place: Rome\n",
        "  - date: 1957\n    title: A\n    tags: [a, b]\n    place: Rome\n",
    ),
    (
        "  - date: 1957\n    title: A\n    tags: [\"a, \"b\"]\n",
        "  - date: 1957\n    title: A\n    tags: [\"a\", \"b\"]\n",
    ),
    (
        "  - date: 1957\n    title: A\n    tags: \"a\", \"b\"\n",
        "  - date: 1957\n    title: A\n    tags: [\"a\", \"b\"]\n",
    ),
    (
        "  - date: 1957\n    title: A\n    actors: 'A, B', C\n",
        "  - date: 1957\n    title: A\n    actors: ['A, B', C]\n",
    ),
    ("  - date: 1957\n    title: A\n    actors: [A], [B]\n", "  - date: 1957\n    title: A\n    actors: [A, B]\n"),
    ("  - date: 1957\n    title: A\n    tags: (a, b)\n", "  - date: 1957\n    title: A\n    tags: [a, b]\n"),
    ("  - date: 1957\n    title: A\n    tags: <a, b>\n", "  - date: 1957\n    title: A\n    tags: [a, b]\n"),
    ("  - date: 1957\n    title: A\n    tags: “a”\n", "  - date: 1957\n    title: A\n    tags: [a]\n"),
    (
        "  - date: 1957\n    title: A\n    actors: “A, B”, “C”\n",
        "  - date: 1957\n    title: A\n    actors: [\"A, B\", C]\n",
    ),
    (
        "  - date: 1957\n    title: A\n    tags: [“a”, “b, c”]\n",
        "  - date: 1957\n    title: A\n    tags: [\"a\", \"b, c\"]\n",
    ),
    (
        "  - { date: “1957”, title: „A, b“, place: «Rome, Italy» }\n",
        "  - { date: \"1957\", title: \"A, b\", place: \"Rome, Italy\" }\n",
    ),
    (
        "  - date: 1957\n    title: A\n    tags: [space, ussr] summary: >-\n      long text\n      here\n",
        "  - date: 1957\n    title: A\n    tags: [space, ussr]\n    summary: >-\n      long text\n      here\n",
    ),
    (
        "  - date: 1957\n    title: A\n    tags: [a, b]; place: Rome\n",
        "  - date: 1957\n    title: A\n    tags: [a, b]\n    place: Rome\n",
    ),
    (
        "  - { id: y, date: 1956, title: B }\n  - date: 1957\n    title: A\n    status: confirmed, links: [{ to: y }]\n",
        "  - { id: y, date: 1956, title: B }\n  - date: 1957\n    title: A\n    status: confirmed\n    links: [{ to: y }]\n",
    ),
];

pub(super) const LEFT: &[Left] = &[
    ("  - date: 1957\n    title: [Draft constitution\n    place: Rome\n", 4, "write `title: \"[Draft constitution\"`"),
    ("  - date: 1957\n    title: {x\n", 4, "write `title: \"{x\"`"),
    ("  - date: 1957\n    title: A\n    place: {P\n", 5, "write `place: \"{P\"`"),
    ("  - date: 1957\n    title: A\n    actors: [A, B] and C\n", 5, "write `actors: [A, B, C]`"),
    ("  - date: 1957\n    title: A\n    actors: \"A\" and \"B\"\n", 5, "write `actors: [\"A\", \"B\"]`"),
    ("  - date: 1957\n    title: Gagarin first\"\n", 4, "write `title: Gagarin first`"),
    ("  - date: 1957\n    title: A\n    tags: [a\", \"b\"]\n", 5, "write `a`"),
];

/// The same in more than one step: what the quotes hold is only read once there is one pair of them.
pub(super) const IN_STEPS: &[Mended] = &[
    ("  - date: \"1999\" or \"2000\"\n    title: A\n", "  - date: \"[1999,2000]\"\n    title: A\n"),
    ("  - date: '1999' - '2000'\n    title: A\n", "  - date: '1999/2000'\n    title: A\n"),
];
