//! English words that are one or two letters from a word of the format, and another word all the same.
//!
//! `right` is one letter from `light`, `form` from `from`, `repeated` two from `reported`: whoever wrote one of these may have
//! meant it, so likeness alone puts no other word in its place.

use std::sync::LazyLock;

/// Whether a word, in small letters, stands in the list.
pub(in crate::read) fn is_other_word(word: &str) -> bool {
    IN_ORDER.binary_search(&word).is_ok()
}

static IN_ORDER: LazyLock<Vec<&str>> = LazyLock::new(|| WORDS.split_ascii_whitespace().collect());

/// The words within the reach of [`is_slip`](crate::read::likeness::is_slip) of any word of the format that begin like it:
/// those of a large dictionary that are used at all.
const WORDS: &str = "
abel abhor about accented accepted access accord accosted accursed accused acorn across acton acts aether aid alight
altho alto anchor anther arched archie ark arrived arthur assessed astor ate bases basi basic basics basil basin bass
bid blight blinks bloke bluer blues bluey blur boden booked booker bracken brake brakes brazen bren broaden brogan
broke broker broking brooke brown burl carole categorize categorized cid circ circa circe circled circus cirque colon
conferred confined confirm confirms conformed conor crass creat creditor credo crept cress crest criss crows curl
cycle dade dae dak dale dame damon dane daniel dank dar dare dari darn dart dat data dated dave daze decide decided
decked decried deed defied defies defiled defined deified deliver dene denial denier denies denim denis dense dented
depraved deprive deprived deride derive derives descriptive desired desorption deviled did diluted dirk disgusted
disposed dispute disputes disrupted dork dote dried drive drivel driven driver elbow ended enid envied esquire estate
even evenly evens evert exported factor factory fid flight forage form fram fro frog gary gay gid grab grad graf gram
gravy gree greed greek greet grey gurl heme here hexagonal hid horizontally hurl icicle ida ide ido important
impotence imputed ind inks ito iud kid kin kina king kink kino labour lace lances lane laney lapel layoff lear liar
libel liber lid lier lifer lights lina linda linder line linea lineage lineal linearly lined lineman linen liner
lineup linger linker linky linus liter liver locate located location lue lunar mid nate nid node nome none nope nose
not noted nott oid oracle orang orator ornate osage oto ounce pace paint palace parle parole peace people pimple pint
placer plane plate plight point polished puddle puerile punisher pure puree purely purge purl purpose purse pursue
puzzle quake quark quart quatre quire rage rance rang range ranged ranger ray redid refit reformed reit remit repartee
repeated report reportedly reporter reports reposted reputed resorted retorted reverted reworked rid roker rosen ross
sacs sale salted sans sass sate sauce saved sawed say saya scala scaled scales scalp scaly scape scarce scare scourge
sealed seamus seared seated seater sequentially seventh seventy shaded shafted shale shamed shaped share shaved shure
shy sid sifted sited situated sixtus skate skated skater ski skye slate slated slater slight sluice sly snare soaked
soiree solace sore sorted sour soured sours soy spaced spare spate sprint spruce spy squad squall squared squarely
squash squat squaw squawk squier squire squirm squirt stacey stade staffed stag stage staged staid stake stale stalked
stalled stand stands stapled stare starred started starter starts startup starved stasis state stately static statics
statist stator stats statue stature statute stave staves stayed stays steed stewed stilted stoned stored strangle
stratum stratus striated stuart stunted stylus suave subtle sucre sugary summarily summer summery sure surge swayed
sweated symbolic taa tab tac tad tae tai taj tal talus tam tan tang tangle tao taos tap taps tar tars tas tasted tat
tate tater tau taw tax taxed tay thee them there these tho thyme tid tig tile timeliness tingle tite tithe titled
tittle titus toa tod toe tog toi tol tom ton too top tor tot tou tow tox toy triage tug two ull unpublished ura ural
ure uri urn urs vent venus vertically vertices were whee wher whore wid with yell yellows
";

#[cfg(test)]
mod tests {
    use super::{WORDS, is_other_word};

    #[test]
    fn words_are_small_letters_in_order_each_once() {
        let words: Vec<&str> = WORDS.split_ascii_whitespace().collect();
        assert!(words.is_sorted_by(|one, other| one < other));
        assert!(words.iter().all(|word| word.bytes().all(|b| b.is_ascii_lowercase())));
        assert!(is_other_word("form") && is_other_word("defied") && !is_other_word("confrmed"));
    }
}
