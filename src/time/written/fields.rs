//! Tokens as the fields of one date: a number with its era, a quarter with its number, a time.

use crate::time::written::calendars::Calendar;
use crate::time::written::ordinal_fields::takes_ordinal;
use crate::time::written::part::{Part, Year};
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::{Era, Sense};

/// The first code of EDTF for a quarter, less one: 33 is the first quarter.
pub(super) const QUARTERS: u8 = 32;
/// The same for thirds: 37 is the first.
pub(super) const THIRDS: u8 = 36;
/// The same for halves: 40 is the first.
pub(super) const HALVES: u8 = 39;

/// What stands at one place of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Field {
    Number {
        value: u64,
        width: usize,
    },
    /// `1st`.
    Day(u64),
    /// A month, season, quarter or half.
    Month(u8),
    Year(Year),
    /// A sign, and whether it stands free.
    Glue {
        sign: char,
        is_free: bool,
    },
}

/// Tokens on their way to fields.
pub(super) struct Fields<'a, 'p> {
    pub(super) tokens: &'a [Token],
    pub(super) at: usize,
    pub(super) fields: Vec<Field>,
    pub(super) part: &'p mut Part,
}

impl<'a, 'p> Fields<'a, 'p> {
    pub(super) fn new(tokens: &'a [Token], part: &'p mut Part) -> Fields<'a, 'p> {
        Fields { tokens, at: 0, fields: Vec::new(), part }
    }

    /// The fields of all tokens; `None` where one does not fit.
    pub(super) fn all(mut self) -> Option<Vec<Field>> {
        while let Some(token) = self.tokens.get(self.at) {
            self.at += 1;
            self.take(token.kind.clone())?;
        }
        Some(self.fields)
    }

    pub(super) fn peek(&self) -> Option<&Kind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    /// The number that comes next, which is then taken.
    pub(super) fn number(&mut self, most: u64) -> Option<u64> {
        let value = match self.peek()? {
            Kind::Number { value, .. } | Kind::Roman(value) | Kind::Ordinal(value) => *value,
            Kind::Word(Sense::Nth(n)) => (*n).into(),
            _ => return None,
        };
        (1..=most).contains(&value).then(|| self.at += 1)?;
        Some(value)
    }

    pub(super) fn take(&mut self, kind: Kind) -> Option<()> {
        match kind {
            Kind::Number { value, width } => return self.figures(value, width),
            Kind::Ordinal(n) => return self.nth(n),
            Kind::Roman(n) => return self.roman(n),
            Kind::Short(n) => self.fields.push(Field::Year(Year::Short(n))),
            Kind::Decade { value, width } => self.fields.push(Field::Year(Year::Decade { value, width, era: None })),
            Kind::BlankDay { figure, is_last_known } => return self.blank_day(figure, is_last_known),
            Kind::Masked(text) => self.fields.push(Field::Year(Year::Masked(text))),
            Kind::Clock { time, exact } => {
                self.part.is_unsure |= !exact;
                return self.clock(time);
            }
            Kind::Word(sense) => return self.word(sense),
            Kind::Sign(sign @ ('.' | ',' | '-' | '–' | '/')) => self.glue(sign),
            Kind::Sign('?') => return self.doubt(),
            Kind::Sign('(' | '[') if self.is_mark_in_brackets() => return self.bracketed_doubt(),
            Kind::Sign('(') => return self.word_in_brackets(),
            _ => return None,
        }
        Some(())
    }

    fn word(&mut self, sense: Sense) -> Option<()> {
        match sense {
            Sense::Nth(n) => return self.nth(n.into()),
            Sense::Midnight => {
                self.part.is_unsure = true;
                return self.clock("00:00".to_owned());
            }
            Sense::Noon => {
                self.part.is_unsure = true;
                return self.clock("12:00".to_owned());
            }
            Sense::Month(month) | Sense::Season(month) => self.fields.push(Field::Month(month)),
            Sense::PartOfSeason(season) => {
                self.part.is_unsure = true;
                self.fields.push(Field::Month(season));
            }
            Sense::Weekday(day) => {
                self.skip_comma();
                return self.part.weekday.replace(day).is_none().then_some(());
            }
            Sense::Q => self.quarter(4, QUARTERS)?,
            Sense::H => self.quarter(2, HALVES)?,
            Sense::T | Sense::S => {
                self.part.is_unsure = true;
                if sense == Sense::T { self.quarter(4, QUARTERS)? } else { self.quarter(2, HALVES)? }
            }
            Sense::CenturyBefore => {
                let n = self.number(99)?;
                self.fields.push(Field::Year(Year::Century { n, era: None, piece: None }));
            }
            Sense::Decades => {
                let (value, width) = match self.peek()? {
                    Kind::Number { value, width } => (*value, *width),
                    Kind::Word(Sense::Tens(tens)) => ((*tens).into(), 2),
                    _ => return None,
                };
                self.at += 1;
                self.fields.push(Field::Year(Year::Decade { value, width, era: None }));
            }
            Sense::Tens(tens) => {
                self.fields.push(Field::Year(Year::Decade { value: tens.into(), width: 2, era: None }));
            }
            Sense::YearNext => {
                let is_before = match self.peek() {
                    // `year 3, May 1940`: a number before a month would be taken for its day.
                    Some(Kind::Number { width: 1 | 2, .. }) => !self.has_month_behind(),
                    Some(Kind::Number { .. } | Kind::Decade { .. }) => true,
                    _ => false,
                };
                let is_behind = matches!(self.fields.last(), Some(Field::Year(Year::Decade { .. })));
                return (is_before || is_behind).then_some(());
            }
            Sense::OldStyle => return self.calendar(Calendar::Julian),
            Sense::NewStyle => return self.calendar(Calendar::Gregorian),
            Sense::Week => return self.week(),
            Sense::DayOfYear => return self.day_of_year(),
            Sense::Fiscal => self.part.is_fiscal = true,
            Sense::Era(era) => return self.era(era, true),
            Sense::EraBehind(era) => return self.era(era, false),
            _ => return None,
        }
        Some(())
    }

    fn has_month_behind(&self) -> bool {
        let is_month = |token: &Token| matches!(token.kind, Kind::Word(Sense::Month(_) | Sense::Season(_)));
        self.tokens[self.at..].iter().any(is_month)
    }

    fn calendar(&mut self, calendar: Calendar) -> Option<()> {
        self.part.calendar.replace(calendar).is_none().then_some(())
    }

    pub(super) fn skip_comma(&mut self) {
        if matches!(self.peek(), Some(Kind::Sign(','))) {
            self.at += 1;
        }
    }

    fn glue(&mut self, sign: char) {
        let is_free = self.tokens[self.at - 1].spaced || self.tokens.get(self.at).is_some_and(|next| next.spaced);
        self.fields.push(Field::Glue { sign, is_free });
    }

    fn clock(&mut self, time: String) -> Option<()> {
        self.skip_comma();
        if let Some(Field::Glue { sign: ',', .. }) = self.fields.last() {
            self.fields.pop();
        }
        // Spreadsheets write midnight behind every day.
        self.part.is_midnight |= time.starts_with("00:00") && !time.bytes().any(|b| matches!(b, b'1'..=b'9'));
        self.part.clock.replace(time).is_none().then_some(())
    }

    fn figures(&mut self, value: u64, width: usize) -> Option<()> {
        match &self.tokens[self.at..] {
            // `19. Jahrhundert`, `3. Quartal`.
            [Token { kind: Kind::Sign('.'), .. }, Token { kind: Kind::Word(sense), .. }, ..]
                if takes_ordinal(*sense) =>
            {
                self.at += 1;
                return self.nth(value);
            }
            // `19 век`, `18c`.
            [Token { kind: Kind::Word(sense), .. }, ..] if width <= 2 && takes_ordinal(*sense) => {
                return self.nth(value);
            }
            _ => {}
        }
        if let (Some(second), true) = (self.second_year(value, width), self.has_name()) {
            self.at += 2;
            self.fields.push(Field::Year(Year::Dual { first: value, second, era: None }));
        } else {
            self.fields.push(Field::Number { value, width });
        }
        Some(())
    }

    /// Whether a month or season is named, so that a pair of years can only be a pair of years.
    pub(super) fn has_name(&self) -> bool {
        let is_name = |token: &Token| {
            matches!(
                token.kind,
                Kind::Word(Sense::Month(_) | Sense::Season(_) | Sense::PartOfSeason(_) | Sense::Fiscal)
            )
        };
        self.tokens.iter().any(is_name)
    }

    /// The `44` of `1743/44`.
    fn second_year(&self, first: u64, width: usize) -> Option<u64> {
        let [Token { kind: Kind::Sign('/' | '-' | '–'), spaced: false }, next, ..] = &self.tokens[self.at..] else {
            return None;
        };
        let Kind::Number { value, width: digits } = next.kind else { return None };
        let whole = 10_u64.pow(u32::try_from(digits).ok()?.min(4));
        (width >= 3 && digits <= width && !next.spaced && (first + 1) % whole == value).then_some(first + 1)
    }

    fn era(&mut self, era: Era, may_lead: bool) -> Option<()> {
        match self.fields.last_mut() {
            Some(Field::Number { value, width }) => {
                let year = Year::Number { value: *value, width: *width, era: Some(era) };
                self.fields.pop();
                self.fields.push(Field::Year(year));
            }
            Some(Field::Year(year)) => year.set_era(era)?,
            _ => {
                let Some(Kind::Number { value, width }) = self.peek().cloned().filter(|_| may_lead) else {
                    return None;
                };
                self.at += 1;
                self.fields.push(Field::Year(Year::Number { value, width, era: Some(era) }));
            }
        }
        Some(())
    }
}
