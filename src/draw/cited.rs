//! The sources of an event in words: those that it cites, and what accounts of others say.

use crate::draw::accessible::{Names, authored, headed, joined, ours, plain_writer, writer};
use crate::model::{Account, Chronicle, Citation, Source};
use crate::scene::{Words, Writer};
use crate::words;

/// The sources that an event cites, each with the place in it and what is noted of it.
pub(super) fn cited(citations: &[Citation], names: &Names<'_>) -> Option<Words> {
    let chronicle = names.chronicle();
    let one = |citation: &Citation| {
        let source = chronicle.sources.get(citation.source)?;
        let locator = citation.locator.as_deref();
        let by_name = names.citations().short(citation.source, locator.as_slice(), chronicle);
        let head = match &by_name {
            Some(words) => vec![Words::new(plain_writer(chronicle), words.as_str())],
            None => {
                let locator = citation.locator.as_ref().map(|text| authored(text, chronicle));
                std::iter::once(short(source, chronicle)).chain(locator).collect()
            }
        };
        let note = citation.note.as_ref().map(|text| authored(text, chronicle));
        Some(joined(head.into_iter().chain(note), words::of(chronicle.spoken).signs.comma))
    };
    let said = words::of(chronicle.spoken);
    let each: Vec<Words> = citations.iter().filter_map(one).collect();
    let mut words = ours((said.event.sources)(each.len()).to_owned());
    words.append(&joined(each.iter().cloned(), said.signs.semicolon));
    (!each.is_empty()).then_some(words)
}

/// `The Daily Beast, Despite Massacre, ...`.
fn short(source: &Source, chronicle: &Chronicle) -> Words {
    let by = source.by().map(|by| Words::new(plain_writer(chronicle), by));
    joined(by.into_iter().chain([authored(&source.title, chronicle)]), words::of(chronicle.spoken).signs.comma)
}

/// `According to ICTS: 26 May 2012, that ...`; with its title where another source has that name.
pub(super) fn reported(account: &Account, chronicle: &Chronicle) -> Option<Words> {
    let source = chronicle.sources.get(account.source)?;
    let who =
        source.by().map_or((&*source.title, writer(&source.title, chronicle)), |by| (by, plain_writer(chronicle)));
    let parts = [
        account.date.as_ref().map(|date| ours(date.words_in(chronicle.spoken))),
        account.says.as_ref().map(|text| authored(text, chronicle)),
    ];
    let said = words::of(chronicle.spoken);
    let title = chronicle.shares_name(account.source).then(|| authored(&source.title, chronicle));
    let published = source.published.as_ref().filter(|_| chronicle.shares_title(account.source));
    let published = published.map(|date| ours(date.words_in(chronicle.spoken)));
    let which = std::iter::once(headed(said.event.according_to, who)).chain(title).chain(published);
    let mut words = joined(which, said.signs.comma);
    words.push(Writer::Program, said.signs.colon);
    words.append(&joined(parts.into_iter().flatten(), said.signs.comma));
    Some(words)
}
