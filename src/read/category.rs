//! Categories: the entries of `categories`, checked, colours and symbols handed out.

pub(super) mod form;

use crate::diag::Diagnostic;
use crate::document::Node;
use crate::model::{Category, Color, Symbol, Text};
use crate::read::by_language::Texts;
use crate::read::entry;
use crate::read::keyed;
use crate::read::raw::RawCategory;
use crate::read::value::{HUES, choose, color};
use crate::style::Theme;

/// The symbols by name.
pub(crate) const SYMBOLS: &[(&str, Symbol)] = &[
    ("circle", Symbol::Circle),
    ("diamond", Symbol::Diamond),
    ("square", Symbol::Square),
    ("triangle", Symbol::Triangle),
    ("triangle-down", Symbol::TriangleDown),
    ("cross", Symbol::Cross),
    ("hexagon", Symbol::Hexagon),
];

/// All categories; one that has errors keeps what is right in it. With the themes in which the file is drawn, and its language.
pub(super) fn categories(
    mapping: Option<Node<'_>>,
    of_file: (&[Theme], &str),
    found: &mut Vec<Diagnostic>,
) -> Vec<Category> {
    let entries = keyed::entries(mapping, "category", found);
    let given: Vec<Given<'_>> = entries.into_iter().map(|(id, node)| given(id, node, of_file, found)).collect();
    let hues: Vec<Color> = HUES.iter().map(|(_, hue)| Color::Named(*hue)).collect();
    let symbols: Vec<Symbol> = SYMBOLS.iter().map(|(_, symbol)| *symbol).collect();
    let colors = handed_out(&given.iter().map(|one| one.color).collect::<Vec<_>>(), &hues);
    let symbols = handed_out(&given.iter().map(|one| one.symbol).collect::<Vec<_>>(), &symbols);
    let looks = colors.into_iter().zip(symbols);
    given.into_iter().zip(looks).map(|(one, (color, symbol))| whole(one, color, symbol)).collect()
}

/// What the file says of a category.
struct Given<'d> {
    id: String,
    node: Node<'d>,
    label: Option<Text>,
    color: Option<Color>,
    symbol: Option<Symbol>,
}

fn given<'d>(
    id: String,
    node: Node<'d>,
    (themes, language): (&[Theme], &str),
    found: &mut Vec<Diagnostic>,
) -> Given<'d> {
    let Some(entry) = entry::read::<RawCategory>(node, found) else {
        return Given { id, node, label: None, color: None, symbol: None };
    };
    let hue = entry.raw.color.as_deref().and_then(|text| color(text, entry.span("color"), themes, found));
    let mark = entry.raw.symbol.as_deref();
    let symbol = mark.and_then(|text| choose("symbol", SYMBOLS, text, entry.span("symbol"), found));
    let label = entry.raw.label.clone();
    let label = Texts::of(&entry, language).titled("label", label, None, || entry.value("label"), found);
    let label = label.filter(|label| !label.trim().is_empty());
    Given { id, node, label, color: hue, symbol }
}

fn whole(given: Given<'_>, color: Color, symbol: Symbol) -> Category {
    let label = given.label.unwrap_or_else(|| given.id.as_str().into());
    let (color_given, symbol_given) = (given.color.is_some(), given.symbol.is_some());
    Category { id: given.id, label, color, color_given, symbol, symbol_given, span: given.node.span() }
}

/// The values given, and for each missing one the next that nobody was given; from the start again when all are used.
fn handed_out<T: Copy + PartialEq>(given: &[Option<T>], values: &[T]) -> Vec<T> {
    let free: Vec<T> = values.iter().copied().filter(|value| !given.contains(&Some(*value))).collect();
    let mut next = free.into_iter().chain(values.iter().copied().cycle());
    given.iter().map(|one| one.or_else(|| next.next()).unwrap_or(values[0])).collect()
}

#[cfg(test)]
mod tests {
    use super::handed_out;

    #[test]
    fn what_is_given_is_not_handed_out_until_all_are_used() {
        assert_eq!(handed_out(&[None, Some(1), None, None], &[1, 2, 3]), [2, 1, 3, 1]);
    }
}
