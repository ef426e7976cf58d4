//! Work on so many lines that two threads do it in little more than half the time. What is less is done on one: a thread costs time too.

use std::{panic::resume_unwind, thread};

/// The number of lines from which on it is worth a thread.
const MANY: usize = 20_000;

/// Does two things for so many lines, each on a thread of its own where they are many.
pub fn both<A: Send, B>(lines: usize, one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    if lines < MANY {
        return (one(), other());
    }
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().unwrap_or_else(|panic| resume_unwind(panic)), other)
    })
}

/// Sorts by a key that is made once for each item; equal ones stay in their order.
pub fn sort_by_cached_key<T: Copy + Send + Sync, K: Ord + Send>(items: &mut [T], key: impl Fn(T) -> K + Sync) {
    if items.len() < MANY {
        return items.sort_by_cached_key(|&item| key(item));
    }
    let sorted = |items: &[T]| {
        let mut keyed: Vec<(K, T)> = items.iter().map(|&item| (key(item), item)).collect();
        keyed.sort_by(|(one, _), (other, _)| one.cmp(other));
        keyed
    };
    let (first, second) = items.split_at(items.len() / 2);
    let (mut keyed, mut rest) = both(items.len(), || sorted(first), || sorted(second));
    keyed.append(&mut rest);
    // Both halves are in order, and this puts one into the other.
    keyed.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (item, (_, sorted)) in items.iter_mut().zip(keyed) {
        *item = sorted;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_items_are_sorted_as_few_are() {
        for count in [0, 1, 100, MANY + 1] {
            let mut items: Vec<usize> = (0..count).map(|place| place * 7919 % (count + 1)).collect();
            let mut expected = items.clone();
            // Many have the same key.
            expected.sort_by_key(|&item| item % 100);
            sort_by_cached_key(&mut items, |item| item % 100);
            assert_eq!(items, expected, "{count}");
        }
    }
}
