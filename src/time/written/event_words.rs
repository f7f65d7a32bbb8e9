//! The words that stand with a date and say what happened then, and those that say that nobody knows when.

use crate::time::written::vocabulary::{ANY, ENGLISH, FRENCH, GERMAN, RUSSIAN, SPANISH};
use crate::time::written::word_meaning::Sense;

/// A spelling with several senses has several rows.
pub(super) const EVENTS: &[(Sense, u8, &str)] = &[
    (
        Sense::Aside,
        ENGLISH,
        "b|born|bapt|baptised|d|died|fl|flourished|r|reigned|active|published|pub|copyright|int|bur|buried",
    ),
    (
        Sense::Aside,
        ENGLISH,
        "established|estd|est d|accessed|retrieved|signed|postmarked|received|effective|made|dated|signed and dated|inscribed|designed|printed|cast|painted|built|founded|m|married|bap|baptized",
    ),
    (Sense::Aside, ENGLISH, "chr|christened|living|liv|written|issued|created"),
    (Sense::Aside, GERMAN, "geb|geboren|gest|gestorben|get|getauft|begr|begraben|verh|datiert|entst|entstanden"),
    (Sense::Aside, FRENCH, "d|n|né|née|mort|morte|baptisé|baptisée|décédé|décédée|daté"),
    (Sense::Aside, SPANISH, "nacido|nacida|nació|fallecido|fallecida|murió|fechado"),
    (Sense::Aside, RUSSIAN, "родился|родилась|род|умер|умерла|ум"),
    (
        Sense::Aside,
        ENGLISH,
        "marr|married|buried|bpt|first mentioned|mentioned|attested|documented|recorded|registered",
    ),
    (
        Sense::Aside,
        ENGLISH,
        "cop|reprinted|repr|reissued|composed|engraved|drawn|commissioned|completed|begun|opened|erected|constructed|first published",
    ),
    (Sense::Aside, ENGLISH, "ordained|ruled|in office|emigrated|enlisted|proved|probate|will proved|census|dendro"),
    (
        Sense::Aside,
        GERMAN,
        "erw|erwähnt|ersterwähnung|erstmals erwähnt|urk|urkdl|urkundl|urkundlich|urkundlich erwähnt|belegt|nachgew|nachweisbar",
    ),
    (
        Sense::Aside,
        GERMAN,
        "nachgewiesen|dat|bez|bezeichnet|sign|signiert|signiert und datiert|sign und dat|gegr|gegründet",
    ),
    (
        Sense::Aside,
        GERMAN,
        "erb|erbaut|gebaut|errichtet|gedr|gedruckt|ersch|erschienen|veröffentlicht|aufgen|aufgenommen",
    ),
    (
        Sense::Aside,
        GERMAN,
        "gemalt|heirat|verheiratet|oo|getraut|beerdigt|konfirmiert|gefallen|gef|tätig|reg|regierte|entworfen",
    ),
    (
        Sense::Aside,
        FRENCH,
        "bapt|bap|marié|mariée|mariage|inhumé|inhumée|enterré|sépulture|signé|signé et daté|cité|citée",
    ),
    (
        Sense::Aside,
        FRENCH,
        "attesté|attestée|mentionné|mentionnée|actif|active|naissance|décès|fondé|construit|publié|x|º",
    ),
    (Sense::Aside, FRENCH, "imprimé|paru|édité|gravé|peint|daté de|datée|datée de|signée|signée et datée|règne|régna"),
    (
        Sense::Aside,
        SPANISH,
        "nac|falleció|bautizado|bautizada|baut|bautismo|casado|casada|matrimonio|boda|doc|documentado",
    ),
    (
        Sense::Aside,
        SPANISH,
        "documentada|citado|citada|mencionado|mencionada|activo|activa|datado|datada|firmado|fechada",
    ),
    (
        Sense::Aside,
        SPANISH,
        "firmado y fechado|firmado y datado|sepultado|enterrado|publicado|publ|fundado|construido|impreso",
    ),
    (Sense::Aside, RUSSIAN, "р|крещён|крещена|крещ|погр|погребён|похоронен|похоронена|упом|упоминается|упомянут|рожд"),
    (
        Sense::Aside,
        RUSSIAN,
        "впервые упоминается|впервые упомянут|первое упоминание|датируется|датирован|датирована|дат",
    ),
    (
        Sense::Aside,
        RUSSIAN,
        "венчан|венч|брак|осн|основан|основана|построен|построена|создан|создана|изд|издан|подписан",
    ),
    (
        Sense::Unknown,
        ENGLISH,
        "unknown|unk|undated|no date|not known|date unknown|year unknown|date not known|without date",
    ),
    (Sense::Unknown, ANY, "n d|nd|s d|s a|o j|o d|sine anno|sine dato"),
    (Sense::Unknown, GERMAN, "undatiert|ohne datum|ohne jahr|datum unbekannt|unbekannt"),
    (Sense::Unknown, FRENCH, "sans date|non daté|date inconnue"),
    (Sense::Unknown, SPANISH, "sin fecha|s f|fecha desconocida"),
    (Sense::Unknown, RUSSIAN, "б г|б д|без даты|без года|дата неизвестна"),
    (
        Sense::Unknown,
        ENGLISH,
        "date of publication not identified|date not identified|publication date unknown|not available|not stated|not recorded|not given|illegible|no year|date missing",
    ),
    (
        Sense::Unknown,
        GERMAN,
        "keine angabe|ohne angabe|k a|nicht bekannt|nicht datiert|undat|datum fehlt|jahr unbekannt",
    ),
    (Sense::Unknown, FRENCH, "inconnu|inconnue|non datée|date indéterminée|sans année|non renseigné"),
    (
        Sense::Unknown,
        SPANISH,
        "sin año|sin datar|desconocida|desconocido|no consta|sin datos|no datado|fecha no consta",
    ),
    (
        Sense::Unknown,
        RUSSIAN,
        "неизвестно|неизв|неизвестна|не датировано|не датирован|нет данных|нет даты|не указано|не указана",
    ),
];
