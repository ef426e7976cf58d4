//! The names nearest to a typed text.

use std::cell::Cell;

use indsats::{
    analysis::search::nearest::nearest,
    workspace::{open::open, origin::Origin},
};

#[test]
fn of_all_names_the_nearest_come_first_each_once() {
    let letter = open(&Origin::Letter).unwrap().dataset;
    let near = |typed| nearest(&letter, typed, || true);
    assert_eq!(near("perspectiv"), ["Projekt Perspektiv"]);
    assert_eq!(near("satspuje"), ["Satspulje"], "a source of three lines");
    assert_eq!(near("budjet 2020"), ["Budget 2020", "Budget 2021"], "\"budget 2020\" is the same source");
    assert!(near("xyzzy").is_empty() && near("").is_empty() && near("på").is_empty());
}

#[test]
fn no_further_name_is_looked_at_once_none_is_wanted() {
    let letter = open(&Origin::Letter).unwrap().dataset;
    let looked = Cell::new(0);
    let names = nearest(&letter, "perspectiv", || {
        looked.set(looked.get() + 1);
        looked.get() < 4
    });
    assert_eq!((names.len(), looked.get()), (0, 4), "the project stands further below");
}
