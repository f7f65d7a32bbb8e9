//! Dates of GEDCOM as ours.

use super::{Value, life};
use crate::exchange::{Options, Report};

fn date(text: &str) -> Result<String, String> {
    Value::read(text, &Options::default())?.date(&mut Report::default())
}

#[test]
fn every_form_of_a_value_is_the_date_that_it_means() {
    let cases = [
        ("12 MAR 1850", "1850-03-12"),
        ("mar 1850", "1850-03"),
        ("1850", "1850"),
        ("ABT 1850", "1850~"),
        ("CAL 31 DEC 1897", "1897-12-31~"),
        ("BEF 1828", "[..1828]"),
        ("AFT MAY 1828", "[1828-05..]"),
        ("BET 1904 AND 1915", "[1904..1915]"),
        ("BET 1915 AND 1904", "no"),
        ("Between 1904 and 1915", "[1904..1915]"),
        ("BET 1904 - 1915", "[1904..1915]"),
        ("BET. MAR 1904-MAY 1904", "[1904-03..1904-05]"),
        ("BET 1904", "no"),
        ("0 MAR 1904", "1904-03-XX"),
        ("00 MAR 1904", "1904-03-XX"),
        ("FROM DEC 1904 TO JAN 1904", "no"),
        ("BET 12 MAR 1850 AND 1860", "[1850-03-12..1860-12-31]"),
        ("FROM 1904 TO 1915", "1904/1915"),
        ("FROM 4 AUG 1914", "1914-08-04/"),
        ("TO 1915", "/1915"),
        ("INT 31 DEC 1897 (about New Year)", "1897-12-31"),
        ("11 FEB 1699/00", "1700-02-11"),
        ("11 FEB 1732/3", "1733-02-11"),
        ("11 FEB 1732/35", "no"),
        ("MAR 12", "no"),
        ("1699/00", "[1699,1700]"),
        ("11 OCT 1699/00", "no"),
        ("15 MAR 44 B.C.", "-0043-03-15"),
        ("44 BCE", "-0043"),
        ("@#DJULIAN@ 25 OCT 1917", "{ julian: 1917-10-25 }"),
        ("@#DJULIAN@ 11 FEB 1731/32", "{ julian: 1732-02-11 }"),
        ("ABT @#DJULIAN@ 1650", "{ julian: 1650~ }"),
        ("JULIAN 1650", "{ julian: 1650 }"),
        ("BEF JULIAN 25 OCT 1917", "[..1917-11-07]"),
        ("FROM @#DJULIAN@ 1650 TO @#DJULIAN@ 1660", "{ julian: 1650/1660 }"),
        ("FROM JULIAN 25 OCT 1917 TO 14 MAR 1918", "1917-11-07/1918-03-14"),
        ("@#DHEBREW@ 5 IYR 5708", "{ hebrew: 5 Iyar 5708 }"),
        ("@#DHEBREW@ 5 ADR 5708", "{ hebrew: 5 Adar I 5708 }"),
        ("HEBREW ADR 5709", "{ hebrew: Adar 5709 }"),
        ("@@#DFRENCH R@@ 18 BRUM 8", "{ french-republican: 8-02-18 }"),
        ("FRENCH_R COMP 8", "{ french-republican: 8-13 }"),
        ("30 FEB 1850", "no"),
        ("12 MAR", "no"),
        ("5 6 1850", "no"),
        ("(unknown)", "no"),
        ("@#DROMAN@ 1 MAR 12", "no"),
        ("1850/1860", "no"),
        ("5/6/1850", "no"),
        ("13/03/1850", "1850-03-13"),
        ("03/13/1850", "1850-03-13"),
        ("14.03.1900", "1900-03-14"),
        ("13/13/1850", "no"),
        ("circa 1850", "1850~"),
        ("", "no"),
    ];
    for (text, expected) in cases {
        assert_eq!(date(text).unwrap_or_else(|_| "no".to_owned()), expected, "{text}");
    }
}

#[test]
fn figures_leave_the_month_open_only_where_two_of_them_can_be_it() {
    let is_open = |text: &str| date(text).is_err_and(|why| why.contains("it leaves open which number is the month"));
    assert_eq!(["5/6/1850", "13/13/1850"].map(is_open), [true, false]);
}

#[test]
fn the_last_year_is_that_in_which_somebody_was_there() {
    for (text, expected) in [
        ("1850", Some(1850)),
        ("FROM 1850", Some(1850)),
        ("FROM 1850 TO 1990", Some(1850)),
        ("TO 1990", Some(1990)),
        ("AFT 1850", None),
    ] {
        let value = Value::read(text, &Options::default()).expect("a date");
        assert_eq!(value.years().1, expected, "{text}");
    }
}

#[test]
fn a_life_has_a_date_at_each_end() {
    let cases = [
        ("1850", "1900", "1850/1900"),
        ("BEF 1850", "ABT 1900", "1850?/1900~"),
        ("BET 1850 AND 1855", "AFT 1900", "1850?/1900?"),
        ("1850", "", "1850/"),
        ("", "BEF 1900", "/1900?"),
        ("1850", "1850", "1850"),
        ("@#DJULIAN@ 1650", "@#DJULIAN@ 3 MAY 1690", "{ julian: 1650/1690-05-03 }"),
        ("@#DJULIAN@ 1650", "", "{ julian: 1650/ }"),
        ("@#DJULIAN@ 25 OCT 1870", "1930", "1870-11-06/1930"),
        ("@#DJULIAN@ 1870", "1930", "1870?/1930"),
        ("1699/00", "1750/51", "1699?/1751?"),
        ("1900", "1850", "no"),
    ];
    for (birth, death, expected) in cases {
        let read = |text: &str| Value::read(text, &Options::default()).ok().filter(|_| !text.is_empty());
        let (birth, death) = (read(birth), read(death));
        let life = life(birth.as_ref(), death.as_ref(), false, &mut Report::default());
        assert_eq!(life.unwrap_or_else(|_| "no".to_owned()), expected);
    }
    let birth = Value::read("@#DJULIAN@ 1950", &Options::default()).expect("a date");
    assert_eq!(life(Some(&birth), None, true, &mut Report::default()).as_deref(), Ok("{ julian: 1950/.. }"));
}
