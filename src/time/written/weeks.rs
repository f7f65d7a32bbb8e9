//! Weeks of a year: `2012-W21-5`, `KW 21/2012`, `week 21 of 2012`.

use crate::time::written::fields::{Field, Fields};
use crate::time::written::tokens::{Kind, Token};

impl Fields<'_, '_> {
    /// The number of a week, and a day of it where that is said.
    pub(super) fn week(&mut self) -> Option<()> {
        let Some(Kind::Number { value, width }) = self.peek().cloned() else { return None };
        self.at += 1;
        // `W215` is the fifth day of week 21.
        let (week, mut day) = if width == 3 { (value / 10, Some(value % 10)) } else { (value, None) };
        if let [Token { kind: Kind::Sign('-'), .. }, Token { kind: Kind::Number { value, width: 1 }, .. }, ..] =
            &self.tokens[self.at..]
        {
            day = Some(*value);
            self.at += 2;
        }
        if let Some(Field::Glue { sign: '-', .. }) = self.fields.last() {
            self.fields.pop();
        }
        // `KW 21/2012`.
        if let [Token { kind: Kind::Sign('/'), spaced: false }, Token { kind: Kind::Number { width: 4, .. }, .. }] =
            self.tokens[self.at..]
        {
            self.at += 1;
        }
        let fits = (1..=53).contains(&week) && day.is_none_or(|day| (1..=7).contains(&day)) && width <= 3;
        let byte = |n: u64| u8::try_from(n).ok();
        self.part.week = Some((byte(week).filter(|_| fits)?, day.and_then(byte)));
        Some(())
    }
}
