//! The palette: what is typed after `:`, what is offered for it, and that Enter does it.

use std::{collections::HashSet, fs};

use crossterm::event::KeyEvent;
use indsats::{
    explorer::{
        effect::Effect,
        input::{action::Action, bindings::BINDINGS, key::Key},
    },
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
    model::{
        about::About,
        amount::Amount,
        builder::{Builder, Heading},
        columns::Columns,
        financing::View,
    },
    workspace::settings::Theme,
};

use super::stage::Stage;
use crate::random_keys::{Habit, survive};

/// The letter at 80×24 with this typed into the palette.
fn asked(text: &str) -> Stage {
    let mut stage = Stage::letter(80, 24);
    stage.press(":").typed(text);
    stage
}

/// The offers on the screen: the lines between the rule of the palette and the prompt.
fn offers(stage: &Stage) -> Vec<String> {
    let lines = stage.lines();
    let body = &lines[lines.len().div_ceil(2) + 1..lines.len() - 1];
    body.iter().map(|line| line.trim_start_matches(['>', ' ']).to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Every action that has a name of its own, with its name and its first key.
fn named(language: Language) -> Vec<(String, Key)> {
    let locale = Locale::new(language);
    let actions = BINDINGS.iter().flat_map(|binding| binding.actions);
    let named = actions.filter(|bound| !matches!(bound.action, Action::Year(_)));
    named.map(|bound| (locale.text(bound.name), bound.keys[0])).collect()
}

#[test]
fn every_action_is_found_by_its_name_in_both_languages_and_enter_does_what_its_key_does() {
    for language in Language::ALL {
        for before in ["Down Right Down", "a", "/"] {
            for (name, key) in named(language) {
                let stage = || {
                    let mut stage = Stage::set(language, Theme::Colour, 80, 24);
                    stage.press(before);
                    if before == "/" {
                        stage.typed("sabaah").press("Enter");
                    }
                    stage
                };
                let mut by_name = stage();
                by_name.press(":").typed(&name);
                assert!(offers(&by_name)[0].starts_with(&name), "{name}: {:?}", offers(&by_name));
                by_name.press("Enter");
                let mut by_key = stage();
                by_key.key(&KeyEvent::new(key.code, key.modifiers));
                assert_eq!(by_name.text(), by_key.text(), "{name} {key:?} after {before}");
                // The palette itself has gone from the screen, even where the action changes nothing.
                let expected = if by_key.effect == Effect::Nothing { Effect::Draw } else { by_key.effect };
                assert_eq!(by_name.effect, expected, "{name}");
            }
        }
    }
}

#[test]
fn the_line_of_the_palette_is_edited_where_its_cursor_is() {
    let mut stage = Stage::letter(80, 24).after(":");
    stage.typed("områe job").press("Left Left Left Left Left d");
    assert!(stage.lines()[23].starts_with(" :områd▏e job"), "{}", stage.lines()[23]);
    assert!(stage.cursor_line().starts_with("> Job og uddannelse"), "{}", stage.text());
    assert!(stage.press("Home Delete").lines()[23].starts_with(" :▏mråde job"), "{}", stage.lines()[23]);
    assert!(stage.press("End Ctrl-w").lines()[23].starts_with(" :mråde ▏"), "{}", stage.lines()[23]);
}

#[test]
fn no_two_actions_share_a_name_and_none_is_the_name_of_a_command_with_a_word() {
    for language in Language::ALL {
        let names: Vec<String> = named(language).into_iter().map(|(name, _)| name.to_lowercase()).collect();
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len());
        for command in ["år", "year", "område", "area", "eksportér", "export"] {
            assert!(!names.iter().any(|name| name.split(' ').next() == Some(command)), "{command}");
        }
    }
}

#[test]
fn it_lies_over_the_lower_half_and_the_tree_stays() {
    let stage = asked("");
    let before = Stage::letter(80, 24);
    assert_eq!(stage.lines()[..12], before.lines()[..12]);
    assert!(stage.lines()[12].contains("Kommandoer") && stage.lines()[12].contains("1–10 af"));
    assert!(stage.lines()[23].starts_with(" :▏"));
    assert!(!stage.shows("I alt 2021"));
    assert!(
        offers(&stage)[..4]
            .iter()
            .zip(["år …", "sammenlign …", "område …", "eksportér …"])
            .all(|(line, name)| line.starts_with(name))
    );
}

#[test]
fn letters_in_order_are_enough_danish_ones_or_plain() {
    for text in ["næste år", "naeste aar", "NASTE AR"] {
        assert!(offers(&asked(text))[0].starts_with("Næste år "), "{text}");
    }
    for text in ["kopier", "kopiér"] {
        assert!(offers(&asked(text))[..3].iter().all(|offer| offer.starts_with("Kopiér")), "{text}");
    }
    assert!(asked("næ").line(&["Næste område"]).ends_with(" J"));
}

#[test]
fn the_letters_that_were_typed_are_marked() {
    let picture = asked("næo").press("Down").picture();
    let row = picture.lines().find(|line| line.starts_with("13: ")).unwrap();
    assert!(
        row.contains("underlined reversed 2-3, bold reversed 4-6") && row.contains("underlined reversed 8, "),
        "{row}"
    );
}

#[test]
fn nothing_that_fits_is_said_and_enter_does_nothing() {
    let mut stage = asked("xyzzy");
    assert!(stage.shows("Ingen kommando passer til \"xyzzy\"."));
    let text = stage.text();
    assert_eq!(stage.press("Enter").text(), text);
    assert!(stage.press("Ctrl-u").typed("næste").shows("Næste område"));
}

#[test]
fn arrows_choose_and_scroll_and_escape_and_backspace_close() {
    let mut stage = asked("");
    assert!(stage.press("Down Ctrl-n Ctrl-n").cursor_line().starts_with("> eksportér"));
    assert!(stage.press("Ctrl-p Up Up").cursor_line().starts_with("> år"));
    stage.press(&"Down ".repeat(30));
    assert!(stage.lines()[22].starts_with('>'), "{}", stage.text());
    assert!(stage.press("PgUp PgUp PgUp PgUp").cursor_line().starts_with("> år"));
    let before = Stage::letter(80, 24).text();
    assert_eq!(stage.press("Esc").text(), before);
    assert_eq!(stage.press(": x Backspace Backspace").text(), before);
    assert_eq!(stage.press(": Ctrl-h").text(), before);
    assert_eq!(stage.press(": Ctrl-c").effect, Effect::Leave);
}

#[test]
fn tab_completes_what_is_chosen() {
    assert!(asked("næste o").press("Tab").lines()[23].starts_with(" :Næste område▏"));
    let mut stage = asked("områ");
    assert!(stage.press("Tab").lines()[23].starts_with(" :område ▏"));
    assert!(stage.typed("flyg").press("Tab").lines()[23].starts_with(" :område Flygtningeområdet▏"));
    let mut stage = asked("export u");
    assert!(stage.press("Down Tab").lines()[23].starts_with(" :export u.json▏"));
}

#[test]
fn a_year_is_chosen_by_its_label_in_both_languages_whatever_the_screen_speaks() {
    for text in ["år 2020", "year 2020", "aar 20"] {
        let mut stage = asked(text);
        assert!(stage.press("Enter").lines()[0].contains("‹2020›"), "{text}");
    }
    for text in ["år alle", "year all"] {
        let mut stage = asked(text);
        assert!(stage.press("Enter").lines()[0].contains("‹alle år›"), "{text}\n{}", stage.text());
    }
    assert_eq!(offers(&asked("year")).len(), 4, "the bare word lists what it takes");
    let mut english = Stage::set(Language::English, Theme::Colour, 80, 24);
    assert!(english.press(":").typed("år 2022").press("Enter").lines()[0].contains("‹2022›"));
}

#[test]
fn the_whole_label_comes_before_one_that_only_begins_so() {
    let ron = "(title:\"T\",unit:(currency:\"DKK\"),years:[\"2014-15\",\"2014\",\"Plan 2012\"],areas:[(name:\"A\",initiatives:[(name:\"a\",amounts:[1,2,3])])])";
    for (text, year) in [("år 2014", "‹2014›"), ("år 2014-15", "‹2014-15›"), ("year plan", "‹Plan 2012›")]
    {
        let mut stage = Stage::dataset(ron, 80, 24);
        stage.press(":").typed(text).press("Enter");
        assert!(stage.lines()[0].contains(year), "{text}: {}", stage.lines()[0]);
    }
}

#[test]
fn a_year_that_is_not_there_is_refused_with_the_nearest() {
    let mut stage = asked("år 1999");
    assert!(stage.shows("intet år \"1999\"; nærmest er 2020."), "{}", stage.text());
    assert!(stage.press("Enter").shows("nærmest er 2020"));
    assert!(asked("year xyz").shows("nærmest er 2020, 2021, 2022."));
}

#[test]
fn an_area_is_gone_to_opened_and_selected() {
    for text in ["område civil", "area civil", "omrade samarb civ"] {
        let mut stage = asked(text);
        assert!(offers(&stage)[0].starts_with("Samarbejde med civilsamfundet"), "{text}");
        stage.press("Enter");
        assert!(stage.cursor_line().starts_with(">▾ Samarbejde med ci"), "{}", stage.text());
    }
    assert_eq!(offers(&asked("område")).len(), 5, "the bare word lists the areas");
}

#[test]
fn an_area_is_found_by_its_other_spelling_which_says_what_it_is() {
    let mut stage = asked("område social kontrol og");
    assert!(offers(&stage)[0].starts_with("Diskrimination og social kontrol"), "its name fits too, in another order");
    stage.press("Ctrl-u").typed("år 2020");
    let ron = "(title:\"T\",unit:(currency:\"DKK\"),years:[1],areas:[(name:\"Nord\",aliases:[\"Polen\"],initiatives:[(name:\"a\",amounts:[1])])])";
    let mut stage = Stage::dataset(ron, 80, 24);
    stage.press(":").typed("område pol");
    assert!(stage.line(&["Polen"]).contains("= Nord"), "{}", stage.text());
    assert!(stage.press("Enter").cursor_line().starts_with(">▾ Nord"));
    assert_eq!(offers(&Stage::dataset(ron, 80, 24).after(": o m r å d e")), ["Nord"]);
}

#[test]
fn an_area_is_shown_whatever_hides_it_and_nothing_else_is_changed() {
    // It has no external money; under the filter it has no line; it does not differ; another one is shown alone.
    for (before, kept) in
        [("e", "‹2021›"), ("!", "[Alle midler]"), ("Enter", "[Alle midler]"), ("a", "[Alle midler]"), ("i", "[Egne]")]
    {
        let mut stage = Stage::letter(80, 24).after(before);
        stage.press(":").typed("område flygt").press("Enter");
        assert!(stage.cursor_line().starts_with(">▾ Flygtningeområdet"), "{before}\n{}", stage.text());
        assert!(stage.shows(kept), "{before}\n{}", stage.text());
    }
    let mut stage = Stage::letter(80, 24);
    stage.press("/").typed("mino").press("Enter :").typed("område civil").press("Enter");
    assert!(stage.shows("/mino"), "what does not hide it stays");
    stage.press(":").typed("område job").press("Enter");
    assert!(stage.cursor_line().starts_with(">▾ Job og uddannelse") && !stage.shows("/mino"));
}

#[test]
fn an_area_that_is_not_there_is_refused_with_the_nearest() {
    let stage = asked("område diskriminering");
    assert!(stage.shows("Intet område passer til \"diskriminering\"."), "{}", stage.text());
    assert!(asked("område flygtningg").shows("Mente du \"Flygtningeområdet\"?"));
}

#[test]
fn what_stands_above_an_area_is_shown_and_many_areas_are_counted() {
    let many: Vec<String> = (0..600)
        .map(|n| format!("(name:\"Område {n}\",initiatives:[],areas:[(name:\"Skoler\",initiatives:[])])"))
        .collect();
    let many = many.join(",");
    let ron = format!("(title:\"T\",unit:(currency:\"DKK\"),years:[1],areas:[{many}])");
    let mut stage = Stage::dataset(&ron, 80, 24);
    stage.press(":").typed("område skol");
    assert!(stage.lines()[12].contains("1–10 af 600"), "{}", stage.text());
    assert!(stage.line(&["Skoler"]).contains("Område 0"));
    assert!(stage.typed("xx").text().contains("Intet område"));
    assert!(stage.press("Ctrl-w").typed("599").text().contains("Område 599"));
    stage.press("Enter");
    assert!(stage.cursor_line().starts_with(">▾ Område 599"), "{}", stage.text());
}

/// A folder of its own, and the path of a file in it.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn export(stage: &mut Stage, folder: &tempfile::TempDir, name: &str) -> String {
    let path = folder.path().join(name);
    stage.press(":").typed(&format!("eksporter {}", path.display())).press("Enter");
    fs::read_to_string(path).unwrap_or_default()
}

#[test]
fn what_is_shown_is_written_in_the_format_of_the_ending_and_it_says_so() {
    let folder = folder();
    let mut stage = Stage::letter(80, 24);
    let csv = export(&mut stage, &folder, "alt.csv");
    assert_eq!(csv.lines().count(), 27, "{csv}");
    assert!(csv.contains("Projekt Perspektiv,internal,Budget 2020,4.2,4.2,4.2"), "{csv}");
    assert!(stage.shows("Gemt") && stage.shows("alt.csv"), "{}", stage.text());
    assert!(stage.shows("mio. kr. · alle midler · uden lovpligtige"), "{}", stage.text());
    assert!(!stage.press("Down").shows("Gemt"), "until the next key");
    for (name, begins) in [
        ("a.tsv", "area\tpath\tinitiative\t"),
        ("a.json", "{\n  \"title\""),
        ("a.md", "# Integrationsaktiviteter"),
        ("a.ron", "("),
    ] {
        assert!(export(&mut stage, &folder, name).starts_with(begins), "{name}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 5, "and nothing else");
}

#[test]
fn only_what_is_shown_is_written_by_view_filter_and_area() {
    let folder = folder();
    let lines = |text: String| text.lines().count() - 1;
    assert_eq!(lines(export(&mut Stage::letter(80, 24).after("e"), &folder, "view.csv")), 4);
    assert_eq!(lines(export(&mut Stage::letter(80, 24).after("Enter"), &folder, "area.csv")), 12);
    assert_eq!(lines(export(&mut Stage::letter(80, 24).after("Enter e"), &folder, "both.csv")), 2);
    let mut filtered = Stage::letter(80, 24);
    filtered.press("/").typed("sabaah").press("Enter");
    assert_eq!(lines(export(&mut filtered, &folder, "filter.csv")), 2);
    assert!(filtered.shows("Filter: sabaah"), "{}", filtered.text());
    // Two lines have more than 3 in 2021; a third one has only in 2022.
    let mut bound = Stage::letter(80, 24);
    bound.press("/").typed(">3").press("Enter");
    assert_eq!(lines(export(&mut bound, &folder, "bound.csv")), 2);
    // The areas that differ in 2021 have twelve, six and four lines.
    let differing = export(&mut Stage::letter(80, 24).after("!"), &folder, "differing.csv");
    assert_eq!(lines(differing), 12 + 6 + 4);
}

#[test]
fn what_is_shown_is_written_in_ron_as_a_dataset_that_says_what_was_chosen() {
    let folder = folder();
    let file = export(&mut Stage::letter(80, 24).after("Enter e"), &folder, "del.ron");
    let part = read(Source::new(&file)).unwrap().dataset;
    let names: Vec<&str> = part.initiatives().map(|line| part.name(line)).collect();
    assert_eq!(names[0], "Ansættelse af beskæftigelses- og integrationsambassadør", "table 3, row 1");
    assert!(names.len() == 2 && names[1].starts_with("Sammen om familien"), "table 3, row 2");
    let note = part.about().notes.last().unwrap();
    assert!(note.get("da").starts_with("Et udvalg: eksterne midler; kun Job og uddannelse. "), "{note:?}");
    assert!(note.get("en").starts_with("An excerpt: external money; only Job og uddannelse. "), "{note:?}");
    let printed: Vec<_> = part.stated().map(|(_, total)| (total.view, total.amounts())).collect();
    let amount = |text| Some(Amount::parse(text).unwrap());
    assert_eq!(printed, [(View::External, vec![amount("1"), amount("0.75"), None])], "table 3, row 3");
}

#[test]
fn an_export_that_must_not_be_is_refused_in_one_sentence_and_can_be_corrected() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::write(path("mit.csv"), "mine").unwrap();
    for (before, name, says) in [
        ("Down", "mit.csv", "findes allerede; vælg et andet navn"),
        ("Down", "ingen/mappe/ud.csv", "findes ikke; opret den"),
    ] {
        let mut stage = Stage::letter(80, 24).after(before);
        stage.press(":").typed(&format!("export {}", path(name))).press("Enter");
        let text = stage.text().replace('\n', " ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("Ikke gemt") && text.contains(says), "{name}\n{}", stage.text());
        assert!(!text.contains("--force"), "{text}");
    }
    assert_eq!(fs::read_to_string(path("mit.csv")).unwrap(), "mine");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    let mut stage = Stage::letter(80, 24);
    stage.press(":").typed(&format!("export {}", path("mit.csv"))).press("Enter");
    stage.press("Backspace Backspace Backspace Backspace").typed("2.csv").press("Enter");
    assert!(fs::read_to_string(path("mit2.csv")).unwrap().starts_with("area,"));
}

#[test]
fn an_ending_that_says_no_format_is_refused_and_a_name_nobody_typed_is_shown_first() {
    let mut stage = asked("eksporter ud.xyz");
    assert!(stage.shows("Kan ikke se formatet af ud.xyz; brug .csv, .xlsx, .tsv, .json, .md eller .ron."));
    assert!(stage.press("Enter").shows("Kan ikke se formatet af ud.xyz"));
    assert!(asked("eksporter -").press("Enter").effect != Effect::Leave);
    let mut stage = asked("eksportér");
    assert_eq!(offers(&stage).len(), 7);
    assert!(stage.press("Enter").lines()[23].starts_with(" :eksportér indsats.csv▏"));
    assert_eq!(stage.effect, Effect::Draw, "nothing is written yet");
    assert_eq!(offers(&asked("eksporter ud.t")), ["ud.tsv  det samme som CSV, adskilt af tabulatorer"]);
    assert_eq!(offers(&asked("eksporter ud.j")), ["ud.json  indsatser og totaler, til programmer"]);
}

#[test]
fn where_nothing_is_shown_nothing_is_written() {
    let folder = folder();
    let mut stage = Stage::letter(80, 24);
    stage.press("/").typed("xyzzy").press("Enter");
    export(&mut stage, &folder, "ud.csv");
    assert!(stage.shows("Der vises intet"), "{}", stage.text());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn it_can_be_read_at_every_size_and_never_leaves_the_screen() {
    for (width, height) in [(40, 10), (50, 15), (60, 15), (80, 24), (120, 40)] {
        for text in ["", "næ", "år ", "område ", "eksporter ud", "xyzzy", "område xyzzy"] {
            let mut stage = asked(text);
            stage.resize(width, height);
            let screen = stage.text();
            let last = stage.lines().pop().unwrap();
            assert!(last.starts_with(&format!(" :{text}▏")), "{width}×{height}\n{screen}");
            let lines = &stage.lines()[usize::from(height).div_ceil(2)..];
            let cursors = lines.iter().filter(|line| line.starts_with("> ")).count();
            assert_eq!(cursors, usize::from(!text.contains("xyzzy")), "{width}×{height}\n{screen}");
        }
    }
    let mut stage = asked(&"langt ".repeat(40));
    stage.press("Up Down Tab Enter");
    for width in 1..60 {
        stage.resize(width, 12).lines();
        stage.resize(60, width).lines();
    }
}

#[test]
fn what_is_typed_or_named_never_commands_the_terminal() {
    let mut stage = Stage::letter(80, 24);
    stage.press(":").typed("\u{1b}[2Jår \u{9b}31m\u{202e}");
    assert!(stage.lines()[23].starts_with(" :[2Jår 31m▏"), "{:?}", stage.text());
    stage.press("Enter");
    assert!(!stage.text().contains(['\u{1b}', '\u{9b}']), "{:?}", stage.text());
    let mut stage = Stage::letter(80, 24);
    stage.press(":").typed("område \u{1b}]0;x\u{7}").press("Enter");
    assert!(!stage.text().contains(['\u{1b}', '\u{7}']), "{:?}", stage.text());
}

/// A dataset as no file can be: its area is called what a terminal obeys.
fn hostile() -> Stage {
    let about = About { title: "T".into(), ..About::default() };
    let mut builder = Builder::new(about, Columns::of_years(&["1".to_owned()], None), Vec::new());
    builder.open_area(Heading { name: "Nord\u{1b}[2J\u{9b}31m\u{7}".to_owned(), ..Heading::default() });
    builder.close_area();
    Stage::of(builder.finish(), 80, 24)
}

#[test]
fn an_area_whose_name_commands_the_terminal_is_drawn_without_its_command() {
    let mut stage = hostile();
    for typed in ["område", " nord", " xyzzy"] {
        stage.press(":").typed(typed);
        assert!(!stage.text().contains(|letter: char| letter != '\n' && letter.is_control()), "{:?}", stage.text());
    }
    let mut stage = hostile();
    assert!(stage.press(":").typed("område nord").shows("Nord"));
    stage.press("Tab");
    assert!(!stage.text().contains(['\u{1b}', '\u{9b}', '\u{7}']), "{:?}", stage.text());
}

#[test]
fn any_keys_in_it_are_survived_at_any_size() {
    survive(Habit::InPalette, 700, Stage::letter(80, 24), |stage| _ = stage.lines());
}

#[test]
fn a_page_stays_under_it_and_the_action_is_of_the_page() {
    let mut stage = Stage::letter(80, 24).after("a");
    let page = stage.text();
    assert_eq!(stage.press(": Esc").text(), page);
    stage.press(":").typed("sorter").press("Enter");
    assert_eq!(stage.text(), Stage::letter(80, 24).after("a s").text());
}

#[test]
fn a_group_alone_is_written_and_copied_alone_and_named() {
    let folder = folder();
    let mut stage = Stage::letter(80, 24);
    stage.press("p Enter");
    // Integrationshandleplan 2019-22 pays seven lines.
    let csv = export(&mut stage, &folder, "gruppe.csv");
    assert_eq!(csv.lines().count(), 1 + 7, "{csv}");
    assert!(stage.shows("Kun Integrationshandleplan 2019-22"), "{}", stage.text());
    let Effect::Send(table) = stage.press("Y").effect.clone() else { panic!("nothing is sent") };
    assert_eq!(table.lines().filter(|line| line.contains("Integrationshandleplan 2019-22")).count(), 7 + 1, "{table}");
    assert!(table.trim_end().ends_with("Kun Integrationshandleplan 2019-22"), "{table}");
}

#[test]
fn groups_and_measures_are_chosen_by_a_command_in_either_language() {
    for typed in ["grouping funding", "gruppering finansieringskilde"] {
        let mut stage = Stage::letter(100, 30);
        stage.press(":").typed(typed).press("Enter");
        assert!(stage.text().contains("─ Finansieringskilde / indsats ─"), "{typed}: {}", stage.text());
        assert_eq!(stage.text(), Stage::letter(100, 30).after("p").text());
    }
    for typed in ["grouping art", "gruppering art"] {
        let mut stage = Stage::dataset(crate::reference_model::CLASSES, 120, 40);
        stage.press(":").typed(typed).press("Enter");
        assert!(stage.text().contains("Art / indsats") && stage.text().contains("Anlæg"), "{typed}: {}", stage.text());
    }
    let example = include_str!("../../../assets/example.ron");
    for typed in ["measure accounts", "tal regnskab"] {
        let mut stage = Stage::dataset(example, 120, 40);
        stage.press(":").typed(typed).press("Enter");
        assert!(stage.text().contains("· regnskab ·"), "{typed}: {}", stage.text());
    }
}
