//! Names of other calendars and their months in Ukrainian.

use crate::language::shared::roman;
use crate::language::{Calendars, Form};

pub(super) const CALENDARS: Calendars = Calendars {
    names: [
        "григоріанський",
        "юліанський",
        "єврейський",
        "мусульманський",
        "перський",
        "китайський",
        "французький республіканський",
    ],
    hebrew: [
        "тішри",
        "марчешван",
        "числьов",
        "тебет",
        "шеват",
        "адар I",
        "адар II",
        "адар",
        "нісан",
        "іяр",
        "сиван",
        "таммуз",
        "аб",
        "елул",
    ],
    islamic: [
        "мухаррам",
        "сафар",
        "рабі I",
        "рабі II",
        "джумада I",
        "джумада II",
        "раджаб",
        "шаабан",
        "рамадан",
        "шавваль",
        "зу-ль-каада",
        "зу-ль-хіджа",
    ],
    persian: [
        "фарвардін",
        "ордібехешт",
        "хордад",
        "тір",
        "мордад",
        "шахрівер",
        "мехр",
        "абан",
        "азер",
        "дей",
        "бахман",
        "есфанд",
    ],
    republican: [
        "вандем’єр",
        "брюмер",
        "фример",
        "нівоз",
        "плювіоз",
        "вантоз",
        "жерміналь",
        "флореаль",
        "преріаль",
        "мессідор",
        "термідор",
        "фрюктидор",
    ],
    hijra: |year| format!("{year} р. гіджри"),
    republican_year: |year, form| match form {
        Form::Plain => format!("{} рік", roman(year)),
        Form::Of => format!("{} року", roman(year)),
    },
    complementary: |day| match day {
        Some(day) => format!("{day}-й додатковий день"),
        None => "додаткові дні".to_owned(),
    },
    chinese: |day, is_leap, month| {
        let leap = |end| if is_leap { ["високосн", end, " "].concat() } else { String::new() };
        match day {
            Some(day) => format!("{day}-й день {}{month}-го місяця, ", leap("ого")),
            None => format!("{}{month}-й місяць, ", leap("ий")),
        }
    },
};
