//! Rewrites values in JSON as those of RON, field by field.

use std::{fmt::Write as _, ops::ControlFlow};

use crate::format::{
    json::{
        fields::{self, Shape, shape_of},
        scanner::{Scanner, Sign},
    },
    problem::{Mistake, Problem},
    ron,
    source::Source,
};

/// Deeper values are those of no dataset.
const DEEPEST: usize = 400;

/// So many bytes of RON are passed on at once.
const PART: usize = 1 << 16;

/// Takes what has been rewritten so far, up to a place in the JSON, and says whether to go on.
pub type PassOn<'p> = &'p mut dyn FnMut(String, usize) -> ControlFlow<()>;

/// A rewriting of JSON.
pub struct Rewriter<'a, 'p> {
    /// The JSON that is still to be read.
    pub scanner: Scanner<'a>,
    /// The RON that has not been passed on.
    pub ron: String,
    /// Places in the RON and in the JSON, in their order; none where the RON is passed on.
    pub places: Vec<(usize, usize)>,
    pass_on: Option<PassOn<'p>>,
}

impl<'a, 'p> Rewriter<'a, 'p> {
    /// A rewriting of all of a JSON.
    pub fn new(json: Source<'a>) -> Self {
        Self { scanner: Scanner::new(json), ron: String::new(), places: Vec::new(), pass_on: None }
    }

    /// A rewriting that is passed on while it is made.
    pub fn passing_on(json: Source<'a>, pass_on: PassOn<'p>) -> Self {
        Self { pass_on: Some(pass_on), ..Self::new(json) }
    }

    /// Rewrites the dataset in an object, and reads the object to the end of the text.
    ///
    /// # Errors
    /// The first mistake in the JSON, or that it has no dataset.
    pub fn dataset(&mut self) -> Result<(), Mistake> {
        let mut has_dataset = false;
        self.object(&mut |rewriter, name| {
            if name == "dataset" && !has_dataset {
                has_dataset = true;
                rewriter.value(Shape::Struct, name, 0)
            } else {
                rewriter.skip(0)
            }
        })?;
        self.scanner.end()?;
        let part = std::mem::take(&mut self.ron);
        if let Some(pass_on) = &mut self.pass_on {
            // It is the last; nothing is left to be stopped.
            let _last = pass_on(part, self.scanner.at());
        } else {
            self.ron = part;
        }
        if has_dataset { Ok(()) } else { Err(self.scanner.mistake_at(0, Problem::NoDatasetInJson)) }
    }

    /// Keeps the place of what comes next.
    fn keep_place(&mut self) {
        if self.pass_on.is_none() {
            self.places.push((self.ron.len(), self.scanner.at()));
        }
    }

    /// Passes on what there is, if that is enough.
    fn pass(&mut self) -> Result<(), Mistake> {
        let place = self.scanner.at();
        match &mut self.pass_on {
            Some(pass_on) if self.ron.len() >= PART => match pass_on(std::mem::take(&mut self.ron), place) {
                ControlFlow::Continue(()) => Ok(()),
                // Nobody reads on, nor sees this.
                ControlFlow::Break(()) => Err(self.scanner.mistake(Problem::EndsEarly)),
            },
            _ => Ok(()),
        }
    }

    /// Reads an object, with what is to be done for the value of each field.
    ///
    /// # Errors
    /// The first mistake.
    pub fn object(&mut self, field: &mut dyn FnMut(&mut Self, &str) -> Result<(), Mistake>) -> Result<(), Mistake> {
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
    ///
    /// # Errors
    /// The first mistake in it.
    pub fn skip(&mut self, depth: usize) -> Result<(), Mistake> {
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
        self.keep_place();
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
            rewriter.keep_place();
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
            rewriter.pass()
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
