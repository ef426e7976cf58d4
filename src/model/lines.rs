//! Sets of initiatives, with one bit for each initiative of a dataset: cheap to ask at a million of them.

use crate::model::ids::InitiativeId;

/// Some of the initiatives of a dataset.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LineSet {
    words: Vec<u64>,
}

impl LineSet {
    /// Returns `true` if an initiative is in the set.
    pub fn contains(&self, line: InitiativeId) -> bool {
        self.words.get(line.index() / 64).is_some_and(|word| word >> (line.index() % 64) & 1 == 1)
    }

    /// Puts an initiative in.
    pub fn insert(&mut self, line: InitiativeId) {
        let word = line.index() / 64;
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        self.words[word] |= 1 << (line.index() % 64);
    }

    /// Takes an initiative out.
    pub fn remove(&mut self, line: InitiativeId) {
        if let Some(word) = self.words.get_mut(line.index() / 64) {
            *word &= !(1 << (line.index() % 64));
        }
    }

    /// The number of initiatives in the set.
    pub fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The number of initiatives that are in another set too.
    pub fn common(&self, other: &Self) -> usize {
        self.words.iter().zip(&other.words).map(|(one, other)| (one & other).count_ones() as usize).sum()
    }

    /// Returns `true` if the set has no initiative.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// The initiatives in document order.
    pub fn iter(&self) -> impl Iterator<Item = InitiativeId> {
        self.words.iter().zip(0_u32..).flat_map(|(&word, place)| {
            let after = |rest: &u64| Some(rest & (rest - 1)).filter(|&rest| rest != 0);
            let rests = std::iter::successors(Some(word).filter(|&word| word != 0), after);
            rests.map(move |rest| InitiativeId(place * 64 + rest.trailing_zeros()))
        })
    }
}

impl FromIterator<InitiativeId> for LineSet {
    fn from_iter<T: IntoIterator<Item = InitiativeId>>(lines: T) -> Self {
        let mut set = Self::default();
        for line in lines {
            set.insert(line);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_in_until_it_is_taken_out() {
        let lines: Vec<InitiativeId> = [0, 3, 63, 64, 129].map(InitiativeId).to_vec();
        let mut set: LineSet = lines.iter().copied().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), lines);
        let is_in = [64, 65, 10_000].map(|id| set.contains(InitiativeId(id)));
        assert_eq!(is_in, [true, false, false]);
        assert_eq!(set.len(), 5);
        for &line in &lines {
            set.remove(line);
        }
        assert!(set.is_empty());
    }
}
