//! A large file is read beside the screen: its first rows are there at once, every sum says that it is not complete, and at the end it
//! is what it is when it is read at once.

use std::{cell::RefCell, fmt::Write as _, fs, path::Path};

use indsats::{
    analysis::{chosen::Chosen, selection::Selection},
    explorer::{
        app::App,
        effect::Effect,
        input::action::Action,
        jobs::load::{Doing, Load, News, Progress},
        update::update,
        view::completeness::Completeness,
    },
    format::limits::Limits,
    locale::{Language, Locale},
    model::dataset::Dataset,
    report::{
        ReportInput,
        files::export_file::{FileFormat, contents},
    },
    workspace::{
        open::{Opened, open, open_bytes},
        origin::Origin,
        settings::Settings,
    },
};

use super::stage::Stage;
use crate::workbook_files::{ods, ods_row, xlsx, xlsx_row};

/// A budget of 60 areas with 300 lines each, of which the first total is printed wrong, in more than a mebibyte.
pub fn large(of_last_line: &str) -> String {
    let mut text = String::from("(title: \"Storby\", unit: (label: \"1.000 kr.\"), years: [2024, 2025], areas: [\n");
    for area in 0..60 {
        writeln!(text, "(name: \"Område {area}\", initiatives: [").unwrap();
        for line in 0..300 {
            let is_last = (area, line) == (59, 299);
            let amounts = if is_last { of_last_line } else { "1, 2.5" };
            writeln!(
                text,
                "    (name: \"Indsats nummer {line} i område {area}\", funding: \"Budget\", amounts: [{amounts}]),"
            )
            .unwrap();
        }
        writeln!(text, "], stated: [(amounts: [{}, 750])]),", if area == 0 { 299 } else { 300 }).unwrap();
    }
    text + "])"
}

/// A table of so many lines.
fn rows(lines: usize) -> impl Iterator<Item = [String; 4]> {
    let heading = ["Område", "Indsats", "2024", "2025"].map(str::to_owned);
    let line = |line| [format!("Område {}", line / 2_000), format!("Indsats nummer {line}"), "1".into(), "2.5".into()];
    std::iter::once(heading).chain((0..lines).map(line))
}

/// The same as a text.
fn table() -> String {
    rows(40_000).map(|row| row.join(",") + "\n").collect()
}

/// The same in XLSX and in ODS.
fn workbooks() -> [Vec<u8>; 2] {
    fn texts(row: &[String; 4]) -> [&str; 4] {
        row.each_ref().map(String::as_str)
    }
    let in_xlsx = rows(40_000).enumerate().map(|(place, row)| xlsx_row(place + 1, &texts(&row)));
    let in_ods = rows(40_000).map(|row| ods_row(&texts(&row)));
    [xlsx(&in_xlsx.collect::<String>()), ods(&in_ods.collect::<String>())]
}

/// A dataset as we write it in a format.
fn exported(ron: &str, format: FileFormat) -> Vec<u8> {
    let Opened { dataset, figures, .. } = open_bytes(ron.as_bytes(), Limits::default()).unwrap();
    let (selection, columns) = (Selection::default(), dataset.columns().collect::<Vec<_>>());
    let (chosen, locale) = (Chosen::of(&selection, &dataset), Locale::new(Language::English));
    let input =
        ReportInput { dataset: &dataset, figures: &figures, selection: &selection, chosen: &chosen, locale: &locale };
    let mut file = Vec::new();
    contents(input, &columns, format, &mut file).unwrap();
    file
}

fn in_file(name: &str, text: impl AsRef<[u8]>) -> (tempfile::TempDir, Origin) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    (folder, Origin::File(path))
}

fn news_of(origin: &Origin) -> Vec<News> {
    let news = RefCell::new(Vec::new());
    Load::of(origin, Limits::default()).unwrap().run(|told| news.borrow_mut().push(told));
    news.into_inner()
}

fn explorer(opened: Opened, origin: &Origin, language: Language, (width, height): (u16, u16)) -> Stage {
    let app = App::new(opened.dataset, opened.figures, Locale::new(language), Settings::default());
    let mut app = app.from_origin(origin.clone()).with_import(opened.import);
    let rows = app.dataset().initiatives().len();
    let progress = Progress {
        bytes: 420_000,
        size: Some(1_300_000),
        rows: Some((20, rows)),
        left: Some(3),
        doing: Doing::Reading,
    };
    app.set_completeness(Completeness::Reading(progress));
    Stage::opened(app, width, height)
}

/// An explorer of the first rows, and the news that follow.
fn begun(origin: &Origin, language: Language, size: (u16, u16)) -> (Stage, impl Iterator<Item = News> + use<>) {
    let mut news = news_of(origin).into_iter().filter(|news| !matches!(news, News::Progress(_)));
    let Some(News::First(opened)) = news.next() else { panic!("no first rows") };
    (explorer(*opened, origin, language, size), news)
}

fn lines_and_totals(dataset: &Dataset) -> (usize, usize) {
    (dataset.initiatives().len(), dataset.stated().count())
}

#[test]
fn the_first_rows_come_first_and_in_the_end_all_is_there() {
    let ron = large("1, 2.5");
    let [in_xlsx, in_ods] = workbooks();
    let (json, own) = (exported(&ron, FileFormat::Json), exported(&ron, FileFormat::Csv));
    let files: [(&str, Vec<u8>, usize); 6] = [
        ("a.ron", ron.into(), 18_000),
        ("a.csv", table().into(), 40_000),
        ("a.xlsx", in_xlsx, 40_000),
        ("a.ods", in_ods, 40_000),
        ("a.json", json, 18_000),
        ("own.csv", own, 18_000),
    ];
    for (name, text, lines) in files {
        let (_folder, origin) = in_file(name, &text);
        let (mut stage, news) = begun(&origin, Language::English, (80, 24));
        let (first, totals) = lines_and_totals(stage.app.dataset());
        assert!(first > 100 && first < lines && totals == 0, "{name}: {first} {totals}");
        stage.press("Down Enter");
        let selected = stage.app.tree().root();
        for told in news {
            stage.hear(told);
        }
        assert_eq!(stage.app.completeness(), Completeness::Whole, "{name}");
        let whole = open(&origin).unwrap();
        assert_eq!(lines_and_totals(stage.app.dataset()), lines_and_totals(&whole.dataset), "{name}");
        assert_eq!(stage.app.tree().root(), selected, "{name}: the place stays");
        assert!(!stage.text().contains("so far"), "{}", stage.text());
    }
}

#[test]
fn more_rows_come_while_it_is_read() {
    let [in_xlsx, in_ods] = workbooks();
    for (name, text) in [("a.xlsx", in_xlsx), ("a.ods", in_ods)] {
        let (_folder, origin) = in_file(name, &text);
        let lines: Vec<usize> = news_of(&origin)
            .iter()
            .filter_map(|news| match news {
                News::First(opened) => Some(opened.dataset.initiatives().len()),
                News::More(new) => Some(new.opened.dataset.initiatives().len()),
                _ => None,
            })
            .collect();
        assert!(lines.len() > 1 && lines.is_sorted_by(|one, next| one < next), "{name}: {lines:?}");
    }
}

#[test]
fn until_then_every_sum_says_that_it_is_not_complete() {
    let (_folder, origin) = in_file("a.ron", large("1, 2.5"));
    for size @ (width, height) in [(60, 15), (80, 24), (120, 40)] {
        for (language, code) in [(Language::Danish, "da"), (Language::English, "en")] {
            let (stage, _) = begun(&origin, language, size);
            insta::assert_snapshot!(format!("reading-{code}-{width}x{height}"), stage.picture());
        }
    }
}

#[test]
fn nothing_is_called_a_difference_or_leaves_the_screen_before_all_is_read() {
    let (_folder, origin) = in_file("a.ron", large("1, 2.5"));
    let (mut stage, news) = begun(&origin, Language::English, (80, 24));
    assert!(!stage.text().contains('≠'), "{}", stage.text());
    for key in ["y", "Y", "a", "!", "F5"] {
        stage.press(key);
        assert!(stage.text().contains("Only when all of the file has been read"), "{key}\n{}", stage.text());
        assert!(!matches!(stage.effect, Effect::Send(_)), "{key}");
    }
    stage.press(":").typed("export x.csv").press("Enter");
    assert!(stage.text().contains("Only when all of the file has been read"), "{}", stage.text());
    stage.press("Esc Esc");
    for told in news {
        stage.hear(told);
    }
    stage.press("Home");
    assert!(stage.text().contains('≠'), "the first total is printed wrong\n{}", stage.text());
}

#[test]
fn a_mistake_at_the_end_leaves_what_was_read() {
    let (_folder, origin) = in_file("a.ron", large("1, x"));
    let (mut stage, news) = begun(&origin, Language::English, (80, 24));
    for told in news {
        stage.hear(told);
    }
    let text = stage.text();
    for said in ["Not read to its end", "a.ron:18120:78: x is not an amount", "Total, so far (17999)"] {
        assert!(text.replace('\n', " ").contains(said), "{said}\n{text}");
    }
    stage.press("Down a");
    for said in ["could not be read to its end", "not read to its end, figures not complete", "so far"] {
        assert!(stage.text().contains(said), "{said}\n{}", stage.text());
    }
    // Mended, it is read again.
    let Origin::File(path) = &origin else { panic!() };
    fs::write(path, large("1, 2.5")).unwrap();
    stage.press("F5");
    assert_eq!(stage.app.completeness(), Completeness::Whole);
    assert_eq!(stage.app.dataset().initiatives().len(), 18_000);
}

#[test]
fn small_files_are_read_at_once_and_what_is_packed_or_still_written_is_not() {
    let (_folder, small) = in_file("a.ron", "(title: \"T\", unit: (), years: [2020], areas: [])");
    for origin in [small, Origin::Letter, Origin::File(Path::new("none.ron").into())] {
        assert!(Load::of(&origin, Limits::default()).is_none(), "{origin:?}");
    }
    let [packed, _] = workbooks();
    assert!(packed.len() < 1 << 20);
    let (_folder, packed) = in_file("a.xlsx", packed);
    for origin in [packed, Origin::StandardInput] {
        assert!(Load::of(&origin, Limits::default()).is_some(), "{origin:?}");
    }
}

#[test]
fn the_work_on_a_table_is_told_from_step_to_step() {
    let (_folder, origin) = in_file("a.csv", table());
    let made: Vec<Progress> = news_of(&origin)
        .into_iter()
        .filter_map(|news| match news {
            News::Progress(progress) if progress.doing != Doing::Reading => Some(progress),
            _ => None,
        })
        .collect();
    assert!(made.len() > 4 && made.is_sorted_by_key(Progress::per_cent), "{made:?}");
    let opened = open(&origin).unwrap();
    let mut stage = explorer(opened, &origin, Language::English, (80, 24));
    stage.hear(News::Progress(made[made.len() - 1]));
    assert!(stage.text().contains("not complete, being made"), "{}", stage.text());
    let effects = update(&mut stage.app, Action::Roles);
    assert!(effects.jobs.is_empty() && stage.text().contains("taken for"), "{}", stage.text());
    stage.press("q");
    assert_eq!(stage.effect, Effect::Leave, "q leaves from the columns too");
}
