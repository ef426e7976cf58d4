//! The limits of what a dataset may ask for: the bytes that are read of a file, and the cells that it makes. A small file can ask for
//! far more than there is memory for.

use std::fmt;

/// The limits, which the command line may raise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// The most bytes that are read of a file, and that it has when it is unpacked.
    pub size: Size,
    /// The most cells: of areas, lines and totals one in each column, and one in each column that a printed sum names.
    pub cells: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { size: Size(4 << 30), cells: 100_000_000 }
    }
}

/// A number of bytes, written as "4 GiB".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Size(pub u64);

/// The units of sizes, the largest first.
const UNITS: [(&str, u32); 4] = [("TiB", 40), ("GiB", 30), ("MiB", 20), ("KiB", 10)];

impl Size {
    /// Reads a size: "8GiB", "500 MiB", "8G", or a number of bytes.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
        let (number, unit) = (text[..end].parse::<u64>().ok()?, text[end..].trim().to_lowercase());
        let is_it = |(name, _): &&(&str, u32)| {
            let name = name.to_lowercase();
            [&name[..1], &name].contains(&unit.as_str())
        };
        let bits = match unit.as_str() {
            "" | "b" => 0,
            _ => UNITS.iter().find(is_it)?.1,
        };
        number.checked_mul(1 << bits).filter(|&bytes| bytes > 0).map(Self)
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = UNITS.iter().find(|(_, bits)| self.0.trailing_zeros() >= *bits && self.0 > 0);
        match whole {
            Some((name, bits)) => write!(f, "{} {name}", self.0 >> bits),
            None => write!(f, "{} B", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_read_as_it_is_written() {
        for (text, bytes) in [("8GiB", 8 << 30), ("500 MiB", 500 << 20), ("1t", 1 << 40), ("16k", 16 << 10), ("7", 7)] {
            let size = Size::parse(text).unwrap();
            assert_eq!(size.0, bytes);
            assert_eq!(Size::parse(&size.to_string()), Some(size));
        }
        for text in ["", "GiB", "-1", "0", "1.5GiB", "8 GB", "99999999999999999999", "20000000TiB", "1x"] {
            assert_eq!(Size::parse(text), None, "{text}");
        }
    }
}
