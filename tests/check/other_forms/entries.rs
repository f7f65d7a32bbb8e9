//! Entries in another form: under a key of their own, as one text, on one line, without a key.

use super::Form;

/// Entries under their date, their id, their title or a word for them.
pub(super) const NAMED: &[Form] = &[
    ("events:\n- \"4 October 1957\": Sputnik\n", "`title: Sputnik`", "events:\n- date: 1957-10-04\n  title: Sputnik\n"),
    (
        "events:\n- 1957: Sputnik # first\n- 12 April 1961: \"Gagarin: a man\"\n  tags: [a]\n",
        "`date: 1957`",
        "events:\n- date: 1957\n  title: Sputnik # first\n- date: 1961-04-12\n  title: \"Gagarin: a man\"\n  tags: [a]\n",
    ),
    (
        "events:\n  - 1957:\n      title: A\n      place: B\n  - c. 1960: { title: C }\n",
        "`date: 1957` in place of `1957:`",
        "events:\n  - date: 1957\n    title: A\n    place: B\n  - { date: 1960~, title: C }\n",
    ),
    (
        "events:\n- May 1957: >\n    A long\n    text\n",
        "`date: 1957-05`",
        "events:\n- date: 1957-05\n  title: >\n    A long\n    text\n",
    ),
    ("events: [1957: A]\n", "`{ date: 1957, title: A }`", "events: [{ date: 1957, title: A }]\n"),
    ("events:\n- Sputnik: 4 October 1957\n", "`title: Sputnik`", "events:\n- title: Sputnik\n  date: 1957-10-04\n"),
    ("events:\n- 12/5/1957: A\n", "`date: 1957-12-05` or `date: 1957-05-12`", ""),
    (
        "events:\n  \"4 October 1957\": Sputnik\n  Gagarin: 12 April 1961\n",
        "`- date: 1957-10-04`",
        "events:\n  - date: 1957-10-04\n    title: Sputnik\n  - title: Gagarin\n    date: 1961-04-12\n",
    ),
    ("events:\n- a: { title: A, date: 1957 }\n", "`id: a`", "events:\n- { id: a, title: A, date: 1957 }\n"),
    (
        "events:\n- a:\n    title: A\n    date: 1957\n    tags:\n    - b\n",
        "`id: a` in place of `a:`",
        "events:\n- id: a\n  title: A\n  date: 1957\n  tags:\n  - b\n",
    ),
    ("events:\n- \"The A\": { date: 1957 }\n", "`title: \"The A\"`", "events:\n- { title: \"The A\", date: 1957 }\n"),
    ("events:\n- Gagarin: { date: 1961, title: A }\n", "`id: gagarin`", ""),
    ("events:\n- event: { date: 1957, title: A }\n", "delete `event:`", "events:\n- { date: 1957, title: A }\n"),
    (
        "events:\n- event:\n    date: 1957\n    title: A\n",
        "`date: 1957` in place of `event:`",
        "events:\n- date: 1957\n  title: A\n",
    ),
    ("event:\n  date: 1957\n  title: A\n", "`events`", "events:\n  - date: 1957\n    title: A\n"),
    (
        "event: { date: 1957, title: A }\n",
        "`events: [{ date: 1957, title: A }]`",
        "events: [{ date: 1957, title: A }]\n",
    ),
    ("items:\n  a: { date: 1957, title: A }\n", "`events`", "events:\n  - { id: a, date: 1957, title: A }\n"),
    (
        "categories:\n- a: { label: X }\n- b:\n    label: Y\nevents:\n- { date: 1957, title: A, category: a }\n- { date: 1958, title: A, category: b }\n",
        "a space instead of the dash before `a:`",
        "categories:\n  a: { label: X }\n  b:\n    label: Y\nevents:\n- { date: 1957, title: A, category: a }\n- { date: 1958, title: A, category: b }\n",
    ),
    (
        "categories:\n  a: War\nevents:\n- { date: 1957, title: A, category: a }\n",
        "`{ label: War }`",
        "categories:\n  a: { label: War }\nevents:\n- { date: 1957, title: A, category: a }\n",
    ),
    (
        "sources:\n  a: The book\nevents:\n- { date: 1957, title: A, sources: [a] }\n",
        "`{ title: The book }`",
        "sources:\n  a: { title: The book }\nevents:\n- { date: 1957, title: A, sources: [a] }\n",
    ),
    ("sources:\n  title: The book\n  author: B\nevents:\n- { date: 1957, title: A }\n", "such as `the-book:`", ""),
    (
        "timelines:\n- a:\n    layout: lanes\nevents:\n- { date: 1957, title: A }\n",
        "`id: a` in place of `a:`",
        "timelines:\n- id: a\n  layout: lanes\nevents:\n- { date: 1957, title: A }\n",
    ),
];

/// Events that are one text.
pub(super) const TEXTS: &[Form] = &[
    (
        "events:\n- 1957 - Gagarin flies\n",
        "`{ date: 1957, title: Gagarin flies }`",
        "events:\n- { date: 1957, title: Gagarin flies }\n",
    ),
    (
        "events:\n- \"12 April 1961: Gagarin\"\n- May 5, 1961, Shepard\n",
        "`{ date: 1961-04-12, title: Gagarin }`",
        "events:\n- { date: 1961-04-12, title: Gagarin }\n- { date: 1961-05-05, title: Shepard }\n",
    ),
    ("events:\n- 1969 Moon landing\n", "`{ date: 1969, title: Moon landing }`", ""),
    ("events:\n- Sputnik\n", "`{ date: 2012-05-25, title: Sputnik }`", ""),
    ("events:\n- { date: 1957, title: A, title: B }\n", "keep one of the two", ""),
];

/// Several keys on one line, and entries on the line of their section.
pub(super) const ON_ONE_LINE: &[Form] = &[
    (
        "sources: a: title: B, author: C\nevents:\n- { date: 1957, title: A, sources: [a] }\n",
        "`a: { title: B, author: C }`",
        "sources:\n  a: { title: B, author: C }\nevents:\n- { date: 1957, title: A, sources: [a] }\n",
    ),
    (
        "sources:\n  a: title: B, C and D, author: E\n  b: { title: F }\nevents:\n- { date: 1957, title: A, sources: [a, b] }\n",
        "`a: { title: \"B, C and D\", author: E }`",
        "sources:\n  a: { title: \"B, C and D\", author: E }\n  b: { title: F }\nevents:\n- { date: 1957, title: A, sources: [a, b] }\n",
    ),
    (
        "categories: war: label: War, color: blue\nevents:\n- { date: 1957, title: A, category: war }\n",
        "`war: { label: War, color: blue }`",
        "categories:\n  war: { label: War, color: blue }\nevents:\n- { date: 1957, title: A, category: war }\n",
    ),
    (
        "events: - date: 1957, title: A, tags: b, c\n",
        "`- { date: 1957, title: A, tags: [b, c] }`",
        "events:\n  - { date: 1957, title: A, tags: [b, c] }\n",
    ),
    (
        "timelines: - id: a, layout: lanes\nevents:\n- { date: 1957, title: A }\n",
        "`- { id: a, layout: lanes }`",
        "timelines:\n  - { id: a, layout: lanes }\nevents:\n- { date: 1957, title: A }\n",
    ),
    (
        "events:\n- a: date: 1957, title: A\n",
        "`{ id: a, date: 1957, title: A }`",
        "events:\n- { id: a, date: 1957, title: A }\n",
    ),
];

/// Entries in braces that lack a key.
pub(super) const LACKING: &[Form] = &[
    ("events:\n- { date: 1957 }\n", "`{ date: 1957, title: What happened }`", ""),
    ("events:\n- {title: A}\n", "`{title: A, date: 2012-05-25}`", ""),
    ("events: [{ date: 1957, title: A }, { title: B }]\n", "`{ title: B, date: 2012-05-25 }`", ""),
    ("events:\n- {}\n", "`{ date: 2012-05-25 }`", ""),
    ("events:\n- { date: 1957,\n    place: A }\n", "right behind the `{`", ""),
    ("timelines: [{ layout: lanes }]\nevents:\n- { date: 1957, title: A }\n", "`{ layout: lanes, id: overview }`", ""),
];
