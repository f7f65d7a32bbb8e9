//! What the words of dates can say: a month, an era, an approximation.

/// On which side of the beginning of the era a year lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Era {
    Before,
    Since,
}

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// 1 to 12.
    Month(u8),
    /// 1 is Monday.
    Weekday(u8),
    /// A season or the last quarter, as EDTF numbers the parts of a year.
    Season(u8),
    /// Early, mid or late in a season.
    PartOfSeason(u8),
    /// Before or behind its year.
    Era(Era),
    /// Behind its year only: `d. C. 1850` is no year of an era.
    EraBehind(Era),
    Approximate,
    Uncertain,
    From,
    To,
    Between,
    And,
    Or,
    Either,
    /// Before the date.
    Before,
    /// Up to the date, the date included.
    By,
    /// After the date.
    After,
    /// From the date on, the date included.
    NotBefore,
    Until,
    /// To the end of the date, or all its time.
    Through,
    Since,
    Onwards,
    /// The day of reading.
    Now,
    /// No end, as the old draft of EDTF wrote it.
    Open,
    Unknown,
    Century,
    /// A century whose number follows: `siglo XIX`.
    CenturyBefore,
    Decades,
    /// Tens of years in words: `fifties`.
    Tens(u8),
    /// A thousand years whose number stands before it.
    Millennium,
    /// A day counted from the beginning of its year.
    DayOfYear,
    /// Half a month.
    Fortnight,
    Half,
    Third,
    Quarter,
    /// `Q` before or after the number of a quarter.
    Q,
    /// `H` before the number of a half.
    H,
    /// The letters `T` and `S` for the French and Spanish words for a quarter and a half, which others have for a term or a season.
    T,
    S,
    /// Early, mid, late: EDTF has no sign for it.
    Part,
    Nth(u8),
    Night,
    Fiscal,
    Week,
    Morning,
    Afternoon,
    Noon,
    Midnight,
    /// After the hour: o'clock.
    Hour,
    Utc,
    /// Years before now, in units of so many.
    Ago(u64),
    /// So many years, counted back from now.
    Years,
    /// Says before an age that it counts back from now.
    AgoBefore,
    /// Units of so many years, before an era.
    Times(u64),
    /// What happened then: born, died, flourished.
    Aside,
    /// By the Julian calendar, or by ours.
    OldStyle,
    NewStyle,
    /// Behind a date: that or an earlier one, that or a later one.
    OrBefore,
    OrAfter,
    /// Behind a date: that its end or its start is not known.
    EndUnknown,
    StartUnknown,
    /// Behind a date: which of its values is in doubt.
    DayUncertain,
    MonthUncertain,
    YearUncertain,
    /// Says that a year follows.
    YearNext,
    /// Says nothing about when.
    Filler,
}
