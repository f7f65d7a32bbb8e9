//! Words of citations and of lists of sources, for every catalogue.

/// Of sources as the styles of print set them.
pub(crate) struct CitingWords {
    /// Before the date when it was read.
    pub(crate) accessed: &'static str,
    /// Before and behind that date, where its address follows.
    pub(crate) retrieved: [&'static str; 2],
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
    accessed: "Accessed ",
    retrieved: ["Retrieved ", ", from"],
    archived: "Archived at ",
    no_date: "n.d.",
    and: " and ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const FRENCH: CitingWords = CitingWords {
    accessed: "Consulté : ",
    retrieved: ["Consulté : ", ","],
    archived: "Archivé : ",
    no_date: "s. d.",
    and: " et ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const GERMAN: CitingWords = CitingWords {
    accessed: "Abgerufen: ",
    retrieved: ["Abgerufen: ", ","],
    archived: "Archiviert: ",
    no_date: "o. J.",
    and: " und ",
    others: " u. a.",
    letters: LATIN,
};

pub(super) const SPANISH: CitingWords = CitingWords {
    accessed: "Consultado: ",
    retrieved: ["Consultado: ", ","],
    archived: "Archivado: ",
    no_date: "s. f.",
    and: " y ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const ITALIAN: CitingWords = CitingWords {
    accessed: "Consultato: ",
    retrieved: ["Consultato: ", ","],
    archived: "Archiviato: ",
    no_date: "s.d.",
    and: " e ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const RUSSIAN: CitingWords = CitingWords {
    accessed: "Дата обращения: ",
    retrieved: ["Дата обращения: ", ","],
    archived: "Архивная копия: ",
    no_date: "б. г.",
    and: " и ",
    others: " и др.",
    letters: "абвгдежзиклмнопрстуфхцчшщэюя",
};

pub(super) const UKRAINIAN: CitingWords = CitingWords {
    accessed: "Дата звернення: ",
    retrieved: ["Дата звернення: ", ","],
    archived: "Архівна копія: ",
    no_date: "б. р.",
    and: " і ",
    others: " та ін.",
    letters: "абвгдежзиклмнопрстуфхцчшщюя",
};

pub(super) const DUTCH: CitingWords = CitingWords {
    accessed: "Geraadpleegd: ",
    retrieved: ["Geraadpleegd: ", ","],
    archived: "Gearchiveerd: ",
    no_date: "z.j.",
    and: " en ",
    others: " e.a.",
    letters: LATIN,
};

pub(super) const POLISH: CitingWords = CitingWords {
    accessed: "Dostęp: ",
    retrieved: ["Dostęp: ", ","],
    archived: "Kopia archiwalna: ",
    no_date: "b.r.",
    and: " i ",
    others: " i in.",
    letters: LATIN,
};

pub(super) const PORTUGUESE: CitingWords = CitingWords {
    accessed: "Acesso: ",
    retrieved: ["Acesso: ", ","],
    archived: "Arquivado: ",
    no_date: "s.d.",
    and: " e ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const CZECH: CitingWords = CitingWords {
    accessed: "Citováno: ",
    retrieved: ["Citováno: ", ","],
    archived: "Archivní kopie: ",
    no_date: "b. r.",
    and: " a ",
    others: " et al.",
    letters: LATIN,
};

pub(super) const TURKISH: CitingWords = CitingWords {
    accessed: "Erişim: ",
    retrieved: ["Erişim: ", ","],
    archived: "Arşiv kopyası: ",
    no_date: "t.y.",
    and: " ve ",
    others: " vd.",
    letters: LATIN,
};

pub(super) const ARABIC: CitingWords = CitingWords {
    accessed: "تاريخ الاطلاع: ",
    retrieved: ["تاريخ الاطلاع: ", "،"],
    archived: "نسخة محفوظة: ",
    no_date: "د.ت.",
    and: " و",
    others: "، وآخرون",
    letters: "أبجدهوزحطيكلمنسعفصقرشت",
};

pub(super) const PERSIAN: CitingWords = CitingWords {
    accessed: "تاریخ بازدید: ",
    retrieved: ["تاریخ بازدید: ", "،"],
    archived: "نسخهٔ بایگانی: ",
    no_date: "بی‌تا",
    and: " و ",
    others: " و دیگران",
    letters: "ابپتثجچحخدذرزسشصضطظعغفقکگلمنوهی",
};

pub(super) const HEBREW: CitingWords = CitingWords {
    accessed: "תאריך גישה: ",
    retrieved: ["תאריך גישה: ", ","],
    archived: "עותק בארכיון: ",
    no_date: "ח״ת",
    and: " ו",
    others: " ואחרים",
    letters: "אבגדהוזחטיכלמנסעפצקרשת",
};

pub(super) const JAPANESE: CitingWords = CitingWords {
    accessed: "閲覧日：",
    retrieved: ["閲覧日：", "、"],
    archived: "保存版：",
    no_date: "刊年不明",
    and: "・",
    others: "ほか",
    letters: LATIN,
};

pub(super) const KOREAN: CitingWords = CitingWords {
    accessed: "열람일: ",
    retrieved: ["열람일: ", ","],
    archived: "보관본: ",
    no_date: "연도 미상",
    and: "·",
    others: " 외",
    letters: LATIN,
};

pub(super) const CHINESE_SIMPLIFIED: CitingWords = CitingWords {
    accessed: "访问日期：",
    retrieved: ["访问日期：", "，"],
    archived: "存档：",
    no_date: "无日期",
    and: "和",
    others: "等",
    letters: LATIN,
};

pub(super) const CHINESE_TRADITIONAL: CitingWords = CitingWords {
    accessed: "存取日期：",
    retrieved: ["存取日期：", "，"],
    archived: "存檔：",
    no_date: "無日期",
    and: "和",
    others: "等",
    letters: LATIN,
};
