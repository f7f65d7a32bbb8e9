//! Decades and centuries at the ends of a range: `1920s-30s`, `1700s–1800s`, `16th–17th century`.

use crate::time::written::grammar::How;
use crate::time::written::if_edtf;
use crate::time::written::part::{Doubt, Part, Year};
use crate::time::written::reading::Reading;
use crate::time::written::sides::scopes;
use crate::time::written::years;

/// Decades and centuries, and years beside them.
pub(super) fn reading(from: &Part, first: &Year, to: &Part, last: &Year, how: How) -> Reading {
    if from.month.or(to.month).is_some() || from.day.or(to.day).is_some() {
        return Reading::none();
    }
    let in_full = &of_same_century(first, last);
    if let (Year::Century { .. }, Year::Century { .. }) = (first, last) {
        // A doubt on one side of centuries is about both.
        let doubt = Doubt {
            approximate: from.doubt.approximate || to.doubt.approximate,
            uncertain: from.doubt.uncertain || to.doubt.uncertain,
            leads: false,
        };
        let sign = doubt.sign();
        let spans = years::between_centuries(first, last);
        return Reading::open(
            spans.iter().filter_map(|span| if_edtf(format!("{}{sign}", span.replace('/', &format!("{sign}/"))))),
        );
    }
    if from.doubt.sign() != to.doubt.sign() {
        // A doubt before the first may be about both.
        let with = |(a, b): &(Doubt, Doubt)| {
            let (from, to) = (Part { doubt: *a, ..from.clone() }, Part { doubt: *b, ..to.clone() });
            doubted_spans(&from, first, &to, in_full)
        };
        return Reading::open(scopes(from.doubt, to.doubt).iter().filter_map(with));
    }
    let sign = from.doubt.sign();
    // `1980-1990s`: both may be decades.
    if let (Year::Number { value, width: 4, era: None }, Year::Decade { .. }, true) = (first, last, how == How::Lasting)
        && value % 10 == 0
    {
        let decade = Year::Decade { value: *value, width: 4, era: None };
        let ends = [&decade, first].map(|first| side_text(first).zip(side_text(in_full)));
        let values = ends.into_iter().flatten().map(|((a, _), (b, _))| format!("{a}{sign}/{b}{sign}"));
        return Reading::open(values.filter_map(if_edtf));
    }
    if let (Year::Decade { .. }, _) | (_, Year::Decade { .. }) = (first, in_full)
        && is_hundred(first) | is_hundred(in_full)
    {
        return of_hundreds(&ends(first), &ends(in_full), sign, how);
    }
    let Some(((a, is_first_sure), (b, is_last_sure))) = side_text(first).zip(side_text(in_full)) else {
        return Reading::none();
    };
    let lasting = if_edtf(format!("{a}{sign}/{b}{sign}"));
    match how {
        How::Lasting => Reading::sure(lasting).only_if(is_first_sure && is_last_sure),
        How::Within => Reading::open(if_edtf(format!("[{a}{sign}..{b}{sign}]")).into_iter().chain(lasting)),
        How::Stroke | How::SameDay => {
            Reading::open(lasting.into_iter().chain(if_edtf(format!("[{a}{sign},{b}{sign}]"))))
        }
    }
}

/// `1920s-30s`: the second decade with the hundred of the first, where it leaves that out.
fn of_same_century(first: &Year, last: &Year) -> Year {
    match (first, last) {
        // `60er/70er Jahre`: neither says its century.
        (
            Year::Decade { value, width: 3.., .. } | Year::Number { value, width: 4, era: None },
            Year::Decade { value: short, width: 2, era },
        ) => Year::Decade { value: value - value % 100 + short, width: 4, era: *era },
        _ => last.clone(),
    }
}

/// Decades with the doubts of both.
fn doubted_spans(from: &Part, first: &Year, to: &Part, last: &Year) -> Option<String> {
    let side = |part: &Part, year: &Year| side_text(year).map(|(text, _)| format!("{text}{}", part.doubt.sign()));
    let is_century = |year: &Year| matches!(year, Year::Century { .. });
    let (from, to) = side(from, first).zip(side(to, last)).filter(|_| !is_century(first) && !is_century(last))?;
    if_edtf(format!("{from}/{to}"))
}

/// Whether it is a decade that may be a century as well: `1900s`.
fn is_hundred(year: &Year) -> bool {
    matches!(year, Year::Decade { value, width: 4, era: None } if value.is_multiple_of(100))
}

/// All that one side can be.
fn ends(year: &Year) -> Vec<String> {
    if is_hundred(year) { years::spans(year).0 } else { side_text(year).map(|(text, _)| text).into_iter().collect() }
}

/// `1700s-1800s`, `1800s–1850`: the decades, and the centuries. Two of them are both the one or both the other.
fn of_hundreds(first: &[String], last: &[String], sign: &str, how: How) -> Reading {
    let pairs: Vec<(&String, &String)> = match (first, last) {
        ([_, _], [_, _]) => first.iter().zip(last).collect(),
        _ => first.iter().flat_map(|first| last.iter().map(move |last| (first, last))).collect(),
    };
    let of = |(first, last): &(&String, &String)| {
        let (first, last) = (format!("{first}{sign}"), format!("{last}{sign}"));
        let lasting = Some(format!("{first}/{last}"));
        match how {
            How::Lasting => [lasting, None],
            How::Within => [Some(format!("[{first}..{last}]")), lasting],
            How::Stroke | How::SameDay => [lasting, Some(format!("[{first},{last}]"))],
        }
    };
    Reading::open(pairs.iter().flat_map(of).flatten().filter_map(if_edtf))
}

/// A year or a span of years as one side of an interval.
fn side_text(year: &Year) -> Option<(String, bool)> {
    match year {
        Year::Number { width: 4, .. } => years::exact(year).0.first().map(|year| (years::written(*year), true)),
        _ => match years::spans(year) {
            (mut values, is_sure) if !values.is_empty() && !values[0].contains('/') => {
                Some((values.remove(0), is_sure))
            }
            _ => None,
        },
    }
}
