//! Finding: letters typed and what the screen then shows, adds up and copies.

use indsats::{explorer::effect::Effect, locale::Language, workspace::settings::Theme};

use super::stage::Stage;

/// The letter at 80×24 after a text typed to find.
fn looking_for(text: &str) -> Stage {
    let mut stage = Stage::letter(80, 24);
    stage.press("/").typed(text);
    stage
}

fn copied(stage: &mut Stage, key: &str) -> String {
    match &stage.press(key).effect {
        Effect::Send(text) => text.clone(),
        other => panic!("{key} sends nothing: {other:?}"),
    }
}

#[test]
fn each_letter_narrows_the_tree_to_the_lines_that_have_it_and_their_areas() {
    let stage = looking_for("mino");
    assert!(stage.line(&["Samarbejde med civilsam", "(1)"]).contains("0,60"));
    assert!(stage.line(&["Støtte til Mino Danmark"]).contains("0,60"));
    assert!(!stage.text().contains("Job og uddannelse"));
    assert!(stage.line(&["/mino"]).contains("1 af 26 vist"));
}

#[test]
fn the_totals_are_of_what_is_shown_beside_all_lines_and_nothing_stated_is_held_against_them() {
    let stage = looking_for("perspektiv");
    let amount = stage.line(&["Beløb"]);
    assert!(amount.contains("4,20") && amount.contains("14,0%") && amount.contains("29,90"), "{amount}");
    let text = stage.text();
    assert!(text.contains("Vist 2021 · alle midler") && text.contains("Alle linjer"), "{text}");
    assert!(!text.contains('≠') && !text.contains("Brevet") && !text.contains("31,90"), "{text}");
}

#[test]
fn danish_letters_need_not_be_typed_and_every_word_must_occur() {
    for text in ["norrebro", "noerrebro", "NØRREBRO", "kontrol norrebro"] {
        assert!(looking_for(text).line(&["af 26 vist"]).contains("1 af 26 vist"), "{text}");
    }
    assert!(looking_for("norrebro mino").text().contains("Intet fundet."));
}

#[test]
fn terms_look_in_one_place_only_and_complete_with_tab() {
    assert!(looking_for("kilde:satspulje").line(&["/kilde"]).contains("3 af 26 vist"));
    assert!(looking_for("er:ny").text().contains("Pilotprojekt"));
    let mut stage = looking_for("ud");
    stage.press("Tab");
    assert!(stage.line(&["/udløber:"]).contains("/udløber:"));
}

#[test]
fn where_nothing_is_found_the_nearest_is_offered_and_what_is_left_out_is_said() {
    assert!(looking_for("perspectiv").text().contains("Projekt Perspektiv"));
    assert!(looking_for("danskuddannelse").text().contains("lovpligtige indsatser"));
    let text = looking_for("xyzzy").text();
    assert!(text.contains("Intet fundet.") && text.contains("0 af 26 vist"), "{text}");
}

#[test]
fn enter_keeps_the_filter_and_escape_brings_back_everything_and_the_folds_of_before() {
    let mut stage = Stage::letter(80, 24);
    let before = stage.press("Down Right").text();
    stage.press("/").typed("sabaah").press("Enter");
    assert!(stage.line(&["/sabaah"]).contains("2 af 26 vist"));
    stage.press("Down j");
    assert!(stage.text().contains("/sabaah"), "keys are keys again");
    assert!(stage.press("Home Esc").text().contains("‹2021›"));
    let after = stage.press("Home Down").text();
    assert_eq!(after, before);
}

#[test]
fn while_typing_keys_are_letters_and_only_control_c_leaves() {
    let mut stage = Stage::letter(80, 24);
    stage.press("/").typed("q0e");
    assert!(stage.text().contains("/q0e"));
    assert_eq!(stage.press("Ctrl-c").effect, Effect::Leave);
    stage.press("Backspace Backspace Backspace");
    assert!(stage.text().contains('/'));
    assert!(stage.press("Backspace").text().contains("? hjælp"), "a Backspace on nothing closes the prompt");
}

#[test]
fn a_paste_is_text_for_the_prompt_that_is_open_or_for_a_search() {
    for before in ["", "?", "d", "a", "Down Enter"] {
        let mut stage = Stage::letter(80, 24).after(before);
        stage.paste(" mino\r\ndanmark\tq \u{1b}[31m\u{202e}\n");
        assert!(stage.shows("/mino  danmark q [31m"), "{before}: {}", stage.text());
        assert_eq!(stage.effect, Effect::Draw);
    }
    let mut stage = Stage::letter(80, 24);
    stage.press("/").typed("md").press("Left").paste("ino");
    assert!(stage.shows("/mino▏d"), "where the cursor is: {}", stage.text());
    let mut stage = Stage::letter(80, 24).after(":");
    stage.paste("year 2020\n");
    assert!(stage.shows("year 2020") && stage.shows("‹2021›"), "not carried out: {}", stage.text());
    let before = Stage::letter(80, 24).text();
    assert_eq!(Stage::letter(80, 24).paste(" \n\t").text(), before, "nothing to search for");
}

#[test]
fn a_prompt_holds_a_line_and_says_when_it_is_full() {
    for prompt in ["/", ":"] {
        let mut stage = Stage::letter(80, 24).after(prompt);
        stage.typed(&"å".repeat(240));
        assert!(!stage.shows("Linjen er fuld"));
        stage.typed(&"å".repeat(20));
        assert!(stage.shows("Linjen er fuld"), "{}", stage.text());
        stage.typed("å");
        assert_eq!(stage.effect, Effect::Nothing, "which is said once, however much more is typed");
        stage.press("Backspace Backspace Backspace Backspace");
        assert!(!stage.shows("Linjen er fuld"), "{}", stage.text());
        stage.paste(&"x".repeat(2000));
        assert!(stage.shows("Linjen er fuld"), "{}", stage.text());
        stage.press("Home Delete").paste("y");
        assert_eq!(stage.effect, Effect::Draw);
        assert!(stage.shows("Linjen er fuld"), "{}", stage.text());
    }
}

#[test]
fn the_prompt_is_a_line_that_is_edited_where_its_cursor_is() {
    for (keys, line) in [
        ("Left", "/pleje pa▏r"),
        ("Left Left Right", "/pleje pa▏r"),
        ("Home", "/▏pleje par"),
        ("Ctrl-a Right", "/p▏leje par"),
        ("Home End", "/pleje par▏"),
        ("Ctrl-a Ctrl-e", "/pleje par▏"),
        ("Left Backspace", "/pleje p▏r"),
        ("Left Ctrl-h", "/pleje p▏r"),
        ("Left Delete", "/pleje pa▏"),
        ("Left Ctrl-w", "/pleje ▏r"),
        ("Left Ctrl-u", "/▏r"),
        ("Home s o", "/so▏pleje par"),
        ("Delete", "/pleje par▏"),
    ] {
        let mut stage = looking_for("pleje par");
        assert!(stage.press(keys).lines()[23].starts_with(&format!(" {line}  ")), "{keys}: {}", stage.lines()[23]);
    }
    // A letter with its accent is one letter.
    let mut stage = looking_for("cafe\u{301}");
    assert!(stage.press("Backspace").lines()[23].starts_with(" /caf▏"), "{}", stage.lines()[23]);
    // The text around the cursor is seen, however long it is.
    let mut stage = looking_for(&"perspektiv".repeat(9));
    let line = stage.press("Home Right Right").lines()[23].clone();
    assert!(line.starts_with(" /pe▏rspektiv"), "{line}");
}

#[test]
fn a_text_edited_in_the_middle_is_looked_for_at_once() {
    let mut stage = looking_for("sabah");
    assert!(stage.press("Left a").line(&["/sabaa▏h"]).contains("2 af 26 vist"), "{}", stage.text());
    assert!(stage.press("Home Right").line(&["/s▏abaah"]).contains("2 af 26 vist"), "{}", stage.text());
}

#[test]
fn down_and_enter_lead_from_the_prompt_to_the_lines_it_found() {
    for key in ["Down", "Enter"] {
        let mut stage = looking_for("sabaah");
        assert!(stage.press(key).cursor_line().contains("Foreningen Sabaah"), "{key}");
        assert!(stage.line(&["/sabaah"]).contains("2 af 26 vist"), "{key}: the filter stays");
        let before = stage.cursor_line();
        assert_ne!(stage.press("Down").cursor_line(), before, "{key}: keys are keys again");
    }
}

#[test]
fn digits_and_arrows_in_the_prompt_are_the_prompts() {
    let mut stage = looking_for("mino");
    stage.press("3 Left Left");
    assert!(stage.lines()[23].starts_with(" /min▏o3"), "{}", stage.lines()[23]);
    assert!(stage.shows("‹2021›"), "the year stays");
}

#[test]
fn the_prompt_names_its_keys() {
    assert!(looking_for("mino").lines()[23].contains("Enter ↓ til linjerne  Esc viser alle"));
    let wide = Stage::letter(150, 40).after("/").lines()[39].clone();
    assert!(wide.contains("kilde:") && wide.contains("Enter ↓ til linjerne  Esc viser alle  Tab fuldfører"), "{wide}");
    let mut english = Stage::letter(120, 40).after("F2 /");
    assert!(english.typed("mino").lines()[39].contains("Enter ↓ to the lines  Esc shows all  Tab completes"));
}

#[test]
fn no_letter_is_taken_that_commands_the_terminal() {
    let mut stage = looking_for("mi\u{202e}no");
    assert_eq!(stage.app.filter().text(), "mino");
    assert!(stage.press("Enter").line(&["/mino"]).contains("1 af 26 vist"));
}

#[test]
fn n_walks_the_lines_that_were_found() {
    let mut stage = looking_for("sabaah");
    assert!(stage.press("Enter").cursor_line().contains("Foreningen Sabaah"), "the first is found while one types");
    assert!(stage.press("n").line(&[">"]).contains("foreningen Sabaah"));
    assert!(stage.press("N").line(&[">"]).contains("Foreningen Sabaah"));
}

#[test]
fn up_recalls_what_was_looked_for_before() {
    let mut stage = looking_for("mino");
    stage.press("Enter Esc /").typed("sabaah").press("Enter Esc / Up");
    assert!(stage.line(&["/sabaah"]).contains("2 af 26 vist"));
    assert!(stage.press("Up").line(&["/mino"]).contains("1 af 26 vist"));
    assert!(stage.press("Down").text().contains("/sabaah"));
}

#[test]
fn a_bound_is_asked_again_of_the_year_that_is_shown() {
    let mut stage = looking_for(">3");
    stage.press("Enter");
    assert!(stage.line(&["/>3"]).contains("2 af 26 vist"), "{}", stage.text());
    assert!(stage.press("3").line(&["/>3"]).contains("3 af 26 vist"), "{}", stage.text());
}

#[test]
fn copies_are_of_what_is_shown_and_say_so() {
    let mut stage = looking_for("sabaah");
    stage.press("Enter");
    let table = copied(&mut stage, "Y");
    assert_eq!(table.lines().count(), 1 + 2 + 1, "{table}");
    assert!(table.lines().last().unwrap().contains("sabaah"), "{table}");
    stage.press("Home");
    let answer = copied(&mut stage, "y");
    assert!(answer.contains("(/sabaah)") && answer.contains("0,6 mio. kr.") && !answer.contains("5,5"), "{answer}");
}

#[test]
fn a_filter_can_be_read_at_every_size() {
    for (width, height) in [(40, 10), (50, 15), (60, 15), (80, 24), (120, 40)] {
        let mut stage = looking_for("sabaah");
        stage.resize(width, height);
        assert!(stage.text().contains("/sabaah"), "{width}×{height}\n{}", stage.text());
        assert!(stage.text().contains("2 af 26 vist"), "{width}×{height}\n{}", stage.text());
    }
}

#[test]
fn once_it_is_found_the_cursor_stays_on_a_heading_though_another_year_has_other_hits() {
    let mut stage = Stage::letter(80, 24).after("/");
    stage.typed(">1").press("Enter");
    assert!(stage.press("J").cursor_line().contains("Diskrimination"), "{}", stage.text());
    assert!(stage.press("3").cursor_line().contains("Diskrimination"), "{}", stage.text());
}

#[test]
fn escape_leads_back_to_the_row_from_before_the_search_though_none_was_chosen() {
    let mut stage = Stage::letter(80, 24);
    let before = stage.cursor_line();
    assert!(stage.press("/").typed("mino").cursor_line().contains("Mino Danmark"), "{}", stage.text());
    assert_eq!(stage.press("Esc").cursor_line(), before, "{}", stage.text());
    stage.press("/").typed("mino").press("Enter Esc");
    assert!(stage.app.tree().selected() != Stage::letter(80, 24).app.tree().selected(), "{}", stage.text());
}

/// The letter prints 17.40 for Job og uddannelse in 2020; its lines make 16.60.
#[test]
fn where_all_lines_of_an_area_are_found_its_own_total_is_said() {
    let mut stage = Stage::letter(80, 24).after("1");
    stage.press("/").typed("job og uddannelse").press("Enter");
    assert!(stage.shows("Alle dets linjer er fundet · Brevet") && stage.shows("17,40≠"), "{}", stage.text());
    // In 2020 both of Samarbejde's figures are 2.55, and of Diskrimination one line of six is found.
    let mut stage = Stage::letter(80, 24).after("1");
    assert!(!stage.press("/").typed("civilsamfundet").press("Enter").shows("Alle dets linjer"), "{}", stage.text());
    assert!(!looking_for("social kontrol som").shows("Alle dets linjer"));
}

#[test]
fn a_search_says_that_it_looks_beyond_the_areas_that_differ() {
    for (language, said) in [
        (Language::Danish, "Der søges i alle områder, ikke kun dem med ≠"),
        (Language::English, "A search looks in all areas, not only those with ≠"),
    ] {
        let mut stage = Stage::set(language, Theme::Colour, 80, 24).after("! /");
        assert!(stage.lines()[23].contains(said), "{}", stage.text());
        assert!(stage.typed("m").lines()[23].contains(said), "{}", stage.text());
        assert!(!stage.typed("ino").shows(said) && stage.shows("Mino Danmark"), "{}", stage.text());
        assert!(stage.press("Esc").lines()[1].contains("≠"), "Esc leads back to them: {}", stage.text());
        let mut plain = Stage::set(language, Theme::Colour, 80, 24).after("/");
        assert!(!plain.shows(said) && !plain.typed("m").shows(said));
    }
}
