//! Words of eras that a file asks for, in languages that have two kinds of them.

use crate::language::Language;

/// What takes the place of what, longer words first.
pub(crate) type Replacements = &'static [(&'static str, &'static str)];

impl Language {
    /// For words that name no birth, where the usual ones do.
    pub(crate) fn eras_in_common(self) -> Replacements {
        match self {
            Language::French => &[("av.\u{a0}J.-C.", "av.\u{a0}n.\u{a0}è."), ("apr.\u{a0}J.-C.", "de\u{a0}n.\u{a0}è.")],
            Language::German => &[("v.\u{a0}Chr.", "v.\u{a0}u.\u{a0}Z."), ("n.\u{a0}Chr.", "u.\u{a0}Z.")],
            Language::Spanish => &[("a.\u{a0}C.", "a.\u{a0}e.\u{a0}c."), ("d.\u{a0}C.", "e.\u{a0}c.")],
            Language::Italian => &[("a.C.", "a.e.v."), ("d.C.", "e.v.")],
            Language::Dutch => &[("v.Chr.", "v.g.j."), ("n.Chr.", "g.j.")],
            Language::Portuguese | Language::EuropeanPortuguese => &[("a.C.", "AEC"), ("d.C.", "EC")],
            _ => &[],
        }
    }

    /// For words that name it, where the usual ones do not.
    pub(crate) fn eras_by_birth(self) -> Replacements {
        match self {
            Language::English | Language::AmericanEnglish => &[(" BCE", " BC"), (" CE", " AD")],
            Language::Russian => &[("до н.\u{a0}э.", "до Р.\u{a0}Х."), (" н.\u{a0}э.", " от Р.\u{a0}Х.")],
            Language::Ukrainian => &[("до н.\u{a0}е.", "до Р.\u{a0}Х."), (" н.\u{a0}е.", " від Р.\u{a0}Х.")],
            Language::Polish => &[("p.n.e.", "przed\u{a0}Chr."), (" n.e.", " po\u{a0}Chr.")],
            Language::Czech => &[("př.\u{a0}n.\u{a0}l.", "př.\u{a0}Kr."), (" n.\u{a0}l.", " po\u{a0}Kr.")],
            _ => &[],
        }
    }
}
