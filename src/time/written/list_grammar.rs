//! The grammar of lists: dates with `or`, `and` or commas between them.

use crate::time::written::grammar::{Tree, Which};
use crate::time::written::part::{self, Part};
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Sense;

/// The most commas that may each stand inside a date or between two.
const MOST_COMMAS: usize = 6;
/// The most of which each choice is tried.
const MOST_TRIED: usize = 3;

/// Dates with `or`, `and` or commas between them.
pub(super) fn lists(tokens: &[Token]) -> Vec<Tree> {
    let places = |wanted: &dyn Fn(&Kind) -> bool| -> Vec<usize> {
        (1..tokens.len().saturating_sub(1)).filter(|at| wanted(&tokens[*at].kind)).collect()
    };
    let ors = places(&|kind| *kind == Kind::Word(Sense::Or));
    let ands = places(&|kind| matches!(kind, Kind::Word(Sense::And) | Kind::Sign('&' | '+')));
    let commas = places(&|kind| *kind == Kind::Sign(','));
    let semicolons = places(&|kind| *kind == Kind::Sign(';'));
    let which = match (ors.is_empty(), ands.is_empty()) {
        (false, true) => Which::One,
        (true, false) => Which::All,
        (true, true) if !commas.is_empty() || !semicolons.is_empty() => Which::Unsaid,
        _ => return Vec::new(),
    };
    if commas.len() > MOST_COMMAS && !all_commas_cut(tokens, &commas) {
        return Vec::new();
    }
    let certain: Vec<usize> = ors.into_iter().chain(ands).chain(semicolons).collect();
    let all = (1_usize << commas.len()) - 1;
    let subsets: Vec<usize> = match commas.len() {
        0..=MOST_TRIED => (0..=all).collect(),
        // Each cuts, or each other one and the others stand in dates.
        _ if commas.len() <= MOST_COMMAS => vec![all, all & 0xAAAA_AAAA, all & 0x5555_5555, 0],
        _ => vec![all],
    };
    let mut found = Vec::new();
    for subset in subsets {
        let chosen = commas.iter().enumerate().filter(|(n, _)| subset >> n & 1 == 1).map(|(_, at)| *at);
        let mut cuts: Vec<usize> = certain.iter().copied().chain(chosen).collect();
        cuts.sort_unstable();
        if !cuts.is_empty() {
            found.extend(members(tokens, &cuts).into_iter().map(|parts| Tree::List { parts, which }));
        }
    }
    found
}

/// Whether a long list has one number between each two commas.
fn all_commas_cut(tokens: &[Token], commas: &[usize]) -> bool {
    commas.len() < 24 && commas.windows(2).all(|pair| pair[1] - pair[0] == 2) && tokens.len() < 48
}

/// The dates between the cuts; of a date that can be read in two ways, each makes a list of its own.
fn members(tokens: &[Token], cuts: &[usize]) -> Vec<Vec<Part>> {
    let mut lists: Vec<Vec<Part>> = vec![Vec::new()];
    let ends = cuts.iter().copied().chain([tokens.len()]);
    let mut start = 0;
    for end in ends {
        // `3, 5, and 9 May`: the comma before `and`.
        if start == end && end < tokens.len() && start > 0 {
            start = end + 1;
            continue;
        }
        let parts = tokens.get(start..end).map(part::read).unwrap_or_default();
        start = end + 1;
        lists = lists
            .iter()
            .flat_map(|list| parts.iter().map(|part| [&list[..], std::slice::from_ref(part)].concat()))
            .take(16)
            .collect();
        if lists.is_empty() {
            return lists;
        }
    }
    lists.retain(|list| list.len() > 1);
    lists
}
