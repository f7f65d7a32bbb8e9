//! Written dates: a refused text as people mean it. The whole phrase is parsed, never a part of it, and has one meaning, several
//! or none.

mod abbreviations;
mod age_words;
mod ages;
mod archival;
mod archive_forms;
mod behind_dash;
mod blank_figures;
mod calendars;
mod cardinals;
mod centuries;
mod clean;
mod clock;
mod clock_words;
mod counted_pieces;
mod disambiguate;
mod dual_years;
mod easter;
mod edtf_draft_2012;
mod error;
mod event_words;
mod explained;
mod feast_days;
mod feast_names;
mod field_order;
mod fields;
mod figures;
mod fill;
mod fiscal_years;
mod grammar;
mod inner_marks;
mod list_grammar;
mod lists;
mod lives;
mod lone;
mod lookalikes;
mod meaning;
mod mixed_lists;
mod names;
mod neighbours;
mod notes;
mod nth_weekday;
mod number_tokens;
mod number_words;
mod ordinal_fields;
mod ordinals;
mod other_calendars;
mod other_meanings;
mod own_labels;
mod packed;
mod part;
mod parts_read;
mod piece_words;
mod question_marks;
mod reading;
mod recent;
mod remarks;
mod rewritten;
mod roman;
mod seasons;
mod sets;
mod shared_words;
mod shown;
mod side_words;
mod sides;
mod single;
mod slips;
mod some_time;
mod spans;
mod spans_in_words;
mod spellings;
mod surroundings;
mod times;
mod tokens;
mod tolerances;
mod two_calendars;
mod two_works;
mod underscored;
mod vocabulary;
mod ways;
mod week_words;
mod weekdays;
mod weeks;
mod within;
mod word_meaning;
mod words_around;
mod wrapped;
mod years;

use crate::time::notation;
use crate::time::refused;
pub(super) use crate::time::written::explained::explain;
pub(crate) use crate::time::written::other_calendars::{counts_years, other_calendar_form};
use crate::time::written::reading::Reading;
pub(crate) use crate::time::written::tokens::says_when;
use crate::time::written::tokens::{Open, Token};
use crate::time::written::ways::ways;

/// Bytes of the longest phrase; longer texts say more than a date.
const LONGEST: usize = 160;

/// What is said beside the values of a phrase.
#[derive(Clone, Default)]
struct Said {
    /// A day that is written but does not exist.
    impossible: Option<String>,
    /// Why the values are not just what is written.
    note: Option<String>,
}

/// What the author may have meant, and what is to be said of it.
fn meant(written: &str) -> (Reading, Said) {
    if written.len() > LONGEST { Default::default() } else { parts_read::once(written, || meant_anew(written)) }
}

fn meant_anew(written: &str) -> (Reading, Said) {
    if let Some(reading) = behind_dash::reading(written).or_else(|| surroundings::unquoted(written).map(edtf_or_meant))
    {
        return reading;
    }
    if let Some(date) = surroundings::with_supplied(written).or_else(|| surroundings::asked(written)) {
        let (reading, said) = edtf_or_meant(&date);
        return (reading.only_if(false), said);
    }
    if let Some(read) = surroundings::in_other_signs(written) {
        return read;
    }
    if surroundings::is_empty(written) {
        return (Reading::open(["XXXX".to_owned()]), Said::default());
    }
    let phrase = clean::phrase(written);
    if other_calendars::is_certain(&phrase) {
        return (Reading::none(), Said { note: other_calendars::note(&phrase), ..Said::default() });
    }
    let (reading, said) = of_phrase(written);
    let reading = other_meanings::with_others(written, &phrase, own_labels::with(written, reading));
    let reading = other_meanings::with_dash(&phrase, wrapped::with_inner(written, reading));
    if reading.is_sure() || said.impossible.is_some() {
        return (reading, said);
    }
    if !reading.values.is_empty() {
        // `1957[12]` may be December, or a year with its twelfth note.
        let noted = surroundings::unmarked(written).map_or_else(Reading::none, |inner| edtf_or_meant(inner).0);
        return (noted.or(reading).only_if(false), said);
    }
    let inner =
        surroundings::unstopped(written).or_else(|| surroundings::unmarked(written).map(|inner| (inner, false)));
    if let Some((inner, is_sure)) = inner {
        let (reading, said) = edtf_or_meant(inner);
        return (reading.only_if(is_sure), said);
    }
    let reading = number_words::reading(&phrase).or(remarks::reading(written)).or_else(|| archival::reading(written));
    if !reading.values.is_empty() {
        return (reading, said);
    }
    let said = Said { note: said.note.or_else(|| notes::of(&phrase)), ..said };
    if said.note.is_some() {
        return (reading, said);
    }
    let respelt = words_around::respelt_month(&phrase).map_or_else(Reading::none, |text| of_phrase(&text).0);
    let guess = respelt.or_else(|| two_works::reading(written)).or_else(|| words_around::reading(written));
    (guess.only_if(false), said)
}

/// A text that may be right without what stands around it.
fn edtf_or_meant(inner: &str) -> (Reading, Said) {
    match if_edtf(inner.to_owned()) {
        Some(date) => (wrapped::of_date(date), Said::default()),
        None => meant(inner),
    }
}

/// What a phrase with nothing around it can mean.
fn of_phrase(written: &str) -> (Reading, Said) {
    // Only the author knows whether the letter was meant for the figure.
    if let Some(figures) = lookalikes::as_figures(written) {
        let values = if if_edtf(figures.clone()).is_some() { vec![figures] } else { meant(&figures).0.values };
        return (Reading::open(values), Said::default());
    }
    let in_full = abbreviations::in_full(written);
    if !in_full.is_empty() {
        return (Reading::open(in_full.iter().flat_map(|phrase| meant(phrase).0.values)), Said::default());
    }
    let clean = clean::text(written);
    let phrase = clean::phrase(written);
    let other = rewritten::reading(&clean)
        .or_else(|| archive_forms::reading(&clean))
        .or_else(|| shared_words::reading(&clean))
        .or_else(|| clock_words::reading(&clean));
    let counted = nth_weekday::reading(&phrase);
    if let Some(only) = counted
        .sole
        .or_else(|| counted_pieces::reading(&phrase))
        .or_else(|| (!other.values.is_empty()).then_some(other))
    {
        return (only, Said::default());
    }
    let notation = question_marks::reading(&clean)
        .or(slips::reading(&clean, &phrase))
        .or(lone::reading(&clean))
        .or(sets::reading(&clean))
        .or(tolerances::reading(&phrase))
        .or(week_words::reading(&phrase));
    if !notation.values.is_empty() {
        return (notation, Said::default());
    }
    let Some(open) = tokens::read(&phrase) else { return (Reading::none(), Said::default()) };
    let (reading, said) = of_open(&open);
    let years = dual_years::in_range(&phrase).into_iter().flat_map(|years| edtf_or_meant(&years).0.values);
    let others = Reading::open(counted.also.into_iter().chain(years));
    let is_sure = others.values.is_empty();
    (others.or(reading).only_if(is_sure), said)
}

/// What the tokens of a phrase can mean: a word that is a month and a weekday is a weekday only where no month makes sense.
fn of_open(open: &[Open]) -> (Reading, Said) {
    let mut said = Said::default();
    let all = ways(open);
    for is_month in [true, false] {
        let those = all.iter().filter(|way| way.is_weekday_for_month != is_month);
        let reading = those.map(|way| of_way(&way.tokens, &mut said)).fold(Reading::none(), Reading::or);
        if !reading.values.is_empty() {
            return (reading, said);
        }
    }
    let mut reading = Reading::none();
    for tokens in all.iter().filter_map(|way| part::without_brackets(&way.tokens)) {
        reading = reading.or(of_tokens(&tokens, &mut said).only_if(false));
    }
    (reading, said)
}

/// What one way to take the words can mean, with figures that nobody knows or without.
fn of_way(tokens: &[Token], said: &mut Said) -> Reading {
    let Some(blanks) = blank_figures::of(tokens) else { return of_tokens(tokens, said) };
    let reading = of_tokens(&blanks.tokens, said).only_if(blanks.is_sure && blanks.is_only);
    if blanks.is_only { reading } else { reading.or(of_tokens(tokens, said).only_if(false)) }
}

/// All that one way to take the words can mean.
fn of_tokens(tokens: &[Token], said: &mut Said) -> Reading {
    let mut reading = ages::reading(tokens);
    for tree in grammar::trees(tokens) {
        let meaning = meaning::of(&tree);
        said.impossible = said.impossible.take().or_else(|| notes::no_such_day(&tree));
        if !meaning.values.is_empty() {
            said.note = said.note.take().or_else(|| times::note(&tree)).or_else(|| calendars::note(&tree));
        }
        reading = reading.or(meaning);
    }
    reading
}

/// The text, where it is a date; whatever is suggested has passed here.
fn if_edtf(text: String) -> Option<String> {
    (notation::read(&text).is_ok() && refused::sign_or_stroke(&text).is_none()).then_some(text)
}
