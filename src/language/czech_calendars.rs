//! Names of other calendars and their months in Czech.

use crate::language::shared::roman;
use crate::language::{Calendars, Form};

pub(super) const CALENDARS: Calendars = Calendars {
    names: ["gregoriánský", "juliánský", "židovský", "islámský", "perský", "čínský", "revoluční"],
    hebrew: [
        "tišri", "chešvan", "kislev", "tevet", "ševat", "adar I", "adar II", "adar", "nisan", "ijar", "sivan", "tamuz",
        "av", "elul",
    ],
    islamic: [
        "muharrem",
        "safar",
        "rebí’u l-awwal",
        "rebí’u s-sání",
        "džumádá al-úlá",
        "džumádá al-áchira",
        "redžeb",
        "ša’bán",
        "ramadán",
        "šawwal",
        "zú l-ka’da",
        "zú l-hidždža",
    ],
    persian: [
        "farvardin",
        "ordibehešt",
        "chordád",
        "tír",
        "mordád",
        "šahrívar",
        "mehr",
        "ábán",
        "ázar",
        "dei",
        "bahman",
        "esfand",
    ],
    republican: [
        "vendémiaire",
        "brumaire",
        "frimaire",
        "nivôse",
        "pluviôse",
        "ventôse",
        "germinal",
        "floréal",
        "prairial",
        "messidor",
        "thermidor",
        "fructidor",
    ],
    hijra: |year| format!("{year} AH"),
    republican_year: |year, form| match form {
        Form::Plain => format!("rok {}", roman(year)),
        Form::Of => format!("roku {}", roman(year)),
    },
    complementary: |day| match day {
        Some(day) => format!("{day}. doplňkový den"),
        None => "doplňkové dny".to_owned(),
    },
    chinese: |day, is_leap, month| {
        let leap = |end| if is_leap { ["přestupn", end, " "].concat() } else { String::new() };
        match day {
            Some(day) => format!("{day}. den {month}. {}měsíce, ", leap("ého")),
            None => format!("{month}. {}měsíc, ", leap("ý")),
        }
    },
};
