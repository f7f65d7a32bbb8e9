//! Lines of an e-mail or of prose above a file, which YAML takes for keys: `From: Anna`, `Here is the file:`.

use crate::diag::{Diagnostic, Fix};
use crate::document::{Kind, Node};
use crate::text::{Edit, Span, line_end, line_start};

/// What the lines at the head of an e-mail begin with, as mail programs of several languages show them.
const HEADERS: &[&str] = &[
    "From",
    "To",
    "Cc",
    "CC",
    "Bcc",
    "Subject",
    "Date",
    "Sent",
    "Reply-To",
    "Message-ID",
    "Attachments",
    "Von",
    "An",
    "Betreff",
    "Gesendet",
    "Datum",
    "Kopie",
    "De",
    "À",
    "Objet",
    "Envoyé",
    "Para",
    "Asunto",
    "Enviado",
    "Fecha",
    "От",
    "Кому",
    "Тема",
    "Отправлено",
    "Дата",
];
/// Those that no other file has: at least one of them makes the others lines of an e-mail.
const SURE: &[&str] = &["Subject", "Reply-To", "Message-ID", "Bcc", "Betreff", "Objet", "Asunto", "Тема"];

/// The remedy for a key at the top that is such a line: a comment, so that no word is lost.
pub(super) fn reported(
    top: Option<Node<'_>>,
    key: Node<'_>,
    value: Node<'_>,
    diagnostic: &Diagnostic,
) -> Option<Diagnostic> {
    let name = key.text()?;
    let is_mail = HEADERS.contains(&name) && top.is_some_and(is_mail);
    let is_prose =
        value.kind() == Kind::Null && name.split_whitespace().count() > 2 && name.starts_with(char::is_uppercase);
    let text = key.source();
    let start = line_start(text, key.span().start());
    let end = line_end(text, start);
    let is_alone = start == key.span().start() && !text[start..].starts_with(['"', '\'', '{']);
    let is_one_line = value.kind() == Kind::Null || value.span().end() <= end;
    if !(is_mail || is_prose) || !is_alone || !is_one_line || !matches!(value.kind(), Kind::Null | Kind::Scalar) {
        return None;
    }
    let what = if is_mail { "a line of an e-mail" } else { "a line of prose" };
    let fix = Fix {
        title: format!("write `# ` before {what}"),
        edits: vec![Edit { span: Span::new(start, end), text: format!("# {}", &text[start..end]) }],
        safe: true,
    };
    let hint = format!("this is {what}: write `# ` before it, which makes it a comment, or delete it");
    Some(diagnostic.clone().hint(hint).fix(fix))
}

/// Whether the file has the lines of an e-mail at its top.
fn is_mail(top: Node<'_>) -> bool {
    let names = || top.pairs().filter_map(|(key, _)| key.text());
    names().any(|name| SURE.contains(&name)) && names().filter(|name| HEADERS.contains(name)).count() > 1
}
