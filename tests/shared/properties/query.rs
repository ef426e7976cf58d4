//! Any text is a query: what it finds is a part of the dataset and the same each time, and its text can be shown.

use std::sync::LazyLock;

use indsats::{
    analysis::search::{
        found::Found,
        nearest::{nearest, nearest_areas, nearest_year},
        query::{Query, TextPlace, reader::QueryReader},
    },
    locale::Language,
    model::period::Period,
    workspace::{
        open::{Opened, open},
        origin::Origin,
    },
};

static LETTER: LazyLock<Opened> = LazyLock::new(|| open(&Origin::Letter).unwrap());

pub fn text_is_a_query(text: &str) {
    let dataset = &LETTER.dataset;
    for language in Language::ALL {
        let reader = QueryReader::of(dataset, language);
        let query = Query::parse(text, &reader);
        let period = Period::Column(dataset.start_column());
        let found = Found::search(dataset, &query, dataset.start_basis(), period, &|| false);
        assert!(found.lines().len() <= dataset.initiatives().len());
        let again = Found::search(dataset, &Query::parse(text, &reader), dataset.start_basis(), period, &|| false);
        assert!(dataset.initiatives().all(|line| found.contains(line) == again.contains(line)), "{text:?}");
        for line in dataset.initiatives() {
            let name = dataset.name(line);
            for hit in query.hits(TextPlace::Name, name) {
                assert!(
                    name.get(hit.clone()).is_some_and(|part| !part.is_empty()),
                    "{text:?} hits {hit:?} of {name:?}"
                );
            }
        }
        reader.completion(text);
    }
    nearest(dataset, text, || true);
    nearest_areas(dataset, text);
    nearest_year(dataset, text);
}
