//! Key by key, kind by kind: each kind of value under each key, judged by the schema and by `check`.

use serde_json::{Value, json};

use super::Validator;

/// The values below that can be ids.
const IDS: &[&str] = &[
    "word",
    "42",
    "3",
    "99999",
    "true",
    "2012",
    "2012-05-25",
    "2012-13-45",
    "greenish",
    "reported",
    "2012-02-30",
    "2011-02-29",
    "44",
    "0044",
    "0000",
    "2015-23",
    "2015-41",
    "xx",
    "grc",
    "ger",
    "no",
    "false",
    "1e3",
    "0o17",
    "1990",
    "1991",
];

/// Every key once. The ids that the values below name are defined, and some event passes every filter, for that is no matter
/// of types. Of the ids above only those are there that the value names which is tried.
fn base(written: &str) -> Value {
    let ids: Vec<&str> = IDS.iter().copied().filter(|id| *id == "word" || written.contains(id)).collect();
    let source = json!({
        "title": "A", "author": "B", "publisher": "C", "published": "1888", "accessed": "2024-03",
        "url": "https://example.org", "archived": "https://example.org/a", "note": "N",
    });
    let category = json!({ "label": "L", "color": "blue", "symbol": "circle" });
    let event = json!({
        "id": "one", "date": "2012-05-25", "basis": "stated", "title": "T", "summary": "S", "category": "word",
        "tags": ["a"], "place": "P", "actors": ["b"], "importance": "3", "status": "reported",
        "sources": [{ "id": "word", "locator": "p. 1", "note": "n" }],
        "accounts": [{ "source": "word", "date": "2012", "says": "W." }], "url": "https://example.org",
        "links": [{ "to": "word", "kind": "k" }],
    });
    let tags: Vec<&str> = KINDS.iter().filter_map(|(_, written)| *written).map(|text| text.trim_matches('"')).collect();
    let tags: Vec<&str> = tags.into_iter().filter(|text| !text.is_empty()).chain(["a"]).collect();
    let other = |id: &&str| {
        json!({
            "id": if id.starts_with(char::is_alphabetic) { (*id).to_owned() } else { format!("e-{id}") },
            "date": "1900/2020", "title": "Other", "category": id, "tags": tags, "importance": "5", "sources": ids,
            "status": "reported",
        })
    };
    let mut events = vec![event];
    events.extend(ids.iter().map(other));
    let (mut sources, mut categories) = (json!({ "word": source }), json!({ "word": category }));
    for id in &ids[1..] {
        sources[id] = json!({ "title": "A" });
        categories[id] = json!({});
    }
    json!({
        "title": "T", "subtitle": "S", "language": "en", "description": "D", "credit": "C", "calendar": "gregorian", "era": "bce", "as-of": "2016",
        "sources": sources, "categories": categories, "events": events,
        "eras": [{ "date": "1900/2020", "title": "Era", "color": "blue" }],
        "timelines": [{
            "id": "view", "title": "T", "subtitle": "S", "from": "1900", "to": "2020",
            "where": { "category": ["word"], "tag": ["a"], "importance": "1", "status": ["reported"], "source": ["word"] },
            "prefer": "word", "layout": "lanes", "lanes": "category", "lanes-most": "8", "scale": "linear", "width": "1200", "max-height": "600", "theme": "dark",
            "label-dates": "short", "era": "ma", "as-of": "2015", "eras": "true", "legend": "true", "notes": "true",
        }, { "id": "all", "editions": ["phone"] }],
    })
}

/// A kind of value, and how it is written; nothing where the key is left out.
const KINDS: &[(&str, Option<&str>)] = &[
    ("nothing there", None),
    ("null", Some("~")),
    ("empty text", Some("\"\"")),
    ("blank text", Some("\"  \"")),
    ("word", Some("word")),
    ("words", Some("some words")),
    ("capitals", Some("Word")),
    ("number", Some("42")),
    ("number in quotes", Some("\"3\"")),
    ("large number", Some("99999")),
    ("negative number", Some("-1")),
    ("decimal", Some("1.5")),
    ("truth value", Some("true")),
    ("year", Some("2012")),
    ("day", Some("2012-05-25")),
    ("decade", Some("197X")),
    ("human date", Some("May 2012")),
    ("impossible date", Some("2012-13-45")),
    ("30 February", Some("2012-02-30")),
    ("leap day of a common year", Some("2011-02-29")),
    ("short year", Some("44")),
    ("year with zeros", Some("0044")),
    ("year nought", Some("0000")),
    ("year with zeros in quotes", Some("\"0044\"")),
    ("year before the year 1", Some("-0043")),
    ("year before the year 1 in quotes", Some("\"-0043\"")),
    ("year of many digits", Some("Y-13800")),
    ("year by an exponent", Some("Y1E5")),
    ("small year by an exponent", Some("Y1E3")),
    ("year beyond the axis", Some("Y3E11")),
    ("season", Some("2015-23")),
    ("month that is a season", Some("2015-41")),
    ("about", Some("1850~")),
    ("interval", Some("2012-03/2012-08")),
    ("open interval", Some("2012/..")),
    ("no interval", Some("../..")),
    ("one of these", Some("\"[1990,1991]\"")),
    ("all of these", Some("\"{1990..1993}\"")),
    ("open inside", Some("\"[1990..,1993]\"")),
    ("bracket and brace", Some("\"[1990,1993}\"")),
    ("one of these without quotes", Some("[1990, 1991]")),
    ("second", Some("2012-05-25T14:30:00Z")),
    ("hour 24", Some("2012-05-25T24:00:00")),
    ("offset of a day", Some("2012-05-25T14:30:00+25:00")),
    ("second 60", Some("2012-05-25T10:00:60Z")),
    ("leap second", Some("2016-12-31T23:59:60Z")),
    ("minute", Some("2012-05-25T14:30")),
    ("language", Some("de-AT")),
    ("language in capitals", Some("EN")),
    ("no language", Some("xx")),
    ("language of three letters", Some("grc")),
    ("three letters for two", Some("ger")),
    ("language with a line below", Some("pt_BR")),
    ("no", Some("no")),
    ("Yes", Some("Yes")),
    ("false", Some("false")),
    ("FALSE", Some("FALSE")),
    ("True in quotes", Some("\"True\"")),
    ("Null", Some("Null")),
    ("number with an exponent", Some("1e3")),
    ("octal number", Some("0o17")),
    ("hexadecimal number", Some("0x1F")),
    ("number with a plus", Some("+3")),
    ("number with a point", Some("3.0")),
    ("no number", Some(".nan")),
    ("endless number", Some("-.inf")),
    ("number with a line", Some("1_000")),
    ("line break", Some("\"a\\nb\"")),
    ("list of truth values", Some("[true, no]")),
    ("list of an empty text", Some("[\"\"]")),
    ("list of a blank text", Some("[\" \"]")),
    ("list of empty mappings", Some("[{}]")),
    ("mapping of a list", Some("{ word: [word] }")),
    ("mapping of nothing", Some("{ word: }")),
    ("mapping of a key of one's own", Some("{ x-a: [1], id: word }")),
    ("mapping of another key", Some("{ nothing: word }")),
    ("unseen text", Some("\"\\u200B\"")),
    (
        "long text",
        Some(
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ),
    ),
    ("address", Some("https://example.org/x")),
    ("script", Some("\"javascript:alert(1)\"")),
    ("colour", Some("\"#336699\"")),
    ("wrong enum", Some("greenish")),
    ("right enum", Some("reported")),
    ("empty list", Some("[]")),
    ("list of words", Some("[word, word]")),
    ("list of numbers", Some("[42]")),
    ("list of nothing", Some("[~]")),
    ("list of lists", Some("[[word]]")),
    ("list of mappings", Some("[{ id: word }]")),
    ("empty mapping", Some("{}")),
    ("mapping", Some("{ word: word }")),
    ("mapping of mappings", Some("{ word: { title: word } }")),
];

/// The way to a value: keys and places in lists.
type Path = Vec<String>;

/// Every value that stands under a key.
fn paths(value: &Value, here: &Path, found: &mut Vec<Path>) {
    let step = |name: String| here.iter().cloned().chain([name]).collect::<Path>();
    for (key, inner) in value.as_object().into_iter().flatten() {
        found.push(step(key.clone()));
        paths(inner, &step(key.clone()), found);
    }
    for (at, item) in value.as_array().into_iter().flatten().enumerate().take(1) {
        found.push(step(at.to_string()));
        paths(item, &step(at.to_string()), found);
    }
}

/// The file with a value in place of another.
fn file(path: &Path, written: Option<&str>) -> String {
    let mut base = base(written.unwrap_or_default());
    let (last, way) = path.split_last().unwrap();
    let parent = way.iter().fold(&mut base, |at, step| match at {
        Value::Array(items) => &mut items[step.parse::<usize>().unwrap()],
        other => &mut other[step.as_str()],
    });
    match (parent, written) {
        (Value::Object(pairs), None) => drop(pairs.remove(last)),
        (Value::Array(items), None) => drop(items.remove(0)),
        (Value::Array(items), Some(_)) => items[0] = "@".into(),
        (parent, Some(_)) => parent[last.as_str()] = "@".into(),
        (parent, None) => panic!("{path:?} leads to {parent}"),
    }
    serde_json::to_string_pretty(&base).unwrap().replace("\"@\"", written.unwrap_or_default())
}

/// Cells of the table where the schema says otherwise than `check`: the end of the path, kinds, and the reason.
const REASONS: &[(&str, &[&str], &str)] = &[
    ("sources", &["nothing there", "null", "Null", "empty mapping"], CITED),
    ("categories", &["nothing there", "null", "Null", "empty mapping"], CITED),
    ("sources.*", &["nothing there"], CITED),
    ("categories.*", &["nothing there"], CITED),
    ("events.0.date", YEARS, ZEROS),
    ("eras.0.date", YEARS, ZEROS),
    (
        "eras.0.date",
        &["one of these", "all of these"],
        "an era is one stretch of time, which a pattern of dates does not say",
    ),
    ("accounts.0.date", YEARS, ZEROS),
    ("published", YEARS, ZEROS),
    ("accessed", YEARS, ZEROS),
    ("from", YEARS, ZEROS),
    ("to", &["negative number", "number with an exponent"], ZEROS),
    ("from", &["year by an exponent"], ORDER),
    ("to", BEFORE, ORDER),
    ("events.0.id", TAKEN, "another event of the file has this id"),
    ("events.0.id", &["FALSE"], LETTERS),
    ("url", &["colour"], PLACE),
    ("archived", &["colour"], PLACE),
    ("source", NUMBERS, LETTERS),
    ("category", NUMBERS, LETTERS),
    ("events.0.sources.0", NUMBERS, LETTERS),
    ("events.0.sources.0.id", NUMBERS, LETTERS),
    ("timelines.0.id", NUMBERS, LETTERS),
    ("timelines.0.prefer", NUMBERS, LETTERS),
    ("accounts.0.date", &["year beyond the axis"], "a timeline prefers this source, so its dates must be drawn"),
    ("where.category.0", NUMBERS, LETTERS),
    ("where.source.0", NUMBERS, LETTERS),
    ("links.0.to", &["FALSE"], LETTERS),
    ("importance", &["number with a plus", "number with a point"], LETTERS),
    ("width", &["number with an exponent"], LETTERS),
    ("max-height", &["number with an exponent"], LETTERS),
    ("as-of", &["number with an exponent"], LETTERS),
    ("lanes-most", &["octal number", "hexadecimal number", "number with a plus", "number with a point"], LETTERS),
    ("where.category", &["empty list"], EMPTY),
    ("where.category.0", &["nothing there"], EMPTY),
    ("where.source", &["empty list"], EMPTY),
    ("where.source.0", &["nothing there"], EMPTY),
    ("where.status", &["empty list"], EMPTY),
    ("where.status.0", &["nothing there"], EMPTY),
    ("where.tag", &["empty list", "empty text", "one of these without quotes", "line break"], EMPTY),
    ("where.tag", &["list of an empty text", "list of a blank text"], EMPTY),
    ("where.tag.0", &["nothing there", "empty text", "line break"], EMPTY),
];

/// Years that are numbers to an editor.
const YEARS: &[&str] = &["negative number", "year with zeros", "year nought", "number with an exponent"];
/// Dates before the beginning of the timeline.
const BEFORE: &[&str] = &[
    "year with zeros in quotes",
    "year before the year 1",
    "year before the year 1 in quotes",
    "year of many digits",
    "about",
];
/// Ids of other events.
const TAKEN: &[&str] = &[
    "word",
    "truth value",
    "wrong enum",
    "right enum",
    "no language",
    "language of three letters",
    "three letters for two",
    "no",
    "false",
];
/// Words and numbers that an editor reads as others.
const NUMBERS: &[&str] = &["FALSE", "hexadecimal number", "number with a plus", "number with a point"];

const CITED: &str = "events name what is gone: a schema looks nothing up";
const PLACE: &str = "`#` and the id of an event that is not there: a schema looks nothing up";
const ZEROS: &str = "an editor hands over -43 for `-43` and for `-0043`, which is a year, and 44 for `44` and `0044`";
const LETTERS: &str = "an editor hands over 3 for `+3`, `3.0` and `0x3`, false for `FALSE`";
const ORDER: &str = "the axis would end before it begins: a schema compares nothing";
const EMPTY: &str = "no event passes: a schema counts no events";

/// Whether a row of the reasons is about a path; `*` stands for one step.
fn is_about(end: &str, path: &[String]) -> bool {
    let steps: Vec<&str> = end.split('.').collect();
    let is_top = matches!(steps[0], "sources" | "categories");
    let same = |(step, name): (&&str, &String)| *step == "*" || *step == name;
    let fits = if is_top { path.len() == steps.len() } else { path.len() >= steps.len() };
    fits && steps.iter().rev().zip(path.iter().rev()).all(same)
}

#[test]
fn the_schema_and_check_agree() {
    let validator = Validator::new();
    assert!(validator.accepts(&base("").to_string()).is_ok() && !dateline::read(&base("").to_string()).has_errors());
    let mut all = Vec::new();
    paths(&base(""), &Path::new(), &mut all);
    let (mut cells, mut unexplained, mut explained) = (0, Vec::new(), Vec::new());
    for path in &all {
        for (kind, written) in KINDS {
            let text = file(path, *written);
            let (schema, check) = (validator.accepts(&text).is_ok(), !dateline::read(&text).has_errors());
            cells += 1;
            if schema != check {
                match REASONS.iter().position(|(end, of, _)| is_about(end, path) && of.contains(kind)) {
                    Some(at) => explained.push((at, *kind)),
                    None => unexplained.push(format!("{}: {kind}: schema {schema}, check {check}", path.join("."))),
                }
            }
        }
    }
    let apart = unexplained.len() + explained.len();
    println!("{cells} cells, {apart} apart: {:.1} % agree", 100.0 - 100.0 * apart as f64 / cells as f64);
    assert!(unexplained.is_empty(), "without a reason:\n{}", unexplained.join("\n"));
    assert!(apart * 20 <= cells, "{apart} of {cells} cells apart");
    let listed = REASONS.iter().enumerate().flat_map(|(at, (_, kinds, _))| kinds.iter().map(move |kind| (at, *kind)));
    let idle: Vec<_> =
        listed.filter(|cell| !explained.contains(cell)).map(|(at, kind)| (REASONS[at].0, kind)).collect();
    assert_eq!(idle, [], "reasons for which there is no cell any more");
}
