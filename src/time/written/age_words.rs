//! The words of ages: how many years make a unit, and that they are counted back from now.

use crate::time::written::vocabulary::{ENGLISH, FRENCH, GERMAN, RUSSIAN, SPANISH};
use crate::time::written::word_meaning::Sense;

/// A spelling with several senses has several rows.
pub(super) const AGES: &[(Sense, u8, &str)] = &[
    (Sense::Ago(1), ENGLISH, "bp|b p|years bp|cal bp|years before present|yr bp"),
    (Sense::Years, ENGLISH, "years ago|ya|yrs ago"),
    (Sense::Years, GERMAN, "jahren"),
    (Sense::Years, FRENCH, "ans"),
    (Sense::Years, SPANISH, "años"),
    (Sense::Years, RUSSIAN, "лет|лет назад|лет тому назад"),
    (Sense::Ago(1_000), ENGLISH, "ka|kya|kyr|ky|thousand years ago|k years ago"),
    (Sense::Ago(1_000_000), ENGLISH, "ma|mya|myr|million years ago|m years ago"),
    (Sense::Ago(1_000_000_000), ENGLISH, "ga|gya|bya|gyr|gyr ago|ga ago|billion years ago|bn years ago"),
    (Sense::Ago(1_000_000), ENGLISH, "mya bp|myr ago|million years bp|million years before present|ma ago"),
    (Sense::Ago(1_000), ENGLISH, "kya bp|kyr bp|ky bp|ka bp|kyr ago|ky ago|cal kyr bp|cal ka bp"),
    (Sense::Times(1_000_000), GERMAN, "mio|millionen|mio jahre|millionen jahre|mio jahren|millionen jahren"),
    (Sense::Times(1_000_000_000), GERMAN, "mrd|milliarden|mrd jahre|milliarden jahre|mrd jahren|milliarden jahren"),
    (Sense::Times(1_000), GERMAN, "tausend jahre|tausend jahren"),
    (Sense::Times(1_000_000), FRENCH, "million d années|millions d années|million|millions"),
    (Sense::Times(1_000_000_000), FRENCH, "milliard d années|milliards d années|milliard|milliards"),
    (Sense::Times(1_000_000), SPANISH, "millón de años|millones de años|millón|millones"),
    (Sense::Times(1_000_000_000), SPANISH, "mil millones de años|mil millones"),
    (Sense::Times(1_000_000), RUSSIAN, "млн|млн лет|миллион лет|миллиона лет|миллионов лет"),
    (Sense::Times(1_000_000_000), RUSSIAN, "млрд|млрд лет|миллиард лет|миллиарда лет|миллиардов лет"),
    (Sense::Times(1_000), RUSSIAN, "тыс|тыс лет|тысяч лет"),
    (Sense::Ago(1), RUSSIAN, "тому назад|назад"),
    (Sense::AgoBefore, FRENCH, "il y a|il y a environ"),
    (Sense::AgoBefore, SPANISH, "hace|hace unos"),
    (Sense::Times(1_000), ENGLISH, "thousand|thousand years"),
    (Sense::Times(1_000_000), ENGLISH, "million|million years"),
    (Sense::Times(1_000_000_000), ENGLISH, "billion|billion years"),
];
