//! The pages over the tree: how they open, scroll, close, and what they must say.

use indsats::explorer::{
    effect::Effect,
    jobs::Job,
    update::{finish, press},
};

use super::stage::{Stage, key};

#[test]
fn a_page_scrolls_and_stops_at_both_ends() {
    let mut stage = Stage::letter(80, 24).after("o");
    // The last line says that the page goes no further.
    let text = |stage: &mut Stage, keys: &str| stage.press(keys).lines()[..23].join("\n");
    let first = text(&mut stage, "");
    assert_eq!(text(&mut stage, "Up PgUp Home Ctrl-u"), first);
    assert!(stage.shows("Siden begynder her"));
    assert_ne!(text(&mut stage, "Down"), first);
    assert_eq!(text(&mut stage, "Up"), first);
    assert_ne!(text(&mut stage, "PgDn"), first);
    let last = text(&mut stage, "G");
    assert!(last.contains("SOF: Socialforvaltningen"));
    assert_eq!(text(&mut stage, "Down PgDn End Ctrl-d"), last);
    assert!(stage.shows("Siden slutter her"));
    assert_eq!(text(&mut stage, "Ctrl-b Ctrl-b Ctrl-b Ctrl-b Ctrl-b"), first);
}

#[test]
fn a_page_says_how_much_of_it_is_shown() {
    assert!(Stage::letter(80, 24).after("o").shows(" 1–20 af "));
    assert!(!Stage::letter(200, 60).after("o").shows("1–"), "all of it fits");
}

#[test]
fn a_page_that_shrinks_at_its_end_still_ends_at_the_last_line() {
    let mut stage = Stage::letter(60, 20).after("o G");
    stage.resize(200, 60);
    assert!(stage.shows("SOF:") && stage.shows("Hvad tallene dækker"));
    stage.resize(60, 20).press("G");
    assert!(stage.shows("SOF:"));
}

#[test]
fn the_same_key_opens_and_closes_a_page() {
    for key in ["?", "F1", "o"] {
        let mut stage = Stage::letter(80, 24);
        let tree = stage.text();
        assert_ne!(stage.press(key).text(), tree);
        assert_eq!(stage.press(key).text(), tree, "{key}");
    }
}

#[test]
fn years_and_money_change_under_a_page_too() {
    let stage = Stage::letter(80, 24).after("Right Down Enter 3 i");
    assert!(stage.lines()[0].contains("‹2022›") && stage.lines()[1].contains("[Egne]"));
    assert!(stage.shows("3.300.000 kr. i 2022"));
}

#[test]
fn the_help_page_lists_every_key_and_every_sign() {
    let stage = Stage::letter(120, 90).after("?");
    for binding in indsats::explorer::input::bindings::BINDINGS {
        let keys = binding.keys(&indsats::locale::Locale::new(indsats::locale::Language::Danish));
        assert!(stage.shows(&keys), "{keys}");
    }
    for sign in ["≠  ", "+  eksterne", "*  ", "–  intet beløb"] {
        assert!(stage.shows(sign), "{sign}");
    }
}

#[test]
fn the_about_page_has_the_question_the_scope_the_notes_the_document_and_the_abbreviations() {
    let text = Stage::letter(200, 60).after("o").text();
    for expected in [
        "overblik om hvilken indsats i eksterne og interne integrationsindsatser/ projekter",
        "Der er ikke medtaget udgifter til lovpligtige indsatser (f.eks. danskuddannelse",
        "Teksten før tabel 4 siger perioden 2019-2022; tabellerne har tal for 2020-22.",
        "2. december 2020; sag 2020-0878220; dokument 2020-0878220-1",
        "BUF: Børne- og Ungdomsforvaltningen",
        "Københavns Kommune, Beskæftigelses- og Integrationsforvaltningen",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

#[test]
fn what_does_not_fit_beside_the_tree_is_on_the_page_of_the_row() {
    let stage = Stage::letter(80, 24).after("Right End Up Up Up Up Up Up");
    assert!(stage.shows("Sammen om familien") && stage.shows("Enter viser resten"), "{}", stage.text());
    let text = Stage::letter(80, 24).after("Right End Up Up Up Up Up Up Enter").text();
    for expected in [
        "* Beløbet er samlet bevilling til hele kommunen.",
        "eksterne midler · Styrelsen for International Rekruttering og Integration",
        "250.000 kr. i 2021",
        "brevet 2. december 2020, sag 2020-0878220, tabel 3 under Job og uddannelse,",
        "BUF: Børne- og Ungdomsforvaltningen",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    let notes = text.find("* Beløbet").unwrap();
    assert!(notes < text.find("forebyggelse af bandekriminalitet").unwrap(), "notes come first");
}

#[test]
fn the_page_of_a_gap_says_where_the_figures_stand() {
    let stage = Stage::letter(80, 24).after("Right J Up Enter");
    assert!(stage.shows("Job og uddannelse, 2021: totalen er 16,15, linjerne giver 14,35."));
    assert!(stage.shows("brevet, tabel 4, række 1: 16,15≠ (+1,80)"));
    let internal = Stage::letter(80, 24).after("i Right J Up Enter");
    assert!(internal.shows("brevet, tabel 1, række 1: 15,40≠ (+1,80)"));
    assert!(internal.shows("brevet, tabel 2, række 11: 15,40≠ (+1,80)"));
}

#[test]
fn no_figure_of_a_comparison_is_cut_on_a_small_screen() {
    for (width, height) in [(80, 24), (60, 15), (50, 15), (40, 10)] {
        let stage = Stage::letter(width, height).after("a");
        assert!(stage.shows("16,40") && stage.shows("+0,80"), "{width}×{height}");
    }
}

#[test]
fn the_page_of_comparisons_says_its_order_and_how_much_of_it_is_shown() {
    let mut stage = Stage::letter(80, 24).after("a");
    assert!(stage.shows("som i dokumentet") && stage.press("!").shows(" 1–12 af 100 "));
    assert!(stage.press("s S").shows("omvendt, eft"));
}

#[test]
fn a_low_pane_says_which_column_is_which_and_whose_sum_all_years_are() {
    assert!(Stage::letter(60, 15).shows("Linjer"));
    assert!(Stage::letter(80, 24).after("0").shows("3 totaler lagt sammen"));
}

#[test]
fn a_search_that_is_due_does_not_wait_for_the_warnings() {
    let mut stage = Stage::letter(120, 40);
    stage.press("/").typed("pleje").press("Enter d");
    let jobs = press(&mut stage.app, &key("a")).jobs;
    assert!(matches!(jobs[..], [Job::Search(_), Job::Warnings(_)]), "{jobs:?}");
}

#[test]
fn the_comparisons_are_there_before_what_else_is_worth_a_look() {
    let mut stage = Stage::letter(120, 40);
    let mut jobs = press(&mut stage.app, &key("a")).jobs;
    stage.fit();
    let (Some(look @ Job::Warnings(_)), []) = (jobs.pop(), &jobs[..]) else { panic!("{jobs:?}") };
    assert!(
        stage.shows("24 afviger") && stage.shows("leder efter mere, der er værd at lægge mærke til …"),
        "{}",
        stage.text()
    );
    assert!(!stage.shows("Sabaah\" står 2 steder"), "{}", stage.text());
    // Nothing waits for it, and it is requested once only.
    for word in ["Down", "Down", "q", "a", "Down"] {
        assert!(press(&mut stage.app, &key(word)).jobs.is_empty(), "{word}");
        stage.fit();
    }
    let selected = stage.line(&[">"]);
    finish(&mut stage.app, look.run());
    stage.fit();
    assert!(!stage.shows("leder efter"), "{}", stage.text());
    assert_eq!(stage.line(&[">"]), selected);
    stage.press("End");
    assert!(stage.line(&[">"]).contains("Sabaah"), "{}", stage.text());
}

#[test]
fn texts_come_in_the_language_of_the_screen() {
    let mut stage = Stage::letter(160, 60).after("o");
    for text in [
        "Brevet siger ikke, om tallene er budget eller regnskab.",
        "Brevet siger ikke, i hvilket års priser tallene er (prisniveau).",
        "Brevet har ingen tal for 2019",
        "Hvad dokumentet ikke siger",
        "Jeg har brug for også",
        "brevet; Svar på spørgsmål",
    ] {
        assert!(stage.shows(text), "{text}\n{}", stage.text());
    }
    stage.press("F2");
    for text in [
        "The letter does not say whether the figures are budget or accounts.",
        "The letter does not say in the prices of which year the figures are (price level).",
        "The letter has no figures for 2019",
        "What the document does not say",
        "I also need, if it can be done",
        "the letter; Svar på spørgsmål",
        "A dash in the tables of the letter",
        "Not included are the costs of statutory initiatives",
    ] {
        assert!(stage.shows(text), "{text}\n{}", stage.text());
    }
    let mut welcome = Stage::letter(120, 30).after("F2 /");
    welcome.typed("welcome").press("Enter Enter");
    assert!(welcome.shows("* The money for Welcome House may change."), "{}", welcome.text());
}

#[test]
fn a_search_answers_with_what_the_document_does_not_say() {
    let mut stage = Stage::letter(100, 30).after("/");
    stage.typed("regnskab");
    assert!(stage.shows("Brevet siger ikke, om tallene er budget eller regnskab."), "{}", stage.text());
    stage.press("Enter F2");
    assert!(stage.shows("does not say whether the figures are budget or accounts"), "{}", stage.text());
}

#[test]
fn labels_of_columns_come_in_the_language_of_the_screen() {
    let data = r#"(title: "T", unit: (), language: "da",
        columns: [(year: 2024), (year: 2025, label: {"da": "2025 forventet", "en": "2025 expected"})],
        areas: [(name: "A", initiatives: [(name: "a", amounts: [1, 2])])])"#;
    let mut stage = Stage::dataset(data, 100, 24);
    assert!(stage.shows("2025 forventet") && !stage.shows("2025 expected"), "{}", stage.text());
    stage.press("F2");
    assert!(stage.shows("2025 expected") && !stage.shows("2025 forventet"), "{}", stage.text());
    for page in ["Right Down Enter", "d", "d d", "o"] {
        let stage = Stage::dataset(data, 100, 24).after("F2").after(page);
        assert!(stage.shows("2025 expected") && !stage.shows("2025 forventet"), "{}", stage.text());
    }
}

#[test]
fn about_the_figures_names_measures_sums_parts_and_roundings() {
    let example = include_str!("../../../assets/example.ron");
    let mut stage = Stage::dataset(example, 120, 60).after("o");
    for text in [
        "Beløb i t.kr.; år: 2024, 2025, 2026",
        "1 total er afrundet til 1",
        "• budget (t.kr.): 2025 budget og 2026 budget",
        "• regnskab (t.kr.): 2024 regnskab og 2025 til juni",
        "• årsværk (årsværk): 2025 årsværk",
        "• 2025 til juni er kun til og med juni",
        "• Budget i alt: trykt sum af 2025 budget og 2026 budget",
        "• Ændring: 2026 budget minus 2025 budget",
    ] {
        assert!(stage.shows(text), "{text}\n{}", stage.text());
    }
    stage.press("F2");
    for text in
        ["• accounts (DKK thousand): 2024 accounts and 2025 to June", "• Budget i alt: printed sum of 2025 budget and"]
    {
        assert!(stage.shows(text), "{text}\n{}", stage.text());
    }
    let rounded = example.replace("rounding: None,", "rounding: 0.5,");
    assert!(Stage::dataset(&rounded, 120, 60).after("o").shows("Tallene er afrundet til 0,5"));
    // The years of the only measure stand in the first lines.
    let letter = Stage::letter(120, 60).after("o");
    assert!(
        letter.shows("Beløb i mio. kr.; år: 2020, 2021, 2022") && !letter.shows("Tal og kolonner"),
        "{}",
        letter.text()
    );
}

#[test]
fn the_name_of_an_area_or_a_group_can_be_read_in_full_however_long_it_is() {
    let name = (1..60).map(|n| format!("ord{n}")).collect::<Vec<_>>().join(" ");
    let ron = format!(
        "(title:\"T\",unit:(label:\"kr.\"),years:[2030],areas:[(name:\"{name}\",\
         initiatives:[(name:\"l\",funding:[\"{name}\"],amounts:[1])])])"
    );
    for (width, height) in [(40, 10), (60, 15), (80, 24)] {
        for keys in ["Home Enter Enter", "p Home Enter Enter"] {
            let mut stage = Stage::dataset(&ron, width, height);
            stage.press(keys);
            let mut seen = stage.text();
            for _ in 0..20 {
                seen += &stage.press("Down").text();
            }
            assert!(stage.app.page().is_some(), "{}", stage.text());
            for word in name.split(' ') {
                assert!(seen.contains(word), "{width}×{height} {keys}: {word} is not in\n{seen}");
            }
            // Another grouping has no such group.
            stage.press("u");
            assert_eq!(stage.app.page().is_none(), keys.starts_with('p'), "{}", stage.text());
        }
    }
}

#[test]
fn the_page_of_an_area_alone_has_its_totals_and_y_copies_them() {
    let mut stage = Stage::letter(40, 10).after("Enter Enter");
    let mut seen = stage.text();
    for _ in 0..12 {
        seen += &stage.press("Down").text();
    }
    for said in ["Job og uddannelse", "14,35", "16,15≠", "+1,80", "9 af 12 har beløb i 2021", "tabel 4, række 1"] {
        assert!(seen.contains(said), "{said}: {seen}");
    }
    let Effect::Send(answer) = stage.press("y").effect.clone() else { panic!("nothing is sent") };
    assert!(answer.starts_with("Job og uddannelse, 2021"), "{answer}");
    stage.press("Esc");
    assert!(stage.app.page().is_none() && stage.app.tree().root().is_some(), "{}", stage.text());
}
