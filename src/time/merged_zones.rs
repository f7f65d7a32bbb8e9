//! Zones whose history the zone data have merged with that of another: where the clocks of two places have agreed since 1970, they keep
//! what was before of one of them alone.

use crate::time::Zone;
use crate::time::zone::Kind;

/// Zones whose history is kept, and those that have it too though their own clocks were others before 1970, parted by spaces: the names
/// of the file `backward` that have a history of their own in the file `backzone`, or are links to such a name.
const MERGED: [(&str, &str); 42] = [
    (
        "Africa/Abidjan",
        "Africa/Accra Africa/Bamako Africa/Banjul Africa/Conakry Africa/Dakar Africa/Freetown \
         Africa/Lome Africa/Nouakchott Africa/Ouagadougou Africa/Timbuktu Atlantic/Reykjavik \
         Atlantic/St_Helena",
    ),
    ("Africa/Johannesburg", "Africa/Maseru Africa/Mbabane"),
    (
        "Africa/Lagos",
        "Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Libreville Africa/Luanda \
         Africa/Malabo Africa/Niamey Africa/Porto-Novo",
    ),
    (
        "Africa/Maputo",
        "Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Kigali Africa/Lubumbashi \
         Africa/Lusaka",
    ),
    (
        "Africa/Nairobi",
        "Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti \
         Africa/Kampala Africa/Mogadishu Indian/Antananarivo Indian/Comoro Indian/Mayotte",
    ),
    ("America/Argentina/Catamarca", "America/Argentina/ComodRivadavia"),
    ("America/Argentina/Cordoba", "America/Rosario"),
    ("America/Edmonton", "America/Yellowknife"),
    ("America/Iqaluit", "America/Pangnirtung"),
    ("America/Panama", "America/Atikokan America/Cayman America/Coral_Harbour"),
    ("America/Phoenix", "America/Creston"),
    (
        "America/Puerto_Rico",
        "America/Anguilla America/Antigua America/Aruba America/Blanc-Sablon America/Curacao \
         America/Dominica America/Grenada America/Guadeloupe America/Kralendijk America/Lower_Princes \
         America/Marigot America/Montserrat America/Port_of_Spain America/St_Barthelemy America/St_Kitts \
         America/St_Lucia America/St_Thomas America/St_Vincent America/Tortola America/Virgin",
    ),
    ("America/Tijuana", "America/Ensenada"),
    ("America/Toronto", "America/Montreal America/Nassau America/Nipigon America/Thunder_Bay"),
    ("America/Winnipeg", "America/Rainy_River"),
    ("Asia/Bangkok", "Asia/Phnom_Penh Asia/Vientiane Indian/Christmas"),
    ("Asia/Dubai", "Asia/Muscat Indian/Mahe Indian/Reunion"),
    ("Asia/Kuching", "Asia/Brunei"),
    ("Asia/Qatar", "Asia/Bahrain"),
    ("Asia/Riyadh", "Antarctica/Syowa Asia/Aden Asia/Kuwait"),
    ("Asia/Shanghai", "Asia/Chongqing Asia/Chungking Asia/Harbin"),
    ("Asia/Singapore", "Asia/Kuala_Lumpur"),
    ("Asia/Ulaanbaatar", "Asia/Choibalsan"),
    ("Asia/Urumqi", "Asia/Kashgar"),
    ("Asia/Yangon", "Indian/Cocos"),
    ("Australia/Hobart", "Australia/Currie"),
    ("Europe/Belgrade", "Europe/Ljubljana Europe/Sarajevo Europe/Skopje Europe/Zagreb"),
    ("Europe/Berlin", "Arctic/Longyearbyen Atlantic/Jan_Mayen Europe/Copenhagen Europe/Oslo Europe/Stockholm"),
    ("Europe/Brussels", "Europe/Amsterdam Europe/Luxembourg"),
    ("Europe/Chisinau", "Europe/Tiraspol"),
    ("Europe/Kyiv", "Europe/Uzhgorod Europe/Zaporozhye"),
    ("Europe/London", "Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey"),
    ("Europe/Paris", "Europe/Monaco"),
    ("Europe/Zurich", "Europe/Vaduz"),
    ("Indian/Maldives", "Indian/Kerguelen"),
    ("Pacific/Auckland", "Antarctica/McMurdo Antarctica/South_Pole"),
    ("Pacific/Guadalcanal", "Pacific/Pohnpei Pacific/Ponape"),
    ("Pacific/Guam", "Pacific/Saipan"),
    ("Pacific/Honolulu", "Pacific/Johnston"),
    ("Pacific/Pago_Pago", "Pacific/Midway"),
    ("Pacific/Port_Moresby", "Antarctica/DumontDUrville Pacific/Chuuk Pacific/Truk Pacific/Yap"),
    ("Pacific/Tarawa", "Pacific/Funafuti Pacific/Majuro Pacific/Wake Pacific/Wallis"),
];

impl Zone {
    /// The zone whose history the data give it before 1970 in place of its own.
    ///
    /// ```
    /// use dateline::time::Zone;
    /// let history = |name: &str| name.parse::<Zone>().ok().and_then(|zone| zone.merged_with());
    /// assert_eq!(history("Europe/Stockholm"), Some("Europe/Berlin"));
    /// assert_eq!(history("Europe/Berlin"), None);
    /// ```
    pub fn merged_with(self) -> Option<&'static str> {
        let Kind::Place(place) = self.0 else { return None };
        let has = |names: &str| names.split(' ').any(|name| name == place.name());
        MERGED.iter().find(|(_, names)| has(names)).map(|(kept, _)| *kept)
    }
}

#[cfg(test)]
mod tests {
    use super::MERGED;
    use crate::time::{DAY, Instant, Zone};

    /// 1 January 1850.
    const FIRST: i64 = -3_786_825_600;

    #[test]
    fn a_merged_zone_has_the_clocks_of_another_before_1970_and_since() {
        let zone = |name: &str| name.parse::<Zone>().unwrap_or_else(|_| panic!("{name}"));
        let count: usize = MERGED.iter().map(|(_, names)| names.split(' ').count()).sum();
        assert!(count > 100, "few names: {count}");
        for (kept, names) in MERGED {
            assert_eq!(zone(kept).merged_with(), None, "{kept}");
            for name in names.split(' ') {
                assert_eq!(zone(name).merged_with(), Some(kept), "{name}");
                for at in (FIRST..2_000_000_000).step_by(20 * DAY as usize).map(Instant) {
                    assert_eq!(zone(name).offset(at), zone(kept).offset(at), "{name} at {at:?}");
                }
            }
        }
    }

    #[test]
    fn what_has_a_history_of_its_own_is_not_merged() {
        for name in
            ["Europe/Berlin", "Europe/Dublin", "America/New_York", "Asia/Kolkata", "UTC", "+05:30", "Asia/Calcutta"]
        {
            assert_eq!(name.parse::<Zone>().map(|zone| zone.merged_with()), Ok(None), "{name}");
        }
    }
}
