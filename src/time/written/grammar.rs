//! The grammar of phrases: what a whole phrase can be. Never a part of it.

use crate::time::written::calendars;
use crate::time::written::centuries;
use crate::time::written::list_grammar::lists;
use crate::time::written::lives;
use crate::time::written::mixed_lists;
use crate::time::written::part::{self, Part};
use crate::time::written::sides;
use crate::time::written::spans_in_words;
use crate::time::written::tokens::{Kind, Token};
use crate::time::written::vocabulary::Sense;
use crate::time::written::weekdays;
use crate::time::written::within;

/// A phrase, parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tree {
    One(Part),
    Range {
        from: Part,
        to: Part,
        how: How,
    },
    List {
        parts: Vec<Part>,
        which: Which,
    },
    /// A list of dates and ranges.
    Mixed {
        members: Vec<Tree>,
        which: Which,
    },
    /// An open or unknown end.
    Half {
        part: Part,
        side: Side,
    },
    /// Nothing is known.
    Unknown,
}

/// What a range says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// All the time from one to the other.
    Lasting,
    /// All that time, or once within it.
    Within,
    /// A stroke, or a night: all the time, or one of the two.
    Stroke,
    /// One day by two calendars.
    SameDay,
}

/// What a list says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    One,
    All,
    /// Commas alone do not say.
    Unsaid,
}

/// Where the other end is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    By,
    After,
    NotBefore,
    Until,
    /// To the end of the date, or all its time.
    Through,
    /// From then on.
    Since,
    /// `from 1850`: since then, or then.
    From,
    /// `–1850`: the start is open, or was not written.
    DashBefore,
    /// `1850-`: the end is open, or was not written.
    Dash,
    /// An end that nobody knows.
    UnknownEnd,
    UnknownStart,
    /// To this day.
    Now,
}

/// Every way to parse the whole phrase.
pub(super) fn trees(tokens: &[Token]) -> Vec<Tree> {
    // `[1850-1860]` is a time within, if its brackets are those of EDTF.
    if let ([Token { kind: Kind::Sign('['), .. }, ..], inner) = (tokens, part::unbracketed(tokens))
        && inner.len() < tokens.len()
        && !is(inner.first(), Sense::Between)
    {
        let timed = timed_lists(inner, Which::One);
        return if timed.is_empty() { trees(inner).into_iter().map(within).collect() } else { timed };
    }
    if let [Token { kind: Kind::Sign('{'), .. }, inner @ .., Token { kind: Kind::Sign('}'), .. }] = tokens {
        return timed_lists(inner, Which::All);
    }
    let tokens = part::unbracketed(tokens);
    if let Some(tokens) = centuries::in_full(tokens) {
        return trees(&tokens);
    }
    let Some((first, rest)) = tokens.split_first() else { return Vec::new() };
    let lives = lives::trees(tokens);
    match first.kind {
        _ if !lives.is_empty() => return lives,
        Kind::Word(Sense::Aside) | Kind::Sign('©' | '℗') => return trees(rest).into_iter().map(unsure).collect(),
        Kind::Word(Sense::Either) => return lists(rest),
        Kind::Word(Sense::Between) => return within::between(&centuries::in_full(rest).unwrap_or(rest.to_vec())),
        Kind::Word(Sense::Night) => return within::nights(rest),
        _ if tokens.len() == 1 && first.kind == Kind::Word(Sense::Unknown) => return vec![Tree::Unknown],
        _ => {}
    }
    if let Some(doubt) = sides::doubt_before(tokens) {
        return trees(rest).into_iter().map(|tree| sides::doubted(tree, doubt)).collect();
    }
    if let Some(weekdays) = weekdays::of(tokens) {
        return trees(weekdays.days).into_iter().filter_map(|tree| weekdays.with(tree)).collect();
    }
    let spans = spans_in_words::trees(tokens);
    if !spans.is_empty() {
        return spans;
    }
    let mut found = sides::half(tokens);
    found.extend(sides::loose(tokens));
    found.extend(sides::between(tokens));
    found.extend(ranges(tokens));
    found.extend(lists(tokens));
    found.extend(mixed_lists::lists(tokens));
    found.extend(calendars::in_brackets(tokens));
    found.extend(part::read(tokens).into_iter().map(Tree::One));
    found
}

/// Times of day in the brackets of a set, which say how they are meant.
fn timed_lists(inner: &[Token], which: Which) -> Vec<Tree> {
    let timed = |tree: Tree| match tree {
        Tree::List { parts, .. } if parts.iter().any(|part| part.clock.is_some()) => Some(Tree::List { parts, which }),
        _ => None,
    };
    lists(inner).into_iter().filter_map(timed).collect()
}

fn within(tree: Tree) -> Tree {
    match tree {
        Tree::Range { from, to, .. } => Tree::Range { from, to, how: How::Within },
        other => other,
    }
}

/// Without the word that says what happened then.
pub(super) fn unsure(tree: Tree) -> Tree {
    tree.with_parts(&|part| Part { is_unsure: true, ..part })
}

impl Tree {
    /// The phrase with each of its dates changed.
    pub(super) fn with_parts(self, change: &impl Fn(Part) -> Part) -> Tree {
        match self {
            Tree::One(part) => Tree::One(change(part)),
            Tree::Range { from, to, how } => Tree::Range { from: change(from), to: change(to), how },
            Tree::List { parts, which } => Tree::List { parts: parts.into_iter().map(change).collect(), which },
            Tree::Half { part, side } => Tree::Half { part: change(part), side },
            Tree::Mixed { members, which } => {
                Tree::Mixed { members: members.into_iter().map(|member| member.with_parts(change)).collect(), which }
            }
            Tree::Unknown => Tree::Unknown,
        }
    }
}

/// Whether there is a token, and it is that word.
pub(super) fn is(token: Option<&Token>, sense: Sense) -> bool {
    token.is_some_and(|token| token.kind == Kind::Word(sense))
}

/// Two dates with a word or sign between them.
pub(super) fn ranges(tokens: &[Token]) -> Vec<Tree> {
    let tokens = if is(tokens.first(), Sense::From) { &tokens[1..] } else { tokens };
    joints(tokens).into_iter().flat_map(|at| range(&tokens[..at], &tokens[at].kind, &tokens[at + 1..])).collect()
}

/// The places of the signs and words that can stand between two dates. Where a dash is longer than another, or stands free
/// and another does not, only that one does.
fn joints(tokens: &[Token]) -> Vec<usize> {
    let inner = 1..tokens.len().saturating_sub(1);
    let is_word = |at: &usize| is(tokens.get(*at), Sense::To);
    let words: Vec<usize> = inner.clone().filter(is_word).collect();
    if !words.is_empty() {
        return words;
    }
    let is_strong = |at: usize| match tokens[at].kind {
        Kind::Sign('–' | '…') => true,
        Kind::Sign('-' | '/') => tokens[at].spaced && tokens[at + 1].spaced,
        _ => false,
    };
    let strong: Vec<usize> = inner.clone().filter(|at| is_strong(*at)).collect();
    if !strong.is_empty() {
        return strong;
    }
    inner
        .filter(|at| matches!(tokens[*at].kind, Kind::Sign('-' | '/' | '~')) && !parts_figures_elsewhere(tokens, *at))
        .collect()
}

/// Whether the sign here stands between two figures at another place too: `03/04/05` is no range.
fn parts_figures_elsewhere(tokens: &[Token], at: usize) -> bool {
    let is_figure = |token: &Token| matches!(token.kind, Kind::Number { .. });
    let is_other = |(n, three): (usize, &[Token])| {
        n + 1 != at && three[1].kind == tokens[at].kind && is_figure(&three[0]) && is_figure(&three[2])
    };
    tokens.windows(3).enumerate().any(is_other)
}

pub(super) fn range(left: &[Token], joint: &Kind, right: &[Token]) -> Vec<Tree> {
    let how = if *joint == Kind::Sign('/') { How::Stroke } else { How::Lasting };
    let one_sided = |tokens: &[Token], side: Side| {
        part::read(tokens).into_iter().map(|part| Tree::Half { part, side }).collect::<Vec<Tree>>()
    };
    match (left, right) {
        // `?-May-1900` has a day that nobody knows, and no start.
        ([start], [month, next, ..]) if is_unknown(&start.kind) && is_joined(month, joint, next) => return Vec::new(),
        (left, [end]) if is_unknown(&end.kind) => return one_sided(left, Side::UnknownEnd),
        ([start], right) if is_unknown(&start.kind) => return one_sided(right, Side::UnknownStart),
        (left, [end]) if is_open(&end.kind) => return one_sided(left, Side::Now),
        ([start], right) if matches!(start.kind, Kind::Word(Sense::Open) | Kind::Sign('…' | '*')) => {
            return one_sided(right, Side::Until);
        }
        _ => {}
    }
    let (from, to) = (part::of_century(left, right).unwrap_or_else(|| part::read(left)), part::read(right));
    // `1850~1860`, as it is written in the East.
    let is_unsure = *joint == Kind::Sign('~');
    let pair = |from: &Part, to: &Part| Tree::Range {
        from: Part { is_unsure: from.is_unsure || is_unsure, ..from.clone() },
        to: to.clone(),
        how,
    };
    from.iter().flat_map(|from| to.iter().map(|to| pair(from, to))).collect()
}

/// Whether a month carries on with the sign that stands before it.
fn is_joined(month: &Token, joint: &Kind, next: &Token) -> bool {
    matches!(month.kind, Kind::Word(Sense::Month(_)) | Kind::Roman(_)) && next.kind == *joint && !month.spaced
}

fn is_unknown(kind: &Kind) -> bool {
    matches!(kind, Kind::Sign('?') | Kind::Word(Sense::Unknown))
}

fn is_open(kind: &Kind) -> bool {
    matches!(kind, Kind::Word(Sense::Now | Sense::Open) | Kind::Sign('…' | '*'))
}
