//! Items without the key around them: `- sputnik: { date: 1957 }` as an entry whose id is `sputnik`.

use crate::diag::Diagnostic;
use crate::read::entry::first_line;
use crate::read::line_edits::{lines, shifted};
use crate::read::named_item::Item;
use crate::text::{Edit, Span, line_start};

impl Item<'_> {
    /// An item without the key around it, which is written as one of its own: `own`, in one of the forms; with none it goes.
    pub(super) fn opened(&self, own: &str, forms: &[String], is_sure: bool, diagnostic: Diagnostic) -> Diagnostic {
        let name = self.name();
        let written: Vec<String> = forms.iter().map(|form| format!("`{}`", self.in_json(own, form))).collect();
        let inner = first_line(self.value);
        let inner = &self.text()[inner.range()];
        let hint = match (own, self.value.is_flow()) {
            ("", true) => format!("delete `{name}:`, and keep what stands in the braces"),
            ("", false) => format!("write `{inner}` in place of `{name}:`, and the keys below it in the same column"),
            (_, true) => format!(
                "write {} as the first key in the braces, and delete `{name}:` before them",
                written.join(" or ")
            ),
            (_, false) => format!(
                "write {} in place of `{name}:`, and the keys below it in the same column",
                written.join(" or ")
            ),
        };
        let fixes = forms.iter().filter_map(|form| {
            let lead = if own.is_empty() { String::new() } else { format!("{own}: {form}") };
            let edits = if self.value.is_flow() { self.in_braces(own, form) } else { self.in_lines(&lead) };
            Some(self.fix(edits.filter(|_| self.mapping.pairs().count() == 1)?, is_sure))
        });
        fixes.fold(diagnostic.hint(hint), Diagnostic::fix)
    }

    /// `x: { title: A }` as `{ id: x, title: A }`.
    fn in_braces(&self, own: &str, form: &str) -> Option<Vec<Edit>> {
        let (text, inside) = (self.text(), self.value.span().start() + 1);
        let gap = text[inside..].len() - text[inside..].trim_start_matches(' ').len();
        let (outer, whole) = (self.mapping.span(), self.value.span());
        let has_braces = self.has_braces();
        let start = if has_braces { outer.start() } else { self.key.span().start() };
        let brace = if gap == 0 { "{" } else { "{ " };
        let lead = if own.is_empty() { String::new() } else { format!("{brace}{}, ", self.in_json(own, form)) };
        let end = if own.is_empty() { whole.start() } else { inside + gap };
        let first = Edit { span: Span::new(start, end), text: lead };
        let last = Edit { span: Span::new(whole.end(), outer.end()), text: String::new() };
        Some(std::iter::once(first).chain(Some(last).filter(|edit| has_braces && !edit.span.is_empty())).collect())
    }

    /// The keys on the lines below, in the column of the key that goes.
    fn in_lines(&self, lead: &str) -> Option<Vec<Edit>> {
        let (text, start) = (self.text(), self.key.span().start());
        let first = self.value.span().start();
        let (now, column) = (first - line_start(text, first), self.column());
        let colon = self.after_colon()?;
        let moved = lines(text, start, self.value.span().end()).into_iter();
        if self.is_flow() {
            return None;
        }
        if !lead.is_empty() {
            let moved: Vec<Edit> = moved.map(|line| shifted(text, line, now, column)).collect::<Option<_>>()?;
            let key = Edit { span: Span::new(start, colon), text: lead.to_owned() };
            return Some(std::iter::once(key).chain(moved).collect());
        }
        if !text[colon..first].trim().is_empty() {
            return None;
        }
        let below = moved.filter(|line| *line > first).map(|line| shifted(text, line, now, column));
        let gone = Edit { span: Span::new(start, first), text: String::new() };
        let below: Vec<Edit> = below.collect::<Option<_>>()?;
        Some(std::iter::once(gone).chain(below).collect())
    }
}
