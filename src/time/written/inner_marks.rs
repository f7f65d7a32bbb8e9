//! Question marks inside a date, about one of its values: `May? 1812`, `May (?) 1812`, `May ?, 1812`.

use crate::time::written::fields::{Field, Fields};
use crate::time::written::part::Inner;
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Sense;

impl Fields<'_, '_> {
    /// A question mark inside a date: close behind a value it is about that one, and a free one behind a month may stand
    /// for its day.
    pub(super) fn doubt(&mut self) -> Option<()> {
        let is_free = self.tokens[self.at - 1].spaced;
        if !is_free {
            // `May?? 1812` is no doubt that has a sign.
            return if self.peek() == Some(&Kind::Sign('?')) { None } else { self.about_last() };
        }
        let is_alone = matches!(self.fields[..], [Field::Month(1..=12)]);
        if !is_alone || self.part.inner.is_some() {
            return None;
        }
        let is_double = self.peek() == Some(&Kind::Sign('?'));
        self.at += usize::from(is_double);
        self.skip_comma();
        self.part.inner = Some(Inner::UnknownDay);
        self.part.inner_or = (!is_double).then_some(Inner::Month);
        Some(())
    }

    /// The value that stands last is in doubt: the day, the month, or the month with the day before it.
    fn about_last(&mut self) -> Option<()> {
        if !self.has_name() || self.part.inner.is_some() {
            return None;
        }
        let (inner, inner_or) = match self.fields[..] {
            [Field::Month(_)] => (Inner::Month, None),
            [Field::Number { width: 1..=2, .. } | Field::Day(_), Field::Month(_)] => {
                (Inner::Month, Some(Inner::DayAndMonth))
            }
            [Field::Number { width: 1..=2, .. } | Field::Day(_)]
            | [Field::Month(_), Field::Number { width: 1..=2, .. } | Field::Day(_)] => (Inner::Day, None),
            [Field::Number { width: 4, .. }] => (Inner::Year, None),
            _ => return None,
        };
        self.part.inner = Some(inner);
        self.part.inner_or = inner_or;
        self.skip_comma();
        Some(())
    }

    /// A day of which one figure is known, as the first day of those that it can be.
    pub(super) fn blank_day(&mut self, figure: u64, is_last_known: bool) -> Option<()> {
        let (first, inner) = match (is_last_known, figure) {
            (true, 0) => (10, Inner::BlankTens),
            (true, _) => (figure, Inner::BlankTens),
            (false, _) => (10 * figure, Inner::BlankOnes),
        };
        self.fields.push(Field::Day(first));
        self.part.inner.replace(inner).is_none().then_some(())
    }

    /// Whether `?)` comes next, with more behind it.
    pub(super) fn is_mark_in_brackets(&self) -> bool {
        let next = &self.tokens[self.at..];
        matches!(next, [mark, end, _, ..] if mark.kind == Kind::Sign('?') && matches!(end.kind, Kind::Sign(')' | ']')))
    }

    /// `May (?) 1812`.
    pub(super) fn bracketed_doubt(&mut self) -> Option<()> {
        self.at += 2;
        self.about_last()
    }

    /// `25 May 2012 (Friday)`, `5 November 1605 (O.S.)`.
    pub(super) fn word_in_brackets(&mut self) -> Option<()> {
        let [Token { kind: ref kind @ Kind::Word(word), .. }, Token { kind: Kind::Sign(')'), .. }, ..] =
            self.tokens[self.at..]
        else {
            return None;
        };
        self.at += 2;
        let inner = match word {
            Sense::Weekday(_) | Sense::OldStyle | Sense::NewStyle => return self.take(kind.clone()),
            Sense::DayUncertain => Inner::Day,
            Sense::MonthUncertain => Inner::Month,
            Sense::YearUncertain => Inner::Year,
            _ => return None,
        };
        self.part.inner.replace(inner).is_none().then_some(())
    }
}
