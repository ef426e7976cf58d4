//! A dataset to start from: it is written in the language asked for, holds what it says, and replaces nothing.

use std::fs;

use super::{Folder, indsats};

#[test]
fn the_dataset_to_start_from_adds_up_and_needs_no_correction() {
    for language in ["en", "da"] {
        let folder = Folder::new();
        let path = folder.path("new.ron");
        let file = path.to_str().unwrap();
        assert_eq!(indsats(&["new", "-o", file, "--lang", language]).code, 0);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(indsats(&["new", "--lang", language]).out, text);
        let run = indsats(&["check", file, "--format", "json"]);
        assert_eq!(run.code, 0, "{}", run.err);
        // Two years of the area's total and of the grand total with the lines, and of the grand total with the area's.
        for part in ["\"comparisons\": 6", "\"differ\": 0", "\"warnings\": []"] {
            assert!(run.out.contains(part), "{part}: {}", run.out);
        }
        let again = indsats(&["new", "-o", file, "--lang", language]);
        assert_eq!((again.code, again.out.as_str()), (2, ""));
        assert!(again.err.contains("--force"), "{}", again.err);
        assert_eq!(indsats(&["new", "-o", file, "--force"]).code, 0);
    }
}

#[test]
fn what_it_comments_out_is_right_too() {
    for language in ["en", "da"] {
        let text = indsats(&["new", "--lang", language]).out;
        // A comment that ends like a field is one.
        let is_field =
            |line: &str| line.starts_with(' ') && line.trim_start().starts_with("// ") && line.ends_with(',');
        let all: Vec<String> = text
            .lines()
            .map(|line| if is_field(line) { line.replacen("// ", "", 1) } else { line.to_owned() })
            .collect();
        let folder = Folder::new();
        let path = folder.path("all.ron");
        fs::write(&path, all.join("\n")).unwrap();
        let run = indsats(&["check", path.to_str().unwrap()]);
        assert_eq!(run.code, 0, "{}{}", run.out, run.err);
        assert!(text.lines().filter(|line| is_field(line)).count() >= 4, "{text}");
    }
}
