//! Centuries and decades by their Arabic names.

use crate::language::Named;
use crate::language::shared::named;

const DECADES: [&str; 10] = [
    "العقد الأول من",
    "العقد الثاني من",
    "عشرينيات",
    "ثلاثينيات",
    "أربعينيات",
    "خمسينيات",
    "ستينيات",
    "سبعينيات",
    "ثمانينيات",
    "تسعينيات",
];
const ORDINALS: [&str; 21] = [
    "الأول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
    "الحادي عشر",
    "الثاني عشر",
    "الثالث عشر",
    "الرابع عشر",
    "الخامس عشر",
    "السادس عشر",
    "السابع عشر",
    "الثامن عشر",
    "التاسع عشر",
    "العشرين",
    "الحادي والعشرين",
];
/// Of a feminine noun.
const ORDINALS_OF_HER: [&str; 10] =
    ["الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة"];

pub(super) fn century_before(n: u8) -> Named {
    before("القرن", &ORDINALS, n)
}

pub(super) fn millennium_before(n: u8) -> Named {
    before("الألفية", &ORDINALS_OF_HER, n)
}

fn before(noun: &str, ordinals: &[&str], n: u8) -> Named {
    let ordinal = ordinals.get(usize::from(n).wrapping_sub(1)).map_or_else(|| n.to_string(), ToString::to_string);
    let name = format!("{noun} {ordinal} ق.م");
    named(name.clone(), name)
}

/// The ten years from one on, by the name of their century; `None` of a century without a name.
pub(super) fn decade(first: u32) -> Option<String> {
    let century = ORDINALS.get(first as usize / 100)?;
    Some(format!("{} القرن {century}", DECADES[first as usize / 10 % 10]))
}
