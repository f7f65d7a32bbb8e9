//! A date in parts, a category that is a colour, a link that is an address, texts that look like something else.

use super::{Left, Mended};

pub(super) const MENDED: &[Mended] = &[
    ("  - year: 1957\n    title: A\n", "  - date: 1957\n    title: A\n"),
    ("  - year: 1957\n    month: 10\n    day: 4\n    title: A\n", "  - date: 1957-10-04\n    title: A\n"),
    ("  - title: A\n    year: 1957 # a year\n    month: October\n", "  - title: A\n    date: 1957-10 # a year\n"),
    ("  - day: 4\n    month: Okt\n    year: 1957\n    title: A\n", "  - date: 1957-10-04\n    title: A\n"),
    ("  - { year: 1957, month: 10, day: 4, title: A }\n", "  - { date: 1957-10-04, title: A }\n"),
    ("  - year: 44 BC\n    month: March\n    day: 15\n    title: A\n", "  - date: -0043-03-15\n    title: A\n"),
    ("  - date: 1957-10-04\n    title: A\n    time: \"19:28:34\"\n", "  - date: 1957-10-04T19:28:34\n    title: A\n"),
    ("  - date: 1957\n    month: 10\n    title: A\n", "  - date: 1957-10\n    title: A\n"),
    ("  - date: { from: 1957, to: 1961 }\n    title: A\n", "  - date: 1957/1961\n    title: A\n"),
    ("  - date:\n      start: May 1957\n      end: 1961\n    title: A\n", "  - date: 1957-05/1961\n    title: A\n"),
    ("  - date: { year: 1957, month: 10 }\n    title: A\n", "  - date: 1957-10\n    title: A\n"),
    (
        "  - start_date: { year: 1957, month: 10 }\n    end_date: { year: 1961 }\n    title: A\n",
        "  - date: 1957-10/1961\n    title: A\n",
    ),
    ("  - start: 1957\n    end: 1961\n    title: A\n", "  - date: 1957/1961\n    title: A\n"),
    (
        "title: T\ncategories:\n  a: blue\n  b: square\n  c: \"#3366cc\"\n  d: #aa3300\nevents:\n  - { date: 1957, title: A, category: a }\n  - { date: 1957, title: B, category: b }\n  - { date: 1957, title: C, category: c }\n  - { date: 1957, title: D, category: d }\n",
        "title: T\ncategories:\n  a: { color: blue }\n  b: { symbol: square }\n  c: { color: \"#3366cc\" }\n  d: { color: \"#aa3300\" }\nevents:\n  - { date: 1957, title: A, category: a }\n  - { date: 1957, title: B, category: b }\n  - { date: 1957, title: C, category: c }\n  - { date: 1957, title: D, category: d }\n",
    ),
    (
        "title: T\ncategories: { a: War, b: The Greens }\nevents:\n  - { date: 1957, title: A, category: a }\n  - { date: 1957, title: B, category: b }\n",
        "title: T\ncategories: { a: { label: War }, b: { label: The Greens } }\nevents:\n  - { date: 1957, title: A, category: a }\n  - { date: 1957, title: B, category: b }\n",
    ),
    (
        "  - date: 1957\n    title: A\n    links: https://e.org\n",
        "  - date: 1957\n    title: A\n    url: https://e.org\n",
    ),
    (
        "  - date: 1957\n    title: A\n    summary: >- [1]\n      text below\n",
        "  - date: 1957\n    title: A\n    summary: >-\n      [1]\n      text below\n",
    ),
    (
        "  - date: 1957\n    place:Rome\n    title:Gagarin: first\n",
        "  - date: 1957\n    place: Rome\n    title: \"Gagarin: first\"\n",
    ),
    ("  - date:1957\n    title:Gagarin: first\n", "  - date: 1957\n    title: \"Gagarin: first\"\n"),
    ("  - date: 1957\n   title: A\n    place: Rome\n", "  - date: 1957\n    title: A\n    place: Rome\n"),
    (
        "  - { date: 1957, title: A, tags: [\"C:\\temp\", \"\\d\"] }\n",
        "  - { date: 1957, title: A, tags: ['C:\\temp', '\\d'] }\n",
    ),
    ("  - date: 1957\n    title: A\n    place: \"C:\\new\"\n", "  - date: 1957\n    title: A\n    place: 'C:\\new'\n"),
    (
        "  - date: 1957\n    title: A\n    actors: [L'Aquila, 'Ndrangheta, 't Hooft]\n    tags: ['68er]\n",
        "  - date: 1957\n    title: A\n    actors: [L'Aquila, \"'Ndrangheta\", \"'t Hooft\"]\n    tags: [\"'68er\"]\n",
    ),
    ("  - date: 1957\n    title: A\n    actors: {a, b}\n", "  - date: 1957\n    title: A\n    actors: [a, b]\n"),
];

pub(super) const LEFT: &[Left] = &[
    ("  - year: 1957\n    month: 13\n    title: A\n", 3, "write year, month and day as one `date`"),
    ("  - year: 1957\n    month: 2\n    day: 30\n    title: A\n", 4, "write year, month and day as one `date`"),
    ("  - year: 1957\n    hour: 19\n    title: A\n", 4, "with the time"),
    ("  - month: 10\n    day: 4\n    title: A\n", 3, "write year, month and day as one `date`"),
    ("  - date: { from: 1961, to: 1957 }\n    title: A\n", 3, "write one date in place of the keys"),
    (
        "title: T\ncategories:\n  a: red\nevents:\n  - { date: 1957, title: A, category: a }\n",
        3,
        "write `{ color: vermilion }`",
    ),
    (
        "title: T\ncategories:\n  orange: orange\nevents:\n  - { date: 1957, title: A, category: orange }\n",
        3,
        "write `{ color: orange }`",
    ),
    (
        "title: T\ncategories:\n  a: War, red\nevents:\n  - { date: 1957, title: A, category: a }\n",
        3,
        "`{ label: \"War, red\" }`",
    ),
    (
        "title: T\ncategories:\n  a: rgb(1, 2, 3)\nevents:\n  - { date: 1957, title: A, category: a }\n",
        3,
        "write `{ color: blue }`",
    ),
    ("  - date: 1957\n    title: A\n    links: [https://e.org, https://f.org]\n", 5, "a source with `url:` for each"),
    ("  - date: 1957\n    title: A\n    summary: line\n      second: line\n", 6, "put the whole text in quotes"),
    ("  - date: 1957\n    title: A\n    summary: one\n      - item: two\n", 6, "put the whole text in quotes"),
    ("  - date: 1957\n    title: A\n    summary: one\n      # two\n      three\n", 6, "in quotes"),
    ("  - date: 1957\n    title: A\n    summary: one\n      two # and\n      three\n", 6, "in quotes"),
    ("  - date: 1957\n    title: A\n    summary: line one\n      place: Rome was\n      not built\n", 6, "4 spaces"),
    ("  - date: 1957\n    title: A\n    sources: NASA; Siddiqi\n", 5, "`sources: [nasa, siddiqi]`"),
];
