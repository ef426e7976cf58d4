//! What may be meant by a text that is looked for: the language of names, the term for a whole name, a year or a key that there is
//! not.

use indsats::{locale::Language, workspace::settings::Theme};

use super::stage::Stage;

/// The letter at 80×24 after a search that is kept.
fn kept(language: Language, text: &str) -> Stage {
    let mut stage = Stage::set(language, Theme::Colour, 80, 24).after("/");
    stage.typed(text).press("Enter");
    stage
}

/// The letter translates its notes and sentences, and none of its names.
#[test]
fn words_that_are_in_no_name_are_told_the_language_of_the_names() {
    for text in ["women", "youth", "refugees", "area:women"] {
        let stage = kept(Language::English, text);
        assert!(stage.shows("The names are in Danish."), "{text}: {}", stage.text());
        assert!(stage.shows("─ Area / initiative · names are in Danish ─"), "{text}: {}", stage.text());
    }
    for text in ["welcome", "satspulje", "=4.2", "2023", "note:youth"] {
        assert!(!kept(Language::English, text).shows("in Danish"), "{text}");
    }
    assert!(!kept(Language::Danish, "kvindeliv").shows("dansk"), "that is the language of the screen");
    // A dataset that does not say its language says nothing of it.
    let ron = r#"(title: "T", unit: (label: "kr."), years: [2020], areas: [
        (name: "A", initiatives: [(name: "x", amounts: [1], notes: ["women"])])])"#;
    let mut stage = Stage::dataset(ron, 80, 24).after("/");
    assert!(!stage.typed("women").press("Enter F2").shows("names are"), "{}", stage.text());
}

/// Two lines are paid by "Budget 2019", two more by "Budgetteringsmodel vedtaget med Budget 2019".
#[test]
fn the_whole_name_of_a_source_or_a_class_is_told_the_term_that_finds_no_other() {
    let stage = kept(Language::English, "budget 2019");
    assert!(stage.shows("4 of 26 shown"), "{}", stage.text());
    let term = r#"funding:="Budget 2019""#;
    assert!(stage.shows(&format!("{term} finds what is called exactly that: 2")), "{}", stage.text());
    assert!(kept(Language::English, term).shows("2 of 26 shown"));
    let stage = kept(Language::Danish, "budget 2019");
    assert!(stage.shows(r#"kilde:="Budget 2019" finder det, der hedder præcis sådan: 2"#), "{}", stage.text());
    // Seven of these lines are paid by it, and all are found.
    assert!(!kept(Language::English, "integrationshandleplan 2019-22").shows("exactly"));
    let ron = r#"(title: "T", unit: (label: "kr."), years: [2020], dimensions: [(key: "art")], areas: [
        (name: "A", initiatives: [(name: "Løn til vikarer", amounts: [1], dimensions: {"art": "Andet"}),
            (name: "x", amounts: [1], dimensions: {"art": "Løn"})])])"#;
    let mut stage = Stage::dataset(ron, 80, 24).after("/");
    assert!(stage.typed("løn").press("Enter").shows(r#"art:="Løn" finder det"#), "{}", stage.text());
}

#[test]
fn a_year_that_is_not_there_is_answered_as_one() {
    let stage = kept(Language::Danish, "2023");
    assert!(stage.shows("2023 er ikke blandt årene (2020, 2021 og 2022)."), "{}", stage.text());
    assert!(!stage.shows("finder beløbet"), "{}", stage.text());
    // "Budget 2018" is a source.
    assert!(kept(Language::English, "2018").shows("2018 is not among the years (2020, 2021 and 2022)."));
    assert!(!kept(Language::Danish, "1500").shows("blandt årene") && !kept(Language::Danish, "12").shows("årene"));
    // Here it may be an amount as well.
    let ron = r#"(title: "T", unit: (label: "kr."), years: [2020, 2021], areas: [
        (name: "A", initiatives: [(name: "x", amounts: [1, 5000])])])"#;
    let mut stage = Stage::dataset(ron, 80, 24).after("/");
    stage.typed("2023").press("Enter");
    assert!(stage.shows("2023 er ikke blandt årene") && stage.shows("=2.023 finder beløbet"), "{}", stage.text());
}

#[test]
fn a_key_is_understood_by_more_than_one_word_and_the_nearest_is_named_for_one_that_is_none() {
    for text in ["finansiering:satspulje", "finance:satspulje", "source:satspulje", "kilder:satspulje"] {
        assert!(kept(Language::Danish, text).shows("3 af 26 vist"), "{text}");
    }
    let stage = kept(Language::English, "fundng:satspulje");
    let said = "\"fundng:\" is not a term to search by; did you mean funding:?";
    assert!(stage.shows(said), "{}", stage.text());
    assert!(kept(Language::Danish, "kidle:x").shows("\"kidle:\" er ikke et søgeord; mente du kilde:?"));
    let stage = kept(Language::Danish, "beløbet:x");
    assert!(stage.shows("er ikke et søgeord; der er kilde:, område:, note: og udløber:"), "{}", stage.text());
    assert!(!kept(Language::Danish, "10:30").shows("søgeord") && !kept(Language::Danish, "hej: du").shows("søgeord"));
    // A dimension of that name comes before another word for a term.
    let ron = r#"(title: "T", unit: (label: "kr."), years: [2020], dimensions: [(key: "source")], areas: [
        (name: "A", initiatives: [(name: "x", amounts: [1], funding: ["Pulje"], dimensions: {"source": "Stat"})])])"#;
    let mut stage = Stage::dataset(ron, 80, 24).after("/");
    assert!(stage.typed("source:stat").shows("1 af 1 vist"), "{}", stage.text());
}

/// The sentence on satspulje is longer than the pane; it stands whole on the page about the figures.
#[test]
fn a_sentence_beside_lines_leaves_their_count_and_trend_and_names_the_key_that_shows_it_whole() {
    let mut stage = kept(Language::English, "satspulje");
    assert!(stage.shows("3 of 26 shown") && stage.shows("Shown: 1.98 → 0.50 → –"), "{}", stage.text());
    assert!(stage.shows("About the figures, the") && stage.shows("… o shows more"), "{}", stage.text());
    let about = stage.press("o").text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(about.contains("satspulje money or otherwise externally (tables 1 and 2)."), "{about}");
}

/// Two initiatives are for refugees: only the words of their names are Danish.
#[test]
fn what_only_a_translation_calls_so_is_not_said_to_be_left_out() {
    let mut stage = Stage::letter(80, 24).after("F2 /");
    stage.typed("refugees");
    assert!(stage.shows("\"refugees\" is in no line") && !stage.shows("not in the figures"), "{}", stage.text());
}

#[test]
fn a_word_for_a_state_is_answered_with_its_term() {
    let mut stage = Stage::letter(80, 24).after("F2 /");
    assert!(stage.typed("expired").shows("is:expired finds the initiatives that are"), "{}", stage.text());
    let mut stage = Stage::letter(80, 24).after("/");
    assert!(stage.typed("udløbet").shows("er:udløbet finder de indsatser"), "{}", stage.text());
}

/// "Youth" stands in the English of one note alone; the names are in Danish.
#[test]
fn a_hit_in_a_note_alone_is_said_to_be_one_and_can_be_seen() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut stage = Stage::set(Language::English, Theme::Colour, width, height).after("/");
        stage.typed("youth");
        assert!(stage.shows("Only in notes. The names are in Danish."), "{}", stage.text());
        let (x, y) = stage.place_of("Youth");
        let cell = stage.drawn()[(x, y)].clone();
        assert!(!cell.modifier.is_empty(), "the hit stands out: {}", stage.picture());
        assert!(stage.shows("0 of 1 has an amount in 2021") || stage.shows("0 of 1 have an amount in 2021"));
    }
    let mut page = Stage::set(Language::English, Theme::Colour, 60, 15).after("/");
    page.typed("youth").press("Enter Enter");
    let (x, y) = page.place_of("Youth");
    assert!(!page.drawn()[(x, y)].modifier.is_empty(), "{}", page.picture());
    let mut danish = Stage::letter(80, 24).after("/");
    assert!(danish.typed("projektejer").shows("Kun i noter."), "{}", danish.text());
}

/// A note of many words, of which only a late one was looked for.
#[test]
fn a_late_hit_in_a_long_note_stands_in_the_pane() {
    let words = "ord ".repeat(120);
    let ron = format!(
        r#"(title: "T", unit: (label: "kr."), years: [2020, 2021], areas: [(name: "A", initiatives: [
            (name: "x", amounts: [1, 2], notes: ["{words} her står gemt sent"]), (name: "y", amounts: [1, 2])])])"#
    );
    let mut stage = Stage::dataset(&ron, 80, 24).after("/");
    stage.typed("gemt");
    let (x, y) = stage.place_of("her står gemt sent");
    assert!(!stage.drawn()[(x + 9, y)].modifier.is_empty(), "{}", stage.picture());
}

#[test]
fn a_sum_without_amounts_is_said_to_have_none() {
    let mut stage = Stage::set(Language::English, Theme::Colour, 60, 12).after("/");
    assert!(stage.typed("youth").press("Enter").shows("Shown 2021: no amount"), "{}", stage.text());
}

/// No name has these words: the key that shows that money is what was asked for.
#[test]
fn a_word_for_a_kind_of_money_leads_to_its_key_and_to_nothing_else() {
    for (language, keys, text, said) in [
        (Language::Danish, "", "egne", "Esc i viser egne midler"),
        (Language::Danish, "", "egen", "Esc i viser egne midler"),
        (Language::Danish, "", "egne midler", "Esc i viser egne midler"),
        (Language::Danish, "", "eksterne", "Esc e viser eksterne midler"),
        (Language::Danish, "e", "eksterne midler", "Eksterne midler vises allerede"),
        (Language::English, "", "own", "Esc i shows internal money"),
        (Language::English, "", "internal", "Esc i shows internal money"),
        (Language::English, "", "own money", "Esc i shows internal money"),
        (Language::English, "", "external", "Esc e shows external money"),
        (Language::English, "i", "internal", "Internal money: shown already"),
    ] {
        let mut stage = Stage::set(language, Theme::Colour, 80, 24).after(keys);
        stage.press("/").typed(text);
        assert!(stage.shows(said), "{text}: {}", stage.text());
        for other in ["Mente du", "Did you mean", "skriver", "the letter says"] {
            assert!(!stage.shows(other), "{text}: {}", stage.text());
        }
    }
    // The keys do what the hint says.
    let mut stage = Stage::set(Language::English, Theme::Colour, 80, 24).after("/");
    assert!(stage.typed("internal").press("Esc i").lines()[1].contains("[Internal]"), "{}", stage.text());
    assert!(stage.shows("Job og uddannelse (10)"), "{}", stage.text());
}

#[test]
fn a_sentence_about_the_figures_is_found_by_the_beginnings_of_its_words() {
    let looked_for = |text| {
        let mut stage = Stage::letter(80, 24).after("/");
        stage.typed(text);
        stage
    };
    assert!(looked_for("tolkning").shows("er ikke med i tallene"), "{}", looked_for("tolkning").text());
    assert!(looked_for("danskudd").shows("er ikke med i tallene"), "{}", looked_for("danskudd").text());
    for text in ["regnet", "kuddannelse", "olkning"] {
        let stage = looked_for(text);
        assert!(!stage.shows("Om tallene skriver") && !stage.shows("ikke med i tallene"), "{}", stage.text());
    }
}

#[test]
fn a_hint_that_the_prompt_cuts_stands_whole_in_the_rows_that_are_left() {
    let of = |text: &str| {
        let mut stage = Stage::set(Language::English, Theme::Colour, 80, 24).after("/");
        stage.typed(text);
        stage.text().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(
        of("budget 2019").contains("funding:=\"Budget 2019\" finds what is called exactly that: 2"),
        "{}",
        of("budget 2019")
    );
    // The document's sentence to its end, from what was looked for where there is no room for all of it.
    let said = of("satspulje");
    assert!(said.contains("(tables 1 and 2).\""), "{said}");
}

/// Table 4 prints 16.15 for the first area in 2021, and 17.40 in 2020; the lines of these add up to other figures.
#[test]
fn a_figure_that_is_printed_as_a_total_only_is_said_to_be_one_with_the_keys_that_lead_there() {
    for (language, typed, said) in [
        (Language::English, "16.15", "16.15 is a printed total: Job og uddannelse, 2021, all money; Esc leads there"),
        (Language::English, "=16.15", "16.15 is a printed total: Job og uddannelse, 2021, all money; Esc leads there"),
        (Language::English, "17.40", "17.40 is a printed total: Job og uddannelse, 2020, all money; Esc 1 leads there"),
        (Language::English, "28.55", "28.55 is a printed total: Total, 2020, internal money; Esc 1 i leads there"),
        (Language::Danish, "16,15", "16,15 er en trykt total: Job og uddannelse, 2021, alle midler; Esc fører derhen"),
        (Language::English, "30.23", "30.23 stands in no line and is no printed total"),
        (Language::Danish, "=30,23", "30,23 står i ingen linje og er ingen trykt total"),
        (Language::Danish, "=28,55", "28,55 er en trykt total: I alt, 2020, egne midler; Esc 1 i fører derhen"),
    ] {
        let stage = kept(language, typed);
        let text = stage.text().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(said), "{typed}: {}", stage.text());
    }
    let mut stage = kept(Language::English, "28.55");
    assert!(stage.press("Esc 1 i").line(&["Total (22)"]).contains("28.55"), "{}", stage.text());
    // A line has this amount.
    for typed in ["4.2", "=4.2"] {
        assert!(!kept(Language::English, typed).shows("printed total"), "{typed}");
    }
    // The other measure has no key here.
    let ron = r#"(title: "T", unit: (label: "kr."), columns: [(year: 2020, measure: "budget"), (year: 2020, measure: "regnskab")],
        areas: [(name: "A", initiatives: [(name: "x", amounts: [1, 2])], stated: [(amounts: [1, 77])])])"#;
    let mut stage = Stage::dataset(ron, 80, 24).after("/");
    let line = stage.typed("77").press("Enter").line(&["77 er en trykt total"]);
    assert!(line.contains("A, 2020 regnskab, alle midler") && !line.contains("fører"), "{line}");
}

#[test]
fn a_word_for_the_total_is_told_the_key_that_goes_to_its_row() {
    for (language, row, others) in
        [(Language::Danish, "I alt", "går til rækken"), (Language::English, "Total", "goes to the row")]
    {
        for text in ["total", "i alt", "Sum", "in total"] {
            let mut stage = kept(language, text);
            assert!(stage.shows(&format!("Esc End {others} \"{row}\"")), "{text}: {}", stage.text());
            assert!(stage.press("Esc End").cursor_line().contains(&format!("{row} (26)")), "{}", stage.text());
        }
        assert!(!kept(language, "summen").shows(others));
    }
}

/// No name is near, so the areas are named as they are printed: no translation is made up.
#[test]
fn where_nothing_is_found_and_no_name_is_near_the_areas_are_named() {
    let areas = "Job og uddannelse, Diskrimination og social kontrol, Flygtningeområdet, Forebyggelse af ekstremisme, \
                 Samarbejde med civilsamfundet";
    let text = |stage: &Stage| stage.text().split_whitespace().collect::<Vec<_>>().join(" ");
    for (language, text_typed, said) in [
        (Language::English, "women", "The names are in Danish. The areas are called: "),
        (Language::Danish, "women", "Intet fundet. Områderne hedder: "),
    ] {
        let stage = kept(language, text_typed);
        assert!(text(&stage).contains(&format!("{said}{areas} ")), "{}", stage.text());
    }
    // The sentence on refugees comes first, and the areas are there too.
    let stage = kept(Language::English, "refugees");
    assert!(text(&stage).contains("(tables 1 and 2).\" The areas are called: Job og uddannelse, "), "{}", stage.text());
    for typed in ["perspectiv", "mino", "=999", "er:ny >900", "kilde:x", "regnskab"] {
        assert!(!kept(Language::Danish, typed).shows("Områderne hedder"), "{typed}");
    }
    // As many as fit, the rest as an ellipsis.
    let mut stage = Stage::set(Language::English, Theme::Colour, 60, 15).after("/");
    stage.typed("women");
    assert!(stage.shows("The names are in Danish.") && stage.shows("…"), "{}", stage.text());
}

/// Two sources that differ by capitals only are one group, and one name in the list of them.
#[test]
fn names_that_differ_by_capitals_or_spaces_are_one_in_the_list_in_groups_and_for_a_term() {
    let stage = kept(Language::English, "funding:x");
    let text = stage.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Budget 2020") && !text.contains("budget 2020") && !text.contains("budget 2019"), "{text}");
    assert!(kept(Language::English, "funding:=\"budget 2020\"").shows("4 of 26 shown"));
    let ron = r#"(title: "T", unit: (label: "kr."), years: [2020], dimensions: [(key: "art")], areas: [(name: "A", initiatives: [
        (name: "x", amounts: [1], dimensions: {"art": "Løn  og  drift"}), (name: "y", amounts: [2], dimensions: {"art": "løn og drift"})])])"#;
    let mut stage = Stage::dataset(ron, 80, 24).after("/");
    let text = stage.typed("art:=x").text();
    assert_eq!(text.to_lowercase().matches("løn og drift").count(), 1, "{text}");
    assert!(stage.press("Esc Esc /").typed("art:=\"LØN og drift\"").shows("2 af 2 vist"), "{}", stage.text());
    assert!(Stage::dataset(ron, 80, 24).after("p p p").shows("Løn og drift (2)"));
}
