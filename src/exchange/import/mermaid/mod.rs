//! Mermaid: its timelines and its Gantt charts, alone or fenced in a page of Markdown.

mod chart;
mod format;
mod gantt;
mod tasks;
mod timeline;

use crate::exchange::{Imported, Options, Refusal};

/// The lines of a diagram that say something, each with its number from 1.
type Lines<'t> = Vec<(usize, &'t str)>;

/// Reads a file.
pub(super) fn read(text: &str, options: &Options) -> Result<Imported, Refusal> {
    let mut imported = Imported::default();
    let diagrams = diagrams(text);
    let mut refused = None;
    let mut is_any = false;
    for lines in diagrams {
        let mut lines = said(&lines, &mut imported).into_iter();
        let Some((number, first)) = lines.next() else { continue };
        let kind = first.split_whitespace().next().unwrap_or_default();
        match kind {
            "timeline" => timeline::read(&lines.collect(), options, &mut imported),
            "gantt" => gantt::read(&lines.collect(), &mut imported)?,
            kind => {
                imported.report.lose("diagrams of other kinds");
                refused = Some(Refusal::at(number, format!("is `{kind}`, which is no `timeline` and no `gantt`")));
                continue;
            }
        }
        is_any = true;
    }
    imported.report.skipped.sort_by_key(|skipped| skipped.line);
    match refused {
        _ if is_any => Ok(imported),
        Some(refused) => Err(refused),
        None => Err(Refusal::whole("has no diagram: the first word is `timeline` or `gantt`")),
    }
}

/// The diagrams of a page of Markdown; a text without a fence is one.
fn diagrams(text: &str) -> Vec<Lines<'_>> {
    let is_fence = |line: &str| line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
    let is_start = |line: &str| is_fence(line) && line.trim_start()[3..].trim().starts_with("mermaid");
    let numbered = || text.lines().enumerate().map(|(at, line)| (at + 1, line));
    if !text.lines().any(is_start) {
        return vec![numbered().collect()];
    }
    let mut found: Vec<Lines<'_>> = Vec::new();
    let mut is_inside = false;
    for (number, line) in numbered() {
        match (is_inside, is_fence(line)) {
            (false, true) if is_start(line) => {
                is_inside = true;
                found.push(Vec::new());
            }
            (true, true) => is_inside = false,
            (true, false) => found.last_mut().into_iter().for_each(|lines| lines.push((number, line))),
            _ => {}
        }
    }
    found
}

/// Without front matter, directives, comments and descriptions; what those say is taken or told.
fn said<'t>(lines: &Lines<'t>, imported: &mut Imported) -> Lines<'t> {
    let mut lines = lines.iter().copied().filter(|(_, line)| !line.trim().is_empty()).peekable();
    if lines.next_if(|(_, line)| line.trim() == "---").is_some() {
        for (_, line) in lines.by_ref().take_while(|(_, line)| line.trim() != "---") {
            match line.split_once(':').map(|(key, value)| (key, value.trim().trim_matches(['"', '\'']))) {
                Some(("title", title)) => imported.title = Some(title.to_owned()),
                _ => imported.report.lose("settings of the picture"),
            }
        }
    }
    let mut found = Vec::new();
    // What closes the directive or the description that is open.
    let mut open: Option<&str> = None;
    for (number, line) in lines {
        let text = line.trim();
        if let Some(close) = open {
            if close == "}" && text != "}" {
                describe(text, imported);
            }
            open = (!text.contains(close)).then_some(close);
            continue;
        }
        if text.starts_with("%%{") {
            imported.report.lose("settings of the picture");
            open = (!text.contains("}%%")).then_some("}%%");
        } else if let Some(rest) =
            text.strip_prefix("accDescr").filter(|rest| rest.trim_start().starts_with([':', '{']))
        {
            let rest = rest.trim_start();
            describe(rest[1..].trim_end_matches('}').trim(), imported);
            open = (rest.starts_with('{') && !rest.contains('}')).then_some("}");
        } else if text.starts_with("accTitle") && text.contains(':') {
            imported.report.lose("titles for readers who cannot see the picture");
        } else if !text.starts_with("%%") && !text.starts_with('#') {
            found.push((number, text.split(" %%").next().unwrap_or_default().trim()));
        }
    }
    found
}

/// Adds to what the whole is about.
fn describe(text: &str, imported: &mut Imported) {
    if text.is_empty() {
        return;
    }
    imported.description = Some(match imported.description.take() {
        Some(before) => format!("{before} {text}"),
        None => text.to_owned(),
    });
}
