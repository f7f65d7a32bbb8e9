//! Dates of BibTeX: `date` in EDTF, or `year` with `month`, which may be a name, a number or words.

use crate::exchange::Order;
use crate::exchange::dates::{alone, in_words, of_parts};
use crate::exchange::import::bibliography::Dated;
use crate::exchange::month_names::{month_name, month_number};
use crate::time::Date;

/// The name of a month that every style defines, by its macro.
pub(super) fn month_macro(name: &str) -> Option<&'static str> {
    let is_macro = name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_lowercase());
    month_number(name).filter(|_| is_macro).and_then(month_name)
}

/// A date that stands in one field.
pub(super) fn whole(text: &str, order: Order) -> Dated {
    if Date::if_written(text).is_some() {
        return Ok((alone(text), None));
    }
    in_words(text, order)
}

/// A year, with its month and day where there are any; and why the month was not read, where it was not.
pub(super) fn of_year(year: &str, month: Option<&str>, day: Option<&str>, order: Order) -> (Dated, Option<String>) {
    let plain = year.parse::<i64>().ok().filter(|_| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    let Some(month) = month else { return (whole(year, order), None) };
    let number = month.parse::<u32>().ok().or_else(|| month_number(month.trim_end_matches('.')));
    let day_number = day.and_then(|day| day.parse::<u32>().ok());
    if let (Some(year), Some(month)) = (plain, number)
        && let Ok(edtf) = of_parts(year, Some(month), day_number)
        && (1..=12).contains(&month)
    {
        return (Ok((edtf, None)), None);
    }
    let words = [day.filter(|_| number.is_some()), Some(month), Some(year)];
    let words = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
    match whole(&words, order) {
        Ok((edtf, _)) => (Ok((edtf, None)), None),
        Err(why) => (whole(year, order), Some(why)),
    }
}

#[cfg(test)]
mod tests {
    use super::{month_macro, of_year, whole};
    use crate::exchange::Order;

    #[test]
    fn years_and_months_in_any_writing() {
        for (year, month, day, edtf) in [
            ("2012", Some("May"), None, "2012-05"),
            ("2012", Some("5"), Some("25"), "2012-05-25"),
            ("2012", Some("Sept."), None, "2012-09"),
            ("2012", Some("May 25"), None, "2012-05-25"),
            ("2012", Some("10 January"), None, "2012-01-10"),
            ("198X", None, None, "198X"),
            ("1914–1918", None, None, "1914/1918"),
            ("c. 1850", None, None, "1850~"),
        ] {
            let (dated, why) = of_year(year, month, day, Order::Sure);
            assert_eq!((dated.map(|(edtf, _)| edtf).as_deref(), why), (Ok(edtf), None), "{year} {month:?}");
        }
        let (dated, why) = of_year("2012", Some("Michaelmas"), None, Order::Sure);
        assert_eq!((dated.map(|(edtf, _)| edtf).as_deref(), why.is_some()), (Ok("2012"), true));
        assert!(of_year("in press", None, None, Order::Sure).0.is_err());
        assert_eq!(whole("1900/1910", Order::Sure), Ok(("1900/1910".to_owned(), None)));
        assert_eq!(whole("1914-23", Order::Sure), Ok(("[1914-23]".to_owned(), None)));
        assert_eq!(
            [month_macro("jan"), month_macro("sep"), month_macro("x")],
            [Some("January"), Some("September"), None]
        );
    }
}
