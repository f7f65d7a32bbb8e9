//! Words of citations and of lists of sources, for every catalogue.

/// Of sources as the styles of print set them.
pub(crate) struct CitingWords {
    /// Of the date when it was read.
    pub(crate) accessed: fn(&str) -> String,
    /// The same before its address.
    pub(crate) retrieved: fn(&str) -> String,
    /// Before the address of a copy.
    pub(crate) archived: &'static str,
    /// In place of a year.
    pub(crate) no_date: &'static str,
    /// Between the last two of several names.
    pub(crate) and: &'static str,
    /// Behind the first of many names, for the others.
    pub(crate) others: &'static str,
    /// What tells the sources of one author and year apart.
    pub(crate) letters: &'static str,
}

/// The letters of most languages.
const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";

pub(super) const ENGLISH: CitingWords = CitingWords {
    accessed: |date| format!("Accessed {date}"),
    retrieved: |date| format!("Retrieved {date}, from"),
    archived: "Archived at ",
    no_date: "n.d.",
    and: " and ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const FRENCH: CitingWords = CitingWords {
    accessed: |date| format!("Consulté : {date}"),
    retrieved: |date| format!("Consulté : {date},"),
    archived: "Archivé : ",
    no_date: "s. d.",
    and: " et ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const GERMAN: CitingWords = CitingWords {
    accessed: |date| format!("Abgerufen: {date}"),
    retrieved: |date| format!("Abgerufen: {date},"),
    archived: "Archiviert: ",
    no_date: "o. J.",
    and: " und ",
    others: " u. a.",
    letters: LATIN,
};

pub(super) const SPANISH: CitingWords = CitingWords {
    accessed: |date| format!("Consultado: {date}"),
    retrieved: |date| format!("Consultado: {date},"),
    archived: "Archivado: ",
    no_date: "s. f.",
    and: " y ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const ITALIAN: CitingWords = CitingWords {
    accessed: |date| format!("Consultato: {date}"),
    retrieved: |date| format!("Consultato: {date},"),
    archived: "Archiviato: ",
    no_date: "s.d.",
    and: " e ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const RUSSIAN: CitingWords = CitingWords {
    accessed: |date| format!("Дата обращения: {date}"),
    retrieved: |date| format!("Дата обращения: {date},"),
    archived: "Архивная копия: ",
    no_date: "б. г.",
    and: " и ",
    others: " и др.",
    letters: "абвгдежзиклмнопрстуфхцчшщэюя",
};

pub(super) const UKRAINIAN: CitingWords = CitingWords {
    accessed: |date| format!("Дата звернення: {date}"),
    retrieved: |date| format!("Дата звернення: {date},"),
    archived: "Архівна копія: ",
    no_date: "б. р.",
    and: " і ",
    others: " та ін.",
    letters: "абвгдежзиклмнопрстуфхцчшщюя",
};

pub(super) const DUTCH: CitingWords = CitingWords {
    accessed: |date| format!("Geraadpleegd: {date}"),
    retrieved: |date| format!("Geraadpleegd: {date},"),
    archived: "Gearchiveerd: ",
    no_date: "z.j.",
    and: " en ",
    others: " e.a.",
    letters: LATIN,
};

pub(super) const POLISH: CitingWords = CitingWords {
    accessed: |date| format!("Dostęp: {date}"),
    retrieved: |date| format!("Dostęp: {date},"),
    archived: "Kopia archiwalna: ",
    no_date: "b.r.",
    and: " i ",
    others: " i in.",
    letters: LATIN,
};

pub(super) const PORTUGUESE: CitingWords = CitingWords {
    accessed: |date| format!("Acesso: {date}"),
    retrieved: |date| format!("Acesso: {date},"),
    archived: "Arquivado: ",
    no_date: "s.d.",
    and: " e ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const CZECH: CitingWords = CitingWords {
    accessed: |date| format!("Citováno: {date}"),
    retrieved: |date| format!("Citováno: {date},"),
    archived: "Archivní kopie: ",
    no_date: "b. r.",
    and: " a ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const TURKISH: CitingWords = CitingWords {
    accessed: |date| format!("Erişim: {date}"),
    retrieved: |date| format!("Erişim: {date},"),
    archived: "Arşiv kopyası: ",
    no_date: "t.y.",
    and: " ve ",
    others: " vd.",
    letters: LATIN,
};

pub(super) const ARABIC: CitingWords = CitingWords {
    accessed: |date| format!("تاريخ الاطلاع: {date}"),
    retrieved: |date| format!("تاريخ الاطلاع: {date}،"),
    archived: "نسخة محفوظة: ",
    no_date: "د.ت.",
    and: " و",
    others: "، وآخرون",
    letters: "أبجدهوزحطيكلمنسعفصقرشت",
};

pub(super) const PERSIAN: CitingWords = CitingWords {
    accessed: |date| format!("تاریخ بازدید: {date}"),
    retrieved: |date| format!("تاریخ بازدید: {date}،"),
    archived: "نسخهٔ بایگانی: ",
    no_date: "بی‌تا",
    and: " و ",
    others: " و دیگران",
    letters: "ابپتثجچحخدذرزسشصضطظعغفقکگلمنوهی",
};

pub(super) const HEBREW: CitingWords = CitingWords {
    accessed: |date| format!("תאריך גישה: {date}"),
    retrieved: |date| format!("תאריך גישה: {date},"),
    archived: "עותק בארכיון: ",
    no_date: "ח״ת",
    and: " ו",
    others: " ואחרים",
    letters: "אבגדהוזחטיכלמנסעפצקרשת",
};

pub(super) const JAPANESE: CitingWords = CitingWords {
    accessed: |date| format!("閲覧日：{date}"),
    retrieved: |date| format!("閲覧日：{date}、"),
    archived: "保存版：",
    no_date: "刊年不明",
    and: "・",
    others: "ほか",
    letters: LATIN,
};

pub(super) const KOREAN: CitingWords = CitingWords {
    accessed: |date| format!("열람일: {date}"),
    retrieved: |date| format!("열람일: {date},"),
    archived: "보관본: ",
    no_date: "연도 미상",
    and: "·",
    others: " 외",
    letters: LATIN,
};

pub(super) const CHINESE_SIMPLIFIED: CitingWords = CitingWords {
    accessed: |date| format!("访问日期：{date}"),
    retrieved: |date| format!("访问日期：{date}，"),
    archived: "存档：",
    no_date: "无日期",
    and: "和",
    others: "等",
    letters: LATIN,
};

pub(super) const CHINESE_TRADITIONAL: CitingWords = CitingWords {
    accessed: |date| format!("存取日期：{date}"),
    retrieved: |date| format!("存取日期：{date}，"),
    archived: "存檔：",
    no_date: "無日期",
    and: "和",
    others: "等",
    letters: LATIN,
};
