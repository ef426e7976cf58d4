//! The parts of a text in XML, and their attributes.

use std::io::BufRead;

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use crate::format::not_read::NotRead;

/// The parts of a text in XML.
pub struct Events<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
}

impl<R: BufRead> Events<R> {
    /// The parts of a text. An element without content is begun and ended like any other.
    pub fn of(text: R) -> Self {
        let mut reader = Reader::from_reader(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new() }
    }

    /// The bytes that have been read.
    pub fn passed(&self) -> u64 {
        self.reader.buffer_position()
    }

    /// The next part.
    ///
    /// # Errors
    /// When the text is damaged.
    pub fn next(&mut self) -> Result<Event<'_>, NotRead> {
        self.buffer.clear();
        self.reader.read_event_into(&mut self.buffer).map_err(NotRead::damaged)
    }
}

/// The number in an attribute; one where there is none.
///
/// # Errors
/// When it is no number.
pub fn repeated(start: &BytesStart<'_>, name: &str) -> Result<u64, NotRead> {
    attribute(start, name)?.map_or(Ok(1), |number| number.parse().map_err(NotRead::damaged))
}

/// An attribute.
///
/// # Errors
/// When it is damaged.
pub fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, NotRead> {
    let Some(attribute) = start.try_get_attribute(name).map_err(NotRead::damaged)? else { return Ok(None) };
    let text = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(NotRead::damaged)?;
    Ok(Some(text.into_owned()))
}
