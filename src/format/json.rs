//! Datasets in JSON, as `export` writes them: rewritten as RON, which has the same fields, and read as that. Mistakes keep their places in
//! the JSON.

mod fields;
mod rewriter;
mod scanner;

use crate::format::{
    json::rewriter::{PassOn, Rewriter},
    problem::{Mistake, Place},
    source::Source,
};

/// Returns `true` if these first bytes are those of a JSON object.
pub fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    text.starts_with(b"{")
}

/// The names of the fields of a JSON object, as far as it is one.
pub fn names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rewriter = Rewriter::new(Source::new(text));
    let _complete = rewriter.object(&mut |rewriter, name| {
        names.push(name.to_owned());
        rewriter.skip(0)
    });
    names
}

/// A dataset rewritten as RON, with the places of its values in the JSON.
pub struct Rewritten {
    /// The RON.
    pub ron: String,
    /// Places in the RON and in the JSON, in their order.
    places: Vec<(usize, usize)>,
}

impl Rewritten {
    /// A mistake in the RON with its place in the JSON.
    pub fn mistake(&self, mistake: Mistake, json: Source<'_>) -> Mistake {
        Mistake { place: self.place(mistake.place, json), ..mistake }
    }

    /// The place in the JSON of a place in the RON.
    pub fn place(&self, Place::Text(position): Place, json: Source<'_>) -> Place {
        let offset = Source::new(&self.ron).offset_of(position);
        let after = self.places.partition_point(|(ron, _)| *ron <= offset);
        let (_, place) = after.checked_sub(1).map_or((0, 0), |before| self.places[before]);
        Place::Text(json.position_at(place))
    }
}

/// Rewrites a dataset in JSON as RON.
///
/// # Errors
/// The first mistake in the JSON, or that it has no dataset.
pub fn as_ron(json: Source<'_>) -> Result<Rewritten, Mistake> {
    let mut rewriter = Rewriter::new(json);
    rewriter.dataset()?;
    Ok(Rewritten { ron: rewriter.ron, places: rewriter.places })
}

/// Rewrites a dataset in JSON as RON that is passed on while it is made, each part with the place in the JSON that it goes to.
///
/// # Errors
/// As [`as_ron`], and that nobody takes it any more.
pub fn pass_on_as_ron(json: Source<'_>, pass_on: PassOn<'_>) -> Result<(), Mistake> {
    Rewriter::passing_on(json, pass_on).dataset()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{problem::Problem, ron};

    fn ron(json: &str) -> Result<String, (String, Problem)> {
        as_ron(Source::new(json))
            .map(|rewritten| rewritten.ron)
            .map_err(|error| (error.place.to_string(), error.problem))
    }

    #[test]
    fn fields_amounts_and_choices_are_those_of_ron() {
        let json = r#"{"title": "x", "dataset": {"title": {"da": "\u00e6\ud83d\ude00\"", "en": "b"}, "years": ["2020"],
            "areas": [{"name": "A", "initiatives": [{"name": "l", "financing": "internal", "code": null,
            "amounts": ["1.5", null, "blank", {"amount": "2", "about": true}], "dimensions": {"k": "v"}}]}],
            "abbreviations": [["B", "C"]]}, "totals": [{}]}"#;
        let expected = r#"(title:{"da":"æ😀\"","en":"b",},years:["2020",],areas:[(name:"A",initiatives:[(name:"l",financing:Internal,amounts:[1.5,None,Blank,(amount:2,about:true,),],dimensions:{"k":"v",},),],),],abbreviations:[("B","C",),],)"#;
        assert_eq!(ron(json).as_deref(), Ok(expected));
    }

    #[test]
    fn what_is_no_json_is_said_where_it_stands() {
        for (json, place, problem) in [
            ("{}", "1:1", Problem::NoDatasetInJson),
            ("{\"dataset\"", "1:11", Problem::EndsEarly),
            ("{\"dataset\": [1, 2}", "1:18", Problem::NotJson),
            ("{\"dataset\": {\"a\": 1} \"b\"", "1:22", Problem::NotJson),
            ("{\"dataset\": {}} x", "1:17", Problem::AfterEnd),
            ("{\"dataset\": \"a\\x\"}", "1:15", Problem::UnknownEscape),
        ] {
            assert_eq!(ron(json), Err((place.to_owned(), problem)), "{json}");
        }
        let deep = format!("{{\"dataset\": {}", "[".repeat(100_000));
        assert_eq!(ron(&deep).map_err(|(_, problem)| problem), Err(Problem::TooDeep(ron::shapes::DEEPEST)));
    }
}
