//! Which senses a word keeps where it stands: a letter close to a figure, before a dot or at the end says less than alone.

use crate::time::written::clock::clock;
use crate::time::written::tokens::{Kind, Piece, Run, close, is_sign};
use crate::time::written::vocabulary::Sense;

/// Letters of other alphabets end years in more ways: `1850г.`
fn is_latin(letters: &str) -> bool {
    letters.is_ascii()
}

/// Takes away the senses that the word has elsewhere, but not here; `used` pieces are the word with its dots.
pub(super) fn keep(kinds: &mut Vec<(Kind, u8)>, pieces: &[Piece<'_>], used: usize, before: Option<Piece<'_>>) {
    let letters = pieces[0].text;
    if !is_latin(letters) || used > 2 {
        return;
    }
    let is_single = letters.len() == 1;
    let has_dot = used == 2 && is_sign(close(pieces, 1), ".");
    kinds.retain(|(kind, _)| match kind {
        // `à 18h30`, `a 3 de mayo`.
        Kind::Word(Sense::Filler) if letters == "a" => {
            let is_before_day = || before.is_none() && is_day_and_word(pieces, used);
            pieces.get(used..).is_some_and(|next| clock(next).is_some()) || is_before_day()
        }
        // `h. 1850` is hacia, `h 1850` nothing.
        // `1376 H.` is a year of the Hijra.
        Kind::Word(Sense::Approximate) if letters == "h" => has_dot && !is_behind_figures(before),
        // `5 3mo 1650`: the third month.
        Kind::Word(Sense::Weekday(_)) => pieces[0].spaced || !is_behind_figures(before),
        Kind::Word(Sense::Filler) if letters == "d" && has_dot => is_day(pieces, used),
        Kind::Word(Sense::Filler) if is_elided(letters) => is_sign(close(pieces, 1), "'"),
        // `a. 1850` is ante or anno.
        Kind::Word(sense) if is_single && joins(*sense) => {
            !touches_figure(pieces, used, before) && (!has_dot || matches!(letters, "u" | "c" | "s"))
        }
        Kind::Word(Sense::Filler) => leads(pieces, used) && !is_era_of_the_world(letters, pieces, used),
        // `I850` is no January of 850, and `i.e.` none at all.
        Kind::Roman(_) if is_single => !touches_figure(pieces, used, before) && !is_explained(letters, pieces),
        _ => true,
    });
}

/// Whether a sense only joins dates or says nothing, so that a slip of the pen would pass for it.
fn joins(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Filler | Sense::To | Sense::From | Sense::And | Sense::Or | Sense::Century | Sense::CenturyBefore
    )
}

/// `l'an`, `d'avril`: these two have no meaning without their apostrophe.
fn is_elided(letters: &str) -> bool {
    matches!(letters, "l" | "d")
}

/// Whether a day with its dot follows: `d. 3. Mai`.
fn is_day(pieces: &[Piece<'_>], used: usize) -> bool {
    pieces.get(used).is_some_and(|next| next.kind == Run::Digits && next.text.len() <= 2)
        && is_sign(close(pieces, used + 1), ".")
}

/// Whether a day in figures or in a word follows, and then another word.
fn is_day_and_word(pieces: &[Piece<'_>], used: usize) -> bool {
    let is_word = |at: usize| pieces.get(at).is_some_and(|piece| piece.kind == Run::Letters);
    let is_day = pieces.get(used).is_some_and(|piece| piece.kind == Run::Letters || piece.text.len() <= 2);
    is_day && is_word(used + 1)
}

/// Whether a figure stands close on either side.
fn touches_figure(pieces: &[Piece<'_>], used: usize, before: Option<Piece<'_>>) -> bool {
    let is_figure = |piece: Option<Piece<'_>>| piece.is_some_and(|piece| piece.kind == Run::Digits);
    (is_figure(before) && !pieces[0].spaced) || (used == 1 && is_figure(close(pieces, 1)))
}

/// Whether something follows that an article or a preposition can be about.
fn leads(pieces: &[Piece<'_>], used: usize) -> bool {
    pieces.get(used).is_some_and(|next| !matches!(next.text, "-" | "–" | "/" | "," | "." | ")" | "]" | "…"))
}

/// `AM 5760` counts from the creation of the world; `am 5.` is a day.
fn is_era_of_the_world(letters: &str, pieces: &[Piece<'_>], used: usize) -> bool {
    letters == "am" && pieces.get(used).is_some_and(|next| next.kind == Run::Digits && next.text.len() > 2)
}

/// The `i.` of `i.e.` and `i. e.`, and an `I` in place of the 1 of a year.
fn is_explained(letters: &str, pieces: &[Piece<'_>]) -> bool {
    let has_dot = is_sign(close(pieces, 1), ".");
    let next = pieces.get(1 + usize::from(has_dot));
    letters == "i" && next.is_some_and(|next| next.text == "e" || (next.kind == Run::Digits && next.text.len() == 3))
}

fn is_behind_figures(before: Option<Piece<'_>>) -> bool {
    before.is_some_and(|piece| piece.kind == Run::Digits)
}
