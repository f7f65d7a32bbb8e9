//! The worst files: files of so many events that are bad in one way each, made by a fixed rule.

/// A file of so many events.
type File = fn(usize) -> String;

/// Each with its name.
pub(crate) const FILES: [(&str, File); 47] = [
    ("plain", plain),
    ("one id for all", |count| events(count, |at| entry("same", at, "Of one id"))),
    ("keys misspelt", |count| plain(count).replace("    date:", "    dtae:").replace("    title:", "    titel:")),
    ("values misspelt", |count| events(count, |at| format!("{}    status: confirmd\n", one(at)))),
    ("unknown keys", |count| events(count, |at| format!("{}    weather-{at}: fine\n", one(at)))),
    ("indented by four", |count| {
        plain(count)
            .replace("\n  - ", "\n    - ")
            .replace("\n    title", "\n      title")
            .replace("\n    date", "\n      date")
    }),
    ("keys in another order", |count| {
        events(count, |at| format!("  - title: Event {at}\n    id: event-{at}\n    date: {}\n", day(at)))
    }),
    ("bad dates", |count| {
        events(count, |at| format!("  - id: event-{at}\n    date: the year {at}\n    title: Event {at}\n"))
    }),
    ("dates in words", |count| {
        events(count, |at| {
            format!("  - id: event-{at}\n    date: {} May 19{:02}\n    title: A\n", 1 + at % 28, at % 90)
        })
    }),
    ("sources that are not there", |count| events(count, |at| format!("{}    sources: [source-{at}]\n", one(at)))),
    ("links that lead nowhere", |count| events(count, |at| format!("{}    links: [{{ to: evnt-{at} }}]\n", one(at)))),
    ("one line in braces", flow),
    ("one line, keys misspelt", |count| flow(count).replace(" date:", " dtae:")),
    ("events in braces", |count| {
        events(count, |at| format!("  - {{ id: event-{at}, date: {}, title: Event {at} }}\n", day(at)))
    }),
    ("many sources, none cited", |count| sources(count, |at| format!("source-{at}")) + &plain(count)[9..]),
    ("sources with wrong ids", |count| sources(count, |at| format!("Source_{at}")) + &plain(count)[9..]),
    ("many categories", categories),
    ("many timelines", timelines),
    ("many actors in lanes", |count| lanes(count)),
    ("long lines", |count| events(count, |at| format!("{}    summary: {}\n", one(at), "word ".repeat(60)))),
    ("all out of order", |count| events(count, |at| entry(&format!("event-{at}"), count - at, "Backwards"))),
    ("few out of order", |count| {
        events(count, |at| entry(&format!("event-{at}"), if at % 50 == 0 { at / 2 } else { at }, "Astray"))
    }),
    ("all in quotes", |count| {
        events(count, |at| {
            format!("  - \"id\": \"event-{at}\"\n    \"date\": \"{}\"\n    \"title\": \"A \\u00e9 {at}\"\n", day(at))
        })
    }),
    ("comments between", |count| events(count, |at| format!("\n  # before {at}\n{}    # after\n", one(at)))),
    ("brackets never closed", |count| events(count, |at| format!("{}    tags: [a, b\n", one(at)))),
    ("nothing but quotes", |count| "\"".repeat(count * 50)),
    ("four slips in each", |count| {
        events(count, |at| {
            let date = format!("{} May 19{:02}", 1 + at % 28, at % 90);
            format!(
                "  - id: event-{at}\n    dtae: {date}\n    titel: Event {at}\n    status: confirmd\n    importnace: 3\n"
            )
        })
    }),
    ("no space behind colons", |count| plain(count).replace(": ", ":")),
    ("tabs in the indentation", |count| plain(count).replace("    date:", "\tdate:")),
    ("one line, no space", |count| flow(count).replace(" date: ", " date:")),
    ("one line, years close", |count| {
        let event = |at| format!("{{ id: event-{at}, date:1999, title: Event {at} }}");
        format!("title: P\nevents: [{}]\n", (0..count).map(event).collect::<Vec<_>>().join(", "))
    }),
    ("dates in words, each other", |count| {
        events(count, |at| {
            let (day, year) = (1 + at % 28, 1000 + at / 28 % 1000);
            format!("  - id: event-{at}\n    date: {day} {} {year}\n    title: A\n", MONTHS[at / 28_000 % 4])
        })
    }),
    ("one line, empty braces", |count| format!("title: P\nevents: [{}]\n", "{},".repeat(count * 4))),
    ("bare events", |count| events(count, |at| format!("  - date: {}\n    title: A\n", 1000 + at % 1000))),
    ("bare events, slips", |count| events(count, |at| format!("  - dtae: {}\n    titel: A\n", day(at)))),
    ("another slip in each", |count| events(count, |at| format!("{}    {}\n", one(at), SLIPS[at % SLIPS.len()]))),
    ("another error in each", |count| events(count, |at| format!("{}{}", one(at), SYNTAX[at % SYNTAX.len()]))),
    ("words nobody knows", |count| events(count, |at| format!("{}    {}: {}\n", one(at), word(at), word(at + 7)))),
    ("dates nobody knows", |count| {
        events(count, |at| format!("  - date: {} {} {at}\n    title: Event {at}\n", word(at), word(at + 7)))
    }),
    ("colons in titles", |count| {
        events(count, |at| format!("  - id: event-{at}\n    date: {}\n    title: War: part {at}\n", day(at)))
    }),
    ("quotes left open", |count| {
        events(count, |at| format!("  - id: event-{at}\n    date: {}\n    title: \"War {at}\n", day(at)))
    }),
    ("JSON on one line", |count| {
        let event = |at| format!("{{\"id\":\"event-{at}\",\"date\":\"{}\",\"title\":\"E {at}\"}}", day(at));
        let events: Vec<String> = (0..count).map(event).collect();
        format!("{{\"title\":\"P\",\"events\":[{}]}}\n", events.join(","))
    }),
    ("sources nearly named", |count| {
        let events = events(count, |at| format!("{}    sources: [sorce-{at}]\n", one(at)));
        sources(count, |at| format!("source-{at}")) + &events[9..]
    }),
    ("eras", |count| {
        let eras =
            (0..count).map(|at| format!("  - date: {}/{}\n    title: Era {at}\n", 1700 + at % 200, 1701 + at % 200));
        format!("title: P\neras:\n{}{}", eras.collect::<String>(), &plain(count)[9..])
    }),
    ("line ends of Windows", |count| plain(count).replace("    date:", "    dtae:").replace('\n', "\r\n")),
    ("titles cut by a hash", |count| {
        events(count, |at| format!("  - id: event-{at}\n    date: {}\n    title: Operation #{at} ends\n", day(at)))
    }),
    ("no ids, all of one name", |count| events(count, |at| format!("  - date: {}\n    title: Event\n", day(at)))),
];

/// Some months, as people write them.
const MONTHS: [&str; 4] = ["May", "June", "July", "August"];

/// Slips, each of another kind.
const SLIPS: [&str; 12] = [
    "dtae: 1900",
    "importance: high",
    "tags: a; b",
    "url: www.example.org",
    "sources: [nope]",
    "links: [{ to: x }]",
    "category: none",
    "statsu: confirmd",
    "colour: red",
    "place: [x] y",
    "start: 1900",
    "accounts: [{ source: q }]",
];

/// Lines that are no YAML, each for another reason.
const SYNTAX: [&str; 4] = ["    place: a: b\n", "\tplace: x\n", "    place: \"a\n", "    place:x\n"];

/// A word of eight letters by its number, which nobody knows.
fn word(at: usize) -> String {
    let mut number = at as u64;
    let mut letter = || {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'a' + ((number >> 33) % 26) as u8)
    };
    (0..8).map(|_| letter()).collect()
}

/// A plain list.
pub(crate) fn plain(count: usize) -> String {
    events(count, one)
}

/// Phrases that may be dates, a line each.
pub(crate) fn phrases(count: usize) -> String {
    let forms = ["25 May 2012", "c. 1914", "between 1914 and 1918", "12/5/2012", "the 1920s", "nonsense", "2012-05-25"];
    (0..count).map(|at| format!("{}\n", forms[at % forms.len()])).collect()
}

fn events(count: usize, event: impl Fn(usize) -> String) -> String {
    let events: String = (0..count).map(event).collect();
    format!("title: P\nevents:\n{events}")
}

fn one(at: usize) -> String {
    entry(&format!("event-{at}"), at, "Event")
}

fn entry(id: &str, at: usize, title: &str) -> String {
    format!("  - id: {id}\n    date: {}\n    title: {title} {at}\n", day(at))
}

/// Days in their order: 28 in a month from 1700 on.
fn day(at: usize) -> String {
    let month = at / 28;
    format!("{}-{:02}-{:02}", 1700 + month / 12, 1 + month % 12, 1 + at % 28)
}

fn flow(count: usize) -> String {
    let events: Vec<String> =
        (0..count).map(|at| format!("{{ id: event-{at}, date: {}, title: Event {at} }}", day(at))).collect();
    format!("{{ title: P, events: [{}] }}", events.join(", "))
}

fn sources(count: usize, id: impl Fn(usize) -> String) -> String {
    let entries: String = (0..count).map(|at| format!("  {}: {{ title: Source {at} }}\n", id(at))).collect();
    format!("title: P\nsources:\n{entries}")
}

fn categories(count: usize) -> String {
    let entries: String = (0..count).map(|at| format!("  kind-{at}: {{ label: Kind {at} }}\n")).collect();
    let events = events(count, |at| format!("{}    category: kind-{at}\n", one(at)));
    format!("title: P\ncategories:\n{entries}{}", &events[9..])
}

/// As many timelines as a hundredth of the events, each of a few years.
fn timelines(count: usize) -> String {
    let views = (0..count / 100)
        .map(|at| format!("  - id: view-{at}\n    from: {}\n    to: {}\n", 1700 + at % 250, 1702 + at % 250));
    format!("{}timelines:\n{}", plain(count), views.collect::<String>())
}

fn lanes(count: usize) -> String {
    let events = events(count, |at| format!("{}    actors: [Actor {at}, Actor {}]\n", one(at), at / 7));
    format!("{events}timelines:\n  - id: lanes\n    layout: lanes\n    lanes: actor\n")
}
