//! The page of a table's columns: what was understood stands there, keys change it, and what comes of it follows.

use std::{fs, path::Path};

use crossterm::event::{KeyEvent, KeyModifiers};
use indsats::{
    explorer::{
        app::App,
        effect::Effect,
        input::{action::Action, bindings::BINDINGS, role_bindings::ROLE_BINDINGS},
        update::opening::{Opening, OpeningPage, open_in},
    },
    locale::{Language, Locale},
    workspace::{
        import::OpenMarks,
        open::open_within,
        origin::Origin,
        reading::Reading,
        settings::{Settings, Theme},
    },
};

use super::budget;
use crate::{commands::indsats, screen::stage::Stage};

/// A table whose names stand in the wrong order for anybody who has to guess.
const TABLE: &str = "x,y,z,w\nA,one,5,2024\nB,two,6,2024\nB,three,7,2025\n";

/// A table that leaves the decimal mark open.
const OPEN: &str = "Area,Item,2024\nA,x,3.500\nA,y,12\n";

const SIZES: [(u16, u16); 3] = [(60, 15), (80, 24), (120, 40)];

/// The explorer on a file, as it opens where nobody has said anything of it.
pub fn on(path: &str, language: Language, (width, height): (u16, u16)) -> Stage {
    let origin = Origin::from(Some(path.into()));
    let opened = open_within(&origin, &Reading { open_marks: OpenMarks::Asked, ..Reading::default() }).unwrap();
    let settings = Settings { theme: Theme::Colour, ..Settings::default() };
    let app = App::new(opened.dataset, opened.figures, Locale::new(language), settings);
    let mut app = app.from_origin(origin).with_import(opened.import).with_roles_file(opened.roles);
    let jobs = open_in(&mut app, &Opening { page: Some(OpeningPage::Columns), ..Opening::default() });
    let mut stage = Stage::opened(app, width, height);
    stage.run(jobs);
    stage
}

/// A folder with a table in it.
fn folder(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.csv");
    fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

fn english(path: &str) -> Stage {
    on(path, Language::English, (80, 24))
}

/// The line of a column: its heading, its role, its first cells.
fn column(stage: &Stage, heading: &str) -> String {
    let lines = stage.lines();
    let starts = |line: &&String| line.trim_start_matches(['>', ' ']).split(' ').next() == Some(heading);
    let found = lines.iter().find(starts).unwrap_or_else(|| panic!("{heading}\n{}", stage.text()));
    found.trim_start_matches(['>', ' ']).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_was_understood_stands_on_the_screen() {
    for (name, file) in [("coded", "fl16.csv"), ("long", "oakland.csv"), ("wide", "koeln.source.csv")] {
        for size @ (width, height) in SIZES {
            for (language, code) in [(Language::Danish, "da"), (Language::English, "en")] {
                let stage = on(&budget(file), language, size);
                let mut settings = insta::Settings::clone_current();
                settings.set_snapshot_path("snapshots");
                settings.set_prepend_module_to_snapshot(false);
                settings.set_omit_expression(true);
                let picture = format!("columns-{name}-{code}-{width}x{height}");
                settings.bind(|| insta::assert_snapshot!(picture, stage.picture()));
            }
        }
    }
}

#[test]
fn the_question_that_a_table_leaves_open_is_asked_and_answered_by_a_key() {
    let (_folder, path) = folder(OPEN);
    for (key, sum, number) in [(",", "3,512", "3,500"), (".", "15.5", "3.5")] {
        let mut stage = english(&path);
        let question = "3.500 in \"2024\": press , for 3,500 or . for 3.5";
        assert!(stage.lines()[1].contains(question), "{}", stage.text());
        assert!(!stage.lines()[23].contains("Enter") && !stage.lines()[23].contains("Esc"), "{}", stage.text());
        // Nothing that comes of a gamble is explored, copied or written.
        for keys in ["Enter", "Esc", "/", "a", "Y", "R", "o"] {
            stage.press(keys);
            assert!(stage.shows("What comes of it"), "{keys}\n{}", stage.text());
        }
        for keys in ["Enter", "? /", "a", "Esc"] {
            stage.press(keys);
        }
        assert!(stage.shows("What comes of it"), "{}", stage.text());
        stage.press("Enter");
        assert!(stage.lines()[23].contains(question), "{}", stage.text());
        stage.press(key);
        assert!(stage.line(&["Total"]).ends_with(sum), "{}", stage.text());
        assert!(stage.lines()[1].contains("as you say"), "{}", stage.text());
        stage.press("Enter Right");
        assert!(stage.shows(number), "{}", stage.text());
        assert!(!stage.shows("What comes of it"), "{}", stage.text());
    }
    let mut stage = english(&path);
    stage.press("q");
    assert_eq!(stage.effect, Effect::Leave);
    assert!(on(&path, Language::Danish, (60, 15)).lines()[1].contains("tryk , for 3.500 eller . for 3,5"));
}

#[test]
fn roles_are_changed_by_keys_and_what_comes_of_it_follows() {
    let (_folder, path) = folder(TABLE);
    let mut stage = english(&path);
    assert_eq!(column(&stage, "x"), "x area A B B");
    assert!(stage.shows(" A (1)"), "{}", stage.text());
    // The one initiative moves; what it leaves is found out anew.
    stage.press("i");
    assert!(column(&stage, "x").starts_with("x initiative"), "{}", stage.text());
    stage.press("Down a");
    assert!(column(&stage, "y").starts_with("y area"), "{}", stage.text());
    assert!(stage.shows(" three (1)") && stage.shows(" one (1)"), "{}", stage.text());
    stage.press("Down Down x");
    assert!(column(&stage, "w").starts_with("w not used"), "{}", stage.text());
    assert!(stage.line(&["Total"]).ends_with("18"), "{}", stage.text());
    stage.press("y");
    assert!(column(&stage, "w").starts_with("w year"), "{}", stage.text());
    stage.press("Enter");
    assert!(stage.shows("Total") && stage.shows("one") && !stage.shows("taken for"), "{}", stage.text());
    // The file is read again with the same roles.
    fs::write(&path, TABLE.replace("three,7", "three,8")).unwrap();
    stage.press("F5");
    assert!(stage.shows("three") && stage.line(&["three"]).contains('8'), "{}", stage.text());
}

#[test]
fn every_role_is_on_the_ring_and_the_way_back_is_the_way_there() {
    let (_folder, path) = folder(TABLE);
    for keys in ["Right", "Left"] {
        let mut stage = english(&path);
        let first = column(&stage, "x");
        let mut seen = vec![first.clone()];
        for _ in 0..16 {
            stage.press(keys);
            seen.push(column(&stage, "x"));
            if seen.last() == Some(&first) {
                break;
            }
        }
        assert_eq!(seen.last(), Some(&first), "{seen:?}");
        for role in [
            "area",
            "code of the area",
            "initiative",
            "areas and initiatives by",
            "code",
            "funding",
            "own or external",
            "class",
            "year",
            "measure",
            "amount",
            "note",
            "not used",
        ] {
            assert!(seen.iter().any(|line| line.starts_with(&format!("x {role}"))), "{role}: {seen:?}");
        }
        stage.press("Left Right");
        assert_eq!(column(&stage, "x"), first);
        // What another column lost on the way has come back.
        assert!(column(&stage, "y").starts_with("y initiative"), "{}", stage.text());
    }
}

#[test]
fn what_cannot_be_read_so_is_said_and_the_last_good_tree_stays() {
    let (_folder, path) = folder("Area,Item,2024\nA,x,5\nB,y,6\n");
    let mut stage = english(&path);
    stage.press("Down Down n");
    // All of it is said, the name of the table gives way.
    let said = stage.lines()[..2].join(" ");
    assert!(
        said.contains("no column of the table holds amounts; name one with") && said.contains("--amount"),
        "{said}"
    );
    assert!(stage.shows("As it was before") && stage.line(&["Total"]).ends_with("11"), "{}", stage.text());
    stage.press("Enter");
    assert!(stage.lines()[23].contains("no column of the table holds amounts"), "{}", stage.text());
    stage.press("m");
    assert!(stage.shows("What comes of it") && !stage.shows("no column"), "{}", stage.text());
    // Left in the middle of it, the last good roles hold.
    stage.press("n Esc F5");
    assert!(stage.shows("11") && !stage.shows("no column"), "{}", stage.text());
}

#[test]
fn roles_are_saved_beside_the_table_and_never_over_a_file_but_by_asking_for_it() {
    let (folder, path) = folder(TABLE);
    let roles = folder.path().join("t.roles.ron");
    let mut stage = english(&path);
    stage.press("i Down a :").typed("save").press("Enter");
    assert!(stage.shows("t.roles.ron"), "{}", stage.text());
    let saved = fs::read_to_string(&roles).unwrap();
    assert!(saved.contains("\"x\": Initiative") && saved.contains("\"y\": Area"), "{saved}");
    let run = indsats(&["list", &path, "--format", "csv", "--lang", "en"]);
    assert!(run.out.contains("three,B"), "{}", run.out);
    stage.press("Up x w");
    assert!(stage.shows("exists already; :save! replaces it"), "{}", stage.text());
    assert_eq!(fs::read_to_string(&roles).unwrap(), saved);
    stage.press(":").typed("save!").press("Enter");
    assert!(fs::read_to_string(&roles).unwrap().contains("\"x\": Unused"), "{}", stage.text());
    let next = english(&path);
    assert!(next.lines()[1].contains("The columns are taken for what t.roles.ron says."), "{}", next.text());
    let mut danish = on(&path, Language::Danish, (80, 24));
    danish.press(":").typed("gem").press("Enter");
    assert!(danish.shows("findes allerede; :gem! erstatter den"), "{}", danish.text());
    // Roles for other headings are left alone, and that stands on the page.
    fs::write(&path, TABLE.replace("x,y,z,w", "x,y,z,year")).unwrap();
    let other = english(&path);
    assert!(other.lines()[1].contains("The file of roles is not used"), "{}", other.text());
}

#[test]
fn the_page_is_opened_by_name_where_there_are_tables() {
    let (_folder, path) = folder(TABLE);
    let mut stage = english(&path);
    stage.press("Esc");
    assert!(!stage.shows("taken for"), "{}", stage.text());
    stage.press(":").typed("columns").press("Enter");
    assert!(stage.shows("taken for"), "{}", stage.text());
    let mut letter = Stage::letter(80, 24);
    letter.press(":").typed("gem");
    assert!(letter.lines()[13].contains("eksport"), "{}", letter.text());
}

#[test]
fn the_mouse_selects_turns_and_scrolls_columns() {
    let (_folder, path) = folder(TABLE);
    let mut stage = english(&path);
    stage.click_on("z  ");
    assert!(stage.cursor_line().starts_with("> z"), "{}", stage.text());
    stage.double_click_on("z  ");
    assert!(column(&stage, "z").starts_with("z printed sum"), "{}", stage.text());
    stage.double_click_on("explore");
    let mut low = on(&budget("koeln.source.csv"), Language::English, (60, 15));
    low.wheel_down(5, 4);
    assert!(!low.shows("Produktbereich"), "{}", low.text());
    low.click_on("explore");
    assert!(!low.shows("taken for"), "{}", low.text());
}

#[test]
fn every_key_on_the_page_changes_the_screen_or_says_why_it_does_not() {
    let (_folder, path) = folder(TABLE);
    let (_other, open) = folder(OPEN);
    let bindings = || ROLE_BINDINGS.iter().chain(BINDINGS).flat_map(|binding| binding.actions);
    let is_apart = |action| matches!(action, Action::Redraw | Action::Suspend | Action::QuitNow | Action::Quit);
    let mut silent = Vec::new();
    for path in [&path, &open] {
        for bound in bindings().filter(|bound| !is_apart(bound.action)) {
            let mut stage = english(path);
            let before = stage.picture();
            stage.key(&KeyEvent::new(bound.keys[0].code, bound.keys[0].modifiers | KeyModifiers::NONE));
            let is_said = stage.app.said().is_some() || stage.app.notice().is_some();
            if stage.picture() == before && !is_said && matches!(stage.effect, Effect::Nothing | Effect::Draw) {
                silent.push(format!("{:?}", bound.action));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join(" "));
}

#[test]
fn no_size_and_no_key_breaks_the_page() {
    let (_folder, path) = folder(TABLE);
    let files = [path, budget("letter.txt"), budget("koeln.source.csv")];
    for path in &files {
        let mut stage = english(path);
        for width in (1..130).step_by(3) {
            for height in [1, 5, 9, 10, 11, 12, 14, 19, 30] {
                stage.resize(width, height);
                let _drawn = stage.drawn();
            }
        }
    }
    let keys: Vec<_> = ROLE_BINDINGS.iter().chain(&BINDINGS[..6]).flat_map(|binding| binding.actions).collect();
    let mut random = 7_u64;
    let mut stage = english(&files[0]);
    for _ in 0..400 {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let bound = keys[usize::try_from(random >> 33).unwrap() % keys.len()];
        stage.key(&KeyEvent::new(bound.keys[0].code, bound.keys[0].modifiers));
        if !stage.shows("taken for") {
            stage.press(":").typed("columns").press("Enter");
        }
        let _drawn = stage.drawn();
    }
    assert!(Path::new(&files[0]).exists());
}

/// A workbook has its other sheets at hand; one without amounts says what it lacks, and the next key leads on.
#[test]
fn a_key_goes_to_the_next_sheet_of_a_workbook() {
    for (language, said) in
        [(Language::English, "Tab: next of Contents, Budget"), (Language::Danish, "Tab: næste af Contents, Budget")]
    {
        let mut stage = on(&budget("oakland.xlsx"), language, (120, 40));
        assert!(stage.lines()[0].contains(said), "{}", stage.text());
        let first = stage.text();
        stage.press("Tab");
        assert!(stage.lines()[0].contains("\"Contents\"") && !stage.shows("FY13-14"), "{}", stage.text());
        stage.press("Enter");
        assert!(stage.shows("\"Contents\""), "there is nothing to explore\n{}", stage.text());
        stage.press("Tab");
        assert_eq!(stage.text().lines().next(), first.lines().next());
        stage.press("Enter");
        assert!(stage.shows("FY13-14") && !stage.shows("Tab:"), "{}", stage.text());
    }
    let (_folder, path) = folder(TABLE);
    assert!(english(&path).press("Tab").lines()[23].contains("There is no other sheet"));
}

/// Where no amounts are found the page opens nevertheless, so that they can be shown; without a screen it is an error.
#[test]
fn a_table_without_amounts_or_lines_opens_on_its_columns() {
    let (_folder, path) = folder("Area,Item,Code\nA,x,5\nA,y,7\nB,z,8\n");
    for size in SIZES {
        let mut stage = on(&path, Language::English, size);
        assert!(stage.lines()[1].contains("No column is taken for amounts"), "{}", stage.text());
        for keys in ["Enter", "Esc", "/", "a"] {
            stage.press(keys);
            assert!(stage.shows("Code"), "{keys}\n{}", stage.text());
        }
    }
    let mut stage = on(&path, Language::Danish, (80, 24));
    assert!(stage.lines()[1].contains("Ingen kolonne er taget for beløb"), "{}", stage.text());
    stage.press("Down Down m");
    assert!(stage.line(&["I alt"]).ends_with("20"), "{}", stage.text());
    stage.press("Enter");
    assert!(stage.shows("I alt") && stage.shows("20"), "{}", stage.text());
    let run = indsats(&["list", &path, "--lang", "en"]);
    assert!(run.code == 2 && !run.err.is_empty(), "{}", run.err);
    // Amounts that no row has.
    let (_folder, path) = folder("Area,Item,2024\nA,x,\nA,y,-\n");
    let stage = english(&path);
    assert!(stage.lines()[1].contains("No row is a line with an amount"), "{}", stage.text());
}

/// What merged cells have once stands there once, and a long name of a column is cut where it ends.
#[test]
fn merged_cells_and_long_names_of_columns_are_shown_as_they_stand() {
    let table = "Area,Item,FY 2013-14 Proposed,FY 2014-15 Forecast\nSchools,Roof,17022,1\n,Door,35,2\nRoads,Asphalt,7,3\n,Sign,8,4\n";
    let (_folder, path) = folder(table);
    let screen = on(&path, Language::English, (120, 40)).text();
    let row = |heading: &str| screen.lines().find(|line| line.contains(heading)).unwrap_or_default().to_owned();
    let cells: Vec<String> = row("Area  ").split_whitespace().skip(1).map(str::to_owned).collect();
    assert!(cells.ends_with(&["area", "Schools", "\"", "Roads", "\""].map(str::to_owned)), "{screen}");
    assert!(row("What comes of it").contains("2013-14 FY Propo…"), "{screen}");
}
