//! Both languages on the screen: every word changes with F2, no word of the other language is left.

use std::collections::BTreeSet;

use indsats::{
    locale::{Language, Locale, Message},
    workspace::origin::LETTER,
};

use super::stage::Stage;

const JOURNEYS: [&str; 9] = ["", "+ G", "e +", "0", "3 i Right Down", "?", "o", "Right Down Enter", "Right J Up Enter"];

/// Words of three letters or more that only one language's messages have; the letter's own words are in both.
fn words_of(language: Language, other: Language) -> BTreeSet<String> {
    let words = |language: Language| -> BTreeSet<String> {
        let locale = Locale::new(language);
        let plain = Message::ALL.iter().filter(|message| message.variables().is_empty());
        plain.flat_map(|&message| split(&locale.text(message))).collect()
    };
    let letter: BTreeSet<String> = split(LETTER).into_iter().collect();
    words(language).difference(&words(other)).filter(|word| !letter.contains(*word)).cloned().collect()
}

fn split(text: &str) -> Vec<String> {
    // The word before an ellipsis may be cut.
    let words = text.split(|character: char| !character.is_alphabetic() && character != '…');
    words.filter(|word| !word.contains('…')).filter(|word| word.chars().count() > 2).map(str::to_lowercase).collect()
}

#[test]
fn f2_changes_every_word_of_the_interface_and_back() {
    let languages = [Language::Danish, Language::English];
    let only: [BTreeSet<String>; 2] = [words_of(languages[0], languages[1]), words_of(languages[1], languages[0])];
    for keys in JOURNEYS {
        for (width, height) in [(120, 60), (80, 24), (50, 15)] {
            let mut stage = Stage::letter(width, height).after(keys);
            let danish = stage.text();
            let english = stage.press("F2").text();
            for (text, foreign) in [(&danish, &only[1]), (&english, &only[0])] {
                // The footer offers the other language by its own name; End is a key.
                let shown =
                    split(text).into_iter().filter(|word| !["english", "dansk", "end"].contains(&word.as_str()));
                let left: Vec<String> = shown.filter(|word| foreign.contains(word)).collect();
                assert!(left.is_empty(), "{keys:?} at {width}×{height}: {left:?}\n{text}");
            }
            assert_eq!(stage.press("F2").text(), danish);
        }
    }
}

#[test]
fn numbers_follow_the_language() {
    let mut stage = Stage::letter(80, 24).after("Right Down Enter");
    assert!(stage.shows("3.300.000 kr. i 2021") && stage.shows("3,30"));
    stage.press("F2");
    assert!(stage.shows("DKK 3,300,000 in 2021") && stage.shows("3.30"), "{}", stage.text());
    assert!(!stage.shows("3,30 "));
}

#[test]
fn the_unit_is_said_in_the_language_of_the_screen() {
    for (width, height) in [(120, 40), (80, 24), (50, 15), (40, 10)] {
        let mut stage = Stage::letter(width, height);
        assert!(stage.lines()[0].contains("· mio. kr."), "{width}×{height}: {}", stage.lines()[0]);
        stage.press("F2");
        assert!(stage.lines()[0].contains("· DKK million"), "{width}×{height}: {}", stage.lines()[0]);
    }
    assert!(Stage::letter(80, 24).after("F2 o").shows("Amounts in DKK million"));
}

#[test]
fn a_heading_is_never_cut_where_the_figures_below_it_fit() {
    let mut stage = Stage::letter(80, 40).after("F2");
    for width in 60..160 {
        let text = stage.resize(width, 40).text();
        assert!(!text.contains("Docu…") && !text.contains("Docum…") && !text.contains("Docume…"), "{width}\n{text}");
    }
}

#[test]
fn the_scope_is_on_every_screen() {
    for keys in ["", "F2", "e", "e F2"] {
        let mut stage = Stage::letter(80, 24).after(keys);
        for width in 40..140 {
            let head = stage.resize(width, 24).lines()[..2].join("\n");
            let ways = ["3 områder skj", "3 omr. skj", "3 skj", "3 areas hid", "3 hid"];
            let hidden = ways.iter().any(|way| head.contains(way));
            assert_eq!(hidden, keys.contains('e'), "{width} {keys}\n{head}");
            for expected in ["‹2021›", "["] {
                assert!(head.contains(expected), "{width} {keys}\n{head}");
            }
            let unit = if keys.contains("F2") { "DKK million" } else { "mio. kr." };
            assert!(head.contains(unit), "{width} {keys}\n{head}");
            let scope = if keys.contains("F2") {
                "without statutory and fixed costs"
            } else {
                "uden lovpligtige og faste udgifter"
            };
            // What is hidden needs room too.
            let room = if keys.contains('e') { 80 } else { 62 };
            assert!(width < room || head.contains(scope), "{width} {keys}\n{head}");
        }
    }
}

#[test]
fn the_language_changes_while_something_is_typed() {
    let mut stage = Stage::letter(80, 24).after("/");
    assert!(stage.typed("mino").press("F2").shows("1 of 26 shown"), "{}", stage.text());
    let mut stage = Stage::letter(80, 24).after(":");
    stage.typed("2020").press("F2");
    assert!(stage.app.palette().is_some_and(|palette| palette.text() == "2020"), "{}", stage.text());
    assert!(stage.press("Esc").shows("Area / initiative"), "{}", stage.text());
}
