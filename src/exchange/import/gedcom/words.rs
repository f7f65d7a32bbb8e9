//! What GEDCOM calls by tags of four letters, in words.

/// Events and attributes of people and families that are read where they have a date, with what each is called.
const HAPPENINGS: [(&str, &str); 42] = [
    ("ADOP", "adoption"),
    ("ANUL", "annulment"),
    ("BAPM", "baptism"),
    ("BARM", "bar mitzvah"),
    ("BASM", "bat mitzvah"),
    ("BLES", "blessing"),
    ("BURI", "burial"),
    ("CAST", "caste"),
    ("CENS", "census"),
    ("CHR", "christening"),
    ("CHRA", "christening as an adult"),
    ("CONF", "confirmation"),
    ("CREM", "cremation"),
    ("DIV", "divorce"),
    ("DIVF", "divorce filed"),
    ("DSCR", "description"),
    ("EDUC", "education"),
    ("EMIG", "emigration"),
    ("ENGA", "engagement"),
    ("EVEN", "event"),
    ("FACT", "fact"),
    ("FCOM", "first communion"),
    ("GRAD", "graduation"),
    ("IDNO", "identity number"),
    ("IMMI", "immigration"),
    ("MARB", "marriage banns"),
    ("MARC", "marriage contract"),
    ("MARL", "marriage licence"),
    ("MARR", "marriage"),
    ("MARS", "marriage settlement"),
    ("NATI", "nationality"),
    ("NATU", "naturalization"),
    ("NCHI", "number of children"),
    ("NMR", "number of marriages"),
    ("OCCU", "occupation"),
    ("ORDN", "ordination"),
    ("PROB", "probate"),
    ("PROP", "possessions"),
    ("RELI", "religion"),
    ("RESI", "residence"),
    ("RETI", "retirement"),
    ("WILL", "will"),
];

/// What an event is called; its tag says no more than that it is one where it is `event` or `fact`.
pub(super) fn of_happening(tag: &str) -> Option<&'static str> {
    match tag {
        "BIRT" => Some("birth"),
        "DEAT" => Some("death"),
        "TITL" => Some("title"),
        "SSN" => Some("social security number"),
        _ => HAPPENINGS.iter().find(|(known, _)| *known == tag).map(|(_, words)| *words),
    }
}

/// Records that are not taken over, in the plural.
pub(super) fn of_records(tag: &str) -> String {
    let words = match tag {
        "SUBM" | "SUBN" => "people who submitted the file",
        "OBJE" => "media",
        "REPO" => "repositories of sources",
        _ => return format!("records `{tag}`"),
    };
    words.to_owned()
}

/// Lines that are not taken over, in the plural.
pub(super) fn of_lines(tag: &str) -> String {
    let words = match tag {
        "SEX" => "sexes of people",
        "OBJE" => "media",
        "CHAN" | "CREA" => "dates at which records were changed",
        "CHIL" => "children of families",
        "ASSO" | "ALIA" => "relations between people",
        "REFN" | "RIN" | "RFN" | "AFN" | "UID" | "EXID" | "_UID" => "numbers of records",
        "BAPL" | "CONL" | "ENDL" | "SLGC" | "SLGS" | "INIL" => "ordinances",
        "AGE" | "HUSB" | "WIFE" => "ages at events",
        "CAUS" => "causes of events",
        "AGNC" => "agencies of events",
        "ADDR" => "addresses beside places",
        "RESN" => "restrictions",
        "NO" => "events that did not happen",
        "SUBM" | "ANCI" | "DESI" => "people who submitted records",
        "PHON" | "EMAIL" | "FAX" | "WWW" => "numbers and addresses to reach people at",
        "FAMC" => "parents of people",
        "SDATE" => "dates to sort by",
        "TIME" => "times of events",
        "MAP" | "FORM" | "TRAN" | "LANG" => "forms and coordinates of places",
        _ => return format!("lines `{tag}`"),
    };
    words.to_owned()
}
