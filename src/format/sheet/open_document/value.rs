//! The value of a cell.

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};
use rust_decimal::Decimal;

use crate::format::{
    not_read::NotRead,
    sheet::open_document::xml::{Events, attribute, repeated},
    table::grid::CellKind,
};

/// The most blanks that one sign stands for: texts are read with single ones.
const BLANKS: usize = 80;

/// The value of a cell: in its attributes, or the text in it.
pub enum Value {
    /// A number, written plainly.
    Number(String),
    /// A text in an attribute.
    Said(String),
    /// The text in the cell.
    Text,
}

impl Value {
    /// The value of the cell that begins.
    ///
    /// # Errors
    /// When its attributes are damaged.
    pub fn of(start: &BytesStart<'_>) -> Result<Self, NotRead> {
        if let Some(number) = attribute(start, "office:value")? {
            return Ok(plain(&number).map_or(Self::Said(number), Self::Number));
        }
        for name in ["office:date-value", "office:time-value", "office:boolean-value"] {
            if let Some(text) = attribute(start, name)? {
                return Ok(Self::Said(text));
            }
        }
        // An error has its text in the cell, and an empty one in the attribute.
        let said = attribute(start, "office:string-value")?.filter(|text| !text.is_empty());
        Ok(said.map_or(Self::Text, Self::Said))
    }

    /// Reads up to the end of the cell: its text, and what kind it is.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn read<R: BufRead>(self, events: &mut Events<R>) -> Result<(String, CellKind), NotRead> {
        let inner = text_in_cell(events)?;
        Ok(match self {
            Self::Number(number) => (number, CellKind::Number),
            Self::Said(text) => (text, CellKind::Text),
            Self::Text => (inner, CellKind::Text),
        })
    }
}

/// A number as it is written without a power of ten; none where it is no number.
fn plain(number: &str) -> Option<String> {
    let digits = number.strip_prefix('-').unwrap_or(number);
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    if is_plain(whole) && is_plain(fraction) {
        return Some(number.to_owned());
    }
    Decimal::from_scientific(number).ok().map(|number| number.to_string())
}

/// The paragraphs up to the end of a cell; remarks that hang on it, and tables and drawings in it, are none of it.
fn text_in_cell<R: BufRead>(events: &mut Events<R>) -> Result<String, NotRead> {
    let (mut text, mut depth, mut beside) = (String::new(), 0_usize, None);
    let mut paragraphs = 0;
    loop {
        match events.next()? {
            Event::Start(start) => {
                depth += 1;
                match start.name().as_ref() {
                    "office:annotation" | "table:table" | "draw:frame" | "table:shapes" => {
                        beside = beside.or(Some(depth));
                    }
                    _ if beside.is_some() => {}
                    "text:p" => {
                        paragraphs += 1;
                        if paragraphs > 1 {
                            text.push('\n');
                        }
                    }
                    "text:s" => {
                        let blanks = usize::try_from(repeated(&start, "text:c")?).unwrap_or(BLANKS);
                        text.extend(std::iter::repeat_n(' ', blanks.min(BLANKS)));
                    }
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    _ => {}
                }
            }
            Event::End(_) if depth == 0 => return Ok(text),
            Event::End(_) => {
                beside = beside.filter(|&outer| outer != depth);
                depth -= 1;
            }
            Event::Text(part) if beside.is_none() && paragraphs > 0 => text.push_str(&part.xml10_content()),
            Event::CData(part) if beside.is_none() && paragraphs > 0 => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) if beside.is_none() && paragraphs > 0 => {
                let letter = reference.resolve_char_ref().map_err(NotRead::damaged)?;
                let named =
                    || quick_xml::escape::resolve_predefined_entity(&reference.xml10_content()).map(str::to_owned);
                text.push_str(&letter.map(String::from).or_else(named).unwrap_or_default());
            }
            Event::Eof => return Err(NotRead::Damaged("a cell has no end".to_owned())),
            _ => {}
        }
    }
}
