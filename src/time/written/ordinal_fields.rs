//! Ordinals and Roman numerals of a date: of a century, a millennium, a part of a year, or a day or month.

use crate::time::written::fields::{Field, Fields, HALVES, QUARTERS, THIRDS};
use crate::time::written::part::Year;
use crate::time::written::tokens::Kind;
use crate::time::written::vocabulary::Sense;

/// Whether the number of what it names stands before it.
pub(super) fn takes_ordinal(sense: Sense) -> bool {
    matches!(sense, Sense::Century | Sense::Millennium | Sense::Quarter | Sense::Third | Sense::Half)
}

impl Fields<'_, '_> {
    pub(super) fn quarter(&mut self, most: u64, base: u8) -> Option<()> {
        let n = match self.fields.last() {
            // `3Q 2012`.
            Some(Field::Number { value, width: 1 })
                if *value <= most && !matches!(self.peek(), Some(Kind::Number { width: 1, .. })) =>
            {
                let value = *value;
                self.fields.pop();
                value
            }
            _ => self.number(most)?,
        };
        self.fields.push(Field::Month(base + u8::try_from(n).ok().filter(|n| *n > 0)?));
        Some(())
    }

    /// An ordinal: of a century, quarter or half, or a day.
    pub(super) fn nth(&mut self, n: u64) -> Option<()> {
        match self.peek() {
            Some(Kind::Word(Sense::Century)) => {
                self.at += 1;
                self.fields.push(Field::Year(Year::Century { n, era: None, piece: None }));
            }
            Some(Kind::Word(Sense::Millennium)) => {
                self.at += 1;
                self.fields.push(Field::Year(Year::Millennium { n, era: None }));
            }
            Some(Kind::Word(sense @ (Sense::Quarter | Sense::Third | Sense::Half))) => {
                let (most, base) = match sense {
                    Sense::Quarter => (4, QUARTERS),
                    Sense::Third => (3, THIRDS),
                    _ => (2, HALVES),
                };
                self.at += 1;
                self.fields.push(Field::Month(base + u8::try_from(n).ok().filter(|n| (1..=most).contains(n))?));
            }
            _ => self.fields.push(Field::Day(n)),
        }
        Some(())
    }

    pub(super) fn roman(&mut self, n: u64) -> Option<()> {
        match self.peek() {
            Some(Kind::Word(sense)) if takes_ordinal(*sense) => return self.nth(n),
            _ if n >= 1000 => {
                self.part.is_unsure = true;
                self.fields.push(Field::Year(Year::Number { value: n, width: 4, era: None }));
            }
            // `XV May 1250`: a day before a month that has its name. The letter can be short for a word as well.
            Some(Kind::Word(Sense::Month(_))) if (1..=31).contains(&n) && self.fields.is_empty() => {
                self.part.is_unsure = true;
                self.fields.push(Field::Day(n));
            }
            _ => {
                let month = u8::try_from(n).ok().filter(|n| *n <= 12)?;
                // `V 2012` may be something else than a month; `3.V.2012` is a day.
                // `1850 II` may be a half-year, a volume or an issue.
                let is_behind_year = matches!(self.fields.first(), Some(Field::Number { width: 3.., .. }));
                let is_last = self.tokens.len() == self.at;
                self.part.is_unsure |= matches!(n, 1 | 5 | 10) && self.fields.is_empty() || is_behind_year && is_last;
                self.fields.push(Field::Month(month));
            }
        }
        Some(())
    }
}
