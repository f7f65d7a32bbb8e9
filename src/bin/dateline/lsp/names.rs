//! Names: where they are given, where they stand, and other ones in their place.

use dateline::editor::{self, Name, NameKind};
use dateline::{Chronicle, Diagnostic, EditError, FileId, Span};
use gen_lsp_types::{
    Definition, DefinitionParams, DefinitionResponse, Location, PrepareRenameParams, PrepareRenamePlaceholder,
    PrepareRenameResult, ReferenceParams, RenameParams, TextDocumentPositionParams, Uri, WorkspaceEdit,
};

use crate::lsp::actions;
use crate::lsp::answers::Refused;
use crate::lsp::documents::Document;
use crate::lsp::server::Server;
use crate::lsp::text_edits;

impl Server {
    /// The name at a place, with its document.
    fn name(&self, params: &TextDocumentPositionParams) -> Result<Option<(&Document, Name)>, Refused> {
        let Some((document, at)) = self.place(params)? else { return Ok(None) };
        Ok(editor::name_at(&document.text, at).map(|name| (document, name)))
    }

    pub(super) fn definition(&self, params: DefinitionParams) -> Result<Option<DefinitionResponse>, Refused> {
        let Some((document, name)) = self.name(&params.text_document_position_params)? else { return Ok(None) };
        let own = editor::definitions(&document.text, name.kind, &name.id);
        let mut places: Vec<Location> = own.into_iter().map(|span| location(document, span)).collect();
        if places.is_empty() {
            places.extend(self.included(document, &name));
        }
        Ok((!places.is_empty()).then_some(DefinitionResponse::Definition(Definition::LocationList(places))))
    }

    /// The place of a name that an included file gives.
    fn included(&self, document: &Document, name: &Name) -> Option<Location> {
        let inspected = document.inspected.as_ref()?;
        let span = entry(inspected.chronicle.as_ref()?, name).filter(|span| span.file() != FileId::MAIN)?;
        inspected.location(span)
    }

    pub(super) fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>, Refused> {
        let Some((document, name)) = self.name(&params.text_document_position_params)? else { return Ok(None) };
        let wanted = editor::occurrences(&document.text, name.kind, &name.id).into_iter();
        let wanted = wanted.filter(|one| !one.is_definition || params.context.include_declaration);
        Ok(Some(wanted.map(|one| location(document, one.span)).collect()))
    }

    pub(super) fn prepare_rename(&self, params: PrepareRenameParams) -> Result<Option<PrepareRenameResult>, Refused> {
        let Some((document, name)) = self.name(&params.text_document_position_params)? else { return Ok(None) };
        if editor::definitions(&document.text, name.kind, &name.id).is_empty() {
            return Err(Refused::failed(format!("`{}` is not defined in this file", name.id)));
        }
        let range = document.range(name.span);
        let placeholder = PrepareRenamePlaceholder { range, placeholder: name.id };
        Ok(Some(PrepareRenameResult::PrepareRenamePlaceholder(placeholder)))
    }

    pub(super) fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>, Refused> {
        let place = self.place(&params.text_document_position_params)?;
        let renamed =
            place.and_then(|(document, at)| Some((document, editor::renamed(&document.text, at, &params.new_name)?)));
        match renamed {
            None => Err(Refused::failed("no id of a source, a category or an event stands here")),
            Some((document, Ok(edited))) => {
                Ok(Some(actions::workspace_edit(document, text_edits::between(document, &edited.text))))
            }
            Some((_, Err(error))) => Err(Refused::failed(refusal(&error))),
        }
    }
}

/// Where a chronicle has the entry of a name.
fn entry(chronicle: &Chronicle, name: &Name) -> Option<Span> {
    match name.kind {
        NameKind::Source => chronicle.sources.iter().find(|one| one.id == name.id).map(|one| one.span),
        NameKind::Category => chronicle.categories.iter().find(|one| one.id == name.id).map(|one| one.span),
        _ => chronicle.events.iter().find(|one| one.id == name.id).map(|one| one.span),
    }
}

fn location(document: &Document, span: Span) -> Location {
    Location { uri: Uri(document.uri.clone()), range: document.range(span) }
}

/// Why a change was refused, and what to do instead.
pub(super) fn refusal(error: &EditError) -> String {
    let first = match error {
        EditError::WouldBreak { diagnostics, .. } | EditError::Invalid { diagnostics } => diagnostics.first(),
        _ => None,
    };
    let told = |found: &Diagnostic| match &found.hint {
        Some(hint) => format!("{}: {hint}", found.message),
        None => found.message.clone(),
    };
    match (first.map(told), error.hint()) {
        (Some(told), _) => format!("{error}: {told}"),
        (None, Some(hint)) => format!("{error}: {hint}"),
        (None, None) => error.to_string(),
    }
}
