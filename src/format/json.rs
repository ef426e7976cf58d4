//! Datasets in JSON, as `export` writes them: rewritten as RON, which has the same fields, and read as that. Mistakes keep their places in
//! the JSON.

mod fields;
mod scanner;

use std::fmt::Write as _;

use crate::format::{
    json::{
        fields::{Shape, shape_of},
        scanner::{Scanner, Sign},
    },
    problem::{Mistake, Place, Problem},
    ron,
    source::Source,
};

/// Deeper values are those of no dataset.
const DEEPEST: usize = 400;

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
    let mut has_dataset = false;
    rewriter.object(&mut |rewriter, name| {
        if name == "dataset" && !has_dataset {
            has_dataset = true;
            rewriter.value(Shape::Struct, name, 0)
        } else {
            rewriter.skip(0)
        }
    })?;
    rewriter.scanner.end()?;
    if !has_dataset {
        return Err(rewriter.scanner.mistake_at(0, Problem::NoDatasetInJson));
    }
    Ok(Rewritten { ron: rewriter.ron, places: rewriter.places })
}

struct Rewriter<'a> {
    scanner: Scanner<'a>,
    ron: String,
    places: Vec<(usize, usize)>,
}

impl<'a> Rewriter<'a> {
    fn new(json: Source<'a>) -> Self {
        Self { scanner: Scanner::new(json), ron: String::new(), places: Vec::new() }
    }

    /// Reads an object, with what is to be done for the value of each field.
    fn object(&mut self, field: &mut dyn FnMut(&mut Self, &str) -> Result<(), Mistake>) -> Result<(), Mistake> {
        self.scanner.take(b'{')?;
        if self.scanner.takes(b'}') {
            return Ok(());
        }
        loop {
            let name = self.scanner.text()?;
            self.scanner.take(b':')?;
            field(self, &name)?;
            if !self.scanner.goes_on(b'}')? {
                return Ok(());
            }
        }
    }

    fn list(&mut self, entry: &mut dyn FnMut(&mut Self) -> Result<(), Mistake>) -> Result<(), Mistake> {
        self.scanner.take(b'[')?;
        if self.scanner.takes(b']') {
            return Ok(());
        }
        loop {
            entry(self)?;
            if !self.scanner.goes_on(b']')? {
                return Ok(());
            }
        }
    }

    /// Passes over a value.
    fn skip(&mut self, depth: usize) -> Result<(), Mistake> {
        self.within(depth)?;
        match self.scanner.sign()? {
            Sign::Object => self.object(&mut |rewriter, _| rewriter.skip(depth + 1)),
            Sign::List => self.list(&mut |rewriter| rewriter.skip(depth + 1)),
            Sign::Text => self.scanner.text().map(drop),
            Sign::Word => self.scanner.word().map(drop),
        }
    }

    fn within(&self, depth: usize) -> Result<(), Mistake> {
        if depth < DEEPEST { Ok(()) } else { Err(self.scanner.mistake(Problem::TooDeep(ron::shapes::DEEPEST))) }
    }

    /// Writes a value of the field of this name, or an entry of its list.
    fn value(&mut self, shape: Shape, name: &str, depth: usize) -> Result<(), Mistake> {
        self.within(depth)?;
        let sign = self.scanner.sign()?;
        self.places.push((self.ron.len(), self.scanner.at()));
        match sign {
            Sign::Object if shape == Shape::Struct || shape == Shape::Amount => self.fields(depth),
            Sign::Object => self.map(depth),
            Sign::List if shape == Shape::Pair => self.entries(Shape::Text, name, ['(', ')'], depth),
            Sign::List => {
                let entry = match name {
                    "abbreviations" => Shape::Pair,
                    "dimensions" => Shape::Struct,
                    _ => shape,
                };
                self.entries(entry, name, ['[', ']'], depth)
            }
            Sign::Text => {
                let text = self.scanner.text()?;
                self.text(shape, &text);
                Ok(())
            }
            Sign::Word => {
                let word = self.scanner.word()?;
                self.ron.push_str(if word == "null" { "None" } else { word });
                Ok(())
            }
        }
    }

    fn fields(&mut self, depth: usize) -> Result<(), Mistake> {
        self.ron.push('(');
        self.object(&mut |rewriter, name| {
            if !fields::is_name(name) {
                return Err(rewriter.scanner.mistake(Problem::NotAName));
            }
            let shape = shape_of(name);
            // What isn't there is not written in RON.
            if shape != Shape::Amount && rewriter.scanner.is_null()? {
                return rewriter.skip(depth + 1);
            }
            rewriter.places.push((rewriter.ron.len(), rewriter.scanner.at()));
            rewriter.ron.push_str(name);
            rewriter.ron.push(':');
            rewriter.value(shape, name, depth + 1)?;
            rewriter.ron.push(',');
            Ok(())
        })?;
        self.ron.push(')');
        Ok(())
    }

    fn map(&mut self, depth: usize) -> Result<(), Mistake> {
        self.ron.push('{');
        self.object(&mut |rewriter, name| {
            rewriter.quote(name);
            rewriter.ron.push(':');
            rewriter.value(Shape::Text, name, depth + 1)?;
            rewriter.ron.push(',');
            Ok(())
        })?;
        self.ron.push('}');
        Ok(())
    }

    fn entries(&mut self, shape: Shape, name: &str, brackets: [char; 2], depth: usize) -> Result<(), Mistake> {
        self.ron.push(brackets[0]);
        self.list(&mut |rewriter| {
            rewriter.value(shape, name, depth + 1)?;
            rewriter.ron.push(',');
            Ok(())
        })?;
        self.ron.push(brackets[1]);
        Ok(())
    }

    /// Writes a text in quotation marks.
    fn quote(&mut self, text: &str) {
        // Writing to a string cannot fail.
        let _written = write!(self.ron, "{text:?}");
    }

    fn text(&mut self, shape: Shape, text: &str) {
        let is_word = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic());
        let is_number = !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-'));
        match shape {
            Shape::Amount if is_number => self.ron.push_str(text),
            Shape::Amount | Shape::Choice if is_word => {
                self.ron.push_str(&text[..1].to_uppercase());
                self.ron.push_str(&text[1..]);
            }
            _ => self.quote(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
