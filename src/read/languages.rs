//! The languages in which timelines are drawn.

use crate::diag::{Code, Diagnostic};
use crate::document::{Kind, Node};
use crate::model::{Chronicle, View, language_suffix};
use crate::read::either::OneOrMany;
use crate::read::entry::Entry;
use crate::read::language;
use crate::read::raw_timeline::RawView;
use crate::read::suggest::short;
use crate::text::Span;

/// Languages of one timeline at most: each is a picture.
const MOST: usize = 40;

/// Those that the file names for its timelines.
pub(super) fn of_file(value: Option<Node<'_>>, texts: Option<OneOrMany>, found: &mut Vec<Diagnostic>) -> Vec<String> {
    texts.zip(value).map(|(texts, value)| listed(&texts.0, value, found)).unwrap_or_default()
}

/// Those of a timeline, else of its file.
pub(super) fn of_view(
    entry: &Entry<'_, RawView>,
    texts: Option<OneOrMany>,
    chronicle: &Chronicle,
    found: &mut Vec<Diagnostic>,
) -> Vec<String> {
    match texts.zip(entry.value("languages")) {
        Some((texts, value)) => listed(&texts.0, value, found),
        None => chronicle.languages.clone(),
    }
}

/// The views, each in every one of the languages; as they are where there is none.
pub(super) fn of_views(views: Vec<View>, languages: Vec<String>) -> Vec<View> {
    if languages.is_empty() {
        return views;
    }
    let in_each = |view: &View| {
        let of = |tag: &String| View {
            id: [view.id.as_str(), &language_suffix(tag)].concat(),
            language: Some(tag.clone()),
            ..view.clone()
        };
        languages.iter().map(of).collect::<Vec<View>>()
    };
    views.iter().flat_map(in_each).collect()
}

/// The languages of a list, each once.
fn listed(texts: &[String], value: Node<'_>, found: &mut Vec<Diagnostic>) -> Vec<String> {
    let nodes: Vec<Node<'_>> = if value.kind() == Kind::List { value.items().collect() } else { vec![value] };
    let mut own: Vec<(String, Span)> = Vec::new();
    for (text, node) in texts.iter().zip(nodes) {
        let Some(tag) = language::language(text.clone(), node.span(), found) else { continue };
        if own.len() == MOST {
            let message = format!("more than {MOST} languages, each of which is a picture");
            let diagnostic = Diagnostic::error(Code::LimitExceeded, node.span(), message);
            found.push(diagnostic.hint("delete this language and those after it"));
            break;
        }
        match own.iter().find(|(other, _)| other.eq_ignore_ascii_case(&tag)) {
            Some((_, first)) => found.push(named_twice(&tag, node.span(), *first)),
            None => own.push((tag, node.span())),
        }
    }
    own.into_iter().map(|(tag, _)| tag).collect()
}

fn named_twice(tag: &str, span: Span, first: Span) -> Diagnostic {
    let message = format!("the language `{}` is named twice", short(tag));
    Diagnostic::error(Code::DuplicateId, span, message).related(first, "first here").hint("delete one of the two")
}
