//! HTML: a timeline as one page of its own, with its pictures, all its events in a table, and the sources.
//!
//! The page asks nothing from outside: styles, script, fonts and pictures are inside. Its policy (Content Security Policy 3)
//! lets no other script run than ours, and nothing be fetched.

mod changes;
mod direction;
mod events;
mod filters;
mod image;
mod series;
mod sources;

use crate::citation::Citations;
use crate::export::{xml_attribute, xml_text};
use crate::html::direction::direction;
use crate::html::filters::Filters;
use crate::language::Language;
use crate::model::{Chronicle, Text, View};
use crate::words;

/// What finds events and chooses among them.
const SCRIPT: &str = include_str!("page.js");
/// The look of the page, light and dark, on screens and on paper.
const STYLE: &str = include_str!("page.css");
/// SHA-256 of the script, base64: the only script that the policy lets run.
const SCRIPT_HASH: &str = "YnApCH3pRySyI/JE6bFjlpEQ46LvwW1DpWzD6boIbg4=";
/// What says whose page it is.
const GENERATOR: &str = "<meta name=\"generator\" content=\"dateline\">";

/// A picture of the page, and the least width of the window in which it stands, px.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PagePicture {
    pub(crate) svg: String,
    pub(crate) from: u32,
}

/// The page of a view. Of its pictures, narrow ones first, the one that fits the window is shown.
pub(crate) fn page(chronicle: &Chronicle, view: &View, pictures: &[PagePicture]) -> String {
    let told = chronicle.told_in(view);
    let chronicle = &*told;
    let filters = Filters::of(chronicle, view);
    let citations = Citations::of(chronicle, view);
    let title = view.title.shown_or(words::of(chronicle.spoken).description.timeline).unwrap_or(&view.id);
    let parts = [
        head(chronicle, view, (title, view.title.text()), pictures),
        shown(pictures),
        section(
            chronicle,
            words::of(chronicle.spoken).page.events,
            &[filters.form(chronicle), events::table(chronicle, (view, &citations))].concat(),
        ),
        series::tables(chronicle, (view, &citations)),
        sources::list(chronicle, &citations),
        format!("</main>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"),
    ];
    parts.concat()
}

/// Whether bytes are the beginning of a page that `render` made.
///
/// ```
/// assert!(!dateline::html::is_page(b"<!doctype html><title>Somebody's page</title>"));
/// ```
pub fn is_page(head: &[u8]) -> bool {
    head.starts_with(b"<!doctype html>\n") && head.windows(GENERATOR.len()).any(|part| part == GENERATOR.as_bytes())
}

fn head(
    chronicle: &Chronicle,
    view: &View,
    (title, of_title): (&str, Option<&Text>),
    pictures: &[PagePicture],
) -> String {
    let language = xml_attribute(&chronicle.language);
    let description = chronicle
        .description
        .as_deref()
        .map(|words| format!("<meta name=\"description\" content=\"{}\">\n", xml_attribute(words)));
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{SCRIPT_HASH}'; style-src 'unsafe-inline'; font-src data:; \
         {}base-uri 'none'; form-action 'none'",
        image::policy(chronicle, view)
    );
    format!(
        "<!doctype html>\n<html lang=\"{language}\"{}>\n<head>\n<meta charset=\"utf-8\">\n{GENERATOR}\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n{}<title>{}</title>\n\
         <style>\n{STYLE}{}</style>\n</head>\n<body>\n<main>\n<h1 dir=\"auto\"{}>{}</h1>\n",
        direction(&chronicle.language),
        description.unwrap_or_default(),
        xml_text(title),
        widths(pictures),
        of_title.map(|text| own(text, chronicle)).unwrap_or_default(),
        xml_text(title),
    )
}

/// Which picture stands in a window of which width; on paper the one after the narrowest.
fn widths(pictures: &[PagePicture]) -> String {
    let steps = pictures.iter().enumerate().skip(1);
    let rule = |(at, picture): (usize, &PagePicture)| {
        format!(
            "@media (min-width:{}px){}{{.picture-{}{{display:none}}.picture-{}{{display:block}}}}\n",
            picture.from,
            if at == 1 { ",print" } else { "" },
            at - 1,
            at
        )
    };
    let hidden = (1..pictures.len()).map(|at| format!(".picture-{at}{{display:none}}\n"));
    hidden.chain(steps.map(rule)).collect()
}

fn shown(pictures: &[PagePicture]) -> String {
    let each = pictures.iter().enumerate();
    let figures = each.map(|(at, picture)| format!("<div class=\"picture picture-{at}\">\n{}</div>\n", picture.svg));
    figures.collect()
}

/// A section below a heading of ours.
fn section(chronicle: &Chronicle, heading: &str, content: &str) -> String {
    format!("<section>\n<h2{}>{heading}</h2>\n{content}</section>\n", ours(chronicle))
}

/// The attribute that says that a text is in the language of the file, where the page is in another.
fn own(text: &Text, chronicle: &Chronicle) -> String {
    let own = chronicle.original.as_deref().filter(|_| chronicle.is_original(text));
    own.map(|own| format!(" lang=\"{}\"", xml_attribute(own))).unwrap_or_default()
}

/// The same of what is never translated: places, actors, tags.
fn plain(chronicle: &Chronicle) -> String {
    chronicle.original.as_deref().map(|own| format!(" lang=\"{}\"", xml_attribute(own))).unwrap_or_default()
}

/// Words of the program inside a text of the author's.
fn our_words(words: &str, chronicle: &Chronicle) -> String {
    match ours(chronicle).as_str() {
        "" => xml_text(words).into_owned(),
        said => format!("<span{said}>{}</span>", xml_text(words)),
    }
}

/// The attribute that says that words are the program's, where the author's are in another language.
fn ours(chronicle: &Chronicle) -> String {
    let spoken = chronicle.spoken.tag();
    let first = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let direction = if chronicle.spoken.runs_left() { "rtl" } else { "ltr" };
    let own = Language::nearest(&chronicle.language);
    if first(&chronicle.language) == first(spoken) && (first(spoken) != "zh" || own == Some(chronicle.spoken)) {
        return String::new();
    }
    format!(" lang=\"{spoken}\" dir=\"{direction}\"")
}
