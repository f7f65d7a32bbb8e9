//! Figures that nobody knows, with a mark or a dash in their place: `1? May 1850`, `May 185?`, `18--`, `[185-?]`.

use crate::time::written::tokens::{Kind, Token};

/// Whether so many first figures can be those of a year of four: `100-` to `209-`, `10--` to `20--`. Earlier years have fewer
/// figures, later ones are still far off.
pub(super) fn is_cut_year(value: u64, width: usize) -> bool {
    match width {
        1 => (1..=2).contains(&value),
        2 => (10..=20).contains(&value),
        3 => (100..=209).contains(&value),
        _ => false,
    }
}

/// The tokens with unknown figures for the marks, and whether that is what the marks must mean.
pub(super) struct Blanks {
    pub(super) tokens: Vec<Token>,
    /// Nobody writes these marks for anything else.
    pub(super) is_only: bool,
    /// No dash stands for a figure, which in print can be a slip.
    pub(super) is_sure: bool,
}

/// The tokens with unknown figures; `None` where no mark can stand for one.
pub(super) fn of(tokens: &[Token]) -> Option<Blanks> {
    let mut blanks = Blanks { tokens: Vec::new(), is_only: true, is_sure: true };
    let mut at = 0;
    let mut is_any = false;
    while at < tokens.len() {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let Some(blank) = blank(&tokens[at..], before) else {
            blanks.tokens.push(tokens[at].clone());
            at += 1;
            continue;
        };
        is_any = true;
        blanks.is_only &= blank.is_only;
        blanks.is_sure &= !blank.is_dash;
        blanks.tokens.push(Token { kind: blank.kind, spaced: tokens[at].spaced });
        at += blank.used;
    }
    is_any.then_some(blanks)
}

struct Blank {
    kind: Kind,
    used: usize,
    is_only: bool,
    is_dash: bool,
}

fn blank(tokens: &[Token], before: Option<&Token>) -> Option<Blank> {
    let is_close_to_mark = !tokens[0].spaced && before.is_some_and(is_mark);
    match *tokens {
        // `?1 May` is the 1st, the 11th, the 21st or the 31st.
        [ref mark, Token { kind: Kind::Number { value, width: 1 }, spaced: false }, ..] if is_mark(mark) => {
            (!is_close_to_mark).then_some(Blank {
                kind: Kind::BlankDay { figure: value, is_last_known: true },
                used: 2,
                is_only: false,
                is_dash: false,
            })
        }
        [Token { kind: Kind::Number { value, width }, .. }, ..] if !is_close_to_mark => {
            with_marks(value, width, marks(&tokens[1..])).or_else(|| with_dash(value, width, &tokens[1..]))
        }
        _ => None,
    }
}

fn is_mark(token: &Token) -> bool {
    token.kind == Kind::Sign('?')
}

/// How many marks stand close behind.
fn marks(tokens: &[Token]) -> usize {
    tokens.iter().take_while(|token| is_mark(token) && !token.spaced).count()
}

/// `1?` of a day, `185?` and `18??` of a year: one mark may be a doubt as well, several cannot.
fn with_marks(value: u64, width: usize, marks: usize) -> Option<Blank> {
    let kind = match (width, marks) {
        (1, 1) if (1..=3).contains(&value) => Kind::BlankDay { figure: value, is_last_known: false },
        (1..=3, _) if width + marks == 4 && is_cut_year(value, width) => masked(value, marks),
        // `186??`, `18___?`: one mark more is a doubt about the year.
        (2..=3, _) if width + marks == 5 && is_cut_year(value, width) => {
            return Some(Blank { kind: masked(value, marks - 1), used: marks, is_only: marks > 2, is_dash: false });
        }
        _ => return None,
    };
    Some(Blank { kind, used: 1 + marks, is_only: marks > 1, is_dash: false })
}

fn masked(known: u64, blanks: usize) -> Kind {
    Kind::Masked(format!("{known}{}", "X".repeat(blanks)))
}

/// `185-` and `18--` as catalogues have them, at the end of a date.
fn with_dash(value: u64, width: usize, behind: &[Token]) -> Option<Blank> {
    let [dash, rest @ ..] = behind else { return None };
    let is_last = rest.first().is_none_or(|next| next.spaced || matches!(next.kind, Kind::Sign('?' | ']' | ')' | ',')));
    let kind = match (width, &dash.kind) {
        (3, Kind::Sign('-' | '–')) | (2, Kind::Sign('–')) if is_cut_year(value, width) => masked(value, 4 - width),
        _ => return None,
    };
    (is_last && !dash.spaced).then_some(Blank { kind, used: 2, is_only: width == 2, is_dash: true })
}
