//! The same dataset written in other ways that RON allows reads the same.

use indsats::{
    format::{ron::read::read, source::Source},
    model::{dataset::Dataset, localized::Localized},
};

use super::diagnostics::GOOD;

fn dataset(text: &str) -> Dataset {
    read(Source::new(text)).unwrap_or_else(|mistake| panic!("{mistake:?}\n{text}")).dataset
}

/// The good dataset with one part written otherwise.
fn written(good: &str, other: &str) -> Dataset {
    assert!(GOOD.contains(good), "{good}");
    dataset(&GOOD.replacen(good, other, 1))
}

fn name(dataset: &Dataset) -> &str {
    dataset.name(dataset.initiatives().next().unwrap())
}

fn amounts(dataset: &Dataset) -> Vec<String> {
    let amounts = dataset.amounts(dataset.initiatives().next().unwrap());
    amounts.iter().map(|amount| amount.map_or("–".to_owned(), |amount| amount.to_string())).collect()
}

#[test]
fn texts_may_be_raw_or_escaped() {
    for (text, plain) in [
        (r#""Støtte til \"FRAK\"""#, "Støtte til \"FRAK\""),
        ("r#\"Støtte til \"FRAK\"\"#", "Støtte til \"FRAK\""),
        (r#"r"C:\FRAK""#, "C:\\FRAK"),
        (r#""St\u{f8}tte \\ \'til\'""#, "Støtte \\ 'til'"),
        (r#""Støtte // til /* FRAK */""#, "Støtte // til /* FRAK */"),
        (r#""(Støtte, [til), FRAK""#, "(Støtte, [til), FRAK"),
        ("/* før */ \"Støtte\" /* efter */", "Støtte"),
        ("\"Støtte\" // efter\n", "Støtte"),
    ] {
        assert_eq!(name(&written("\"Fritidsjob til unge\"", text)), plain, "{text}");
    }
}

#[test]
fn letters_are_kept_in_composed_form() {
    let decomposed = "A\u{30a}rhus, \"e\u{301}n\"".replace('"', "\\\"");
    assert_eq!(name(&written("Fritidsjob til unge", &decomposed)), "\u{c5}rhus, \"\u{e9}n\"");
    let years = dataset(&GOOD.replace("2021]", "\"A\u{30a}r 2\"]").replace("years", "start_year: \"År 2\", years"));
    assert_eq!(years.label(years.start_column()), "\u{c5}r 2");
    let documents =
        GOOD.replace("id: \"svar\"", "id: \"a\u{30a}\"").replace("document: \"svar\"", "document: \"\u{e5}\"");
    dataset(&documents);
}

#[test]
fn amounts_may_be_spread_commented_quoted_or_wrapped() {
    for list in [
        "[1.6,None]",
        "[ 1.6 , None , ]",
        "[\n    1.6,\n    None,\n]",
        "[1.6 /* ikke 1,7 */, None]",
        "[1.6, // i alt\n None]",
        "[\"1.6\", None]",
        "[Some(1.6), None]",
        "[Some( /* ja */ 1.60 , ), None,]",
        "[1.60, None]",
    ] {
        assert_eq!(amounts(&written("[1.6, None]", list)), ["1.6", "–"], "{list}");
    }
}

#[test]
fn amounts_are_exact_to_28_digits_and_never_a_float() {
    for text in ["12345678901234567.89", "-0.4", "1234567890123456789012345678", "0.1234567890123456789012345678", "0"]
    {
        assert_eq!(amounts(&written("[1.6, None]", &format!("[{text}, {text}]"))), [text, text]);
        assert_eq!(amounts(&written("[1.6, None]", &format!("[\"{text}\", Some({text})]"))), [text, text]);
    }
}

#[test]
fn optional_parts_may_be_wrapped_or_none() {
    let wrapped = written("label: \"mio. kr.\"", "label: Some(\"mio. kr.\")");
    assert_eq!(wrapped.about().unit.label.as_ref().map(Localized::own), Some("mio. kr."));
    let none = written("label: \"mio. kr.\"", "label: None");
    assert_eq!(none.about().unit.label, None);
    for (list, funding) in
        [("\"Budget 2020\"", 1), ("None", 0), ("[]", 0), ("Some([\"a\", \"b\",])", 2), ("[\"a, b\"]", 1)]
    {
        let dataset = written("[\"Budget 2020\"]", list);
        assert_eq!(dataset.funding(dataset.initiatives().next().unwrap()).len(), funding, "{list}");
    }
    let row = written("row: 5", "row: None");
    assert_eq!(row.initiative(row.initiatives().next().unwrap()).source.unwrap().row, None);
    assert_eq!(
        dataset(&GOOD.replace("(multiplier: 1000000, label: \"mio. kr.\")", "()")).about().unit.multiplier,
        1.into()
    );
}

#[test]
fn years_are_labels() {
    for (years, labels) in [
        ("[2020, 2021]", ["2020", "2021"]),
        ("[\"2013-14\", \"2014-15\"]", ["2013-14", "2014-15"]),
        ("[\"Plan 2012\", 2013]", ["Plan 2012", "2013"]),
        ("[2020, \"2021\",]", ["2020", "2021"]),
        ("[/* før */ 2020, 2021 // nu\n]", ["2020", "2021"]),
    ] {
        let dataset = written("[2020, 2021]", years);
        assert_eq!(dataset.columns().map(|year| dataset.label(year)).collect::<Vec<_>>(), labels, "{years}");
        assert_eq!(dataset.label(dataset.start_column()), labels[1], "the last one, where nothing is said");
    }
    assert_eq!(dataset(&GOOD.replace("years:", "start_year: \"2020\", years:")).start_column().index(), 0);
}

#[test]
fn names_of_structures_extensions_and_trailing_commas_change_nothing() {
    for other in [
        format!("#![enable(implicit_some)]\n{GOOD}"),
        format!("// et datasæt\n/* /* i */ alt */ Dataset{GOOD}"),
        GOOD.replace("source: (", "source: Source("),
        GOOD.replace("row: 5)", "row: 5,)"),
        GOOD.replace(",\n    ],\n)", "\n    ]\n)"),
        GOOD.replace('\n', "\r\n"),
        GOOD.replace("    ", "\t"),
        GOOD.replace("financing: Internal,", ""),
    ] {
        let dataset = dataset(&other);
        assert_eq!((name(&dataset), amounts(&dataset).len()), ("Fritidsjob til unge", 2), "{other}");
    }
}

#[test]
fn a_paragraph_may_have_lines_and_those_of_another_system_too() {
    for (question, plain) in [("\"a\\nb\"", "a\nb"), ("\"a\nb\"", "a\nb"), ("\"a\r\n\tb\"", "a\n\tb")] {
        let dataset = written("years:", &format!("question: {question}, years:"));
        assert_eq!(dataset.about().question.as_ref().map(Localized::own), Some(plain));
    }
}
