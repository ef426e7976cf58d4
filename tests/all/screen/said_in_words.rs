//! Words and figures that are said with what they are of: the base of a percentage, the unit of a change, what "expired" means, the
//! average, the other place of a name.

use indsats::{locale::Language, workspace::settings::Theme};

use super::stage::Stage;

fn letter(language: Language, (width, height): (u16, u16), keys: &str) -> Stage {
    Stage::set(language, Theme::Colour, width, height).after(keys)
}

#[test]
fn beside_percentages_a_change_in_amounts_has_its_unit() {
    for keys in ["v", "v v"] {
        let english = letter(Language::English, (80, 24), keys);
        assert!(english.shows("Area / initiative · change: DKK million ─"), "{}", english.text());
        let danish = letter(Language::Danish, (80, 24), keys);
        assert!(danish.shows("Område / indsats · ændring: mio. kr. ─"), "{}", danish.text());
    }
    assert!(letter(Language::English, (80, 24), "v v").lines()[1].contains("% vs the year before"));
    assert!(!letter(Language::English, (80, 24), "").shows("change: DKK"));
}

/// +2.00 of 31.90 is 6.3%.
#[test]
fn the_percentage_of_a_difference_says_what_it_is_of() {
    assert!(letter(Language::English, (80, 24), "").shows("Difference, % of letter   +2.00   6.3%"));
    assert!(letter(Language::Danish, (80, 24), "").shows("Forskel, % af brevet       +2,00   6,3%"));
}

#[test]
fn words_in_place_of_a_change_are_explained_below_the_rows_and_on_the_help_page() {
    let mut stage = letter(Language::English, (80, 24), "/");
    stage.typed("is:expired").press("Enter");
    assert!(stage.shows("expired: no amount in the later year, nor after it"), "{}", stage.text());
    let mut stage = letter(Language::Danish, (80, 24), "/");
    stage.typed("er:ny").press("Enter");
    assert!(stage.shows("ny: intet beløb i det første år eller før det"), "{}", stage.text());
    let help = letter(Language::English, (100, 100), "?");
    for said in ["new: no amount in the earlier year", "expired: no amount in the later year", "again: ", "paused: "] {
        assert!(help.shows(said), "{said}: {}", help.text());
    }
    assert!(!letter(Language::English, (80, 24), "").shows("expired:"), "the word is not on the screen");
}

#[test]
fn where_no_row_is_left_for_the_legend_the_head_says_what_the_sign_of_a_difference_means() {
    let stage = letter(Language::English, (60, 15), "");
    assert!(stage.shows("Area / initiative · ≠ not the lines' sum ─"), "{}", stage.text());
    assert!(letter(Language::Danish, (60, 15), "").shows("Område / indsats · ≠ ikke linjernes sum ─"));
    // Below the tree it stands in more words.
    assert!(!letter(Language::English, (80, 24), "").shows("not the lines' sum"));
}

/// The external totals of table 3 agree with their lines.
#[test]
fn a_low_pane_shows_all_years_rather_than_that_nothing_differs() {
    let stage = letter(Language::English, (60, 15), "e");
    assert!(stage.shows("Lines: 1.00 → 0.75 → –") && stage.shows("table 3"), "{}", stage.text());
    assert!(stage.lines()[1].contains("3 areas hidden · without statutory"), "{}", stage.text());
}

/// Projekt Perspektiv: 4.2 in each of three years. Mino Danmark: 0.7, 0.6 and 0.3.
#[test]
fn all_years_have_an_average_where_each_has_an_amount() {
    let of = |name: &str| {
        let mut stage = letter(Language::English, (80, 24), "0 /");
        stage.typed(name).press("Enter");
        stage
    };
    assert!(of("perspektiv").shows("Average per year: 4.20"), "{}", of("perspektiv").text());
    assert!(of("mino").shows("Average per year: 0.53"), "{}", of("mino").text());
    assert!(of("fiskeriet").shows("No average: no amount in 2022"), "{}", of("fiskeriet").text());
    // 88.53 in three years.
    let whole = letter(Language::Danish, (120, 40), "0 G");
    assert!(whole.shows("3 totaler lagt sammen · tabel 4 · gennemsnit pr. år: 29,51"), "{}", whole.text());
    assert!(!letter(Language::Danish, (120, 40), "G").shows("ennemsnit"), "one year");
}

/// The page shows all years, whichever is shown beside it.
#[test]
fn the_page_of_an_initiative_has_its_average_and_help_says_where_averages_are() {
    for (language, said) in
        [(Language::Danish, "12,60 · gennemsnit pr. år: 4,20"), (Language::English, "12.60 · average per year: 4.20")]
    {
        for (size, keys) in [((80, 24), ""), ((60, 15), "0"), ((120, 40), "1")] {
            let mut stage = letter(language, size, keys);
            stage.press("/").typed("perspektiv").press("Enter Enter");
            let page = stage.text() + &stage.press("End").text();
            assert!(page.contains(said) && page.to_lowercase().matches(&said[10..]).count() <= 2, "{page}");
        }
        let help = Stage::set(language, Theme::Colour, 120, 100).after("?");
        assert!(help.shows(if language == Language::Danish { "gennemsnittet pr. år" } else { "average per year" }));
    }
}

#[test]
fn a_name_that_stands_in_two_areas_is_said_so_beside_its_line() {
    let mut stage = letter(Language::Danish, (80, 24), "/");
    let said = stage.typed("sabaah").press("Enter").text();
    assert!(said.contains("Også under Samarbejde med") && said.contains("med samme"), "{said}");
    let mut stage = letter(Language::English, (80, 24), "/");
    assert!(!stage.typed("perspektiv").press("Enter").shows("Also under"));
    let ron = r#"(title: "T", unit: (label: "kr."), years: [2020], areas: [
        (name: "A", initiatives: [(name: "Støtte", amounts: [1])]),
        (name: "B", initiatives: [(name: "støtte", amounts: [2]), (name: "andet", amounts: [2])])])"#;
    let stage = Stage::dataset(ron, 80, 24).after("l j");
    assert!(stage.shows("Også under B, med andre beløb"), "{}", stage.text());
}

/// Long headings take the room there, so that fewer digits give none of it back.
#[test]
fn amounts_are_not_divided_where_that_leaves_names_no_more_room() {
    let document = include_str!("../../documents/like-01-dk-budget-follow-up.ron");
    let stage = Stage::dataset(document, 80, 24);
    assert!(!stage.shows("mia. kr."), "{}", stage.text());
}

/// The areas that add up have another share by the letter, whose total is larger.
#[test]
fn among_shares_the_sign_says_that_the_letters_own_is_another() {
    let stage = letter(Language::English, (80, 24), "v");
    assert!(
        stage.line(&["Flygtninge"]).contains('≠') && stage.shows("≠ by the letter it is another"),
        "{}",
        stage.text()
    );
    assert!(letter(Language::Danish, (80, 24), "v v").shows("≠ efter brevet er den en anden"));
    assert!(letter(Language::English, (80, 24), "").shows("≠ is not what the lines add up to"));
}

/// The letter prints no sum of its three years.
#[test]
fn a_sum_of_printed_totals_is_said_to_be_one_in_the_pane_of_the_whole_too() {
    for (language, said) in [(Language::Danish, "3 totaler lagt sammen"), (Language::English, "3 totals added up")] {
        for (size, count) in [((80, 24), 2), ((120, 40), 2)] {
            let stage = letter(language, size, "0");
            assert_eq!(stage.text().matches(said).count(), count, "{}", stage.text());
        }
    }
}

#[test]
fn where_a_year_has_no_amount_it_is_said_why_there_is_no_average() {
    let cells = |cells: &str| {
        format!(
            r#"(title: "T", unit: (label: "kr."), years: [2018, 2019, 2020, 2021], areas: [
                (name: "A", initiatives: [(name: "x", amounts: [{cells}])])])"#
        )
    };
    for (amounts, danish, english) in [
        ("1, 2, 3, Blank", "Intet gennemsnit: 2021 er blankt", "No average: 2021 is blank"),
        ("1, Blank, Blank, 2", "Intet gennemsnit: 2019–2020 er blanke", "No average: 2019–2020 are blank"),
        ("1, None, 3, 4", "Intet gennemsnit: intet beløb i 2019", "No average: no amount in 2019"),
        (
            "1, Withheld, None, 4",
            "Intet gennemsnit: 2019 er ikke offentliggjort, intet beløb i 2020",
            "No average: 2019 not published, no amount in 2020",
        ),
    ] {
        let text = |stage: &Stage| stage.text().replace('│', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        let mut stage = Stage::dataset(&cells(amounts), 120, 40).after("+ 0 Down");
        assert!(text(&stage).contains(danish), "{amounts}\n{}", stage.text());
        assert!(text(stage.press("F2")).contains(english), "{amounts}\n{}", stage.text());
        assert!(text(stage.press("Enter")).contains(&english.replace("No av", "no av")), "{amounts}\n{}", stage.text());
    }
    let none = Stage::dataset(&cells("Blank, Blank, Blank, Blank"), 120, 40).after("+ 0 Down");
    assert!(!none.shows("ennemsnit"), "there is nothing to take one of:\n{}", none.text());
}

/// Revenue that stops makes a total another one: where a large area is 0 and was not before, its total says so.
#[test]
fn an_area_that_was_large_and_is_zero_is_named_beside_the_total() {
    let ron = r#"(title: "T", unit: (label: "kr."), years: [2018, 2019, 2020], areas: [
        (name: "Skoler", initiatives: [(name: "x", amounts: [90, 95, 100])]),
        (name: "Skatter", initiatives: [(name: "y", amounts: [-120, 0, 0])]),
        (name: "Gebyrer", initiatives: [(name: "z", amounts: [1, 1, 0])]),
        (name: "Renter", initiatives: [(name: "r", amounts: [50, None, None])]),
    ])"#;
    for (keys, said) in [
        ("", "0 i 2020, men ikke før: Skatter"),
        (",", "0 i 2019, men ikke før: Skatter"),
        ("F2", "0 in 2020, but not before: Skatter"),
    ] {
        let stage = Stage::dataset(ron, 80, 24).after(keys);
        assert!(stage.shows(said), "{keys}\n{}", stage.text());
    }
    for keys in ["1", "0", "/ s k o l Enter"] {
        let stage = Stage::dataset(ron, 80, 24).after(keys);
        assert!(!stage.shows("men ikke før"), "{keys}\n{}", stage.text());
    }
}

/// Of amounts on both sides of zero a share is of those above it: the whole is none of itself, and says of what it is.
#[test]
fn the_share_of_a_whole_of_mixed_signs_says_of_what_it_is() {
    let ron = r#"(title: "T", unit: (label: "kr."), years: [2020], areas: [
        (name: "Skoler", initiatives: [(name: "x", amounts: [100])]), (name: "Gebyrer", initiatives: [(name: "z", amounts: [-4])])])"#;
    let stage = Stage::dataset(ron, 80, 24).after("v");
    assert!(stage.line(&["I alt (2)"]).contains("96,0%"), "{}", stage.text());
    let pane = stage.text().lines().skip_while(|line| !line.starts_with("─ I alt")).collect::<Vec<_>>().join("\n");
    assert!(pane.lines().any(|line| line.starts_with(" % af beløb > 0: 100")), "{pane}");
}
