//! A category written as one text: its label, its colour or its symbol.

use crate::read::category::SYMBOLS;
use crate::read::split_list::in_flow;
use crate::read::synonyms::{Meant, value as synonym};
use crate::read::value::{HUES, six_digits};

/// The entries that a text can be meant as, and whether the first is surely meant.
pub(in crate::read) struct Forms {
    pub(in crate::read) forms: Vec<String>,
    pub(in crate::read) is_sure: bool,
}

/// The entry that a text alone is for. A colour or a symbol is never taken for a label unasked; nor is a word that is the id
/// again, as in `orange: orange`.
pub(in crate::read) fn category_of(id: &str, text: &str) -> Forms {
    let label = format!("{{ label: {} }}", in_flow(text));
    let word = text.trim().to_lowercase();
    let colors = colors(&word);
    let symbols = symbols(&word);
    let looks: Vec<String> = colors
        .iter()
        .map(|color| format!("{{ color: {} }}", in_flow(color)))
        .chain(symbols.iter().map(|symbol| format!("{{ symbol: {symbol} }}")))
        .collect();
    if looks.is_empty() {
        return match mixed(&word) {
            Some(entry) => Forms { forms: vec![entry, label], is_sure: false },
            None => Forms { forms: vec![label], is_sure: true },
        };
    }
    let is_exact =
        word == text && (HUES.iter().any(|(name, _)| *name == word) || SYMBOLS.iter().any(|(name, _)| *name == word));
    let is_sure = looks.len() == 1 && (is_exact || six_digits(text).is_some()) && id.to_lowercase() != word;
    let forms = if is_sure { looks } else { looks.into_iter().chain([label]).collect() };
    Forms { forms, is_sure }
}

/// The colours that a word can mean.
fn colors(word: &str) -> Vec<String> {
    if let Some(digits) = six_digits(word) {
        return vec![format!("#{digits}")];
    }
    if HUES.iter().any(|(name, _)| *name == word) {
        return vec![word.to_owned()];
    }
    words_of("color", word)
}

/// The symbols that a word can mean.
fn symbols(word: &str) -> Vec<String> {
    if SYMBOLS.iter().any(|(name, _)| *name == word) {
        return vec![word.to_owned()];
    }
    words_of("symbol", word)
}

fn words_of(key: &str, word: &str) -> Vec<String> {
    match synonym(key, word) {
        Some(Meant::Same(one)) => vec![one.to_owned()],
        Some(Meant::OneOf(several)) => several.iter().map(|one| (*one).to_owned()).collect(),
        None => Vec::new(),
    }
}

/// `War, red`, `dark red`, `red square`, `rgb(1, 2, 3)`: a text with a colour or a symbol in it.
fn mixed(word: &str) -> Option<String> {
    let is_function = ["rgb", "hsl", "oklch", "lab("].iter().any(|name| word.starts_with(name)) && word.contains('(');
    let parts: Vec<&str> =
        word.split(|c: char| c.is_whitespace() || ",;/|".contains(c)).filter(|part| !part.is_empty()).collect();
    let color = parts.iter().find_map(|part| colors(part).into_iter().next());
    let exact = |part: &&str| SYMBOLS.iter().find(|(name, _)| name == part).map(|(name, _)| *name);
    let symbol = parts.iter().find_map(exact);
    let color =
        color.or_else(|| is_function.then(|| "blue".to_owned())).map(|color| format!("color: {}", in_flow(&color)));
    let symbol = symbol.map(|symbol| format!("symbol: {symbol}"));
    let keys: Vec<String> = color.into_iter().chain(symbol).collect();
    (!keys.is_empty()).then(|| format!("{{ {} }}", keys.join(", ")))
}
