//! Values, dates and keys in another form.

use super::Form;

/// Texts that begin with an apostrophe.
pub(super) const APOSTROPHES: &[Form] = &[
    (
        "events:\n- date: 1957\n  title: 'Tis the season\n",
        "`title: \"'Tis the season\"`",
        "events:\n- date: 1957\n  title: \"'Tis the season\"\n",
    ),
    (
        "events:\n- { date: 1957, title: 'twas so, tags: [a] }\n",
        "`title: \"'twas so\"`",
        "events:\n- { date: 1957, title: \"'twas so\", tags: [a] }\n",
    ),
    (
        "events:\n- date: 1957\n  title: 's-Hertogenbosch's fall\n",
        "`title: \"'s-Hertogenbosch's fall\"`",
        "events:\n- date: 1957\n  title: \"'s-Hertogenbosch's fall\"\n",
    ),
    ("events:\n- date: 1957\n  title: 'Assad speaks\n", "`title: 'Assad speaks'`, or `title: \"'Assad speaks\"`", ""),
];

/// Dates with a sign or in an order that is not one of a date.
pub(super) const DATES: &[Form] = &[
    ("events:\n- date: > 1957\n  title: A\n", "`date: \"[1957..]\"` (1957 or later)", ""),
    ("events:\n- date: >= 1957-10\n  title: A\n", "`date: 1957-10/..` (from 1957-10)", ""),
    ("events:\n- date: *1812\n  title: A\n", "`date: 1812`", ""),
    ("events:\n- date: \"* 1812\"\n  title: A\n", "did you mean `1812`", ""),
    ("events:\n- date: † 1812\n  title: A\n", "did you mean `1812`", ""),
    ("events:\n- date: d. 1812\n  title: A\n", "did you mean `1812`", ""),
    ("events:\n- date: 31/12\n  title: A\n", "`XXXX-12-31` (31 December, year unknown)", ""),
    ("events:\n- date: 9/5\n  title: A\n", "`XXXX-05-09` (9 May, year unknown), or `XXXX-09-05`", ""),
    ("events:\n- date: 9 May - 5 May 1945\n  title: A\n", "`1945-05-05/1945-05-09` (5 to 9 May 1945), or", ""),
    ("events:\n- date: 9 - 5 May 1945\n  title: A\n", "or `1945-05-05/1945-05-09`", ""),
    ("events:\n- date: 8 May 1945 - 7 May 1945\n  title: A\n", "`1945-05-07/1945-05-08` (7 to 8 May 1945)", ""),
    ("events:\n- date: 1990-1985\n  title: A\n", "`1985/1990`", ""),
    ("events:\n- date: 10,000 BC\n  title: A\n", "`-9999` (10,000 BCE)", "events:\n- date: -9999\n  title: A\n"),
];

/// Keys, values and ids.
pub(super) const WORDS: &[Form] = &[
    (
        "events:\n- wann: 1957\n  was: A\n  wo: B\n  wer: C\n",
        "`date`",
        "events:\n- date: 1957\n  title: A\n  place: B\n  actors: [C]\n",
    ),
    (
        "events:\n- quand: 1957\n  quoi: A\n  où: B\n  qui: C\n",
        "`date`",
        "events:\n- date: 1957\n  title: A\n  place: B\n  actors: [C]\n",
    ),
    (
        "events:\n- cuándo: 1957\n  qué: A\n  dónde: B\n  quién: C\n",
        "`date`",
        "events:\n- date: 1957\n  title: A\n  place: B\n  actors: [C]\n",
    ),
    (
        "events:\n- когда: 1957\n  что: A\n  где: B\n  кто: C\n",
        "`date`",
        "events:\n- date: 1957\n  title: A\n  place: B\n  actors: [C]\n",
    ),
    (
        "events:\n- date: 1957\n  title: A\n  lede: B\n",
        "`summary`",
        "events:\n- date: 1957\n  title: A\n  summary: B\n",
    ),
    ("events:\n- date: 1957\n  title: A\n  what: B\n", "write `summary`", ""),
    ("events:\n- date: 1957\n  title: A\n  titel: B\n", "`title` is there already", ""),
    ("events:\n- date: 1957\n  title: A\n  author: B\n", "write it in a source", ""),
    (
        "timelines: [{ id: a, scale: log }]\nevents:\n- { date: 1957, title: A }\n",
        "`sequential` (one step for each event): none is logarithmic",
        "",
    ),
    (
        "timelines:\n- id: a\n  from: 1960\n  to: 1950\nevents:\n- { date: 1957, title: A }\n",
        "`from: 1950` and `to: 1960`",
        "",
    ),
    (
        "timelines:\n- id: a\n  from: 1990\n  to: 1980\nevents:\n- { date: 1957, title: A }\n",
        "write an earlier date after `from:`",
        "",
    ),
    (
        "categories:\n  a-b: { label: X }\n  a_b: { label: Y }\nevents:\n- { date: 1957, title: A, category: a-b }\n- { date: 1958, title: A, category: a_b }\n",
        "`a-b-2` here and in 1 more place: `a-b` is another",
        "",
    ),
    (
        "events:\n- id: u\u{308}b\n  date: 1957\n  title: A\n",
        "write `üb`, with that letter as one character",
        "events:\n- id: üb\n  date: 1957\n  title: A\n",
    ),
    (
        "events:\n- { date: 1957, title: A, tags: \"war; peace\" }\n",
        "`tags: [war, peace]`, or `tags: [\"war; peace\"]`",
        "",
    ),
    (
        "events:\n- { date: 1957, title: A, tags: \"war | peace\" }\n",
        "`tags: [war, peace]`, or `tags: [\"war | peace\"]`",
        "",
    ),
    ("events:\n- date: 1957\n  title: A\n  tags: war / peace\n", "`tags: [war, peace]`, or `tags: [war / peace]`", ""),
    (
        "sources:\n  a: { title: X }\n  b: { title: Y }\nevents:\n- { date: 1957, title: A, sources: a and b }\n",
        "`sources: [a, b]`",
        "",
    ),
];
