//! Compares the README and the guides with the program: the keys, the commands with their output, the dataset, the letter's
//! gaps, and every link. After a change, `cargo test -- --ignored write_the_readme` writes the changing parts anew.

use std::{fmt::Write as _, fs, path::PathBuf};

use assert_cmd::Command;
use indsats::{
    analysis::{
        check::reconcile::{Against, Comparison, Status},
        figures::Figures,
    },
    explorer::input::{bindings::BINDINGS, key::Binding, role_bindings::ROLE_BINDINGS},
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
    model::{amount::Amount, dataset::Dataset, financing::View, period::Period},
    workspace::origin::LETTER,
};

const README: &str = "README.md";
const LETTER_GUIDE: &str = "assets/guide/letter.md";
const PROMISES: &str = "assets/guide/promises.md";
const COMMANDS_GUIDE: &str = "assets/guide/commands.md";
/// The pages whose links are followed.
const PAGES: [&str; 9] = [
    README,
    ".github/CONTRIBUTING.md",
    LETTER_GUIDE,
    COMMANDS_GUIDE,
    "assets/guide/questions.md",
    "assets/guide/screen.md",
    "assets/guide/datasets.md",
    "assets/guide/json.md",
    PROMISES,
];

const KEYS: &str = "| Keys | What they do |\n|---|---|\n";
const ROLE_KEYS: &str = "| Keys | On the columns of a table |\n|---|---|\n";
const GAPS: &str = "| Total | Year | Lines | Letter | Difference | Figures | Rounding explains at most |\n\
                    |---|---|---:|---:|---:|---:|---:|\n";

#[test]
fn every_key_stands_in_the_readme_with_what_it_does() {
    assert_shown(&readme(), &with_keys());
}

#[test]
fn the_gaps_of_the_letter_stand_in_its_guide() {
    assert_shown(&read_text(LETTER_GUIDE), &with_table(&read_text(LETTER_GUIDE), GAPS, &gaps()));
}

/// A test that is renamed is renamed in the table of promises too.
#[test]
fn every_promise_is_held_by_tests_that_there_are() {
    let promises = read_text(PROMISES);
    let names: Vec<&str> = promises.split('`').filter(|name| name.contains("::")).collect();
    assert!(names.len() > 20, "{names:?}");
    for name in names {
        let (module, test) = name.rsplit_once("::").unwrap();
        let file = read_text(&format!("tests/all/{}.rs", module.replace("::", "/")));
        assert!(file.contains(&format!("fn {test}(")), "{name}");
    }
    for row in promises.lines().filter(|line| line.starts_with("| ")).skip(1) {
        assert!(row.contains('`'), "no test: {row}");
    }
}

#[test]
fn the_guide_to_datasets_names_every_field_that_the_example_has() {
    let guide = read_text("assets/guide/datasets.md");
    let example = read_text("assets/example.ron");
    let code = example.lines().map(|line| line.split_once("//").map_or(line, |(code, _)| code));
    let fields = code.flat_map(|line| line.split([' ', '(', '[', '{'])).filter_map(|word| word.strip_suffix(':'));
    let is_field = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_lowercase());
    let fields: std::collections::BTreeSet<&str> = fields.filter(is_field).collect();
    assert!(fields.contains("start_measure") && fields.len() > 40, "{fields:?}");
    for field in fields {
        let named = guide.contains(&format!("`{field}`")) || guide.contains(&format!("{field}: "));
        assert!(named, "the guide does not name {field}");
    }
}

#[test]
fn every_link_in_the_readme_and_the_guides_leads_to_a_file_and_a_heading() {
    for page in PAGES {
        let text = read_text(page);
        for target in text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target) {
            if target.starts_with("http") {
                continue;
            }
            let (path, heading) = target.split_once('#').unwrap_or((target, ""));
            let linked = if path.is_empty() { file(page) } else { file(page).parent().unwrap().join(path) };
            assert!(linked.exists(), "{page} links to {target}");
            let headings = || fs::read_to_string(&linked).unwrap_or_default();
            assert!(heading.is_empty() || headings().lines().any(|line| anchor(line) == heading), "{page}: {target}");
        }
    }
}

#[test]
fn every_command_in_the_readme_and_the_guide_prints_what_stands_below_it() {
    for page in [README, COMMANDS_GUIDE] {
        assert_shown(&read_text(page), &with_consoles(&read_text(page)));
    }
}

#[test]
fn the_dataset_in_the_readme_can_be_read() {
    let text = dataset();
    let dataset = read(Source::new(&text)).unwrap_or_else(|mistake| panic!("{mistake:?}")).dataset;
    assert_eq!(dataset.initiatives().len(), 2);
    assert!(dataset.stated().len() > 0);
}

#[test]
#[ignore = "writes the keys, the gaps and the output of commands in the README anew"]
fn write_the_readme() {
    fs::write(file(README), with_consoles(&with_keys())).unwrap();
    fs::write(file(COMMANDS_GUIDE), with_consoles(&read_text(COMMANDS_GUIDE))).unwrap();
    fs::write(file(LETTER_GUIDE), with_table(&read_text(LETTER_GUIDE), GAPS, &gaps())).unwrap();
}

fn file(page: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(page)
}

fn read_text(page: &str) -> String {
    fs::read_to_string(file(page)).unwrap()
}

fn readme() -> String {
    read_text(README)
}

/// The anchor of a heading as code hosts make it: small letters, hyphens for spaces, no signs.
fn anchor(line: &str) -> String {
    let heading = line.trim_start_matches('#').trim().to_lowercase();
    heading.chars().filter(|sign| sign.is_alphanumeric() || " -".contains(*sign)).collect::<String>().replace(' ', "-")
}

/// The two are the same; else the lines around the first that is not, as they should be.
fn assert_shown(is: &str, wanted: &str) {
    let same = is.lines().zip(wanted.lines()).take_while(|(is, wanted)| is == wanted).count();
    let excerpt: Vec<&str> = wanted.lines().skip(same.saturating_sub(2)).take(30).collect();
    let from = same + 1;
    assert!(
        is == wanted,
        "the page is out of date from line {from}; cargo test -- --ignored write_the_readme writes:\n{}",
        excerpt.join("\n")
    );
}

/// The README with these rows in the table that has this head.
fn with_table(readme: &str, head: &str, rows: &str) -> String {
    let (before, rest) = readme.split_once(head).unwrap_or_else(|| panic!("the README has no table {head}"));
    let after: Vec<&str> = rest.split_inclusive('\n').skip_while(|line| line.starts_with('|')).collect();
    format!("{before}{head}{rows}{}", after.concat())
}

fn with_keys() -> String {
    with_table(&with_table(&readme(), KEYS, &keys(BINDINGS)), ROLE_KEYS, &keys(ROLE_BINDINGS))
}

fn keys(bindings: &[Binding]) -> String {
    let english = Locale::new(Language::English);
    let mut rows = String::new();
    for binding in bindings {
        writeln!(rows, "| `{}` | {} |", binding.keys(&english), english.text(binding.doc)).unwrap();
    }
    rows
}

/// The stated figures of own money that differ from the lines, each once, and how far rounding to one decimal could go:
/// half a decimal for each figure that is added and for the total.
fn gaps() -> String {
    let dataset = read(Source::new(LETTER)).unwrap().dataset;
    let figures = Figures::of(&dataset).unwrap();
    let english = Locale::new(Language::English);
    let mut rows = String::new();
    for comparison in figures.reconciliation.comparisons() {
        if !in_table_1(&dataset, comparison) || comparison.status != Status::Differs {
            continue;
        }
        assert_eq!(comparison.against, Against::Initiatives);
        let area = comparison.area(&dataset);
        let cell = figures.totals.cell(area, View::Internal, Period::Column(comparison.column));
        let bound = Amount::parse("0.05").unwrap().checked_mul(Amount::from(cell.initiatives + 1)).unwrap();
        let plain = |amount: Option<Amount>| english.amount(amount.unwrap(), 2);
        writeln!(
            rows,
            "| {} | {} | {} | {} | {} | {} | {}{} |",
            area.map_or("In all", |area| &dataset.area(area).name),
            dataset.label(comparison.column),
            plain(comparison.computed),
            plain(comparison.amount),
            english.signed(comparison.difference, 2),
            cell.initiatives,
            plain(Some(bound)),
            if comparison.difference.abs() <= bound { "" } else { ", too little" },
        )
        .unwrap();
    }
    rows
}

fn in_table_1(dataset: &Dataset, comparison: &Comparison) -> bool {
    let source = comparison.source(dataset).unwrap();
    dataset.text(source.table.unwrap()) == "1"
}

/// The first block of RON in the README.
fn dataset() -> String {
    let readme = readme();
    let (_, rest) = readme.split_once("```ron\n").unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

/// A page with below each `$ indsats …` what that prints, in a folder where the README's dataset is `clubs.ron`, and the commented
/// example `example.ron`; `fl16.csv` is an excerpt of a public budget.
fn with_consoles(page: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("clubs.ron"), dataset()).unwrap();
    fs::copy(file("assets/example.ron"), folder.path().join("example.ron")).unwrap();
    fs::copy(file("tests/data/fl16.csv"), folder.path().join("fl16.csv")).unwrap();
    let mut filled = String::new();
    let mut within = false;
    for line in page.lines() {
        match (line, within) {
            ("```console", _) => within = true,
            ("```", true) => within = false,
            (_, true) => {
                if let Some(command) = line.strip_prefix("$ indsats ") {
                    writeln!(filled, "{line}").unwrap();
                    filled.push_str(&printed(command, &folder));
                }
                continue;
            }
            _ => {}
        }
        writeln!(filled, "{line}").unwrap();
    }
    filled
}

fn printed(arguments: &str, folder: &tempfile::TempDir) -> String {
    let mut command = Command::cargo_bin("indsats").unwrap();
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
        command.env_remove(name);
    }
    let output = command.args(arguments.split_whitespace()).current_dir(folder).output().unwrap();
    assert!(output.status.code().is_some_and(|code| code < 2), "{arguments}: {output:?}");
    // A command without a result explains itself.
    let shown = if output.stdout.is_empty() { output.stderr } else { output.stdout };
    String::from_utf8(shown).unwrap()
}
