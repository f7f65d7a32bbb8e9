//! What the library says, in the words of the protocol.

use std::collections::BTreeMap;

use dateline::editor::{Completion, CompletionKind, Fold, Hover, Symbol, SymbolKind};
use dateline::{FileId, Files, Severity};

use crate::lsp::documents::Document;
use crate::lsp::positions::{Encoding, Lines};

/// What is wrong, by the address of the file: code, severity, message with the remedy below it, other places that matter.
pub(super) fn diagnostics(
    files: &Files<'_>,
    found: &[dateline::Diagnostic],
    encoding: Encoding,
    address: impl Fn(FileId) -> String,
) -> BTreeMap<String, Vec<gen_lsp_types::Diagnostic>> {
    let mut lines: BTreeMap<FileId, Lines> = BTreeMap::new();
    let mut range = |span: dateline::Span| {
        let text = files.text(span.file());
        let lines = lines.entry(span.file()).or_insert_with(|| Lines::new(text, encoding));
        lines.range(text, span.start(), span.end())
    };
    let mut told: BTreeMap<String, Vec<gen_lsp_types::Diagnostic>> = BTreeMap::new();
    for one in found {
        let related = one.places().into_iter().map(|(span, message)| {
            let location =
                gen_lsp_types::Location { uri: gen_lsp_types::Uri(address(span.file())), range: range(span) };
            gen_lsp_types::DiagnosticRelatedInformation { location, message }
        });
        let related: Vec<_> = related.collect();
        let severity = match one.severity {
            Severity::Error => gen_lsp_types::DiagnosticSeverity::Error,
            _ => gen_lsp_types::DiagnosticSeverity::Warning,
        };
        told.entry(address(one.span.file())).or_default().push(gen_lsp_types::Diagnostic {
            range: range(one.span),
            severity: Some(severity),
            code: Some(gen_lsp_types::Code::String(one.code.as_str().to_owned())),
            source: Some("dateline".to_owned()),
            message: gen_lsp_types::Message::String(words(one)),
            related_information: (!related.is_empty()).then_some(related),
            ..gen_lsp_types::Diagnostic::default()
        });
    }
    told
}

/// A message, and what to write instead.
fn words(found: &dateline::Diagnostic) -> String {
    match &found.hint {
        Some(hint) => format!("{}\n{hint}", found.message),
        None => found.message.clone(),
    }
}

pub(super) fn markdown(value: String) -> gen_lsp_types::MarkupContent {
    gen_lsp_types::MarkupContent { kind: gen_lsp_types::MarkupKind::Markdown, value }
}

/// What can be filled in, in its order; `typed` is what stands there, so that the editor keeps what says it in other words.
pub(super) fn completion(document: &Document, number: usize, one: Completion) -> gen_lsp_types::CompletionItem {
    let span = one.edit.span;
    let typed = document.text.get(span.range()).unwrap_or_default().trim();
    let is_date = one.kind == CompletionKind::Date;
    let range = document.range(span);
    let edit = gen_lsp_types::TextEdit { range, new_text: one.edit.text };
    gen_lsp_types::CompletionItem {
        filter_text: Some(if is_date && !typed.is_empty() { typed.to_owned() } else { one.label.clone() }),
        label: one.label,
        kind: Some(kind(one.kind)),
        detail: one.detail,
        documentation: one.words.map(|words| gen_lsp_types::Documentation::MarkupContent(markdown(words))),
        preselect: one.is_meant.then_some(true),
        sort_text: Some(format!("{number:04}")),
        text_edit: Some(gen_lsp_types::CompletionItemTextEdit::TextEdit(edit)),
        ..gen_lsp_types::CompletionItem::default()
    }
}

fn kind(kind: CompletionKind) -> gen_lsp_types::CompletionItemKind {
    match kind {
        CompletionKind::Key => gen_lsp_types::CompletionItemKind::Property,
        CompletionKind::Word => gen_lsp_types::CompletionItemKind::EnumMember,
        CompletionKind::Category => gen_lsp_types::CompletionItemKind::Enum,
        CompletionKind::Source => gen_lsp_types::CompletionItemKind::Reference,
        CompletionKind::Event => gen_lsp_types::CompletionItemKind::Event,
        CompletionKind::Date => gen_lsp_types::CompletionItemKind::Value,
        CompletionKind::Zone => gen_lsp_types::CompletionItemKind::Unit,
        _ => gen_lsp_types::CompletionItemKind::Text,
    }
}

pub(super) fn hover(document: &Document, hover: Hover) -> gen_lsp_types::Hover {
    let range = document.range(hover.span);
    gen_lsp_types::Hover {
        contents: gen_lsp_types::Contents::MarkupContent(markdown(hover.markdown)),
        range: Some(range),
    }
}

#[expect(deprecated, reason = "the protocol has an older form of `tags` that must be left out")]
pub(super) fn symbol(document: &Document, symbol: Symbol) -> gen_lsp_types::DocumentSymbol {
    let range = |span: dateline::Span| document.range(span);
    let children: Vec<gen_lsp_types::DocumentSymbol> =
        symbol.children.into_iter().map(|child| self::symbol(document, child)).collect();
    gen_lsp_types::DocumentSymbol {
        name: symbol.name,
        detail: symbol.detail,
        kind: symbol_kind(symbol.kind),
        tags: None,
        deprecated: None,
        range: range(symbol.span),
        selection_range: range(symbol.selection),
        children: (!children.is_empty()).then_some(children),
    }
}

fn symbol_kind(kind: SymbolKind) -> gen_lsp_types::SymbolKind {
    match kind {
        SymbolKind::Event => gen_lsp_types::SymbolKind::Event,
        SymbolKind::Source => gen_lsp_types::SymbolKind::File,
        SymbolKind::Category => gen_lsp_types::SymbolKind::EnumMember,
        SymbolKind::Era => gen_lsp_types::SymbolKind::Namespace,
        SymbolKind::Timeline => gen_lsp_types::SymbolKind::Object,
        _ => gen_lsp_types::SymbolKind::Module,
    }
}

pub(super) fn fold(document: &Document, fold: Fold) -> gen_lsp_types::FoldingRange {
    let range = document.range(fold.span);
    gen_lsp_types::FoldingRange {
        start_line: range.start.line,
        end_line: range.end.line,
        kind: Some(if fold.is_comment {
            gen_lsp_types::FoldingRangeKind::Comment
        } else {
            gen_lsp_types::FoldingRangeKind::Region
        }),
        ..gen_lsp_types::FoldingRange::default()
    }
}
