//! TeX as plain words: accents on their letters, symbols by name, commands and braces taken off.

use icu_normalizer::ComposingNormalizer;

use crate::exchange::Report;
use crate::exchange::plain_text::{LINKS, spaced};

/// Accents by their commands, as marks that stand behind their letter.
const ACCENTS: &[(&str, char)] = &[
    ("`", '\u{300}'),
    ("'", '\u{301}'),
    ("^", '\u{302}'),
    ("~", '\u{303}'),
    ("=", '\u{304}'),
    ("u", '\u{306}'),
    (".", '\u{307}'),
    ("\"", '\u{308}'),
    ("r", '\u{30a}'),
    ("H", '\u{30b}'),
    ("v", '\u{30c}'),
    ("d", '\u{323}'),
    ("c", '\u{327}'),
    ("k", '\u{328}'),
    ("b", '\u{331}'),
];

/// Letters and signs by their commands.
const SYMBOLS: &[(&str, &str)] = &[
    ("ss", "ß"),
    ("SS", "ẞ"),
    ("ae", "æ"),
    ("AE", "Æ"),
    ("oe", "œ"),
    ("OE", "Œ"),
    ("aa", "å"),
    ("AA", "Å"),
    ("o", "ø"),
    ("O", "Ø"),
    ("l", "ł"),
    ("L", "Ł"),
    ("i", "ı"),
    ("j", "ȷ"),
    ("dh", "ð"),
    ("DH", "Ð"),
    ("dj", "đ"),
    ("DJ", "Đ"),
    ("th", "þ"),
    ("TH", "Þ"),
    ("ng", "ŋ"),
    ("NG", "Ŋ"),
    ("S", "§"),
    ("P", "¶"),
    ("dots", "…"),
    ("ldots", "…"),
    ("textellipsis", "…"),
    ("textendash", "–"),
    ("textemdash", "—"),
    ("pounds", "£"),
    ("copyright", "©"),
    ("dag", "†"),
    ("textregistered", "®"),
    ("texttrademark", "™"),
    ("textbackslash", "\\"),
    ("textasciitilde", "~"),
    ("textasciicircum", "^"),
    ("textasciigrave", "`"),
    ("textbraceleft", "{"),
    ("textbraceright", "}"),
    ("textquoteright", "’"),
    ("textquoteleft", "‘"),
    ("textquotedblleft", "“"),
    ("textquotedblright", "”"),
    ("textquotesingle", "'"),
    ("textdegree", "°"),
    ("textless", "<"),
    ("textgreater", ">"),
    ("textbar", "|"),
    ("texteuro", "€"),
    ("euro", "€"),
    ("slash", "/"),
    ("guillemotleft", "«"),
    ("guillemotright", "»"),
    ("glqq", "„"),
    ("grqq", "“"),
    ("LaTeX", "LaTeX"),
    ("TeX", "TeX"),
    ("BibTeX", "BibTeX"),
    ("par", " "),
    ("newline", " "),
    ("quad", " "),
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("pi", "π"),
    ("sigma", "σ"),
    ("omega", "ω"),
    ("times", "×"),
    ("rightarrow", "→"),
    ("to", "→"),
];

/// Commands that only say how their words look.
const LOOKS: &[&str] = &[
    "emph",
    "textit",
    "textbf",
    "textsc",
    "texttt",
    "textrm",
    "textsf",
    "textup",
    "textsl",
    "textnormal",
    "text",
    "it",
    "bf",
    "sc",
    "tt",
    "rm",
    "sf",
    "em",
    "itshape",
    "bfseries",
    "scshape",
    "url",
    "path",
    "mbox",
    "hbox",
    "mathrm",
    "mathbf",
    "mathit",
    "mathcal",
    "ensuremath",
    "enquote",
    "mkbibquote",
    "mkbibemph",
    "MakeUppercase",
    "protect",
    "relax",
    "noopsort",
    "textsuperscript",
    "textsubscript",
    "underline",
    "small",
    "footnotesize",
];

/// A text without TeX.
pub(super) fn plain(tex: &str, report: &mut Report) -> String {
    if !tex.contains(['\\', '{', '}', '$', '~', '-', '`', '\'']) {
        return spaced(tex);
    }
    let mut reading = Reading { out: String::with_capacity(tex.len()), accents: Vec::new() };
    let mut rest = tex;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\\' => rest = reading.command(rest, report),
            '{' | '$' => {}
            '}' => reading.accents.clear(),
            '~' => reading.put(' '),
            _ => rest = reading.run(c, rest),
        }
    }
    spaced(&ComposingNormalizer::new_nfc().normalize(&reading.out))
}

/// What was read so far, and the accents that wait for a letter.
struct Reading {
    out: String,
    accents: Vec<char>,
}

impl Reading {
    fn put(&mut self, c: char) {
        if self.accents.is_empty() {
            return self.out.push(c);
        }
        // The dotless letters are those that accents stand on.
        self.out.push(match c {
            'ı' => 'i',
            'ȷ' => 'j',
            other => other,
        });
        // The innermost stands next to its letter.
        self.out.extend(self.accents.drain(..).rev());
    }

    /// A character, and those behind it that make one sign with it: `--`, `---`, two quotes.
    fn run<'t>(&mut self, c: char, rest: &'t str) -> &'t str {
        const RUNS: [(&str, char); 4] = [("---", '—'), ("--", '–'), ("``", '“'), ("''", '”')];
        let found = RUNS.into_iter().find(|(run, _)| run.starts_with(c) && rest.starts_with(&run[c.len_utf8()..]));
        match found {
            Some((run, sign)) => {
                self.put(sign);
                &rest[run.len() - 1..]
            }
            None => {
                self.put(c);
                rest
            }
        }
    }

    /// A command, without its `\`; what is behind it.
    fn command<'t>(&mut self, rest: &'t str, report: &mut Report) -> &'t str {
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let length = if letters > 0 { letters } else { rest.chars().next().map_or(0, char::len_utf8) };
        let (name, behind) = rest.split_at(length);
        let behind = if letters > 0 { behind.trim_start() } else { behind };
        if let Some((_, after)) =
            behind.strip_prefix('{').and_then(|link| link.split_once('}')).filter(|_| name == "href")
        {
            report.lose(LINKS);
            return after.trim_start();
        }
        if let Some((_, mark)) = ACCENTS.iter().find(|(accent, _)| *accent == name) {
            self.accents.push(*mark);
            // A space between an accent and its letter is none of the text.
            return behind.trim_start();
        }
        match SYMBOLS.iter().find(|(symbol, _)| *symbol == name) {
            Some((_, text)) => text.chars().for_each(|c| self.put(c)),
            None if letters > 0 => {
                if !LOOKS.contains(&name) {
                    report.lose(&format!("TeX command `\\{name}`"));
                }
                if !behind.starts_with('{') && rest[length..].starts_with(char::is_whitespace) {
                    self.out.push(' ');
                }
            }
            None => match name {
                "&" | "%" | "$" | "_" | "#" | "{" | "}" => name.chars().for_each(|c| self.put(c)),
                "-" | "/" | "" => {}
                _ => self.out.push(' '),
            },
        }
        behind
    }
}

#[cfg(test)]
mod tests {
    use super::plain;
    use crate::exchange::Report;

    #[test]
    fn accents_stand_on_their_letters_and_braces_go() {
        for (tex, text) in [
            (r#"G{\"o}del and G\"{o}del and G\"odel"#, "Gödel and Gödel and Gödel"),
            (r"\'{\i}ndice, \'\i ndice, \v{S}koda, \c{c}a, \c ca, \H{o}", "índice, índice, Škoda, ça, ça, ő"),
            (r"Stra{\ss}e, \O re, {\AE}on, \L{}\'od\'z", "Straße, Øre, Æon, Łódź"),
            (r"Vi\^{e}\d{t}, \'{\^e}", "Viêṭ, ế"),
            ("The {LaTeX} {\\em Companion}~2 -- a --- b ``c''", "The LaTeX Companion 2 – a — b “c”"),
            (r"R\&D 5\% of \$3 a\_b \{x\}", "R&D 5% of $3 a_b {x}"),
            (r"\textbf{Bold} and \emph{slanted} H$_2$O", "Bold and slanted H_2O"),
            (r"\'{} x \", "x"),
            (r"T \href{https://ex.org/a_b%20c}{a \emph{text}} and \href {x}{more}", "T a text and more"),
            ("plain", "plain"),
        ] {
            assert_eq!(plain(tex, &mut Report::default()), text, "{tex}");
        }
        let mut report = Report::default();
        assert_eq!(plain(r"a \unknown{b} \foo c", &mut report), "a b c");
        assert_eq!(report.lost.len(), 2);
    }

    #[test]
    fn deep_nesting_is_read_in_one_pass() {
        let deep = format!("{}a{}", r"\'{".repeat(100_000), "}".repeat(100_000));
        assert!(plain(&deep, &mut Report::default()).starts_with('á'));
    }
}
