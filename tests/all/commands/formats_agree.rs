//! Over random datasets: what `list` shows adds up to what `totals` says, all formats of it show the same lines with the same
//! figures, and every table can be laid out at any width.

use indsats::{
    analysis::{
        arranging::grouping::Grouping,
        check::warnings::Mentions,
        chosen::Chosen,
        figures::Figures,
        search::query::{Query, reader::QueryReader},
        selection::{Order, Selection, Years},
    },
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
    model::{
        amount::{Amount, Sum},
        dataset::Dataset,
        financing::View,
        period::Period,
    },
    report::{
        ReportInput,
        grid::{ColumnKind, Row},
        tables::{check, list, totals},
        writers::{
            csv::{self, Delimiter, Table},
            json, markdown,
            text::{self, Page},
        },
    },
};
use proptest::{
    prelude::*,
    sample::select,
    test_runner::{Config, RngSeed},
};
use serde_json::Value;

use super::delimited_text::{entries, rows, texts};
use crate::{
    random_dataset,
    reckoning::{document::Document, ron::ron},
};

fn selection() -> impl Strategy<Value = Selection> {
    let view = select(vec![None, Some(View::Internal), Some(View::External), Some(View::Combined)]);
    let years = select(vec![Years::Each, Years::Sum]);
    let query = select(vec!["", "a", "er:ny", ">1", "none"]);
    let order = select(vec![Order::Document, Order::Amount, Order::Change, Order::Name]);
    let grouping = select(vec![Grouping::Area, Grouping::Flat]);
    (view, years, query, order, grouping).prop_map(|(view, years, query, order, grouping)| Selection {
        grouping,
        view,
        years,
        areas: Vec::new(),
        query: Query::parse(query, &QueryReader::plain(Language::Danish)),
        basis: None,
        holding: None,
        order,
        picked: None,
    })
}

fn dataset(document: &Document) -> Dataset {
    let text = ron(document);
    read(Source::new(&text)).unwrap_or_else(|mistake| panic!("{mistake:?}\n{text}")).dataset
}

fn written(write: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut out = Vec::new();
    write(&mut out);
    String::from_utf8(out).unwrap()
}

/// The sum, in a period, of the lines whose path begins like this.
fn sum(lines: &Value, path: &[Value], financing: Option<&str>, period: usize) -> Option<String> {
    let mut sum = Sum::default();
    for line in lines.as_array().unwrap() {
        let within = line["path"].as_array().unwrap().starts_with(path);
        let counts = within && financing.is_none_or(|financing| line["financing"] == financing);
        if let Some(text) =
            line["amounts"].as_object().unwrap().values().nth(period).unwrap().as_str().filter(|_| counts)
        {
            sum.add(Amount::parse(text).unwrap()).unwrap();
        }
    }
    sum.total().unwrap().map(|sum| sum.to_string())
}

/// Lists of strings of a JSON value.
fn strings(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().map(|text| text.as_str().unwrap()).collect()
}

/// A text without the line breaks and tabs that tab-separated text cannot have.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Checks that a delimited table has the lines of `list --format json`.
fn assert_same_lines(dataset: &Dataset, lines: &Value, text: &str, delimiter: u8) {
    let rows = rows(text, delimiter);
    let lines = lines.as_array().unwrap();
    assert_eq!(rows.len(), lines.len(), "{text}");
    for (row, line) in rows.iter().zip(lines) {
        let cell = |name: &str| row.get(name).map_or("", String::as_str);
        let same = |name: &str, value: &Value| {
            let value = value.as_str().map_or_else(|| value.to_string().replace("null", ""), str::to_owned);
            assert_eq!(squeezed(cell(name)), squeezed(&value), "{name} of {line}\n{text}");
        };
        let same_list = |name: &str, between: &str, value: &Value| {
            let parted: Vec<String> = texts(cell(name), between).iter().map(|text| squeezed(text)).collect();
            let whole: Vec<String> = strings(value).into_iter().map(squeezed).collect();
            assert_eq!(parted, whole, "{name} of {line}\n{text}");
        };
        for name in ["area", "initiative", "financing", "code", "area_code", "price_level"] {
            same(name, &line[name]);
        }
        for name in ["document", "table", "row", "page"] {
            same(name, &line["source"][name]);
        }
        same_list("path", " > ", &line["path"]);
        for name in ["funding", "notes", "aliases"] {
            same_list(name, "; ", &line[name]);
        }
        for (_, dimension) in dataset.dimensions() {
            same(&dimension.key, &line["dimensions"][&dimension.key]);
        }
        for (label, amount) in line["amounts"].as_object().unwrap() {
            same(label, amount);
        }
        assert_same_cells(line, cell("cells"));
        assert_same_parts(line, cell("of_which"));
    }
}

/// Checks the odd cells of a line, those of its parts last: "2021: withheld; heraf løn: 2021: about, efter skøn".
fn assert_same_cells(line: &Value, cell: &str) {
    let mut odd = Vec::new();
    let parts = line["of_which"].as_array().into_iter().flatten();
    for (name, cells) in
        std::iter::once((None, &line["cells"])).chain(parts.map(|it| (it["name"].as_str(), &it["cells"])))
    {
        for (label, cell) in cells.as_object().into_iter().flatten() {
            let labels: Vec<String> = name.into_iter().chain([label.as_str()]).map(squeezed).collect();
            odd.push((labels, cell));
        }
    }
    let written = if cell.is_empty() { Vec::new() } else { entries(cell, "; ") };
    assert_eq!(written.len(), odd.len(), "{cell}\n{line}");
    for (entry, (labels, odd)) in written.into_iter().zip(odd) {
        let mut pieces = entries(entry, ": ");
        let words = pieces.pop().unwrap();
        let read: Vec<String> = pieces.into_iter().map(|label| squeezed(&texts(label, "; ")[0])).collect();
        assert_eq!(read, labels);
        let (levels, words): (Vec<&str>, Vec<&str>) =
            entries(words, ", ").into_iter().partition(|word| word.starts_with("price level "));
        let several = odd["price_levels"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let told: Vec<String> =
            several.chain(odd["price_level"].as_str()).map(|level| format!("price level {level}")).collect();
        assert_eq!(levels.into_iter().flat_map(|it| texts(it, "; ")).collect::<Vec<_>>(), told, "{entry}\n{line}");
        let (ours, notes): (Vec<&str>, Vec<&str>) = words
            .into_iter()
            .partition(|word| ["dash", "blank", "withheld", "about", "at least", "at least about"].contains(word));
        let kind = odd["kind"].as_str().filter(|kind| *kind != "amount");
        let doubt = |name: &str, word| odd[name].as_bool().filter(|holds| *holds).map(|_| word);
        let doubts: Vec<&str> = doubt("at_least", "at least").into_iter().chain(doubt("about", "about")).collect();
        let said = kind.into_iter().map(str::to_owned).chain(Some(doubts.join(" ")).filter(|words| !words.is_empty()));
        assert_eq!(ours, said.collect::<Vec<_>>(), "{entry}\n{line}");
        let notes: Vec<String> = notes.into_iter().flat_map(|note| texts(note, "; ")).collect();
        assert_eq!(squeezed(&notes.join(" ")), squeezed(odd["note"].as_str().unwrap_or_default()), "{entry}");
    }
}

/// Checks the parts of a line: "heraf løn: 2.5, , 3".
fn assert_same_parts(line: &Value, cell: &str) {
    let parts = line["of_which"].as_array().map_or(&[][..], Vec::as_slice);
    let written = if cell.is_empty() { Vec::new() } else { entries(cell, "; ") };
    assert_eq!(written.len(), parts.len(), "{cell}\n{line}");
    for (entry, part) in written.into_iter().zip(parts) {
        let pieces = entries(entry, ": ");
        assert_eq!(squeezed(&texts(pieces[0], "; ").concat()), squeezed(part["name"].as_str().unwrap()));
        let amounts: Vec<&str> =
            part["amounts"].as_object().unwrap().values().map(|it| it.as_str().unwrap_or("")).collect();
        assert_eq!(entries(pieces[1], ", "), amounts, "{entry}");
    }
}

/// The figures of lines and their parts in the order in which a table for people shows them.
fn figures_shown(lines: &Value) -> Vec<Option<String>> {
    let parts = |line: &Value| line["of_which"].as_array().cloned().unwrap_or_default();
    let rows = lines.as_array().unwrap().iter().flat_map(|line| std::iter::once(line.clone()).chain(parts(line)));
    let amounts = rows.map(|row| row["amounts"].as_object().unwrap().clone());
    amounts.flat_map(|amounts| amounts.into_iter().map(|(_, amount)| amount.as_str().map(str::to_owned))).collect()
}

/// The amount in a cell for people: "≥ca. 1.600,00*".
fn amount_shown(cell: &str, language: Language) -> Option<String> {
    let mark = if language == Language::Danish { ',' } else { '.' };
    let digits = cell.trim_start_matches(|letter: char| !letter.is_ascii_digit() && letter != '−');
    let plain: String =
        digits.chars().filter(|&letter| letter.is_ascii_digit() || letter == mark || letter == '−').collect();
    let plain = plain.replace(mark, ".").replace('−', "-");
    Amount::parse(&plain).ok().map(|amount| amount.to_string())
}

/// Checks that the tables for people have the figures of `list --format json`, row by row.
fn assert_same_figures(input: ReportInput<'_>, lines: &Value, language: Language) {
    let grid = list::grid(input).unwrap();
    let expected = figures_shown(lines);
    let is_figure: Vec<bool> = grid.columns.iter().map(|column| column.kind == ColumnKind::Figure).collect();
    let markdown = written(|out| markdown::write(&grid, out).unwrap());
    let table = markdown.lines().filter(|line| line.starts_with("| ")).skip(2).filter(|line| !line.starts_with("| **"));
    let cells = table.flat_map(|line| {
        let cells = line[2..].replace("\\|", "");
        let cells: Vec<String> = cells.split(" | ").map(str::to_owned).collect();
        cells.into_iter().zip(&is_figure).filter(|(_, is_figure)| **is_figure).map(|(cell, _)| cell)
    });
    let shown: Vec<Option<String>> = cells.take(expected.len()).map(|cell| amount_shown(&cell, language)).collect();
    assert_eq!(shown, expected, "{markdown}");
    let text = written(|out| text::write(&grid, Page::default(), out).unwrap());
    let mut rest = text.as_str();
    grid.rows.each(|row| {
        let Row::Cells(cells) = row else { return };
        for (cell, _) in cells.iter().zip(&is_figure).filter(|(_, is_figure)| **is_figure) {
            let at = rest.find(&cell.text).unwrap_or_else(|| panic!("no {} in its place in\n{text}", cell.text));
            rest = &rest[at + cell.text.len()..];
        }
    });
}

proptest! {
    #![proptest_config(Config {
        cases: 96, rng_seed: RngSeed::Fixed(20_201_202), failure_persistence: None, ..Config::default()
    })]

    #[test]
    fn what_is_listed_adds_up_to_what_totals_say(document in random_dataset::document(), selection in selection()) {
        let dataset = dataset(&document);
        let figures = Figures::of(&dataset).unwrap();
        let locale = Locale::new(Language::English);
        let chosen = Chosen::of(&selection, &dataset);
        let input = ReportInput {
            dataset: &dataset, figures: &figures, selection: &selection, chosen: &chosen, locale: &locale,
        };
        let lines: Value = serde_json::from_str(&written(|out| json::list(input, out).unwrap())).unwrap();
        let totals: Value = serde_json::from_str(&written(|out| json::totals(input, out).unwrap().unwrap())).unwrap();
        let periods = selection.periods(&dataset);
        // A blank in a printed sum counts there as the sum of its own cells.
        let is_sum = |place: usize| periods[place].column().is_some_and(|column| dataset.column(column).sum.is_some());
        // Totals of classes stand beside those of all lines.
        let is_of_all = |total: &&Value| !total["class"].is_object();
        for (place, total) in totals.as_array().unwrap().iter().filter(is_of_all).enumerate() {
            let path = total["path"].as_array().unwrap();
            let same = dataset.areas().filter(|&area| {
                let names = dataset.path(area).into_iter().map(|area| dataset.area(area).name.as_str());
                names.eq(path.iter().map(|name| name.as_str().unwrap()))
            });
            // The totals of classes come after those of areas.
            if same.count() > 1 || is_sum(place % periods.len()) || total["class"].is_object() {
                continue;
            }
            let financing = Some(total["view"].as_str().unwrap()).filter(|&view| view != "combined");
            let sum = sum(&lines, path, financing, place % periods.len());
            prop_assert_eq!(total["computed"].as_str(), sum.as_deref());
            prop_assert_eq!(total.get("stated").is_some(), selection.query.is_empty());
        }
    }

    #[test]
    fn every_table_can_be_written_at_any_width(
        document in random_dataset::document(), selection in selection(), width in 1_usize..140, language in select(&Language::ALL[..]),
    ) {
        let dataset = dataset(&document);
        let figures = Figures::of(&dataset).unwrap();
        let locale = Locale::new(language);
        let chosen = Chosen::of(&selection, &dataset);
        let input = ReportInput {
            dataset: &dataset, figures: &figures, selection: &selection, chosen: &chosen, locale: &locale,
        };
        let comparisons: Vec<_> = figures.reconciliation.comparisons().iter().collect();
        let checked = check::Checked { comparisons, withheld: Vec::new(), warnings: Vec::new(), mentions: Mentions::default() };
        for grid in [list::grid(input).unwrap(), totals::grid(input).unwrap(), check::grid(input, &checked)] {
            let page = Page { width: Some(width), ..Page::default() };
            let shown = written(|out| text::write(&grid, page, out).unwrap());
            prop_assert!(!shown.contains(|letter: char| letter.is_control() && letter != '\n'));
            written(|out| markdown::write(&grid, out).unwrap());
        }
        written(|out| csv::list(input, Table::new(Delimiter::Comma, out)).unwrap());
        written(|out| csv::totals(input, out).unwrap().unwrap());
    }

    #[test]
    fn all_formats_list_the_same_lines_with_the_same_figures(
        document in random_dataset::document(),
        selection in selection(), basis in any::<usize>(), one in proptest::option::of(any::<usize>()),
        language in select(&Language::ALL[..]),
    ) {
        let dataset = dataset(&document);
        let figures = Figures::of(&dataset).unwrap();
        let basis = dataset.bases().nth(basis % dataset.bases().len());
        let columns = dataset.shown_columns(basis.unwrap());
        let years = one.map_or(selection.years, |one| Period::Column(columns[one % columns.len()]).into());
        let selection = Selection { basis, years, ..selection };
        let locale = Locale::new(language);
        let chosen = Chosen::of(&selection, &dataset);
        let input = ReportInput {
            dataset: &dataset, figures: &figures, selection: &selection, chosen: &chosen, locale: &locale,
        };
        let lines: Value = serde_json::from_str(&written(|out| json::list(input, out).unwrap())).unwrap();
        for (delimiter, sign) in [(Delimiter::Comma, b','), (Delimiter::Tab, b'\t')] {
            assert_same_lines(&dataset, &lines, &written(|out| csv::list(input, Table::new(delimiter, out)).unwrap()), sign);
        }
        assert_same_figures(input, &lines, language);
    }
}
