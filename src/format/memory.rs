//! Asks for memory before it is needed: what the parser asks for by itself ends the program where there is none.

use std::hint::black_box;

/// The most memory that a struct of a file takes, with what is made of it.
const OF_A_STRUCT: usize = 300;

/// The most memory that an entry of a list or a field takes.
const OF_AN_ENTRY: usize = 40;

/// The memory that reading a text takes, at most in ordinary files, by the brackets and commas in it.
pub fn needed_for(text: &[u8]) -> usize {
    let of_sign = |sum: usize, sign: &u8| match sign {
        b'(' => sum + OF_A_STRUCT,
        b',' => sum + OF_AN_ENTRY,
        _ => sum,
    };
    text.iter().fold(text.len(), of_sign)
}

/// Returns `true` if there is room for so many bytes now.
pub fn has_room_for(bytes: usize) -> bool {
    let mut room: Vec<u8> = Vec::new();
    let is_there = room.try_reserve_exact(bytes).is_ok();
    // Otherwise the compiler may leave out what is never used.
    black_box(&room);
    is_there
}
