//! Dates of the file: each as its typed value, or what it can mean as hint and fix.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::{Kind, Node};
use crate::read::calendar_dates;
use crate::read::date_forms::{Form, is_said};
use crate::read::reversed;
use crate::read::signs::wrapped;
use crate::text::{Edit, Span};
use crate::time::{Calendar, Date, DateError, other_calendar_form};

/// The keys whose values are dates.
const DATE_KEYS: [&str; 3] = ["date", "published", "accessed"];

/// A date.
pub(super) fn date(
    key: &str,
    written: &str,
    node: Option<Node<'_>>,
    span: Span,
    found: &mut Vec<Diagnostic>,
) -> Option<Date> {
    date_in(Calendar::Gregorian, (key, written), node, span, found)
}

/// A date in the calendar of the file, where it names none itself.
pub(super) fn date_in(
    calendar: Calendar,
    (key, written): (&str, &str),
    node: Option<Node<'_>>,
    span: Span,
    found: &mut Vec<Diagnostic>,
) -> Option<Date> {
    match calendar_dates::parse(written, calendar) {
        Ok(date) => {
            found.extend(twofold(&date, node, span));
            Some(date)
        }
        Err(error) => {
            found.push(refused(key, written, error, node, span));
            None
        }
    }
}

/// What is wrong with a date, and what it can mean.
pub(super) fn refused(key: &str, written: &str, error: DateError, node: Option<Node<'_>>, span: Span) -> Diagnostic {
    match error {
        DateError::EndBeforeStart { .. } => reversed::end_before_start(key, written, span),
        DateError::Invalid { message, suggestions, sure } => {
            let (suggestions, sure) = without_signs(written, suggestions, sure);
            // The end of a group of keys on lines of their own is not known.
            let is_open = node.is_some_and(|node| node.kind() == Kind::Mapping && !node.is_flow());
            let forms: Vec<Form> = suggestions.iter().map(|form| Form::plain_to_read(form, node)).collect();
            let other = other_calendar_form(written).filter(|_| forms.is_empty());
            let hint = other.map_or_else(|| date_hint(key, &forms), |form| format!("write `{key}: {form}`"));
            let diagnostic = Diagnostic::error(Code::DateInvalid, span, message).hint(hint);
            let fixes = forms.iter().filter(|_| !is_open);
            fixes.fold(diagnostic, |diagnostic, form| diagnostic.fix(form.fix(node, span, sure)))
        }
    }
}

/// What a date can mean without the signs around it; of a part of a year that looks like two years it is asked, as it is
/// without them.
fn without_signs(written: &str, suggestions: Vec<String>, sure: bool) -> (Vec<String>, bool) {
    // The sign before `'45` says that the century is left out.
    let is_short = |bare: &&str| bare.len() == 2 && written.trim().starts_with(['\'', '’', '‘', '´']);
    match wrapped::bare(written).filter(|bare| !is_short(bare)).map(Date::parse) {
        Some(Ok(date)) => match date.as_years() {
            Some(years) => (vec![years, date.as_written().to_owned()], false),
            None => (vec![date.as_written().to_owned()], true),
        },
        Some(Err(DateError::Invalid { suggestions, sure, .. })) if !suggestions.is_empty() => (suggestions, sure),
        _ => (suggestions, sure),
    }
}

/// The dates that a text can mean, as the format writes them: the text itself where it is one, one where it says just that,
/// several where only the author knows; none where it is no date.
pub(super) fn meant(text: &str) -> Vec<String> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    match Date::parse(text) {
        Ok(date) => date.as_years().map_or_else(|| vec![text.to_owned()], |years| vec![years, text.to_owned()]),
        Err(DateError::Invalid { suggestions, sure: true, .. }) => suggestions,
        // One that is not sure is no more than a hint.
        Err(DateError::Invalid { suggestions, .. }) if suggestions.len() > 1 => suggestions,
        Err(_) => Vec::new(),
    }
}

/// The fix of a set of dates that needs quotes and more, so that it is a date when it has them: `[1667,1668]~`.
pub(super) fn set_in_quotes(diagnostic: &mut Diagnostic) {
    if diagnostic.code != Code::YamlSyntax {
        return;
    }
    of_signed_words(diagnostic);
    let mut fixes = diagnostic.fixes();
    let ([Fix { edits, safe, .. }], Some(hint)) = (&mut fixes[..], diagnostic.hint.clone()) else { return };
    let [Edit { text, .. }] = &mut edits[..] else { return };
    let Some(written) = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) else { return };
    let is_set = written.starts_with(['[', '{']);
    let is_date = DATE_KEYS.iter().any(|key| hint.starts_with(&format!("write `{key}: \"")));
    if !is_set || !is_date {
        return;
    }
    if let Err(DateError::Invalid { suggestions, .. }) = Date::parse(written)
        && let [only] = &suggestions[..]
    {
        diagnostic.hint = Some(hint.replace(written, only));
        (*text, *safe) = (format!("\"{only}\""), false);
        diagnostic.set_fixes(fixes);
    }
}

/// `date: May 5, 1914` in braces, which ends at its comma for YAML: the date that is meant, in place of its words in quotes.
pub(super) fn cut_at_a_comma(text: &str, diagnostic: &mut Diagnostic) {
    if diagnostic.code != Code::YamlSyntax {
        return;
    }
    let is_date = |span: Span| {
        let before = text[..span.start()].trim_end().trim_end_matches(':').trim_end_matches(['"', '\'']);
        let is_whole = |rest: &str| !rest.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'));
        DATE_KEYS.iter().any(|key| before.strip_suffix(key).is_some_and(is_whole))
    };
    let mut fixes = diagnostic.fixes();
    let mut is_changed = false;
    for edit in fixes.iter_mut().flat_map(|fix| &mut fix.edits).filter(|edit| is_date(edit.span)) {
        let inside = edit.text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        let Some(inside) = inside.filter(|inside| inside.contains(',')) else { continue };
        if let [date] = &meant(inside)[..]
            && !date.contains(['[', '{', ','])
        {
            diagnostic.hint = diagnostic.hint.take().map(|hint| hint.replace(&edit.text, date));
            edit.text = date.clone();
            is_changed = true;
        }
    }
    if is_changed {
        diagnostic.set_fixes(fixes);
    }
}

/// `date: > May 1957`: YAML takes the sign for its own, and the date that is meant stands in the place of both.
fn of_signed_words(diagnostic: &mut Diagnostic) {
    let fixes = diagnostic.fixes();
    let ([Fix { edits, .. }, ..], Some(hint)) = (&fixes[..], diagnostic.hint.clone()) else { return };
    let [Edit { span, text }] = &edits[..] else { return };
    let Some(written) = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) else { return };
    let Some((key, _)) = hint.trim_start_matches("write `").split_once(':') else { return };
    let is_date = DATE_KEYS.contains(&key);
    if !is_date || !written.starts_with(['>', '|', '*', '&', '!', '%', '@', '`']) {
        return;
    }
    if let Err(DateError::Invalid { suggestions, sure, .. }) = Date::parse(written)
        && !suggestions.is_empty()
    {
        let forms: Vec<Form> = suggestions.into_iter().map(|date| Form { date, note: None }).collect();
        diagnostic.hint = Some(date_hint(key, &forms));
        diagnostic.set_fixes(forms.iter().map(|form| form.fix(None, *span, sure)));
    }
}

/// The warning about a part of a year that looks like years, with both as fixes; not where a comment behind the date says what
/// it is (decision 0164).
pub(super) fn twofold(date: &Date, node: Option<Node<'_>>, span: Span) -> Option<Diagnostic> {
    let (written, meant) = (date.as_written(), date.as_years()?);
    if node.is_some_and(|node| is_said(date, node)) {
        return None;
    }
    let forms = [Form { date: meant, note: None }, Form::plain_to_read(written, node)];
    let years = if written.contains('/') { "years" } else { "two years" };
    let message = format!("`{written}` is {}, but looks like {years}", date.words());
    let diagnostic = Diagnostic::warning(Code::DateAmbiguous, span, message);
    if forms[1].note.is_none() && forms[1].date == written {
        // An interval stands in no brackets, and on this line nothing can stand behind it.
        let hint =
            format!("write {}, or the date on a line of its own, `{written} # {}`", forms[0].typed(), date.words());
        return Some(diagnostic.hint(hint).fix(forms[0].fix(node, span, false)));
    }
    let diagnostic = diagnostic.hint(format!("write {}, or {}", forms[0].typed(), forms[1].typed()));
    Some(forms.iter().fold(diagnostic, |diagnostic, form| diagnostic.fix(form.fix(node, span, false))))
}

fn date_hint(key: &str, forms: &[Form]) -> String {
    match forms {
        [] => format!("write `{key}:` and a date such as 2012, 2012-05-25, 197X, 2015? or 2012-03/2012-08"),
        [one] => format!("did you mean {}?", one.typed()),
        several => format!("write {}", several.iter().map(Form::typed).collect::<Vec<_>>().join(", or ")),
    }
}
