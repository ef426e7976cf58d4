//! Values that a shell offers for the options of a selection: the years, measures, areas and groups of the dataset on the command
//! line that is being typed.

use std::{env, fs, path::PathBuf, sync::Arc};

use clap_complete::CompletionCandidate;

use crate::{
    analysis::arranging::group::{Grouping, Groups},
    locale::{Language, Locale, Message},
    model::dataset::Dataset,
    report::labels::{self, measures},
    workspace::{open::open, origin::Origin},
};

/// The most bytes of a file that is read to complete a word.
const MOST_BYTES: u64 = 4 << 20;
/// The most values that are offered.
const MOST: usize = 200;

/// The years, and the words for all of them.
pub fn years() -> Vec<CompletionCandidate> {
    let labels = |dataset: &Dataset, locale: &Locale| {
        dataset.columns().map(|column| locale.of(&dataset.column(column).label).to_owned()).collect()
    };
    ["all", "sum"].map(CompletionCandidate::new).into_iter().chain(candidates(labels)).collect()
}

/// The measures, and the word for each year's own.
pub fn measures() -> Vec<CompletionCandidate> {
    let names = |dataset: &Dataset, locale: &Locale| {
        let own = locale.text(Message::OwnFigures);
        let named = |basis| measures::basis(dataset, basis, locale);
        // Each year's own has a word of its own.
        dataset.bases().map(named).map(|name| if name == own { "own".to_owned() } else { name }).collect()
    };
    candidates(names)
}

/// The areas.
pub fn areas() -> Vec<CompletionCandidate> {
    candidates(|dataset, _| dataset.areas().map(|area| dataset.area(area).name.clone()).collect())
}

/// The groupings.
pub fn groups() -> Vec<CompletionCandidate> {
    candidates(|dataset, locale| {
        Grouping::all(dataset).into_iter().map(|grouping| labels::grouping(dataset, grouping, locale)).collect()
    })
}

/// The groups of every grouping.
pub fn groups_by_name() -> Vec<CompletionCandidate> {
    candidates(|dataset, locale| {
        let groupings = Grouping::all(dataset).into_iter().map(|grouping| Groups::without_sums(dataset, grouping));
        let names = |groups: Groups| -> Vec<String> {
            groups.all().map(|group| labels::group(dataset, group, groups.name(group), locale)).collect()
        };
        groupings.flat_map(names).collect()
    })
}

/// Candidates for names of the dataset, each by a word that means no other.
fn candidates(names: impl FnOnce(&Dataset, &Locale) -> Vec<String>) -> Vec<CompletionCandidate> {
    let Some(dataset) = dataset() else { return Vec::new() };
    let names = names(&dataset, &Locale::new(Language::of_user()));
    let folded: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    let candidate = |name: &String| {
        let word = word_for(name, &folded)?;
        let help = (word != *name).then(|| name.clone().into());
        Some(CompletionCandidate::new(word).help(help))
    };
    names.iter().take(MOST).filter_map(candidate).collect()
}

/// The name itself if it is one word, else its first word that occurs in no other name: not every shell quotes what it completes.
fn word_for(name: &str, folded: &[String]) -> Option<String> {
    if !name.contains(char::is_whitespace) {
        return Some(name.to_owned());
    }
    let means_it = |word: &&str| {
        let word = word.to_lowercase();
        folded.iter().filter(|name| name.contains(&word)).nth(1).is_none()
    };
    name.split_whitespace().filter(|word| word.chars().all(char::is_alphanumeric)).find(means_it).map(str::to_owned)
}

/// The dataset that the words typed so far name, unless reading it takes long.
fn dataset() -> Option<Arc<Dataset>> {
    let words: Vec<_> = env::args_os().skip_while(|word| word != "--").skip(2).collect();
    // The file that is written is another one.
    let is_read =
        |place: usize| !place.checked_sub(1).is_some_and(|before| words[before] == "-o" || words[before] == "--output");
    let files = (0..words.len()).filter(|&place| is_read(place)).map(|place| PathBuf::from(&words[place]));
    let file = files.rev().find(|path| fs::metadata(path).is_ok_and(|there| there.is_file()));
    if file.as_ref().is_some_and(|file| fs::metadata(file).is_ok_and(|there| there.len() > MOST_BYTES)) {
        return None;
    }
    open(&Origin::from(file)).ok().map(|opened| opened.dataset)
}
