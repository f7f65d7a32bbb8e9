//! Every form of a date that the standard has, and forms that only look like one: the schema takes what the reader takes, but
//! for what no regular expression can say.

use dateline::Code;
use serde_json::json;

use super::Validator;
use super::dates::property;

/// Years, with digits that are not known or that count, and others that are none.
const YEARS: &str = "2012 0000 -0000 -0001 +2012 0044 44 9999 10000 Y2012 Y02012 Y10000 Y012345 Y-12345 Y+12345 Y0 Y1E3 Y1E4 Y12E3 Y1E5 Y-1E3 Y-1E5 Y100E1 Y1E0 Y5E1 Y01E5 Y1E05 Y1E11 Y1E12 Y2E11 Y3E11 Y1E100 Y1E9S1 Y1E9S11 Y12345S2 Y12345S6 Y12345S0 1950S2 1950S0 1950S4 1950S5 1950S10 -1950S2 Y-300000 Y200000000000 Y300000000000 Y99999999999999999999 19X5 XXXX -XXXX X9XX -1XX3 199 1999X 19xx 19uu Y1234S2 Y17101E4S3 Y17101e4S3 Y1234E1 Y99E3 Y999E1 Y1000E1 Y1E4S1 Y10E2 2012S 20X2S2";

/// What stands behind a year.
const BEHIND: &str =
    "~ ? % -05 -05-25 -21 -41 -42 -13 -00 -5 -05-32 -05~-25 -XX -XX-XX -XX-25 -02-3X -04-31 -02-29 -1X -2X -4X -W05";

/// Days, with and without a leap second.
const DAYS: &str =
    "2012-05-25 2016-12-31 2012-06-30 2015-06-30 2017-01-01 -0043-03-15 0000-01-01 1999-12-31 2012-05-XX 2012-02-30";

/// Times of day, with and without an offset.
const TIMES: &str = "T00:00:00 T24:00:00 T24:00:00Z T23:59:60 T23:59:60Z T10:00:60Z T00:59:60+01:00 T23:59:60+00:00 T14:30:00+14:00 T14:30:00+14:01 T14:30:00+25:00 T14:30:00+23:59 T14:30:00-12:00 T14:30:00-12:01 T14:30:00-13:00 T14:30:00+24:00 T14:30:00+18:00 T14:30:00+19:00 T14:30:00+5 T14:30:00+05 T14:30:00-00:00 T14:30:00-00 T14:30:00+0530 T14:30 T14 T14+02 T14:30Z T14:30-05 T24:00 T24 T24:01 T24:00:00.5 T24:30 T14:30:00.5 T14:30:00,25Z T14:30:00.1234567890 T14:30:00. T14.5 T14.30 T14,30 T14.75 T14.00 T14.300 T14.30Z T24.0 T24.00 T24,0 T24:00.0 T24.30 T14:30.5 T23:59:60.5Z T1430 T14: T14:3 t14:30:00 T14:30:00z T14:60:00 T25:00:00 T14:30:00+15:00 T14:30:00+05:60 T14:30:00+16:00 T23:59:60+05:30 T05:29:60+05:30 T18:59:60-05:00 T23:59:60-05:00";

/// Intervals, sets, and days with digits that are not known.
const OTHERS: &str = "2012-05~~ 2012~-05~-25~ ~2012-~05-~25 ?2012-05 2012?-05 2012-?05-25 2012-05?-25% 2012-21? 2012-21~ 2012-?21 ?2012-21 2012-21-05 2012-21/2012-22 [1667,1668] [1667,..1984] [..1984] [..1984,2000] [1984..] [1667,1984..] [1984..1990] [1984..,1990] {1984..1990} {1960,1961-12} [] {} [1667} {1667] [1667 1667] [1667;1668] [1984-05..1984-08] [2012-05-01..2012-06-01,2013] [1990..1984] {1900..2000} {0001..9999} [..] [..,1984] [1984,..] {..1983-12-31,1984-10-10..1984-11-01} [1667,1667] [2012-05-25T10:00:00,2013] [2012-21..2012-22] [19XX..2000] [2012-XX..2013-XX] [2012~..2013] 2012-05-25T10:00:00/2012-05-26T10:00:00 2012-05-25T10/2012-05-25T12 2012-05-25T10:00/T12:00 2012-05-25T10:00Z/T12:00 2012-05-25T10:00/T12:00+02:00~ 2012-05-25T12:00/T10:00 2012-05-25T10:00/PT1H43M 2012-05-25T10:00/P1Y2M3W4DT5H6M7S 2012-05-25T10:00/P 2012-05-25T10:00/PT 2012-05-25T10:00/P1DT 2012-05-25T10:00/P1H 2012-05-25T10:00/PT1M1H 2012-05-25T10:00/PT1.5H 2012-05-25T10:00/PT1.30H 2012-05-25T10.30/T11.45 2012-05-25T10.5/T11,45 2012-05-25T10:00/.. 2012-05-25T10:00/ /2012-05-25T10:00 ../2012-05-25T10:00 2012-05-25T10:00~/2012-05-26 2012-05-25T10:00/2012-06 2012/2012-05-25T10:00? 2012-05-25T10:00/197X T10:00/T12:00 2012-05-25/T12:00 2012-05-25T10:00/T25:00 2012-05-25T10:00-00/T12:00 PT1H/2012-05-25T10:00 2012-05-25T10:00/2012.. -0043-03-15T10:00/T11:00 [2012-05-25T10:00,2012-05-25T11:00] 2012/2012-05-25T10:00:00 ../.. / .. 2012/.. ../2012 2012/2013/2014 2012//2013 2012/../2013 /.. ../ /2012 2012/ 2012-05/06 2012-05-25/26 2012/13 ..2012/2013 2012../2013 2012/..2013 2012/2013.. 2012../.. ..2012.. 2012..2013 2012.. ..2012 ~/2012 2012/~ 2012/? ?/2012 unknown/2012 2012/open 2012-05-25/.. 2012-05-25~/2012-06~ 2012?/.. 2012~/.. ../2012~ ..2012/2013.. 1984-06-02?/2004-08-08~ 2004-06-XX/2004-07-03 2004-XX-XX/2004-07-XX 2004-06-~01/2004-06-~20 Y-13800/Y-12000 -0100/-0050 -0050/-0100 2012-41 2012-24/2013-21 1950S2/1960 XXXX/2012 2012-05-25Z 2012-05-25+01:00 20120525 2012-146 2012-W21 2012-W21-5 2012-5-25 12-05-25 2012/05/25 2012.05.25 ２０１２ 2012–2013 20122 2012-055 2012-05-255 02012 2012-05-25-01 P1Y 2012/P1Y R/2012 2012-XX-5 2012-X5 X012 20X2-05 201X-05-25 201X-05~ 201X~-05 201X? 201X-21 2012-1X 2012-0X 2012-X2 2012-X0 2012-3X 2012-05-3X 2012-02-3X 2012-XX-3X 2012-XX-31 2012-XX-32 2012-0X-31 2012-1X-31 2012-X2-31 2012-X2-29 2012-0X-30 2012-02-X9 2011-02-X9 2011-02-29 201X-02-29 2013-02-29 1900-02-29 2000-02-29 19X1-02-29 190X-02-29 XXXX-02-29 -0004-02-29 -0001-02-29 0000-02-29 -0100-02-29 2012-02-XX 2012-XX-00 2012-05-0X 2012-05-X0 2012-05-X1 2012-04-X1 2012-04-3X 2012-05-4X 2012-X4-31 2012-X5-31 2012-X9-31 2012-X9 2012-XX-9X 2012-9X 2012-X3 2012-X3-01 Y20000-05 Y20000~ ~Y20000 ?Y-20000 Y-20000? Y-20000S2~ 2012S2 2012S2~ -0043~ -0043-03-15?";

/// Values with a space.
const SPACED: [&str; 7] = ["[1667, 1668]", "[ 1667,1668]", "2012 -05", "2012 ", " 2012", "\u{a0}2012", "2012\n"];

/// Ages, with a comma between them.
const AGES: &str = "66 Ma,66.0 Ma,4.54 Ga,11.7 ka,12000 BP,12000 cal BP,0 Ma,0.5 Ma,3500 ± 50 BP,66.0 ± 0.5 Ma,66 ± 0.05 Ma~,66 Ma~,66 Ma?,66 Ma%,66 Ma~~,252 Ma/201 Ma,2.58 Ma/11.7 ka,66 Ma/..,../66 Ma,66 Ma/,/66 Ma,66 Ma~/56 Ma?,11.7 ka/1950,11.7 ka/1950-05~,0500/66 Ma,-5 Ma,066 Ma,66. Ma,.5 Ma,66 ± 0 Ma,66 ± 0.0 Ma,66 ± Ma,± 5 Ma,99 Ga,100 Ga,99999 Ma,100000 Ma,99999999 ka,100000000 ka,99999999999 BP,100000000000 BP,66.123456789 Ma,66.1234567891 Ma,66Ma,66  Ma,66 ma,66 MA,66 Mya,66 million years ago,12000 calBP,cal 12000 BP,1e3 Ma,66 Ma/201,66/56 Ma,66–56 Ma,66 Ma ,~66 Ma,[66 Ma],66 Ma/56 Ma/..,66 Ma/T10:00";

/// All values.
fn values() -> Vec<String> {
    let mut all: Vec<String> = OTHERS.split(' ').chain(AGES.split(',')).chain(SPACED).map(str::to_owned).collect();
    for year in YEARS.split(' ') {
        all.push(year.to_owned());
        all.extend(BEHIND.split(' ').map(|part| format!("{year}{part}")));
        all.extend(["~", "?", "%", "-", "+", " ", "~~"].map(|sign| format!("{sign}{year}")));
        let around = ["@/..", "../@", "/@", "@/", "@/9999", "[@,9999]", "{@}", "@ ", "[..@]", "[@..]", "[@..@]"];
        all.extend(around.map(|form| form.replace('@', year)));
    }
    for day in DAYS.split(' ') {
        all.extend(TIMES.split(' ').flat_map(|time| [format!("{day}{time}"), format!("{day}{time}~")]));
    }
    all
}

/// Whether no regular expression can know that a value is none: it would have to compare or to calculate.
fn is_beyond(value: &str, code: Code) -> bool {
    let sixtieth = value.contains(":60+") || value.contains(":60-");
    code == Code::EndBeforeStart || code == Code::DateInvalid && sixtieth
}

/// The values that the schema takes and `check` refuses, or the other way round, in a file with the value in one place.
fn apart(schema: &Validator, file: &str, values: &[String]) -> (Vec<String>, usize) {
    let (mut apart, mut beyond) = (Vec::new(), 0);
    for value in values {
        let found = dateline::read(&file.replace('@', &json!(value).to_string())).diagnostics;
        let error = found.iter().find(|one| one.severity == dateline::Severity::Error);
        let is_taken = schema.schemas.validate(&json!(value), schema.index).is_ok();
        match error {
            Some(error) if is_taken && is_beyond(value, error.code) => beyond += 1,
            _ if is_taken == error.is_none() => {}
            _ => apart.push(format!("{value}: schema {is_taken}, check {error:?}")),
        }
    }
    (apart, beyond)
}

#[test]
fn dates_of_events_are_those_that_check_takes() {
    let schema = Validator::of(&property("Event", "date"));
    let values = values();
    let (apart, beyond) = apart(&schema, "title: T\nevents:\n  - date: @\n    title: A\n", &values);
    println!("{} values, {beyond} that only a calculation can refuse", values.len());
    assert_eq!(apart, [""; 0]);
    assert!(values.len() > 3_000 && beyond * 100 < values.len());
}

#[test]
fn dates_that_are_not_drawn_may_lie_anywhere() {
    let schema = Validator::of(&property("Source", "published"));
    let file = "title: T\nsources:\n  a:\n    title: A\n    published: @\nevents:\n  - { date: 2012, title: A, sources: [a] }\n";
    let (apart, _) = apart(&schema, file, &values());
    assert_eq!(apart, [""; 0]);
}

#[test]
fn languages_are_those_that_check_takes() {
    let schema = Validator::of(&property("File", "language"));
    let letters = || "abcdefghijklmnopqrstuvwxyz".chars();
    let pairs = letters().flat_map(|first| letters().map(move |second| format!("{first}{second}")));
    let others =
        ["", "e", "EN", "En", "e1", "de-", "de--AT", "de-AT", "zh-Hant-TW", "ger", "GER-x", "grc", "vie", "english"];
    let others =
        others.into_iter().chain(["Français", "fr, ar", "de_AT", "x-own", "en-123456789", "en-x-old", "und", "no"]);
    let values: Vec<String> = pairs.chain(others.map(str::to_owned)).collect();
    let file = "title: T\nlanguage: @\nevents:\n  - { date: 2012, title: A }\n";
    assert_eq!(apart(&schema, file, &values), (Vec::new(), 0));
}
