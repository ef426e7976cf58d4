//! Work on so many lines that two threads do it in little more than half the time. What is less is done on one: a thread costs time too.

use std::{iter, ops::Range, panic::resume_unwind, thread};

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
pub fn sort_by_cached_key<T, K>(items: &mut [T], key: impl Fn(T) -> K + Sync)
where
    T: Copy + Send + Sync,
    K: Ord + Send,
{
    let keyed = |range: Range<usize>| range.map(|place| (key(items[place]), place)).collect();
    let count = items.len();
    let places = if count < MANY {
        sorted(keyed(0..count))
    } else {
        let (last, first) = both(count, || sorted(keyed(count / 2..count)), || sorted(keyed(0..count / 2)));
        merged(first, last)
    };
    let in_order: Vec<T> = places.into_iter().map(|(_, place)| items[place]).collect();
    items.copy_from_slice(&in_order);
}

/// Keys with the places of their items, in order. Of the keys alone, so that the program has one of it for each kind of key and not for
/// each sort: that was two megabytes.
fn sorted<K: Ord>(mut keyed: Vec<(K, usize)>) -> Vec<(K, usize)> {
    keyed.sort_unstable();
    keyed
}

/// Two lists in order as one.
fn merged<K: Ord>(one: Vec<(K, usize)>, other: Vec<(K, usize)>) -> Vec<(K, usize)> {
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    let next = || match (one.peek(), other.peek()) {
        (Some(first), Some(second)) if second < first => other.next(),
        (Some(_), _) => one.next(),
        (None, _) => other.next(),
    };
    iter::from_fn(next).collect()
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
