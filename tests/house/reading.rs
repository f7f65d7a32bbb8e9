//! What a source file names: every path it uses, with its line, in `use`, expressions, types, attributes and macros.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;

/// One path: its segments, whether it came from a `use`, and its line from 1.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) segments: Vec<String>,
    pub(crate) glob: bool,
    pub(crate) group_at_root: bool,
    pub(crate) renamed: bool,
    pub(crate) in_use: bool,
    pub(crate) line: usize,
}

/// Every path in the file; an error where it is not Rust.
pub(crate) fn names(text: &str) -> Result<Vec<Named>, String> {
    let file = syn::parse_file(text).map_err(|error| error.to_string())?;
    let mut reader = Reader { named: Vec::new() };
    reader.visit_file(&file);
    Ok(reader.named)
}

struct Reader {
    named: Vec<Named>,
}

impl Reader {
    fn plain(&mut self, segments: Vec<String>, line: usize) {
        self.named.push(Named { segments, glob: false, group_at_root: false, renamed: false, in_use: false, line });
    }

    fn tree(&mut self, tree: &syn::UseTree, head: &[String], line: usize) {
        let with = |name: &syn::Ident| head.iter().cloned().chain([name.to_string()]).collect::<Vec<_>>();
        match tree {
            syn::UseTree::Path(path) => self.tree(&path.tree, &with(&path.ident), line),
            syn::UseTree::Name(name) => self.plain(with(&name.ident), line),
            syn::UseTree::Rename(name) => {
                self.plain(with(&name.ident), line);
                self.named.last_mut().unwrap().renamed = head.is_empty();
            }
            syn::UseTree::Glob(_) => {
                self.plain(head.to_vec(), line);
                self.named.last_mut().unwrap().glob = true;
            }
            syn::UseTree::Group(group) => {
                let first = self.named.len();
                group.items.iter().for_each(|item| self.tree(item, head, line));
                if head == ["crate"] {
                    self.named.truncate(first + 1);
                    self.named[first].group_at_root = true;
                }
            }
        }
    }

    /// Paths in unparsed tokens: `a :: b :: c`.
    fn tokens(&mut self, stream: TokenStream) {
        let mut segments: Vec<String> = Vec::new();
        let (mut colons, mut line) = (0, 1);
        for token in stream {
            match token {
                TokenTree::Ident(ident) if !segments.is_empty() && colons == 2 => segments.push(ident.to_string()),
                TokenTree::Ident(ident) => {
                    self.flush(&mut segments, line);
                    line = ident.span().start().line;
                    segments.push(ident.to_string());
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    colons = if colons == 2 { 1 } else { colons + 1 };
                    continue;
                }
                TokenTree::Group(group) => {
                    self.flush(&mut segments, line);
                    self.tokens(group.stream());
                }
                _ => self.flush(&mut segments, line),
            }
            colons = 0;
        }
        self.flush(&mut segments, line);
    }

    fn flush(&mut self, segments: &mut Vec<String>, line: usize) {
        if !segments.is_empty() {
            self.plain(std::mem::take(segments), line);
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let first = self.named.len();
        self.tree(&item.tree, &[], item.use_token.span.start().line);
        self.named[first..].iter_mut().for_each(|named| named.in_use = true);
    }

    fn visit_item_extern_crate(&mut self, item: &'ast syn::ItemExternCrate) {
        self.plain(vec![item.ident.to_string()], item.ident.span().start().line);
        self.named.last_mut().unwrap().renamed = true;
    }

    /// `pub(super)` and `pub(crate)` import nothing.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.plain(segments, path.segments[0].ident.span().start().line);
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        self.visit_path(&item.path);
        self.tokens(item.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if let syn::Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone());
        }
    }
}
