//! Signs stand by exactly what they say something of: by the figure that differs, by the name of what differs in a part only, in the
//! columns that are shown; price levels and parts of a year by the figure that they concern.

use indsats::locale::Language;

use super::stage::Stage;

/// A budget whose printed sum over years differs, and the accounts, in which nothing does.
const IN_BUDGET_ONLY: &str = r#"(title: "T", unit: (label: "k"),
    columns: [(year: 2025, measure: "budget"), (year: 2026, measure: "budget"), (year: 2025, measure: "accounts"),
        (label: "Budget in all", sum_of: [2025, 2026], measure: "budget"), (year: 2026, measure: "accounts")],
    measures: [(name: "budget"), (name: "accounts")],
    areas: [(name: "A", initiatives: [(name: "p", amounts: [110, 120, 1, 230, 1]), (name: "q", amounts: [60, 65, 2, 126, 2])],
        stated: [(amounts: [170, 185, 3, 355, 3])])])"#;

/// Only the total of one class is misprinted.
const OF_A_CLASS: &str = r#"(title: "T", unit: (label: "k"), language: "da", years: [2024, 2025],
    dimensions: [(key: "art", label: {"da": "Art", "en": "Kind"})],
    areas: [(name: "A", initiatives: [(name: "a", dimensions: {"art": "Løn"}, amounts: [10, 12]),
        (name: "b", dimensions: {"art": "Varer"}, amounts: [20, 27])])],
    stated: [(amounts: [30, 39]), (dimension: ("art", "Løn"), amounts: [10, 13])])"#;

/// Only the total of one kind of money is misprinted.
const OF_A_KIND: &str = r#"(title: "T", unit: (label: "k"), years: [2025],
    areas: [(name: "A", initiatives: [(name: "a", amounts: [12]), (name: "b", financing: External, amounts: [27])],
        stated: [(amounts: [39]), (view: Internal, amounts: [13])])])"#;

#[test]
fn only_the_columns_that_differ_are_named_where_nothing_differs_here() {
    let stage = Stage::dataset(IN_BUDGET_ONLY, 120, 30).after("t !");
    assert!(stage.text().contains("Der er forskelle i Budget in all."), "{}", stage.text());
}

#[test]
fn a_line_is_marked_only_for_a_column_of_the_measures_that_are_shown() {
    let accounts = Stage::dataset(IN_BUDGET_ONLY, 120, 30).after("t +");
    assert!(accounts.line(&["q "]).contains(" q "), "{}", accounts.text());
    let budget = Stage::dataset(IN_BUDGET_ONLY, 120, 30).after("v +");
    assert!(budget.text().contains("q≠"), "no column shows its amount\n{}", budget.text());
}

#[test]
fn no_sign_of_a_difference_stands_between_equal_figures() {
    for (ron, keys, whole) in
        [(OF_A_CLASS, "G", "I alt (2)≠"), (OF_A_CLASS, "p p p", "I alt (2)≠"), (OF_A_KIND, "+", "A (2)≠")]
    {
        for (width, height) in [(120, 40), (80, 24), (60, 15)] {
            let stage = Stage::dataset(ron, width, height).after(keys);
            let text = stage.text();
            assert!(!text.contains("39≠"), "{text}");
            assert!(text.contains(whole), "{whole}\n{text}");
        }
    }
    let pane = Stage::dataset(OF_A_CLASS, 120, 40).after("G");
    assert!(pane.shows("I alt 2025 · alle midler≠") && pane.shows("Løn: +1"), "{}", pane.text());
}

#[test]
fn letters_of_a_name_are_no_signs() {
    let ron = |name: &str| {
        format!(
            r#"(title: "T", unit: (label: "k"), years: [2024], areas: [(name: "A", initiatives: [(name: "{name}", amounts: [6])])])"#
        )
    };
    for language in Language::ALL {
        for (name, meaning) in [
            ("Plan x", ["x ikke offentliggjort", "x withheld"]),
            ("x", ["x ikke offentliggjort", "x withheld"]),
            ("a – b", ["– intet beløb", "– no amount"]),
            ("+ mere", ["+ eksterne midler", "+ external money"]),
            ("ca. ~5", ["~ ", "~ "]),
        ] {
            let mut stage = Stage::dataset(&ron(name), 110, 30);
            if language == Language::English {
                stage = stage.after("F2");
            }
            let text = stage.after("+").text();
            let legend = |line: &str| meaning.iter().any(|words| line.trim_start().starts_with(words));
            assert!(!text.lines().any(legend), "{name}\n{text}");
        }
    }
}

#[test]
fn the_price_level_beside_a_name_is_that_of_the_figure_that_is_shown() {
    let of_years = r#"(title: "T", unit: (label: "k"), price_level: "2024-pl", columns: [(year: 2024, price_level: "2023-pl"), (year: 2025)],
        areas: [(name: "A", initiatives: [(name: "alfa", amounts: [5, 10]), (name: "beta", amounts: [1, 2], price_level: "2020-pl")])])"#;
    let stage = Stage::dataset(of_years, 120, 30).after("+");
    assert!(stage.shows("beta · 2025: 2020-pl"), "{}", stage.text());
    let together = Stage::dataset(of_years, 120, 30).after("+ 0");
    assert!(
        together.shows("beta · 2020-pl og 2023-pl") || together.shows("beta · 2023-pl og 2020-pl"),
        "{}",
        together.text()
    );
    let earlier = Stage::dataset(of_years, 120, 30).after("+ 1");
    assert!(!earlier.line(&["beta"]).contains("-pl"), "the heading names it\n{}", earlier.text());
}

/// Two whole years, and a part of a third that the file opens on.
const PART_OF_A_YEAR: &str = r#"(title: "T", unit: (label: "k"), start_year: 2006,
    columns: [(year: 2004), (year: 2005), (label: "2006", year: 2006, part: {"da": "til juni", "en": "to June"})],
    areas: [(name: "A", initiatives: [(name: "x", amounts: [10, 20, 8]), (name: "z", amounts: [1, 2, None])])])"#;

#[test]
fn a_part_of_a_year_is_never_compared_with_a_whole_one_without_saying_so() {
    for keys in ["b", "b v v", "b v v 0", "b v v 2", "0 v v"] {
        let stage = Stage::dataset(PART_OF_A_YEAR, 100, 24).after(keys);
        let compares = ["−63,6", "−14"].iter().any(|change| stage.shows(change));
        assert!(!compares || stage.shows("2006 er kun til juni"), "{keys}\n{}", stage.text());
    }
    let together = Stage::dataset(PART_OF_A_YEAR, 100, 24).after("b v v 0");
    assert!(together.shows("−63,6") && together.shows("2006 er kun til juni"), "{}", together.text());
}

#[test]
fn it_opens_on_the_start_year_also_where_that_is_a_part_of_a_year() {
    let opened = Stage::dataset(PART_OF_A_YEAR, 100, 24);
    assert!(opened.shows("‹2006›"), "{}", opened.text());
    let no_base = PART_OF_A_YEAR
        .replace("(year: 2004), ", "")
        .replace("[10, 20, 8]", "[20, 8]")
        .replace("[1, 2, None]", "[2, None]");
    let stage = Stage::dataset(&no_base, 100, 24).after("1 b");
    assert!(stage.shows("2005, 2006 (kun til juni)"), "{}", stage.text());
}

#[test]
fn a_change_names_its_base_also_where_labels_are_long() {
    let label = |year: u32| format!("Forventet regnskab for hele kommunen {year} efter omplacering");
    let ron = format!(
        r#"(title: "T", unit: (label: "k"), columns: [(year: 2024, label: "{}"), (year: 2025, label: "{}"), (year: 2026, label: "{}")],
            areas: [(name: "A", initiatives: [(name: "a", amounts: [1234, 2345, 3456]), (name: "b", amounts: [1, 2, 3])])])"#,
        label(2024),
        label(2025),
        label(2026)
    );
    for (width, height) in [(80, 24), (120, 40), (60, 15)] {
        let year = Stage::dataset(&ron, width, height);
        assert!(year.shows("ift. 2025"), "{}", year.text());
        let together = Stage::dataset(&ron, width, height).after("0");
        assert!(together.shows("2024→2026"), "{}", together.text());
    }
}

/// Totals by class that are stated in an area only; no line names one of the classes.
const CLASSES_OF_AN_AREA: &str = r#"(title: "T", unit: (label: "k"), years: [2025], documents: [(id: "d", label: "planen", title: "P")],
    areas: [(name: "A", initiatives: [(name: "a", funding: ["S"], amounts: [6]), (name: "b", funding: ["T"], amounts: [1])],
        stated: [(funding: "S", amounts: [7], source: (document: "d", table: "2", row: 1)),
            (funding: "U", amounts: [3], source: (document: "d", table: "2", row: 2))])])"#;

#[test]
fn totals_of_a_class_in_an_area_are_told_where_lines_are_grouped_by_it() {
    let stage = Stage::dataset(CLASSES_OF_AN_AREA, 120, 40).after("p");
    assert!(stage.shows("total kun for A 7≠"), "{}", stage.text());
    assert!(stage.text().contains("U (0)"), "{}", stage.text());
    let of_none = Stage::dataset(CLASSES_OF_AN_AREA, 120, 40).after("p j j");
    assert!(of_none.shows("total kun for A 3"), "{}", of_none.text());
}

#[test]
fn a_total_without_a_source_is_not_called_that_of_the_only_document() {
    let sourced = CLASSES_OF_AN_AREA.replace(r#"(funding: "S", amounts: [7],"#, "(amounts: [8],");
    assert!(Stage::dataset(&sourced, 120, 40).shows("─Planen"), "{}", Stage::dataset(&sourced, 120, 40).text());
    let unsourced = sourced.replace(r#", source: (document: "d", table: "2", row: 1)"#, "");
    let stage = Stage::dataset(&unsourced, 120, 40);
    assert!(stage.shows("─Angivet") && !stage.shows("Planen"), "{}", stage.text());
}

#[test]
fn the_areas_that_a_gap_follows_from_make_its_sum() {
    let ron = r#"(title: "T", unit: (label: "k"), years: [2024], areas: [
        (name: "A", initiatives: [(name: "a", amounts: [96])], stated: [(amounts: [100], rounding: 10)]),
        (name: "B", initiatives: [(name: "b", amounts: [-5])], stated: [(amounts: [-8])]),
        (name: "C", initiatives: [(name: "c", amounts: [5])], stated: [(amounts: [-1])])], stated: [(amounts: [91])])"#;
    let stage = Stage::dataset(ron, 120, 40).after("G");
    assert!(stage.shows("C −6, B −3, A +4≈"), "{}", stage.text());
}

#[test]
fn diagrams_carry_the_sign_by_the_name_of_what_differs_in_a_part_only() {
    for (width, height) in [(120, 40), (80, 24)] {
        let at = |keys: &str| Stage::dataset(OF_A_CLASS, width, height).after(keys);
        let [bars, trend, map] = ["d", "d d", "d d d"].map(at);
        assert!(bars.line(&["I alt≠", "2024"]).contains("30"), "{}", bars.text());
        assert!(trend.shows("Udvikling · I alt≠ ·"), "{}", trend.text());
        assert!(map.shows("I alt 2025≠: linjer 39 ·"), "{}", map.text());
    }
    let agreeing = Stage::dataset(OF_A_CLASS, 120, 40).after("1 d d d");
    assert!(!agreeing.text().contains('≠'), "{}", agreeing.text());
}

#[test]
fn a_long_base_keeps_its_year() {
    let ron = r#"(title: "T", unit: (label: "k"), columns: [
        (year: 2024, label: "Forventet regnskab for hele kommunen 2024 efter omplacering"),
        (year: 2025, label: "Forventet regnskab for hele kommunen 2025 efter omplacering"),
        (label: "Forventet regnskab for hele kommunen i alt", sum_of: [2024, 2025])],
        areas: [(name: "A", initiatives: [(name: "a", amounts: [1234, 2345, 3579])])])"#;
    for (keys, year) in [(". b", "2025"), (". b b", "2024")] {
        let stage = Stage::dataset(ron, 80, 24).after(keys);
        let change = stage.line(&["ift.", "linjer"]);
        assert!(change.matches(year).count() == 2, "{keys} {change}\n{}", stage.text());
    }
}
