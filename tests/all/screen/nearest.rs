//! "Mente du …?" where nothing is found: it comes after the search, waits for nothing and holds nothing up.

use indsats::{
    explorer::{
        effect::Effect,
        jobs::Job,
        update::{finish, press},
    },
    workspace::origin::SharedText,
};

use super::stage::{Stage, key};

const FILE: &str = r#"(title: "Parker", unit: (label: "kr."), years: [2020, 2021], areas: [
    (name: "Nord", initiatives: [(name: "Pleje", amounts: [1, 1])]),
])"#;

/// The search that a key begins, answered: what is to be done then.
fn searched(stage: &mut Stage, word: &str) -> Vec<Job> {
    let mut jobs = press(&mut stage.app, &key(word)).jobs;
    let (Some(search @ Job::Search(_)), []) = (jobs.pop(), &jobs[..]) else { panic!("{word}: {jobs:?}") };
    finish(&mut stage.app, search.run()).jobs
}

/// The search for nearest names that the last letter of a text leads to.
fn nearest(stage: &mut Stage, text: &str) -> Job {
    let mut jobs = Vec::new();
    for letter in text.chars() {
        jobs = searched(stage, &letter.to_string());
        stage.fit();
    }
    let (Some(job @ Job::Nearest(_)), []) = (jobs.pop(), &jobs[..]) else { panic!("{text}: {jobs:?}") };
    job
}

#[test]
fn that_nothing_is_found_is_there_before_the_names_that_are_near() {
    let mut stage = Stage::letter(80, 24).after("/");
    let job = nearest(&mut stage, "perspectiv");
    assert!(stage.shows("Intet fundet.") && !stage.shows("Mente du"), "{}", stage.text());
    assert!(stage.line(&["/perspectiv"]).contains("0 af 26 vist"), "the search itself is answered");
    assert_eq!(finish(&mut stage.app, job.run()).terminal, Effect::Draw);
    assert!(stage.shows("Mente du \"Projekt Perspektiv\"?"), "{}", stage.text());
}

#[test]
fn that_nothing_is_found_is_there_before_the_years_that_have_some() {
    let mut stage = Stage::letter(80, 24).after("1 /");
    stage.typed("er:udløbe");
    let mut jobs = searched(&mut stage, "t");
    let (Some(job @ Job::Nearest(_)), []) = (jobs.pop(), &jobs[..]) else { panic!("{jobs:?}") };
    assert!(stage.fit().shows("Intet fundet.") && !stage.shows("I 2021"), "{}", stage.text());
    assert_eq!(finish(&mut stage.app, job.run()).terminal, Effect::Draw);
    assert!(stage.fit().shows("I 2021: 5, i 2022: 5"), "{}", stage.text());
}

#[test]
fn another_year_keeps_the_names_and_asks_for_none() {
    let mut stage = Stage::letter(80, 24).after("/");
    let job = nearest(&mut stage, "perspectiv");
    press(&mut stage.app, &key("Enter"));
    assert!(searched(&mut stage, "3").is_empty(), "they are on their way");
    finish(&mut stage.app, job.run());
    assert!(searched(&mut stage, "1").is_empty(), "they are there");
    assert!(stage.fit().shows("Mente du \"Projekt Perspektiv\"?"), "{}", stage.text());
}

#[test]
fn names_near_to_what_was_typed_before_are_not_shown() {
    let mut stage = Stage::letter(80, 24).after("/");
    let old = nearest(&mut stage, "perspectiv");
    let new = nearest(&mut stage, "xyzzy");
    assert_eq!(finish(&mut stage.app, old.run()).terminal, Effect::Nothing);
    finish(&mut stage.app, new.run());
    assert!(stage.fit().shows("Intet fundet.") && !stage.shows("Mente du"), "{}", stage.text());
    // Typed once more, they are looked for once more.
    assert!(matches!(searched(&mut stage, "Backspace")[..], [Job::Nearest(_)]));
    assert!(!stage.fit().shows("Mente du"));
}

#[test]
fn nothing_is_looked_for_where_lines_are_found_or_the_document_answers() {
    for text in ["mino", "danskuddannelse", "regnskab", "kilde:xyzzy"] {
        let mut stage = Stage::letter(80, 24).after("/");
        let (last, before) = text.split_at(text.len() - 1);
        stage.typed(last);
        assert!(searched(&mut stage, before).is_empty(), "{text}");
    }
}

#[test]
fn a_file_that_is_read_again_is_asked_for_its_own_names() {
    let file = SharedText::new("fil.ron", FILE);
    let mut stage = Stage::file(&file, 80, 24).after("/");
    let old = nearest(&mut stage, "plaje");
    file.write(&FILE.replace("Pleje", "Plage"));
    stage.press("Enter F5");
    assert!(stage.shows("Mente du \"Plage\"?"), "{}", stage.text());
    assert_eq!(finish(&mut stage.app, old.run()).terminal, Effect::Nothing);
    assert!(stage.fit().shows("Mente du \"Plage\"?"), "{}", stage.text());
}

#[test]
fn tab_completes_the_name_that_is_meant() {
    let mut stage = Stage::letter(80, 24).after("/");
    assert!(stage.typed("perspktiv").shows("Mente du \"Projekt Perspektiv\"?"), "{}", stage.text());
    assert!(stage.press("Tab").line(&[" /Projekt Perspektiv"]).contains("1 af 26 vist"), "{}", stage.text());
    // A name with signs of terms is found as a name.
    let ron = FILE.replace("Pleje", "Vedligehold: >2 år");
    let mut stage = Stage::dataset(&ron, 80, 24).after("/");
    assert!(stage.typed("vedligeholt").press("Tab").shows("1 af 1 vist"), "{}", stage.text());
}

#[test]
fn a_command_that_is_misspelt_is_offered_and_not_done_by_enter() {
    let mut stage = Stage::letter(80, 24).after(":");
    stage.typed("exprot");
    assert!(
        stage.shows("Gem det viste i en fil") && stage.app.palette().unwrap().chosen().is_none(),
        "{}",
        stage.text()
    );
    assert!(stage.press("Enter").shows("Intet er valgt"), "{}", stage.text());
    let mut stage = Stage::letter(80, 24).after(":");
    stage.typed("yaer 2020").press("Tab");
    assert_eq!(stage.app.palette().unwrap().text(), "year 2020", "{}", stage.text());
    assert!(stage.press("Enter").shows("‹2020›"), "{}", stage.text());
}
