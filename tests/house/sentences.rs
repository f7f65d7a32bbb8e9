//! Sentences: what a picture says stands in the room `words`, so that another language has one place.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;

use super::{collect, root};

/// The rooms that place and paint words and have none of their own.
const SILENT: [&str; 5] = ["src/layout", "src/draw", "src/scene", "src/export", "src/render"];
/// Macros and methods whose words only programmers read.
const FOR_PROGRAMMERS: [&str; 9] =
    ["assert", "assert_eq", "assert_ne", "debug_assert", "debug_assert_eq", "panic", "unreachable", "expect", "doc"];

/// The texts of a file that people read: two words or more, outside tests.
fn sentences(text: &str) -> Vec<String> {
    let mut reader = Reader { found: Vec::new() };
    reader.visit_file(&syn::parse_file(text).unwrap());
    reader.found
}

struct Reader {
    found: Vec<String>,
}

impl Reader {
    fn text(&mut self, text: &str) {
        let is_word = |word: &str| word.len() > 1 && word.chars().all(char::is_alphabetic);
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_markup = text.contains(['<', '=', '#']);
        if !is_markup && words.windows(2).any(|pair| is_word(pair[0]) && is_word(pair[1])) {
            self.found.push(text.to_owned());
        }
    }

    fn tokens(&mut self, stream: TokenStream) {
        for token in stream {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Ok(syn::Lit::Str(text)) = syn::parse_str::<syn::Lit>(&literal.to_string()) {
                        self.text(&text.value());
                    }
                }
                _ => {}
            }
        }
    }
}

impl<'a> Visit<'a> for Reader {
    fn visit_lit_str(&mut self, text: &'a syn::LitStr) {
        self.text(&text.value());
    }

    fn visit_attribute(&mut self, _: &'a syn::Attribute) {}

    fn visit_item_mod(&mut self, module: &'a syn::ItemMod) {
        let is_test = module.attrs.iter().any(|attribute| attribute.path().is_ident("cfg"));
        if !is_test {
            syn::visit::visit_item_mod(self, module);
        }
    }

    /// What an error says is of the program, and stands in no picture.
    fn visit_item_impl(&mut self, item: &'a syn::ItemImpl) {
        let is_display = item
            .trait_
            .as_ref()
            .is_some_and(|(path, _)| path.segments.last().is_some_and(|segment| segment.ident == "Display"));
        let syn::Type::Path(of) = &*item.self_ty else { return syn::visit::visit_item_impl(self, item) };
        let is_error = of.path.segments.last().is_some_and(|segment| segment.ident.to_string().ends_with("Error"));
        if !(is_display && is_error) {
            syn::visit::visit_item_impl(self, item);
        }
    }

    fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
        if FOR_PROGRAMMERS.contains(&call.method.to_string().as_str()) {
            self.visit_expr(&call.receiver);
        } else {
            syn::visit::visit_expr_method_call(self, call);
        }
    }

    fn visit_macro(&mut self, one: &'a syn::Macro) {
        let name = one.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        if !FOR_PROGRAMMERS.contains(&name.as_str()) {
            self.tokens(one.tokens.clone());
        }
    }
}

#[test]
fn what_a_picture_says_stands_in_the_room_of_words() {
    let mut files = Vec::new();
    SILENT.iter().for_each(|room| collect(&root().join(room), &mut files));
    assert!(files.len() > 50, "the walk found the sources");
    let said = files.iter().filter(|(path, _)| !path.ends_with("/tests.rs"));
    let found: Vec<String> = said
        .flat_map(|(path, text)| sentences(text).into_iter().map(move |words| format!("{path}: {words:?}")))
        .collect();
    assert!(found.is_empty(), "say it in `src/words`:\n{}", found.join("\n"));
}

#[test]
fn a_sentence_in_another_room_is_found() {
    let said = |body: &str| sentences(&format!("fn f() {{ {body} }}"));
    assert_eq!(said("let a = \"Open end\";"), ["Open end"]);
    assert_eq!(said("let a = format!(\"+{} more events\", 3);"), ["+{} more events"]);
    assert_eq!(said("let a = format!(\"{} px\", 3);"), Vec::<String>::new());
    assert_eq!(said("let a = vec![\"Goes on outside\"];"), ["Goes on outside"]);
    assert_eq!(said("a.expect(\"impossible: it is there\"); assert!(b, \"it is so\");"), Vec::<String>::new());
}
