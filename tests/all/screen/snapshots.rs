//! Screens as reviewed pictures: the text, and below it which cells have which style. Each was looked at before it was kept.

use indsats::{
    format::{ron::read::read, source::Source},
    locale::{
        Language,
        Language::{Danish, English},
    },
    workspace::settings::Theme,
};

use super::stage::Stage;
use crate::reference_model::CLASSES;

const EXAMPLE: &str = include_str!("../../../assets/example.ron");
const EXPIRING: &str = include_str!("../../documents/15-dk-kuu-234-prisniveau.ron");
const FUNDS: &str = include_str!("../../documents/like-04-us-capital-by-fund.ron");
const MIXED_SIGNS: &str = include_str!("../../documents/small/neg.ron");

const WIDE: (u16, u16) = (120, 40);
const USUAL: (u16, u16) = (80, 24);
const NARROW: (u16, u16) = (50, 15);

/// The sizes that the opening screen is looked at in.
const OPENING: [(u16, u16); 6] = [NARROW, (60, 15), USUAL, (100, 30), WIDE, (160, 45)];

/// Compares the screen after these keys with its picture, for each of these sizes and languages.
fn hold(name: &str, keys: &str, theme: Theme, screens: &[(Language, (u16, u16))]) {
    for &(language, (width, height)) in screens {
        let stage = Stage::set(language, theme, width, height).after(keys);
        keep(name, keys, &stage, (language, (width, height)));
    }
}

fn keep(name: &str, keys: &str, stage: &Stage, (language, (width, height)): (Language, (u16, u16))) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(if keys.is_empty() { "no key".to_owned() } else { format!("keys: {keys}") });
    let picture = format!("{name}-{}-{width}x{height}", language.code());
    settings.bind(|| insta::assert_snapshot!(picture, stage.picture()));
}

fn coloured(name: &str, keys: &str, screens: &[(Language, (u16, u16))]) {
    hold(name, keys, Theme::Colour, screens);
}

#[test]
fn the_opening_screen() {
    for (width, height) in OPENING {
        for language in [Danish, English] {
            let stage = Stage::opened_letter(language, width, height);
            keep("opening", "", &stage, (language, (width, height)));
        }
    }
    coloured("smallest", "", &[(Danish, (40, 10)), (English, (40, 10)), (Danish, (39, 9))]);
}

/// Pictures of another opening screen: long amounts, areas in areas, one year.
#[test]
fn the_opening_screen_of_another_document() {
    for (width, height) in OPENING {
        for language in [Danish, English] {
            let keys = if language == English { "R F2" } else { "R" };
            let stage = Stage::dataset(FUNDS, width, height).after(keys);
            keep("opening-funds", "", &stage, (language, (width, height)));
        }
    }
}

#[test]
fn the_tree_alone_the_panes_alone_and_whole_names() {
    coloured("tree-alone", "Right z", &[(Danish, USUAL), (English, WIDE)]);
    coloured("panes-alone", "Right Down z z", &[(Danish, USUAL), (English, NARROW)]);
    coloured("whole-names", "Right Down w", &[(Danish, USUAL), (English, NARROW)]);
    coloured("whole-name-of-the-selected", "Right Down Down", &[(Danish, NARROW)]);
}

#[test]
fn an_open_area_that_differs() {
    coloured("area", "Right", &[(Danish, WIDE), (Danish, USUAL), (Danish, NARROW), (English, USUAL)]);
}

#[test]
fn a_selected_initiative_with_a_note() {
    coloured("initiative", "Down Down Right Down", &[(Danish, WIDE), (English, USUAL)]);
}

#[test]
fn shares_and_changes_in_place_of_amounts() {
    coloured("shares", "Right v", &[(Danish, USUAL), (English, NARROW)]);
    coloured("changes", "Right v v 3 b", &[(English, WIDE), (Danish, USUAL)]);
}

#[test]
fn the_row_of_a_gap() {
    coloured("gap", "Right J Up", &[(Danish, USUAL), (English, WIDE)]);
}

#[test]
fn external_money() {
    coloured("external", "e +", &[(Danish, WIDE), (Danish, USUAL), (Danish, NARROW), (English, USUAL)]);
}

#[test]
fn internal_money_in_the_first_year() {
    coloured("internal", "i 1", &[(Danish, USUAL), (English, NARROW)]);
}

#[test]
fn all_years_together() {
    coloured("all-years", "0 +", &[(Danish, WIDE), (Danish, USUAL), (Danish, NARROW), (English, USUAL)]);
}

#[test]
fn an_area_alone() {
    coloured("alone", "Down Enter", &[(Danish, USUAL), (English, WIDE)]);
}

#[test]
fn the_page_of_an_initiative() {
    let keys = "Right J Up Up Enter";
    coloured("initiative-page", keys, &[(Danish, USUAL), (Danish, NARROW), (English, USUAL)]);
}

#[test]
fn the_page_of_a_gap() {
    coloured("gap-page", "Right J Up Enter", &[(Danish, USUAL), (English, USUAL)]);
}

#[test]
fn the_page_about_the_figures() {
    coloured("about", "o", &[(Danish, USUAL), (English, WIDE), (Danish, NARROW)]);
}

#[test]
fn pages_and_diagrams_in_both_languages_at_three_sizes() {
    let pictures =
        [("help", "?"), ("check", "a"), ("differences", "!"), ("bars", "d"), ("trend", "d d"), ("treemap", "d d d")];
    for (name, keys) in pictures {
        for language in [Danish, English] {
            coloured(name, keys, &[(60, 15), USUAL, WIDE].map(|size| (language, size)));
        }
    }
}

#[test]
fn without_colour_every_sign_is_still_there() {
    hold("plain-opening", "", Theme::Plain, &[(Danish, USUAL)]);
    hold("plain-area", "Right Down", Theme::Plain, &[(Danish, WIDE), (English, USUAL)]);
}

#[test]
fn a_diagram_of_an_area_and_of_a_row() {
    coloured("bars-alone", "Enter d 0", &[(Danish, USUAL)]);
    coloured("trend-of-row", "d d Down", &[(Danish, USUAL)]);
}

#[test]
fn with_ascii_signs_alone() {
    for (name, keys) in [("ascii-area", "Right"), ("ascii-bars", "d"), ("ascii-treemap", "d d d")] {
        let stage = Stage::set(Danish, Theme::Plain, USUAL.0, USUAL.1).ascii().after(keys);
        keep(name, keys, &stage, (Danish, USUAL));
    }
}

#[test]
fn two_dimensions_with_codes_and_totals_of_classes() {
    for (name, keys) in
        [("codes", "+"), ("classes", "p p p +"), ("classes-alone", "p p p Enter"), ("by-code", "s s s s s")]
    {
        for (width, height) in [USUAL, WIDE] {
            let dataset = read(Source::new(CLASSES)).unwrap().dataset;
            let stage = Stage::of(dataset, width, height).after(keys);
            keep(name, keys, &stage, (Danish, (width, height)));
        }
    }
}

/// Pictures of columns of several measures, odd cells, price levels, "of which", sums without their years and mixed signs.
#[test]
fn measures_odd_cells_and_price_levels() {
    let pictures = [
        ("example", EXAMPLE, "+"),
        ("example-line", EXAMPLE, "+ j Enter"),
        ("example-all-years", EXAMPLE, "+ 0"),
        ("example-accounts", EXAMPLE, "+ t t 0 G Up"),
        ("example-posts", EXAMPLE, "t t t +"),
        ("example-sides", EXAMPLE, "+ t T"),
        ("price-levels", EXPIRING, "+ t"),
        ("sum-only", EXPIRING, "+ t 0 j j"),
        ("own-figures", EXPIRING, "0"),
        ("mixed-signs", MIXED_SIGNS, "1 +"),
    ];
    for (name, ron, keys) in pictures {
        for language in [Danish, English] {
            for (width, height) in [USUAL, WIDE] {
                let mut stage = Stage::dataset(ron, width, height);
                if language == English {
                    stage.press("F2");
                }
                keep(&format!("figures-{name}"), keys, &stage.after(keys), (language, (width, height)));
            }
        }
    }
}
