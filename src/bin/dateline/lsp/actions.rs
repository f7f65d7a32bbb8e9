//! Changes that are offered: the fixes of what is wrong, all safe ones at once, and the usual layout.

use std::sync::Arc;

use dateline::edit::Layout;
use dateline::{Diagnostic, Fix, Span};
use gen_lsp_types::{
    CodeAction, CodeActionKind, CodeActionParams, CodeActionResponse, DocumentChange, DocumentFormattingParams, Edit,
    OptionalVersionedTextDocumentIdentifier, Range, TextDocumentEdit, TextDocumentIdentifier, TextEdit, Uri,
    WorkspaceEdit,
};

use crate::lsp::answers::Refused;
use crate::lsp::documents::Document;
use crate::lsp::inspect::{Inspected, Job};
use crate::lsp::names::refusal;
use crate::lsp::server::Server;
use crate::lsp::text_edits;

/// Fixes that are tried for one answer: each is proved by reading the text that comes of it.
const MOST: usize = 20;

impl Server {
    pub(super) fn actions(&self, params: CodeActionParams) -> Result<Option<Vec<CodeActionResponse>>, Refused> {
        let Some(document) = self.ours(&params.text_document.uri.0)? else { return Ok(None) };
        let only = params.context.only;
        let wants = |kind: &CodeActionKind| only.as_ref().is_none_or(|only| only.iter().any(|one| holds(one, kind)));
        let mut actions = Vec::new();
        if wants(&CodeActionKind::QuickFix) {
            actions.extend(self.fixes(document, &params.range));
        }
        // Where nothing special is asked for, only what belongs to the place is offered.
        if only.is_some() && wants(&CodeActionKind::SourceFixAll) {
            actions.extend(fix_all(document));
        }
        Ok(Some(actions.into_iter().map(CodeActionResponse::CodeAction).collect()))
    }

    /// The fixes of what is wrong at a place: the same that `check --fix` makes, each proved.
    fn fixes(&self, document: &Document, range: &Range) -> Vec<CodeAction> {
        let inspected = self.inspected(document);
        let wanted = Span::new(document.offset(range.start), document.offset(range.end));
        let touches = |one: &Diagnostic| one.span.start() <= wanted.end() && wanted.start() <= one.span.end();
        // The same list, in the words of the protocol.
        let told = inspected.diagnostics.get(&document.uri).into_iter().flatten();
        let here = inspected.found.iter().zip(told).filter(|(one, _)| touches(one));
        let all = here.flat_map(|(one, told)| one.fixes().into_iter().map(move |fix| (one, told, fix)));
        all.take(MOST).filter_map(|(one, told, fix)| made(document, one, told, fix)).collect()
    }

    /// What was found in a document as it is now, read anew where it has changed since.
    fn inspected(&self, document: &Document) -> Arc<Inspected> {
        let current = document.current().map(Arc::clone);
        current.unwrap_or_else(|| Arc::new(Job::of(document, &self.documents).inspect()))
    }

    pub(super) fn format(&self, params: DocumentFormattingParams) -> Result<Option<Vec<TextEdit>>, Refused> {
        let Some(document) = self.ours(&params.text_document.uri.0)? else { return Ok(None) };
        if document.text.trim().is_empty() {
            return Ok(Some(Vec::new()));
        }
        match dateline::edit::set_out(&document.text, Layout::default()) {
            Ok(out) => Ok(Some(text_edits::between(document, &out.text))),
            Err(error) => Err(Refused::failed(refusal(&error))),
        }
    }
}

/// A fix of something found, as the editor was told of it.
fn made(document: &Document, found: &Diagnostic, told: &gen_lsp_types::Diagnostic, fix: Fix) -> Option<CodeAction> {
    let is_preferred = found.has_safe_fix();
    let title = capital(&fix.title);
    let fixed = dateline::edit::choose(&document.text, vec![(found.clone(), fix)], 0);
    let edits = text_edits::between(document, &fixed.text);
    (!edits.is_empty()).then(|| CodeAction {
        title,
        kind: Some(CodeActionKind::QuickFix),
        diagnostics: Some(vec![told.clone()]),
        is_preferred: is_preferred.then_some(true),
        edit: Some(workspace_edit(document, edits)),
        ..CodeAction::default()
    })
}

/// Whether a kind is the other or holds it: `source` holds `source.fixAll`.
fn holds(one: &CodeActionKind, kind: &CodeActionKind) -> bool {
    let name = |kind: &CodeActionKind| {
        serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
    };
    let (one, kind) = (name(one), name(kind));
    one.is_empty() || one == kind || kind.strip_prefix(&one).is_some_and(|rest| rest.starts_with('.'))
}

/// All that can only be meant one way, at once.
fn fix_all(document: &Document) -> Option<CodeAction> {
    let fixed = dateline::fix(&document.text);
    let edits = text_edits::between(document, &fixed.text);
    let count = fixed.done.len();
    (!edits.is_empty()).then(|| CodeAction {
        title: format!("Correct mistakes that have only one possible correction ({count})"),
        kind: Some(CodeActionKind::SourceFixAll),
        edit: Some(workspace_edit(document, edits)),
        ..CodeAction::default()
    })
}

/// Edits of a document in the version that they were made for.
pub(super) fn workspace_edit(document: &Document, edits: Vec<TextEdit>) -> WorkspaceEdit {
    let identifier = TextDocumentIdentifier { uri: Uri(document.uri.clone()) };
    let text_document = OptionalVersionedTextDocumentIdentifier {
        version: Some(document.version),
        text_document_identifier: identifier,
    };
    let edits = edits.into_iter().map(Edit::TextEdit).collect();
    let change = DocumentChange::TextDocumentEdit(TextDocumentEdit { text_document, edits });
    WorkspaceEdit { document_changes: Some(vec![change]), ..WorkspaceEdit::default() }
}

/// A title as editors show it: with a capital.
fn capital(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
