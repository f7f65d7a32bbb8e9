//! The keys that lead to a place of a text.

use crate::document::parse;
use crate::text::Span;

/// The keys from the top of a text to what stands at a byte, the entries of lists left out: those of a mistake's place tell which
/// value it is in.
///
/// ```
/// let text = "title: T\ntimelines:\n- id: war\n  where: { category: land }\nevents: []\n";
/// let at = text.find("land").ok_or("no value")?;
/// assert_eq!(dateline::edit::keys_at(text, at), ["timelines", "where", "category"]);
/// # Ok::<(), &str>(())
/// ```
pub fn keys_at(text: &str, at: usize) -> Vec<String> {
    let document = parse(text);
    let mut keys = Vec::new();
    let mut node = document.root();
    while let Some(outer) = node.filter(|node| !node.is_alias()) {
        let pair = outer.pairs().find(|(key, value)| reaches(key.span(), at) || reaches(value.span(), at));
        if let Some((key, _)) = pair {
            keys.push(key.text().unwrap_or_default().to_owned());
        }
        let inner = pair.map(|(_, value)| value).or_else(|| outer.items().find(|item| reaches(item.span(), at)));
        node = inner.filter(|inner| reaches(inner.span(), at));
    }
    keys
}

fn reaches(span: Span, at: usize) -> bool {
    !span.is_empty() && (span.start()..=span.end()).contains(&at)
}
