//! The ways to take the words of a phrase: a word may have several senses, in several languages.

use crate::time::written::tokens::{Kind, Open, Token};
use crate::time::written::vocabulary::Sense;

/// The most ways to take the words of a phrase that have more than one sense.
const MOST_WAYS: usize = 96;

/// One way to take each word in one sense, all of one language, without the words that say nothing.
#[derive(Clone)]
pub(super) struct Way {
    pub(super) tokens: Vec<Token>,
    languages: u8,
    is_behind_filler: bool,
    /// Whether a word is taken for a weekday that can be a month too.
    pub(super) is_weekday_for_month: bool,
}

impl Way {
    /// Takes the next word in one of its senses; false where the way has no language in common with it.
    fn take(&mut self, kind: &Kind, of: u8, is_spaced: bool, may_be_month: bool) -> bool {
        self.languages &= of;
        self.is_weekday_for_month |= may_be_month && matches!(kind, Kind::Word(Sense::Weekday(_)));
        let is_filler = *kind == Kind::Word(Sense::Filler);
        if !is_filler {
            self.tokens.push(Token { kind: kind.clone(), spaced: is_spaced || self.is_behind_filler });
        }
        self.is_behind_filler = is_filler;
        self.languages != 0
    }
}

/// Every way to take the words.
pub(super) fn ways(open: &[Open]) -> Vec<Way> {
    let tokens = Vec::with_capacity(open.len());
    let mut ways = vec![Way { tokens, languages: u8::MAX, is_behind_filler: false, is_weekday_for_month: false }];
    for Open { kinds, spaced } in open {
        if let [(kind, of)] = &kinds[..] {
            ways.retain_mut(|way| way.take(kind, *of, *spaced, false));
            continue;
        }
        let may_be_month = kinds.iter().any(|(kind, _)| matches!(kind, Kind::Word(Sense::Month(_))));
        let mut next = Vec::new();
        for way in &ways {
            for (kind, of) in kinds.iter().filter(|(_, of)| way.languages & of != 0) {
                let mut way = way.clone();
                way.take(kind, *of, *spaced, may_be_month);
                next.push(way);
            }
        }
        if next.len() > MOST_WAYS {
            return Vec::new();
        }
        ways = next;
    }
    ways
}
