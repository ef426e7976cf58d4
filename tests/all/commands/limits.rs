//! Files that ask for more than there is: many cells in a few bytes, bytes without end. Memory follows what is there, and what is
//! beyond a limit is refused in words, also where there is little memory.

use std::{fmt::Write as _, fs, process::Command};

use super::{Folder, Run, indsats};

/// A dataset of so many years and areas, of which the first areas have a line each.
fn years_and_areas(years: usize, areas: usize, lines: usize) -> String {
    let listed = |word: &dyn Fn(usize) -> String, count: usize| (0..count).map(word).collect::<Vec<_>>().join(",");
    let amounts = listed(&|year| year.to_string(), years);
    let area = |place: usize| {
        let line = format!("(name:\"a\",amounts:[{amounts}])");
        format!("(name:\"{place}\",initiatives:[{}])", if place < lines { &line } else { "" })
    };
    let (years, areas) = (listed(&|year| year.to_string(), years), listed(&area, areas));
    format!("(title:\"T\",unit:(),years:[{years}],areas:[{areas}])")
}

/// Runs the binary with so many MiB of address space.
pub fn with_memory(mebibytes: u32, args: &[&str]) -> Run {
    let mut script = format!("ulimit -v {}; exec \"$0\"", mebibytes * 1024);
    for place in 1..=args.len() {
        write!(script, " \"${{{place}}}\"").unwrap();
    }
    let mut command = Command::new("sh");
    command.args(["-c", &script, env!("CARGO_BIN_EXE_indsats")]).args(args).env("LC_ALL", "C");
    let output = command.output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn written(folder: &Folder, name: &str, text: &str) -> String {
    let path = folder.path(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
#[cfg(target_os = "linux")]
fn sums_take_the_room_of_what_is_there_and_not_of_years_times_areas() {
    let folder = Folder::new();
    // A table of all sums had twelve million places.
    let file = written(&folder, "wide.ron", &years_and_areas(2000, 2000, 3));
    for command in ["check", "totals", "list"] {
        let run = with_memory(256, &[command, &file, "--year", "1999"]);
        assert_eq!(run.code, 0, "{command}: {}", run.err);
    }
    let run = with_memory(256, &["totals", &file, "--year", "1999", "--view", "internal", "--format", "csv"]);
    let sums: Vec<&str> = run.out.lines().skip(1).filter_map(|line| line.split(',').nth(4)).collect();
    assert_eq!(sums.len(), 2001);
    assert_eq!(sums.iter().filter(|sum| !sum.is_empty()).collect::<Vec<_>>(), [&"1999", &"1999", &"1999", &"5997"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_result_is_written_as_it_is_made() {
    let folder = Folder::new();
    let file = written(&folder, "wide.ron", &years_and_areas(200, 400, 1));
    for args in [
        &["export", "-o", "-", "--format", "json"][..],
        &["totals", "--format", "json"],
        &["totals", "--format", "csv"],
    ] {
        let run = with_memory(128, &[args, &[&file]].concat());
        assert_eq!(run.code, 0, "{args:?}: {}", run.err);
        assert!(run.out.len() > 3_000_000, "{args:?}");
    }
    // A table for people too, of which 600,000 cells would be 50 MB.
    let file = written(&folder, "long.ron", &years_and_areas(30, 20_000, 20_000));
    for format in ["text", "markdown"] {
        for group in [&[][..], &["--group", "financing"]] {
            let run = with_memory(128, &[&["list", &file, "--format", format], group].concat());
            assert_eq!(run.code, 0, "{format} {group:?}: {}", run.err);
            assert!(run.out.lines().count() > 20_000, "{format}");
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_there_is_no_memory_for_is_refused_in_words() {
    let folder = Folder::new();
    let areas = "(name:\"a\"),".repeat(1_000_000);
    let file = written(&folder, "long.ron", &format!("(title:\"T\",unit:(),years:[1],areas:[{areas}])"));
    let run = with_memory(200, &["check", &file]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.ends_with("there is not enough memory\n"), "{}", run.err);
}

#[test]
fn more_cells_than_may_be_are_refused_with_the_place_and_the_cure() {
    let folder = Folder::new();
    let file = written(&folder, "wide.ron", &years_and_areas(10_000, 10_000, 0));
    let run = indsats(&["check", &file]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    let said = "here the file comes to more than 100,000,000 cells, and no more are read (10,001 rows of 10,000 cells each); \
                leave out columns or rows, or read more with --max-cells\n";
    assert!(run.err.ends_with(said), "{}", run.err);

    // Two years of the whole, an area and a line are six cells.
    let small = written(
        &folder,
        "small.ron",
        "(title:\"T\",unit:(),years:[1,2],areas:[(name:\"a\",initiatives:[\n(name:\"b\",amounts:[1,2])])])",
    );
    let run = indsats(&["check", &small, "--max-cells", "5"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("small.ron:2:19: here the file comes to more than 5 cells"), "{}", run.err);
    assert_eq!(indsats(&["check", &small, "--max-cells", "6"]).code, 0);
    for refused in ["0", "-1", "many"] {
        let run = indsats(&["check", &small, &format!("--max-cells={refused}"), "--lang", "da"]);
        let said = format!("--max-cells kan ikke være \"{refused}\"; skriv det som 200000000\n");
        assert_eq!((run.code, run.err), (2, said));
    }
}

#[test]
fn sums_of_sums_count_as_the_columns_that_they_add_up() {
    // Each sum names the one before it twice, so that the last adds up a year a million times.
    let sums = (1..=20).fold(String::new(), |sums, place| {
        let part = if place == 1 { "1".to_owned() } else { format!("\"s{}\"", place - 1) };
        sums + &format!("(label:\"s{place}\",sum_of:[{part},{part}]),")
    });
    let amounts = "Blank,".repeat(20);
    let text = format!(
        "(title:\"T\",unit:(),columns:[(year:1),{sums}],areas:[(name:\"a\",initiatives:[(name:\"b\",amounts:[1,{amounts}])])])"
    );
    let folder = Folder::new();
    let file = written(&folder, "sums.ron", &text);
    let run = indsats(&["check", &file, "--max-cells", "1000000"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("more than 1,000,000 cells") && run.err.contains("1 rows of"), "{}", run.err);
}

#[test]
fn more_bytes_than_may_be_are_refused() {
    let folder = Folder::new();
    let file = written(&folder, "long.ron", &years_and_areas(1, 1, 1).repeat(100));
    let run = indsats(&["check", &file, "--max-size", "1KiB"]);
    assert_eq!(run.code, 2);
    let said = "long.ron:1:1: the file is larger than 1 KiB, and no more is read; split the dataset, or read more with --max-size\n";
    assert!(run.err.ends_with(said), "{}", run.err);
    for refused in ["1.5GiB", "0", "much"] {
        let run = indsats(&["check", &file, "--max-size", refused]);
        assert_eq!((run.code, run.err), (2, format!("--max-size cannot be \"{refused}\"; write it as 8GiB\n")));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn devices_and_files_with_holes_are_read_no_further_than_they_are_text() {
    let folder = Folder::new();
    let sparse = folder.path("sparse.ron");
    let file = fs::File::create(&sparse).unwrap();
    file.set_len(20 << 30).unwrap();
    let sparse = sparse.to_str().unwrap();
    let begun = written(&folder, "begun.ron", "(title:\"T\",");
    fs::OpenOptions::new().write(true).open(&begun).unwrap().set_len(20 << 30).unwrap();
    for path in ["/dev/zero", "/dev/urandom", sparse, &begun] {
        let run = with_memory(256, &["check", path]);
        assert_eq!(run.code, 2, "{path}: {}", run.err);
        assert!(run.err.ends_with("the file is not UTF-8 text; save it as UTF-8\n"), "{path}: {}", run.err);
    }
    let run = with_memory(256, &["check", &begun]);
    assert!(run.err.contains("begun.ron:1:12: "), "{}", run.err);
}
