//! `dateline explain`: what a kind of error or warning means, as the manual has it.

use dateline::Code;
use unicode_width::UnicodeWidthStr;

use crate::failure::{Failure, Verdict};
use crate::report::{Report, To};

/// The manual's page.
const PAGE: &str = include_str!("../../../docs/diagnostics.md");

/// Explain a kind of error or warning: what it means, a file that has it, the same file corrected
///
/// Without a code, lists all kinds, one line for each.
#[derive(Debug, clap::Args)]
pub(crate) struct ExplainArgs {
    /// The word in brackets behind `error` or `warning`, such as `date-invalid`
    code: Option<String>,
}

/// Runs the command.
pub(crate) fn explain(args: &ExplainArgs, report: &mut Report) -> Result<Verdict, Failure> {
    let Some(wanted) = &args.code else { return list(To::Answer, report) };
    let wanted = wanted.trim_matches(['[', ']', '`']).to_lowercase().replace(['_', ' '], "-");
    match section(&wanted) {
        Some(section) => {
            let lines = section.lines().map(|line| wrapped(line, report.measure(), 0));
            let lines: Vec<String> = lines.collect();
            report.whole(&(lines.join("\n") + "\n")).map(|()| Verdict::Fine)
        }
        None => {
            list(To::Trouble, report)?;
            let near = near(&wanted);
            Err(Failure::NoCode(wanted, near))
        }
    }
}

/// The section about a code, without its heading's signs.
fn section(name: &str) -> Option<String> {
    let (_, rest) = PAGE.split_once(&format!("\n## `{name}`\n"))?;
    let body = rest.split("\n## ").next().unwrap_or_default().trim();
    Some(format!("{name}\n\n{}", shown(body)))
}

/// Without the fences of code, which is indented instead, and without the addresses of links.
fn shown(body: &str) -> String {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in body.lines() {
        if line.starts_with("```") {
            inside = !inside;
        } else if inside && !line.is_empty() {
            lines.push(format!("    {line}"));
        } else {
            lines.push(if inside { line.to_owned() } else { unlinked(line) });
        }
    }
    lines.join("\n")
}

/// The words of links in place of Markdown's `[words](address)`.
fn unlinked(line: &str) -> String {
    let (mut words, mut rest) = (String::new(), line);
    while let Some((before, link)) = rest.split_once('[') {
        let parts = link.split_once("](").filter(|(inner, _)| !inner.contains(['[', ']']));
        let linked = parts.and_then(|(inner, after)| Some((inner, after.split_once(')')?.1)));
        let (inner, after) = linked.unwrap_or(("[", link));
        words.extend([before, inner]);
        rest = after;
    }
    words + rest
}

/// Every code with the first sentence of its section.
fn list(to: To, report: &mut Report) -> Result<Verdict, Failure> {
    let widest = Code::ALL.iter().map(|code| code.as_str().len()).max().unwrap_or(0);
    for code in Code::ALL {
        let name = code.as_str();
        let section = section(name).unwrap_or_default();
        let words = section.lines().nth(2).unwrap_or_default();
        let line = format!("{name:widest$}  {}", sentence(words));
        // In a pipe, a line each: that is for a program.
        let lines = report.width().map_or_else(|| line.clone(), |width| wrapped(&line, width, widest + 2));
        lines.lines().try_for_each(|line| report.line_to(to, line))?;
    }
    Ok(Verdict::Fine)
}

/// A line of prose broken between words, what goes on that many cells further in; a line of a file, which is indented, as
/// it is.
fn wrapped(line: &str, width: usize, indent: usize) -> String {
    if line.starts_with(' ') {
        return line.to_owned();
    }
    let (mut out, mut used) = (String::new(), 0);
    for word in line.split_inclusive(' ') {
        if used + word.trim_end().width() > width && used > indent {
            out.truncate(out.trim_end().len());
            out.push('\n');
            out.push_str(&" ".repeat(indent));
            used = indent;
        }
        out.push_str(word);
        used += word.width();
    }
    out
}

/// Up to the first full stop or colon that ends a clause.
fn sentence(words: &str) -> &str {
    let end = [". ", ": "].iter().filter_map(|stop| words.find(stop)).min();
    words[..end.unwrap_or(words.len())].trim_end_matches('.')
}

/// The code nearest to a word.
fn near(wanted: &str) -> Option<String> {
    dateline::read::nearest(wanted, &Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::wrapped;

    #[test]
    fn prose_is_broken_between_words_and_examples_are_not() {
        let prose = "Not a date of the Extended Date/Time Format: Ä日本 comes first.";
        for width in 16..60 {
            let set = wrapped(prose, width, 0);
            assert!(set.lines().all(|line| line.width() <= width && !line.ends_with(' ')), "{width}: {set}");
            assert_eq!(set.replace('\n', " "), prose);
        }
        assert_eq!(wrapped("code  a b c", 9, 6), "code  a b\n      c");
        assert_eq!(wrapped("    title: A long one", 9, 0), "    title: A long one");
        assert_eq!(wrapped("impossible", 3, 0), "impossible");
    }
}
