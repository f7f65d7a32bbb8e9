//! The other look of a picture: its text with the colours that it has where the reader asks for dark ones.

use std::collections::BTreeMap;

use crate::verify::element::{Unreadable, foreign};

/// How the rules of the other look begin, and how they end: lines of a style sheet.
const BEGIN: &str = "@media (prefers-color-scheme:dark){";
const END: &str = "}";
/// What may change: what an attribute of the same name says.
const NAMES: [&str; 3] = ["fill", "stroke", "stop-color"];

/// A style sheet without the rules of the other look.
pub(super) fn usual(sheet: &str) -> Result<String, Unreadable> {
    let (mut kept, mut inside) = (String::new(), false);
    for line in sheet.lines() {
        match line {
            BEGIN if !inside => inside = true,
            END if inside => inside = false,
            line if inside => drop(change(line)?),
            line => kept.extend([line, "\n"]),
        }
    }
    if inside { foreign("the rules for dark colours do not end") } else { Ok(kept) }
}

/// The picture with the colours of its other look; nothing where it has one look only.
pub(super) fn other(svg: &str) -> Result<Option<String>, Unreadable> {
    let Some((before, rest)) = svg.split_once(&format!("\n{BEGIN}\n")) else { return Ok(None) };
    let Some((rules, after)) = rest.split_once(&format!("\n{END}\n")) else {
        return foreign("the rules for dark colours do not end");
    };
    let changes = rules.lines().map(change).collect::<Result<BTreeMap<_, _>, Unreadable>>()?;
    let becomes = |name: &str, own: &str| changes.get(&(name, own)).copied();
    let mut out = format!("{before}\n");
    let mut rest = after;
    // Before the style sheet stands no colour but what the picture is meant to be laid on.
    let mut done = String::new();
    if let Some((head, ground, tail)) = colored(&out, " data-ground=\"") {
        done = [head, becomes("fill", ground).unwrap_or(ground), tail].concat();
    }
    if !done.is_empty() {
        out = done;
    }
    while let Some(at) = rest.find('#') {
        let (text, tail) = rest.split_at(at);
        let color = tail.get(..7).filter(|color| is_color(color)).unwrap_or("#");
        let name = NAMES.into_iter().find(|name| text.ends_with(&format!(" {name}=\"")));
        let plain = text.ends_with(") ").then_some("fill");
        let new = name.or(plain).and_then(|name| becomes(name, color)).unwrap_or(color);
        out.extend([text, new]);
        rest = &tail[color.len()..];
    }
    Ok(Some(out + rest))
}

/// What a text says before and after the colour that follows a mark in it.
fn colored<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let at = text.find(mark)? + mark.len();
    let color = text.get(at..at + 7).filter(|color| is_color(color))?;
    Some((&text[..at], color, &text[at + 7..]))
}

/// A rule `#root [fill="#17191c"]{fill:#eceef0}`: the name and the colour that are changed, and what it becomes.
fn change(line: &str) -> Result<((&str, &str), &str), Unreadable> {
    let parts = || {
        let (_, rule) = line.strip_prefix('#')?.split_once(" [")?;
        let (name, rest) = rule.split_once("=\"")?;
        let (own, rest) = rest.split_once("\"]{")?;
        let other = rest.strip_prefix(name)?.strip_prefix(':')?.strip_suffix('}')?;
        (NAMES.contains(&name) && is_color(own) && is_color(other)).then_some(((name, own), other))
    };
    let shown: String = line.chars().take(60).collect();
    parts().ok_or_else(|| Unreadable::Foreign(format!("expected a rule for a dark colour, found `{shown}`")))
}

fn is_color(text: &str) -> bool {
    text.len() == 7 && text.strip_prefix('#').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::{other, usual};

    const SHEET: &str = "<style>\na{}\n@media (prefers-color-scheme:dark){\n#a [fill=\"#ffffff\"]{fill:#000000}\n\
        #a [stop-color=\"#101010\"]{stop-color:#202020}\n}\nb{}\n</style>\n";

    #[test]
    fn colours_change_where_a_rule_says_so_and_nowhere_else() {
        let svg = format!(
            "<svg data-ground=\"#ffffff\">\n{SHEET}<a fill=\"#ffffff\" stroke=\"#ffffff\" style=\"fill:url(#b) #ffffff\" \
             stop-color=\"#101010\">#ffffff #é</a>"
        );
        let changed = other(&svg).unwrap().unwrap();
        let expected = "<svg data-ground=\"#000000\">\n<style>\na{}\nb{}\n</style>\n<a fill=\"#000000\" stroke=\"#ffffff\" \
             style=\"fill:url(#b) #000000\" stop-color=\"#202020\">#ffffff #é</a>";
        assert_eq!(changed, expected);
        assert_eq!(other("<svg/>"), Ok(None));
    }

    #[test]
    fn rules_that_are_not_ours_are_refused() {
        assert_eq!(usual(SHEET).unwrap(), "<style>\na{}\nb{}\n</style>\n");
        for wrong in ["#a [x=\"#ffffff\"]{x:#000000}", "#a [fill=\"#ffffff\"]{stroke:#000000}", "#a text{fill:#000000}"]
        {
            let sheet = SHEET.replace("#a [fill=\"#ffffff\"]{fill:#000000}", wrong);
            assert!(usual(&sheet).is_err() && other(&sheet).is_err(), "{wrong}");
        }
        assert!(usual(&SHEET.replace("}\nb", "b")).is_err());
    }
}
