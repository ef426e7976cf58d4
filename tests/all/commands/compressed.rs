//! Datasets compressed with gzip: a file and standard input.

use std::{fs, io::Write as _};

use flate2::{Compression, write::GzEncoder};
use indsats::workspace::origin::LETTER;

use super::{Folder, indsats};

fn packed(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_compressed_dataset_is_the_same_dataset() {
    let folder = Folder::new();
    let file = folder.path("letter.ron.gz");
    fs::write(&file, packed(LETTER)).unwrap();
    let [plain, unpacked] = [indsats(&["check"]), indsats(&["check", file.to_str().unwrap()])];
    assert_eq!((unpacked.code, unpacked.out), (plain.code, plain.out));
}

#[test]
fn a_file_cut_short_is_said_to_be() {
    let folder = Folder::new();
    let file = folder.path("letter.ron.gz");
    let whole = packed(LETTER);
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let run = indsats(&["check", file.to_str().unwrap()]);
    assert_eq!(run.code, 2);
    assert!(run.err.ends_with("the gzip file is damaged or cut short; fetch it or pack it again\n"), "{}", run.err);
}
