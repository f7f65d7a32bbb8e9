//! What a refused text says and suggests.

use dateline::time::{Date, DateError};

fn suggestion(text: &str) -> Option<String> {
    Date::parse(text).expect_err(text).suggestion().map(str::to_string)
}

fn message(text: &str) -> String {
    Date::parse(text).expect_err(text).to_string()
}

#[test]
fn dates_as_people_write_them_get_their_edtf() {
    for (text, edtf) in [
        ("c. 1850", "1850~"),
        ("ca. 1850", "1850~"),
        ("circa 1850?", "1850%"),
        ("about May 2012", "2012-05~"),
        ("probably 1850", "1850?"),
        ("May 2012", "2012-05"),
        ("Sept. 2012", "2012-09"),
        ("25 May 2012", "2012-05-25"),
        ("May 25, 2012", "2012-05-25"),
        ("Friday, 25th of May 2012", "2012-05-25"),
        ("1985-Apr-12", "1985-04-12"),
        ("12-apr-1985", "1985-04-12"),
        ("1970s", "197X"),
        ("the early 1970's", "197X"),
        ("44 BC", "-0043"),
        ("44 BCE", "-0043"),
        ("1 BC", "0000"),
        ("44BC", "-0043"),
        ("15 March 44 BC", "-0043-03-15"),
        ("AD 79", "0079"),
        ("79 AD", "0079"),
        ("spring 2015", "2015-21"),
        ("fall of 2015", "2015-23"),
        ("Q2 2001", "2001-34"),
        ("2001Q2", "2001-34"),
        ("2001-Q2", "2001-34"),
        ("unknown", "XXXX"),
        ("n.d.", "XXXX"),
    ] {
        assert_eq!(suggestion(text).as_deref(), Some(edtf), "{text}");
    }
}

#[test]
fn figures_in_another_order_get_their_edtf() {
    for (text, edtf) in [
        ("2012-5-3", "2012-05-03"),
        ("2012/05/25", "2012-05-25"),
        ("2012.05.25", "2012-05-25"),
        ("25/5/2012", "2012-05-25"),
        ("5/25/2012", "2012-05-25"),
        ("12.04.1985", "1985-04-12"),
        ("2012-25-05", "2012-05-25"),
        ("20120525", "2012-05-25"),
        ("198504", "1985-04"),
        ("2012-5", "2012-05"),
        ("05/2012", "2012-05"),
        ("-044", "-0044"),
        ("-12345", "Y-12345"),
        ("+1985", "1985"),
        ("Y1985", "1985"),
        ("1,985", "1985"),
        ("Y12E2", "1200"),
        ("1985-04-12 23:20:30", "1985-04-12T23:20:30"),
        ("1985-04-12 23:20", "1985-04-12T23:20"),
    ] {
        assert_eq!(suggestion(text).as_deref(), Some(edtf), "{text}");
    }
}

#[test]
fn ranges_as_people_write_them_get_their_edtf() {
    for (text, edtf) in [
        ("1914-18", "1914/1918"),
        ("1914-1918", "1914/1918"),
        ("1914–1918", "1914/1918"),
        ("1914 — 1918", "1914/1918"),
        ("1914 to 1918", "1914/1918"),
        ("from 1914 to 1918", "1914/1918"),
        ("1850?-1855?", "1850?/1855?"),
        ("22-29 April 2016", "2016-04-22/2016-04-29"),
        ("May 22-29, 2016", "2016-05-22/2016-05-29"),
        ("March to August 2012", "2012-03/2012-08"),
        ("22 April to 3 May 2016", "2016-04-22/2016-05-03"),
        ("June–July 2012", "2012-06/2012-07"),
        ("winter 2015/16", "2015-24"),
        ("winter 1812–13", "1812-24"),
        ("until 1950", "../1950"),
        ("..1984", "../1984"),
        ("since May 2012", "2012-05/.."),
        ("2011-present", "2011/.."),
        ("1985/present", "1985/.."),
        ("1985/?", "1985/"),
        ("1985/...", "1985/.."),
        ("1850 or 1851", "[1850,1851]"),
        ("1850, 1852 and 1860", "{1850,1852,1860}"),
        ("1964 / 2008", "1964/2008"),
        ("1964\\2008", "1964/2008"),
    ] {
        assert_eq!(suggestion(text).as_deref(), Some(edtf), "{text}");
    }
    // A stroke between dates in words can mean one of the two.
    assert_eq!(suggestion("May 2012/June 2012"), None);
}

#[test]
fn forms_of_the_old_draft_get_their_current_form() {
    for (text, edtf) in [
        ("unknown/2006", "/2006"),
        ("2004-06-01/unknown", "2004-06-01/"),
        ("1985/open", "1985/.."),
        ("199u", "199X"),
        ("19uu", "19XX"),
        ("2004-06-uu", "2004-06-XX"),
        ("1999-uu-uu", "1999-XX-XX"),
        ("196x", "196X"),
        ("y17E7", "Y17E7"),
        ("1984?~", "1984%"),
        ("2004-(06)?-11", "2004-?06-11"),
        ("2004-06-(11)~", "2004-06-~11"),
        ("1950p2", "1950S2"),
        ("2001-21^southernHemisphere", "2001-29"),
    ] {
        assert_eq!(suggestion(text).as_deref(), Some(edtf), "{text}");
    }
}

#[test]
fn look_alike_signs_and_stray_spaces_get_their_clean_form() {
    for (text, edtf) in [
        (" 1985 ", "1985"),
        ("1985\n", "1985"),
        ("1985-04-12\u{a0}", "1985-04-12"),
        ("1985\u{200b}", "1985"),
        ("\u{661}\u{669}\u{668}\u{665}", "1985"),
        ("\u{ff11}\u{ff19}\u{ff18}\u{ff15}", "1985"),
        ("1985–04–12", "1985-04-12"),
        ("{1960, 1961-12}", "{1960,1961-12}"),
        ("201O", "2010"),
    ] {
        assert_eq!(suggestion(text).as_deref(), Some(edtf), "{text}");
    }
}

#[test]
fn what_nobody_can_tell_names_both_readings_and_suggests_neither() {
    assert_eq!(message("12/5/2012"), "`12/5/2012` can mean `2012-12-05` or `2012-05-12`");
    assert_eq!(message("2000s"), "`2000s` can mean `200X` or `20XX`");
    assert_eq!(message("1907/08"), "`1907/08` can mean `1907/1908`, `[1907,1908]` or `1907-08`");
    assert_eq!(message("1984,1985"), "`1984,1985` can mean `[1984,1985]` or `{1984,1985}`");
    assert_eq!(message("before 1950"), "`before 1950` can mean `[..1950]`, `[..1949]` or `../1950`");
    assert_eq!(message(">1850"), "`>1850` can mean `[1850..]`, `[1851..]` or `1850/..`");
    assert_eq!(message("19th century"), "`19th century` can mean `18XX` or `1801/1900`");
    assert_eq!(message("1850-"), "`1850-` can mean `1850/..` or `1850/`");
    assert_eq!(message("1985 -04"), "`1985 -04` can mean `1985-04` or `1985/2004`");
    assert_eq!(message("79"), "`79` can mean `1979`, `1879` or `0079`");
    assert_eq!(message("12345"), "`12345` can mean `1933-10-18` or `Y12345`");
    assert_eq!(message("between 1914 and 1918"), "`between 1914 and 1918` can mean `[1914..1918]` or `1914/1918`");
    for text in [
        "12/5/2012",
        "before 1950",
        "after 1850",
        "1907/08",
        "1984,1985",
        "tomorrow",
        "TBD",
        "80s",
        "12/5/12",
        "May 12",
        "",
        "~",
    ] {
        assert_eq!(suggestion(text), None, "{text}");
    }
}

#[test]
fn days_and_months_that_do_not_exist_are_named() {
    for (text, says) in [
        ("2012-02-30", "February 2012 has 29 days, found day `30`"),
        ("2011-02-29?", "February 2011 has 28 days, found day `29`"),
        ("-0001-02-29", "February 2 BCE has 28 days, found day `29`"),
        ("XXXX-04-31", "April has 30 days, found day `31`"),
        ("1985-04-31/1986", "April 1985 has 30 days, found day `31`"),
        ("2012-13-01", "expected a month from 01 to 12, found `13`"),
        ("2012-00", "expected a month from 01 to 12, found `00`"),
        ("2012-05-32", "expected a day from 01 to 31, found `32`"),
        ("2012-21-05", "expected a month from 01 to 12 before a day, found `21`"),
        ("85", "`85` can mean `1985`, `1885` or `0085`"),
        ("", "expected a date, found nothing"),
        (" 1985", "expected no spaces around a date, found ` 1985`"),
        ("1985–1986", "expected the figures 0 to 9 and the signs of a plain keyboard, found `–` in `1985–1986`"),
        ("c. 1850", "expected a date such as `2012-05-25` or `2012`, found `c. 1850`"),
        ("2012-05-25T25:00:00", "expected an hour from 00 to 24, found 25 in `2012-05-25T25:00:00`"),
        ("29 February 1900", "February 1900 has 28 days, found day `29`"),
        ("tomorrow", "expected a date such as `2012-05-25` or `2012`, found `tomorrow`"),
    ] {
        assert_eq!(message(text), says, "{text}");
    }
}

#[test]
fn an_end_before_its_start_names_both_ends() {
    for (text, start, end, said) in [
        (
            "2012-05-25/2012-05-01",
            "2012-05-25",
            "2012-05-01",
            "the end `2012-05-01` (1 May 2012) lies before the start `2012-05-25` (25 May 2012)",
        ),
        ("2008/1964", "2008", "1964", "the end `1964` lies before the start `2008`"),
        ("[1672..1670]", "1672", "1670", "the end `1670` lies before the start `1672`"),
        (
            "-201X/-2021",
            "-201X",
            "-2021",
            "the end `-2021` (2022 BCE) lies before the start `-201X` (between 2020 and 2011 BCE)",
        ),
        ("Y1E100/2012", "Y1E100", "2012", "the end `2012` lies before the start `Y1E100` (1 × 10^100 CE)"),
    ] {
        let error = Date::parse(text).unwrap_err();
        assert_eq!(error, DateError::EndBeforeStart { start: start.into(), end: end.into() }, "{text}");
        assert_eq!(error.to_string(), said);
    }
    for text in ["2012-05-25/2012-05", "2012-05/2012", "1985/198X", "2012-05-XX/2012-05-01", "Y1E100/Y2E100"] {
        assert!(Date::parse(text).is_ok(), "{text} may end after it starts");
    }
}

#[test]
fn a_message_is_one_short_line_that_shows_unseen_spaces() {
    for text in ["a\nb", "x`y", &"long ".repeat(100)] {
        let message = message(text);
        assert!(message.len() < 300 && !message.contains('\n'), "{message}");
    }
    assert_eq!(
        message("\u{200b}1985"),
        r"expected the figures 0 to 9 and the signs of a plain keyboard, found `\u{200b}` in `\u{200b}1985`"
    );
    assert_eq!(message("1985\n"), r"expected no spaces around a date, found `1985\n`");
}

#[test]
fn an_hour_or_noon_is_asked_about_with_the_day_beside_it() {
    for (text, forms) in [
        ("noon 5 May 1900", ["1900-05-05T12:00", "1900-05-05"]),
        ("5 May 1900, 3 pm", ["1900-05-05T15:00", "1900-05-05"]),
    ] {
        let error = dateline::time::Date::parse(text).unwrap_err();
        let dateline::time::DateError::Invalid { suggestions, sure, .. } = error else { panic!("{text}") };
        assert_eq!((suggestions, sure), (forms.map(str::to_owned).to_vec(), false), "{text}");
    }
}
