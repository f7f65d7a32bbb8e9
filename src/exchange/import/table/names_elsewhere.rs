//! The usual names of columns in further languages.

use crate::exchange::import::table::column_names::Role;

/// The usual names of a column in languages other than English, letters and digits alone, the likelier first.
pub(super) fn elsewhere(role: Role) -> impl Iterator<Item = &'static str> {
    let names = FURTHER.iter().find(|(known, _)| *known == role).map_or("", |(_, names)| names);
    names.split_whitespace()
}

/// German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Turkish, Russian, Ukrainian, Japanese, Chinese, Korean, Arabic,
/// Hebrew and Persian, the languages of our own words.
const FURTHER: &[(Role, &str)] = &[
    (
        Role::Date,
        "datumvon vondatum datumab anfang beginndatum anfangsdatum startzeit dateévénement datedudébut fechaevento \
         fechadelevento datadeinício datainício início datadoevento dataevento begindatum datumvan aanvang datarozpoczęcia \
         datapoczątkowa początek datumzačátku začátek tarih başlangıç başlangıçtarihi датаначала датасобытия датаподії датапочатку \
         початок 日付 年月日 開始日 開始 日期 开始日期 开始时间 开始 開始日期 時間 时间 날짜 일자 시작일 시작 التاريخ تاريخ تاريخالبداية \
         البداية תאריך תאריךהתחלה התחלה تاریخ تاریخشروع شروع",
    ),
    (
        Role::End,
        "datumbis bisdatum endedatum enddatumzeit datefin fechafinal datafim datadefim fim término einddatum einde datumtot tot \
         datazakończenia datakońcowa koniec datumkonce konec bitiş bitiştarihi датаокончания окончание датаконца датазакінчення кінець \
         終了日 終了 结束日期 结束时间 结束 結束日期 結束 종료일 종료 تاريخالنهاية النهاية תאריךסיום סיום تاریخپایان پایان",
    ),
    (Role::Year, "ano jaar rok yıl рік 年 年份 연도 السنة سنة שנה سال"),
    (Role::Month, "mês maand miesiąc měsíc ay місяць 月 月份 월 الشهر شهر חודש ماه"),
    (Role::Day, "dag dzień den gün 日 일 اليوم يوم יום روز"),
    (Role::Time, "heure hora ora tijd tijdstip godzina čas saat время час 時刻 시각 الوقت שעה ساعت"),
    (
        Role::Title,
        "bezeichnung überschrift betreff nom intitulé nombre suceso acontecimiento nome denominazione acontecimento gebeurtenis naam \
         onderwerp tytuł wydarzenie zdarzenie nazwa název událost titulek başlık olay заголовок наименование подія назва タイトル 題名 \
         件名 出来事 イベント 名称 名前 标题 標題 事件 名稱 제목 사건 이름 العنوان عنوان الحدث الاسم כותרת אירוע שם رویداد نام",
    ),
    (
        Role::Summary,
        "zusammenfassung anmerkungen inhalt résumé texte détails commentaire remarques resumen detalles comentario riassunto testo \
         dettagli resumo descrição descricao detalhes omschrijving beschrijving samenvatting toelichting opis streszczenie uwagi popis \
         shrnutí poznámka açıklama özet примечание примечания текст опис примітки 説明 概要 内容 備考 说明 描述 摘要 內容 說明 설명 내용 \
         요약 الوصف وصف ملخص תיאור תקציר توضیحات شرح خلاصه",
    ),
    (
        Role::Category,
        "gruppe rubrik groupe tipo grupo categoría gruppo categorie soort groep kategoria rodzaj typ grupa skupina druh kategori tür \
         категория тип группа категорія група カテゴリ カテゴリー 分類 種類 类别 类型 分类 類別 類型 분류 카테고리 종류 الفئة فئة التصنيف \
         קטגוריה סוג دسته نوع",
    ),
    (
        Role::Tags,
        "schlagwörter schlagworte stichwörter motsclés étiquettes etiquetas palabrasclave parolechiave palavraschave trefwoorden \
         słowakluczowe tagi štítky etiketler теги метки ключевыеслова мітки タグ 标签 標籤 태그 وسوم תגיות برچسبها",
    ),
    (
        Role::Place,
        "stadt standort ville endroit ciudad ubicación città local localização cidade plaats locatie stad miejsce miejscowość \
         místo yer konum şehir место город местоположение місце місто 場所 所在地 地点 地點 장소 위치 المكان الموقع מקום مکان",
    ),
    (
        Role::Actors,
        "personen beteiligte akteure personnes acteurs personas persone pessoas betrokkenen osoby kişiler люди участники учасники 人物 \
         인물 الأشخاص אנשים افراد",
    ),
    (
        Role::Source,
        "quellen fuente fuentes fonte fonti fontes bron bronnen źródło źródła zdroj zdroje kaynak kaynaklar источник источники джерело \
         джерела 出典 来源 來源 출처 المصدر המקור מקור منبع",
    ),
    (
        Role::Url,
        "lien liens siteweb enlace vínculo collegamento ligação webseite łącze odnośnik odkaz bağlantı ссылка посилання リンク 链接 連結 \
         링크 الرابط رابط קישור پیوند",
    ),
    (
        Role::Importance,
        "wichtigkeit bedeutung priorität importancia importanza importância belang ważność důležitost önem важность важливість 重要度 \
         重要性 중요도 الأهمية חשיבות اهمیت",
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::FURTHER;
    use crate::exchange::import::table::column_names::NAMES;

    #[test]
    fn no_name_says_two_things() {
        let ours = || NAMES.iter().flat_map(|(.., names)| names.iter().copied());
        let mut seen = BTreeSet::new();
        for name in FURTHER.iter().flat_map(|(_, names)| names.split_whitespace()) {
            assert!(name.chars().all(|c| c.is_alphanumeric() && c.to_lowercase().eq([c])), "{name}");
            assert!(seen.insert(name) && !ours().any(|own| own == name), "`{name}` stands twice");
        }
    }
}
