//! What may be read in two ways, and what stands around it: a text is kept whole or asked about, and lines go where they belong.

use super::Form;

/// Dates in parts.
pub(super) const PARTS: &[Form] = &[
    (
        "events:\n  - title: A\n    date: 2012\n    day: 5\n",
        "write the month too: `date: 2012-01-05` for 5 January, `date",
        "",
    ),
    (
        "events:\n  - title: A\n    year: 2012\n    day: 25\n",
        "write the month too: `date: 2012-01-25` for 25 January, `dat",
        "",
    ),
    (
        "events:\n  - { title: A, date: 2012, day: 25 }\n",
        "write the month too: `date: 2012-01-25` for 25 January, `dat",
        "",
    ),
    (
        "events:\n  - title: A\n    date: { year: 2012, day: 5 }\n",
        "write one date in place of the keys, such as `date: 1957-10-",
        "",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    time: 10:00\n",
        "write year, month and day as one `date`, such as `date: 1957",
        "",
    ),
    (
        "events:\n  - title: A\n    date: 2012-05-03\n    time: 9:30\n",
        "write `date: 2012-05-03T09:30` in place of the two",
        "events:\n  - title: A\n    date: 2012-05-03T09:30\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    circa: true\n",
        "write `date: 2012~` in place of the two",
        "events:\n  - date: 2012~\n    title: A\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    uncertain: yes\n",
        "write `date: 2012?` in place of the two",
        "events:\n  - date: 2012?\n    title: A\n",
    ),
    (
        "events:\n  - title: A\n    date: 1914/1918\n    approximate: true\n",
        "write `~` behind the date for one that is not exact, such as",
        "",
    ),
    (
        "events:\n  - title: A\n    date: 44\n    era: BC\n",
        "write `1944` (1944), or `1844` (1844), or `0044` (44 CE)",
        "events:\n  - title: A\n    date: -0043\n",
    ),
    (
        "events:\n  - title: A\n    year: 44\n    month: March\n    day: 15\n    era: BCE\n",
        "write `date: -0043-03-15` in place of the 4 keys",
        "events:\n  - title: A\n    date: -0043-03-15\n",
    ),
    (
        "events:\n  - title: A\n    date: 15 March 44\n    era: BC\n",
        "write `1944-03-15` (15 March 1944), or `1844-03-15` (15 March 1844), or `0044-03-15` (15 Marc",
        "events:\n  - title: A\n    date: -0043-03-15\n",
    ),
    (
        "events:\n  - title: A\n    start: 1921\n    end: present\n",
        "write `date: 1921/..` in place of the two",
        "events:\n  - title: A\n    date: 1921/..\n",
    ),
    (
        "events:\n  - { title: A, start: 1921, end: unknown }\n",
        "write `date: 1921/` in place of the two",
        "events:\n  - { title: A, date: 1921/ }\n",
    ),
    (
        "events:\n  - title: A\n    date: { year: 44, era: BC, circa: true }\n",
        "write `date: -0043~` in place of the keys",
        "events:\n  - title: A\n    date: -0043~\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    circa: false\n",
        "expected `id`, `date`, `whole`, `written`, `basis`, `title`, `summary`,",
        "",
    ),
];

/// Words of a text that are keys too, and texts that begin and end with a word in quotes.
pub(super) const WORDS_AND_KEYS: &[Form] = &[
    (
        "events:\n  - date: 2012\n    title: Hiding place: an attic\n",
        "write `title: \"Hiding place: an attic\"` for one text, or a l",
        "",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    summary: See url: https://x.org\n",
        "write `summary: \"See url: https://x.org\"` for one text, or a",
        "",
    ),
    (
        "events:\n  - { date: 2012, title: Hiding place: an attic }\n",
        "write `title: \"Hiding place: an attic\"` in place of it for on",
        "",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s:\n    title: The author: a novel\n",
        "write `title: \"The author: a novel\"` for one text, or a line",
        "",
    ),
    ("events:\n  - date: 2012\n    title: No source: rumours\n", "write `title: \"No source: rumours\"`", ""),
    (
        "events:\n  - title: Hiding place: an attic\n    date: 2012\n",
        "write `title: \"Hiding place: an attic\"` for one text, or a l",
        "",
    ),
    ("events:\n  - title: Sputnik date: 1957\n", "write a line for each key: `title: Sputnik`", ""),
    (
        "categories:\n  war: {label: The status: open}\nevents:\n  - date: 2012\n    title: A\n    category: war\n",
        "write `label: \"The status: open\"` in place of it for on",
        "",
    ),
    (
        "events:\n  - date: 2012\n    title: \"Casablanca\" and \"Rick\"\n",
        "write `title: '\"Casablanca\" and \"Rick\"'`",
        "events:\n  - date: 2012\n    title: '\"Casablanca\" and \"Rick\"'\n",
    ),
    (
        "events:\n  - date: 2012\n    title: 'A' or 'B'\n",
        "write `title: \"'A' or 'B'\"`",
        "events:\n  - date: 2012\n    title: \"'A' or 'B'\"\n",
    ),
    (
        "events:\n  - date: 2012\n    title: \"A\" (B) \"C\"\n",
        "write `title: '\"A\" (B) \"C\"'`",
        "events:\n  - date: 2012\n    title: '\"A\" (B) \"C\"'\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    accounts:\n      - source: s\n        says: \"He wept.\" and \"x\"\nsources:\n  s: {title: B}\n",
        "write `says: '\"He wept.\" and \"x\"'`",
        "events:\n  - date: 2012\n    title: A\n    accounts:\n      - source: s\n        says: '\"He wept.\" and \"x\"'\nsources:\n  s: {title: B}\n",
    ),
    (
        "events:\n  - date: 2012\n    title: \"A\", \"B\"\n",
        "write `title: '\"A\", \"B\"'`",
        "events:\n  - date: 2012\n    title: '\"A\", \"B\"'\n",
    ),
    (
        "events:\n  - date: 2012\n    title: \"A\" \"B\"\n",
        "write `title: '\"A\" \"B\"'`",
        "events:\n  - date: 2012\n    title: '\"A\" \"B\"'\n",
    ),
];

/// Keys and items that stand in another column than what they belong to, and lines in brackets or quotes that stand too far left.
pub(super) const COLUMNS: &[Form] = &[
    (
        "events:\n  - id: x\n    date: 2012\n    title: A\n   links:\n      - to: y\n        kind: leads-to\n    place: Rome\n  - id: y\n    date: 2013\n    title: A\n",
        "write 4 spaces before it, as before the lines that it belong",
        "events:\n  - id: x\n    date: 2012\n    title: A\n    links:\n      - to: y\n        kind: leads-to\n    place: Rome\n  - id: y\n    date: 2013\n    title: A\n",
    ),
    (
        "events:\n  - id: x\n    date: 2012\n    title: A\n   accounts:\n      - source: a\n        says: B\n    place: Rome\nsources:\n  a: {title: B}\n",
        "write 4 spaces before it, as before the lines that it belong",
        "events:\n  - id: x\n    date: 2012\n    title: A\n    accounts:\n      - source: a\n        says: B\n    place: Rome\nsources:\n  a: {title: B}\n",
    ),
    (
        "events:\n  - id: x\n    date: 2012\n    title: A\n   tags:\n      - a\n    place: Rome\n",
        "write 4 spaces before it, as before the lines that it belong",
        "events:\n  - id: x\n    date: 2012\n    title: A\n    tags:\n      - a\n    place: Rome\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n  - id: b\n  - date: 2013\n    title: B\n",
        "write a space instead of the dash: an event has one dash, be",
        "events:\n  - date: 2012\n    title: A\n  - id: b\n    date: 2013\n    title: B\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n  - place: Rome\n  - date: 2013\n    title: B\n",
        "write a space instead of this dash if it belongs to the even",
        "",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n  - id: b\n    place: Rome\n  - date: 2013\n    title: B\n",
        "write a space instead of the dash: an event has one dash, be",
        "events:\n  - date: 2012\n    title: A\n  - id: b\n    place: Rome\n    date: 2013\n    title: B\n",
    ),
    (
        "events:\n  - id: a\n  - date: 2012\n    title: A\n  - id: b\n  - date: 2013\n    title: B\n",
        "write a space instead of the dash: an event has one dash, be",
        "events:\n  - id: a\n    date: 2012\n    title: A\n  - id: b\n    date: 2013\n    title: B\n",
    ),
    (
        "events:\n  - id: a\n    date: 2012\n    title: A\n  - id: b\n  - date: 2013\n    title: B\n",
        "write a space instead of the dash: an event has one dash, be",
        "events:\n  - id: a\n    date: 2012\n    title: A\n  - id: b\n    date: 2013\n    title: B\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    summary: \"First line\nplace: Rome\"\n    tags: [x]\n",
        "write 6 spaces before it, and before each line of the text u",
        "",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    summary: \"First line\n    place: Rome\"\n    tags: [x]\n",
        "write 6 spaces before it, and before each line of the text u",
        "",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    summary: The text\nPlace: Rome\n    tags: [a]\n",
        "did you mean `place`; for its value: write 4 spaces before i",
        "events:\n  - date: 2012\n    title: A\n    summary: The text\n    place: Rome\n    tags: [a]\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    summary: The text\nplace: Rome\n    tags: [a]\n",
        "write 4 spaces before it, so that it stands below the first ",
        "events:\n  - date: 2012\n    title: A\n    summary: The text\n    place: Rome\n    tags: [a]\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    tags: [\na,\nb\n]\n",
        "write 6 spaces before it, and before each line up to the clo",
        "events:\n  - date: 2012\n    title: A\n    tags: [\n      a,\n      b\n     ]\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    tags: [rome,\nnero]\n",
        "write 6 spaces before it, and before each line up to the clo",
        "events:\n  - date: 2012\n    title: A\n    tags: [rome,\n      nero]\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    summary: \"First line\nsecond line.\"\n",
        "write 6 spaces before it, and before each line of the text u",
        "events:\n  - date: 2012\n    title: A\n    summary: \"First line\n      second line.\"\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    sources: [a,\nb]\nsources: {a: {title: A}, b: {title: B}}\n",
        "write 6 spaces before it, and before each line up to the clo",
        "events:\n  - date: 2012\n    title: A\n    sources: [a,\n      b]\nsources: {a: {title: A}, b: {title: B}}\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    summary: \"First line\nsecond line.\"\n    place: Rome\n",
        "write 6 spaces before it, and before each line of the text u",
        "events:\n  - date: 2012\n    title: A\n    summary: \"First line\n      second line.\"\n    place: Rome\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: {title: A,\nauthor: B}\n",
        "write 4 spaces before it, and before each line up to the clo",
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: {title: A,\n    author: B}\n",
    ),
];

/// Signs outside the braces of an entry.
pub(super) const BRACED: &[Form] = &[
    (
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: { title: The Lives, author: Suetonius }\"\n",
        "write `s: { title: The Lives, author: Suetonius }`",
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: { title: The Lives, author: Suetonius }\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: \"{ title: The Lives, author: Suetonius }\n",
        "write `s: { title: The Lives, author: Suetonius }`",
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: { title: The Lives, author: Suetonius }\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: %{ title: The Lives, author: Suetonius }\n",
        "write `s: { title: The Lives, author: Suetonius }`",
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: { title: The Lives, author: Suetonius }\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: “{ title: The Lives, author: Suetonius }”\n",
        "write `s: { title: The Lives, author: Suetonius }`",
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: { title: The Lives, author: Suetonius }\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: '{ title: The Lives, author: Suetonius }\n",
        "write `s: { title: The Lives, author: Suetonius }`",
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: { title: The Lives, author: Suetonius }\n",
    ),
    (
        "events:\n  - { date: 2012, title: A }\"\n",
        "delete what stands before `{` and behind `}`",
        "events:\n  - { date: 2012, title: A }\n",
    ),
    (
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: `{ title: The Lives, author: Suetonius }`\n",
        "write `s: { title: The Lives, author: Suetonius }`",
        "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: { title: The Lives, author: Suetonius }\n",
    ),
    (
        "events:\n  - { date: 2012, title: A, category: w }\ncategories:\n  w: \"{ label: War }\n",
        "write `w: { label: War }`",
        "events:\n  - { date: 2012, title: A, category: w }\ncategories:\n  w: { label: War }\n",
    ),
];
