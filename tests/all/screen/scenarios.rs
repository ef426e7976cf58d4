//! Moving about, years, money, zooming: keys in, screen out.

use super::{figures::figures, stage::Stage};

/// The name on the line of the cursor.
fn selected(stage: &Stage) -> String {
    let line = stage.cursor_line();
    let name = line[1..].trim_start_matches([' ', '▸', '▾', '+', '≠']);
    name.split("  ").next().unwrap().trim_end_matches(['*', '…']).to_owned()
}

/// The line of the year in the head of the screen.
fn head(stage: &Stage) -> String {
    stage.lines()[0].clone()
}

#[test]
fn it_opens_on_the_overview_of_table_4() {
    let stage = Stage::letter(80, 24);
    assert!(head(&stage).contains("2020 ‹2021› 2022"));
    assert!(stage.lines()[1].contains("[Alle midler]"));
    assert_eq!(selected(&stage), "Job og uddannelse (12)");
    assert_eq!(stage.lines().iter().filter(|line| line.contains('▸')).count(), 5);
    assert!(!stage.shows("▾"));
}

#[test]
fn the_year_the_view_and_the_row_change_every_figure_at_once() {
    let mut stage = Stage::letter(80, 24);
    let panes = |stage: &Stage| stage.lines()[15..].join("\n");
    assert!(panes(&stage).contains("29,90") && panes(&stage).contains("14,35"));
    stage.press(",");
    assert!(stage.line(&["Job og uddannelse (12)"]).contains("17,40"), "{}", stage.text());
    assert!(panes(&stage).contains("30,23") && panes(&stage).contains("16,60") && panes(&stage).contains("31,03≠"));
    stage.press("i");
    assert!(panes(&stage).contains("27,75") && panes(&stage).contains("15,60") && panes(&stage).contains("28,55≠"));
    stage.press("Down");
    assert!(panes(&stage).contains("Diskrimination og social kontrol") && panes(&stage).contains("1,90"));
    assert!(panes(&stage).contains("27,75"), "the total of the whole stays");
    stage.press("0");
    assert!(panes(&stage).contains("Alle år i alt") && panes(&stage).contains("12,80"), "{}", stage.text());
}

#[test]
fn the_cursor_stays_on_its_initiative_when_the_view_or_the_year_or_a_fold_changes() {
    let mut stage = Stage::letter(120, 40).after("+ J J Down");
    assert_eq!(selected(&stage), "Welcome House");
    for keys in ["i", "c", "0", "1", "Tab c", "F2", "F2", "g + J J Down"] {
        stage.press(keys);
        assert!(selected(&stage).starts_with("Welcome House"), "after {keys}: {}", selected(&stage));
    }
    stage.press("e");
    assert!(!stage.shows("Welcome House"), "it has no external money");
    stage.cursor_line();
}

#[test]
fn a_line_whose_area_folds_leaves_the_cursor_on_the_area() {
    assert_eq!(selected(&Stage::letter(80, 24).after("Right Down Down -")), "Job og uddannelse (12)");
    assert_eq!(selected(&Stage::letter(80, 24).after("Right Down Down Space")), "Job og uddannelse (12)");
    let stage = Stage::letter(80, 24).after("Right Down Down e");
    assert_eq!(selected(&stage), "Job og uddannelse (2)", "its money is not shown, so the cursor is where it stood");
}

#[test]
fn zooming_in_and_back_returns_to_the_same_row_at_the_same_place() {
    let stage = Stage::letter(80, 24).after("+ J J J K Enter");
    assert!(stage.shows("alle områder › Flygtninge") && !stage.shows("Fritidsjob"), "{}", stage.text());
    let mut stage = Stage::letter(80, 24).after("+ J J J K");
    let before = stage.text();
    assert_ne!(stage.press("Enter Down Down").text(), before);
    assert_eq!(stage.press("Esc").text(), before);
    for back in ["Esc", "Backspace", "Ctrl-h"] {
        let mut stage = Stage::letter(80, 24).after("Down Down");
        let before = stage.text();
        stage.press("Enter").press("Down Down").press(back);
        assert_eq!(stage.text(), before, "{back}");
    }
}

#[test]
fn esc_undoes_only_the_innermost_and_never_leaves() {
    let mut stage = Stage::letter(80, 24).after("Enter Down Enter ?");
    assert!(stage.shows("─ Hjælp ─"));
    stage.press("Esc");
    assert!(stage.shows("kaldes også"), "the page of the initiative is back");
    stage.press("Esc");
    assert!(stage.shows("alle områder › Job"), "the area alone is back");
    stage.press("Esc");
    assert!(stage.shows("─ Område / indsats ─"));
    let opening = stage.text();
    stage.press("Esc Esc Esc");
    assert!(stage.shows("Der er intet at gå tilbage fra"), "{}", stage.text());
    assert_eq!(stage.text().lines().take(23).collect::<Vec<_>>(), opening.lines().take(23).collect::<Vec<_>>());
}

#[test]
fn digits_select_years_and_those_without_a_year_do_nothing() {
    let mut stage = Stage::letter(80, 24);
    for (key, year) in [("1", "‹2020›"), ("3", "‹2022›"), ("2", "‹2021›"), ("0", "‹alle år›")] {
        assert!(head(stage.press(key)).contains(year), "{key}");
    }
    let before = stage.lines();
    stage.press("4 5 9");
    assert_eq!(stage.lines()[..23], before[..23]);
    assert!(stage.shows("Der er kun 3 år"), "{}", stage.text());
}

#[test]
fn years_stop_at_both_ends_and_are_stepped_with_shift_and_arrows_too() {
    for (back, forth) in [(",", "."), ("Shift-Left", "Shift-Right")] {
        let mut stage = Stage::letter(80, 24);
        assert!(head(stage.press(back)).contains("‹2020›"));
        assert!(head(stage.press(back)).contains("‹2020›"));
        assert!(head(stage.press(&format!("{forth} {forth}"))).contains("‹2022›"));
        assert!(head(stage.press(forth)).contains("‹2022›"));
    }
    let stage = Stage::letter(80, 24).after("1 0 .");
    assert!(head(&stage).contains("‹2020›"), "from all years back to the one before them");
}

#[test]
fn tab_goes_round_the_kinds_of_money_and_shift_tab_back() {
    let mut stage = Stage::letter(80, 24);
    let shown = |stage: &Stage| {
        let line = stage.lines()[1].clone();
        line[line.find('[').unwrap()..=line.find(']').unwrap()].to_owned()
    };
    let mut ring = Vec::new();
    for _ in 0..3 {
        stage.press("Tab");
        ring.push(shown(&stage));
    }
    ring.sort();
    assert_eq!(ring, ["[Alle midler]", "[Egne]", "[Eksterne]"]);
    let before = shown(&stage);
    stage.press("Tab Shift-Tab");
    assert_eq!(shown(&stage), before);
}

#[test]
fn keys_move_by_a_row_by_half_a_page_by_a_page_to_the_ends_and_no_further() {
    let place = |keys: &str| Stage::letter(80, 24).after(keys).app.tree().cursor();
    assert_eq!(place("+ Down j"), 2);
    assert_eq!(place("+ Down j Up k Up"), 0);
    assert_eq!(place("+ PgDn"), 11, "as many rows as are shown");
    assert_eq!(place("+ Ctrl-f Ctrl-b"), 0);
    assert_eq!(place("+ Ctrl-d"), 5);
    assert_eq!(place("+ Ctrl-d Ctrl-d Ctrl-u PgUp"), 0);
    assert_eq!(place("+ End"), 34, "after 26 lines, 5 areas, 3 gaps the whole");
    assert_eq!(place("+ G Down PgDn j Ctrl-d"), 34);
    assert_eq!(place("+ G Home Up k"), 0);
}

#[test]
fn the_cursor_is_on_the_screen_wherever_it_moves() {
    let mut stage = Stage::letter(50, 15).after("+");
    for keys in ["G", "K", "K", "PgUp", "Down", "g", "PgDn", "PgDn", "J", "Ctrl-u", "-", "+", "End", "Left", "Space"] {
        let name = selected(stage.press(keys));
        assert!(!name.is_empty(), "{keys}");
    }
}

#[test]
fn a_screen_that_shrinks_and_grows_again_keeps_the_row_the_year_and_the_money() {
    let mut stage = Stage::letter(120, 40).after("+ G Up Up i 1");
    let before = selected(&stage);
    for (width, height) in [(80, 24), (50, 15), (40, 10), (3, 2), (1, 1), (200, 60), (120, 40)] {
        stage.resize(width, height).lines();
    }
    assert_eq!(selected(&stage), before);
    assert!(head(&stage).contains("‹2020›") && stage.lines()[1].contains("[Egne]"));
    assert!(!figures(&stage.cursor_line()).is_empty());
}

#[test]
fn a_key_that_changes_nothing_only_says_so() {
    use indsats::explorer::effect::Effect;
    let opening = Stage::letter(80, 24).lines();
    for keys in ["Up", "Left", "2", "c", "-", "K", "Home", "Esc", "x", "7"] {
        let stage = Stage::letter(80, 24).after(keys);
        assert_eq!(stage.effect, Effect::Draw, "{keys}");
        assert!(stage.lines()[..23] == opening[..23] && stage.lines()[23] != opening[23], "{keys}: {}", stage.text());
    }
    assert_eq!(Stage::letter(80, 24).after("Alt-q").effect, Effect::Nothing);
    for keys in ["Down", "Right", "1", "0", "e", "+", "End", "?", "F2"] {
        assert_eq!(Stage::letter(80, 24).after(keys).effect, Effect::Draw, "{keys}");
    }
    assert_eq!(Stage::letter(80, 24).after("Ctrl-l").effect, Effect::Redraw);
    assert_eq!(Stage::letter(80, 24).after("Ctrl-z").effect, Effect::Suspend);
    assert_eq!(Stage::letter(80, 24).after("q").effect, Effect::Leave);
    assert_eq!(Stage::letter(80, 24).after("? o q").effect, Effect::Draw, "q closes a page first");
    assert_eq!(Stage::letter(80, 24).after("? o Ctrl-c").effect, Effect::Leave);
}
