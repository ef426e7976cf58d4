//! The binary opens in the view that its options ask for, and refuses what is not there before it takes the terminal.

use super::pty::{Pty, program};
use assert_cmd::Command;

#[test]
fn options_choose_the_first_screen() {
    let options = "--year 2020 --view external --area diskrimination --sort amount --lang da";
    let pty = Pty::start(program(&options.split(' ').collect::<Vec<_>>()), 100, 30);
    for shown in ["‹2020›", "[Eksterne]", "alle områder › Diskrimination og social", "▼‹2020›"] {
        pty.wait_for(shown);
    }
    let pty = Pty::start(program(&["--filter", "mino", "--year", "sum"]), 100, 30);
    for shown in ["Støtte til Mino Danmark", "/mino", "‹alle år›"] {
        pty.wait_for(shown);
    }
    let pty = Pty::start(program(&["assets/example.ron", "--measure", "regnskab", "--page", "check"]), 100, 30);
    pty.wait_for("Stemmer tallene?");
}

#[test]
fn an_area_of_groups_is_a_filter() {
    let pty = Pty::start(program(&["--area", "job", "--group", "funding", "--view", "external"]), 100, 30);
    for shown in ["Finansieringskilde", "Satspulje", "/område:=\"Job og uddannelse\"", "2 af 4 vist"] {
        pty.wait_for(shown);
    }
}

#[test]
fn an_area_of_groups_may_have_quotation_marks_in_its_name() {
    const POOL: &str = r#"(title: "T", unit: (), years: [2020], areas: [
        (name: "Puljen \"Ung\" nord", initiatives: [(name: "Klub", funding: ["Budget 2020"], amounts: [1])]),
        (name: "Syd", initiatives: [(name: "Have", amounts: [2])])])"#;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pool.ron");
    std::fs::write(&file, POOL).unwrap();
    let pty = Pty::start(program(&[file.to_str().unwrap(), "--area", "ung", "--group", "funding"]), 100, 30);
    for shown in ["Budget 2020", "1 af 2 vist"] {
        pty.wait_for(shown);
    }
}

#[test]
fn colours_are_those_of_the_option() {
    let coloured = |colour| {
        // Only bars and curves have a colour.
        let mut pty = Pty::start(program(&["--color", colour]), 80, 24);
        pty.wait_for("? hjælp");
        pty.type_keys("d");
        pty.wait_for("◆");
        pty.written().contains("\u{1b}[38;5;")
    };
    assert!(coloured("auto") && coloured("always") && !coloured("never"));
}

/// The refusal of a command line, which is written where there is no terminal to take.
fn refused(args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_indsats"));
    command.env_clear().env("LC_ALL", "C").env("TERM", "xterm-256color");
    let output = command.args(args).assert().code(2).stdout("").get_output().clone();
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn what_is_not_there_is_refused_before_the_terminal_is_taken() {
    const NESTED: &str = r#"(title: "T", unit: (), years: [2020], areas: [
        (name: "North", areas: [(name: "South", initiatives: [(name: "a", amounts: [1])])]),
        (name: "South", initiatives: [(name: "b", amounts: [2])])])"#;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("south.ron");
    std::fs::write(&file, NESTED).unwrap();
    let file = file.to_str().unwrap();
    for (args, said) in [
        (&["--year", "1999"][..], "the dataset has no year \"1999\"; choose one of 2020, 2021, 2022, all, sum\n"),
        (&["--group", "x"], "no grouping is called \"x\""),
        (&["--area", "xyzzy"], "no area has \"xyzzy\" in its name"),
        (&["--measure", "xyzzy"], "no measures to choose from"),
        (&["--sort", "code"], "no codes"),
        (&[file, "--sort", "change"], "No other year to compare with\n"),
        (
            &["--lang", "da", "--page", "x"],
            "--page kan ikke være \"x\"; vælg en af check, about, bars, trend, treemap, help, row, columns\n",
        ),
        (&[file, "--area", "south"], "\"south\" may be North › South and South; write more of the name, or the path\n"),
        (
            &["--year", "2021", "list"],
            "--year stands before the command list, where it is an option of the explorer; write it after",
        ),
    ] {
        let written = refused(args);
        assert!(written.contains(said) && written.lines().count() == 1, "{args:?}: {written}");
    }
    let pty = Pty::start(program(&[file, "--area", "North > South", "--lang", "en"]), 80, 24);
    pty.wait_for("all areas › North › South");
}

#[test]
fn a_table_opens_on_its_columns_unless_roles_lie_beside_it_or_a_view_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("t.csv");
    std::fs::write(&table, "Area,Item,2024\nNorth,Bus,5\nSouth,Tram,6\n").unwrap();
    let table = table.to_str().unwrap();
    let mut pty = Pty::start(program(&[table, "--lang", "en"]), 80, 24);
    pty.wait_for("What comes of it");
    pty.wait_for("? help");
    pty.type_keys("\r");
    pty.wait_for("Total 2024");
    let pty = Pty::start(program(&[table, "--lang", "en", "--filter", "tram"]), 80, 24);
    pty.wait_for("/tram");
    let mut pty = Pty::start(program(&[table, "--lang", "en", "--page", "columns"]), 80, 24);
    pty.wait_for("What comes of it");
    pty.wait_for("? help");
    pty.type_keys("w");
    pty.wait_for("the next table with");
    assert!(folder.path().join("t.roles.ron").exists());
    let pty = Pty::start(program(&[table, "--lang", "en"]), 80, 24);
    for shown in ["Total 2024", "The columns are taken for what t.roles.ron says."] {
        pty.wait_for(shown);
    }
}

#[test]
fn a_decimal_mark_that_is_open_is_asked_about_where_there_is_a_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("t.csv");
    std::fs::write(&table, "Area,Item,2024\nA,x,3.500\nA,y,12\n").unwrap();
    let table = table.to_str().unwrap();
    let mut pty = Pty::start(program(&[table, "--lang", "en", "--year", "2024"]), 80, 24);
    pty.wait_for("press , for 3,500 or . for 3.5");
    pty.wait_for("? help");
    pty.type_keys(".");
    pty.wait_for("15.5");
    pty.type_keys("\r");
    pty.wait_for("Total 2024");
    assert!(refused(&[table]).contains("say which with --decimal"));
}
