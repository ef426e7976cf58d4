//! `!` in the tree: only what differs, with all its lines, and everything as it was afterwards.

use indsats::explorer::effect::Effect;

use super::small_datasets;
use crate::screen::stage::Stage;

/// The names in the tree, indented as they are, the cursor, amounts and marks left out.
fn names(stage: &Stage) -> Vec<String> {
    let lines = stage.lines();
    let rows = lines[3..lines.len() - 1].iter().take_while(|line| !line.starts_with('─'));
    let rows = rows.map(|line| line.split('│').next().unwrap().trim_end());
    let name = |line: &str| {
        let cut = line.char_indices().skip(1).collect::<Vec<_>>();
        let end = cut.windows(2).find(|pair| pair[0].1 == ' ' && pair[1].1 == ' ' && pair[0].0 > 8);
        line[1..end.map_or(line.len(), |pair| pair[0].0)].trim_end().to_owned()
    };
    // The whole is no area, and below it stands the legend of the signs.
    let is_legend = |line: &str| {
        line[1..].starts_with(['≠', '≈', '+', '*', '~', '–'])
            || [" ny: ", " udløbet: "].iter().any(|word| line.starts_with(word))
    };
    let rows = rows.filter(|line| line.len() > 1 && !is_legend(line));
    rows.map(name).filter(|name| !name.trim_start().starts_with("I alt")).collect()
}

/// A screen where everything in the small datasets fits.
fn wide(ron: &str) -> Stage {
    Stage::dataset(ron, 120, 40).after("i")
}

#[test]
fn only_areas_that_differ_are_left_and_folded_first() {
    for (width, height) in [(80, 24), (120, 60)] {
        let stage = Stage::letter(width, height).after("!");
        let names = names(&stage);
        assert!(names.len() == 3 && names.iter().all(|name| name.starts_with('▸')), "{}", stage.text());
    }
}

#[test]
fn opened_they_have_all_their_lines() {
    let stage = Stage::letter(120, 60).after("! +");
    let areas: Vec<String> = names(&stage).into_iter().filter(|name| name.starts_with('▾')).collect();
    assert_eq!(areas.len(), 3, "{}", stage.text());
    for name in ["▾ Job og uddannelse (12)*", "▾ Diskrimination og s", "▾ Samarbejde med civil"] {
        assert!(areas.iter().any(|area| area.starts_with(name)), "{name}: {areas:?}");
    }
    assert!(!stage.shows("Flygtningeområdet") && !stage.shows("ekstremisme ("));
    // 12 and 6 and 4 lines, with a row for each area and for what each differs by.
    assert_eq!(names(&stage).len(), 22 + 3 + 3);
    assert!(stage.lines()[1].contains("kun områder med ≠ · 2 områder skjult"), "{}", stage.text());
}

#[test]
fn the_second_press_and_esc_bring_back_everything_and_the_folds_that_were() {
    for back in ["!", "Esc", "Backspace"] {
        for before in ["", "Down Right", "+", "J J Right Down"] {
            let then = Stage::letter(120, 60).after(before);
            let mut stage = Stage::letter(120, 60).after(before).after("! + G");
            assert!(stage.shows("kun områder med ≠"));
            stage.press(back);
            assert!(!stage.lines()[1].contains("kun områder med ≠"));
            assert_eq!(names(&stage), names(&then), "{before:?} and {back}");
        }
    }
}

#[test]
fn folds_made_meanwhile_are_of_the_differences_only() {
    let mut stage = Stage::letter(120, 60).after("Right ! +");
    assert_eq!(names(&stage).len(), 28, "they can be opened: {}", stage.text());
    stage.press("!");
    assert_eq!(names(&stage), names(&Stage::letter(120, 60).after("Right")));
    stage.press("!");
    assert_eq!(names(&stage).len(), 3, "each time they are folded first");
}

#[test]
fn the_cursor_stays_where_it_can() {
    let mut stage = Stage::letter(120, 60).after("+ Down Down Down !");
    assert!(stage.cursor_line().contains("Job og uddannelse"), "{}", stage.text());
    assert!(stage.press("!").cursor_line().contains("Barselsgruppe"));
    stage.press("- ! J");
    assert!(stage.cursor_line().contains("Diskrimination"));
    assert!(stage.press("Esc").cursor_line().contains("Diskrimination"));
}

#[test]
fn where_nothing_differs_that_is_said() {
    let stage = Stage::letter(80, 24).after("e !");
    assert!(stage.shows("Ingen områdetotal afviger fra linjerne (2021)."), "{}", stage.text());
    assert!(stage.lines()[1].contains("kun ≠ · 5 omr. skjult"));
    let english = Stage::letter(80, 24).after("e ! F2");
    assert!(english.shows("No area's total differs from its lines (2021)."), "{}", english.text());
    let back = Stage::letter(80, 24).after("e ! Esc");
    assert_eq!(names(&back), names(&Stage::letter(80, 24).after("e")));
    assert!(wide(&small_datasets::nothing_stated()).after("!").shows("Datasættet angiver ingen totaler"));
    assert!(wide(&small_datasets::all_agree()).after("!").shows("Ingen områdetotal afviger"));
    let of_whole = wide(&small_datasets::adding_up()).after("!");
    assert!(of_whole.shows("Kun totalen af det hele afviger (2021)"), "{}", of_whole.text());
}

#[test]
fn another_year_shows_what_differs_in_it() {
    let mut stage = Stage::letter(120, 60).after("1 !");
    assert_eq!(names(&stage).iter().filter(|name| name.starts_with('▸')).count(), 1, "{}", stage.text());
    stage.press("+ .");
    assert_eq!(names(&stage).len(), 28, "what was opened stays so: {}", stage.text());
    stage.press("- .");
    assert_eq!(names(&stage).len(), 1, "{}", stage.text());
    assert_eq!(names(&stage.after("!")).len(), 5);
}

#[test]
fn another_view_shows_what_differs_in_it() {
    let mut stage = wide(&small_datasets::nested()).after("! . e");
    assert!(stage.shows("Der er ikke angivet totaler for det valgte"), "{}", stage.text());
    stage.press("i");
    assert_eq!(names(&stage), ["▾ Børn (4)", "  ▾ Dagtilbud (2)", "    ▸ Vuggestue (1)"], "{}", stage.text());
}

#[test]
fn an_area_that_differs_keeps_the_areas_over_it_but_not_their_lines() {
    let stage = wide(&small_datasets::nested()).after("!");
    assert_eq!(names(&stage), ["▾ Børn (4)", "  ▾ Dagtilbud (2)", "    ▸ Vuggestue (1)"], "{}", stage.text());
    assert!(stage.lines()[1].contains("kun områder med ≠ · 2 områder skjult"));
    let earlier = wide(&small_datasets::nested()).after("1 !");
    assert_eq!(names(&earlier)[0], "▸ Park (1)", "{}", earlier.text());
}

#[test]
fn an_area_alone_shows_only_what_differs_in_it() {
    let mut stage = Stage::letter(120, 40).after("Enter !");
    assert!(stage.shows("alle områder › ") && stage.shows("Projekt Perspektiv"));
    stage.press("Esc");
    assert!(!stage.shows("alle områder ›") && stage.lines()[1].contains("kun områder med ≠"), "{}", stage.text());
    assert_eq!(names(&stage).iter().filter(|name| name.starts_with('▾')).count(), 1, "{}", stage.text());
    stage.press("Esc");
    assert_eq!(names(&stage), names(&Stage::letter(120, 40)), "{}", stage.text());
}

#[test]
fn an_area_alone_that_agrees_says_that_nothing_differs() {
    let stage = Stage::letter(80, 24).after("J J Enter !");
    assert!(stage.shows("Ingen områdetotal i Flygtningeområdet afviger fra linjerne (2021)."), "{}", stage.text());
    assert!(stage.shows("alle områder › Flygtning"));
    let back = stage.after("!");
    assert!(back.shows("Welcome House"), "{}", back.text());
    assert_eq!(names(&back.after("Esc")), names(&Stage::letter(80, 24)));
}

#[test]
fn an_area_that_was_entered_among_the_differences_stays_open_alone_and_is_folded_afterwards() {
    let mut stage = Stage::letter(120, 40).after("! Enter !");
    assert!(stage.shows("alle områder › ") && stage.shows("Projekt Perspektiv"), "{}", stage.text());
    stage.press("Esc");
    assert_eq!(names(&stage), names(&Stage::letter(120, 40)), "{}", stage.text());
}

#[test]
fn a_total_of_an_area_without_lines_is_not_itemised_and_makes_no_row() {
    let inner = "(name: \"Vuggestue\", stated: [(view: External, amounts: [None, 5])])";
    let ron = small_datasets::dataset(&format!("areas: [(name: \"Børn\", areas: [{inner}])]"));
    let stage = Stage::dataset(&ron, 120, 40).after("e +");
    assert_eq!(names(&stage), ["▾ Børn (0)", "  ▾ Vuggestue (0)"], "{}", stage.text());
    let only = stage.after("!");
    assert!(only.shows("Ingen områdetotal afviger fra linjerne (2021)."), "{}", only.text());
}

#[test]
fn with_a_filter_too_everything_comes_back_in_whatever_order_they_go() {
    for before in ["", "Down Right", "+"] {
        let then = names(&Stage::letter(120, 60).after(before));
        for (filter_first, rest) in
            [(true, "! Esc Esc"), (true, "! ! Esc"), (true, "! . Esc ,"), (false, "Esc Esc"), (false, "! Esc")]
        {
            let mut stage = Stage::letter(120, 60).after(before).after(if filter_first { "/" } else { "! /" });
            stage.typed("social kontrol").press("Enter");
            assert!(names(&stage).len() < 20 && stage.shows("filtreret"), "{}", stage.text());
            stage.press(rest);
            assert!(!stage.lines()[1].contains("filtreret") && !stage.lines()[1].contains("kun områder med ≠"));
            assert_eq!(names(&stage), then, "{before:?}, filter first: {filter_first}, {rest}");
        }
        let mut stage = Stage::letter(120, 60).after(before).after("/");
        stage.typed("mino").press("Enter Enter Esc Esc Esc");
        assert_eq!(names(&stage), then, "{before:?}, an area entered under a filter");
    }
}

/// A search shows lines, and totals stand beside whole areas: what it adds up is what it shows.
#[test]
fn a_search_looks_through_all_areas() {
    let look_for = |before: &str, text: &str| {
        let mut stage = Stage::letter(120, 60).after(before);
        stage.press("/").typed(text).press("Enter");
        stage
    };
    for keys in ["1 !", "1"] {
        let stage = look_for(keys, "job");
        assert!(stage.shows("13 af 26 vist") && stage.shows("Vist (13)"), "{}", stage.text());
        assert!(stage.shows("Sammen om familien") && !stage.shows("kun områder"), "{}", stage.text());
    }
    // Both grants to Sabaah, 0.60 and 0.60, neither in the area that differs in 2020.
    let mut stage = look_for("1 !", "sabaah");
    assert!(stage.shows("2 af 26 vist") && stage.line(&["Vist (2)"]).contains("1,20"), "{}", stage.text());
    let Effect::Send(copied) = stage.press("Y").effect.clone() else { panic!("{}", stage.text()) };
    assert_eq!(copied.lines().filter(|line| line.contains("Sabaah")).count(), 2);
    stage.press("Esc");
    assert!(stage.shows("kun områder med ≠ · 4 områder skjult"), "{}", stage.text());
}

#[test]
fn what_differs_is_shown_without_the_search() {
    for before in ["1", "1 !"] {
        let mut stage = Stage::letter(80, 24).after(before);
        stage.press("/").typed("job").press("Enter !");
        assert!(stage.shows("Søgningen er slut") && stage.shows("kun ≠ · 4 skjult"), "{}", stage.text());
        assert!(stage.press("u").shows("13 af 26 vist"), "{}", stage.text());
    }
}
