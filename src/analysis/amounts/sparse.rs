//! Rows of which only some places hold a value: room is taken by these values, and by none of the others.

use std::ops::Range;

/// The values of a row by their number in it, in order.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Row<T>(Vec<(u32, T)>);

impl<T> Default for Row<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Row<T> {
    /// The values with their numbers.
    pub fn values(&self) -> &[(u32, T)] {
        &self.0
    }

    /// The value with a number.
    pub fn get(&self, number: u32) -> Option<T> {
        let place = self.0.binary_search_by_key(&number, |&(own, _)| own).ok()?;
        Some(self.0[place].1)
    }

    /// The value with a number, which is added where there is none.
    pub fn at(&mut self, number: u32) -> &mut T
    where
        T: Default,
    {
        // In most rows every number has a value, which is then in its own place.
        let place = match self.0.get(number as usize) {
            Some((own, _)) if *own == number => number as usize,
            _ => match self.0.binary_search_by_key(&number, |&(own, _)| own) {
                Ok(place) => place,
                Err(place) => {
                    self.0.insert(place, (number, T::default()));
                    place
                }
            },
        };
        &mut self.0[place].1
    }

    /// Joins each of some values, whose numbers ascend, to the one of its number, and adds those of new numbers.
    ///
    /// # Errors
    /// The first error of `both`.
    pub fn join<E>(
        &mut self,
        others: &[(u32, T)],
        mut both: impl FnMut(u32, &mut T, T) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut place = 0;
        for (at, &(number, other)) in others.iter().enumerate() {
            while self.0.get(place).is_some_and(|&(own, _)| own < number) {
                place += 1;
            }
            match self.0.get_mut(place) {
                Some((own, value)) if *own == number => both(number, value, other)?,
                _ => return self.interleave(place, &others[at..], both),
            }
        }
        Ok(())
    }

    /// The same from a place on, with values of which the first has a new number. Moving each value once keeps this linear.
    fn interleave<E>(
        &mut self,
        place: usize,
        others: &[(u32, T)],
        mut both: impl FnMut(u32, &mut T, T) -> Result<(), E>,
    ) -> Result<(), E> {
        let rest = self.0.split_off(place);
        let mut rest = rest.into_iter().peekable();
        for &(number, other) in others {
            while let Some(own) = rest.next_if(|&(own, _)| own < number) {
                self.0.push(own);
            }
            match rest.next_if(|&(own, _)| own == number) {
                Some((_, mut value)) => {
                    both(number, &mut value, other)?;
                    self.0.push((number, value));
                }
                None => self.0.push((number, other)),
            }
        }
        self.0.extend(rest);
        Ok(())
    }
}

/// The places of the values of many rows, one row after the other, in lists that are kept beside.
#[derive(Clone, Debug, Default)]
pub(in crate::analysis) struct Rows {
    /// The places of each row.
    ranges: Vec<Range<usize>>,
    /// The number of each value in its row.
    numbers: Vec<u32>,
}

impl Rows {
    /// So many rows without values.
    pub fn empty(rows: usize) -> Self {
        Self { ranges: vec![0..0; rows], numbers: Vec::new() }
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.ranges.len()
    }

    /// Adds the values of a row, whose numbers ascend, behind those of all others.
    pub fn fill(&mut self, row: usize, numbers: impl Iterator<Item = u32>) {
        let start = self.numbers.len();
        self.numbers.extend(numbers);
        self.ranges[row] = start..self.numbers.len();
    }

    /// Gives a row the values of another one.
    pub fn share(&mut self, row: usize, of: usize) {
        self.ranges[row] = self.ranges[of].clone();
    }

    /// The place of the value with a number in a row; none where there is no such value.
    pub fn place(&self, row: usize, number: usize) -> Option<usize> {
        let range = self.ranges.get(row)?;
        let (start, numbers) = (range.start, &self.numbers[range.clone()]);
        let wanted = u32::try_from(number).ok()?;
        // Most rows lack nothing, so that a value stands where its number says.
        if numbers.get(number) == Some(&wanted) {
            return Some(start + number);
        }
        numbers.binary_search(&wanted).ok().map(|place| start + place)
    }

    /// The places of a row, each with the number of its value.
    pub fn places(&self, row: usize) -> impl Iterator<Item = (usize, u32)> {
        let range = self.ranges.get(row).cloned().unwrap_or_default();
        range.clone().zip(self.numbers[range].iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn rows_join_as_maps_do(
            rows in prop::collection::vec(prop::collection::btree_map(0..12_u32, 1..100_u64, 0..8), 1..6),
        ) {
            let (mut joined, mut expected) = (Row::default(), BTreeMap::<u32, u64>::new());
            let mut all = Rows::empty(rows.len() + 1);
            for (at, row) in rows.iter().enumerate() {
                let values: Vec<(u32, u64)> = row.iter().map(|(&number, &value)| (number, value)).collect();
                joined.join(&values, |_, own, other| { *own += other; Ok::<(), ()>(()) }).unwrap();
                for (&number, &value) in row {
                    *expected.entry(number).or_default() += value;
                }
                all.fill(at, row.keys().copied());
            }
            prop_assert_eq!(joined.values().to_vec(), expected.into_iter().collect::<Vec<_>>());
            all.share(rows.len(), 0);
            let mut place = 0;
            for (at, row) in rows.iter().enumerate() {
                for number in 0..12 {
                    let found = all.place(at, number as usize);
                    prop_assert_eq!(found, row.contains_key(&number).then_some(place));
                    prop_assert!(at > 0 || all.place(rows.len(), number as usize) == found);
                    place += usize::from(found.is_some());
                }
            }
            prop_assert_eq!(all.numbers.len(), place);
        }
    }
}
