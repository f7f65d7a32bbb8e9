//! Whole files in another form, and lines between events.

use super::Form;

/// Lines between events, and texts around them.
pub(super) const AROUND: &[Form] = &[
    (
        "events:\n- date: 1957\n  title: A\n  ---\n- date: 1958\n  title: B\n",
        "delete the lines that are `---`",
        "events:\n- date: 1957\n  title: A\n- date: 1958\n  title: B\n",
    ),
    (
        "events:\n- date: 1957\n  title: A\n***\n- date: 1958\n  title: B\n",
        "delete the lines that are `***`",
        "events:\n- date: 1957\n  title: A\n- date: 1958\n  title: B\n",
    ),
    (
        "events:\n- date: 1957\n  title: A\n  summary: |\n    a\n    ---\n    b\n  ---\n- date: 1958\n  title: B\n",
        "delete the lines that are `---`",
        "events:\n- date: 1957\n  title: A\n  summary: |\n    a\n    ---\n    b\n- date: 1958\n  title: B\n",
    ),
    ("events:\n- date: 1957\n  title: A\n...\nmore of it\n", "delete this line and all below it", ""),
    (
        "events:\n- { date: 1957, title: A }\n---\ntitle: T\nevents:\n- { date: 1957, title: A }\n",
        "a file of its own",
        "",
    ),
];

/// Whole files, of which none begins with a title.
pub(super) const WHOLE: &[Form] = &[
    (
        "{\"date\": \"1957\", \"title\": \"A\"}\n{\"date\": \"1958\", \"title\": \"B\"}\n",
        "`- ` before each `{`",
        "title: Timeline\nevents:\n- {\"date\": \"1957\", \"title\": \"A\"}\n- {\"date\": \"1958\", \"title\": \"B\"}\n",
    ),
    (
        "{\n  \"date\": \"1957\",\n  \"title\": \"A\"\n},\n{\n  \"date\": \"1958\",\n  \"title\": \"B\"\n}\n",
        "`,` after each `}` but the last",
        "{ \"title\": \"Timeline\", \"events\": [{\n  \"date\": \"1957\",\n  \"title\": \"A\"\n},\n{\n  \"date\": \"1958\",\n  \"title\": \"B\"\n}] }\n",
    ),
    (
        "- 1957: Sputnik\n- 1961: Gagarin\n",
        "`events:`",
        "title: Timeline\nevents:\n- date: 1957\n  title: Sputnik\n- date: 1961\n  title: Gagarin\n",
    ),
    (
        "---\ndate: 1957\ntitle: A\n---\ndate: 1958\ntitle: B\n",
        "`title: ...` and `events:` on two lines above",
        "---\ntitle: Timeline\nevents:\n- date: 1957\n  title: A\n- date: 1958\n  title: B\n",
    ),
    (
        "Here is it:\n\n```yaml\ntitle: T\nevents:\n- date: 1957\n  title: A\n```\n\nMore?\n",
        "delete this line and all above it, and the line that ends the block with all below it",
        "",
    ),
    (
        "{\"title\": \"T\", \"events\": [{\"1957\": \"A\"}]}\n",
        "`\"date\": \"1957\", \"title\": \"A\"`",
        "{\"title\": \"T\", \"events\": [{\"date\": \"1957\", \"title\": \"A\"}]}\n",
    ),
    (
        "{\"title\": \"T\", \"events\": [{\"a\": {\"date\": \"1957\", \"title\": \"A\"}}]}\n",
        "`\"id\": \"a\"`",
        "{\"title\": \"T\", \"events\": [{\"id\": \"a\", \"date\": \"1957\", \"title\": \"A\"}]}\n",
    ),
];
