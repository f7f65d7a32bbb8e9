//! One date of a phrase, as far as the phrase says it there: a side of a range, a member of a list, or the whole.

use crate::time::written::calendars::Calendar;
use crate::time::written::field_order;
use crate::time::written::fields::{Field, Fields};
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::{Era, Sense};

/// What one date says. A side of a range may leave out what its neighbour says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// 1 is Monday.
    pub(super) weekday: Option<u8>,
    pub(super) day: Option<u8>,
    /// A month, or a season, quarter or half as EDTF numbers them.
    pub(super) month: Option<u8>,
    pub(super) year: Option<Year>,
    /// The time as EDTF writes it.
    pub(super) clock: Option<String>,
    /// The time is midnight, which may only say that there is none.
    pub(super) is_midnight: bool,
    pub(super) doubt: Doubt,
    /// How a date in figures was read.
    pub(super) order: Option<Order>,
    /// Its month has a name and no number.
    pub(super) is_named: bool,
    /// A week of the year, and a day of it where that is said.
    pub(super) week: Option<(u8, Option<u8>)>,
    /// Something was left out that EDTF has no sign for, or a convention was followed that not everybody keeps.
    pub(super) is_unsure: bool,
    /// A doubt about one of its values, which a mark inside the date says.
    pub(super) inner: Option<Inner>,
    /// What the same mark can be about as well.
    pub(super) inner_or: Option<Inner>,
    /// The calendar that it names.
    pub(super) calendar: Option<Calendar>,
    /// A year of accounts, which begins where its owner says.
    pub(super) is_fiscal: bool,
}

impl Part {
    /// Whether it names a weekday and no day or week that could have it.
    pub(super) fn lacks_its_day(&self) -> bool {
        self.weekday.is_some() && self.day.is_none() && self.week.is_none()
    }
}

/// The doubts about a date, and whether they stand before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Doubt {
    pub(super) approximate: bool,
    pub(super) uncertain: bool,
    pub(super) leads: bool,
}

/// What a question mark inside a date is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inner {
    Day,
    Month,
    DayAndMonth,
    Year,
    /// It stands where the day would.
    UnknownDay,
    /// One figure of the day is not known: the last, or the first of two.
    BlankOnes,
    BlankTens,
}

impl Doubt {
    pub(super) fn is_any(self) -> bool {
        self.approximate || self.uncertain
    }

    /// The sign of EDTF behind a date.
    pub(super) fn sign(self) -> &'static str {
        match (self.approximate, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        }
    }
}

/// Which of day, month and year comes first in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Day,
    Month,
    Year,
}

/// A year, or a span of years that has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Year {
    /// As many digits as `width`, of an era where one is said.
    Number { value: u64, width: usize, era: Option<Era> },
    /// `'68`: of which century is not said.
    Short(u64),
    /// `57` in `10/57`.
    Recent(u64),
    /// `1743/44`.
    Dual { first: u64, second: u64, era: Option<Era> },
    /// `1920s`.
    Decade { value: u64, width: usize, era: Option<Era> },
    /// The nth hundred years, or the nth of so many equal pieces of them.
    Century { n: u64, era: Option<Era>, piece: Option<(u64, u64)> },
    /// The nth thousand years.
    Millennium { n: u64, era: Option<Era> },
    /// With digits that nobody knows.
    Masked(String),
    /// As astronomers count: 0 is 1 BCE.
    Exact(i64),
}

impl Year {
    pub(super) fn set_era(&mut self, new: Era) -> Option<()> {
        let era = match self {
            Year::Number { era, .. }
            | Year::Dual { era, .. }
            | Year::Decade { era, .. }
            | Year::Century { era, .. }
            | Year::Millennium { era, .. } => era,
            Year::Short(_) | Year::Recent(_) | Year::Masked(_) | Year::Exact(_) => return None,
        };
        era.is_none().then(|| *era = Some(new))
    }
}

/// Every way to read the tokens as one date.
pub(super) fn read(tokens: &[Token]) -> Vec<Part> {
    let mut found = without_day(tokens);
    let mut part = Part::default();
    let Some(rest) = doubts(unbracketed(tokens), &mut part) else { return found };
    let Some(fields) = Fields::new(rest, &mut part).all() else {
        return found;
    };
    if fields.is_empty() && part.clock.is_some() {
        found.push(part);
        return found;
    }
    let is_named = fields.iter().any(|field| matches!(field, Field::Month(_)));
    for shape in field_order::of(&fields) {
        let is_unsure = shape.is_unsure || part.is_unsure;
        let whole = Part { is_unsure, is_named, inner_or: None, ..with(&part, shape) };
        found.extend(part.inner_or.map(|inner| Part { inner: Some(inner), ..whole.clone() }));
        found.push(whole);
    }
    found
}

/// `XVIII–XIX c.`: a numeral alone before a century.
pub(super) fn of_century(left: &[Token], right: &[Token]) -> Option<Vec<Part>> {
    let ([Token { kind: Kind::Roman(n), .. }], [Token { kind: Kind::Roman(_), .. }, next, ..]) = (left, right) else {
        return None;
    };
    let century = Year::Century { n: *n, era: None, piece: None };
    let is_before_century = next.kind == Kind::Word(Sense::Century);
    is_before_century.then(|| vec![Part { year: Some(century), ..Part::default() }])
}

fn with(part: &Part, shape: Part) -> Part {
    Part { day: shape.day, month: shape.month, year: shape.year, order: shape.order, ..part.clone() }
}

/// `?? May 1812`: a day that nobody knows. One mark may say doubt about the whole as well.
fn without_day(tokens: &[Token]) -> Vec<Part> {
    let is_mark = |token: &Token| token.kind == Kind::Sign('?');
    let marks = tokens.iter().take_while(|token| is_mark(token)).count();
    let rest = &tokens[marks..];
    let is_before_month = matches!(rest.first(), Some(Token { kind: Kind::Word(Sense::Month(_)), spaced: true }));
    if !is_before_month || !(1..=2).contains(&marks) {
        return Vec::new();
    }
    let is_whole = |part: &Part| part.day.is_none() && part.inner.is_none() && !part.doubt.is_any();
    let months = read(rest).into_iter().filter(is_whole);
    months.map(|part| Part { inner: Some(Inner::UnknownDay), ..part }).collect()
}

/// What stands in one pair of brackets around everything.
pub(super) fn unbracketed(tokens: &[Token]) -> &[Token] {
    match tokens {
        [Token { kind: Kind::Sign('('), .. }, inner @ .., Token { kind: Kind::Sign(')'), .. }]
        | [Token { kind: Kind::Sign('['), .. }, inner @ .., Token { kind: Kind::Sign(']'), .. }]
            if !inner.iter().any(|token| matches!(token.kind, Kind::Sign('(' | '['))) || is_doubted(inner) =>
        {
            inner
        }
        _ => tokens,
    }
}

/// `3 May [1850]`, `n.d. [c. 1850]`: what was supplied by another hand stands in brackets, and then the date as a whole is
/// asked about. Without the brackets; `None` where there are none.
pub(super) fn without_brackets(tokens: &[Token]) -> Option<Vec<Token>> {
    let is = |sign: char| move |token: &&Token| token.kind == Kind::Sign(sign);
    let (opening, closing) = (tokens.iter().filter(is('[')).count(), tokens.iter().filter(is(']')).count());
    let tokens = match tokens {
        [Token { kind: Kind::Word(Sense::Unknown), .. }, Token { kind: Kind::Sign(','), .. }, rest @ ..]
        | [Token { kind: Kind::Word(Sense::Unknown), .. }, rest @ ..] => rest,
        _ => tokens,
    };
    let is_kept = |token: &&Token| !matches!(token.kind, Kind::Sign('[' | ']'));
    // A mark inside is about what stands in the brackets alone.
    let is_plain = tokens.windows(2).all(|pair| !(is_mark(&pair[0]) && pair[1].kind == Kind::Sign(']')));
    (opening == 1 && closing == 1 && is_plain).then(|| tokens.iter().filter(is_kept).cloned().collect())
}

fn is_mark(token: &Token) -> bool {
    token.kind == Kind::Sign('?')
}

/// Whether the only brackets inside are those of `(?)` at the end.
fn is_doubted(inner: &[Token]) -> bool {
    let opening = inner.iter().filter(|token| matches!(token.kind, Kind::Sign('(' | '['))).count();
    opening == 1 && matches!(inner, [.., open, _, _] if matches!(open.kind, Kind::Sign('(' | '[')))
}

/// Takes the doubts from both ends.
fn doubts<'a>(mut tokens: &'a [Token], part: &mut Part) -> Option<&'a [Token]> {
    // Two marks are two figures.
    if matches!(tokens, [a, b, ..] if a.kind == Kind::Sign('?') && b.kind == Kind::Sign('?')) {
        return None;
    }
    loop {
        let (leads, kind, rest) = match tokens {
            [first, rest @ ..] if is_doubt(&first.kind) => (true, &first.kind, rest),
            // `(?)1850`.
            [open, doubt, close, rest @ ..]
                if is_doubt(&doubt.kind) && open.kind == Kind::Sign('(') && close.kind == Kind::Sign(')') =>
            {
                (true, &doubt.kind, rest)
            }
            [rest @ .., open, doubt, close]
                if is_doubt(&doubt.kind)
                    && matches!(
                        (&open.kind, &close.kind),
                        (Kind::Sign('('), Kind::Sign(')')) | (Kind::Sign('['), Kind::Sign(']'))
                    ) =>
            {
                (false, &doubt.kind, rest)
            }
            // `18 c.` is a century.
            [Token { kind: Kind::Number { value: 0..=21, width: 1..=2 }, .. }, last] if is_about(last) => break,
            [rest @ .., last] if is_doubt(&last.kind) => (false, &last.kind, rest),
            _ => break,
        };
        match kind {
            Kind::Word(Sense::Approximate) | Kind::Sign('~') => part.doubt.approximate = true,
            Kind::Word(Sense::Uncertain) | Kind::Sign('?') => {
                part.doubt.uncertain = true;
                // `?5 May` may be the 15th: the mark stands for a figure.
                part.is_unsure |= leads && *kind == Kind::Sign('?') && is_close_figure(rest.first());
            }
            Kind::Sign('%') => (part.doubt.approximate, part.doubt.uncertain) = (true, true),
            _ => part.is_unsure = true,
        }
        part.doubt.leads |= leads;
        // `1850, circa`.
        tokens = match rest {
            [date @ .., Token { kind: Kind::Sign(','), .. }] if !leads => date,
            [Token { kind: Kind::Sign(','), .. }, date @ ..] if leads => date,
            _ => rest,
        };
    }
    (!tokens.is_empty()).then_some(tokens)
}

fn is_about(token: &Token) -> bool {
    token.kind == Kind::Word(Sense::Approximate)
}

/// Whether a day or month in figures follows without a space.
fn is_close_figure(token: Option<&Token>) -> bool {
    matches!(token, Some(Token { kind: Kind::Number { width: 1..=2, .. }, spaced: false }))
}

fn is_doubt(kind: &Kind) -> bool {
    matches!(kind, Kind::Word(Sense::Approximate | Sense::Uncertain | Sense::Part) | Kind::Sign('~' | '?' | '%'))
}
