//! Ranges: what their words say.

use crate::language::Language;
use crate::time::date::Meaning;
use crate::time::range::{DateRange, of_value};
use crate::time::{Date, Epoch};

fn words(dates: &[&str]) -> String {
    let each = dates.iter().map(|text| DateRange::of(&Date::parse(text).expect(text)).expect(text));
    each.reduce(DateRange::join).map(|range| range.words()).unwrap_or_default()
}

#[test]
fn a_range_says_what_its_two_ends_leave_open() {
    for (dates, said) in [
        (&["1998", "2001"][..], "1998 to 2001"),
        (&["1998~", "2001/.."], "c. 1998 to 2001 and onwards"),
        (&["1998~", "1998/.."], "c. 1998 onwards"),
        (&["1998~", "1999", "2001"], "c. 1998 to 2001"),
        (&["1998", "1999~", "2001?"], "1998 to 2001?"),
        (&["1998%", "2001%"], "c. 1998? to c. 2001?"),
        (&["1998?", "1998"], "1998?"),
        (&["1998~/2001", "1999"], "c. 1998 to 2001"),
        (&["1998/2001~", "1999?"], "1998 to c. 2001"),
        (&["2001-06~", "1998"], "1998 to c. June 2001"),
        (&["2001-06-11?", "1998"], "1998 to 11 June 2001?"),
        (&["2001-21~", "1998"], "1998 to c. 2001"),
        (&["2001~-06", "1998"], "1998 to c. 2001"),
        (&["2016-01~", "2016-12"], "c. January 2016 to December 2016"),
        (&["2016-01~", "2016-01-31"], "c. January 2016"),
        // Of a date that is said as a year only what its author doubts of the year.
        (&["2001-~06-11", "1998"], "1998 to 2001"),
        (&["2012-03~", "2012-08"], "c. March 2012 to August 2012"),
        (&["2012-05-03", "2012-05-25?"], "3 May 2012 to 25 May 2012?"),
        (&["../1950", "1940"], "1940 to 1950 and earlier"),
        (&["../1950", "2001/.."], "1950 to 2001, earlier and onwards"),
        (&["1984/", "1990"], "1984 to 1990, end unknown"),
        (&["/1984", "1990/.."], "1984 to 1990 and onwards, start unknown"),
        (&["1984/", "1990/.."], "1984 to 1990 and onwards"),
        (&["[..1984]", "1990~"], "1984 to c. 1990 and earlier"),
        (&["[1667~,1668]", "{1670..}"], "c. 1667 to 1670 and onwards"),
        (&["[1670~,1672..1675]"], "c. 1670 to 1675"),
        (&["197X", "1985"], "1970 to 1985"),
        (&["-0043~", "0014"], "c. 44 BCE to 14 CE"),
        (&["-0300?", "-0043~"], "301 BCE? to c. 44 BCE"),
        (&["Y-66000000~", "Y-5000000"], "c. 66 million BCE to 5 million BCE"),
    ] {
        assert_eq!(words(dates), said, "{dates:?}");
        let turned: Vec<&str> = dates.iter().rev().copied().collect();
        assert_eq!(words(&turned), said, "{turned:?}");
    }
}

#[test]
fn an_end_that_is_about_known_has_the_form_of_its_language() {
    for (language, first, last) in [
        (Language::Russian, "ок. апреля 1850 – 1854", "1840 – ок. октября 1852"),
        (Language::Ukrainian, "бл. квітня 1850 – 1854", "1840 – бл. жовтня 1852"),
        (Language::Polish, "ok. kwietnia 1850 – 1854", "1840 – ok. października 1852"),
        (Language::Czech, "kolem dubna 1850 – 1854", "1840 – kolem října 1852"),
    ] {
        let said = |text: &str| {
            let range = DateRange::of(&Date::parse(text).expect(text)).expect(text);
            range.words_in(Epoch::default(), language).replace('\u{a0}', " ")
        };
        assert_eq!([said("1850-04~/1854"), said("1840/1852-10~")], [first, last], "{language:?}");
    }
}

#[test]
fn ages_are_said_as_they_were_written() {
    for (dates, said) in [
        (&["66 Ma"][..], "66 Ma"),
        (&["4.54 Ga", "66 Ma"], "4.54 Ga to 66 Ma"),
        (&["252 Ma/201 Ma", "66.0 ± 0.5 Ma"], "252 to 66.0 ± 0.5 Ma"),
        (&["11.7 ka/..", "2.58 Ma~"], "c. 2.58 Ma to 11.7 ka and onwards"),
        (&["300 ka", "1969-07-20"], "300 ka to 1969"),
        (&["Y-5000000", "12000 BP"], "5 million BCE to 12000 BP"),
    ] {
        assert_eq!(words(dates), said, "{dates:?}");
    }
}

#[test]
fn times_of_day_name_their_zone_where_a_date_does() {
    for (dates, said) in [
        (&["2024-03-14T09:00:00", "2024-03-14T09:30:00"][..], "09:00 to 09:30 on 14 March 2024"),
        (&["2024-03-14T09:00:00+02:00", "2024-03-14T09:30:00Z"], "07:00 to 09:30 UTC on 14 March 2024"),
        (&["2024-03-14T09:00:00+02:00"], "14 March 2024, 07:00 UTC"),
        (&["2024-03-14T09:00:00Z", "2024-03-16"], "14 to 16 March 2024"),
    ] {
        assert_eq!(words(dates), said, "{dates:?}");
    }
}

#[test]
fn the_plainest_dates_have_the_range_of_what_they_mean() {
    for text in ["2012", "2012-02", "2012-02-29", "0000", "0000-12", "0001-01-01", "1899-11", "9999-12-31"] {
        let date = Date::parse(text).expect(text);
        let Meaning::Edtf(value) = date.meaning() else { panic!("{text}") };
        assert_eq!(DateRange::of(&date), of_value(&value), "{text}");
    }
}
