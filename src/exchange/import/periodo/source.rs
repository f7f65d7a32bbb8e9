//! The source of an authority.

use serde_json::Value;

use crate::exchange::address::of_web;
use crate::exchange::dates::in_words;
use crate::exchange::json::{list, text};
use crate::exchange::plain_text::of_html;
use crate::exchange::{Order, Report, SourceRecord};

/// The source as ours; nothing where neither it nor what it is part of has a title.
pub(super) fn of(id: &str, source: &Value, report: &mut Report) -> Option<SourceRecord> {
    let whole = source.get("partOf").or_else(|| source.get("isPartOf")).unwrap_or(&Value::Null);
    let own = |key: &str| text(source, key).map(|text| of_html(&text));
    let of_whole = |key: &str| text(whole, key).map(|text| of_html(&text));
    let title =
        own("title").or_else(|| own("citation")).or_else(|| of_whole("title")).or_else(|| of_whole("citation"))?;
    let container =
        of_whole("title").filter(|container| *container != title).map(|container| format!("In: {container}"));
    let note = [container, own("locator"), own("editorialNote")].into_iter().flatten().collect::<Vec<_>>().join("; ");
    let year = own("yearPublished").or_else(|| of_whole("yearPublished"));
    let published = year.and_then(|year| match in_words(&year, Order::Sure) {
        Ok((edtf, _)) => Some(edtf),
        Err(_) => {
            report.lose(&format!("year of publication `{year}`, which is no date"));
            None
        }
    });
    if own("abstract").is_some() {
        report.lose("abstracts of sources");
    }
    let accessed = own("dateAccessed").and_then(|date| in_words(&date, Order::Sure).ok()).map(|(edtf, _)| edtf);
    let address = own("url").or_else(|| own("id")).or_else(|| own("sameAs")).or_else(|| of_whole("id"));
    Some(SourceRecord {
        id: id.to_owned(),
        title,
        author: people(source).or_else(|| people(whole)),
        published,
        accessed,
        url: address.and_then(|address| of_web(&address)),
        note: Some(note).filter(|note| !note.is_empty()),
        ..SourceRecord::default()
    })
}

/// Its creators, else its contributors.
fn people(source: &Value) -> Option<String> {
    let names = |key: &str| -> Vec<String> { list(source, key).iter().filter_map(|one| text(one, "name")).collect() };
    let (creators, contributors) = (names("creators"), names("contributors"));
    let all = if creators.is_empty() { contributors } else { creators };
    Some(all.join("; ")).filter(|names| !names.is_empty())
}
