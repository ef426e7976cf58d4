//! Any size and any keys: no panic, the cursor on the screen, nothing drawn outside.

use indsats::explorer::view::room::ShownParts;

use super::{figures::figures, stage::Stage};
use crate::random_keys::{Habit, survive};

/// Checks that a screen has its cursor and draws nothing outside.
fn check(stage: &Stage, width: u16, height: u16) {
    let lines = stage.lines();
    if stage.app.page().is_none() && !stage.app.is_choosing() {
        let cursors = lines.iter().filter(|line| line.starts_with('>')).count();
        let shows_tree = stage.app.room().parts != ShownParts::Panes;
        let expected = width >= 40 && height >= 10 && shows_tree;
        assert_eq!(cursors, usize::from(expected), "cursors at {width}×{height}:\n{}", lines.join("\n"));
    }
}

#[test]
fn every_size_is_drawn_within_itself() {
    let states = [
        "",
        "+ G",
        "Right J Up",
        "0 e +",
        "?",
        "o G",
        "Right Down Enter F2",
        "Right J Up Enter",
        "a G",
        "! +",
        "b v",
        "+ v v G",
        "0 + b v",
        "+ G d",
        "Right J Up d d",
        "0 d d d",
    ];
    for (number, keys) in states.into_iter().enumerate() {
        let mut stage = Stage::letter(80, 24).after(keys);
        // Every other width, and other heights for each, so that all states together meet most pairs.
        for width in (1 + u16::try_from(number).unwrap() % 2..=200).step_by(2) {
            let height = 1 + (width * 7 + u16::try_from(number).unwrap() * 13) % 60;
            stage.resize(width, height);
            check(&stage, width, height);
        }
        let width = [1, 39, 40, 76, 80, 108][number % 6];
        for height in 1..=60 {
            stage.resize(width, height);
            check(&stage, width, height);
        }
    }
}

#[test]
fn no_screen_is_blank_however_small() {
    for (width, height) in [(1, 1), (2, 1), (39, 10), (40, 9), (200, 1), (1, 60)] {
        assert!(!Stage::letter(width, height).text().trim().is_empty(), "{width}×{height}");
    }
    assert!(Stage::letter(60, 9).shows("Vinduet er for lille: 60×9, mindst 40×10"));
}

#[test]
fn two_thousand_keys_and_sizes_in_any_order_are_survived() {
    survive(Habit::Resizing, 2000, Stage::letter(80, 24), |stage| check(stage, stage.size.width, stage.size.height));
}

/// A figure that is cut at the edge is another figure.
#[test]
fn the_list_of_comparisons_shows_its_figures_whole_or_not_at_all() {
    let wide = r#"(title: "T", unit: (), years: [2020], areas: [(
        name: "Parken", initiatives: [(name: "Bænke", amounts: [12345678.25])],
        stated: [(amounts: [12345679.75]), (amounts: [12345678901234567890.75])],
    )])"#;
    let shown = [
        ["16,40", "15,60", "+0,80"],
        ["12.345.679,75", "12.345.678,25", "+1,50"],
        ["12.345.678.901.234.567.890,75", "12.345.678,25", "+12.345.678.901.222.222.212,50"],
    ];
    for width in 40..=130 {
        let letter = Stage::letter(width, 24).after("a");
        let wide = Stage::dataset(wide, width, 24).after("a");
        let rows = [(&letter, 0), (&wide, 1), (&wide, 2)].map(|(stage, row)| {
            let mut rows = stage.lines().into_iter().filter(|line| line.contains("≠ "));
            (rows.nth(usize::from(row == 2)).unwrap(), shown[row])
        });
        for (row, shown) in rows {
            let before_the_place = row.split("tabel").next().unwrap().split("alle:").next().unwrap();
            let figures: Vec<String> = figures(before_the_place).into_iter().map(|figure| figure.text).collect();
            assert!(figures.iter().all(|figure| shown.contains(&figure.as_str())), "{width}: {row}");
            if width >= 60 {
                assert!(row.contains(shown[2]), "{width}: {row}");
            }
        }
        assert!(letter.line(&["≠ "]).contains("Job"), "{width}");
    }
}
