//! Sentences of pictures that say what has changed, for every catalogue.

/// Of events that were compared with an earlier version.
pub(crate) struct ChangeWords {
    pub(crate) added: &'static str,
    pub(crate) withdrawn: &'static str,
    /// Of the date before.
    pub(crate) redated_from: fn(&str) -> String,
    /// Of how many events were added, withdrawn and re-dated, in figures.
    pub(crate) compared: fn([&str; 3]) -> String,
    /// How an added event looks where there is no legend, and so on.
    pub(crate) underlined: &'static str,
    pub(crate) crossed_out: &'static str,
    /// A mark at the date before.
    pub(crate) former: &'static str,
    /// How it looks where there is no legend.
    pub(crate) former_look: &'static str,
}

pub(super) const ENGLISH: ChangeWords = ChangeWords {
    added: "Added",
    withdrawn: "Withdrawn",
    redated_from: |date| format!("Re-dated, formerly {date}"),
    compared: |[added, withdrawn, redated]| {
        format!("Compared with an earlier version: {added} added, {withdrawn} withdrawn, {redated} re-dated.")
    },
    underlined: "underlined title",
    crossed_out: "crossed-out mark",
    former: "Date in the earlier version",
    former_look: "pale crossed-out mark or bar on a thin line",
};

pub(super) const FRENCH: ChangeWords = ChangeWords {
    added: "Ajouté",
    withdrawn: "Retiré",
    redated_from: |date| format!("Date modifiée, auparavant {date}"),
    compared: |[added, withdrawn, redated]| {
        format!("Comparé à une version antérieure : {added} ajouts, {withdrawn} retraits, {redated} dates modifiées.")
    },
    underlined: "titre souligné",
    crossed_out: "marque barrée",
    former: "Date de la version antérieure",
    former_look: "marque ou barre pâle et barrée sur un trait fin",
};

pub(super) const GERMAN: ChangeWords = ChangeWords {
    added: "Hinzugefügt",
    withdrawn: "Zurückgezogen",
    redated_from: |date| format!("Neu datiert, vorher {date}"),
    compared: |[added, withdrawn, redated]| {
        format!(
            "Verglichen mit einer früheren Fassung: hinzugefügt {added}, zurückgezogen {withdrawn}, neu datiert {redated}."
        )
    },
    underlined: "unterstrichener Titel",
    crossed_out: "durchgestrichenes Zeichen",
    former: "Datum der früheren Fassung",
    former_look: "blasses durchgestrichenes Zeichen oder Balken an einer dünnen Linie",
};

pub(super) const SPANISH: ChangeWords = ChangeWords {
    added: "Añadido",
    withdrawn: "Retirado",
    redated_from: |date| format!("Fecha cambiada, antes {date}"),
    compared: |[added, withdrawn, redated]| {
        format!(
            "En comparación con una versión anterior: añadidos {added}, retirados {withdrawn}, fechas cambiadas {redated}."
        )
    },
    underlined: "título subrayado",
    crossed_out: "marca tachada",
    former: "Fecha de la versión anterior",
    former_look: "marca o barra pálida y tachada sobre una línea fina",
};

pub(super) const ITALIAN: ChangeWords = ChangeWords {
    added: "Aggiunto",
    withdrawn: "Ritirato",
    redated_from: |date| format!("Data cambiata, prima {date}"),
    compared: |[added, withdrawn, redated]| {
        format!("Rispetto a una versione precedente: aggiunti {added}, ritirati {withdrawn}, date cambiate {redated}.")
    },
    underlined: "titolo sottolineato",
    crossed_out: "segno barrato",
    former: "Data della versione precedente",
    former_look: "segno o barra pallida e sbarrata su una linea sottile",
};

pub(super) const RUSSIAN: ChangeWords = ChangeWords {
    added: "Добавлено",
    withdrawn: "Снято",
    redated_from: |date| format!("Дата изменена, прежде {date}"),
    compared: |[added, withdrawn, redated]| {
        format!("По сравнению с прежней версией: добавлено {added}, снято {withdrawn}, изменены даты {redated}.")
    },
    underlined: "подчёркнутое название",
    crossed_out: "перечёркнутый знак",
    former: "Дата в прежней версии",
    former_look: "бледный перечёркнутый знак или полоса на тонкой линии",
};

pub(super) const UKRAINIAN: ChangeWords = ChangeWords {
    added: "Додано",
    withdrawn: "Знято",
    redated_from: |date| format!("Дату змінено, раніше {date}"),
    compared: |[added, withdrawn, redated]| {
        format!("Порівняно з попередньою версією: додано {added}, знято {withdrawn}, змінено дати {redated}.")
    },
    underlined: "підкреслена назва",
    crossed_out: "перекреслений знак",
    former: "Дата в попередній версії",
    former_look: "блідий перекреслений знак або смуга на тонкій лінії",
};

pub(super) const DUTCH: ChangeWords = ChangeWords {
    added: "Toegevoegd",
    withdrawn: "Ingetrokken",
    redated_from: |date| format!("Datum gewijzigd, eerder {date}"),
    compared: |[added, withdrawn, redated]| {
        format!(
            "Vergeleken met een eerdere versie: toegevoegd {added}, ingetrokken {withdrawn}, data gewijzigd {redated}."
        )
    },
    underlined: "onderstreepte titel",
    crossed_out: "doorgestreept teken",
    former: "Datum in de eerdere versie",
    former_look: "bleek doorgestreept teken of balk aan een dunne lijn",
};

pub(super) const POLISH: ChangeWords = ChangeWords {
    added: "Dodano",
    withdrawn: "Wycofano",
    redated_from: |date| format!("Zmieniono datę, wcześniej {date}"),
    compared: |[added, withdrawn, redated]| {
        format!("W porównaniu z wcześniejszą wersją: dodano {added}, wycofano {withdrawn}, zmieniono daty {redated}.")
    },
    underlined: "podkreślony tytuł",
    crossed_out: "przekreślony znak",
    former: "Data we wcześniejszej wersji",
    former_look: "blady przekreślony znak lub pasek na cienkiej linii",
};

pub(super) const PORTUGUESE: ChangeWords = ChangeWords {
    added: "Acrescentado",
    withdrawn: "Retirado",
    redated_from: |date| format!("Data alterada, antes {date}"),
    compared: |[added, withdrawn, redated]| {
        format!(
            "Em comparação com uma versão anterior: acrescentados {added}, retirados {withdrawn}, datas alteradas {redated}."
        )
    },
    underlined: "título sublinhado",
    crossed_out: "marca riscada",
    former: "Data na versão anterior",
    former_look: "marca ou barra pálida e riscada numa linha fina",
};

pub(super) const CZECH: ChangeWords = ChangeWords {
    added: "Přidáno",
    withdrawn: "Staženo",
    redated_from: |date| format!("Datum změněno, dříve {date}"),
    compared: |[added, withdrawn, redated]| {
        format!("Ve srovnání s dřívější verzí: přidáno {added}, staženo {withdrawn}, data změněna {redated}.")
    },
    underlined: "podtržený název",
    crossed_out: "přeškrtnutá značka",
    former: "Datum v dřívější verzi",
    former_look: "bledá přeškrtnutá značka nebo pruh na tenké čáře",
};

pub(super) const TURKISH: ChangeWords = ChangeWords {
    added: "Eklendi",
    withdrawn: "Geri çekildi",
    redated_from: |date| format!("Tarihi değişti, önceden {date}"),
    compared: |[added, withdrawn, redated]| {
        format!(
            "Önceki bir sürümle karşılaştırıldığında: eklenen {added}, geri çekilen {withdrawn}, tarihi değişen {redated}."
        )
    },
    underlined: "altı çizili başlık",
    crossed_out: "üstü çizili işaret",
    former: "Önceki sürümdeki tarih",
    former_look: "ince çizgi üzerinde soluk, üstü çizili işaret veya çubuk",
};

pub(super) const ARABIC: ChangeWords = ChangeWords {
    added: "أُضيف",
    withdrawn: "سُحب",
    redated_from: |date| format!("عُدّل تاريخه، وكان من قبل {date}"),
    compared: |[added, withdrawn, redated]| {
        format!("مقارنة بنسخة سابقة: أُضيف {added}، وسُحب {withdrawn}، وعُدّلت التواريخ {redated}.")
    },
    underlined: "عنوان تحته خط",
    crossed_out: "علامة مشطوبة",
    former: "التاريخ في النسخة السابقة",
    former_look: "علامة أو شريط باهت مشطوب على خط رفيع",
};

pub(super) const PERSIAN: ChangeWords = ChangeWords {
    added: "افزوده شد",
    withdrawn: "پس گرفته شد",
    redated_from: |date| format!("تاریخ تغییر کرد، پیش‌تر {date}"),
    compared: |[added, withdrawn, redated]| {
        format!("در سنجش با نسخه‌ای پیشین: افزوده {added}، پس‌گرفته {withdrawn}، با تاریخ دیگر {redated}.")
    },
    underlined: "عنوان زیرخط‌دار",
    crossed_out: "نشانهٔ خط‌خورده",
    former: "تاریخ در نسخهٔ پیشین",
    former_look: "نشانه یا نوار کم‌رنگ خط‌خورده روی خطی نازک",
};

pub(super) const HEBREW: ChangeWords = ChangeWords {
    added: "נוסף",
    withdrawn: "הוסר",
    redated_from: |date| format!("התאריך שונה, קודם לכן {date}"),
    compared: |[added, withdrawn, redated]| {
        format!("בהשוואה לגרסה קודמת: נוספו: {added}, הוסרו: {withdrawn}, תאריכים ששונו: {redated}.")
    },
    underlined: "כותרת בקו תחתון",
    crossed_out: "סימן מחוק בקו",
    former: "התאריך בגרסה הקודמת",
    former_look: "סימן או פס דהוי מחוק על קו דק",
};

pub(super) const JAPANESE: ChangeWords = ChangeWords {
    added: "追加",
    withdrawn: "取り下げ",
    redated_from: |date| format!("日付変更、以前は{date}"),
    compared: |[added, withdrawn, redated]| {
        format!("以前の版との比較：追加{added}、取り下げ{withdrawn}、日付変更{redated}。")
    },
    underlined: "下線付きの題名",
    crossed_out: "斜線で消した印",
    former: "以前の版の日付",
    former_look: "細い線でつながる斜線付きの薄い印または帯",
};

pub(super) const KOREAN: ChangeWords = ChangeWords {
    added: "추가됨",
    withdrawn: "철회됨",
    redated_from: |date| format!("날짜 변경됨, 이전 {date}"),
    compared: |[added, withdrawn, redated]| {
        format!("이전 판과 비교: 추가 {added}, 철회 {withdrawn}, 날짜 변경 {redated}.")
    },
    underlined: "밑줄 친 제목",
    crossed_out: "빗금으로 지운 표시",
    former: "이전 판의 날짜",
    former_look: "가는 선 위의 빗금 친 옅은 표시나 막대",
};

pub(super) const CHINESE_SIMPLIFIED: ChangeWords = ChangeWords {
    added: "新增",
    withdrawn: "撤回",
    redated_from: |date| format!("日期更改，原为{date}"),
    compared: |[added, withdrawn, redated]| {
        format!("与较早版本相比：新增{added}，撤回{withdrawn}，日期更改{redated}。")
    },
    underlined: "带下划线的标题",
    crossed_out: "划去的标记",
    former: "较早版本中的日期",
    former_look: "细线上划去的浅色标记或条",
};

pub(super) const CHINESE_TRADITIONAL: ChangeWords = ChangeWords {
    added: "新增",
    withdrawn: "撤回",
    redated_from: |date| format!("日期更改，原為{date}"),
    compared: |[added, withdrawn, redated]| {
        format!("與較早版本相比：新增{added}，撤回{withdrawn}，日期更改{redated}。")
    },
    underlined: "帶底線的標題",
    crossed_out: "劃去的標記",
    former: "較早版本中的日期",
    former_look: "細線上劃去的淺色標記或條",
};
