//! What the editor tells us: that it begins and ends, and what becomes of its documents.

use gen_lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionProvider, CompletionOptions, DefinitionProvider,
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams,
    DocumentFormattingProvider, DocumentSymbolProvider, FoldingRangeProvider, HoverProvider, InitializeResult,
    ReferencesProvider, RenameOptions, RenameProvider, Save, ServerCapabilities, ServerInfo, TextDocumentSync,
    TextDocumentSyncKind, TextDocumentSyncOptions,
};
use lsp_server::{ErrorCode, Notification, Request, Response};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::lsp::documents::Documents;
use crate::lsp::positions::Encoding;
use crate::lsp::server::{Phase, Server};

impl Server {
    /// Takes what the editor tells; what we do not know is left alone, as the protocol has it.
    pub(super) fn notified(&mut self, one: Notification) {
        if self.phase != Phase::Running {
            return;
        }
        match one.method.as_str() {
            "initialized" if self.watches => self.watch(),
            "textDocument/didOpen" => {
                if let Some(params) = self.told::<DidOpenTextDocumentParams>(one) {
                    self.documents.open(params.text_document);
                }
            }
            "textDocument/didChange" => {
                if let Some(params) = self.told::<DidChangeTextDocumentParams>(one) {
                    let of = params.text_document;
                    self.documents.change(&of.text_document_identifier.uri.0, of.version, params.content_changes);
                }
            }
            "textDocument/didSave" => {
                if let Some(params) = self.told::<DidSaveTextDocumentParams>(one) {
                    self.documents.touch(&params.text_document.uri.0);
                }
            }
            "textDocument/didClose" => {
                if let Some(params) = self.told::<DidCloseTextDocumentParams>(one) {
                    let uri = params.text_document.uri.0;
                    self.documents.close(&uri);
                    self.show(&uri, std::collections::BTreeMap::new());
                }
            }
            "workspace/didChangeWatchedFiles" => self.documents.touch_all(),
            _ => {}
        }
    }

    /// What a notification says; where it cannot be read, that is told, for there is no answer to it.
    fn told<P: DeserializeOwned>(&self, one: Notification) -> Option<P> {
        let read = serde_json::from_value(one.params);
        let words = |error: &serde_json::Error| format!("{}: the parameters cannot be read ({error})", one.method);
        read.inspect_err(|error| self.notify("window/logMessage", json!({ "type": 1, "message": words(error) }))).ok()
    }

    /// Answers what the editor asks.
    pub(super) fn asked(&mut self, request: Request) {
        match (self.phase, request.method.as_str()) {
            (Phase::Fresh, "initialize") => self.begin(request),
            (Phase::Fresh, _) => {
                self.refuse(request.id, ErrorCode::ServerNotInitialized, "expected `initialize` first");
            }
            (Phase::Running, "initialize") => {
                self.refuse(request.id, ErrorCode::InvalidRequest, "this server is initialized already");
            }
            (Phase::Running, "shutdown") => {
                self.phase = Phase::Ending;
                self.say(Response::new_ok(request.id, Value::Null));
            }
            (Phase::Running, _) => self.answer(request),
            (Phase::Ending, _) => {
                self.refuse(request.id, ErrorCode::InvalidRequest, "this server is shut down: expected `exit`");
            }
        }
    }

    fn begin(&mut self, request: Request) {
        let params = request.params;
        let offered = params.pointer("/capabilities/general/positionEncodings").and_then(Value::as_array);
        let offered = offered.into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned));
        let encoding = Encoding::of(offered);
        let watches = params.pointer("/capabilities/workspace/didChangeWatchedFiles/dynamicRegistration");
        self.watches = watches.and_then(Value::as_bool).unwrap_or(false);
        self.documents = Documents::new(encoding);
        self.phase = Phase::Running;
        let server = ServerInfo { name: "dateline".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) };
        let result = InitializeResult { capabilities: capabilities(encoding), server_info: Some(server) };
        self.say(Response::new_ok(request.id, result));
    }

    /// Asks to be told of files that change on the disk: those that others include, themes, tables and images.
    fn watch(&self) {
        let options = json!({ "watchers": [{ "globPattern": "**/*.{yaml,yml,json,csv,tsv,png,jpg,jpeg}" }] });
        let method = "workspace/didChangeWatchedFiles";
        let one = json!({ "id": "files", "method": method, "registerOptions": options });
        let params = json!({ "registrations": [one] });
        self.say(Request::new("files".to_owned().into(), "client/registerCapability".to_owned(), params));
    }
}

/// What the server can do.
fn capabilities(encoding: Encoding) -> ServerCapabilities {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::Incremental),
        save: Some(Save::Bool(true)),
        ..TextDocumentSyncOptions::default()
    };
    let signs = [":", " ", "[", ",", "-", "\""].map(str::to_owned).to_vec();
    let completion = CompletionOptions { trigger_characters: Some(signs), ..CompletionOptions::default() };
    let kinds = vec![CodeActionKind::QuickFix, CodeActionKind::SourceFixAll];
    let actions = CodeActionOptions { code_action_kinds: Some(kinds), ..CodeActionOptions::default() };
    let rename = RenameOptions { prepare_provider: Some(true), ..RenameOptions::default() };
    ServerCapabilities {
        position_encoding: Some(encoding.kind()),
        text_document_sync: Some(TextDocumentSync::Options(sync)),
        completion_provider: Some(completion),
        hover_provider: Some(HoverProvider::Bool(true)),
        definition_provider: Some(DefinitionProvider::Bool(true)),
        references_provider: Some(ReferencesProvider::Bool(true)),
        document_symbol_provider: Some(DocumentSymbolProvider::Bool(true)),
        code_action_provider: Some(CodeActionProvider::CodeActionOptions(actions)),
        document_formatting_provider: Some(DocumentFormattingProvider::Bool(true)),
        rename_provider: Some(RenameProvider::RenameOptions(rename)),
        folding_range_provider: Some(FoldingRangeProvider::Bool(true)),
        ..ServerCapabilities::default()
    }
}
