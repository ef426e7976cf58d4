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

/// Gives back the memory of so many lines, which nobody waits for where they are many.
pub fn drop_beside<T: Send + 'static>(lines: usize, memory: T) {
    if lines < MANY {
        return drop(memory);
    }
    // Where there is no thread to be had, it is given back here.
    let _thread = thread::Builder::new().spawn(move || drop(memory));
}

/// So many keys are made, or sorted at once, between two looks at whether anybody still waits for them.
const BETWEEN_LOOKS: usize = 1 << 14;

/// Sorts by a key that is made once for each item; equal ones stay in their order. Where it is given up meanwhile, all stay as they are.
pub fn sort_by_cached_key<T, K>(items: &mut [T], key: impl Fn(T) -> K + Sync, is_given_up: &(dyn Fn() -> bool + Sync))
where
    T: Copy + Send + Sync,
    K: Ord + Send,
{
    let is_wanted = |place: &usize| !place.is_multiple_of(BETWEEN_LOOKS) || !is_given_up();
    let keyed = |range: Range<usize>| range.take_while(is_wanted).map(|place| (key(items[place]), place)).collect();
    let count = items.len();
    let places = if count < MANY {
        sorted(keyed(0..count), is_given_up)
    } else {
        let last = || sorted(keyed(count / 2..count), is_given_up);
        let (last, first) = both(count, last, || sorted(keyed(0..count / 2), is_given_up));
        merged(first, last)
    };
    if is_given_up() {
        return;
    }
    let in_order: Vec<T> = places.into_iter().map(|(_, place)| items[place]).collect();
    items.copy_from_slice(&in_order);
}

/// Keys with the places of their items, in order unless it is given up. Of the keys alone, so that the program has one of it for each kind
/// of key and not for each sort: that was two megabytes.
fn sorted<K: Ord>(mut keyed: Vec<(K, usize)>, is_given_up: &dyn Fn() -> bool) -> Vec<(K, usize)> {
    if keyed.len() <= BETWEEN_LOOKS {
        keyed.sort_unstable();
        return keyed;
    }
    if is_given_up() {
        return keyed;
    }
    let last = keyed.split_off(keyed.len() / 2);
    let (first, last) = (sorted(keyed, is_given_up), sorted(last, is_given_up));
    merged(first, last)
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
            sort_by_cached_key(&mut items, |item| item % 100, &|| false);
            assert_eq!(items, expected, "{count}");
        }
    }

    #[test]
    fn a_sort_that_is_given_up_leaves_all_as_they_are() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        let items: Vec<usize> = (0..3 * MANY).rev().collect();
        // A sort that is not given up looks seven times.
        for looks in 0..7 {
            let (mut sorted, made, left) = (items.clone(), AtomicUsize::new(0), AtomicUsize::new(looks));
            let is_given_up =
                || left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_err();
            let key = |item| {
                made.fetch_add(1, Ordering::Relaxed);
                item
            };
            sort_by_cached_key(&mut sorted, key, &is_given_up);
            assert_eq!(sorted, items, "{looks}");
            assert!(looks > 0 || made.load(Ordering::Relaxed) < items.len(), "no key is made that nobody waits for");
        }
    }
}
