//! Addresses of pages: which links are let through, and which a reader can follow.

use crate::diag::{Code, Diagnostic};
use crate::read::address::around::Among;
use crate::read::host::{self, looks_like_host};
use crate::read::slug::slug;
use crate::read::split_list::in_flow;
use crate::read::suggest::short;
use crate::read::value::write;
use crate::text::Span;

/// An address that is safe to put into a picture and that a reader can follow: http, https, mailto or relative.
pub(super) fn address(written: String, span: Span, found: &mut Vec<Diagnostic>) -> Option<String> {
    match check(&written) {
        Ok(()) => Some(written),
        Err(Refusal { message, hint, forms, is_warning: true }) => {
            let diagnostic = Diagnostic::warning(Code::RelativeLink, span, message).hint(hint);
            found.push(offered(diagnostic, span, forms));
            Some(written)
        }
        Err(Refusal { message, hint, forms, .. }) => {
            found.push(offered(Diagnostic::error(Code::UnsafeLink, span, message).hint(hint), span, forms));
            None
        }
    }
}

fn offered(diagnostic: Diagnostic, span: Span, forms: Vec<(String, bool)>) -> Diagnostic {
    forms.into_iter().fold(diagnostic, |diagnostic, (form, safe)| diagnostic.fix(write(span, &form, safe)))
}

/// What is wrong with an address, and what may be meant, each with whether that is sure.
struct Refusal {
    message: String,
    hint: String,
    forms: Vec<(String, bool)>,
    is_warning: bool,
}

const ALLOWED: &str = "write an address that starts with `https://`, `http://` or `mailto:`, or a relative one";

fn error(message: impl Into<String>, hint: impl Into<String>) -> Refusal {
    Refusal { message: message.into(), hint: hint.into(), forms: Vec::new(), is_warning: false }
}

impl Refusal {
    /// With what may be meant, as far as that is an address; the hint names it.
    fn meant(mut self, forms: &[&str], safe: bool) -> Refusal {
        let right: Vec<&str> = forms.iter().copied().filter(|form| check(form).is_ok()).collect();
        if let [first, rest @ ..] = &right[..] {
            let others: String = rest.iter().map(|form| format!(", or `{}`", short(form))).collect();
            self.hint = format!("write `{}`{others}", short(first));
        }
        self.forms = right.into_iter().map(|form| (form.to_owned(), safe)).collect();
        self
    }

    fn warning(self) -> Refusal {
        Refusal { is_warning: true, ..self }
    }
}

fn check(written: &str) -> Result<(), Refusal> {
    if let Some(among) = around::several(written) {
        return Err(several(&among));
    }
    if let Some(refusal) = torn(written) {
        return Err(refusal);
    }
    if let Some(Among { addresses, is_sure }) = around::among(written) {
        let message =
            if is_sure { "signs around a link are no part of it" } else { "a link with other words beside it" };
        // A path with a space in it looks the same as an address with a word behind it.
        let whole = written.trim().replace(' ', "%20");
        let forms = match (is_sure || !written.trim().starts_with(addresses[0]), written.trim().matches(' ').count()) {
            (false, 1) => [&[whole.as_str()], addresses.as_slice()].concat(),
            (false, _) => [addresses.as_slice(), &[whole.as_str()]].concat(),
            (true, _) => addresses,
        };
        // What is refused is no form that works, and would be asked about for ever.
        let forms: Vec<&str> = forms.into_iter().filter(|form| *form != written.trim()).collect();
        return Err(error(message, ALLOWED).meant(&forms, is_sure));
    }
    if let Some(inner) = written.trim().strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return Err(error("`<` and `>` around a link are no part of it", ALLOWED).meant(&[inner.trim()], true));
    }
    if let Some(c) = written.chars().find(|c| invisible(*c)) {
        return Err(unseen(written, c));
    }
    if written.is_empty() {
        return Err(error("a link without an address", ALLOWED));
    }
    if let Some(rest) = written.strip_prefix("//") {
        return Err(error("a link without `https:` before `//`", "write `https:` before it")
            .meant(&[&format!("https://{rest}")], false));
    }
    let first = &written[..written.find(['/', '?']).unwrap_or(written.len())];
    if first.contains('&') && first.contains(';') || first.to_ascii_lowercase().contains("%3a") {
        return Err(error("a `:` written in the way of HTML cannot stand in a link", ALLOWED));
    }
    match scheme(written) {
        Some((scheme, rest)) => with_scheme(written, scheme, rest),
        None => relative(written),
    }
}

/// More addresses than one: none of them is left out in silence.
fn several(addresses: &[&str]) -> Refusal {
    let [first, others @ ..] = addresses else { return error("a link without an address", ALLOWED) };
    let entry = |address: &&str| {
        let host = address.split("://").nth(1).unwrap_or(address).split(['/', '?', '#']).next().unwrap_or_default();
        let host = host.trim_start_matches("www.");
        format!("`{}: {{ title: {}, url: {} }}`", slug(host), in_flow(host), in_flow(address))
    };
    let entries: Vec<String> = others.iter().map(entry).collect();
    let message = format!("{} addresses in one link, which has room for one", addresses.len());
    let hint = keep_one(first, &entries.join(" and "));
    error(message, hint)
}

fn keep_one(first: &str, entries: &str) -> String {
    format!(
        "keep `{}` here, and write a source for each other page, such as {entries}, below `sources:`, and its id after `sources:` of the event",
        short(first)
    )
}

/// What to write where a list of addresses stands in place of one; nothing where it is no such list.
pub(super) fn of_list(addresses: &[&str]) -> Option<String> {
    let are_addresses = addresses.len() > 1 && addresses.iter().all(|address| address.contains("://"));
    are_addresses.then(|| several(addresses).hint)
}

/// An address with a space in its host, or right behind that: `http://exa mple.org`, `https:// x.org`, `https://x.org /a`.
fn torn(written: &str) -> Option<Refusal> {
    let (before, after) = written.trim().split_once(char::is_whitespace)?;
    let host = before.split_once("://").filter(|(scheme, _)| matches!(*scheme, "http" | "https"))?.1;
    let after = after.trim_start();
    let is_cut = !host.contains(['/', '?', '#', '.', ':'])
        || after.starts_with(['/', '?', '#', '.']) && !host.contains(['?', '#']);
    if !is_cut || after.contains(char::is_whitespace) || !after.contains(['.', '/', '?', '#']) {
        return None;
    }
    Some(
        error("a space cannot stand in a link", "write the address without the space")
            .meant(&[&format!("{before}{after}")], false),
    )
}

fn unseen(written: &str, c: char) -> Refusal {
    let message = format!("the character U+{:04X} cannot stand in a link", u32::from(c));
    let diagnostic = error(message, "delete it; a space is written `%20`");
    let trimmed = written.trim();
    if trimmed.len() < written.len() && !trimmed.contains(invisible) {
        return diagnostic.meant(&[trimmed], true);
    }
    let has_drive = written.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) && written[1..].starts_with(":\\");
    match c {
        '\\' if has_drive => error("a file of one computer cannot be linked", ALLOWED),
        ' ' => diagnostic.meant(&[&trimmed.replace(' ', "%20")], false),
        '\\' => diagnostic.meant(&[&trimmed.replace('\\', "/")], false),
        _ => diagnostic,
    }
}

fn with_scheme(written: &str, scheme: &str, rest: &str) -> Result<(), Refusal> {
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => web(scheme, rest),
        "mailto" => match rest.split('?').next().and_then(|to| to.rsplit_once('@')) {
            Some((name, host)) if !name.is_empty() && host::is_host(host) => Ok(()),
            _ => Err(error("expected an address with `@` after `mailto:`", "write it as in `mailto:name@example.org`")),
        },
        known if is_misspelt(known) && rest.starts_with('/') => {
            let host = rest.trim_start_matches('/');
            let (secure, plain) = (format!("https://{host}"), format!("http://{host}"));
            let diagnostic = error(format!("`{}:` is no kind of link", short(scheme)), ALLOWED);
            Err(if known.contains('s') {
                diagnostic.meant(&[&secure], true)
            } else {
                diagnostic.meant(&[&secure, &plain], false)
            })
        }
        _ if looks_like_host(scheme) || scheme == "localhost" => {
            Err(error(format!("`{}:` links are not allowed", short(scheme)), ALLOWED)
                .meant(&[&format!("https://{written}")], false))
        }
        _ => Err(error(format!("`{}:` links are not allowed", short(scheme)), ALLOWED)),
    }
}

/// A kind of link that is one or two letters from `http` or `https`.
fn is_misspelt(scheme: &str) -> bool {
    let near = |word: &str| strsim::damerau_levenshtein(scheme, word);
    scheme.len() > 2 && near("http").min(near("https")) <= 2 && scheme.contains('t') && scheme != "ftp"
}

/// What stands after `http:` or `https:`: two strokes, and a host that there can be.
fn web(scheme: &str, rest: &str) -> Result<(), Refusal> {
    let host = rest.trim_start_matches('/');
    let Some(after) = rest.strip_prefix("//").filter(|after| !after.starts_with('/') && !after.is_empty()) else {
        let diagnostic = error(format!("expected `//` and a host after `{scheme}:`"), ALLOWED);
        let forms = if host.is_empty() { Vec::new() } else { vec![format!("{scheme}://{host}")] };
        return Err(diagnostic.meant(&forms.iter().map(String::as_str).collect::<Vec<_>>(), false));
    };
    let authority = &after[..after.find(['/', '?', '#']).unwrap_or(after.len())];
    if let Some(inner) = twice(scheme, after) {
        let is_same = inner.starts_with(&format!("{scheme}://"));
        let diagnostic = error("the beginning of the address stands there twice", ALLOWED);
        return Err(diagnostic.meant(&[&inner], is_same));
    }
    if let Some((person, host)) = authority.rsplit_once('@') {
        let diagnostic =
            error("a name or password before `@` cannot stand in a link: every reader would see it", ALLOWED);
        let tail = &after[authority.len()..];
        let _ = person;
        return Err(diagnostic.meant(&[&format!("{scheme}://{host}{tail}")], false));
    }
    match host::diagnostic(authority) {
        None => Ok(()),
        Some(why) => Err(error(
            format!("`{}` is no host: {why}", short(authority)),
            "write an address such as `https://example.org/page`",
        )),
    }
}

/// The address whose beginning stands twice: `https://https://x.org`, also without its second colon.
fn twice(scheme: &str, after: &str) -> Option<String> {
    let lower = after.to_ascii_lowercase();
    let inner = ["https", "http"].into_iter().find(|inner| lower.starts_with(inner))?;
    let rest = &after[inner.len()..];
    let host = rest.strip_prefix("://").or_else(|| rest.strip_prefix(":/")).or_else(|| rest.strip_prefix("//"))?;
    let kept = if rest.starts_with(':') { inner } else { scheme };
    Some(format!("{kept}://{}", host.trim_start_matches('/')))
}

/// An address without a kind: of a file beside the picture, or of an event in it. What looks like a page of the web is reported.
fn relative(written: &str) -> Result<(), Refusal> {
    if written == "#" {
        return Err(error("a link to nowhere", "write `#` and the id of an event, or delete the link"));
    }
    let first = &written[..written.find(['/', '?', '#']).unwrap_or(written.len())];
    let is_web = |word: &str| matches!(word.to_ascii_lowercase().as_str(), "http" | "https");
    if is_web(first.trim_end_matches([';', ',', '.'])) && written[first.len()..].starts_with('/') {
        let rest = written[first.len()..].trim_start_matches('/');
        let scheme = first.trim_end_matches([';', ',', '.']);
        let diagnostic = error(format!("a link without `:` after `{scheme}`"), ALLOWED);
        return Err(diagnostic.meant(&[&format!("{scheme}://{rest}")], true).warning());
    }
    if first.contains('@')
        && first.split_once('@').is_some_and(|(name, host)| !name.is_empty() && looks_like_host(host))
    {
        let diagnostic = error("an address of mail without `mailto:` leads to a file of that name", ALLOWED);
        return Err(diagnostic.meant(&[&format!("mailto:{written}")], false).warning());
    }
    if host::is_surely_host(first, written.len() > first.len()) {
        let diagnostic =
            error(format!("a link without `https://` leads to a file `{}` beside the picture", short(first)), ALLOWED);
        let is_www = first.to_ascii_lowercase().starts_with("www.");
        return Err(diagnostic.meant(&[&format!("https://{written}")], is_www).warning());
    }
    Ok(())
}

/// What stands before a `:` in the first segment, and after it.
fn scheme(written: &str) -> Option<(&str, &str)> {
    let first = written.find(['/', '?', '#']).unwrap_or(written.len());
    written[..first].find(':').map(|at| (&written[..at], &written[at + 1..]))
}

/// Space, control and formatting characters, and the backslash that browsers read as a slash.
fn invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\\' | '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

mod around;

#[cfg(test)]
mod tests;
