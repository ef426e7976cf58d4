//! The use of the room: the tree or the panes alone, long amounts in thousands and more, the scope in the header.

use indsats::{explorer::tree::rows::Row, locale::Language, workspace::settings::Theme};

use super::stage::Stage;

const FUNDS: &str = include_str!("../../documents/like-04-us-capital-by-fund.ron");

#[test]
fn the_tree_and_the_panes_alone_and_both_again() {
    for (width, height) in [(60, 15), (80, 24), (120, 40)] {
        let both = Stage::letter(width, height);
        let tree = Stage::letter(width, height).after("z");
        let panes = Stage::letter(width, height).after("z z");
        assert!(tree.shows("Område / indsats") && !tree.shows("Forskel"), "{}", tree.text());
        assert!(!panes.shows("Område / indsats"), "{}", panes.text());
        // The totals of the whole and of the first area, as the letter prints them.
        for figure in ["31,90≠", "16,15≠"] {
            assert!(panes.shows(figure), "{}", panes.text());
        }
        assert_eq!(Stage::letter(width, height).after("z z z").text(), both.text());
    }
}

#[test]
fn the_parts_that_are_shown_stay_on_another_screen_and_the_cursor_moves_in_the_panes() {
    let mut stage = Stage::letter(80, 24).after("z");
    stage.resize(120, 40);
    assert!(!stage.shows("Forskel"), "{}", stage.text());
    stage.press("z Down");
    assert!(stage.shows("5,50≠") && !stage.shows("Område / indsats"), "{}", stage.text());
}

#[test]
fn every_part_alone_is_drawn_at_every_size() {
    for keys in ["z", "z z"] {
        for width in 1..=130 {
            Stage::letter(width, 1 + width * 7 % 45).after(keys).drawn();
        }
    }
}

#[test]
fn long_amounts_stand_in_millions_where_names_have_no_room() {
    let stage = Stage::dataset(FUNDS, 80, 24).after("F2 Down Down Right Up Up");
    let text = stage.text();
    assert!(stage.lines()[2].contains("Area / initiative · $m"), "{text}");
    // 81,832,386 and 243 dollars; the pane has the first one whole.
    assert!(stage.line(&["University (2)"]).contains(" 81.8 "), "{text}");
    assert!(stage.line(&["Culture, P"]).contains("~0.0"), "{text}");
    assert!(text.contains("81,832,386"), "{text}");
    assert!(!Stage::dataset(FUNDS, 120, 24).after("F2").shows("$m"), "{text}");
    assert!(Stage::dataset(FUNDS, 80, 24).lines()[2].contains("mio. USD"));
}

#[test]
fn the_unit_is_chosen_in_the_palette() {
    let chosen = |unit: &str| {
        let mut stage = Stage::dataset(FUNDS, 80, 24).after("F2 :");
        stage.typed(unit).press("Enter");
        stage
    };
    for (unit, heading, figure) in [
        ("unit thousand", "$ thousand", " 81,832.4 "),
        ("enhed mia.", "$bn", " 0.1 "),
        ("unit as printed", "", "81,832,386"),
        ("unit automatic", "$m", " 81.8 "),
    ] {
        let stage = chosen(unit);
        let row = stage.line(&["University (2)"]);
        assert!(stage.lines()[2].contains(heading) && row.contains(figure), "{unit}: {}", stage.text());
    }
}

#[test]
fn amounts_without_a_known_currency_are_never_divided() {
    let posts = r#"(title: "T", unit: (label: "årsværk"), years: [2020, 2021, 2022], areas: [
        (name: "Parken", initiatives: [(name: "Bænke", amounts: [123456789, 123456789, 123456789])])])"#;
    assert!(Stage::dataset(posts, 50, 24).shows("123.456.789"));
}

#[test]
fn the_scope_is_cut_last() {
    let document = include_str!("../../documents/15-dk-kuu-234-prisniveau.ron");
    for width in [80, 100, 120, 160] {
        let header = Stage::dataset(document, width, 24).lines()[..2].join("\n");
        assert!(header.contains("2021-pl") && header.contains("uden udgiftsneutrale"), "{width}: {header}");
    }
    for width in 40..60 {
        let header = Stage::letter(width, 24).after("e").lines()[..2].join("\n");
        assert!(header.contains("skjult · uden"), "{width}: {header}");
    }
}

#[test]
fn the_scope_is_whole_in_the_header_from_sixty_columns_on() {
    let scope = "uden lovpligtige og faste udgifter";
    for width in 60..=160 {
        for (keys, scope) in [("", scope), ("i", scope), ("F2", "without statutory and fixed costs")] {
            let header = Stage::letter(width, 24).after(keys).lines()[..2].join("\n");
            assert!(header.contains(scope), "{width} {keys}: {header}");
            assert!(!header.ends_with(" o"), "{header}");
        }
    }
    for keys in ["!", "e", "/", "3 b", "0"] {
        let mut stage = Stage::letter(90, 24).after(keys);
        if keys == "/" {
            stage.typed("mino").press("Enter");
        }
        let header = stage.lines()[..2].join("\n");
        assert!(header.contains(scope), "{keys}: {header}");
    }
}

#[test]
fn everything_is_unfolded_where_it_fits_and_folded_where_it_does_not() {
    let last = "Støtte til foreningen Sabaah";
    let opened = |width, height| Stage::opened_letter(Language::Danish, width, height);
    assert!(opened(120, 40).shows(last));
    assert!(!opened(120, 30).shows(last));
    for (width, height) in [(50, 15), (80, 24), (100, 30), (120, 40), (160, 45)] {
        assert_eq!(opened(width, height).text(), opened(width, height).after("+ 1 e R").text());
    }
    // Only the opening screen and the way back to it unfold anything.
    let mut stage = opened(120, 30);
    stage.resize(120, 60);
    assert!(!stage.shows(last));
    assert!(stage.press("R").shows(last));
    assert!(!stage.press("-").shows(last));
}

#[test]
fn a_sort_moves_no_column() {
    for width in 40..=160 {
        let heads = |keys: &str| {
            let stage = Stage::letter(width, 24).after(keys);
            let head = stage.lines()[2].replace(['▼', '▲', '─', '│', '…'], " ");
            head.split_whitespace()
                .filter(|word| word.contains("20") || word.contains('%'))
                .map(str::to_owned)
                .collect()
        };
        let unsorted: Vec<String> = heads("");
        for keys in ["s", "s s", "s s s s"] {
            let sorted: Vec<String> = heads(keys);
            assert_eq!(unsorted, sorted, "{width} {keys}");
        }
        // The document's own change stands in place of that of the lines, and its heading may need the room of other years.
        assert!(heads("s s s").contains(&"‹2021›".to_owned()), "{width}");
    }
}

#[test]
fn the_selected_name_can_be_read_whole_at_every_size() {
    // On a lower screen the longest name has more lines than there are rows.
    for (width, height) in [(50, 18), (60, 15), (80, 24), (100, 30), (120, 40)] {
        let mut stage = Stage::letter(width, height).after("- +");
        for _ in 0..30 {
            let selected = stage.app.tree().selected();
            let dataset = stage.app.dataset();
            let name = match selected {
                Row::Initiative(line) => dataset.name(line),
                Row::Area(area) => dataset.area(area).name.as_str(),
                _ => "",
            };
            assert!(pieces(&stage.lines(), name), "{name:?} at {width}×{height}:\n{}", stage.text());
            stage.press("Down");
        }
    }
}

/// Tells whether lines below each other hold a text piece by piece, all in the same columns.
fn pieces(lines: &[String], text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    let starts = lines.iter().enumerate().flat_map(|(first, line)| {
        line.match_indices(word).map(move |(start, _)| (first, line[..start].chars().count()))
    });
    starts.into_iter().any(|(first, column)| {
        let mut rest: String = text.split_whitespace().collect();
        for line in &lines[first..] {
            let before = rest.len();
            for letter in line.chars().skip(column).filter(|letter| !letter.is_whitespace()) {
                let Some(after) = rest.strip_prefix(letter) else { break };
                rest = after.to_owned();
            }
            if rest.is_empty() || rest.len() == before {
                break;
            }
        }
        rest.is_empty()
    })
}

#[test]
fn names_are_whole_on_several_lines_and_the_mouse_finds_their_rows() {
    let mut stage = Stage::letter(50, 24).after("- Right Down w");
    let lines = stage.lines();
    for name in
        ["Håndholdt og kontinuerlig virksomhedsindsats for ledige", "Barselsgruppe med fokus på job og uddannelse"]
    {
        assert!(pieces(&lines, name), "{name}:\n{}", stage.text());
    }
    // The second line of a name belongs to its row.
    let (x, y) = stage.place_of("Særlig");
    stage.click(x, y + 1);
    assert!(stage.cursor_line().contains("Særlig"), "{}", stage.text());
    stage.press("w");
    // Every row can be reached, and the cursor stays in sight.
    for (width, height) in [(40, 10), (50, 15), (80, 24)] {
        let mut stage = Stage::letter(width, height).after("w +");
        for keys in ["Down", "PgDn", "Up", "Ctrl-d", "PgUp", "G", "g"] {
            for _ in 0..12 {
                stage.press(keys);
                stage.cursor_line();
            }
        }
    }
}

#[test]
fn a_hit_in_a_name_is_never_cut_away() {
    for width in 40..=120 {
        for words in ["isolerede", "kvinder"] {
            let mut stage = Stage::letter(width, 24).after("/");
            stage.typed(words).press("Enter");
            // In the tree, above the panes.
            let lines = stage.lines();
            let rows: Vec<String> = lines[3..7].iter().map(|line| line.chars().take(60).collect()).collect();
            assert!(rows.iter().any(|row| row.contains(words)), "{width} {words}:\n{}", stage.text());
        }
    }
}

#[test]
fn the_only_pane_is_about_the_selected_row() {
    for (width, height) in [(60, 15), (60, 20), (40, 15), (75, 26)] {
        let mut stage = Stage::letter(width, height);
        // The letter: 12 lines with 14.35, table 4 states 16.15; the second area 5.4 and 5.5.
        for (key, title, lines, stated) in [
            ("", "Job og uddannelse", "14,35", "16,15≠"),
            ("Down", "Diskrimination og social kontrol", "5,40", "5,50≠"),
            ("End", "I alt 2021", "29,90", "31,90≠"),
        ] {
            stage.press(key);
            let screen = stage.lines();
            let top = screen.iter().rposition(|line| line.starts_with("─ ")).unwrap();
            assert!(top > 2 && screen[top].starts_with(&format!("─ {title}")), "{}", stage.text());
            let pane = screen[top..].join("\n");
            assert!(pane.contains(lines) && pane.contains(stated), "{}", stage.text());
        }
    }
}

#[test]
fn marks_stand_in_the_only_pane() {
    let stage = Stage::letter(60, 15).after("Down m");
    assert!(stage.shows("─ ● 6 markerede"), "{}", stage.text());
}

#[test]
fn a_higher_screen_has_the_gap_and_the_number_of_amounts() {
    for (language, counted, places) in [
        (Language::Danish, "24 af 26 har beløb", "i nogen linje: Job og uddannelse +0,80"),
        (Language::English, "24 of 26 have an amount", "in no line: Job og uddannelse +0.80"),
    ] {
        for height in 30..50 {
            let stage = Stage::set(language, Theme::Colour, 80, height).after("1");
            let left = stage.lines().iter().map(|line| line.chars().take(40).collect()).collect::<Vec<String>>();
            let left = left.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(left.contains(counted) && left.contains(places), "{}", stage.text());
        }
    }
}

#[test]
fn a_higher_screen_never_shows_fewer_rows() {
    for width in [40, 60, 80, 100, 140] {
        let rows = |height: u16| Stage::letter(width, height).app.viewport().tree;
        for height in 10..60 {
            // Two panes, one below the other, or beside the tree, begin at heights of their own.
            let is_jump = rows(height + 1) < rows(height);
            let panes = |height: u16| Stage::letter(width, height).text().matches("\n─ ").count();
            assert!(!is_jump || panes(height + 1) > panes(height) || [13, 18].contains(&height), "{width}×{height}");
        }
    }
}

#[test]
fn in_a_low_pane_the_figures_of_a_line_come_before_its_funding() {
    let stage = Stage::letter(60, 15).after("Right Down Down");
    assert!(stage.shows(" helbredsafklaring") && stage.shows(" 2,50 → 2,50 → 3,50"), "{}", stage.text());
}

#[test]
fn a_title_of_a_letter_or_two_is_left_out() {
    let example = include_str!("../../../assets/example.ron");
    for keys in ["", "F2", "0", "T", "F2 T", "F2 0"] {
        for width in (40..=120).step_by(7) {
            let stage = Stage::dataset(example, width, 24).after(keys);
            let header = stage.lines().swap_remove(0);
            let title = header.trim_start().split(" · ").next().unwrap_or_default().to_owned();
            assert!(!title.ends_with('…') || title.chars().count() >= 6, "{width} {keys}: {header}");
        }
    }
}

#[test]
fn no_title_ends_in_a_separator() {
    for width in (40..=100).step_by(3) {
        for keys in ["a", "0 d"] {
            let line = Stage::letter(width, 24).after(keys).lines().swap_remove(2);
            assert!(!line.contains("·…"), "{line}");
        }
    }
}

#[test]
fn years_of_a_line_stand_in_a_row_each_where_they_have_the_room() {
    let example = include_str!("../../../assets/example.ron");
    let stage = Stage::dataset(example, 80, 30).after("+ g Down Enter");
    assert!(stage.line(&["2025 budget", "ift. 2024"]).ends_with("(+3,5%)"), "{}", stage.text());
}

#[test]
fn a_title_that_is_whole_is_not_said_again() {
    let ron = r#"(title: "T", unit: (label: "kr."), years: [2020, 2021], areas: [
        (name: "Andre investeringer i Kildare Amt", initiatives: [(name: "Cykeluge", amounts: [1, 2])])])"#;
    for width in [50, 60, 80] {
        let stage = Stage::dataset(ron, width, 12).after("+ Down Enter");
        assert_eq!(stage.text().matches("Andre investeringer i Kildare Amt").count(), 1, "{}", stage.text());
    }
}

/// The folded letter has short names only.
#[test]
fn the_key_for_whole_names_says_where_it_changes_nothing() {
    for (language, said) in [
        (Language::Danish, "Lange navne står på flere linjer; her kan alle stå på én"),
        (Language::English, "Long names take several lines; here all fit on one"),
    ] {
        let folded = Stage::set(language, Theme::Colour, 80, 24).after("w");
        assert!(folded.lines()[23].contains(said), "{}", folded.text());
        let unfolded = Stage::set(language, Theme::Colour, 80, 24).after("+ w");
        let (short, _) = said.split_once(';').unwrap();
        let last = unfolded.lines()[23].clone();
        assert!(last.contains(short) && !last.contains(';'), "{}", unfolded.text());
    }
}
