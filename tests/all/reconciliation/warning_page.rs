//! The page of a warning: everything that it is about, the way from it to the tree and back, and what is copied there.

use indsats::{explorer::effect::Effect, workspace::origin::SharedText};

use super::check_list::selected;
use crate::screen::stage::Stage;

/// Every kind of warning but years out of order: two areas spelt nearly alike, a name in both, a total stated twice, a part larger
/// than its line, a figure with far too many decimals, lines without an amount or a source, and lines of which one in 26 names
/// its funding.
pub fn with_warnings(lines: usize) -> String {
    let (first, second) = (0..lines / 2, lines / 2..lines);
    let [first, second] = [first, second].map(|places| places.map(line).collect::<String>());
    format!(
        "(title: \"Planen for bydelene\", unit: (currency: \"DKK\", multiplier: 1000000, label: \"mio. kr.\"), language: \"da\", \
         years: [2020, 2021], documents: [(id: \"p\", label: \"planen\")], areas: [\
         (name: \"Børn & unge\", areas: [(name: \"Fritid\", initiatives: [{first}])]), \
         (name: \"Børn og unge\", initiatives: [{second}])], \
         stated: [(view: External, amounts: [7.5, 6], source: (document: \"p\", table: 1, row: 1)), \
         (view: External, amounts: [7.5, 7], source: (document: \"p\", table: 2, row: 9))])"
    )
}

fn line(place: usize) -> String {
    let name = if place % 40 == 3 { "Gadeplan".to_owned() } else { format!("Indsats {place}") };
    let amounts = match place {
        2 => "125.67999999999998, 4".to_owned(),
        5 => "None, Blank".to_owned(),
        _ => format!("{}.5, {}", place % 9 + 1, place % 7),
    };
    let funding = if place % 26 == 7 { ", funding: \"Budget 2020\"" } else { "" };
    let source = match place % 10 {
        9 => String::new(),
        _ => format!(", source: (document: \"p\", table: 2, row: {})", place + 1),
    };
    let part = if place == 4 { ", of_which: [(name: \"heraf drift\", amounts: [99, 1])]" } else { "" };
    let financing = if place == 6 { "External" } else { "Internal" };
    format!("(name: \"{name}\", financing: {financing}, amounts: [{amounts}]{funding}{source}{part}),")
}

/// The places of the warnings, from the last row of the page "does it add up".
const NO_FUNDING: &str = "a G";
const NO_SOURCE: &str = "a G Up";
const NO_AMOUNT: &str = "a G Up Up";
const AREAS: &str = "a G Up Up Up";
const SAME_NAME: &str = "a G Up Up Up Up";
const LONG_FIGURE: &str = "a G Up Up Up Up Up";
const PART: &str = "a G Up Up Up Up Up Up";
const STATED_TWICE: &str = "a G Up Up Up Up Up Up Up";
const ALL: [&str; 8] = [NO_FUNDING, NO_SOURCE, NO_AMOUNT, AREAS, SAME_NAME, LONG_FIGURE, PART, STATED_TWICE];

fn stage(width: u16, height: u16) -> Stage {
    Stage::dataset(&with_warnings(78), width, height)
}

/// The text that the last key sent to the clipboard.
fn sent(stage: &Stage) -> String {
    match &stage.effect {
        Effect::Send(text) => text.clone(),
        other => panic!("{other:?} was sent:\n{}", stage.text()),
    }
}

#[test]
fn each_warning_is_a_row_and_many_of_a_kind_are_one() {
    let rows: Vec<String> = ALL
        .iter()
        .map(|keys| selected(&stage(120, 40).after(keys)).trim_start_matches(['>', '!', ' ']).trim_end().to_owned())
        .collect();
    assert_eq!(
        rows,
        [
            "75 af 78 angiver ingen finansieringskilde",
            "7 af 78 siger ikke, hvor tallene står",
            "\"Indsats 5\" (Børn & unge › Fritid) har intet beløb i noget år",
            "kun forskel på mellemrum eller \"og\"/\"&\": \"Børn & unge\"; \"Børn og unge\"",
            "\"Gadeplan\" står 2 steder: Børn & unge › Fritid; Børn og unge",
            "\"Indsats 2\" (Børn & unge › Fritid), 2020: 125,67999999999998 har langt flere decimaler end de andre tal",
            "\"Indsats 4\" (Børn & unge › Fritid), 2020: \"heraf drift\" er 99, men det hele er kun 5,5",
            "I alt, eksterne midler 2021: samme total er angivet som 6 og 7",
        ]
    );
}

#[test]
fn enter_lists_all_that_a_warning_is_about_and_esc_leads_back_to_its_row() {
    let mut stage = stage(80, 24);
    stage.press(NO_FUNDING);
    let row = selected(&stage);
    stage.press("Enter");
    assert!(stage.shows("Værd at lægge mærke til") && stage.shows(" 75 af 78 angiver ingen finansieringskilde"));
    let mut seen = Vec::new();
    for _ in 0..75 {
        let line = selected(&stage);
        seen.push(line.split_whitespace().collect::<Vec<_>>().join(" "));
        stage.press("Down");
    }
    assert_eq!(
        (seen[0].as_str(), seen[5].as_str()),
        (">Indsats 0 Børn & unge › Fritid 0,0", ">Indsats 5 Børn & unge › Fritid")
    );
    // Indsats 7, 33 and 59 name their funding.
    assert_eq!(
        (seen[7].as_str(), seen[74].as_str()),
        (">Indsats 8 Børn & unge › Fritid 1,0", ">Indsats 77 Børn og unge 0,0")
    );
    assert!(stage.shows("62–75 af 75"), "{}", stage.text());
    stage.press("1");
    assert!(
        selected(&stage).trim_end().ends_with("6,5"),
        "the figures are of the year that is shown: {}",
        stage.text()
    );
    for back in ["Esc", "Backspace", "Ctrl-h", "q", "a"] {
        let stage = Stage::dataset(&with_warnings(78), 80, 24).after(NO_FUNDING).after("Enter Down").after(back);
        assert_eq!(selected(&stage), row, "{back}\n{}", stage.text());
        assert!(stage.after("Enter").lines().iter().any(|line| line.starts_with(" >Indsats 1 ")), "where it was left");
    }
}

#[test]
fn a_row_of_each_kind_shows_its_place_its_column_and_its_figure() {
    let row = |keys: &str, more: &str| {
        let stage = stage(100, 30).after(keys).after("Enter").after(more);
        selected(&stage).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(row(NO_AMOUNT, ""), ">Indsats 5 Børn & unge › Fritid");
    assert_eq!(row(AREAS, "G"), ">Børn og unge område");
    assert_eq!(row(SAME_NAME, "G"), ">Gadeplan Børn og unge 1,0");
    assert_eq!(row(LONG_FIGURE, ""), ">Indsats 2 Børn & unge › Fritid 2020 ~125,7");
    assert_eq!(row(PART, ""), ">heraf drift Indsats 4 · Børn & unge › Fritid 2020 99,0");
    assert_eq!(row(STATED_TWICE, "G"), ">I alt eksterne midler · tabel 2, række 9 2021 7,0");
    let full = stage(100, 30).after(LONG_FIGURE).after("Enter");
    assert!(full.shows("Indsats 2, 2020: 125,67999999999998 mio. kr. (Børn & unge › Fritid)"), "{}", full.text());
}

#[test]
fn what_is_pointed_at_is_copied() {
    let copied = |keys: &str| sent(&stage(80, 24).after(keys).after("y"));
    assert_eq!(copied(NO_FUNDING), "75 af 78 angiver ingen finansieringskilde");
    assert_eq!(copied(STATED_TWICE), "I alt, eksterne midler 2021: samme total er angivet som 6 og 7");
    let open = |keys: &str, more: &str| copied(&format!("{keys} Enter {more}"));
    assert_eq!(
        open(NO_FUNDING, "Down Down 1"),
        "Indsats 2, 2020: 125,67999999999998 mio. kr. (egne midler; planen, tabel 2 under Børn & unge › Fritid, række 3)"
    );
    assert_eq!(
        open(LONG_FIGURE, ""),
        "Indsats 2, 2020: 125,67999999999998 mio. kr. (egne midler; planen, tabel 2 under Børn & unge › Fritid, række 3)",
        "the figure's own year, whatever is shown"
    );
    assert_eq!(open(PART, ""), "heraf drift, 2020: 99 mio. kr. (Indsats 4 · Børn & unge › Fritid)");
    assert_eq!(open(STATED_TWICE, ""), "I alt, 2021: 6 mio. kr. (eksterne midler · tabel 1, række 1)");
    assert_eq!(open(AREAS, ""), "Børn & unge (område)");
}

#[test]
fn the_table_that_is_copied_is_that_of_the_page() {
    let copied = |keys: &str| sent(&stage(80, 24).after(keys).after("Enter Y"));
    let no_source = copied(NO_SOURCE);
    let named = |line: &&str| line.contains("Indsats ");
    assert_eq!(no_source.lines().filter(named).count(), 7, "{no_source}");
    assert!(no_source.contains("7 af 78 siger ikke, hvor tallene står"), "{no_source}");
    assert_eq!(
        copied(STATED_TWICE),
        "I alt, eksterne midler 2021: samme total er angivet som 6 og 7\n\
         I alt, 2021: 6 mio. kr. (eksterne midler · tabel 1, række 1)\n\
         I alt, 2021: 7 mio. kr. (eksterne midler · tabel 2, række 9)\n"
    );
}

#[test]
fn of_figures_of_lines_and_of_totals_all_are_copied() {
    let line = |amount: &str| format!("(name: \"a\", funding: \"F\", source: (row: 1), amounts: [{amount}]),");
    let lines = line("1.123456789").repeat(3) + &line("1.5").repeat(20);
    let text = format!(
        "(title: \"T\", unit: (label: \"kr.\"), language: \"da\", years: [2020], areas: [(name: \"A\", initiatives: [{lines}], \
         stated: [(amounts: [33.370370367])])])"
    );
    let copied = sent(&Stage::dataset(&text, 80, 24).after("a G Up Enter Y"));
    assert_eq!(copied.lines().filter(|row| row.contains("a, 2020: 1,123456789 kr.")).count(), 3, "{copied}");
    assert!(copied.contains("\nA, 2020: 33,370370367 kr."), "{copied}");
}

#[test]
fn enter_leads_to_the_row_in_the_tree_whatever_hides_it() {
    for before in ["", "e", "p", "p p p", "!", "/ z z z Enter", "+ G Enter", "e / 1 0 Enter"] {
        let mut stage = stage(100, 40);
        stage.press(before).press(NO_FUNDING).press("Enter Down Enter");
        assert!(stage.cursor_line().contains("Indsats 1 "), "{before}\n{}", stage.text());
    }
    let arrived = |keys: &str| stage(100, 40).after(keys).after("Enter Enter");
    let long = arrived(LONG_FIGURE);
    assert!(long.cursor_line().contains("Indsats 2 ") && long.shows("‹2020›"), "{}", long.text());
    assert!(arrived(PART).cursor_line().contains("Indsats 4 "));
    assert!(arrived(AREAS).cursor_line().contains("Børn & unge"));
    let total = arrived(STATED_TWICE);
    assert!(total.shows("‹2021›") && total.shows("[Eksterne]"), "{}", total.text());
    // Back on the page "does it add up", the cursor is where it was.
    let back = stage(100, 40).after(NO_SOURCE).after("Enter Enter a");
    assert!(selected(&back).contains("siger ikke, hvor tallene står"), "{}", back.text());
}

#[test]
fn years_out_of_order_are_listed_as_printed() {
    let text = "(title: \"T\", unit: (), years: [2022, 2020, 2021], areas: [(name: \"A\", initiatives: [\
                (name: \"a\", amounts: [1, 2, 3], funding: \"F\", source: (row: 1))])])";
    let mut stage = Stage::dataset(text, 80, 24).after("a G Enter Down");
    let years: Vec<String> =
        stage.lines().iter().skip(4).filter(|line| line.contains(" 202") || line.contains(">202")).cloned().collect();
    assert_eq!(years, ["  2022", " >2020", "  2021", " 2020"], "and the selected one in full");
    stage.press("Enter");
    assert!(stage.shows("‹2020›") && stage.app.page().is_none(), "{}", stage.text());
}

#[test]
fn the_mouse_selects_and_scrolls() {
    let mut stage = stage(80, 24);
    stage.press(NO_FUNDING).press("Enter").click_on("Gadeplan").click_on("Indsats 4");
    assert!(selected(&stage).contains("Indsats 4 "), "{}", stage.text());
    let before = stage.lines();
    stage.wheel_down(10, 10);
    assert!(stage.lines() != before && stage.shows("4–17 af 75"), "{}", stage.text());
    stage.wheel_up(10, 10);
    assert!(stage.shows("1–14 af 75"), "{}", stage.text());
    stage.click(10, 22).click(79, 3);
    assert!(stage.shows("1–14 af 75"), "a click beside the rows does nothing");
}

#[test]
fn any_warning_is_drawn_at_any_size_in_both_languages() {
    for keys in ALL {
        let mut stage = stage(80, 24);
        stage.press(keys).press("Enter G");
        for width in (1..=130).step_by(3) {
            for height in [1, 9, 10, 11, 13, 15, 18, 19, 24, 40] {
                stage.resize(width, height);
                let lines = stage.lines();
                let cursors = lines.iter().filter(|line| line.starts_with(" >")).count();
                assert_eq!(cursors, usize::from(width >= 40 && height >= 10), "{width}×{height}\n{}", lines.join("\n"));
                stage.press("F2");
            }
        }
    }
}

/// The file before with its third line gone, and one more before the others.
fn changed() -> String {
    let first = line(0);
    with_warnings(78).replace(&line(2), "").replace(&first, &format!("(name: \"Ny\", amounts: [1, 1]),{first}"))
}

#[test]
fn read_again_the_page_stays_on_its_row() {
    let file = SharedText::new("plan.ron", &with_warnings(78));
    let mut stage = Stage::file(&file, 80, 24).after(NO_FUNDING).after("Enter Down Down Down Down");
    assert!(selected(&stage).contains("Indsats 4 "));
    file.write(&changed());
    stage.press("F5 Esc");
    assert!(stage.shows(" 75 af 78 angiver") && selected(&stage).contains("Indsats 4 "), "{}", stage.text());
    stage.press("Up Up");
    assert!(selected(&stage).contains("Indsats 1 "), "{}", stage.text());
    // Of a row that is gone the place stays.
    let file = SharedText::new("plan.ron", &with_warnings(78));
    let mut stage = Stage::file(&file, 80, 24).after(NO_FUNDING).after("Enter Down Down");
    file.write(&changed());
    stage.press("F5 Esc");
    assert!(selected(&stage).contains("Indsats 1 "), "{}", stage.text());
}

#[test]
fn read_again_the_row_of_a_figure_stays_in_its_year() {
    let long = |line: &str| {
        format!(
            "(title: \"T\", unit: (label: \"kr.\"), years: [2020, 2021], areas: [(name: \"A\", initiatives: [{line}])])"
        )
    };
    let line = |amounts: &str| format!("(name: \"a\", funding: \"F\", source: (row: 1), amounts: [{amounts}]),");
    let others = line("1.5, 2.5").repeat(9);
    let few = "1.123456789, 2.123456789";
    let file = SharedText::new("plan.ron", &long(&(line(few).repeat(2) + &others)));
    let mut stage = Stage::file(&file, 80, 24).after("a G Up Enter Down Down Down");
    assert!(selected(&stage).contains(" 2021 "), "{}", stage.text());
    // A year before the others, whose figures are no longer than most.
    let more = long(&(line(&format!("7, {few}")).repeat(2) + &line("7, 1.5, 2.5").repeat(9)));
    file.write(&more.replace("[2020,", "[2019, 2020,"));
    stage.press("F5 Esc");
    assert!(selected(&stage).contains(" 2021 "), "{}", stage.text());
}

#[test]
fn read_again_the_page_closes_with_its_warning() {
    for (keys, gone) in [(LONG_FIGURE, ("125.67999999999998", "125.5")), (STATED_TWICE, ("[7.5, 7]", "[7.5, 6]"))] {
        let file = SharedText::new("plan.ron", &with_warnings(78));
        let mut stage = Stage::file(&file, 80, 24).after(keys).after("Enter");
        assert!(stage.shows("Værd at lægge mærke til · "));
        file.write(&with_warnings(78).replace(gone.0, gone.1));
        stage.press("F5 Esc");
        assert!(!stage.shows("Værd at lægge mærke til · ") && stage.shows("Stemmer tallene?"), "{}", stage.text());
    }
}

#[test]
fn the_page_of_a_warning_in_pictures() {
    let hold = |name: &str, stage: &Stage| {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(name, stage.picture()));
    };
    hold("warnings-da-80x24", &stage(80, 24).after(NO_FUNDING));
    hold("warning-da-80x24", &stage(80, 24).after(NO_FUNDING).after("Enter Down Down"));
    hold("warning-en-80x24", &stage(80, 24).after("F2").after(NO_FUNDING).after("Enter Down Down"));
    hold("warning-da-60x15", &stage(60, 15).after(NO_SOURCE).after("Enter G"));
    hold("warning-figure-en-80x24", &stage(80, 24).after("F2").after(STATED_TWICE).after("Enter Down"));
}
