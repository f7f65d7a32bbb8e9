//! Addresses of the web that a file names, and where a copy of each is kept.

use std::collections::BTreeMap;

use crate::model::Chronicle;

/// Hosts of web archives, with all below them: what stands there is a copy that stays.
const ARCHIVES: &[&str] = &[
    "archive-it.org",
    "archive.fo",
    "archive.is",
    "archive.li",
    "archive.md",
    "archive.ph",
    "archive.today",
    "archive.vn",
    "arquivo.pt",
    "ghostarchive.org",
    "megalodon.jp",
    "perma.cc",
    "swap.stanford.edu",
    "vefsafn.is",
    "web.archive.org",
    "webarchive.loc.gov",
    "webarchive.nationalarchives.gov.uk",
    "webarchive.org.uk",
    "webcitation.org",
];

/// An address of the web, who names it and where a copy of it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct WebAddress<'c> {
    /// As in the file.
    pub address: &'c str,
    /// The keys of the sources that name it.
    pub sources: Vec<&'c str>,
    /// The ids of the events that name it.
    pub events: Vec<&'c str>,
    /// Where a copy is: what the first of its sources that says it names, or the address itself where that is of a web archive.
    pub archived: Option<&'c str>,
}

impl Chronicle {
    /// Every address of `http` and `https` that sources and events name, each once, in the order of the file, sources first.
    ///
    /// ```
    /// let text = "title: T\nsources: { s: { title: S, url: 'https://example.org/s', archived: 'https://perma.cc/AB12-CD34' } }\n\
    ///             events: [{ id: a, date: 2012, title: A, url: 'https://example.org/a' }, { date: 2013, title: B, sources: [s] }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// let addresses = chronicle.web_addresses();
    /// assert_eq!((addresses[0].sources.as_slice(), addresses[0].archived), (["s"].as_slice(), Some("https://perma.cc/AB12-CD34")));
    /// assert_eq!((addresses[1].events.as_slice(), addresses[1].archived), (["a"].as_slice(), None));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn web_addresses(&self) -> Vec<WebAddress<'_>> {
        let mut found = Found::default();
        for source in &self.sources {
            let address = source.url.as_deref().or(source.archived.as_deref());
            if let Some(one) = address.and_then(|address| found.address(address)) {
                one.sources.push(&source.id);
                one.archived = one.archived.or(source.archived.as_deref());
            }
        }
        for event in &self.events {
            if let Some(one) = event.url.as_deref().and_then(|address| found.address(address)) {
                one.events.push(&event.id);
            }
        }
        found.all
    }
}

/// Addresses as they are met.
#[derive(Default)]
struct Found<'c> {
    all: Vec<WebAddress<'c>>,
    places: BTreeMap<&'c str, usize>,
}

impl<'c> Found<'c> {
    /// The entry of an address; nothing where it is none of the web.
    fn address(&mut self, address: &'c str) -> Option<&mut WebAddress<'c>> {
        let host = host(address)?;
        let place = *self.places.entry(address).or_insert(self.all.len());
        if place == self.all.len() {
            let archived = Some(address).filter(|_| is_archive(host));
            self.all.push(WebAddress { address, sources: Vec::new(), events: Vec::new(), archived });
        }
        self.all.get_mut(place)
    }
}

/// The host of an address of `http` or `https`.
fn host(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let authority = rest.split(['/', '?', '#']).next().filter(|_| is_web)?;
    let host = authority.rsplit('@').next()?;
    Some(host.rsplit_once(':').map_or(host, |(host, _)| host))
}

fn is_archive(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    ARCHIVES
        .iter()
        .any(|archive| host == *archive || host.strip_suffix(archive).is_some_and(|rest| rest.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use super::{host, is_archive};

    #[test]
    fn hosts_of_archives_are_known_by_themselves_and_by_what_is_below_them() {
        let is = |address: &str| host(address).is_some_and(is_archive);
        for address in [
            "https://web.archive.org/web/2012/http://a.org",
            "HTTP://WEB.ARCHIVE.ORG",
            "https://wayback.archive-it.org/1/x",
            "https://archive.ph:443/x",
        ] {
            assert!(is(address), "{address}");
        }
        for address in [
            "https://example.org/web.archive.org",
            "https://notperma.cc",
            "https://archive.org/details/x",
            "mailto:a@perma.cc",
            "https://perma.cc.example.org/",
            "#perma.cc",
        ] {
            assert!(!is(address), "{address}");
        }
    }
}
