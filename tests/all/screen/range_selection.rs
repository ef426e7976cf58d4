//! A range of rows that is being chosen ends where other rows come to stand in it, so that no line is marked that was not chosen.

use indsats::explorer::effect::Effect;

use super::stage::Stage;

/// Two lines of the letter are in the range.
fn chosen() -> Stage {
    let stage = Stage::letter(80, 24).after("Right Down V Down");
    assert!(stage.shows("2 rækker"), "{}", stage.text());
    stage
}

#[test]
fn it_ends_where_the_rows_change_under_it() {
    for keys in ["s", "p", "i", "!", "Left Enter", "s 1 i", "/ j o b Enter", "0 s", "F2 s"] {
        let mut stage = chosen();
        stage.press(keys);
        assert!(
            !stage.shows("valgt:") && !stage.shows("chosen:") && !stage.text().contains('●'),
            "{keys}\n{}",
            stage.text()
        );
        stage.press("V");
        assert!(!stage.shows("markeret") && !stage.shows("markerede"), "it begins anew: {keys}\n{}", stage.text());
    }
    // A filter by amounts has other hits in another year.
    let mut stage = Stage::letter(80, 24);
    stage.press("/").typed(">2").press("Enter Down V Down");
    assert!(stage.shows("2 rækker"), "{}", stage.text());
    assert!(!stage.press("1").shows("rækker"), "{}", stage.text());
}

#[test]
fn it_stays_where_the_same_rows_stand() {
    for keys in ["1", "3", "F2 F2", "v", "Up Down", "Down Up"] {
        let mut stage = chosen();
        stage.press(keys);
        assert!(stage.shows("2 rækker"), "{keys}\n{}", stage.text());
        assert!(stage.press("V").shows("● 2 markerede"), "{keys}\n{}", stage.text());
    }
    // Rows of an area that is opened inside the range are chosen too.
    let mut stage = Stage::letter(80, 24).after("V Down Right Down");
    assert!(stage.shows("3 rækker"), "{}", stage.text());
    stage.press("V");
    assert!(stage.shows("markerede"), "{}", stage.text());
}

#[test]
fn taking_all_marks_away_ends_it_and_that_is_seen() {
    let mut stage = Stage::letter(80, 24).after("Right Down V M");
    assert_eq!(stage.effect, Effect::Draw);
    assert!(!stage.shows("rækker") && !stage.text().contains('●'), "{}", stage.text());
    assert!(stage.press("M").shows("Intet er markeret"), "{}", stage.text());
}
