//! People who may be alive: their number is told, and nothing of them.

use crate::exchange::{Options, Report};

/// Years after which nobody lives any more.
pub(in crate::exchange::import) const LONGEST_LIFE: i64 = 110;

/// How many were left out.
#[derive(Debug, Default)]
pub(in crate::exchange::import) struct Living {
    pub(in crate::exchange::import) people: usize,
    pub(in crate::exchange::import) families: usize,
}

impl Living {
    /// Says it once.
    pub(in crate::exchange::import) fn tell(&self, report: &mut Report) {
        if self.people == 0 && self.families == 0 {
            return;
        }
        let people = match self.people {
            1 => "1 person who may be alive is".to_owned(),
            people => format!("{people} people who may be alive are"),
        };
        let families = match self.families {
            0 => String::new(),
            1 => ", and the events of 1 family".to_owned(),
            families => format!(", and the events of {families} families"),
        };
        report.remark(&format!(
            "{people} left out{families}: no death is given, and no date lies {LONGEST_LIFE} years back; `--living` takes them too"
        ));
    }
}

/// Whether a year lies so far back that whoever was born in it is dead.
pub(in crate::exchange::import) fn is_long_ago(year: Option<i64>, options: &Options) -> bool {
    year.is_some_and(|year| i64::from(options.year) - year >= LONGEST_LIFE)
}
