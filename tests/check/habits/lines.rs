//! What stands before lines, or stands a few columns off: marks of mail, comments of programs, keys of the file moved in.

use super::{Left, Mended};

/// A file whose keys stand where they belong.
const SECTIONS: &str = "title: T\ncategories:\n  war: { label: War }\nsources:\n  nasa: { title: N }\nlanguage: de\nevents:\n  - date: 1957\n    title: A\n    category: war\n    sources: [nasa]\ntimelines:\n  - id: x\n";

pub(super) const MENDED: &[Mended] = &[
    (
        "title: T\n categories:\n  war: { label: War }\nevents:\n  - { date: 1957, title: A, category: war }\n",
        "title: T\ncategories:\n  war: { label: War }\nevents:\n  - { date: 1957, title: A, category: war }\n",
    ),
    (
        "title: T\ncategories:\n  war: { label: War }\n sources:\n  nasa: { title: N }\nlanguage: de\nevents:\n  - date: 1957\n    title: A\n    category: war\n    sources: [nasa]\ntimelines:\n  - id: x\n",
        SECTIONS,
    ),
    (
        "title: T\ncategories:\n  war: { label: War }\n  sources:\n    nasa: { title: N }\nlanguage: de\nevents:\n  - date: 1957\n    title: A\n    category: war\n    sources: [nasa]\ntimelines:\n  - id: x\n",
        SECTIONS,
    ),
    (
        "title: T\ncategories:\n  war: { label: War }\n  sources:\n  nasa: { title: N }\nlanguage: de\nevents:\n  - date: 1957\n    title: A\n    category: war\n    sources: [nasa]\ntimelines:\n  - id: x\n",
        SECTIONS,
    ),
    (
        "title: T\ncategories:\n  war: { label: War }\nsources:\n  nasa: { title: N }\n language: de\nevents:\n  - date: 1957\n    title: A\n    category: war\n    sources: [nasa]\ntimelines:\n  - id: x\n",
        SECTIONS,
    ),
    (
        "title: T\ncategories:\n  war: { label: War }\nsources:\n  nasa: { title: N }\nlanguage: de\n   events:\n  - date: 1957\n    title: A\n    category: war\n    sources: [nasa]\ntimelines:\n  - id: x\n",
        SECTIONS,
    ),
    (
        "title: T\ncategories:\n  war: { label: War }\nsources:\n  nasa: { title: N }\nlanguage: de\nevents:\n  - date: 1957\n    title: A\n    category: war\n    sources: [nasa]\n timelines:\n  - id: x\n",
        SECTIONS,
    ),
    (
        "title: T\ncategories:\n  war: { label: War }\nsources:\n  nasa: { title: N }\nlanguage: de\nevents:\n  - date: 1957\n    title: A\n    category: war\n    sources: [nasa]\n  timelines:\n    - id: x\n",
        SECTIONS,
    ),
    (
        "title: T\nevents:\n  - date: 1957\n    title: A\n    sources: [n]\n sources:\n   n: { title: N }\n   # seen\n",
        "title: T\nevents:\n  - date: 1957\n    title: A\n    sources: [n]\nsources:\n  n: { title: N }\n  # seen\n",
    ),
    (
        "title: T\r\nevents:\r\n- date: 1957\r\n  title: A\r\n language: de\r\n",
        "title: T\r\nevents:\r\n- date: 1957\r\n  title: A\r\nlanguage: de\r\n",
    ),
    (
        "```yaml\ntitle: T\nevents:\n  - date: 1957\n    title: A\n    summary: |\n      Text\n      ```\n      code\n      ```\n```\n",
        "title: T\nevents:\n  - date: 1957\n    title: A\n    summary: |\n      Text\n      ```\n      code\n      ```\n",
    ),
    (
        "~~~\ntitle: T\nevents:\n  - date: 1957\n    summary: >-\n      ~~~ yaml\n      code\n      ~~~\n    title: A\n~~~\n",
        "title: T\nevents:\n  - date: 1957\n    summary: >-\n      ~~~ yaml\n      code\n      ~~~\n    title: A\n",
    ),
    ("> title: T\n> events:\n>   - date: 1957\n>     title: A\n", "title: T\nevents:\n  - date: 1957\n    title: A\n"),
    (
        ">> title: T\n>>\n>> events:\n>> - date: 1957\n>>   title: A\n",
        "title: T\n\nevents:\n- date: 1957\n  title: A\n",
    ),
    (
        ">title: T\r\n>events:\r\n>- { date: 1957, title: A }\r\n",
        "title: T\r\nevents:\r\n- { date: 1957, title: A }\r\n",
    ),
    (
        "// a note\ntitle: T\nevents:\n  // first\n  - date: 1957\n    title: A // B\n    // more\n    place: Rome\n",
        "# a note\ntitle: T\nevents:\n  # first\n  - date: 1957\n    title: A // B\n    # more\n    place: Rome\n",
    ),
    (
        "/* a note */\ntitle: T\nevents:\n  - date: 1957\n    title: A\n",
        "# a note\ntitle: T\nevents:\n  - date: 1957\n    title: A\n",
    ),
    (
        "title = \"T\"\nevents:\n  - date = 1957\n    title = A = B\n    tags = [\"a\", \"b\"]\n",
        "title: \"T\"\nevents:\n  - date: 1957\n    title: A = B\n    tags: [\"a\", \"b\"]\n",
    ),
    ("  - date => 1957\n    title := A\n", "  - date: 1957\n    title: A\n"),
    ("  - **1957-10-04** Sputnik\n", "  - date: 1957-10-04\n    title: Sputnik\n"),
    (
        "  - 1957: Sputnik\n  - 1961: Gagarin\n",
        "  - date: 1957\n    title: Sputnik\n  - date: 1961\n    title: Gagarin\n",
    ),
    ("  1957: Sputnik\n  1961: Gagarin\n", "  - date: 1957\n    title: Sputnik\n  - date: 1961\n    title: Gagarin\n"),
    (
        "title:\tT\nevents:\n  - date:\t1957\n    title:\tA: b\n",
        "title:\tT\nevents:\n  - date:\t1957\n    title:\t\"A: b\"\n",
    ),
    (
        "title:\tT\nevents:\n  -\tdate:\tMay 1957\n  \ttitle:\tA\n",
        "title:\tT\nevents:\n  - date:\t1957-05\n    title:\tA\n",
    ),
];

pub(super) const LEFT: &[Left] = &[(
    "Here it is:\n\n```yaml\ntitle: T\nevents:\n  - date: 1957\n    title: A\n    summary: |\n      ```\n      code\n      ```\n```\nBye\n",
    3,
    "delete this line and all above it",
)];

/// The same in more than one step: what stands in such a line is only read once the line is right.
pub(super) const IN_STEPS: &[Mended] = &[
    (
        "  - **1957**: Sputnik\n  - **4 October 1961** – Gagarin\n",
        "  - date: 1957\n    title: Sputnik\n  - { date: 1961-10-04, title: Gagarin }\n",
    ),
    ("title： T\nevents：\n  - date： 1957\n    title：A：b\n", "title: T\nevents:\n  - date: 1957\n    title: A：b\n"),
];
