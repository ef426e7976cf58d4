//! Words by which the palette finds what can be done: what the footer and the help page say, and what else it may be called.

use indsats::{
    explorer::input::{action::Action, bindings::BINDINGS, key::Binding},
    locale::{Language, Locale, Message},
    workspace::settings::Theme,
};

use super::stage::Stage;

fn asked(language: Language, text: &str) -> Stage {
    let mut stage = Stage::set(language, Theme::Colour, 100, 40);
    stage.press(":").typed(text);
    stage
}

/// The names that are offered, the best first; none where they only look like what was typed.
fn offered(language: Language, text: &str) -> Vec<String> {
    let stage = asked(language, text);
    let palette = stage.app.palette().unwrap();
    let is_sure = palette.chosen().is_some();
    palette.offers().iter().filter(|_| is_sure).map(|offer| offer.name.clone()).collect()
}

/// True for a text that begins with the name of a command: its values are offered then.
fn is_command(language: Language, text: &str) -> bool {
    asked(language, text).app.palette().unwrap().title() != Message::PaletteTitle
}

/// The bindings with the names of their actions as they are offered, in a language.
fn named(language: Language) -> Vec<(&'static Binding, Vec<(Message, String)>)> {
    let locale = Locale::new(language);
    let bindings = BINDINGS.iter().filter(|binding| !matches!(binding.actions[0].action, Action::Year(_)));
    bindings
        .map(|binding| (binding, binding.actions.iter().map(|bound| (bound.name, locale.text(bound.name))).collect()))
        .collect()
}

#[test]
fn a_word_finds_what_it_means_first() {
    let danish = [
        ("diagram", "Tegn"),
        ("graf", "Tegn"),
        ("søjler", "Tegn"),
        ("udvikling", "Tegn"),
        ("afslut", "Luk siden"),
        ("procent", "Vis beløb"),
        ("gennemsnit", "Alle år"),
        ("pr. år", "Alle år"),
        ("værdier", "Vis beløb"),
        ("søg", "Find"),
        ("filter", "Find"),
        ("filtrer", "Find"),
        ("genindlæs", "Læs filen igen"),
        ("opdater", "Læs filen igen"),
        ("nulstil", "Tilbage til overblikket"),
        ("tjek", "Stemmer det?"),
        ("excel", "eksport"),
        ("gem", "eksport"),
        ("hjælp", "Hjælp"),
        ("taster", "Hjælp"),
        ("english", "Sprog"),
        ("gruppér", "Næste gruppering"),
        ("fortryd", "Fortryd"),
        ("interne", "Egne"),
        ("puljer", "Eksterne"),
        ("2022", "2022"),
    ];
    let english = [
        ("diagram", "Draw"),
        ("chart", "Draw"),
        ("values", "Show amounts"),
        ("percent", "Show amounts"),
        ("search", "Find"),
        ("reload", "Read the file again"),
        ("refresh", "Read the file again"),
        ("exit", "Close the page"),
        ("quit", "Close the page"),
        ("own", "Internal"),
        ("reset", "Back to the overview"),
        ("check", "Does it add up?"),
        ("save", "export"),
        ("csv", "export"),
        ("keys", "Help"),
        ("dansk", "Language"),
        ("slut", "Close the page"),
        ("søg", "Find"),
    ];
    for (language, words) in [(Language::Danish, danish.as_slice()), (Language::English, english.as_slice())] {
        for (typed, first) in words {
            let offered = offered(language, typed);
            assert!(offered.first().is_some_and(|name| name.starts_with(first)), "{typed}: {offered:?}");
        }
    }
}

#[test]
fn the_words_of_the_footer_and_other_words_find_each_action_among_the_first_three() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        let mut missed = Vec::new();
        for (binding, names) in named(language) {
            for (name, shown) in &names {
                for word in locale.also(*name).into_iter().filter(|word| !is_command(language, word)) {
                    let offered = offered(language, &word);
                    // A word may be shared by more actions than three.
                    let place = offered.iter().position(|offer| offer == shown);
                    let sharing = named(language);
                    let sharing = sharing.iter().flat_map(|(_, names)| names);
                    let sharing = sharing.filter(|(name, _)| locale.also(*name).contains(&word)).count();
                    if place.is_none_or(|place| place >= sharing.max(3)) {
                        missed.push(format!("{word}: {shown} is not among {:?}", &offered[..offered.len().min(4)]));
                    }
                }
                assert_eq!(offered(language, shown).first(), Some(shown));
            }
            let Some(hint) = binding.hint else { continue };
            let hint = locale.text(hint.words);
            if is_command(language, &hint) {
                continue;
            }
            let offered = offered(language, &hint);
            if !offered.iter().take(3).any(|offer| names.iter().any(|(_, name)| name == offer)) {
                missed.push(format!("{hint}: none of {names:?} is among {:?}", &offered[..offered.len().min(4)]));
            }
        }
        assert!(missed.is_empty(), "{}", missed.join("\n"));
    }
}

#[test]
fn every_word_of_the_help_page_finds_its_actions_and_the_whole_sentence_finds_them_first() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        let mut missed = Vec::new();
        for (binding, names) in named(language) {
            let does = locale.text(binding.doc);
            let has_one = |offers: &[String]| offers.iter().any(|offer| names.iter().any(|(_, name)| name == offer));
            let whole = offered(language, &does);
            if !has_one(&whole[..whole.len().min(3)]) {
                missed.push(format!("{does}: {whole:?}"));
            }
            let words = does.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() > 2);
            let words = words.filter(|word| !is_command(language, word));
            missed
                .extend(words.filter(|word| !has_one(&offered(language, word))).map(|word| format!("{word} ({does})")));
        }
        assert!(missed.is_empty(), "{}", missed.join("\n"));
    }
}

#[test]
fn a_weak_hit_is_offered_but_never_what_enter_does() {
    for typed in ["nstr", "lut", "xit", "ompet"] {
        for language in Language::ALL {
            let mut stage = asked(language, typed);
            let palette = stage.app.palette().unwrap();
            assert_eq!(palette.chosen(), None, "{typed}");
            if palette.offers().is_empty() {
                continue;
            }
            stage.press("Enter");
            assert!(stage.app.palette().is_some() && stage.shows(typed), "{typed}: it is still open");
            assert!(stage.app.notice().is_some(), "{typed}: and says why");
        }
    }
    let mut stage = asked(Language::Danish, "nstr");
    stage.press("Down");
    assert_eq!(stage.app.palette().unwrap().chosen(), Some(0));
    assert!(stage.press("Enter").lines()[0].contains("‹2022›"), "{}", stage.text());
}

#[test]
fn the_figures_stay_in_sight_above_it_at_every_size() {
    for (width, height) in [(40, 10), (60, 15), (80, 24), (120, 40), (160, 45)] {
        let closed = Stage::letter(width, height).lines();
        let open = Stage::letter(width, height).after(":").lines();
        let half = usize::from(height).div_ceil(2);
        assert_eq!(closed[..half], open[..half], "{width}×{height}");
        let page = Stage::letter(width, height).after("a").lines();
        assert_eq!(page[..half], Stage::letter(width, height).after("a :").lines()[..half], "{width}×{height}");
    }
}

/// The document has dollars and posts of each year; it opens on dollars.
#[test]
fn a_year_is_first_that_of_the_measure_that_is_shown() {
    let ron = include_str!("../../documents/17-ca-acoa-programs.ron");
    let chosen = |keys: &str, text: &str| {
        let mut stage = Stage::dataset(ron, 100, 30).after(keys);
        stage.press(":").typed(text).press("Enter");
        let column = stage.app.scope().period().column().unwrap();
        stage.app.dataset().label(column).to_owned()
    };
    for text in ["year 2023", "år 2023-24"] {
        let shown = chosen("", text);
        assert!(shown.contains("2023-24") && !shown.contains("FTE"), "{text}: {shown}");
        let posts = chosen("t t t", text);
        assert_eq!(posts.contains("FTE"), chosen("t t t", "year 2022").contains("FTE"), "{text}: {posts}");
    }
}

#[test]
fn a_dataset_of_one_figure_a_year_says_so_where_a_measure_is_asked_for() {
    for text in ["tal ", "measure accounts"] {
        let stage = asked(Language::Danish, text);
        assert!(stage.shows("Datasættet har ét tal for hvert år"), "{}", stage.text());
    }
}
