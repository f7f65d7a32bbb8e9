//! Differences of two files in words: a line each, for a terminal or for a page.

use dateline::compare::{Difference, Entry, Kind, Section};

/// How a sentence is written where it stands.
pub(crate) struct Style {
    /// What is done to the words of an author.
    author: fn(&str) -> String,
    /// What stands between old and new.
    arrow: &'static str,
    /// Whether the ids of events are said.
    has_ids: bool,
}

/// On a line of a terminal or of a file.
pub(crate) const TEXT: Style = Style { author: one_line, arrow: "->", has_ids: true };

/// In a list of a page.
pub(crate) const MARKDOWN: Style = Style { author: escaped, arrow: "→", has_ids: false };

/// A sentence for each entry that is new or gone, and for each difference of the others, by kind.
pub(crate) fn sentences(entries: &[Entry], style: &Style) -> Vec<(Kind, String)> {
    let mut all: Vec<(Kind, String)> = Vec::new();
    for entry in entries {
        let of = |difference: &Difference| (difference.kind, changed(entry, difference, style));
        match entry.kinds[..] {
            [kind @ (Kind::Added | Kind::Withdrawn)] => all.push((kind, alone(entry, style))),
            _ => all.extend(entry.differences.iter().map(of)),
        }
    }
    all.sort_by_key(|one| one.0);
    all
}

/// A list below a heading for each kind.
pub(crate) fn markdown(entries: &[Entry]) -> String {
    let all = sentences(entries, &MARKDOWN);
    if all.is_empty() {
        return "No changes.\n".to_owned();
    }
    let groups = all.chunk_by(|one, next| one.0 == next.0);
    let list = |group: &[(Kind, String)]| {
        let lines: String = group.iter().map(|(_, words)| format!("- {words}\n")).collect();
        format!("## {}\n\n{lines}", heading(group[0].0))
    };
    groups.map(list).collect::<Vec<_>>().join("\n")
}

fn heading(kind: Kind) -> String {
    let (first, rest) = kind.word().split_at(1);
    first.to_uppercase() + rest
}

/// `1 added, 2 re-dated`: how many entries of each kind there are.
pub(crate) fn tally(entries: &[Entry]) -> String {
    let count = |kind: Kind| entries.iter().filter(|entry| entry.kinds.contains(&kind)).count();
    let counts = Kind::ALL.iter().map(|kind| (count(*kind), kind.word()));
    let words: Vec<String> = counts.filter(|one| one.0 > 0).map(|(count, word)| format!("{count} {word}")).collect();
    words.join(", ")
}

/// `25 May 2012, Houla massacre (houla)`
fn alone(entry: &Entry, style: &Style) -> String {
    let date = entry.words.as_deref().map(|words| format!("{}, ", (style.author)(words)));
    let subject = subject(entry, style);
    match entry.section {
        Section::Event => date.unwrap_or_default() + &subject,
        _ => subject + &entry.words.as_deref().map(|words| format!(", {}", (style.author)(words))).unwrap_or_default(),
    }
}

/// `Houla massacre (houla)`, `source UN report (un)`, `the file`
fn subject(entry: &Entry, style: &Style) -> String {
    let title = (style.author)(entry.title.as_deref().unwrap_or_default());
    let id = entry.id.as_deref().filter(|id| style.has_ids && Some(*id) != entry.title.as_deref());
    let named = id.map(|id| format!("{title} ({id})")).unwrap_or(title);
    match entry.section {
        Section::Event => named,
        Section::File => "the file".to_owned(),
        section => format!("{} {named}", section.word()),
    }
}

/// `Houla massacre (houla): May 2012 -> 25 May 2012`
fn changed(entry: &Entry, difference: &Difference, style: &Style) -> String {
    let subject = subject(entry, style);
    let quoted = |value: &str| {
        let words = (style.author)(value);
        if difference.is_text { format!("“{words}”") } else { words }
    };
    let (old, new) = (difference.before().map(quoted), difference.after().map(quoted));
    let cites = match (difference.key, &old, &new) {
        ("sources", None, Some(new)) => Some(format!("now cites {new}")),
        ("sources", Some(old), None) => Some(format!("no longer cites {old}")),
        _ => None,
    };
    if let Some(words) = cites {
        return format!("{subject}: {words}");
    }
    let of = difference.item.as_deref().map(|item| format!(" of {}", (style.author)(item))).unwrap_or_default();
    let key = match (difference.key, entry.section) {
        (key, _) if difference.is_text && difference.item.is_some() => {
            format!(", {key} in {}", (style.author)(difference.item.as_deref().unwrap_or_default()))
        }
        ("date" | "title", Section::Event | Section::Era) => String::new(),
        ("links", _) => ", links".to_owned(),
        (key, _) => format!(", {key}{of}"),
    };
    let value = |value: Option<String>| value.unwrap_or_else(|| "nothing".to_owned());
    format!("{subject}{key}: {} {} {}", value(old), style.arrow, value(new))
}

/// Without ends of lines.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// On one line, a backslash before each sign that Markdown, or GitHub's kind of it, takes for its own.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in one_line(text).chars().filter(|letter| !dateline::text::is_active(*letter)) {
        if "\\`*_{}[]<>#|~&!$@:^".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    match list_sign(&out) {
        Some(at) => [&out[..at], "\\", &out[at..]].concat(),
        None => out,
    }
}

/// Where the sign stands that makes a list of what it begins: `- `, `+ `, `1. `, `2) `.
fn list_sign(text: &str) -> Option<usize> {
    let number = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = text[number..].chars();
    let sign = rest.next()?;
    let signs = if number > 0 { ['.', ')'] } else { ['-', '+'] };
    let is_alone = rest.next().is_none_or(char::is_whitespace);
    (is_alone && signs.contains(&sign)).then_some(number)
}

#[cfg(test)]
mod tests {
    use dateline::compare::compare;

    use super::{TEXT, escaped, markdown, sentences, tally};

    #[test]
    fn a_title_that_begins_like_a_list_begins_none() {
        for (title, expected) in [
            ("1. B # hash", "1\\. B \\# hash"),
            ("2) x", "2\\) x"),
            ("- min", "\\- min"),
            ("+ max", "\\+ max"),
            ("# head", "\\# head"),
            ("> said", "\\> said"),
            ("1.5 m", "1.5 m"),
            ("-3 °C", "-3 °C"),
            ("1848", "1848"),
        ] {
            assert_eq!(escaped(title), expected);
        }
    }

    const OLD: &str = "title: T
sources: { un: { title: UN report }, sana: { title: SANA } }
events:
  - { id: houla, date: 2012-05, title: Houla masacre, sources: [{ id: un, locator: p. 3 }, sana] }
  - { id: fire, date: 2012-05-01, title: Fire, sources: [un] }
";

    const NEW: &str = "title: T
sources: { un: { title: UN report }, sana: { title: SANA } }
events:
  - { id: houla, date: 2012-05-25, title: Houla massacre, importance: 5, sources: [{ id: un, locator: p. 4 }] }
  - { id: ghouta, date: 2013-08-21, title: '*Ghouta*', sources: [sana] }
  - { id: talks, date: 2014, title: Talks, sources: [un] }
";

    #[test]
    fn each_difference_is_a_line_by_kind() {
        let read = |text: &str| dateline::read(text).value.expect("a chronicle");
        let entries = compare(&read(OLD), &read(NEW));
        let lines: Vec<String> =
            sentences(&entries, &TEXT).into_iter().map(|(kind, words)| format!("{}: {words}", kind.word())).collect();
        let expected = [
            "added: 21 August 2013, *Ghouta* (ghouta)",
            "added: 2014, Talks (talks)",
            "withdrawn: 1 May 2012, Fire (fire)",
            "re-dated: Houla massacre (houla): May 2012 -> 25 May 2012",
            "re-sourced: Houla massacre (houla), locator of un: p. 3 -> p. 4",
            "re-sourced: Houla massacre (houla): no longer cites SANA",
            "re-worded: Houla massacre (houla): “Houla masacre” -> “Houla massacre”",
            "changed: Houla massacre (houla), importance: 3 -> 5",
        ];
        assert_eq!(lines, expected);
        assert_eq!(tally(&entries), "2 added, 1 withdrawn, 1 re-dated, 1 re-sourced, 1 re-worded, 1 changed");
    }

    #[test]
    fn a_page_has_a_heading_for_each_kind_and_nothing_acts_in_it() {
        let read = |text: &str| dateline::read(text).value.expect("a chronicle");
        let page = markdown(&compare(&read(OLD), &read(NEW)));
        assert!(
            page.starts_with("## Added\n\n- 21 August 2013, \\*Ghouta\\*\n- 2014, Talks\n\n## Withdrawn\n\n"),
            "{page}"
        );
        assert!(page.ends_with("## Changed\n\n- Houla massacre, importance: 3 → 5\n"), "{page}");
        assert_eq!(markdown(&[]), "No changes.\n");
    }
}
