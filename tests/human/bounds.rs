//! Numbers at the bounds of what a program counts with: none is reckoned past its bound, whatever a phrase says of it.

use dateline::time::{Date, DateError};

/// Numbers beside the bounds of bytes, of 16, 32 and 64 bits, of a year in seconds, and of a month, a day and an hour; with
/// zeros in front too.
const NUMBERS: [&str; 30] = [
    "0",
    "1",
    "9",
    "12",
    "13",
    "31",
    "59",
    "60",
    "99",
    "127",
    "128",
    "255",
    "256",
    "999",
    "9999",
    "65535",
    "65536",
    "292277026596",
    "292277026597",
    "-292277022657",
    "999999999999999",
    "1000000000000000",
    "2147483647",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "00000000000000000000005",
    "99999999999999999999999999",
];

/// What is said of one number; `#` is the number, `@` another.
const PHRASES: [&str; 48] = [
    "#",
    "#-@",
    "#/@",
    "#, @",
    "# & @",
    "# or @",
    "#.@.1512",
    "#-@-12",
    "05 ,#&@,5,1512",
    "#&@&5,1512",
    "# to @ BC",
    "# BC - @ AD",
    "# AD - @",
    "# AD",
    "# BCE",
    "c. # BC",
    "before # AD",
    "before # BC",
    "after # AD",
    "after 31 December # AD",
    "before 1 January # BC",
    "not before May # AD",
    "#s",
    "#s BC",
    "#th century",
    "#th-@th century",
    "#th century BC",
    "from the #th to the @th century",
    "early #th century",
    "Monday 5 May # AD",
    "Monday 5 May # BC",
    "Sunday 31 December # AD",
    "December-January # AD",
    "30-2 January # BC",
    "May # AD - March",
    "30 May # BC - 2 May",
    "# years ago",
    "#,@ years ago",
    "#.@ million years ago",
    "# billion BC",
    "winter #/@",
    "FY #",
    "FY #/@",
    "FY # AD",
    "week # of @",
    "Q# @",
    "day # of @",
    "# May @ at #:@:#",
];

/// Dates in the notation of EDTF.
const DATES: [&str; 16] = [
    "Y#",
    "Y-#",
    "Y#S@",
    "Y1E#",
    "Y#E@",
    "Y-#/Y@",
    "[Y-#..Y@]",
    "{Y#..}",
    "Y#/..",
    "../Y-#",
    "Y#~",
    "Y-#%",
    "#-@",
    "-#-@",
    "#-@-@T@:#:@",
    "2012-12-#T#:@:60+#:@",
];

#[test]
fn no_number_is_reckoned_past_its_bound() {
    let mut taken = 0;
    for phrase in PHRASES.iter().chain(&DATES) {
        for number in NUMBERS {
            for other in if phrase.contains('@') { &NUMBERS[..] } else { &NUMBERS[..1] } {
                taken += usize::from(read(&phrase.replace('#', number).replace('@', other)));
            }
        }
    }
    assert!(taken > 500, "only {taken} of the phrases are dates or have a suggestion: the numbers go nowhere");
}

/// Whether a phrase is a date or has a suggestion; a date is worded, counted and distinguished from its neighbours too.
fn read(phrase: &str) -> bool {
    match Date::parse(phrase) {
        Ok(date) => {
            assert!(!date.words().is_empty(), "{phrase}");
            assert!(date.sort_key().0 <= date.sort_key().1, "{phrase}");
            let _ = (date.bounds(), date.extent());
            true
        }
        Err(DateError::Invalid { suggestions, .. }) => {
            for better in &suggestions {
                assert!(Date::parse(better).is_ok(), "{phrase} suggests {better}");
            }
            !suggestions.is_empty()
        }
        Err(_) => false,
    }
}
