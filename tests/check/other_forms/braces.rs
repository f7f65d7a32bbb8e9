//! Values in braces and brackets that end too early for YAML: at a comma, a quote or a bracket of their own.

use super::Form;

/// Quotes inside texts in the same quotes, and quotes that nothing closes.
pub(super) const QUOTES: &[Form] = &[
    (
        "events:\n- date: 1915\n  title: A\n  actors: ['O'Hara', 'D'Annunzio']\n",
        "write `\"O'Hara\"`",
        "events:\n- date: 1915\n  title: A\n  actors: [\"O'Hara\", \"D'Annunzio\"]\n",
    ),
    (
        "events:\n- date: 1915\n  title: A\n  actors: [\n    'O'Hara',\n    'D'Annunzio'\n    ]\n",
        "write `\"O'Hara\"`",
        "events:\n- date: 1915\n  title: A\n  actors: [\n    \"O'Hara\",\n    \"D'Annunzio\"\n    ]\n",
    ),
    (
        "events:\n- { date: 1915, title: 'It's over', place: Rome }\n",
        "write `\"It's over\"`",
        "events:\n- { date: 1915, title: \"It's over\", place: Rome }\n",
    ),
    (
        "events:\n- { date: 1915, title: 'L'Express paraît' }\n",
        "write `\"L'Express paraît\"`",
        "events:\n- { date: 1915, title: \"L'Express paraît\" }\n",
    ),
    (
        "events:\n- { date: 1915, title: \"A \"B\" C\" }\n",
        "write `'A \"B\" C'`",
        "events:\n- { date: 1915, title: 'A \"B\" C' }\n",
    ),
    (
        "events:\n- { date: 1915, title: A, tags: ['rock 'n' roll', 'the '90s'] }\n",
        "write `\"rock 'n' roll\"`",
        "events:\n- { date: 1915, title: A, tags: [\"rock 'n' roll\", \"the '90s\"] }\n",
    ),
    ("events:\n- { date: 1915, title: A, tags: ['the dogs' home'] }\n", "write `\"the dogs' home\"`", ""),
    (
        "sources:\n  a: { title: 'L'Humanité', author: X }\nevents:\n- { date: 1915, title: A, sources: [a] }\n",
        "write `\"L'Humanité\"`",
        "sources:\n  a: { title: \"L'Humanité\", author: X }\nevents:\n- { date: 1915, title: A, sources: [a] }\n",
    ),
    (
        "events:\n- { date: 1915, title: A, tags: ['a' 'b'] }\n",
        "write `,`",
        "events:\n- { date: 1915, title: A, tags: ['a', 'b'] }\n",
    ),
    (
        "categories:\n  war: { label: War, color: \"#336699 }\nevents:\n- { date: 1915, title: A, category: war }\n",
        "write `\"#336699\"`",
        "categories:\n  war: { label: War, color: \"#336699\" }\nevents:\n- { date: 1915, title: A, category: war }\n",
    ),
    (
        "categories:\n  war: { label: \"War }\nevents:\n- { date: 1915, title: A, category: war }\n",
        "write `\"War\"`",
        "categories:\n  war: { label: \"War\" }\nevents:\n- { date: 1915, title: A, category: war }\n",
    ),
    (
        "sources:\n  a: { title: \"B, author: X }\nevents:\n- { date: 1915, title: A, sources: [a] }\n",
        "write `\"B\"`",
        "",
    ),
    ("events:\n- { date: 1915, title: \"A, place: B }\n", "write `\"A\"`", ""),
    (
        "categories:\n  war: { label: War, color: { \"#336699\" }\nevents:\n- { date: 1915, title: A, category: war }\n",
        "",
        "",
    ),
];

/// Commas inside values in braces, and brackets at their beginning.
pub(super) const COMMAS: &[Form] = &[
    (
        "events:\n- { date: May 5, 1914, title: A }\n",
        "write `date: 1914-05-05`",
        "events:\n- { date: 1914-05-05, title: A }\n",
    ),
    ("events:\n- { title: C, date: 10,000 BC }\n", "write `date: -9999`", "events:\n- { title: C, date: -9999 }\n"),
    (
        "events:\n- {date: 2000, title: Law (a, b), place: Rome, Italy}\n",
        "title: \"Law (a, b)\", place: \"Rome, Italy\"}`",
        "events:\n- {date: 2000, title: \"Law (a, b)\", place: \"Rome, Italy\"}\n",
    ),
    (
        "events:\n- {date: 2000, title: [Draft] law}\n- {date: 2004, title: x, tags: a, b}\n",
        "write `title: \"[Draft] law\"`",
        "events:\n- {date: 2000, title: \"[Draft] law\"}\n- {date: 2004, title: x, tags: [a, b]}\n",
    ),
    (
        "timelines:\n- { id: a, where: {tag: a, b} }\nsources: { tass: { title: Wire, of Moscow } }\nevents:\n- { date: 2000, title: A, tags: [a], accounts: [{ source: tass, says: No, not so }] }\n",
        "write `tag: [a, b]`",
        "timelines:\n- { id: a, where: {tag: [a, b]} }\nsources: { tass: { title: \"Wire, of Moscow\" } }\nevents:\n- { date: 2000, title: A, tags: [a], accounts: [{ source: tass, says: \"No, not so\" }] }\n",
    ),
    ("events:\n- {Datum: 2000, Titel: Law, order}\n", "`date`", "events:\n- {date: 2000, title: \"Law, order\"}\n"),
    ("events:\n- date: 2000\n  title: [Untitled]\n", "write `title: \"[Untitled]\"` with the brackets", ""),
    ("events:\n- date: 2000\n  title: A\n  url: [1]\n", "write an address such as", ""),
    (
        "events:\n- date: 2000\n  title: A\n  actors: Smith, \"Jones, Ann\"]\n",
        "",
        "events:\n- date: 2000\n  title: A\n  actors: [Smith, \"Jones, Ann\"]\n",
    ),
];

/// Lines that lack their signs, or have some too many.
pub(super) const LINES: &[Form] = &[
    (
        "events:\n- date: 2001\n  title: X\n  actors:\n    Smith\n    Jones\n",
        "write `[Smith, Jones]`, or `[Smith Jones]`",
        "",
    ),
    ("events:\n- date: 2001\n  title: X\n  actors: Smith\tJones\n", "write `actors: [Smith, Jones]`", ""),
    (
        "events:\n- date: 2001\n  title: X\n  tags:\n    -- war\n    -- peace\n",
        "`- war`",
        "events:\n- date: 2001\n  title: X\n  tags:\n    - war\n    - peace\n",
    ),
    (
        "sources: { a: { title: X }, b: { title: Y } }\nevents:\n- date: 2001\n  title: X\n  sources:\n    a\n    b\n",
        "write `[a, b]`",
        "",
    ),
    (
        "events:\n- date: 2001\n  title: X\n  actors: Smith &amp; Sons; B&#228;r\n",
        "write `actors: [Smith &amp; Sons, \"B&#228;r\"]`",
        "events:\n- date: 2001\n  title: X\n  actors: [Smith &amp; Sons, \"B&#228;r\"]\n",
    ),
    ("events:\n  -- { date: 1915, title: Ypres }\n  - { date: 1916, title: Somme }\n", "delete `--`", ""),
    ("events:\n  // date: 1914\n  - { date: 1916, title: Somme }\n", "delete `//`", ""),
    (
        "events:\n'  - date: 1915\n'    title: Ypres\n",
        "delete the apostrophe",
        "events:\n  - date: 1915\n    title: Ypres\n",
    ),
    ("events:\n  - date: 1915\n    title: Ypres\n'   place: Rome\n", "delete the apostrophe", ""),
    ("events:\n  - date: 1915\n    title: Ypres\n   ; place: Rome\n", "delete `;`", ""),
    ("events:\n- 1957 -> Sputnik\n", "title: Sputnik", "events:\n- { date: 1957, title: Sputnik }\n"),
    ("events:\n- 7 May: 1957\n", "write `date: 1957-05-07`", ""),
    ("events:\n- date: 1957\n  title: A\n  summary:“ >-\n    text\n", "", ""),
    (
        "events:\n- date: &nbsp;5 May 1957\n  title: A\n",
        "write `1957-05-05`",
        "events:\n- date: 1957-05-05\n  title: A\n",
    ),
    (
        "events:\n  1. 1957: Sputnik\n  2. 1961: Gagarin\n",
        "write `- date: 1957`",
        "events:\n  - date: 1957\n    title: Sputnik\n  - date: 1961\n    title: Gagarin\n",
    ),
    (
        "events:\n- 1. 1957 - Sputnik\n- 2. 1961: Gagarin\n",
        "date: 1957",
        "events:\n- { date: 1957, title: Sputnik }\n- date: 1961\n  title: Gagarin\n",
    ),
    (
        "events:\n- 12. 4. 1957: A\n- 1. Mai 1957: B\n",
        "write `date: 1957-04-12`",
        "events:\n- date: 1957-04-12\n  title: A\n- date: 1957-05-01\n  title: B\n",
    ),
];
