//! Names of months and weekdays in the languages that are read, with the abbreviations of letters, registers and catalogues.

use crate::time::written::vocabulary::{ANY, ENGLISH, FRENCH, GERMAN, RUSSIAN, SPANISH};

/// The spellings of each month, January first; `|` stands between them.
pub(super) const MONTHS: &[(u8, [&str; 12])] = &[
    (
        ENGLISH,
        [
            "january|jan|jany|jan y|janry|janu|januar",
            "february|feb|feby|feb y|febry|febr|febru",
            "march|mar|mch",
            "april|apr|apl",
            "may",
            "june|jun",
            "july|jul",
            "august|aug|augt|aug t",
            "september|sept|sep|septr|sept r|sepr|septem|septemb|septbr",
            "october|oct|octr|oct r|octob|octbr",
            "november|nov|novr|nov r|novem|novemb|novbr",
            "december|dec|decr|dec r|decem|decemb|decbr",
        ],
    ),
    // Parish registers.
    (
        ANY,
        [
            "januarii|ianuarii",
            "februarii",
            "martii",
            "aprilis",
            "maii|maji",
            "junii|iunii",
            "julii|iulii",
            "augusti",
            "septembris",
            "octobris",
            "novembris",
            "decembris|xber|xbre|xbris",
        ],
    ),
    (
        GERMAN,
        [
            "januar|jänner|jan|jän|jenner|hartung",
            "februar|feber|feb|febr|hornung|feberer",
            "märz|maerz|mär|mrz",
            "april|apr",
            "mai|wonnemonat|wonnemond|maien",
            "juni|jun|juno|brachmonat|brachmond|brachet",
            "juli|jul|julei|heumonat|heumond|heuet",
            "august|aug|augstmonat|erntemonat",
            "september|sept|sep",
            "oktober|okt|weinmonat|weinmond",
            "november|nov",
            "dezember|dez|christmonat|christmond",
        ],
    ),
    (
        FRENCH,
        [
            "janvier|janv|jan",
            "février|févr|fév",
            "mars",
            "avril|avr",
            "mai",
            "juin",
            "juillet|juil|juill",
            "août|aoust",
            "septembre|sept|sepbre|7bre",
            "octobre|oct",
            "novembre|nov",
            "décembre|déc",
        ],
    ),
    (
        SPANISH,
        [
            "enero|ene|henero",
            "febrero|feb|hebrero",
            "marzo|mar",
            "abril|abr",
            "mayo|may",
            "junio|jun",
            "julio|jul",
            "agosto|ago",
            "septiembre|setiembre|sept|sep|set|septe|setienbre",
            "octubre|oct|otubre",
            "noviembre|nov|nobiembre|novienbre",
            "diciembre|dic|diziembre|dizienbre",
        ],
    ),
    (
        RUSSIAN,
        [
            "январь|января|январе|янв|январем|генварь|генваря",
            "февраль|февраля|феврале|февр|фев|февралем",
            "март|марта|марте|мар|мартом",
            "апрель|апреля|апреле|апр|апрелем",
            "май|мая|мае|маем",
            "июнь|июня|июне|июн|июнем",
            "июль|июля|июле|июл|июлем",
            "август|августа|августе|авг|августом",
            "сентябрь|сентября|сентябре|сент|сен|сентябрем|сентяб",
            "октябрь|октября|октябре|окт|октябрем|октяб",
            "ноябрь|ноября|ноябре|нояб|ноя|ноябрем",
            "декабрь|декабря|декабре|дек|декабрем|декаб",
        ],
    ),
    // Italian, Portuguese, Dutch, Polish, Czech, Turkish and Ukrainian, of which little more than the months is read. The Turkish
    // April is left out: Nisan is a month of the Hebrew calendar.
    (
        ANY,
        [
            "gennaio|genn|janeiro|januari|styczeń|stycznia|leden|ledna|lednu|ocak|січень|січня|січні",
            "febbraio|febbr|fevereiro|fev|februari|luty|lutego|únor|února|únoru|şubat|лютий|лютого",
            "março|maart|mrt|marzec|marca|marcu|březen|března|březnu|mart|березень|березня|березні",
            "aprile|kwiecień|kwietnia|kwietniu|duben|dubna|dubnu|квітень|квітня|квітні",
            "maggio|magg|maio|mei|maj|maja|maju|květen|května|květnu|mayıs|травень|травня|травні",
            "giugno|junho|czerwiec|czerwca|czerwcu|červen|června|červnu|haziran|червень|червня|червні",
            "luglio|julho|lipiec|lipca|lipcu|červenec|července|červenci|temmuz|липень|липня|липні",
            "augustus|sierpień|sierpnia|sierpniu|srpen|srpna|srpnu|ağustos|серпень|серпня|серпні",
            "settembre|setembro|wrzesień|września|wrześniu|září|eylül|вересень|вересня|вересні",
            "ottobre|ott|outubro|październik|października|październiku|říjen|října|říjnu|ekim|жовтень|жовтня|жовтні",
            "novembro|listopad|listopada|listopadzie|listopadu|kasım|листопад|листопада|листопаді",
            "dicembre|dezembro|grudzień|grudnia|grudniu|prosinec|prosince|prosinci|aralık|грудень|грудня|грудні",
        ],
    ),
];

/// The spellings of each weekday, Monday first.
pub(super) const WEEKDAYS: &[(u8, [&str; 7])] = &[
    (
        ENGLISH,
        [
            "monday|mon",
            "tuesday|tues|tue",
            "wednesday|weds|wed",
            "thursday|thurs|thur|thu",
            "friday|fri",
            "saturday|sat",
            "sunday|sun",
        ],
    ),
    (
        GERMAN,
        [
            "montag|mo",
            "dienstag|di",
            "mittwoch|mi",
            "donnerstag|do",
            "freitag|fr",
            "samstag|sonnabend|sa",
            "sonntag|so",
        ],
    ),
    (FRENCH, ["lundi|lun", "mardi|mar", "mercredi|mer", "jeudi|jeu", "vendredi|ven", "samedi|sam", "dimanche|dim"]),
    (
        SPANISH,
        ["lunes|lun", "martes|mar", "miércoles|mié", "jueves|jue", "viernes|vie|vier", "sábado|sáb", "domingo|dom"],
    ),
    (
        RUSSIAN,
        [
            "понедельник|пн",
            "вторник|вт",
            "среда|среду|ср",
            "четверг|чт",
            "пятница|пятницу|пт",
            "суббота|субботу|сб",
            "воскресенье|вс",
        ],
    ),
];

/// The months by their whole names, in the languages that are read.
pub(super) fn full_months() -> impl Iterator<Item = (u8, &'static str)> {
    MONTHS.iter().flat_map(|(_, months)| (1..).zip(months.iter().filter_map(|names| names.split('|').next())))
}
