//! The ways to take the words of a phrase: a word may have several senses, in several languages.

use crate::time::written::tokens::{Kind, Open, Token};
use crate::time::written::vocabulary::Sense;

/// The most ways to take the words of a phrase that have more than one sense.
const MOST_WAYS: usize = 256;

/// One way to take each word in one sense, all of one language, without the words that say nothing.
#[derive(Clone)]
pub(super) struct Way {
    pub(super) tokens: Vec<Token>,
    languages: u8,
    is_behind_filler: bool,
    /// Whether a word is taken for a weekday that can be a month too.
    pub(super) is_weekday_for_month: bool,
}

/// Every way to take the words.
pub(super) fn ways(open: &[Open]) -> Vec<Way> {
    let none = Way { tokens: Vec::new(), languages: u8::MAX, is_behind_filler: false, is_weekday_for_month: false };
    let mut ways = vec![none];
    for Open { kinds, spaced } in open {
        let may_be_month = kinds.iter().any(|(kind, _)| matches!(kind, Kind::Word(Sense::Month(_))));
        let mut next = Vec::new();
        for way in &ways {
            for (kind, of) in kinds {
                let languages = way.languages & of;
                if languages == 0 {
                    continue;
                }
                let mut way = Way { languages, ..way.clone() };
                way.is_weekday_for_month |= may_be_month && matches!(kind, Kind::Word(Sense::Weekday(_)));
                let is_filler = *kind == Kind::Word(Sense::Filler);
                if !is_filler {
                    way.tokens.push(Token { kind: kind.clone(), spaced: *spaced || way.is_behind_filler });
                }
                next.push(Way { is_behind_filler: is_filler, ..way });
            }
        }
        if next.len() > MOST_WAYS {
            return Vec::new();
        }
        ways = next;
    }
    ways
}
