//! A wider window never shows less: of the first 34 cells of any name as much as a narrower one, and as many columns.

use std::fmt::Write as _;

use indsats::locale::Language;
use unicode_width::UnicodeWidthStr as _;

use super::stage::Stage;

/// The cells of a name that a wider window never cuts.
const NAME: usize = 34;

/// A town of so many years, whose amounts have so many digits.
fn town(years: usize, digits: usize) -> String {
    let amounts = |first: usize| {
        let amounts = (0..years).map(|year| format!("{}{}", first + year % 3, "5".repeat(digits - 1)));
        amounts.collect::<Vec<_>>().join(", ")
    };
    let line = |name: &str, first: usize| format!("(name: \"{name}\", amounts: [{}]),", amounts(first));
    let mut areas = String::new();
    for (area, lines) in [
        (
            "Skoler og fritidstilbud til større børn og unge",
            ["Frokost til alle skolebørn i de ældste klasser", "Lektiehjælp"],
        ),
        ("Veje", ["Vedligeholdelse af gader, pladser og cykelstier", "Gadelamper på de mindre veje i yderområderne"]),
    ] {
        let lines: String = lines.iter().zip(1..).map(|(name, first)| line(name, first)).collect();
        write!(areas, "(name: \"{area}\", initiatives: [{lines}], stated: [(amounts: [{}])]),", amounts(4)).unwrap();
    }
    let years: Vec<String> = (2017..).take(years).map(|year| year.to_string()).collect();
    format!(
        "(title: \"Byen\", language: \"da\", unit: (currency: \"DKK\", multiplier: 1, label: \"kr.\"), years: [{}],
          documents: [(id: \"b\", label: \"budgettet\", title: \"Budget\")], areas: [{areas}])",
        years.join(", ")
    )
}

/// The parts of the screen that must not shrink as it grows.
struct Seen {
    /// Cells of each name that can be read, up to [`NAME`]; none of one that is not in sight.
    names: Vec<Option<usize>>,
    columns: usize,
    has_panes_beside: bool,
}

/// The cells of a name in a row, where that is its row: the name is whole, or cut with an ellipsis.
fn shown(name: &str, row: &str) -> Option<usize> {
    let row = row.trim_start_matches([' ', '>', '+', '▾', '▸', '●', '≠']);
    let begin: String = name.chars().take(5).collect();
    let row = &row[row.find(&begin).filter(|&at| at == 0 || row[..at].ends_with(' ') && at < 12)?..];
    let alike: String =
        name.chars().zip(row.chars()).take_while(|(letter, other)| letter == other).map(|both| both.0).collect();
    let is_its_row = alike.len() == name.len() || row[alike.len()..].starts_with('…');
    // The ellipsis is a cell too: the mark of a note takes the place of a letter.
    let ellipsis = usize::from(alike.len() < name.len());
    is_its_row.then(|| (alike.width() + ellipsis).min(NAME))
}

impl Seen {
    fn of(stage: &Stage, names: &[String]) -> Self {
        let lines = stage.lines();
        let head: Vec<char> = lines[2].chars().collect();
        let divider = head.iter().position(|&sign| sign == '│');
        let tree = divider.unwrap_or(usize::from(stage.size.width));
        let rows = lines[3..lines.len() - 1].iter().take_while(|line| !line.starts_with('─'));
        let rows: Vec<String> = rows.map(|line| line.chars().take(tree).collect()).collect();
        let in_sight = |name: &String| rows.iter().filter_map(|row| shown(name, row)).max();
        let heads: String = head.iter().take(tree).collect();
        // An ellipsis stands for years that have no column.
        let is_column = |text: &&str| !text.trim_matches([' ', '…']).is_empty();
        let columns = heads.split('─').filter(is_column).count() - 1;
        Self { names: names.iter().map(in_sight).collect(), columns, has_panes_beside: divider.is_some() }
    }
}

/// Looks at a dataset in every width.
fn grow(mut stage: Stage, keys: &str) {
    let height = stage.size.height;
    let dataset = stage.app.dataset();
    let lines = dataset.initiatives().map(|id| dataset.name(id).to_owned());
    let mut names: Vec<String> = dataset.areas().map(|area| dataset.area(area).name.clone()).chain(lines).collect();
    names.sort();
    // Names that begin alike are not told apart where they are cut.
    let begin = |name: &String| name.chars().take(14).collect::<String>();
    let begins: Vec<String> = names.iter().map(begin).collect();
    names.retain(|name| begins.iter().filter(|other| **other == begin(name)).count() == 1);
    stage.press(keys);
    let mut before: Option<Seen> = None;
    for width in 40..=220 {
        stage.resize(width, height);
        let seen = Seen::of(&stage, &names);
        let told = || format!("{width}×{height} {keys:?}\n{}", stage.text());
        if let Some(before) = before {
            for ((name, now), before) in names.iter().zip(&seen.names).zip(&before.names) {
                let (Some(now), Some(before)) = (now, before) else { continue };
                assert!(now >= before, "{now} cells of {name:?}, before {before}: {}", told());
            }
            assert!(seen.columns >= before.columns, "{} columns, before {}: {}", seen.columns, before.columns, told());
            assert!(seen.has_panes_beside || !before.has_panes_beside, "{}", told());
        }
        if seen.has_panes_beside {
            for (name, now) in names.iter().zip(&seen.names).filter_map(|(name, now)| Some((name, (*now)?))) {
                // The ellipsis takes a cell, and so does the mark of a note.
                assert!(now + 2 >= name.width().min(NAME), "{now} cells of {name:?}: {}", told());
            }
        }
        before = Some(seen);
    }
}

#[test]
fn names_and_columns_of_the_letter_grow() {
    for keys in ["", "+", "+ 1", "0 +", "e +", "i F2 +", "v +", "v v + F2", "p +", "s + F2", "s s +", "p p p p +"] {
        grow(Stage::letter(40, 60), keys);
    }
    grow(Stage::letter(40, 24), "+");
    grow(Stage::letter(40, 15), "+");
}

#[test]
fn names_and_columns_grow_whatever_the_years_and_the_amounts() {
    for (years, digits) in [(1, 4), (1, 10), (3, 9), (4, 3), (4, 7), (9, 3), (9, 10)] {
        for keys in ["+", "0 + F2"] {
            grow(Stage::dataset(&town(years, digits), 40, 40), keys);
        }
    }
}

#[test]
fn names_and_columns_grow_whatever_the_document() {
    let codes = crate::reference_model::CLASSES;
    let documents = [
        codes,
        include_str!("../../documents/like-01-dk-budget-follow-up.ron"),
        include_str!("../../documents/like-03-uk-capital-by-funder.ron"),
        include_str!("../../documents/like-04-us-capital-by-fund.ron"),
        include_str!("../../documents/17-ca-acoa-programs.ron"),
        include_str!("../../documents/small/wide.ron"),
        include_str!("../../documents/small/many.ron"),
    ];
    for document in documents {
        for keys in ["+", "F2 t T +"] {
            grow(Stage::dataset(document, 40, 40), keys);
        }
    }
}

#[test]
fn the_letter_opens_whole_with_its_panes_in_sight() {
    for language in Language::ALL {
        let stage = Stage::opened_letter(language, 120, 40);
        let dataset = stage.app.dataset();
        let lines: Vec<String> = dataset.initiatives().map(|id| dataset.name(id).to_owned()).collect();
        assert_eq!(lines.len(), 26);
        let seen = Seen::of(&stage, &lines);
        assert!(seen.has_panes_beside, "{}", stage.text());
        for (name, cells) in lines.iter().zip(&seen.names) {
            let cells = cells.unwrap_or_else(|| panic!("{name} is not in sight:\n{}", stage.text()));
            assert!(cells + 2 >= name.width().min(NAME), "{cells} cells of {name:?}:\n{}", stage.text());
        }
    }
}
