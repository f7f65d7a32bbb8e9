//! Written dates: a refused text as people mean it. The whole phrase is parsed, never a part of it, and has one meaning, several
//! or none.

mod abbreviations;
mod ages;
mod blank_figures;
mod calendars;
mod cardinals;
mod clean;
mod clock;
mod disambiguate;
mod edtf_draft_2012;
mod error;
mod field_order;
mod fields;
mod figures;
mod fill;
mod grammar;
mod inner_marks;
mod list_grammar;
mod lists;
mod lone;
mod lookalikes;
mod meaning;
mod mixed_lists;
mod names;
mod number_tokens;
mod ordinals;
mod packed;
mod part;
mod question_marks;
mod reading;
mod roman;
mod sets;
mod single;
mod slips;
mod spellings;
mod times;
mod tokens;
mod vocabulary;
mod weekdays;
mod word_meaning;
mod years;

use crate::time::DateError;
use crate::time::notation;
use crate::time::notation::Refusal;
use crate::time::refused;
use crate::time::written::grammar::Tree;
use crate::time::written::part::{Part, Year};
use crate::time::written::reading::Reading;
use crate::time::written::tokens::{Kind, Open, Token};
use crate::time::written::vocabulary::Sense;

/// Bytes of the longest phrase; longer texts say more than a date.
const LONGEST: usize = 160;
/// The most ways to take the words of a phrase that have more than one sense.
const MOST_WAYS: usize = 256;

/// Says what is wrong with a refused text.
pub(super) fn explain(written: &str, refusal: Refusal) -> DateError {
    let error = match refusal {
        Refusal::Reversed { start, end } => return DateError::EndBeforeStart { start, end },
        Refusal::NoLeapSecond => return refused::no_leap_second(written),
        Refusal::OpenInside { member } => return refused::open_inside(written, &member),
        Refusal::NotEdtf(error) => match refused::spaced_open_inside(written) {
            Some(refused) => return refused,
            None => error,
        },
    };
    let shown = shown(written);
    let (reading, said) = meant(written);
    let sure = reading.is_sure();
    let expected = format!("expected {USUAL}, found `{shown}`");
    // Of words a figure alone is no error: `10` in `10,000 BC`.
    let known = error::of(written)
        .filter(|_| is_notation(written.trim()) || reading.values.is_empty() || !written.is_ascii())
        .or(said.impossible);
    let message = match (known, &reading.values[..]) {
        (_, several @ [_, _, ..]) => format!("`{shown}` can mean {}", one_of(several)),
        // `1914-18` has no month 18: it has no month.
        (Some(_), [text]) if sure && is_new_range(written, text) => expected,
        (Some(error), _) => error,
        (None, []) if is_notation(written) && said.note.is_none() => format!("{expected}: {}", error.message),
        (None, _) => expected,
    };
    let message = said.note.map_or_else(|| message.clone(), |note| format!("{message}: {note}"));
    DateError::Invalid { message, suggestions: reading.values, sure }
}

const USUAL: &str = "a date such as `2012-05-25` or `2012`";

/// `` `a`, `b` or `c` ``.
fn one_of(values: &[String]) -> String {
    let quoted: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
    match &quoted[..] {
        [all @ .., last] if !all.is_empty() => format!("{} or {last}", all.join(", ")),
        _ => quoted.join(""),
    }
}

/// Whether the text was no interval and the reading is one.
fn is_new_range(written: &str, text: &str) -> bool {
    written.is_ascii() && text.contains('/') && !written.contains('/')
}

/// True for a text that at least uses the signs of EDTF, so that the reader of its grammar has something to say.
fn is_notation(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.bytes().all(|b| b"0123456789XYEST:Z?~%-+/.,".contains(&b))
}

/// The text as a message may show it: on one line, with the spaces that nobody can see, and not for ever. Whoever prints
/// it makes the rest of it harmless.
fn shown(text: &str) -> String {
    let most = 60;
    let escaped: String = text.chars().take(most).flat_map(visible).collect();
    if text.chars().nth(most).is_some() { format!("{escaped}…") } else { escaped }
}

fn visible(c: char) -> Vec<char> {
    let unseen =
        (c.is_whitespace() && c != ' ') || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    if unseen { c.escape_default().collect() } else { vec![c] }
}

/// What is said beside the values of a phrase.
#[derive(Default)]
struct Said {
    /// A day that is written but does not exist.
    impossible: Option<String>,
    /// Why the values are not just what is written.
    note: Option<String>,
}

/// What the author may have meant, and what is to be said of it.
fn meant(written: &str) -> (Reading, Said) {
    let mut said = Said::default();
    if written.len() > LONGEST {
        return (Reading::none(), said);
    }
    // Only the author knows whether the letter was meant for the figure.
    if let Some(figures) = lookalikes::as_figures(written) {
        let values = if if_edtf(figures.clone()).is_some() { vec![figures] } else { meant(&figures).0.values };
        return (Reading::open(values), said);
    }
    let in_full = abbreviations::in_full(written);
    if !in_full.is_empty() {
        return (Reading::open(in_full.iter().flat_map(|phrase| meant(phrase).0.values)), said);
    }
    let clean = clean::text(written);
    let phrase = clean::phrase(written);
    let notation = question_marks::reading(&clean)
        .or(slips::reading(&clean, phrase.contains('–')))
        .or(lone::reading(&clean))
        .or(sets::reading(&clean));
    if !notation.values.is_empty() {
        return (notation, said);
    }
    let Some(open) = tokens::read(&phrase) else { return (Reading::none(), said) };
    let mut reading = Reading::none();
    for tokens in ways(&open) {
        let Some(blanks) = blank_figures::of(&tokens) else {
            reading = reading.or(of_tokens(&tokens, &mut said));
            continue;
        };
        reading = reading.or(of_tokens(&blanks.tokens, &mut said).only_if(blanks.is_sure && blanks.is_only));
        if !blanks.is_only {
            reading = reading.or(of_tokens(&tokens, &mut said).only_if(false));
        }
    }
    if reading.values.is_empty() {
        for tokens in ways(&open).iter().filter_map(|tokens| part::without_brackets(tokens)) {
            reading = reading.or(of_tokens(&tokens, &mut said).only_if(false));
        }
    }
    (reading, said)
}

/// All that one way to take the words can mean.
fn of_tokens(tokens: &[Token], said: &mut Said) -> Reading {
    let mut reading = ages::reading(tokens);
    for tree in grammar::trees(tokens) {
        let meaning = meaning::of(&tree);
        said.impossible = said.impossible.take().or_else(|| no_such_day(&tree));
        if !meaning.values.is_empty() {
            said.note = said.note.take().or_else(|| times::note(&tree)).or_else(|| calendars::note(&tree));
        }
        reading = reading.or(meaning);
    }
    reading
}

/// Every way to take each word in one sense, all of one language, without the words that say nothing.
fn ways(open: &[Open]) -> Vec<Vec<Token>> {
    let mut ways: Vec<(Vec<Token>, u8, bool)> = vec![(Vec::new(), u8::MAX, false)];
    for Open { kinds, spaced } in open {
        let mut next = Vec::new();
        for (tokens, languages, is_behind_filler) in &ways {
            for (kind, of) in kinds {
                let languages = languages & of;
                if languages == 0 {
                    continue;
                }
                let mut tokens = tokens.clone();
                let is_filler = *kind == Kind::Word(Sense::Filler);
                if !is_filler {
                    tokens.push(Token { kind: kind.clone(), spaced: *spaced || *is_behind_filler });
                }
                next.push((tokens, languages, is_filler));
            }
        }
        if next.len() > MOST_WAYS {
            return Vec::new();
        }
        ways = next;
    }
    ways.into_iter().map(|(tokens, ..)| tokens).collect()
}

/// `29 February 1900`.
fn no_such_day(tree: &Tree) -> Option<String> {
    let Tree::One(Part { day: Some(day), month: Some(month), year: Some(year), .. }) = tree else { return None };
    let (years, true) = years::exact(year) else { return None };
    let [year] = years[..] else { return None };
    let date =
        single::text(&Part { day: None, month: Some(*month), year: Some(Year::Exact(year)), ..Part::default() })?;
    error::of(&format!("{date}-{day:02}"))
}

/// The text, where it is a date; whatever is suggested has passed here.
fn if_edtf(text: String) -> Option<String> {
    (notation::read(&text).is_ok() && refused::sign_or_stroke(&text).is_none()).then_some(text)
}
