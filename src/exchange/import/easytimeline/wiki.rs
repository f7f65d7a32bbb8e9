//! Texts with the links of a wiki.

use crate::exchange::Report;
use crate::exchange::address::of_web;
use crate::exchange::near::split_near;
use crate::exchange::plain_text::of_html;

/// A text without its links.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) text: String,
    /// The first that leads out of the wiki.
    pub(super) url: Option<String>,
}

/// `[[Page|words]]` and `[https://… words]` are their words, `~` is the end of a line.
pub(super) fn words(text: &str, report: &mut Report) -> Words {
    let mut words = Words::default();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('[') {
        out.push_str(before);
        if let Some((link, after)) = behind.strip_prefix('[').and_then(|inside| split_near(inside, "]]")) {
            let shown = link.rsplit_once('|').map_or(link, |(_, shown)| shown);
            out.push_str(shown.trim_start_matches(':'));
            report.lose("links to pages of the wiki");
            rest = after;
            continue;
        }
        let outside = split_near(behind, "]").and_then(|(link, after)| {
            let (address, shown) = link.split_once(' ').unwrap_or((link, ""));
            of_web(address).map(|url| (url, shown, after))
        });
        match outside {
            Some((url, shown, after)) => {
                out.push_str(shown);
                words.url.get_or_insert(url);
                rest = after;
            }
            None => {
                out.push('[');
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    words.text = of_html(&out.replace("'''", "").replace("''", "").replace(['~', '^'], " ").replace("\\n", " "));
    words
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::exchange::Report;

    #[test]
    fn links_are_their_words() {
        let cases = [
            ("[[World War I]]~begins", "World War I begins"),
            ("[[:A (b)|the ''A'']] and [https://example.org/x a page]", "the A and a page"),
            ("[not a link] [[open", "[not a link] [[open"),
            ("a&nbsp;b", "a b"),
        ];
        for (wiki, expected) in cases {
            assert_eq!(words(wiki, &mut Report::default()).text, expected);
        }
    }
}
