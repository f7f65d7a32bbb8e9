//! The series of a page: the values of each in a table, behind its name, for those who cannot see its strip.

use crate::citation::Citations;
use crate::export::xml_text;
use crate::html::events::marked;
use crate::html::{ours, own, sources};
use crate::model::{Chronicle, Series, SeriesValue, View};
use crate::words;

/// A table for each series that has values.
pub(super) fn tables(chronicle: &Chronicle, (view, citations): (&View, &Citations)) -> String {
    let filled = view.series.iter().filter(|series| !series.values.is_empty());
    filled.map(|series| table(series, (view, citations), chronicle)).collect()
}

fn table(series: &Series, (view, citations): (&View, &Citations), chronicle: &Chronicle) -> String {
    let texts = std::iter::once(&series.label).chain(&series.unit);
    let name = texts.map(|text| marked(text, &own(text, chronicle))).collect::<Vec<String>>().join(", ");
    let page = &words::of(chronicle.spoken).page;
    let source = sources::of_series(series, citations, chronicle);
    let source = source.map(|link| format!("<p>{link}</p>\n")).unwrap_or_default();
    let is_seen = |one: &&SeriesValue| one.from < view.axis_end() && one.to > view.from;
    let rows: String = series.values.iter().filter(is_seen).map(|one| row(one, chronicle)).collect();
    format!(
        "<details class=\"series\">\n<summary dir=\"auto\">{name}</summary>\n{source}<table>\n<thead><tr><th scope=\"col\"{}>{}</th>\
         <th scope=\"col\" dir=\"auto\">{name}</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</details>\n",
        ours(chronicle),
        page.date,
    )
}

fn row(one: &SeriesValue, chronicle: &Chronicle) -> String {
    let (date, value) = (one.date.words_in(chronicle.spoken), one.words(chronicle.spoken));
    let value = if value.is_empty() { "\u{2013}".to_owned() } else { value };
    format!("<tr><th scope=\"row\"{}>{}</th><td>{value}</td></tr>\n", ours(chronicle), xml_text(&date))
}
