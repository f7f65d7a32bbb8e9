//! Kinds of value: what an editor may find under a key, as JSON Schema.
//!
//! A file is read letter by letter, so that `title: 1.10` is the text `1.10`. An editor sees a number there, or a truth
//! value in `title: true`: each kind therefore names every type under which its letters can arrive.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::read::audience::AUDIENCES;
use crate::read::by_language::MOST as MOST_LANGUAGES;
use crate::read::calendar_dates::OF_FILE;
use crate::read::category::SYMBOLS;
use crate::read::citing::{CITATION_STYLES, NOTE_STYLES};
use crate::read::date_pattern;
use crate::read::epoch::EPOCHS;
use crate::read::event::{BASES, STATUSES};
use crate::read::few_sources::MOST_REQUIRED;
use crate::read::keyed::MAX_ID;
use crate::read::language;
use crate::read::look::{BACKGROUNDS, THEMES};
use crate::read::pattern;
use crate::read::picture_size::{EDITIONS, MAX_WIDTH, MIN_HEIGHT, MIN_WIDTH};
use crate::read::series::SERIES_KINDS;
use crate::read::theme_file::BASE_THEMES;
use crate::read::value::{HUES, names as words};
use crate::read::view::{DIRECTIONS, LABEL_DATES, LANES, LAYOUTS, MOST_NAMED, SCALES};
use crate::time::Calendar;

macro_rules! kind {
    ($($(#[$doc:meta])* $name:ident = $schema:expr;)*) => {$(
        $(#[$doc])*
        pub(super) struct $name;

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )*};
}

/// A path from the folder of the file: no drive, no scheme, not from the root.
const THEME_FILE: &str = r"^[^/~:\\][^:\\]*\.([Yy][Aa]?[Mm][Ll])$";

/// The same of a font.
const FONT_FILE: &str = r"^[^/~:\\][^:\\]*\.([Tt][Tt][FfCc]|[Oo][Tt][FfCc])$";
/// The same of a picture.
const IMAGE_FILE: &str = r"^[^/~:\\][^:\\]*\.([Pp][Nn][Gg]|[Jj][Pp][Ee]?[Gg])$";
const IMAGE: &str = "expected a path such as images/moon.jpg";
/// The same of a table.
const TABLE_FILE: &str = r"^[^/~:\\][^:\\]*\.([Cc]|[Tt])[Ss][Vv]$";

kind! {
    /// Any text, an empty one too.
    Text = patterned(&["string", "number", "boolean"], &pattern::text(), UNSEEN);
    /// A text with a letter in it.
    Filled = patterned(&["string", "number", "boolean"], &pattern::filled(), "expected a text");
    /// Any text, or one for each of several languages.
    Texts = in_languages(patterned(&["string", "number", "boolean"], &pattern::text(), UNSEEN));
    /// A text with a letter in it, or one for each of several languages.
    FilledTexts = in_languages(patterned(&["string", "number", "boolean"], &pattern::filled(), "expected a text"));
    /// A text that is not empty.
    Word = patterned(&["string", "number", "boolean"], &pattern::word(), UNSEEN);
    /// The id of a source, a category or a timeline.
    Id = short(within(patterned(&["string", "integer", "boolean"], &pattern::id(), ID), Some(0), None));
    /// The id of an event.
    EventId = short(patterned(&["string", "boolean"], &pattern::event_id(), "expected lower-case letters, digits and hyphens, a letter first"));
    /// An EDTF date, or a date of another calendar. A year of four digits arrives as a number, `0064` as 64. Of such a number
    /// nobody can tell how many digits it was written with, so a year before 1000 wants quotes in an editor.
    AnyDate = of_any_calendar(dated(true));
    /// The same of a date that is not drawn: it may lie as far off as it likes.
    AnyFarDate = of_any_calendar(dated(false));
    /// The same of the Gregorian calendar alone.
    FarDate = dated(false);
    /// A day, a month or a year of four figures from 1000 on, or a time of a day.
    AsOf = within(patterned(&["string", "integer"], &format!("{AS_OF_PATTERN}|{}", date_pattern::as_of_time()), AS_OF), Some(1000), Some(9999));
    /// A time zone.
    TimeZone = patterned(&["string"], ZONE_PATTERN, ZONE);
    /// A duration.
    Length = patterned(&["string"], &format!("^{DURATION}$"), LENGTH);
    /// A least and a greatest duration, or one.
    Distance = patterned(&["string"], &format!("^({DURATION}(/({DURATION}|\\.\\.))?|\\.\\./{DURATION})$"), DISTANCE);
    /// An address.
    Address = patterned(&["string", "number", "boolean"], &pattern::address(), ADDRESS);
    /// A language tag.
    Language = {
        let [tags, names] = language::patterns();
        without(patterned(&["string"], &tags, LANGUAGE), &[json!({ "type": "string", "pattern": names })], LANGUAGE)
    };
    /// A colour.
    Color = json_schema!({ "anyOf": [one_of(&words(HUES)), patterned(&["string"], pattern::COLOR, "expected \"#rrggbb\" in quotes")] });
    /// A mark.
    Symbol = one_of(&words(SYMBOLS));
    /// Where a date comes from.
    Basis = one_of(&words(BASES));
    /// How sure an event is.
    Status = one_of(&words(STATUSES));
    /// For whom something is meant.
    Audience = one_of(&words(AUDIENCES));
    /// How events are set out.
    Layout = one_of(&words(LAYOUTS));
    /// Which way time runs.
    TimeDirection = one_of(&words(DIRECTIONS));
    /// What a lane stands for.
    Lanes = one_of(&words(LANES));
    /// How time becomes distance.
    Scale = one_of(&words(SCALES));
    /// The calendar of a file.
    FileCalendar = one_of(&words(OF_FILE));
    /// From when years are counted.
    Epoch = one_of(&words(EPOCHS));
    /// How much of its date a label says.
    LabelDates = one_of(&words(LABEL_DATES));
    /// What stands in labels for a source.
    NoteStyle = one_of(&words(NOTE_STYLES));
    /// The rules of the list of sources.
    CitationStyle = one_of(&words(CITATION_STYLES));
    /// The look.
    Theme = json_schema!({ "anyOf": [one_of(&words(THEMES)), patterned(&["string"], THEME_FILE, "expected a path such as house.yaml")] });
    /// How the values of a series are drawn.
    SeriesKind = one_of(&words(SERIES_KINDS));
    /// The path of a table.
    TableFile = patterned(&["string"], TABLE_FILE, "expected a path such as deaths.csv");
    /// The path of a picture.
    ImageFile = {
        let above = json!({ "type": "string", "pattern": r"(^|/)\.\.(/|$)" });
        without(patterned(&["string"], IMAGE_FILE, IMAGE), &[above], IMAGE)
    };
    /// A theme of ours, of which a theme file takes colours.
    Base = one_of(&words(BASE_THEMES));
    /// A colour of a theme.
    Hex = patterned(&["string"], pattern::COLOR, "expected \"#rrggbb\" in quotes");
    /// A font file.
    FontFile = patterned(&["string"], FONT_FILE, "expected the path of a font file, such as Lato-Regular.ttf");
    /// A face of a collection.
    Face = json_schema!({ "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "integer", "minimum": 0 }] });
    /// What stands behind the picture.
    Background = one_of(&words(BACKGROUNDS));
    /// Whether something is there.
    Switch = patterned(&["boolean", "string"], "^([Tt]rue|TRUE|[Ff]alse|FALSE)$", "expected true or false");
    /// 1 to 5.
    Importance = number(1, 5, "[1-5]");
    /// Lanes.
    LanesMost = number(1, MOST_NAMED, "([1-9][0-9]?|1[0-8][0-9]|19[0-8])");
    /// How many sources an event must name.
    Required = number(1, MOST_REQUIRED, "([1-9][0-9]?)");
    /// px, a length, or an edition.
    Width = json_schema!({ "anyOf": [one_of(&words(EDITIONS)), measured(number(MIN_WIDTH, MAX_WIDTH, "([3-9][0-9]{2}|[1-9][0-9]{3}|10000)"))] });
    /// Where a picture is for.
    Editions = one_of(&words(EDITIONS));
    /// px, or a length.
    Height = measured(number(MIN_HEIGHT, MAX_WIDTH, "([2-9][0-9]{2}|[1-9][0-9]{3}|10000)"));
}

/// Characters of a date at most.
const MAX_DATE: u32 = 4096;
const LANGUAGE: &str = "expected the code of a language, such as en, de or pt-BR";
const ID: &str = "expected lower-case letters, digits and hyphens";
const DATE: &str = "expected a date such as 2012, 2012-05-25, 197X, 2015?, 2012-03/2012-08 or 2022-02-24/..; a year before 1000 in quotes: \"0064\"";
const AS_OF: &str = "expected a day, a month, a year or a time from 1000 on, such as 2026-11-27";
const AS_OF_PATTERN: &str = "^([1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?|-(0[13-9]|1[0-2])-(29|30)|-(0[13578]|1[02])-31)?|([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)-02-29)$";
const ZONE: &str = "expected a place of the zone data, such as Europe/Berlin, UTC, or an offset such as +02:00";
const ZONE_PATTERN: &str = "^(UTC|Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00|[A-DF-Z][A-Za-z_]+/[A-Za-z0-9_/+-]+|E[A-SU-Za-su-z][A-Za-z_]*/[A-Za-z0-9_/+-]+)$";
const DURATION: &str = "P(([0-9]+[YMWD]){1,4}(T([0-9]+[HMS]){1,3})?|T([0-9]+[HMS]){1,3})";
const LENGTH: &str = "expected a duration such as P2Y, P6M, P10W or P3D";
const DISTANCE: &str = "expected a duration such as P5Y, P10W, P1Y/P3Y or P1Y/..";
const UNSEEN: &str = "expected a text that can be seen";
const ADDRESS: &str = "expected an address that starts with https://, http:// or mailto:, or a relative one";

/// One value of a kind, or a list of them.
pub(super) struct OneOr<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for OneOr<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("OneOr{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

/// What the keys of a section may be.
pub(super) fn names() -> Value {
    json!({ "pattern": pattern::id(), "patternErrorMessage": ID, "maxLength": MAX_ID })
}

fn one_of(words: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": words })
}

/// `patternErrorMessage` is what editors say instead of the pattern.
fn patterned(types: &[&str], pattern: &str, message: &str) -> Schema {
    json_schema!({ "type": types, "pattern": pattern, "patternErrorMessage": message })
}

fn within(mut schema: Schema, low: Option<i32>, high: Option<i32>) -> Schema {
    for (key, limit) in [("minimum", low), ("maximum", high)] {
        if let Some(limit) = limit {
            schema.insert(key.to_owned(), limit.into());
        }
    }
    schema
}

/// The same, or a length with its unit.
fn measured(number: Schema) -> Schema {
    let length = patterned(&["string"], r"^[0-9]+(\.[0-9]+)?(mm|cm|in|pt)$", "expected a length, such as 210mm or 6in");
    json_schema!({ "anyOf": [number, length] })
}

fn short(mut schema: Schema) -> Schema {
    schema.insert("maxLength".to_owned(), MAX_ID.into());
    schema
}

/// A date, without the numbers of one to three digits, such as 44, which are no years.
fn dated(is_drawn: bool) -> Schema {
    let mut schema = within(patterned(&["string", "integer"], &date_pattern::date(), DATE), Some(-9999), Some(9999));
    schema.insert("maxLength".to_owned(), MAX_DATE.into());
    let small = json!({ "type": "integer", "minimum": 0, "maximum": 999 });
    let none = json!({ "type": "string", "pattern": date_pattern::no_date(is_drawn) });
    without(schema, &[small, none], DATE)
}

/// A date, or one of another calendar.
fn of_any_calendar(date: Schema) -> Schema {
    let written = |calendar: &Calendar| {
        (calendar.key().to_owned(), json!({ "type": ["string", "integer"], "description": calendar.described() }))
    };
    let mut properties: serde_json::Map<String, Value> = Calendar::ALL.iter().map(written).collect();
    let mut names: Vec<Value> = properties.keys().map(|key| json!(key)).collect();
    let begin = "When years of the Julian calendar begin, where that is not 1 January: 03-25, as in England until 1751; 09-01 and 12-25 are days of the year before by January.";
    let days = ["01-01", "03-01", "03-25", "09-01", "12-25"];
    properties.insert("new-year".to_owned(), json!({ "enum": days, "description": begin }));
    names.push(json!("new-year"));
    json_schema!({ "anyOf": [date, {
        "type": "object",
        "properties": properties,
        "propertyNames": { "enum": names },
        "minProperties": 1,
        "maxProperties": 2,
    }] })
}

/// A text, or the words in each language under its code.
fn in_languages(text: Schema) -> Schema {
    let [tags, names] = language::patterns();
    json_schema!({ "anyOf": [text, {
        "type": "object",
        "propertyNames": { "pattern": tags, "not": { "pattern": names }, "errorMessage": LANGUAGE },
        "additionalProperties": patterned(&["string", "number", "boolean"], &pattern::filled(), "expected a text"),
        "minProperties": 1,
        "maxProperties": MOST_LANGUAGES,
    }] })
}

/// Without some values; `errorMessage` is what editors say of these.
fn without(mut schema: Schema, values: &[Value], message: &str) -> Schema {
    schema.insert("not".to_owned(), json!({ "anyOf": values }));
    schema.insert("errorMessage".to_owned(), message.into());
    schema
}

/// A whole number, also in quotes; `digits` is the pattern of those within the limits.
fn number(low: u32, high: u32, digits: &str) -> Schema {
    let message = format!("expected a whole number from {low} to {high}");
    let mut schema = patterned(&["integer", "string"], &format!("^0*{digits}$"), &message);
    schema.insert("minimum".to_owned(), low.into());
    schema.insert("maximum".to_owned(), high.into());
    schema
}
