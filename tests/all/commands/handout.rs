//! The handout: a page that stands alone, with the figures, the gaps and the sources that the commands give.

use std::fs;

use super::{Folder, indsats, indsats_reading};

fn page(args: &[&str]) -> String {
    let run = indsats(&[&["handout", "-o", "-"], args].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

#[test]
fn the_letters_page_has_its_figures_its_gaps_and_its_sources() {
    let page = page(&["--year", "2021", "--lang", "en"]);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "{page}");
    for part in [
        "<h1>Integrationsaktiviteter i Beskæftigelses- og Integrationsforvaltningen</h1>",
        "DKK million",
        "without statutory and fixed costs",
        // A line, a stated total beside the sum of its lines, and the difference: table 1 of the letter, job and education in 2021.
        "Projekt Perspektiv",
        ">4.20<",
        ">13.60<",
        ">15.40≠<",
        "case 2020-0878220",
        "The letter does not say whether the figures are budget or accounts.",
        "<h2>Bars: lines</h2>",
        "<svg ",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    // Nothing is fetched and nothing runs.
    for part in ["<script", "src=", "@import", "url("] {
        assert!(!page.contains(part), "{part}");
    }
}

#[test]
fn bars_are_as_long_as_their_amounts_and_those_below_zero_stand_on_the_other_side() {
    let text = "(title: \"T\", unit: (label: \"kr.\"), years: [2020], areas: [
        (name: \"A\", initiatives: [(name: \"a\", amounts: [300])]),
        (name: \"B\", initiatives: [(name: \"b\", amounts: [-130])]),
        (name: \"C\", initiatives: [(name: \"c\", amounts: [0])]),
        (name: \"D\", initiatives: [(name: \"d\", amounts: [None])]),
    ])";
    let page = indsats_reading(text, &["handout", "-", "-o", "-"]).out;
    let bars: Vec<(u32, u32)> = page
        .lines()
        .filter_map(|line| line.strip_prefix("<rect x=\""))
        .map(|line| {
            let (start, rest) = line.split_once('"').unwrap();
            let (_, width) = rest.split_once("width=\"").unwrap();
            (start.parse().unwrap(), width.split_once('"').unwrap().0.parse().unwrap())
        })
        .collect();
    // 430 units of length for what lies between −130 and 300.
    assert_eq!(bars, [(430, 300), (300, 130), (430, 1)]);
}

#[test]
fn a_text_of_the_dataset_is_never_markup() {
    let text = "(title: \"<script>alert(1)</script>\", unit: (label: \"<b>\"), years: [\"<i>\"], documents: [(id: \"d\", title: \"a&b\", url: \"javascript:alert(1)\")],
        areas: [(name: \"<img src=x>\", initiatives: [(name: \"\\\"><svg onload=a>\", amounts: [1], notes: [\"</p><h1>\"])])])";
    let page = indsats_reading(text, &["handout", "-", "-o", "-"]).out;
    assert!(page.contains("&lt;script&gt;alert(1)"), "{page}");
    for part in ["<script", "<b>", "<i>", "<img", "onload=a>", "href=\"javascript", "</p><h1>"] {
        assert!(!page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn the_ending_says_the_format_and_nothing_is_replaced_unsaid() {
    let folder = Folder::new();
    let path = |name: &str| folder.path(name).to_str().unwrap().to_owned();
    assert_eq!(indsats(&["handout", "-o", &path("a.md")]).code, 0);
    assert!(fs::read_to_string(path("a.md")).unwrap().starts_with("# "));
    assert_eq!(indsats(&["handout", "-o", &path("a.html")]).code, 0);
    let again = indsats(&["handout", "-o", &path("a.html")]);
    assert!(again.code == 2 && again.err.contains("--force"), "{}", again.err);
    let other = indsats(&["handout", "-o", &path("a.pdf"), "--lang", "da"]);
    assert!(other.code == 2 && other.err.ends_with("a.pdf; brug .html eller .md\n"), "{}", other.err);
}

#[test]
fn a_choice_is_the_choice_of_the_page() {
    let page = page(&["--view", "external", "--area", "flygtninge", "--lang", "en"]);
    assert!(page.contains("external money"), "{page}");
    assert!(!page.contains("Projekt Perspektiv"));
}
