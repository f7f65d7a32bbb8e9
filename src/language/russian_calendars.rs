//! Names of other calendars and their months in Russian.

use crate::language::shared::roman;
use crate::language::{Calendars, Form};

pub(super) const CALENDARS: Calendars = Calendars {
    names: [
        "григорианский",
        "юлианский",
        "еврейский",
        "мусульманский",
        "персидский",
        "китайский",
        "французский республиканский",
    ],
    hebrew: [
        "тишрей",
        "хешван",
        "кислев",
        "тевет",
        "шеват",
        "адар I",
        "адар II",
        "адар",
        "нисан",
        "ияр",
        "сиван",
        "таммуз",
        "ав",
        "элул",
    ],
    islamic: [
        "мухаррам",
        "сафар",
        "раби-уль-авваль",
        "раби-уль-ахир",
        "джумад-уль-авваль",
        "джумад-уль-ахир",
        "раджаб",
        "шаабан",
        "рамадан",
        "шавваль",
        "зуль-каада",
        "зуль-хиджжа",
    ],
    persian: [
        "фарвардин",
        "ордибехешт",
        "хордад",
        "тир",
        "мордад",
        "шахривер",
        "мехр",
        "абан",
        "азер",
        "дей",
        "бахман",
        "эсфанд",
    ],
    republican: [
        "вандемьер",
        "брюмер",
        "фример",
        "нивоз",
        "плювиоз",
        "вантоз",
        "жерминаль",
        "флореаль",
        "прериаль",
        "мессидор",
        "термидор",
        "фрюктидор",
    ],
    hijra: |year| format!("{year} г. хиджры"),
    republican_year: |year, form| match form {
        Form::Plain => format!("{} год", roman(year)),
        Form::Of => format!("{} года", roman(year)),
    },
    complementary: |day| match day {
        Some(day) => format!("{day}-й дополнительный день"),
        None => "дополнительные дни".to_owned(),
    },
    chinese: |day, is_leap, month| {
        let leap = |end| if is_leap { ["високосн", end, " "].concat() } else { String::new() };
        match day {
            Some(day) => format!("{day}-й день {}{month}-го месяца, ", leap("ого")),
            None => format!("{}{month}-й месяц, ", leap("ый")),
        }
    },
};
