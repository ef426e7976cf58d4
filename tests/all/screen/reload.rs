//! Reading the file again: what changed is shown, what one was looking at stays, and a file that broke changes nothing.

use indsats::{
    explorer::{
        effect::Effect,
        jobs::Job,
        update::{finish, press},
    },
    workspace::origin::SharedText,
};

use super::stage::{Stage, key};

/// Two years, two areas; the one within Drift has lines of the same name.
const BEFORE: &str = r#"(title: "Parker", unit: (label: "kr."), years: [2030, 2031], start_year: 2030, areas: [
    (name: "Anlæg", initiatives: [(name: "Bænke", amounts: [7, 8]), (name: "Skilte", amounts: [2, 2])]),
    (name: "Drift", areas: [(name: "Nord", initiatives: [
        (name: "Pleje", amounts: [1, 1]), (name: "Pleje", amounts: [30, 31], financing: External),
    ])]),
])"#;

/// A year and an area before the others, an amount changed, a line gone.
const AFTER: &str = r#"(title: "Parker", unit: (label: "kr."), years: [2029, 2030, 2031], start_year: 2029, areas: [
    (name: "Fælles", initiatives: [(name: "Ledelse", amounts: [5, 5, 5])]),
    (name: "Anlæg", initiatives: [(name: "Bænke", amounts: [6, 7, 9])]),
    (name: "Drift", areas: [(name: "Nord", initiatives: [
        (name: "Pleje", amounts: [1, 1, 1]), (name: "Pleje", amounts: [29, 30, 32], financing: External),
    ])]),
])"#;

const BROKEN: &str = r#"(title: "Parker", unit: (label: "kr."), years: [2030, 2031], areas: [
    (name: "Anlæg", initiatives: [(name: "Bænke", amounts: [7])]),
])"#;

fn opened(keys: &str) -> (SharedText, Stage) {
    let file = SharedText::new("fil.ron", BEFORE);
    let stage = Stage::file(&file, 80, 24).after(keys);
    (file, stage)
}

#[test]
fn what_changed_is_shown_and_said() {
    for (width, height) in [(80, 24), (120, 40), (60, 15)] {
        let file = SharedText::new("fil.ron", BEFORE);
        let mut stage = Stage::file(&file, width, height);
        assert!(stage.shows("40"));
        file.write(AFTER);
        stage.press("F5");
        assert!(stage.shows("Læst igen") && stage.shows("fil.ron: 4 områder og 4 indsatser"), "{}", stage.text());
        stage.press("Esc");
        assert!(!stage.shows("Læst igen") && stage.shows("Fælles"));
        let [years, money] = [0, 1].map(|line| stage.lines()[line].clone());
        assert!(years.contains("‹2030›") && money.contains("[Alle midler]"), "the year has another place: {years}");
        assert!(stage.shows("43"), "5 + 7 + 1 + 30");
    }
}

#[test]
fn the_row_the_folds_the_year_and_the_money_stay() {
    // The second of two lines of one name.
    let (file, mut stage) = opened("+ . e G Up");
    assert!(stage.cursor_line().contains("+ Pleje"));
    file.write(AFTER);
    stage.press("F5 Up Down");
    assert!(stage.cursor_line().contains("+ Pleje") && stage.cursor_line().contains("32"), "{}", stage.text());
    assert!(stage.line(&["I alt 2031"]).contains("eksterne midler"));
    let (file, mut stage) = opened("Down Right Right Right Right");
    assert!(stage.cursor_line().contains("Pleje"), "{}", stage.text());
    file.write(AFTER);
    stage.press("F5 Esc");
    assert!(stage.cursor_line().contains("Pleje"), "{}", stage.text());
    assert!(stage.shows("▸ Anlæg") && stage.shows("▾ Drift") && stage.shows("▾ Nord") && stage.shows("▸ Fælles"));
}

#[test]
fn where_the_row_is_gone_the_cursor_is_on_what_it_stood_in() {
    let (file, mut stage) = opened("Right Down Down");
    assert!(stage.cursor_line().contains("Skilte"));
    file.write(AFTER);
    stage.press("F5");
    assert!(stage.cursor_line().contains("▾ Anlæg"), "{}", stage.text());
}

#[test]
fn an_area_alone_and_the_way_back_stay_as_long_as_the_area_does() {
    let (file, mut stage) = opened("Down Enter Down Enter");
    assert!(stage.shows("alle områder › Drift › Nord"), "{}", stage.text());
    file.write(AFTER);
    stage.press("F5 Esc");
    assert!(stage.shows("alle områder › Drift › Nord"), "{}", stage.text());
    stage.press("Esc");
    assert!(stage.shows("alle områder › Drift") && !stage.shows("› Nord"));
    assert!(stage.cursor_line().contains("Nord"));
    stage.press("Esc");
    assert!(stage.shows("Fælles") && stage.cursor_line().contains("Drift"));
    // Gone: the whole is shown.
    let (file, mut stage) = opened("Down Enter Down Enter");
    file.write(&BEFORE.replace("Drift", "Vedligehold"));
    stage.press("F5 Esc");
    assert!(stage.shows("▸ Vedligehold") && stage.shows("▸ Anlæg"), "{}", stage.text());
}

#[test]
fn a_page_stays_open_on_the_same_line_and_closes_where_that_is_gone() {
    let (file, mut stage) = opened("Right Down Enter");
    assert!(stage.shows("Bænke") && !stage.shows("▾ Anlæg"));
    file.write(AFTER);
    stage.press("F5 .");
    assert!(stage.shows("Bænke") && stage.shows("9") && !stage.shows("▾ Anlæg"), "{}", stage.text());
    file.write(&AFTER.replace("Bænke", "Stole"));
    stage.press("F5 Esc");
    assert!(stage.shows("▾ Anlæg") && stage.shows("Stole"), "{}", stage.text());
    let (file, mut stage) = opened("a s S");
    let title = stage.lines()[2].clone();
    file.write(AFTER);
    stage.press("F5");
    assert_eq!(stage.lines()[2], title, "the list is still there");
}

#[test]
fn a_filter_finds_again_in_what_is_there_now() {
    let (file, mut stage) = opened("/");
    stage.typed("pleje").press("Enter G Up");
    assert!(stage.cursor_line().contains("+ Pleje"));
    file.write(&AFTER.replace("Ledelse", "Plejeledelse"));
    stage.press("F5 Down Up");
    assert!(stage.shows("Plejeledelse") && !stage.shows("Bænke"), "{}", stage.text());
    assert!(stage.cursor_line().contains("+ Pleje"), "{}", stage.text());
    assert!(stage.shows("36"), "5 + 1 + 30");
    stage.press("Esc");
    assert!(stage.shows("▸ Drift") && stage.shows("▸ Anlæg"), "folded as before the filter");
}

#[test]
fn a_file_that_broke_changes_nothing_and_says_in_a_sentence_why() {
    let (file, mut stage) = opened("+ . Down");
    let before = stage.text();
    file.write(BROKEN);
    stage.press("F5");
    assert!(stage.shows("Kan ikke læses igen; skærmen er som før"), "{}", stage.text());
    assert!(stage.shows("Bænke") && stage.shows("1 beløb"), "{}", stage.text());
    stage.press("Esc");
    assert_eq!(stage.text(), before);
    // And in the other language.
    stage.press("F2 F5");
    assert!(stage.shows("Cannot be read again; the screen is as before"));
    file.write(AFTER);
    stage.press("F5 Esc");
    assert!(stage.shows("Fælles"), "mended");
}

/// The reading that F5 asks for, not done yet.
fn reading(stage: &mut Stage) -> Job {
    let mut jobs = press(&mut stage.app, &key("F5")).jobs;
    jobs.pop().unwrap_or_else(|| panic!("it is read"))
}

#[test]
fn of_two_readings_only_the_last_counts() {
    let (file, mut stage) = opened("");
    let first = reading(&mut stage);
    assert!(stage.shows("Læser filen igen"), "{}", stage.text());
    file.write(AFTER);
    let second = reading(&mut stage);
    let (second, first) = (second.run(), first.run());
    assert_eq!(finish(&mut stage.app, first).terminal, Effect::Nothing);
    assert!(!stage.shows("Fælles"));
    assert_eq!(finish(&mut stage.app, second).terminal, Effect::Draw);
    stage.fit();
    assert!(stage.shows("Fælles"));
}

/// The search of before may find lines that are not there any more.
#[test]
fn a_search_that_is_under_way_when_the_file_comes_is_not_heard_any_more() {
    let (file, stage) = opened("");
    let mut stage = stage.held();
    stage.press("/").typed("pleje").press("Enter");
    file.write(
        r#"(title: "Parker", unit: (label: "kr."), years: [2030], areas: [
        (name: "Bøge", initiatives: [(name: "Pleje", amounts: [11])]),
    ])"#,
    );
    stage.press("F5").answer_now();
    assert!(stage.shows("▾ Bøge") && stage.shows("1 af 1 vist") && !stage.shows("Nord"), "{}", stage.text());
    // Two answers are under way: the one from before comes first.
    let (file, stage) = opened("");
    let mut stage = stage.held();
    stage.press("/").typed("pleje").press("Enter");
    file.write(AFTER);
    stage.press("F5").answer_now();
    assert!(stage.shows("2 af 4 vist") && !stage.shows("Anlæg"), "{}", stage.text());
    assert!(stage.line(&["Drift"]).contains("30     31"), "1 + 29 and 1 + 30: {}", stage.text());
}

#[test]
fn the_signs_stay_those_of_ascii() {
    let file = SharedText::new("fil.ron", BEFORE);
    let mut stage = Stage::file(&file, 80, 24).ascii().after("+ F5 Esc");
    assert!(stage.shows("v Nord") && !stage.press("Down").text().contains('▾'), "{}", stage.text());
}

/// A user who types while the file is read goes on typing.
#[test]
fn the_palette_stays_open_with_what_is_typed_and_chosen() {
    let (file, mut stage) = opened("");
    file.write(AFTER);
    let reading = reading(&mut stage);
    stage.press(":").typed("næste").press("Down Down");
    let chosen = stage.cursor_line();
    finish(&mut stage.app, reading.run());
    stage.fit();
    assert!(stage.lines()[23].starts_with(" :næste▏") && stage.cursor_line() == chosen, "{}", stage.text());
    stage.press("Ctrl-u").typed("område Fæ");
    assert!(stage.cursor_line().starts_with("> Fælles"), "among what is there now: {}", stage.text());
    stage.press("Enter");
    assert!(stage.cursor_line().contains("Fælles"), "{}", stage.text());
}

#[test]
fn what_was_looked_at_before_can_still_be_undone_by_the_names_of_the_years() {
    let (file, mut stage) = opened(". e");
    file.write(AFTER);
    stage.press("F5 u");
    assert!(stage.line(&["I alt 2031"]).contains("alle midler"), "{}", stage.text());
    stage.press("u");
    assert!(stage.shows("I alt 2030"), "{}", stage.text());
    // Steps that differed in a lost year only are left out.
    let (file, mut stage) = opened("c . , e");
    file.write(
        r#"(title: "Parker", unit: (label: "kr."), years: [2030], areas: []
    )"#,
    );
    stage.press("F5 u");
    assert!(stage.shows("I alt 2030") && stage.shows("[Alle midler]"), "{}", stage.text());
    assert!(stage.press("u").shows("Intet at fortryde"), "{}", stage.text());
}

/// As many lines of one name as can be in one area.
#[test]
fn marks_are_found_again_among_very_many_lines_of_one_area() {
    let lines = |first: usize| {
        let line = |n: usize| format!("(name:\"x{}\",amounts:[{n}]),", n % 7);
        let lines = (first..first + 40_000).map(line).collect::<Vec<_>>().concat();
        format!("(title:\"T\",unit:(label:\"kr.\"),years:[2030],areas:[(name:\"A\",initiatives:[{lines}])])")
    };
    let file = SharedText::new("fil.ron", &lines(0));
    let mut stage = Stage::file(&file, 80, 24).after("A");
    assert!(stage.shows("● 40.000 markerede"), "{}", stage.text());
    file.write(&lines(7));
    stage.press("F5 Esc");
    assert!(stage.shows("● 40.000 markerede"), "{}", stage.text());
}

#[test]
fn the_built_in_letter_is_not_read_again_and_that_is_said() {
    let mut stage = Stage::letter(80, 24).after("+ Down");
    let before = stage.text();
    stage.press("F5");
    assert!(stage.shows("Intet at læse igen") && stage.shows("Brevet er bygget ind i programmet"));
    stage.press("Esc");
    assert_eq!(stage.text(), before);
}

#[test]
fn a_dataset_that_shrank_to_nothing_can_be_looked_at_and_grows_again() {
    let empty = r#"(title: "Parker", unit: (label: "kr."), years: [2032], areas: [])"#;
    for keys in ["", "+ G", "Down Enter Down Enter", "! 0", "a", "Right Down Enter", "e"] {
        let (file, mut stage) = opened(keys);
        file.write(empty);
        stage.press("F5");
        assert!(stage.shows("fil.ron: 0 områder og 0 indsatser"), "{keys}\n{}", stage.text());
        stage.press("Esc Down Up + - Enter Esc");
        file.write(BEFORE);
        stage.press("F5 Esc Esc Esc");
        assert!(stage.shows("Drift"), "{keys}\n{}", stage.text());
    }
}
