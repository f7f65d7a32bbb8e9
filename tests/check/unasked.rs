//! What only the author can say: nothing of these files is written unasked, neither with `\n` nor with `\r\n`.

use dateline::{check, fix};

/// Files below their title: lines of a text that look like keys, keys of a source that stand where ids stand, rows of a table,
/// entries without their section or in another, an event under a word for it, two events that each lack something, notes for oneself, a list
/// without its key, a mark that is not there, a quote too many, a number that may be
/// a name's.
const FILES: &[&str] = &[
    "events:\n  - date: 2012\n    title: A\n    summary: |\n        Place: Rome\n      and left.\n",
    "events:\n  - date: 2012\n    title: A\n    summary: >\n        It began\n      and left.\n    place: Rome\n",
    "events:\n  - date: 2012\n    title: A\n    sources: [tacitus]\nsources:\n  tacitus:\n    title: Annals\n  published: 1888\n  note: a copy\n",
    "events:\n  - date: 2012\n    title: A\n    sources: [tacitus]\nsources:\n  tacitus:\n  title: Annals\n  author: Tacitus\n",
    "events:\n  - date: 2012\n    title: A\n    category: war\ncategories:\n  war:\n  label: Wars\n",
    "events:\n  - date: 2012\n    title: A\n    sources: [tacitus]\nsources:\n  tacitus:\n    title: Annals\n  author: Tacitus\n  livy:\n    title: Ab urbe\n",
    "events:\n  - date: 2012\n    title: A\n    sources: [tacitus, livy]\nsources:\n  tacitus:\n  title: Annals\n  livy:\n  title: Ab urbe\n",
    "categories:\n  war:\n    label: War\n  color: \"#336699\"\nevents:\n  - date: 2012\n    title: A\n    category: war\n",
    "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s: \"{ title: The Lives, author: Suetonius }\"\n",
    "events:\n  - \"{ date: 2012, title: A }\"\n",
    "events:\n  - date: 2012\n    title: A\n    tags: \"a]\n",
    "events:\n  - 2012-05-25, Houla massacre, Houla\n",
    "events:\n  - 2013, \"A, B\", C\n",
    "events:\n  - 2012-05-25; Houla massacre; Houla\n",
    "events:\n  - 2012-05-25\tHoula massacre\tHoula\n",
    "events:\n  - date: 2012\n    title: A\n    sources: [a]\n  a:\n    title: B\n    author: C\n",
    "events:\n  - date: 2012\n    title: A\n    category: war\n  war:\n    label: War\n",
    "  - date: 2012\n    title: A\n",
    "  war:\n    label: War\nevents:\n  - date: 2012\n    title: A\n    category: war\n",
    "events:\n  - date: 2012\n    title: A\n  event:\n    date: 2013\n    title: B\n",
    "events:\n  - date: 2012\n    title: A\n  event: \n    - date: 2013\n      title: B\n",
    "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s:\n    title: A\n    author: T\n  - published: 1888\n",
    "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s:\n    title: A\n    - author: T\n",
    "events:\n  - date: 2012\n    title: A\n    sources: [s]\nsources:\n  s:\n    title: A\n  - author: T\n",
    "events:\n  - title: Siege of Homs\n    summary: Dates differ.\n  - date: 2012-05-25\n    place: Houla\n",
    "events:\n  - title: Siege of Homs\n    # date unknown, ask\n\n  - date: 2012-05-25\n    place: Houla\n",
    "events:\n  - title: Siege of Homs\n\n  - date: 2012-05-25\n",
    "events:\n  - date: 1999\n    title: A\n    note: ask Ivanov\n",
    "events:\n  - date: 1999\n    title: A\n    kommentar: nur für uns\n",
    "events:\n  - date: 1999\n    title: A\n    summary: 'It''s over'\n      - USA\n      - Yugoslavia\n",
    "events:\n  - date: 1999\n    title: \"A: b\"\n      - USA\n",
    "events:\n  - date: 1999\n    title: \"Racak: 45 dead\"\n      and more\n",
    "x-p: &pole South Pole\nevents:\n  - date: 1911\n    title: A\n    place: *pol\n  - date: 1912\n    title: B\n    place: *pole\n",
    "events:\n  - date: 1999\n    title: 'It''s over''\n",
    "events:\n  - date: 1999\n    title: A\n    place: \"Wien\"\"\n",
    "events:\n  - date: 1999\n    title: \"Racak: 45 dead\".\n",
    "sources:\n  hrw: {title: X}\nevents:\n  - date: 1999\n    title: A\n    accounts:\n  - source: hrw\n    says: They were fighters.\n\n  - date: 2000\n    title: B\n",
    "events:\n  - date: 1999\n    title: A\n    tags:\n      1. FC Köln\n",
    "sources:\n  war: {label: War, color: blue}\nevents:\n  - date: 1999\n    title: A\n    sources: [war]\n",
    "sources:\n  tass:\n    title: X\n   hrw: {title: Y}\nevents:\n  - date: 1999\n    title: A\n    sources: [tass, hrw]\n",
];

#[test]
fn nothing_is_written_where_only_the_author_knows() {
    for file in FILES {
        for text in [format!("title: T\n{file}"), format!("title: T\n{file}").replace('\n', "\r\n")] {
            assert!(!check(&text).diagnostics.is_empty(), "{text}");
            assert_eq!(fix(&text).text, text);
        }
    }
}
