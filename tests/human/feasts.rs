//! Feast days: the message says which day it was, and nothing is put in the place of the author's words.

use dateline::time::{Date, DateError};

/// A phrase and the days that it can be, by the calendar of its place.
const FEASTS: &[(&str, &str)] = &[
    ("1. Advent 1914", "1914-11-29"),
    ("Erster Advent 1650", "1650-11-27 1650-12-11"),
    ("First Sunday in Advent 1914", "1914-11-29"),
    ("4. Advent 1916", "1916-12-24"),
    ("premier dimanche de l'Avent 1511", "1511-11-30"),
    ("around Easter 1525", "1525-04-16~"),
    ("um Ostern 1525", "1525-04-16~"),
    ("vers Pâques 1525", "1525-04-16~"),
    ("before Christmas 1914", "[..1914-12-25] [..1914-12-24] ../1914-12-25"),
    ("nach Ostern 1525", "[1525-04-16..] [1525-04-17..] 1525-04-16/.."),
    ("New Year's Day 1901", "1901-01-01"),
    ("Ash Wednesday 1431", "1431-02-14"),
    ("Michaelmas 1312", "1312-09-29"),
    ("St John's Day 1420", "1420-06-24 1420-12-27"),
    ("Easter Sunday 1916", "1916-04-23"),
    ("Whit Sunday 1381", "1381-06-02"),
    ("Lady Day 1650", "1650-03-25"),
    ("Christmas Day 1914", "1914-12-25"),
    ("Christmas Eve 1914", "1914-12-24"),
    ("Boxing Day 1890", "1890-12-26"),
    ("Martinmas 1290", "1290-11-11"),
    ("Candlemas 1500", "1500-02-02"),
    ("Lammas 1450", "1450-08-01"),
    ("All Saints 1755", "1755-11-01"),
    ("All Saints' Day 1755", "1755-11-01"),
    ("Good Friday 1865", "1865-04-14"),
    ("Trinity Sunday 1415", "1415-05-26"),
    ("Feast of St. Michael 1215", "1215-09-29"),
    ("Ostern 1525", "1525-04-16"),
    ("Pfingsten 1525", "1525-06-04"),
    ("Weihnachten 1914", "1914-12-25"),
    ("Michaelis 1650", "1650-09-29"),
    ("Johannis 1650", "1650-06-24"),
    ("Martini 1650", "1650-11-11"),
    ("Martinstag 1650", "1650-11-11"),
    ("Lichtmess 1650", "1650-02-02"),
    ("Mariä Lichtmess 1650", "1650-02-02"),
    ("Mariae Himmelfahrt 1650", "1650-08-15"),
    ("Dreikönig 1650", "1650-01-06"),
    ("Fronleichnam 1650", "1650-06-16 1650-06-23"),
    ("Palmsonntag 1525", "1525-04-09"),
    ("Karfreitag 1525", "1525-04-14"),
    ("Aschermittwoch 1525", "1525-03-01"),
    ("Trinitatis 1650", "1650-06-12 1650-06-19"),
    ("Heiligabend 1914", "1914-12-24"),
    ("Silvester 1899", "1899-12-31"),
    ("Neujahr 1900", "1900-01-01"),
    ("Allerheiligen 1755", "1755-11-01"),
    ("Sonntag nach Ostern 1525", "1525-04-23"),
    ("Montag nach Michaelis 1525", "1525-10-02"),
    ("Dom. Laetare 1525", "1525-03-26"),
    ("Pâques 1916", "1916-04-23"),
    ("Pentecôte 1525", "1525-06-04"),
    ("Noël 1914", "1914-12-25"),
    ("Toussaint 1755", "1755-11-01"),
    ("la Toussaint 1755", "1755-11-01"),
    ("Saint-Jean 1420", "1420-06-24 1420-12-27"),
    ("la Saint-Jean 1420", "1420-06-24 1420-12-27"),
    ("Saint-Michel 1312", "1312-09-29"),
    ("la Saint-Martin 1290", "1290-11-11"),
    ("Chandeleur 1500", "1500-02-02"),
    ("Ascension 1431", "1431-05-10"),
    ("l'Assomption 1431", "1431-08-15"),
    ("Fête-Dieu 1431", "1431-05-31"),
    ("Rameaux 1431", "1431-03-25"),
    ("Vendredi saint 1431", "1431-03-30"),
    ("mercredi des Cendres 1431", "1431-02-14"),
    ("Mardi gras 1699", "1699-03-03"),
    ("Epiphanie 1650", "1650-01-06"),
    ("la Saint-Barthélemy 1572", "1572-08-24"),
    ("Pascua 1525", "1525-04-16"),
    ("Viernes Santo 1525", "1525-04-14"),
    ("Domingo de Ramos 1525", "1525-04-09"),
    ("Corpus Christi 1525", "1525-06-15"),
    ("Pentecostés 1525", "1525-06-04"),
    ("Navidad 1914", "1914-12-25"),
    ("Navidad de 1914", "1914-12-25"),
    ("Nochebuena de 1914", "1914-12-24"),
    ("Nochevieja 1899", "1899-12-31"),
    ("Año Nuevo 1900", "1900-01-01"),
    ("San Juan 1420", "1420-06-24 1420-12-27"),
    ("día de San Juan 1420", "1420-06-24 1420-12-27"),
    ("San Miguel 1312", "1312-09-29"),
    ("Todos los Santos 1755", "1755-11-01"),
    ("día de Todos los Santos de 1755", "1755-11-01"),
    ("la Candelaria 1500", "1500-02-02"),
    ("Epifanía 1650", "1650-01-06"),
    ("día de Reyes 1650", "1650-01-06"),
    ("Miércoles de Ceniza 1525", "1525-03-01"),
    ("Domingo de Resurrección 1525", "1525-04-16"),
    ("Пасха 1916", "1916-04-23"),
    ("Пасха 1916 г.", "1916-04-23"),
    ("Рождество 1914", "1915-01-07"),
    ("Рождество 1914 г.", "1915-01-07"),
    ("Троица 1650", "1650-06-12"),
    ("Покров 1650", "1650-10-11"),
    ("Ильин день 1650", "1650-07-30"),
    ("Петров день 1650", "1650-07-09"),
    ("Новый год 1900", "1900-01-13"),
    ("Вербное воскресенье 1650", "1650-04-17"),
    ("the feast of St. Michael 1312", "1312-09-29"),
    ("Feast of the Assumption, 1431", "1431-08-15"),
    ("Friday after Michaelmas 1312", "1312-10-06"),
    ("Monday next after the feast of St John 1385", "1385-06-26 1386-01-01"),
    ("Пасха 1950", "1950-04-09"),
    ("Рождество 1950", "1950-01-07 1950-12-25"),
];

/// The message and the values for a refused date.
fn refused(written: &str) -> (String, Vec<String>) {
    match Date::parse(written) {
        Err(DateError::Invalid { message, suggestions, .. }) => (message, suggestions),
        other => panic!("{written}: {other:?}"),
    }
}

/// `a`, `a or b`, `a, b or c`.
fn listed(values: &[String]) -> String {
    match values {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        _ => values.concat(),
    }
}

#[test]
fn a_feast_day_is_told_as_its_date_and_left_to_its_author() {
    for (written, days) in FEASTS {
        let quoted: Vec<String> = days.split(' ').map(|day| format!("`{day}`")).collect();
        let (message, suggestions) = refused(written);
        let said = format!("a feast day is written as its date, here {}", listed(&quoted));
        assert!(message.ends_with(&said), "{written}: {message}");
        assert!(suggestions.is_empty(), "{written}: {suggestions:?}");
    }
}

#[test]
fn a_feast_without_its_year_and_a_name_without_a_feast_have_no_day() {
    for written in ["Christmas", "Easter", "Easter 30", "Lady 1650", "Mary 1850", "Easter 200", "John 1850"] {
        let (message, suggestions) = refused(written);
        assert!(!message.contains("feast") && suggestions.is_empty(), "{written}: {message}");
    }
}
