//! What is said of a text that reads as EDTF and cannot be: a message, and forms that work.

use edtf_core::Edtf;

use crate::time::calendar;
use crate::time::instant::DAY;
use crate::time::notation;
use crate::time::notation::Refusal;
use crate::time::number_format::grouped;
use crate::time::{Civil, DateError, Instant, Limit};

/// Characters that a date may have: none needs more, and a value of megabytes is refused before it is read.
const LONGEST: usize = 4096;

/// The refusal of a text that is not read as EDTF at all.
pub(super) fn unread(written: &str) -> Option<DateError> {
    too_long(written).or_else(|| sign_or_stroke(written))
}

/// The refusal of a text that is too long for a date.
fn too_long(written: &str) -> Option<DateError> {
    if written.len() <= LONGEST {
        return None;
    }
    let characters = written.chars().count();
    let most = grouped(LONGEST as u64);
    let found = grouped(characters as u64);
    let message = match written.starts_with(['[', '{']) {
        true => {
            let dates = grouped(written.split(',').count() as u64);
            format!(
                "expected a list of dates of at most {most} characters, found {found} characters with {dates} dates; \
                 dates that follow one another are a range such as `[1984..1990]`"
            )
        }
        false => format!("expected a date of at most {most} characters, found {found}"),
    };
    (characters > LONGEST).then(|| invalid(message, Vec::new()))
}

/// `?-1998`: a year before the year 1 in doubt, or a span of which the beginning is not known. The sign of doubt goes behind.
pub(super) fn sign_or_stroke(written: &str) -> Option<DateError> {
    let sign = written.chars().next().filter(|sign| matches!(sign, '?' | '~' | '%'))?;
    let rest = &written[1..];
    let year = rest.strip_prefix('-').filter(|year| year.starts_with(|c: char| c.is_ascii_digit()))?;
    let doubted = if sign == '?' { format!("/{year}") } else { format!("/{year}{sign}") };
    let forms: Vec<String> =
        [doubted, format!("{rest}{sign}")].into_iter().filter(|form| notation::read(form).is_ok()).collect();
    let message = format!(
        "`{written}` can mean {}",
        forms.iter().map(|form| format!("`{form}`")).collect::<Vec<_>>().join(" or ")
    );
    (forms.len() == 2).then(|| invalid(message, forms))
}

/// A second 60 where there was no leap second: the second before it, or the one after it.
pub(super) fn no_leap_second(written: &str) -> DateError {
    let message = format!(
        "expected a second from 00 to 59, found 60 in `{written}`: a leap second is the second 60 of 23:59 UTC on a \
         30 June or 31 December that had one, and there was none then"
    );
    invalid(message, beside_leap_second(written))
}

/// The second before a second 60, and where it can be said the one after.
pub(super) fn beside_leap_second(written: &str) -> Vec<String> {
    let before = written.replacen(":60", ":59", 1);
    let after = next_minute(&before, written.rsplit_once(":60").map_or("", |(_, zone)| zone));
    [Some(before), after].into_iter().flatten().collect()
}

/// The beginning of the minute after that of a time, with its zone as written.
fn next_minute(time: &str, zone: &str) -> Option<String> {
    let Ok(Edtf::DateTime(at)) = Edtf::parse(time) else { return None };
    let field = |field: Option<edtf_core::DateField>| field.and_then(edtf_core::DateField::value);
    let day = Civil { year: at.date.year.value()?, month: field(at.date.month)?, day: field(at.date.day)? };
    let minute = i64::from(at.time.hour) * 60 + i64::from(at.time.minute) + 1;
    let next = Instant(Instant::checked_from_civil(day)?.0 + minute * 60);
    let clock = calendar::clock(next.0.rem_euclid(DAY), "%H:%M:%S");
    Some(format!("{}T{clock}{zone}", Limit::Day(next.civil())))
}

/// A member such as `..1984` that is not the first of its set, or `1984..` that is not the last: the range that it makes with
/// its neighbour, or the same members with it in its place.
pub(super) fn open_inside(written: &str, member: &str) -> DateError {
    let message = format!("expected `..` only before the first date of a list or after the last, found `{member}`");
    let joined = match member.starts_with("..") {
        true => written.replacen(&format!(",{member}"), member, 1),
        false => written.replacen(&format!("{member},"), member, 1),
    };
    let moved = moved(written, member);
    let forms = [Some(joined), moved].into_iter().flatten().filter(|form| notation::read(form).is_ok());
    let forms: Vec<String> = forms.chain(on_one_side(written)).collect();
    invalid(message, forms)
}

/// The same of a set with spaces in it, which is no EDTF for them alone.
pub(super) fn spaced_open_inside(written: &str) -> Option<DateError> {
    let spaceless: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    match notation::read(&spaceless) {
        Err(Refusal::OpenInside { member }) if spaceless != written => Some(open_inside(&spaceless, &member)),
        _ => None,
    }
}

/// `[1667..,1668..]`: where all members are open on one side, the one that says most, or the range between the outermost.
fn on_one_side(written: &str) -> Vec<String> {
    let (Some(open), Some(close), Some(inside)) =
        (written.chars().next(), written.chars().last(), written.get(1..written.len().saturating_sub(1)))
    else {
        return Vec::new();
    };
    let members: Vec<&str> = inside.split(',').collect();
    let dates =
        |open_at: fn(&str) -> Option<&str>| members.iter().map(|member| open_at(member)).collect::<Option<Vec<_>>>();
    let outermost = match (dates(|member| member.strip_suffix("..")), dates(|member| member.strip_prefix(".."))) {
        (Some(after), _) => (format!("{}..", after[0]), after),
        (_, Some(before)) => (format!("..{}", before[before.len() - 1]), before),
        _ => return Vec::new(),
    };
    let (widest, dates) = outermost;
    let range = format!("{}..{}", dates[0], dates[dates.len() - 1]);
    let forms = [widest, range].map(|member| format!("{open}{member}{close}"));
    forms.into_iter().filter(|form| notation::read(form).is_ok()).collect()
}

/// The set with that member at the end where it may be open.
fn moved(written: &str, member: &str) -> Option<String> {
    let inside = written.get(1..written.len().checked_sub(1)?)?;
    let mut members: Vec<&str> = inside.split(',').collect();
    let at = members.iter().position(|other| *other == member)?;
    let member = members.remove(at);
    members.insert(if member.starts_with("..") { 0 } else { members.len() }, member);
    let (open, close) = (written.get(..1)?, written.get(written.len() - 1..)?);
    Some(format!("{open}{}{close}", members.join(",")))
}

fn invalid(message: String, suggestions: Vec<String>) -> DateError {
    DateError::Invalid { message, suggestions, sure: false }
}

#[cfg(test)]
mod tests {
    use crate::time::{Date, DateError};

    fn refused(text: &str) -> (String, Vec<String>) {
        match Date::parse(text) {
            Err(DateError::Invalid { message, suggestions, sure: false }) => (message, suggestions),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_second_60_becomes_the_one_before_or_the_one_after() {
        for (text, before, after) in [
            ("2012-05-25T10:00:60Z", "2012-05-25T10:00:59Z", "2012-05-25T10:01:00Z"),
            ("2012-05-31T23:59:60+02:00", "2012-05-31T23:59:59+02:00", "2012-06-01T00:00:00+02:00"),
            ("2011-12-31T23:59:60", "2011-12-31T23:59:59", "2012-01-01T00:00:00"),
            ("9998-12-31T23:59:60-08", "9998-12-31T23:59:59-08", "9999-01-01T00:00:00-08"),
        ] {
            assert_eq!(refused(text).1, [before, after]);
        }
    }

    #[test]
    fn a_sign_of_doubt_before_a_hyphen_is_asked_about() {
        for (text, forms) in [
            ("?-1998", ["/1998", "-1998?"]),
            ("?-0044", ["/0044", "-0044?"]),
            ("?-1998-05", ["/1998-05", "-1998-05?"]),
            ("?-1998-05-03", ["/1998-05-03", "-1998-05-03?"]),
            ("~-1998", ["/1998~", "-1998~"]),
            ("%-0044", ["/0044%", "-0044%"]),
        ] {
            assert_eq!(refused(text).1, forms, "{text}");
        }
        for text in ["?1998", "-1998?", "~1998", "?1998-05", "-0044"] {
            assert!(Date::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn an_open_member_inside_a_set_becomes_a_range_or_goes_to_its_end() {
        for (text, forms) in [
            ("[1667,..1984]", ["[1667..1984]", "[..1984,1667]"]),
            ("[1984..,1990]", ["[1984..1990]", "[1990,1984..]"]),
            ("{1984-03..,1990-01,1991}", ["{1984-03..1990-01,1991}", "{1990-01,1991,1984-03..}"]),
        ] {
            assert_eq!(refused(text).1, forms);
        }
        assert_eq!(refused("[1667,..1666]").1, ["[..1666,1667]"], "a range that runs backwards is no form");
    }

    #[test]
    fn a_long_list_is_refused_by_a_limit_that_is_named() {
        let list = format!("[{}]", vec!["1984"; 10_000].join(","));
        let (message, _) = refused(&list);
        for said in ["at most 4096 characters", "50,001 characters", "10,000 dates"] {
            assert!(message.contains(said), "{message}");
        }
        assert!(Date::parse(&format!("[{}]", vec!["1984"; 800].join(","))).is_ok());
    }
}
