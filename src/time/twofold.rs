//! Twofold dates: a part of a year whose number people also write for the years that follow, such as `1921-22`.

/// The part of the year that EDTF counts first: 21 is spring.
const FIRST_PART: u32 = 21;
/// The part that it counts last: 41 is the second half.
const LAST_PART: u32 = 41;
/// From this year on only the very next year is meant: dates of our time are often known to the season or the quarter,
/// and many of the years would be still to come.
const OUR_TIME: u32 = 2000;

/// The interval of years that people mean by a year and a part of it, where the part is greater than the last two digits
/// of the year: `1921/1922` for `1921-22`, `1921/1924` for `1921-22/1923-24`. A sign of doubt is about both years.
pub(super) fn years(written: &str) -> Option<String> {
    let Some((from, to)) = written.split_once('/') else { return of_one(written) };
    // From the first year of the one to the last year of the other: `1921-22/1923-24`.
    let (from, to) = (of_one(from)?, of_one(to)?);
    Some(format!("{}/{}", from.split_once('/')?.0, to.split_once('/')?.1))
}

fn of_one(written: &str) -> Option<String> {
    let doubt = written.strip_suffix(['?', '~', '%']).map_or("", |bare| &written[bare.len()..]);
    let (year, part) = written[..written.len() - doubt.len()].split_once('-')?;
    let figures = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if !figures(year, 4) || !figures(part, 2) {
        return None;
    }
    let (first, last): (u32, u32) = (year.parse().ok()?, part.parse().ok()?);
    let years = last.checked_sub(first % 100)?;
    let is_meant = years == 1 || (years > 1 && first < OUR_TIME);
    let century = &year[..2];
    ((FIRST_PART..=LAST_PART).contains(&last) && is_meant).then(|| format!("{year}{doubt}/{century}{part}{doubt}"))
}

#[cfg(test)]
mod tests {
    use super::years;

    #[test]
    fn a_part_of_the_year_can_be_a_later_year() {
        let twofold = [
            ("1921-22", "1921/1922"),
            ("1917-22", "1917/1922"),
            ("1936-39", "1936/1939"),
            ("0014-37", "0014/0037"),
            ("2023-24", "2023/2024"),
            ("1920-21?", "1920?/1921?"),
            ("1921-22/1923-24", "1921/1924"),
            ("1921-22?/1923-24", "1921?/1924"),
        ];
        for (written, expected) in twofold {
            assert_eq!(years(written).as_deref(), Some(expected), "{written}");
        }
        let single = [
            "2015-23",
            "2012-33",
            "1922-22",
            "1950-24",
            "1914-18",
            "1911-12",
            "2012-05",
            "1921",
            "-1921-22",
            "1921-22-01",
            "1921-22/1930",
            "1921-22/1923-05",
            "1921/1923-24",
            "1921-22/..",
            "[1921-22]",
            "192X-22",
            "1921-42",
            "1921-",
            "1921-é",
            "",
        ];
        for written in single {
            assert_eq!(years(written), None, "{written}");
        }
    }
}
