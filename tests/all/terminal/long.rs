//! Long use: however many keys are pressed, the program takes no more memory. `INDSATS_ROUNDS=1000 cargo test long_use` presses more.

use std::{env, fs};

use super::pty::Pty;
use crate::random_keys::Random;

/// Keys that search, open, sort, mark, draw and undo; none leaves or copies.
const PIECES: &[&str] = &[
    "\x1b[A",
    "\x1b[B",
    "\x1b[B",
    "\x1b[C",
    "\x1b[D",
    "\x1b[5~",
    "\x1b[6~",
    "g",
    "G",
    " ",
    "+",
    "-",
    "\r",
    "\x7f",
    "\x1b\x1b",
    ",",
    ".",
    "0",
    "1",
    "2",
    "i",
    "e",
    "c",
    "\t",
    "n",
    "N",
    "!",
    "a",
    "o",
    "?",
    "s",
    "S",
    "p",
    "P",
    "m",
    "A",
    "V",
    "L",
    "M",
    "v",
    "b",
    "d",
    "z",
    "w",
    "u",
    "\x12",
    "R",
    "\x0c",
    "/mino\r",
    "/er:ny\r",
    "/satspulje >0,5\r",
    "/xyzzy\r",
    ":sort\r",
    ":zzz\x1b\x1b",
];

/// Pieces in one round, after which the language is changed: a sign that all of them are done.
const ROUND: usize = 200;

#[cfg(target_os = "linux")]
#[test]
fn long_use_takes_no_more_memory() {
    let mut pty = Pty::explorer();
    let mut random = Random::new(20_201_202);
    let memory = |pty: &Pty| -> u64 {
        let process = pty.child.process_id().unwrap();
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    };
    let mut after = Vec::new();
    let rounds = env::var("INDSATS_ROUNDS").map_or(14, |rounds| rounds.parse().unwrap());
    for round in 0..rounds {
        let keys: String = (0..ROUND).map(|_| *random.of(PIECES)).collect();
        let footer = if round % 2 == 0 { "? help" } else { "? hjælp" };
        pty.type_keys(&format!("{keys}\x1b\x1b\x1b\x1b\x1b\x1b\x1b\x1bRz"));
        pty.type_keys("\x1bOQ");
        pty.wait_for(footer);
        after.push(memory(&pty));
    }
    // What the first rounds fill, such as what can be undone, is kept.
    let (early, late) = after.split_at(rounds / 2);
    let (early, late) = (early.iter().max().unwrap(), late.iter().max().unwrap());
    assert!(late <= &(early + early / 10), "KiB after each round: {after:?}");
}
