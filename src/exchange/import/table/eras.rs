//! Columns that say of years whether they are before Christ.

use crate::exchange::Report;
use crate::exchange::dates::{of_historians, of_parts};
use crate::exchange::import::table::cell_dates::{Dated, Manner, is_figure, one, whole_number};

/// How years are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Era {
    Before,
    After,
}

impl Era {
    /// By its usual letters: `BC`, `B.C.E.`, `v. Chr.`, `av. J.-C.`, `AD`; nothing where it is another word.
    pub(super) fn of(text: &str) -> Option<Era> {
        let letters: String = text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
        match &*letters {
            "bc" | "bce" | "vchr" | "vuz" | "avjc" | "avantjc" | "ac" | "aec" | "донэ" => Some(Era::Before),
            "ad" | "ce" | "nchr" | "uz" | "apjc" | "aprjc" | "aprèsjc" | "dc" | "нэ" => Some(Era::After),
            _ => None,
        }
    }

    /// The year as astronomers count.
    pub(super) fn year(self, figure: i64) -> Result<i64, String> {
        match self {
            _ if figure < 1 => Err(format!("the year {figure} has a sign, and an era beside it")),
            _ if figure > 9999 && self == Era::After => Err(crate::exchange::dates::past_four(figure)),
            Era::Before => of_historians(-figure),
            Era::After => Ok(figure),
        }
    }

    /// A date of this era in one cell.
    pub(super) fn date(self, text: &str, manner: Manner, report: &mut Report) -> Dated {
        let figures = whole_number(text);
        if is_figure(figures)
            && figures.len() < 5
            && let Ok(year) = figures.parse()
        {
            return Ok((of_parts(self.year(year)?, None, None)?, None));
        }
        match self {
            Era::Before => one(&format!("{text} BC"), manner, report),
            Era::After => one(text, manner, report),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Era;

    #[test]
    fn eras_are_known_by_their_letters() {
        for text in ["BC", "b.c.", "BCE", "v. Chr.", "av. J.-C.", "до н. э."] {
            assert_eq!(Era::of(text), Some(Era::Before), "{text}");
        }
        for text in ["AD", "CE", "A.D.", "n. Chr.", "apr. J.-C."] {
            assert_eq!(Era::of(text), Some(Era::After), "{text}");
        }
        assert_eq!((Era::of("Victorian"), Era::of("")), (None, None));
        assert_eq!((Era::Before.year(490), Era::After.year(476)), (Ok(-489), Ok(476)));
        assert!(Era::Before.year(-44).is_err() && Era::Before.year(0).is_err());
    }
}
