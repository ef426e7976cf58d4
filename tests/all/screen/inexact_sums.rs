//! Sums with more digits than are kept exactly: they are said to be so wherever they would stand, and nothing else is in their
//! place. The whole has few digits, as what stands below zero takes away what stands above.

use indsats::{explorer::effect::Effect, workspace::origin::Origin};

use super::stage::Stage;

/// Two lines that are paid by `fund` come to 29 digits together with the one after the point, and are called Stor.
const GREAT: &str = r#"(title: "Store tal", unit: (currency: "DKK", label: "kr."), years: [2030], areas: [
    (name: "Nord", initiatives: [
        (name: "Stor nord", funding: ["Puljen"], amounts: [9999999999999999999999999999]),
        (name: "Modregning nord", amounts: [-9999999999999999999999999998]),
    ]),
    (name: "Syd", initiatives: [
        (name: "Stor syd", funding: ["Puljen"], amounts: [0.5]),
        (name: "Modregning syd", amounts: [1.5]),
    ]),
])"#;

fn great(width: u16, height: u16) -> Stage {
    let mut stage = Stage::dataset(GREAT, width, height);
    stage.app = stage.app.from_origin(Origin::Letter);
    stage
}

fn found(width: u16, height: u16) -> Stage {
    let mut stage = great(width, height);
    stage.press("/").typed("stor").press("Enter");
    stage
}

#[test]
fn what_is_found_is_not_said_to_be_nothing() {
    for (width, height) in [(120, 40), (80, 24), (60, 15), (40, 10)] {
        let stage = found(width, height);
        assert!(!stage.shows("0 af"), "{width}×{height}\n{}", stage.text());
        assert!(!stage.shows("–"), "{width}×{height}\n{}", stage.text());
        if width >= 60 {
            assert!(stage.shows("/stor  summen har for mange cifre"), "{width}×{height}\n{}", stage.text());
        }
        assert!(stage.shows("Det fundne giver en sum"), "{width}×{height}\n{}", stage.text());
    }
    let mut stage = found(80, 24);
    for diagram in ["d", "d", "d"] {
        stage.press(diagram);
        assert!(stage.shows("flere cifre") && !stage.shows("–"), "{}", stage.text());
    }
}

#[test]
fn what_is_found_is_not_copied_without_its_sum() {
    for keys in ["y", "Y", "d y", "d d d y"] {
        let stage = found(80, 24).after(keys);
        assert!(!matches!(stage.effect, Effect::Send(_)), "{keys}: {:?}", stage.effect);
        assert!(stage.shows("Ikke kopieret") && stage.shows("Det fundne giver en sum"), "{keys}\n{}", stage.text());
    }
    // A page of a line has its own figure.
    assert!(matches!(great(80, 24).after("Right Down y").effect, Effect::Send(_)));
}

#[test]
fn what_is_marked_has_no_sum_and_that_is_said_everywhere() {
    let marked = || great(80, 24).after("Right Down m Down Down Right Down m");
    assert!(marked().shows("● 2 markerede") && marked().shows("Det markerede giver en sum"), "{}", marked().text());
    let mut stage = marked();
    assert!(stage.press("L").shows("Det markerede giver en sum"), "{}", stage.text());
    stage.press("y");
    assert!(!matches!(stage.effect, Effect::Send(_)), "{:?}", stage.effect);
    assert!(stage.shows("Ikke kopieret") && stage.shows("Det markerede giver en sum"), "{}", stage.text());
    // Each line by itself can be had all the same.
    assert!(matches!(stage.press("Y").effect, Effect::Send(_)));
    let stage = great(60, 12).after("Right Down m Down Down Right Down m");
    assert!(stage.shows("● 2 markerede · summen har for mange cifre"), "{}", stage.text());
}

#[test]
fn groups_without_a_sum_are_told_once_and_areas_are_sorted_all_the_same() {
    let mut stage = great(80, 24).after("p");
    assert!(stage.shows("En gruppes sum har flere cifre"), "{}", stage.text());
    assert!(stage.press("m").shows("● 2 markerede") && !stage.shows("En gruppes sum"), "{}", stage.text());
    // By name, the other way around.
    stage.press("M s s");
    for _ in 0..6 {
        assert!(!stage.press("s").shows("En gruppes sum"), "{}", stage.text());
    }
    let place = |stage: &Stage, name: &str| stage.lines().iter().position(|line| line.contains(name)).unwrap();
    let mut stage = great(80, 24).after("p");
    let orders: Vec<bool> = (0..6)
        .map(|_| {
            stage.press("s");
            place(&stage, "Syd") < place(&stage, "Nord")
        })
        .collect();
    assert!(orders.contains(&true) && orders.contains(&false), "{orders:?}");
    // There is nothing to undo: it was not done.
    assert!(great(80, 24).after("p u").shows("Intet at fortryde"));
    // The next way to put lines together is the one after it.
    assert!(great(80, 24).after("s p").shows("En gruppes sum"), "sorting comes with it");
}

#[test]
fn a_filter_that_comes_with_such_groups_is_followed() {
    let mut stage = great(80, 24).held();
    stage.press("p /").typed("nord").press("Enter").answer_now();
    assert!(stage.shows("2 af 4 vist") && stage.shows("Stor nord") && !stage.shows("Syd"), "{}", stage.text());
    stage.press("Esc Esc").answer_now();
    assert!(stage.shows("▸ Syd"), "{}", stage.text());
}
