//! Files of which another line than the wrong one was named, or of whose dates nothing was said.

use super::Form;

/// Dashes without their space at the left edge, brackets that are never closed, tabs below `|`.
pub(super) const PLACES: &[Form] = &[
    (
        "events:\n-date: 1957\n-title: Sputnik\n",
        "write `- ` before the first key of each event",
        "events:\n- date: 1957\n  title: Sputnik\n",
    ),
    (
        "events:\n-date: 1957\ntitle: Sputnik\n",
        "write `- ` before the first key of each event",
        "events:\n- date: 1957\n  title: Sputnik\n",
    ),
    (
        "events:\n-date: 1957\n-title: A\n-date: 1958\n-title: B\n",
        "write `- ` before the first key of each event",
        "events:\n- date: 1957\n  title: A\n- date: 1958\n  title: B\n",
    ),
    (
        "events:\n  - { date: 1999, title: A\n  - { date: 2001, title: Two }\ntimelines:\n  - { id: a }\n",
        "write `}`",
        "events:\n  - { date: 1999, title: A }\n  - { date: 2001, title: Two }\ntimelines:\n  - { id: a }\n",
    ),
    (
        "eras:\n  - { date: 1999/2000, title: A\n  - { date: 2000/2001, title: Two }\nevents:\n  - { date: 2000, title: X }\n",
        "write `}`",
        "eras:\n  - { date: 1999/2000, title: A }\n  - { date: 2000/2001, title: Two }\nevents:\n  - { date: 2000, title: X }\n",
    ),
    (
        "eras:\n  - { date: 1999/2000, title: Phase #2 }\nevents:\n  - { date: 2000, title: X }\n",
        "write `title: \"Phase #2\"`",
        "eras:\n  - { date: 1999/2000, title: \"Phase #2\" }\nevents:\n  - { date: 2000, title: X }\n",
    ),
    (
        "events:\n  - date: 1957\n    title: A\n    summary: |\n\tline one\n\tline two\n",
        "write 6 spaces in place of the tabs",
        "events:\n  - date: 1957\n    title: A\n    summary: |\n      line one\n      line two\n",
    ),
];

/// Events that are one text: the date is theirs, never that of an example.
pub(super) const EVENTS: &[Form] = &[
    ("events:\n- Moon (1969)\n", "`{ date: 1969, title: Moon }`", ""),
    ("events:\n- Gagarin, 12 April 1961\n", "`{ date: 1961-04-12, title: Gagarin }`", ""),
    ("events:\n- Sputnik (4 October 1957)\n", "`{ date: 1957-10-04, title: Sputnik }`", ""),
    ("events:\n- 1957\n", "`{ date: 1957, title: ... }`", ""),
    (
        "events:\n- date: 1957, Sputnik\n  title: A\n",
        "write `date: 1957` alone, and the words behind it after a key of their own",
        "",
    ),
    ("events:\n- date:\n    - 1914\n    - 1915\n  title: A\n", "\"[1914,1915]\"` for one of these dates, or", ""),
    ("events:\n- date: 1957\n  title Sputnik\n", "as in `title: Sputnik`", "events:\n- date: 1957\n  title: Sputnik\n"),
    ("events:\n- Apollo 11\n", "`{ date: ..., title: ... }`", ""),
];
