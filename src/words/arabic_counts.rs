//! Counted things in Arabic.

use crate::language::arabic_regions::Region;
use crate::language::plural::arabic;
use crate::model::LaneKey;

/// A noun behind its number: none, one and two with no figures, 3 to 10, 11 to 99, hundreds.
pub(super) type Noun = [&'static str; 6];

pub(super) const EVENTS: Noun = ["حدث", "حدث واحد", "حدثان", "أحداث", "حدثًا", "حدث"];
pub(super) const OTHERS: Noun = ["حدث آخر", "حدث آخر", "حدثان آخران", "أحداث أخرى", "حدثًا آخر", "حدث آخر"];

pub(super) fn number<R: Region>(count: usize) -> String {
    R::LANGUAGE.grammar().counted(count as u64)
}

/// One and two are said by the noun alone.
pub(super) fn counted<R: Region>(count: usize, noun: Noun) -> String {
    let (form, is_said) = (noun[arabic(count as u64)], matches!(count, 1 | 2));
    if is_said { form.to_owned() } else { format!("{}\u{a0}{form}", number::<R>(count)) }
}

pub(super) fn gathered<R: Region>(count: usize, lanes: LaneKey) -> String {
    let noun = match lanes {
        LaneKey::Category => ["فئة", "فئة واحدة", "فئتان", "فئات", "فئة", "فئة"],
        LaneKey::Actor => ["طرف", "طرف واحد", "طرفان", "أطراف", "طرفًا", "طرف"],
        LaneKey::Place => ["مكان", "مكان واحد", "مكانان", "أماكن", "مكانًا", "مكان"],
        LaneKey::Source => ["مصدر", "مصدر واحد", "مصدران", "مصادر", "مصدرًا", "مصدر"],
        LaneKey::Status => ["حالة", "حالة واحدة", "حالتان", "حالات", "حالة", "حالة"],
        LaneKey::Tag => ["وسم", "وسم واحد", "وسمان", "وسوم", "وسمًا", "وسم"],
        LaneKey::Title => ["عنوان", "عنوان واحد", "عنوانان", "عناوين", "عنوانًا", "عنوان"],
    };
    counted::<R>(count, noun)
}
