//! Weeks and days counted from the beginning of a year: `2012-W21-5`, `KW 21/2012`, `week 21 of 2012`, `day 146 of 2012`.

use chrono::{Datelike, NaiveDate};

use crate::time::written::fields::{Field, Fields};
use crate::time::written::tokens::{Kind, Token};

impl Fields<'_, '_> {
    /// The number of a week, and a day of it where that is said.
    pub(super) fn week(&mut self) -> Option<()> {
        let (value, width) = match (self.peek(), &self.fields[..]) {
            // `21. KW 2012`, `21-я неделя`.
            (_, [Field::Day(week)] | [Field::Number { value: week, width: 1..=2 }, Field::Glue { sign: '.', .. }]) => {
                let week = *week;
                self.fields.clear();
                (week, 2)
            }
            (Some(Kind::Number { value, width }), _) => {
                let number = (*value, *width);
                self.at += 1;
                number
            }
            _ => return None,
        };
        // `W215` is the fifth day of week 21.
        let (week, mut day) = if width == 3 { (value / 10, Some(value % 10)) } else { (value, None) };
        if let [Token { kind: Kind::Sign('-'), .. }, Token { kind: Kind::Number { value, width: 1 }, .. }, ..] =
            &self.tokens[self.at..]
        {
            day = Some(*value);
            self.at += 2;
        }
        if let Some(Field::Glue { sign: '-' | ',', .. }) = self.fields.last() {
            self.fields.pop();
        }
        self.skip_comma();
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

    /// `day 146 of 2012`: the day of the month that it is, and the month.
    pub(super) fn day_of_year(&mut self) -> Option<()> {
        let nth = self.number(366)?;
        self.skip_comma();
        let Some(Kind::Number { value: year, width: 4 }) = self.peek().cloned() else { return None };
        self.at += 1;
        // Its figures are not those of the date.
        self.part.is_unsure = true;
        let day = NaiveDate::from_yo_opt(i32::try_from(year).ok()?, u32::try_from(nth).ok()?)?;
        self.fields.extend([
            Field::Number { value: day.day().into(), width: 2 },
            Field::Month(u8::try_from(day.month()).ok()?),
            Field::Number { value: year, width: 4 },
        ]);
        Some(())
    }
}
