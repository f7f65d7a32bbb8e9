//! What dates say in words.

use dateline::time::Date;

fn assert_words(cases: &[(&str, &str)]) {
    for (text, words) in cases {
        assert_eq!(Date::parse(text).expect(text).words(), *words, "{text}");
    }
}

#[test]
fn days_months_and_years() {
    assert_words(&[
        ("2012-05-25", "25 May 2012"),
        ("2012-05", "May 2012"),
        ("2012", "2012"),
        ("0476", "476"),
        ("0079", "79 CE"),
        ("0079-08-24", "24 August 79 CE"),
        ("0000", "1 BCE"),
        ("-0043-03-15", "15 March 44 BCE"),
        ("-3100", "3101 BCE"),
        ("Y12345", "12,345 CE"),
        ("Y-66000000", "c. 66 million BCE"),
        ("Y-138E8", "c. 13.8 billion BCE"),
        ("Y9E999", "9 × 10^999 CE"),
        ("Y-300000~", "c. 300,000 BCE"),
        ("Y-115000", "c. 115,000 BCE"),
        ("Y-10000", "c. 10,000 BCE"),
        ("Y-11653", "11,654 BCE"),
        ("Y-17E7", "c. 170 million BCE"),
        ("-0499", "500 BCE"),
        ("-0500", "501 BCE"),
        ("-3000~", "c. 3000 BCE"),
        ("-0043~", "c. 44 BCE"),
        ("-3000-05~", "c. May 3001 BCE"),
        ("2016-12-31T23:59:60Z", "31 December 2016, 23:59:60 UTC"),
        ("2017-01-01T00:59:60+01:00", "1 January 2017, 00:59:60 UTC+1"),
        ("2012-05-25T14:30:00Z", "25 May 2012, 14:30:00 UTC"),
        ("1985-04-12T23:20:30-04", "12 April 1985, 23:20:30 UTC\u{2212}4"),
        ("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 UTC+4:30"),
        ("1985-04-12T23:20:30", "12 April 1985, 23:20:30"),
    ]);
}

#[test]
fn parts_of_the_year() {
    assert_words(&[
        ("2015-21", "spring 2015"),
        ("2015-22", "summer 2015"),
        ("2015-23", "autumn 2015"),
        ("2015-24", "winter 2015–16"),
        ("1999-24", "winter 1999–2000"),
        ("-0479-22", "summer 480 BCE"),
        ("2001-29", "spring 2001 (southern hemisphere)"),
        ("2001-26", "summer 2001 (northern hemisphere)"),
        ("2015-33", "Q1 2015"),
        ("2015-38", "second third of 2015"),
        ("2015-41", "second half of 2015"),
    ]);
}

#[test]
fn doubt() {
    assert_words(&[
        ("2012-05-30~", "c. 30 May 2012"),
        ("2012-05?", "May 2012?"),
        ("1943%", "c. 1943?"),
        ("~1850", "c. 1850"),
        ("2004-06-~11", "11 June 2004 (day approximate)"),
        ("2004?-06-11", "11 June 2004 (year uncertain)"),
        ("2004-06~-11", "11 June 2004 (year and month approximate)"),
        ("2004?-~06-~04", "4 June 2004 (month and day approximate, year uncertain)"),
        ("2004-%06-11", "11 June 2004 (month approximate and uncertain)"),
        ("197X~", "c. 1970s"),
        ("2012-05-XX?", "a day in May 2012?"),
        ("2012-05-XX~", "a day in May 2012, approximately"),
    ]);
}

#[test]
fn unspecified_digits() {
    assert_words(&[
        ("197X", "1970s"),
        ("190X", "between 1900 and 1909"),
        ("001X", "between 10 and 19 CE"),
        ("000X", "between 1 BCE and 9 CE"),
        ("18XX", "1800s"),
        ("19XX", "1900s"),
        ("20XX", "between 2000 and 2099"),
        ("10XX", "between 1000 and 1099"),
        ("00XX", "years 0 to 99"),
        ("00XX-05-01", "1 May, years 0 to 99"),
        ("01XX", "100s"),
        ("-01XX", "2nd century BCE"),
        ("-201X", "between 2020 and 2011 BCE"),
        ("-00XX", "1st century BCE"),
        ("1XXX", "1000s"),
        ("0XXX", "years 0 to 999"),
        ("-1XXX", "2nd millennium BCE"),
        ("XXXX", "year unknown"),
        ("19X4", "a year of the 1900s ending in 4"),
        ("2012-XX", "a month in 2012"),
        ("2012-05-XX", "a day in May 2012"),
        ("1985-XX-XX", "a day in 1985"),
        ("199X-XX-XX", "a day in the 1990s"),
        ("156X-12-25", "25 December, 1560s"),
        ("15XX-12-XX", "a day in December, 1500s"),
        ("XXXX-12-25", "25 December, year unknown"),
        ("XXXX-XX-23", "the 23rd of a month, year unknown"),
        ("1984-1X", "October, November or December 1984"),
        ("1984-X1", "January or November 1984"),
        ("2004-06-1X", "a day from 10 to 19 June 2004"),
        ("2004-06-3X", "30 June 2004"),
        ("1560-XX-31", "the 31st of a month in 1560"),
        ("1950S2", "c. 1950, between 1900 and 1999"),
        ("1950S4", "1950"),
        ("Y-470000000S2", "c. 470 million BCE, between 480 million and 470 million BCE"),
        ("Y-70000S2", "c. 70,000 BCE, between 71,000 and 70,000 BCE"),
        ("Y-70000S2~", "c. 70,000 BCE, between 71,000 and 70,000 BCE"),
    ]);
}

#[test]
fn every_known_digit_is_said() {
    assert_words(&[
        ("19X5", "a year of the 1900s ending in 5"),
        ("1XX5", "a year of the 1000s ending in 5"),
        ("1X45", "a year of the 1000s ending in 45"),
        ("1X4X", "a year of the 1000s whose tens digit is 4"),
        ("X945", "a year ending in 945"),
        ("X9X5", "a year whose hundreds digit is 9, ending in 5"),
        ("XXX5", "a year ending in 5"),
        ("X9XX", "a year whose hundreds digit is 9"),
        ("20X5", "a year from 2000 to 2099 ending in 5"),
        ("00X5", "a year from 0 to 99 ending in 5"),
        ("19X5~", "a year of the 1900s ending in 5, approximately"),
        ("1XX5-12", "December of a year of the 1000s ending in 5"),
        ("19X5-12-25", "25 December of a year of the 1900s ending in 5"),
        ("19X5-XX-XX", "a day in a year of the 1900s ending in 5"),
        ("19X5-24", "winter of a year of the 1900s ending in 5"),
        ("197X-37", "first third of a year in the 1970s"),
        ("1560-0X", "a month from January to September 1560"),
        ("1560-0X-1X", "a day from 10 to 19 of a month from January to September 1560"),
        ("-1XX3", "a year of the 1000s BCE ending in 4"),
        ("-0XX3", "a year from 999 to 1 BCE ending in 4"),
        ("-XXX3", "a year BCE ending in 4"),
        ("-1X49", "a year of the 1000s BCE ending in 50"),
        ("-1XX9", "a year from 2000 to 1010 BCE ending in 0"),
        ("-1X5X", "a year from 1960 to 1051 BCE whose astronomical number's tens digit is 5"),
    ]);
}

#[test]
fn spans_say_the_year_once() {
    assert_words(&[
        ("2012-03/2012-08", "March to August 2012"),
        ("2016-04-22/2016-04-29", "22 to 29 April 2016"),
        ("2016-04-22/2016-05-03", "22 April to 3 May 2016"),
        ("2016-12-30/2017-01-02", "30 December 2016 to 2 January 2017"),
        ("1970/2024-12-08", "1970 to 8 December 2024"),
        ("2006/2015~", "2006 to c. 2015"),
        ("1914/1918", "1914 to 1918"),
        ("0079/0081", "79 to 81 CE"),
        ("0050/0476", "50 to 476 CE"),
        ("1985/1985", "during 1985"),
        ("2012-05-25/2012-05-25", "25 May 2012"),
        ("2001-21/2001-23", "spring to autumn 2001"),
        ("2001-24/2001-36", "winter 2001–02 to Q4 2001"),
        ("-0508/-0027", "509 to 28 BCE"),
        ("-0043/0014", "44 BCE to 14 CE"),
        ("-0043-03-15/0014-08", "15 March 44 BCE to August 14 CE"),
        ("-0099/1453", "100 BCE to 1453 CE"),
        ("2022-02-24/..", "from 24 February 2022"),
        ("../1950", "until 1950"),
        ("1984/", "from 1984, end unknown"),
        ("/1984~", "until c. 1984, start unknown"),
        ("198X/199X", "1980s to 1990s"),
        ("19XX/20XX", "1900s to 2000–2099"),
        ("190X/..", "from 1900–1909"),
        ("..2004-06-01/2004-06-20", "1 June 2004 or earlier to 20 June 2004"),
        ("2004-06-01/2004-06-20..", "1 June 2004 to 20 June 2004 or later"),
        ("Y-66000000/Y-50000000", "c. 66 million BCE to c. 50 million BCE"),
    ]);
}

#[test]
fn sets_say_whether_one_or_all() {
    assert_words(&[
        ("[2016-04-22,2016-04-29]", "22 or 29 April 2016"),
        ("{2016-04-22,2016-04-29,2016-05-01}", "22 April, 29 April and 1 May 2016"),
        ("[1760-01,1760-02,1760-12..]", "January 1760, February 1760 or December 1760 or later"),
        ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"),
        ("{1667,1668,1670..1672}", "1667, 1668 and 1670 to 1672"),
        ("{1960,1961-12}", "1960 and December 1961"),
        ("[..1984]", "1984 or earlier"),
        ("{1984..}", "all from 1984"),
        ("[1984]", "1984"),
        ("{1960-01..1960-03}", "January to March 1960"),
    ]);
}
