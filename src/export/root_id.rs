//! The id of a picture's root, from which all its ids and the names of its fonts are made.

/// Stands for the root's id until all is written: no text of a picture can hold it, for control characters are replaced.
pub(super) const TOKEN: &str = "\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}";

/// The id of a root, made from all that the picture says and shows: 32 bits in eight figures.
pub(super) fn of_content(parts: &[&str]) -> String {
    let hash = parts.iter().fold(0, |hash, part| mixed(hash, part.as_bytes()));
    // The upper half depends on every bit before it, the lower one does not.
    let id = format!("dl-{:08x}", (hash ^ (hash >> 32)).wrapping_mul(FACTOR) >> 32);
    debug_assert_eq!(id.len(), TOKEN.len());
    id
}

/// Odd, with bits spread evenly: 2^64 divided by the golden ratio.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Multiplies and turns, eight bytes at a time; the standard library's hash may change with its version.
fn mixed(hash: u64, bytes: &[u8]) -> u64 {
    let put = |hash: u64, word: u64| (hash.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    let (words, rest) = bytes.as_chunks::<8>();
    let hash = words.iter().fold(hash, |hash, word| put(hash, u64::from_le_bytes(*word)));
    let rest = rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
    put(put(hash, rest), bytes.len() as u64)
}

/// Puts the id in every place that was kept for it, within the memory that there is.
pub(super) fn fill_in(file: &mut String, root: &str) {
    let places: Vec<usize> = file.match_indices(TOKEN).map(|(at, _)| at).collect();
    places.iter().for_each(|at| file.replace_range(*at..at + TOKEN.len(), root));
}

#[cfg(test)]
mod tests {
    use super::{TOKEN, fill_in, of_content};

    #[test]
    fn another_letter_anywhere_gives_another_id() {
        let text = "Houla massacre, 25 May 2012".repeat(3);
        let mut ids = vec![of_content(&[&text]), of_content(&[&text, "a"])];
        for at in 0..text.len() {
            let mut other = text.clone();
            other.replace_range(at..=at, "#");
            ids.push(of_content(&[&other]));
        }
        for at in 1..text.len() {
            ids.push(of_content(&[&text[..at], &text[at..]]));
        }
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all);
        assert!(ids.iter().all(|id| id.len() == TOKEN.len()));
    }

    #[test]
    fn the_id_is_the_same_on_every_machine() {
        assert_eq!(of_content(&["Houla massacre"]), "dl-cebaab38");
    }

    #[test]
    fn every_place_is_filled() {
        let mut file = format!("{TOKEN}é{TOKEN}_a");
        fill_in(&mut file, "dl-0a1b2c3d");
        assert_eq!(file, "dl-0a1b2c3dédl-0a1b2c3d_a");
    }
}
