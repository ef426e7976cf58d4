//! Markdown as a reader of it shows it: texts of the document arrive as they are, whatever signs they hold.

use indsats::report::{
    grid::{Cell, Column, ColumnKind, Grid, Row, Rows, Tone},
    writers::markdown::{self, escaped},
};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::indsats_reading;

/// The kinds of a part of a page and what it says, with everything known that GitHub knows.
fn parts(page: &str) -> Vec<(&'static str, String)> {
    let known = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let (mut parts, mut text, mut kind) = (Vec::new(), String::new(), "paragraph");
    for event in Parser::new_ext(page, known) {
        match event {
            Event::Text(said) => text.push_str(&said),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::Start(Tag::Heading { .. }) => kind = "heading",
            Event::Start(Tag::BlockQuote(None)) => kind = "quote",
            Event::Start(Tag::Item) => kind = "entry",
            Event::Start(Tag::TableCell) => kind = "cell",
            Event::Start(
                Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::Paragraph
                | Tag::Strong
                | Tag::List(None)
                | Tag::Link { .. },
            )
            | Event::End(
                TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::Strong | TagEnd::List(_) | TagEnd::Link,
            ) => {}
            Event::End(end @ (TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell)) => {
                parts.push((kind, std::mem::take(&mut text)));
                // The parts of a quotation and of an entry are paragraphs themselves.
                if end != TagEnd::Paragraph {
                    kind = "paragraph";
                }
            }
            Event::End(TagEnd::Item | TagEnd::BlockQuote(_)) => {
                parts.extend((!text.is_empty()).then(|| (kind, std::mem::take(&mut text))));
                kind = "paragraph";
            }
            other => parts.push(("something else", format!("{other:?}"))),
        }
    }
    parts
}

/// A text with its blanks as they are shown.
fn shown(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Texts in which Markdown's signs are likely.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(vec![
            "#", "##", "-", "+", "*", "**", "_", "__", ">", "=", "===", "---", "1.", "23)", "1234567890.", "~", "~~~", "`", "```",
            "[", "]", "(", ")", "![", "[x]", "[^1]", "<", "<b>", "<!--", "</", "&amp;", "&", "\\", "|", "$", "$$", "!", "\"", "'", ":",
            "http://a.dk/b_c", "www.a.dk", "a@b.dk", ":-", "%",
        ]).prop_map(str::to_owned),
        2 => "[a-zæøå0-9]{1,4}",
        1 => proptest::char::any().prop_filter("no control character", |letter| !letter.is_control()).prop_map(String::from),
        3 => proptest::sample::select(vec![" ", "  ", "    ", "\t", "\n", "\n\n"]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn a_text_is_shown_as_it_is(text in text()) {
        let said = shown(&text);
        prop_assume!(!said.is_empty());
        let escaped = escaped(&text);
        prop_assert_eq!(parts(&format!("{escaped}\n")), [("paragraph", said.clone())], "{:?}", escaped);
        prop_assert_eq!(parts(&format!("## {escaped}\n")), [("heading", said.clone())], "{:?}", escaped);
        prop_assert_eq!(parts(&format!("> {escaped}\n")), [("quote", said.clone())], "{:?}", escaped);
        prop_assert_eq!(parts(&format!("- {escaped}\n")), [("entry", said)], "{:?}", escaped);
    }

    #[test]
    fn a_table_has_the_lines_and_cells_that_it_is_made_of(
        texts in proptest::collection::vec(text(), 9),
        tone in proptest::sample::select(vec![Tone::Plain, Tone::Strong, Tone::Faint, Tone::Differs]),
    ) {
        // A row without any text is none to some readers.
        let texts: Vec<String> = texts.into_iter().map(|text| format!("{text}x")).collect();
        let [above, first, second, heading, name, figure, document, below, entry] = texts.as_slice() else { return Ok(()) };
        let grid = Grid {
            above: vec![above.clone()],
            columns: vec![Column::new(ColumnKind::Name, first), Column::new(ColumnKind::Figure, second)],
            rows: Rows::from(vec![
                Row::Heading(heading.clone()),
                Row::Cells(vec![Cell::new(name).toned(tone), Cell::new(figure).marked(Some('≠'))]),
            ]),
            below: vec![below.clone()],
            entries: vec![entry.clone()],
            addresses: vec![(document.clone(), "https://a.dk/b_c?d=1".to_owned())],
        };
        let mut page = Vec::new();
        markdown::write(&grid, &mut page).unwrap();
        let page = String::from_utf8(page).unwrap();
        let mut expected = vec![("paragraph", shown(above))];
        expected.extend([first, second, heading].map(|text| ("cell", shown(text))));
        expected.extend([("cell", String::new()), ("cell", shown(name)), ("cell", shown(figure) + "≠")]);
        expected.push(("paragraph", shown(&format!("{document}: https://a.dk/b_c?d=1"))));
        expected.extend([("paragraph", shown(below)), ("entry", shown(entry))]);
        let said = |parts: &[(&'static str, String)]| -> Vec<_> {
            parts.iter().filter(|(kind, text)| *kind == "cell" || !text.is_empty()).cloned().collect()
        };
        prop_assert_eq!(said(&parts(&page)), said(&expected), "{}", page);
    }
}

/// Texts that begin as a list, a heading, a quotation or a rule does, wherever a dataset has a text.
const SIGNS: &str = r##"(
    title: "1. Budget #", short_title: "- Budget", publisher: "# Byen", unit: (currency: "USD", label: "US$"), years: [2024, 2025],
    documents: [(id: "a", label: "1) brevet", title: "* Brev", url: "https://a.dk/b_c?d=1&amp;e")],
    scope: (short: "2. uden $ og $", full: ["> Leje", "--- er ikke med"], silent: ["3) intet"]), notes: ["===", "+ bemærkning"],
    areas: [(
        name: "1. Job", notes: ["1) Både $ og $"],
        initiatives: [
            (name: "2) Klub", funding: ["- pulje"], amounts: [1, 2], notes: ["1. maj", "    fire blanke"], source: (document: "a", row: 1)),
            (name: "# Lejr", amounts: [1, 2]), (name: "> Tur", amounts: [3, 4]),
        ],
        stated: [(view: Internal, amounts: [9, 9], source: (document: "a", row: 2))],
    )],
)"##;

#[test]
fn texts_of_a_dataset_are_texts_wherever_markdown_is_written() {
    for (args, texts) in [
        (
            &["export", "-", "-o", "-", "--format", "markdown"][..],
            &[
                "1. Budget #",
                "# Byen",
                "> Leje",
                "--- er ikke med",
                "3) intet",
                "===",
                "+ bemærkning",
                "2) Klub",
                "# Lejr",
                "> Tur",
                "- pulje",
                "1. Job",
                "1) brevet: https://a.dk/b_c?d=1&amp;e",
            ][..],
        ),
        (&["list", "-", "--format", "markdown"], &["2) Klub", "# Lejr", "> Tur", "1. Job"]),
        (&["totals", "-", "--format", "markdown"], &["1. Job"]),
        (&["check", "-", "--format", "markdown"], &["1. Job"]),
        (&["answer", "klub", "--file", "-", "--format", "markdown"], &["2) Klub"]),
    ] {
        let run = indsats_reading(SIGNS, args);
        assert!(run.code < 2 && run.err.is_empty(), "{}", run.err);
        let parts = parts(&run.out);
        assert!(parts.iter().all(|(kind, _)| *kind != "something else"), "{parts:#?}\n{}", run.out);
        for text in texts {
            assert!(
                parts.iter().any(|(_, said)| said.trim_end_matches('*') == *text),
                "{text}\n{parts:#?}\n{}",
                run.out
            );
        }
        let entries = parts.iter().filter(|(kind, _)| *kind == "entry").count();
        let warnings = if matches!(args[0], "check" | "export") { warnings() } else { 0 };
        assert_eq!(entries, warnings, "only what is worth a look is a list: {}", run.out);
    }
}

fn warnings() -> usize {
    let run = indsats_reading(SIGNS, &["check", "-", "--format", "json"]);
    let check: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    check["warnings"].as_array().unwrap().len()
}
