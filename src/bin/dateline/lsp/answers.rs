//! What the editor asks of a document.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dateline::editor::{self, MOST_COMPLETIONS};
use gen_lsp_types::{
    CodeActionRequest, CompletionList, CompletionParams, CompletionRequest, CompletionResponse, DefinitionRequest,
    DocumentFormattingRequest, DocumentSymbolParams, DocumentSymbolRequest, DocumentSymbolResponse, FoldingRange,
    FoldingRangeParams, FoldingRangeRequest, Hover, HoverParams, HoverRequest, PrepareRenameRequest, ReferencesRequest,
    RenameRequest, TextDocumentPositionParams,
};
use lsp_server::{ErrorCode, Request, Response};
use serde_json::Value;

use crate::lsp::convert;
use crate::lsp::documents::Document;
use crate::lsp::server::Server;

/// Why something is not answered.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) code: ErrorCode,
    pub(super) message: String,
}

impl Refused {
    /// Something cannot be done.
    pub(super) fn failed(message: impl Into<String>) -> Refused {
        Refused { code: ErrorCode::RequestFailed, message: message.into() }
    }

    fn params(message: String) -> Refused {
        Refused { code: ErrorCode::InvalidParams, message }
    }
}

/// How one kind of request is answered.
type Answer<R> =
    fn(&Server, <R as gen_lsp_types::Request>::Params) -> Result<<R as gen_lsp_types::Request>::Result, Refused>;

impl Server {
    /// Answers a request; a panic of ours is an answer too, and the server lives on.
    pub(super) fn answer(&self, request: Request) {
        let Request { id, method, params } = request;
        let answered = catch_unwind(AssertUnwindSafe(|| self.result(&method, params)));
        let failed =
            || Refused { code: ErrorCode::InternalError, message: format!("{method}: this server has failed") };
        match answered.unwrap_or_else(|_| Err(failed())) {
            Ok(result) => self.say(Response::new_ok(id, result)),
            Err(Refused { code, message }) => self.refuse(id, code, message),
        }
    }

    fn result(&self, method: &str, params: Value) -> Result<Value, Refused> {
        match method {
            "textDocument/completion" => self.of::<CompletionRequest>(params, Server::completion),
            "textDocument/hover" => self.of::<HoverRequest>(params, Server::hover),
            "textDocument/definition" => self.of::<DefinitionRequest>(params, Server::definition),
            "textDocument/references" => self.of::<ReferencesRequest>(params, Server::references),
            "textDocument/prepareRename" => self.of::<PrepareRenameRequest>(params, Server::prepare_rename),
            "textDocument/rename" => self.of::<RenameRequest>(params, Server::rename),
            "textDocument/documentSymbol" => self.of::<DocumentSymbolRequest>(params, Server::symbols),
            "textDocument/codeAction" => self.of::<CodeActionRequest>(params, Server::actions),
            "textDocument/formatting" => self.of::<DocumentFormattingRequest>(params, Server::format),
            "textDocument/foldingRange" => self.of::<FoldingRangeRequest>(params, Server::folds),
            _ => Err(Refused { code: ErrorCode::MethodNotFound, message: format!("there is no `{method}` here") }),
        }
    }

    fn of<R: gen_lsp_types::Request>(&self, params: Value, answer: Answer<R>) -> Result<Value, Refused> {
        let params = serde_json::from_value(params)
            .map_err(|error| Refused::params(format!("the parameters cannot be read ({error})")))?;
        let result = answer(self, params)?;
        serde_json::to_value(result).map_err(|error| Refused::failed(error.to_string()))
    }

    /// An open document.
    pub(super) fn document(&self, uri: &str) -> Result<&Document, Refused> {
        self.documents.get(uri).ok_or_else(|| Refused::params(format!("the document `{uri}` is not open")))
    }

    /// An open document that is a file of events; nothing for any other.
    pub(super) fn ours(&self, uri: &str) -> Result<Option<&Document>, Refused> {
        self.document(uri).map(|document| Some(document).filter(|one| one.is_ours()))
    }

    /// The same with the byte of a place.
    pub(super) fn place(&self, params: &TextDocumentPositionParams) -> Result<Option<(&Document, usize)>, Refused> {
        let document = self.ours(&params.text_document.uri.0)?;
        Ok(document.map(|document| (document, document.offset(params.position))))
    }

    fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>, Refused> {
        let params = params.text_document_position_params;
        let document = self.document(&params.text_document.uri.0)?;
        // A file that is begun has no shape yet.
        if !document.is_ours() && !editor::may_become_ours(&document.text) {
            return Ok(None);
        }
        let known = document.known.as_ref().and_then(|found| found.chronicle.as_ref());
        let found = editor::completions(&document.text, document.offset(params.position), known);
        // Of dates there are others with each letter.
        let is_incomplete = found.len() == MOST_COMPLETIONS
            || found.is_empty()
            || found.iter().any(|one| one.kind == editor::CompletionKind::Date);
        let items = found.into_iter().enumerate();
        let items = items.map(|(number, one)| convert::completion(document, number, one)).collect();
        let list = CompletionList { is_incomplete, items, ..CompletionList::default() };
        Ok(Some(CompletionResponse::CompletionList(list)))
    }

    fn hover(&self, params: HoverParams) -> Result<Option<Hover>, Refused> {
        let Some((document, at)) = self.place(&params.text_document_position_params)? else { return Ok(None) };
        Ok(editor::hover(&document.text, at).map(|hover| convert::hover(document, hover)))
    }

    fn symbols(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>, Refused> {
        let Some(document) = self.ours(&params.text_document.uri.0)? else { return Ok(None) };
        let symbols = editor::symbols(&document.text).into_iter();
        let symbols = symbols.map(|symbol| convert::symbol(document, symbol)).collect();
        Ok(Some(DocumentSymbolResponse::DocumentSymbolList(symbols)))
    }

    fn folds(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>, Refused> {
        let Some(document) = self.ours(&params.text_document.uri.0)? else { return Ok(None) };
        Ok(Some(editor::folds(&document.text).into_iter().map(|fold| convert::fold(document, fold)).collect()))
    }
}
