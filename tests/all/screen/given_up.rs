//! A newer request gives up the older: what nobody waits for any more is not worked on to its end.

use indsats::explorer::{
    jobs::{Done, Job, search::answer::Answer},
    update::press,
};

use super::stage::{Stage, key};

/// The search that a key begins.
fn begun(stage: &mut Stage, word: &str) -> Job {
    let mut jobs = press(&mut stage.app, &key(word)).jobs;
    let (Some(search @ Job::Search(_)), []) = (jobs.pop(), &jobs[..]) else { panic!("{word}: {jobs:?}") };
    search
}

fn is_given_up(search: Job) -> bool {
    match search.run() {
        Done::Search(answer) => matches!(answer, Answer::GivenUp),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_newer_search_gives_up_the_older() {
    // A filter, an order, groups; each of them once more.
    for (before, one, other) in [("/", "b", "ø"), ("", "s", "s"), ("", "p", "p"), ("", "s", "p"), ("", "p", "S")] {
        let mut stage = Stage::letter(80, 24).after(before);
        let (older, newer) = (begun(&mut stage, one), begun(&mut stage, other));
        assert!(is_given_up(older), "{one} before {other}");
        assert!(!is_given_up(newer), "{other} after {one}");
    }
}

#[test]
fn a_search_is_given_up_where_all_is_shown_as_in_the_document_again() {
    let mut stage = Stage::letter(80, 24).after("/");
    let search = begun(&mut stage, "b");
    assert!(press(&mut stage.app, &key("Backspace")).jobs.is_empty(), "nothing is searched for");
    assert!(is_given_up(search));
}
