//! The screen says, when nothing is found, where something would be, and the document's own words on it.

use indsats::{locale::Language, workspace::settings::Theme};

use super::stage::Stage;

/// The letter at 80×24 after keys, and a text typed to find.
fn looking_for(keys: &str, text: &str) -> Stage {
    let mut stage = Stage::letter(80, 24).after(keys);
    stage.press("/").typed(text);
    stage
}

#[test]
fn a_line_of_the_other_money_is_said_to_be_there_with_the_key_that_shows_it() {
    let mut stage = looking_for("e", "perspektiv");
    assert!(stage.shows("Intet fundet.") && stage.shows("1 under egne midler; Enter c viser alle"), "{}", stage.text());
    assert!(stage.press("Enter").shows("1 under egne midler; c viser alle"), "{}", stage.text());
    assert!(stage.press("c").shows("Projekt Perspektiv"), "{}", stage.text());
    let stage = looking_for("i", "partnerskab med boligselskaber");
    assert!(!stage.shows("viser alle\n") && stage.shows("Intet fundet."), "{}", stage.text());
    let mut english = Stage::set(Language::English, Theme::Colour, 80, 24).after("e /");
    assert!(english.typed("mino").press("Enter").shows("1 under internal money; c shows all"), "{}", english.text());
}

#[test]
fn another_year_that_has_some_is_named_and_the_first_that_can_be_compared() {
    let stage = looking_for("1", "er:udløbet");
    assert!(stage.shows("I 2021: 5, i 2022: 5; 2021 er det første år, der kan sammenlignes"), "{}", stage.text());
    assert!(stage.line(&["/er:udløbet"]).contains("0 af 26 vist (2020)"), "{}", stage.text());
    assert!(looking_for("", "er:udløbet").line(&["/er:udløbet"]).contains("5 af 26 vist (2021)"));
    let stage = looking_for("3", "er:ny");
    assert!(stage.shows("I 2021: 2") && !stage.shows("sammenlignes"), "{}", stage.text());
    // The two new ones are the city's own.
    assert!(looking_for("1 e", "er:ny").shows("I 2021: 2 (alle midler); 2021 er det første år"));
    // A bound as well: Projekt Perspektiv has 4.2 each year, and one of 3.5 comes in 2022.
    assert!(looking_for("", "område:job >3,4 <4").shows("I 2022: 1"));
    assert!(!looking_for("", ">900").shows("I 20"));
}

#[test]
fn an_area_alone_says_that_others_have_some() {
    let mut stage = looking_for("Down Enter", "mino");
    assert!(stage.shows("Intet fundet.") && stage.shows("1 i andre områder"), "{}", stage.text());
    assert!(stage.press("Ctrl-u").typed("kontrol").shows("Forebyggelse af social"), "{}", stage.text());
    assert!(!stage.shows("Intet fundet."));
}

#[test]
fn money_that_an_area_has_none_of_is_in_the_other_view() {
    let ron = r#"(title: "T", unit: (label: "kr."), years: [2020], areas: [
        (name: "A", initiatives: [(name: "x", amounts: [1])]), (name: "B", initiatives: [(name: "y", amounts: [1])]),
    ])"#;
    let stage = Stage::dataset(ron, 80, 24).after("e");
    assert!(stage.shows("Ingen indsatser i denne visning.") && stage.shows("2 under egne midler; c viser alle"));
}

/// The sentences stand in the letter's "about the figures".
#[test]
fn what_the_letter_does_not_say_is_said_beside_the_lines_and_pushes_none_away() {
    for (text, lines, sentence) in [
        ("budget", "12 af 26 vist", "Brevet siger ikke, om tallene … Enter o"),
        ("2019", "11 af 26 vist", "Brevet har ingen tal for 2019 … Enter o"),
        ("flygtninge", "2 af 26 vist", "Om tallene skriver brevet: "),
    ] {
        let stage = looking_for("", text);
        assert!(stage.lines()[23].contains(lines) && stage.shows(sentence), "{text}: {}", stage.text());
        let rows = |stage: &Stage| stage.lines().iter().position(|line| line.starts_with("─ Vist")).unwrap();
        assert_eq!(rows(&stage), rows(&looking_for("", "e")), "{text}: {}", stage.text());
    }
    // Its English label, and its English sentence.
    let mut english = Stage::set(Language::English, Theme::Colour, 80, 24).after("/");
    assert!(english.typed("budget").shows("The letter does not say"), "{}", english.text());
    // A part of a word, and a short one, says nothing of the kind.
    for text in ["budg", "om", "tal"] {
        assert!(!looking_for("", text).shows("Brevet siger"), "{text}");
    }
}

#[test]
fn a_term_that_cannot_be_read_is_said_to_be_none() {
    for text in [">to", "er:gammel"] {
        let mut stage = looking_for("", text);
        let said = format!("\"{text}\" er ikke en betingelse, der kan læses");
        assert!(stage.shows(&said), "{}", stage.text());
        assert!(stage.press("Enter").shows(&said), "the prompt is closed: {}", stage.text());
    }
}

/// Three lines of the letter name no programme and no decision.
#[test]
fn lines_without_funding_are_found_by_every_word_for_it() {
    for text in [
        "kilde:ingen",
        "funding:none",
        "kilde:ikke angivet",
        "funding:not stated",
        "not stated",
        "ikke angivet",
        "kilde:=",
    ] {
        let stage = looking_for("", text);
        assert!(stage.shows("3 af 26 vist"), "{text}: {}", stage.text());
    }
    assert!(!looking_for("", "kilde:\"ingen\"").shows("3 af 26 vist"), "in quotation marks it is a text");
}

#[test]
fn a_kind_of_money_a_year_and_an_amount_lead_to_the_key_and_the_term_that_show_them() {
    for (text, key) in [
        ("external", "e viser eksterne midler"),
        ("eksterne", "e viser eksterne midler"),
        ("internal", "i viser egne midler"),
    ] {
        let mut stage = looking_for("", text);
        assert!(stage.shows(&format!("Esc {key}")), "{text}: {}", stage.text());
        assert!(stage.press("Enter").shows(key), "{text}: {}", stage.text());
    }
    assert!(looking_for("", "2020").lines()[23].contains("Esc 1 viser 2020"), "{}", looking_for("", "2020").text());
    assert!(!looking_for("1", "2020").shows("viser 2020"), "it is shown");
    // Projekt Perspektiv has 4.2 in each year; no other line has in 2021.
    let hint = looking_for("", "4.20");
    assert!(hint.shows("=4,2 finder beløbet"), "{}", hint.text());
    let found = looking_for("", "=4,2");
    assert!(found.shows("1 af 26 vist (2021)") && found.shows("Projekt Perspektiv"), "{}", found.text());
}

#[test]
fn what_is_hidden_is_said_to_be_areas() {
    assert!(looking_for("", "mino").lines()[1].contains("4 områder skjult"), "{}", looking_for("", "mino").text());
}

/// A dataset with a dimension of its own.
const WITH_KINDS: &str = r#"(title: "T", unit: (label: "kr."), years: [2020],
    dimensions: [(key: "kind", label: {"da": "Art", "en": "Kind"})], areas: [
        (name: "Skoler", initiatives: [(name: "x", dimensions: {"kind": "Løn"}, amounts: [1])]),
        (name: "Veje", initiatives: [(name: "y", dimensions: {"kind": "Drift"}, amounts: [1])]),
    ])"#;

#[test]
fn a_name_that_there_is_not_is_said_to_be_none_and_those_there_are_are_listed() {
    for (text, said, known) in [
        ("kilde:x", "Ingen finansieringskilde hedder \"x\".", "Der er: Integrationshandleplan 2019-22, Budget 2018"),
        ("finansiering:x", "Ingen finansieringskilde hedder \"x\".", "Der er: Integrationshandleplan 2019-22"),
        ("område:Øst", "Intet område hedder \"Øst\".", "Der er: Job og uddannelse, "),
        ("kilde:=\"Budget 20\"", "Ingen finansieringskilde hedder \"Budget 20\".", "Der er: "),
        ("mino kilde:x", "Ingen finansieringskilde hedder \"x\".", "Der er: "),
    ] {
        let mut stage = looking_for("", text);
        assert!(stage.shows("Intet fundet.") && stage.shows(said) && stage.shows(known), "{text}: {}", stage.text());
        assert!(stage.press("Enter").shows(said), "{text}: {}", stage.text());
    }
    let mut english = Stage::set(Language::English, Theme::Colour, 80, 24).after("/");
    english.typed("funding:x");
    assert!(
        english.shows("There is no funding called \"x\".") && english.shows("There are: Integ"),
        "{}",
        english.text()
    );
    assert!(english.shows("The names are in Danish."), "{}", english.text());
    let mut kinds = Stage::dataset(WITH_KINDS, 80, 24).after("/");
    assert!(kinds.typed("art:x").shows("Art: ingen hedder \"x\"."), "{}", kinds.text());
    assert!(kinds.shows("Der er: Løn, Drift."), "{}", kinds.text());
    // Both names are there, and no line has both.
    assert!(!looking_for("", "kilde:satspulje område:job kilde:2018").shows("hedder"));
}

#[test]
fn as_many_of_the_names_are_listed_as_there_is_room_for_and_the_others_are_counted() {
    for (width, height) in [(60, 15), (80, 24), (120, 40)] {
        let mut stage = Stage::letter(width, height).after("/");
        stage.typed("kilde:x");
        let text = stage.text();
        let shown = text.matches("Budget 20").count() + text.matches("Satspulje").count();
        assert!(shown > 0 && text.contains("Ingen finansieringskilde hedder"), "{text}");
        let is_counted = text.contains(" til.");
        assert!(is_counted || text.contains("Styrelsen for International"), "{text}");
        assert_eq!(is_counted, height == 15, "{text}");
    }
}
