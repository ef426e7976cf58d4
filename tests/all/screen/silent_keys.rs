//! Keys that can do nothing where they are pressed: each says why.

use crossterm::event::KeyEvent;
use indsats::{
    explorer::{
        effect::Effect,
        input::{action::Action, bindings::BINDINGS},
    },
    locale::Language,
    workspace::settings::Theme,
};

use super::stage::Stage;

const EMPTY: &str = "(title:\"T\",unit:(label:\"kr.\"),years:[2030],areas:[])";

const ONE: &str =
    "(title:\"T\",unit:(label:\"kr.\"),years:[2030],areas:[(name:\"A\",initiatives:[(name:\"a\",amounts:[1])])])";

/// The places that keys are pressed in, by the keys that lead there from the letter.
const PLACES: [&str; 24] = [
    "",
    "End",
    "+",
    "+ Down",
    "+ End",
    "-",
    "Right",
    "Enter",
    "Enter Down",
    "Enter - End",
    "e",
    "1 i",
    "0",
    "3",
    "!",
    "/xyzzy Enter",
    "/mino Enter",
    "Right Down Enter",
    "p",
    "p p p p",
    "v v",
    "A",
    "s S",
    "Right Down V",
];

/// The pages, by their keys.
const PAGES: [&str; 10] = ["?", "o", "a", "a End", "a End Enter", "d", "d d", "d d d", "L", "m L"];

/// Every action that changes the screen, with its first key.
fn keys() -> impl Iterator<Item = (Action, KeyEvent)> {
    let bound = BINDINGS.iter().flat_map(|binding| binding.actions);
    let others = |action| matches!(action, Action::Redraw | Action::Suspend | Action::QuitNow);
    let bound = bound.filter(move |bound| !others(bound.action));
    bound.map(|bound| (bound.action, KeyEvent::new(bound.keys[0].code, bound.keys[0].modifiers)))
}

fn at(keys: &str, stage: &mut Stage) {
    for word in keys.split_whitespace() {
        match word.strip_prefix('/') {
            Some(typed) => stage.press("/").typed(typed),
            None => stage.press(word),
        };
    }
}

/// The keys that change nothing on the screen of this stage, and say nothing.
fn silent(stage: impl Fn() -> Stage) -> Vec<String> {
    let is_silent = |(action, key): &(Action, KeyEvent)| {
        let mut stage = stage();
        let before = stage.picture();
        stage.key(key);
        let is_said = stage.app.said().is_some() || stage.app.notice().is_some();
        matches!(stage.effect, Effect::Nothing | Effect::Draw) && stage.picture() == before && !is_said
            // What is said already needs no drawing.
            || stage.effect == Effect::Nothing && !is_said && *action != Action::Quit
    };
    keys().filter(is_silent).map(|(action, _)| format!("{action:?}")).collect()
}

#[test]
fn every_key_changes_the_screen_or_says_why_it_does_not() {
    let mut found = Vec::new();
    for place in PLACES.into_iter().chain(PAGES) {
        let silent = silent(|| {
            let mut stage = Stage::letter(80, 24);
            at(place, &mut stage);
            stage
        });
        if !silent.is_empty() {
            found.push(format!("{place:?}: {}", silent.join(" ")));
        }
    }
    for (name, ron) in [("empty", EMPTY), ("one", ONE)] {
        for place in ["", "Right", "/x Enter", "!", "p"].into_iter().chain(PAGES) {
            let silent = silent(|| {
                let mut stage = Stage::dataset(ron, 80, 24);
                at(place, &mut stage);
                stage
            });
            if !silent.is_empty() {
                found.push(format!("{name} {place:?}: {}", silent.join(" ")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_reason_stands_in_place_of_the_footer_until_the_next_key() {
    for (keys, danish, english) in [
        ("1 ,", "2020 er det første år", "2020 is the first year"),
        ("3 .", "2022 er det sidste år", "2022 is the last year"),
        ("4", "Der er kun 3 år", "There are only 3 years"),
        ("M", "Intet er markeret", "Nothing is marked"),
        ("? !", "! gør intet her; Esc fører tilbage", "! does nothing here; Esc leads back"),
        ("Up", "Første række", "The first row"),
        ("c", "Alle midler vises allerede", "All money: shown already"),
        ("-", "Alle områder er lukkede", "All areas are closed"),
        ("Esc", "Der er intet at gå tilbage fra; q afslutter", "There is nothing to go back from; q quits"),
        ("x", "x gør intet; ? viser tasterne", "x does nothing; ? shows the keys"),
        ("+ Down Right", "Her er intet at åbne", "There is nothing to open here"),
        ("R", "Dette er overblikket", "This is the overview"),
    ] {
        for (language, said) in [(Language::Danish, danish), (Language::English, english)] {
            let mut stage = Stage::set(language, Theme::Colour, 80, 24);
            stage.press(keys);
            assert!(stage.lines()[23].starts_with(&format!(" {said}")), "{keys}: {}", stage.text());
            stage.press("Down Up");
            assert!(!stage.lines()[23].contains(said), "{keys}: {}", stage.text());
        }
    }
}

#[test]
fn the_reason_stands_beside_a_filter_and_in_the_palette() {
    let mut stage = Stage::letter(80, 24).after("/");
    stage.typed("mino").press("Enter c");
    let last = stage.lines()[23].clone();
    assert!(last.starts_with(" /mino") && last.contains("Alle midler vises allerede"), "{last}");
    let mut stage = Stage::letter(80, 24).after(": Up");
    assert!(stage.lines()[23].contains("Første række"), "{}", stage.text());
    assert!(!stage.press("Down").lines()[23].contains("Første række"));
}

#[test]
fn a_key_without_a_meaning_says_so_where_text_is_typed() {
    for (place, keys) in [("/", ["F9", "Ctrl-x"]), (":", ["F9", "Ctrl-x"])] {
        for key in keys {
            for (language, said) in [
                (Language::Danish, format!("{key} gør intet her; Esc fører tilbage")),
                (Language::English, format!("{key} does nothing here; Esc leads back")),
            ] {
                let mut stage = Stage::set(language, Theme::Colour, 80, 24).after(place);
                stage.press(key);
                assert!(stage.lines()[23].contains(&said), "{place} {key}: {}", stage.text());
                assert!(!stage.press("x").lines()[23].contains(&said), "{place} {key}: {}", stage.text());
            }
        }
        // A key that edits has come to an end.
        for key in ["Left", "Home", "Ctrl-a", "Ctrl-u", "Delete"] {
            let mut stage = Stage::letter(80, 24).after(place);
            assert!(!stage.press(key).shows("gør intet"), "{place} {key}: {}", stage.text());
        }
    }
}

#[test]
fn the_next_and_the_previous_line_open_what_they_are_in() {
    let mut stage = Stage::letter(80, 24);
    stage.press("n");
    assert!(stage.cursor_line().contains("Håndholdt og"), "{}", stage.text());
    assert!(stage.shows("▾ Job og uddannelse"), "{}", stage.text());
    let mut all = Stage::letter(80, 24);
    let mut seen = vec![all.press("n").cursor_line()];
    for _ in 1..26 {
        seen.push(all.press("n").cursor_line());
    }
    seen.dedup();
    assert_eq!(seen.len(), 26, "every line of the letter is reached");
    assert!(all.press("n").lines()[23].contains("Ingen indsats efter denne"), "{}", all.text());
    let mut back = Stage::letter(80, 24);
    assert_eq!(back.press("End N").cursor_line(), all.press("- End N").cursor_line());
}
