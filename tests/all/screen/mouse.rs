//! The mouse: what a click and a turn of the wheel do, at every size, and what they leave alone.

use std::fmt::Write as _;

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use indsats::{
    analysis::arranging::order::{Direction, Order},
    explorer::{effect::Effect, update::copy},
};

use super::stage::Stage;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (60, 15)];

/// So many lines in one area, named by their number.
fn many_lines(count: usize) -> String {
    let lines = (1..=count).fold(String::new(), |mut lines, number| {
        writeln!(lines, "(name: \"Linje {number:04}\", amounts: [{number}]),").unwrap();
        lines
    });
    format!(
        "(title: \"Mange\", unit: (label: \"kr.\"), years: [2030], areas: [(name: \"Parken\", initiatives: [{lines}])])"
    )
}

#[test]
fn a_click_on_a_row_selects_it() {
    for (width, height) in SIZES {
        let mut stage = Stage::letter(width, height);
        stage.click_on("Diskrimination og");
        assert!(stage.cursor_line().contains("Diskrimination og"), "{width}×{height}");
        assert_eq!(stage.effect, Effect::Draw);
        assert!(stage.line(&["Diskrimination og"]).starts_with(">▸"), "it is not opened");
        // Anywhere in the row, figures too.
        let (_, y) = stage.place_of("Flygtningeområdet");
        stage.click(stage.place_of("3,10").0, y);
        assert!(stage.cursor_line().contains("Flygtningeområdet"), "{width}×{height}");
    }
}

#[test]
fn a_click_on_the_triangle_opens_and_closes_what_is_then_selected() {
    for (width, height) in SIZES {
        let mut stage = Stage::letter(width, height);
        stage.click_on("▸ Job og uddannelse");
        assert!(stage.cursor_line().starts_with(">▾ Job og uddannelse"), "{width}×{height}\n{}", stage.text());
        assert!(stage.shows("Håndholdt og"));
        stage.click_on("▾ Job og uddannelse");
        assert!(stage.cursor_line().starts_with(">▸ Job og uddannelse"));
        assert!(!stage.shows("Håndholdt og"));
        // Also before it, in the cursor's own cell.
        let (_, y) = stage.place_of("▸ Diskrimination");
        stage.click(0, y);
        assert!(stage.cursor_line().starts_with(">▾ Diskrimination"));
        assert!(stage.lines()[usize::from(y) + 1].contains("    "), "its lines stand below it");
    }
}

#[test]
fn the_triangle_of_an_area_within_another_is_where_it_is_drawn() {
    let inner = "(name: \"Ydre\", areas: [(name: \"Indre\", initiatives: [(name: \"Bænke\", amounts: [7])])])";
    let ron = format!("(title: \"Dybt\", unit: (label: \"kr.\"), years: [2030], areas: [{inner}])");
    for (width, height) in SIZES {
        let mut stage = Stage::dataset(&ron, width, height);
        stage.click_on("▸ Ydre").click_on("Indre");
        assert!(stage.cursor_line().contains("▸ Indre"), "the name only selects");
        stage.click_on("▸ Indre");
        assert!(stage.shows("Bænke"));
        let (_, line) = stage.place_of("Bænke");
        stage.click_on("Bænke").click(0, line);
        assert!(stage.shows("Bænke"), "a line has nothing to open or close");
        stage.click(1, line - 1);
        assert!(!stage.shows("Bænke"), "the indent up to the triangle closes too");
    }
}

#[test]
fn a_click_on_a_year_or_on_a_kind_of_money_in_the_head_chooses_it() {
    for (width, height) in SIZES {
        let mut stage = Stage::letter(width, height);
        let head = |stage: &Stage, text: &str| {
            let line = &stage.lines()[usize::from(text.len() < 4)];
            u16::try_from(line[..line.find(text).unwrap()].chars().count()).unwrap()
        };
        stage.click(head(&stage, "2020"), 0);
        assert!(stage.lines()[0].contains("‹2020›"), "{width}×{height}");
        stage.click(head(&stage, "2022") + 3, 0);
        assert!(stage.lines()[0].contains("‹2022›"));
        stage.click(head(&stage, "0 Alle år"), 0);
        assert!(stage.lines()[0].contains("‹alle år›"));
        stage.click(head(&stage, "2021"), 0);
        assert!(stage.shows("29,90"));
        stage.click(head(&stage, " i ") + 1, 1);
        assert!(stage.lines()[1].contains("[Egne"), "{width}×{height}\n{}", stage.text());
        stage.click(head(&stage, " e "), 1);
        assert!(stage.lines()[1].contains("[Eksterne"), "{width}×{height}\n{}", stage.text());
        stage.click(head(&stage, " c "), 1);
        assert!(stage.lines()[1].contains("[Alle midler]"));
        // A click on the choice that is already made says so, one on a blank or on the title does nothing.
        stage.click(head(&stage, " c "), 1);
        assert!(stage.shows("Alle midler vises allerede"), "{width}×{height}\n{}", stage.text());
        stage.press("Down Up");
        for (x, y) in [(head(&stage, "2020") - 1, 0), (3, 0)] {
            stage.click(x, y);
            assert_eq!(stage.effect, Effect::Nothing, "{width}×{height} at {x}, {y}");
        }
    }
}

#[test]
fn years_that_there_is_no_room_for_are_reached_through_the_ellipses() {
    let years = (2000..2040).map(|year| year.to_string()).collect::<Vec<_>>().join(", ");
    let amounts = ["1"; 40].join(", ");
    let lines = format!("(name: \"Bænke\", amounts: [{amounts}])");
    let ron = format!(
        "(title: \"Længe\", unit: (label: \"kr.\"), years: [{years}], start_year: 2020, areas: [(name: \"Parken\", initiatives: [{lines}])])"
    );
    let mut stage = Stage::dataset(&ron, 80, 24);
    let first = stage.place_of("… ").0;
    stage.click(first, 0);
    let shown = stage.lines()[0].clone();
    let year = |line: &str| line.split_once('‹').unwrap().1[..4].parse::<u32>().unwrap();
    assert!(year(&shown) < 2020 && year(&shown) > 2010, "{shown}");
    let last = shown.rfind("… ").map(|start| shown[..start].chars().count()).unwrap();
    stage.click(u16::try_from(last).unwrap(), 0);
    assert!(year(&stage.lines()[0]) > year(&shown));
}

#[test]
fn a_click_on_the_head_of_a_year_s_column_chooses_the_year() {
    let mut stage = Stage::letter(120, 40);
    let line = stage.lines()[2].clone();
    let x = line[..line.find("2022").unwrap()].chars().count();
    stage.click(u16::try_from(x).unwrap(), 2);
    assert!(stage.shows("I alt 2022"));
}

/// The column between the tree and panes beside it, in which the scrollbar stands.
fn divider(stage: &Stage) -> Option<u16> {
    stage.lines()[2].chars().zip(0..).find_map(|(sign, x)| (sign == '│').then_some(x))
}

#[test]
fn the_wheel_moves_the_rows_by_three_and_the_cursor_stays_on_one_that_is_seen() {
    for (width, height) in SIZES {
        let mut stage = Stage::dataset(&many_lines(200), width, height);
        stage.press("+");
        let first = |stage: &Stage| stage.lines()[3].clone();
        assert!(first(&stage).contains("Parken"));
        stage.wheel_down(10, 5);
        assert!(first(&stage).contains("Linje 0003"), "{width}×{height}\n{}", stage.text());
        assert!(stage.cursor_line().contains("Linje 0003"), "where the cursor would not be seen it comes along");
        assert_eq!(stage.effect, Effect::Draw);
        stage.press("Down Down").wheel_down(10, 5);
        assert!(first(&stage).contains("Linje 0006"));
        assert!(stage.cursor_line().contains("Linje 0006"));
        stage.wheel_up(10, 5);
        assert!(first(&stage).contains("Linje 0003"));
        assert!(
            stage.cursor_line().contains("Linje 0006"),
            "it can be seen and stays {width}×{height}\n{}",
            stage.text()
        );
        stage.wheel_up(10, 5).wheel_up(10, 5);
        assert!(first(&stage).contains("Parken"));
        assert_eq!(stage.effect, Effect::Nothing, "there is nothing above");
        stage.press("End").wheel_down(10, 5);
        assert_eq!(stage.effect, Effect::Nothing, "and nothing below");
        // Over the totals it is over nothing that could move.
        stage.press("Home").wheel_down(10, height - 2);
        assert_eq!(stage.effect == Effect::Nothing, divider(&stage).is_none(), "{width}×{height}");
    }
}

#[test]
fn a_click_on_the_scrollbar_jumps_there() {
    for (width, height) in SIZES {
        let mut stage = Stage::dataset(&many_lines(1000), width, height);
        stage.press("+");
        let lines = stage.lines();
        let x = divider(&stage).unwrap_or(width - 1);
        let in_bar = |y: &usize| lines[*y].chars().nth(usize::from(x)).is_some_and(|sign| "█│".contains(sign));
        // Beside panes the divider goes on below the bar, past the row of the whole.
        let past = usize::from(divider(&stage).is_some());
        let last = (3..lines.len()).take_while(in_bar).last().unwrap() - past;
        stage.click(x, u16::try_from(last).unwrap());
        assert!(stage.lines()[last].contains("Linje 1000"), "{width}×{height}\n{}", stage.text());
        let middle = u16::midpoint(3, u16::try_from(last).unwrap());
        stage.click(x, middle);
        let row = stage.lines()[3].clone();
        let number: u32 = row.split_once("Linje ").unwrap().1[..4].parse().unwrap();
        assert!((390..600).contains(&number), "{width}×{height}: {row}");
        stage.click(x, 3);
        assert!(stage.lines()[3].contains("Parken"));
        assert!(stage.cursor_line().contains("Linje"), "the cursor came along no further than it had to");
    }
}

#[test]
fn where_all_rows_are_seen_the_wheel_and_the_bar_do_nothing() {
    let mut stage = Stage::letter(80, 24);
    for y in 2..16 {
        stage.wheel_down(20, y);
        assert_eq!(stage.effect, Effect::Nothing);
        stage.click(79, y);
        assert_eq!(stage.effect, Effect::Nothing);
    }
}

#[test]
fn the_wheel_scrolls_a_page_and_a_click_on_it_does_nothing() {
    for (width, height) in SIZES {
        let mut stage = Stage::letter(width, height).after("?");
        let second = stage.lines()[6].clone();
        stage.wheel_down(10, 8);
        assert_eq!(stage.lines()[3], second, "{width}×{height}");
        stage.click(10, 8);
        assert_eq!(stage.effect, Effect::Nothing);
        for _ in 0..40 {
            stage.wheel_down(10, 8);
        }
        assert_eq!(stage.effect, Effect::Nothing, "it ends where its text does");
        for _ in 0..40 {
            stage.wheel_up(10, 8);
        }
        assert_eq!(stage.effect, Effect::Nothing);
        assert_eq!(stage.lines()[6], second);
        stage.press("q");
        assert!(stage.shows("Job og uddannelse"), "and the tree is as it was");
    }
}

#[test]
fn a_line_of_the_list_is_selected_and_the_wheel_moves_the_list() {
    for (width, height) in SIZES {
        let mut stage = Stage::letter(width, height).after("a !");
        let marked = |stage: &Stage| stage.lines().iter().position(|line| line.starts_with(" >")).unwrap();
        let y = u16::try_from(marked(&stage)).unwrap();
        stage.click(20, y + 2);
        assert_eq!(marked(&stage), usize::from(y) + 2, "{width}×{height}\n{}", stage.text());
        assert_eq!(stage.effect, Effect::Draw);
        stage.click(20, y + 2);
        assert_eq!(stage.effect, Effect::Nothing);
        let fourth = stage.lines()[usize::from(y) + 3].clone();
        stage.wheel_down(20, y);
        if height < 40 {
            assert_eq!(stage.lines()[usize::from(y)][2..], fourth[2..], "{width}×{height}");
        }
        // Its heads and the sentence above are no rows.
        stage.click(20, y - 1);
        assert_eq!(stage.effect, Effect::Nothing);
    }
}

#[test]
fn what_was_told_is_taken_away_by_a_click_and_what_it_lies_over_is_not_meant() {
    let mut stage = Stage::letter(80, 24);
    copy::finish(&mut stage.app, "Projekt Perspektiv, 2021".into(), &Ok(()));
    let (x, y) = stage.place_of("Projekt Perspektiv, 2021");
    let before = stage.cursor_line();
    stage.click(x, y);
    assert_eq!(stage.effect, Effect::Draw);
    assert!(!stage.shows("Projekt Perspektiv, 2021"));
    assert_eq!(stage.cursor_line(), before);
    copy::finish(&mut stage.app, "Projekt Perspektiv, 2021".into(), &Ok(()));
    stage.click_on("Flygtningeområdet");
    assert!(stage.cursor_line().contains("Flygtningeområdet") && !stage.shows("Projekt Perspektiv, 2021"));
}

#[test]
fn while_something_is_typed_to_find_the_mouse_works_and_the_prompt_stays() {
    let mut stage = Stage::letter(80, 24).after("/");
    stage.typed("sabaah").click_on("Samarbejde med");
    assert!(stage.cursor_line().contains("Samarbejde med"));
    stage.click_on("2020");
    assert!(stage.shows("2020") && stage.shows("/sabaah▏"), "{}", stage.text());
    stage.typed("x").press("Backspace");
    assert!(stage.shows("/sabaah▏") && stage.shows("Samarbejde med"));
}

#[test]
fn what_is_no_plain_press_means_nothing() {
    let mut stage = Stage::letter(80, 24);
    let (column, row) = stage.place_of("Flygtningeområdet");
    for kind in [
        MouseEventKind::Up(MouseButton::Left),
        MouseEventKind::Drag(MouseButton::Left),
        MouseEventKind::Moved,
        MouseEventKind::Down(MouseButton::Right),
        MouseEventKind::Down(MouseButton::Middle),
        MouseEventKind::ScrollLeft,
        MouseEventKind::ScrollRight,
    ] {
        stage.mouse(kind, column, row);
        assert_eq!(stage.effect, Effect::Nothing, "{kind:?}");
    }
    let kind = MouseEventKind::Down(MouseButton::Left);
    stage.pointed(MouseEvent { kind, column, row, modifiers: KeyModifiers::SHIFT });
    assert_eq!(stage.effect, Effect::Nothing, "with Shift it is the terminal's");
    assert!(stage.cursor_line().contains("Job og uddannelse"));
}

#[test]
fn no_click_and_no_wheel_anywhere_at_any_size_does_harm() {
    for (width, height) in [(1, 1), (39, 9), (40, 10), (60, 15), (80, 24), (108, 20)] {
        for keys in ["", "+", "a", "?", "Right Down Enter", "/"] {
            let mut stage = Stage::letter(width, height).after(keys);
            for y in 0..height + 2 {
                for x in [0, 1, 2, 5, width / 2, width.saturating_sub(1), width, width + 1] {
                    stage.click(x, y).wheel_down(x, y);
                }
            }
            stage.lines();
        }
    }
    let mut small = Stage::letter(30, 8);
    assert_eq!(small.click(3, 3).effect, Effect::Nothing, "nothing is seen there");
}

#[test]
fn a_click_on_an_offer_of_the_palette_does_it_and_nothing_below_it_is_met() {
    let mut stage = Stage::letter(80, 24);
    stage.press(":").typed("år ");
    assert!(stage.lines()[15].starts_with("  2022"), "{}", stage.text());
    stage.click(4, 15);
    assert!(stage.shows("I alt 2022") && stage.shows("▸ Job og uddannelse"), "{}", stage.text());
    // A command that takes a word goes on to take it.
    stage.press(":").click_on("område …");
    assert!(stage.lines()[23].starts_with(" :område ▏"), "{}", stage.text());
    // Clicks beside the offers reach no tab, no row and no scrollbar.
    let before = stage.text();
    for (x, y) in [(3, 1), (75, 0), (1, 2), (4, 4), (4, 23), (79, 22), (10, 22)] {
        assert_eq!(stage.click(x, y).text(), before, "{x}, {y}");
    }
    stage.press("Esc");
    assert!(stage.shows("I alt 2022") && stage.shows("▸ Job og uddannelse"), "{}", stage.text());
}

#[test]
fn the_wheel_scrolls_the_offers_and_the_chosen_one_stays_in_sight() {
    let mut stage = Stage::letter(80, 24).after(":");
    let words = |stage: &Stage, y: usize| {
        let line = stage.lines()[y].clone();
        line.trim_start_matches(['>', ' ']).split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    let fourth = words(&stage, 16);
    stage.wheel_down(10, 15);
    assert_eq!(words(&stage, 13), fourth, "three further");
    assert!(stage.lines()[13].starts_with('>'), "{}", stage.text());
    stage.wheel_up(10, 15).wheel_up(10, 15);
    assert!(stage.lines()[13].contains("år …"), "{}", stage.text());
    // The tree below has not moved.
    assert_eq!(stage.press("Esc").text(), Stage::letter(80, 24).text());
}

#[test]
fn a_click_on_a_key_of_the_footer_does_what_the_key_does() {
    for (width, height) in SIZES {
        for (text, keys) in
            [("? hjælp", "?"), ("a stemmer", "a"), ("stemmer det", "a"), (", . år", ","), ("d diagram", "d")]
        {
            let mut stage = Stage::letter(width, height);
            if !stage.shows(text) {
                continue;
            }
            stage.click_on(text);
            assert_eq!(stage.text(), Stage::letter(width, height).after(keys).text(), "{text} at {width}×{height}");
        }
        let mut stage = Stage::letter(width, height);
        let (x, y) = stage.place_of(", . år");
        stage.click(x + 2, y);
        assert_eq!(stage.text(), Stage::letter(width, height).after(".").text(), "{width}×{height}");
        let mut page = Stage::letter(width, height).after("o");
        page.click_on("Esc tilbage");
        assert_eq!(page.text(), Stage::letter(width, height).text(), "{width}×{height}");
    }
    let mut filtered = Stage::letter(100, 24).after("/");
    filtered.typed("mino").press("Enter").click_on("? hjælp");
    assert!(filtered.app.page().is_some(), "beside a filter too\n{}", filtered.text());
}

#[test]
fn the_footer_names_the_keys_of_the_place_only() {
    for (keys, shown, hidden) in [
        ("", "find", "Esc tilbage"),
        ("Enter", "Esc tilbage", "xxx"),
        ("?", "Esc tilbage", "! forskelle"),
        ("o", "Esc tilbage", "find"),
        ("a", "! forskelle", "i e c midler"),
        ("d", "Esc tilbage", "m markér"),
    ] {
        let stage = Stage::letter(160, 40).after(keys);
        let footer = stage.lines()[39].clone();
        assert!(footer.contains(shown) && !footer.contains(hidden), "{keys}: {footer}");
    }
}

#[test]
fn a_click_on_a_heading_sorts_by_it_and_another_one_reverses() {
    let head = |stage: &Stage, text: &str| {
        let line = &stage.lines()[2];
        u16::try_from(line[..line.find(text).unwrap_or_else(|| panic!("{line}"))].chars().count()).unwrap()
    };
    for (text, order) in
        [("2021", Order::Amount), ("29,90", Order::Share), ("ift. 2020", Order::Change), ("Område", Order::Name)]
    {
        let mut stage = Stage::letter(160, 40);
        for direction in [Direction::Usual, Direction::Reversed] {
            let x = head(&stage, text);
            stage.click(x, 2);
            let arranged_by = stage.app.scope().arranged_by();
            assert_eq!((arranged_by.order, arranged_by.direction), (order, direction), "{text}\n{}", stage.text());
        }
    }
}

#[test]
fn a_click_on_a_heading_of_the_documents_own_figures_sorts_by_them() {
    for (keys, order, heading) in [
        ("3 i", Order::StatedAmount, "Brevet "),
        ("3 i", Order::StatedChange, "Brevet: ift."),
        ("3 i", Order::StatedAmount, "Brevet: % af"),
    ] {
        let mut stage = Stage::letter(200, 40);
        stage.press(keys);
        for direction in [Direction::Usual, Direction::Reversed] {
            let line = stage.lines()[2].clone();
            let x = line[..line.find(heading).unwrap_or_else(|| panic!("{line}"))].chars().count();
            stage.click(u16::try_from(x + 2).unwrap(), 2);
            let arranged_by = stage.app.scope().arranged_by();
            assert_eq!((arranged_by.order, arranged_by.direction), (order, direction), "{heading}\n{}", stage.text());
        }
    }
}

#[test]
fn a_double_click_opens_what_enter_opens() {
    for (width, height) in SIZES {
        let mut stage = Stage::letter(width, height);
        stage.double_click_on("Diskrimination og");
        assert_eq!(stage.text(), Stage::letter(width, height).after("Down Enter").text(), "{width}×{height}");
        // Two slow clicks are two clicks.
        let mut slow = Stage::letter(width, height);
        slow.click_on("Diskrimination og").click_on("Diskrimination og");
        assert_eq!(slow.text(), Stage::letter(width, height).after("Down").text(), "{width}×{height}");
    }
    let mut line = Stage::letter(80, 24).after("Right");
    line.double_click_on("Fritidsjob til unge");
    assert!(line.app.page().is_some(), "{}", line.text());
    let mut check = Stage::letter(80, 24).after("a");
    check.double_click_on("Job og uddannelse");
    assert!(check.app.page().is_none() && check.cursor_line().contains("Job og uddannelse"), "{}", check.text());
}
