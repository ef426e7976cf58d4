//! Asks for memory before it is needed: what the parser asks for by itself ends the program where there is none.

use std::hint::black_box;

/// The most memory that a struct of a file takes, with what is made of it.
const OF_A_STRUCT: usize = 300;

/// The most memory that an entry of a list or a field takes.
const OF_AN_ENTRY: usize = 40;

/// The memory that a row takes in a dataset, with what is written of it in brackets.
const OF_A_ROW: usize = 100;

/// The memory that a cell takes.
const OF_A_CELL: usize = 24;

/// The memory that reading a text takes, at most in ordinary files, by the brackets and commas in it.
pub fn needed_for(text: &[u8]) -> usize {
    text.len() + of_signs(text, OF_A_STRUCT, OF_AN_ENTRY)
}

/// The memory that is still to be had while a text is read row by row: lists that grow are copied once more.
pub fn needed_for_rows(text: &[u8]) -> usize {
    of_signs(text, OF_A_ROW, OF_A_CELL)
}

fn of_signs(text: &[u8], bracket: usize, comma: usize) -> usize {
    let count = |sign: u8| memchr::memchr_iter(sign, text).count();
    count(b'(') * bracket + count(b',') * comma
}

/// Returns `true` if there is room for so many bytes now.
pub fn has_room_for(bytes: usize) -> bool {
    let mut room: Vec<u8> = Vec::new();
    let is_there = room.try_reserve_exact(bytes).is_ok();
    // Otherwise the compiler may leave out what is never used.
    black_box(&room);
    is_there
}
