//! Headings of areas, initiatives, stated totals and their citations.

use crate::format::ron::{
    scan::{
        cursor::Cursor,
        head::{optional, set},
    },
    shapes::{
        raw::{Raw, RawList},
        rows::{
            CitationShape, DetailsShape, FinancingShape, HeadingShape, InitiativeShape, OfWhichShape, StatedShape,
            ViewShape,
        },
    },
};

/// The fields of an initiative that have been read.
#[derive(Default)]
struct InitiativeFields<'a> {
    name: Option<Raw<'a>>,
    aliases: Option<RawList<'a>>,
    code: Option<Raw<'a>>,
    financing: Option<FinancingShape>,
    funding: Option<RawList<'a>>,
    dimensions: Option<Raw<'a>>,
    price_level: Option<Raw<'a>>,
    amounts: Option<RawList<'a>>,
    of_which: Option<Vec<OfWhichShape<'a>>>,
    source: Option<CitationShape<'a>>,
    notes: Option<RawList<'a>>,
}

impl<'a> Cursor<'a> {
    /// An area up to the first of its lists.
    pub(super) fn heading(&mut self) -> Option<HeadingShape<'a>> {
        let (mut name, mut aliases, mut code, mut notes) = (None, None, None, None);
        self.takes(b'(')?;
        self.skip()?;
        while !self.is_at(b')') {
            let start = self.place();
            match self.field()? {
                "name" => set(&mut name, self.judged()?)?,
                "aliases" => optional(self, &mut aliases)?,
                "code" => optional(self, &mut code)?,
                "notes" => optional(self, &mut notes)?,
                "initiatives" | "areas" | "stated" => {
                    self.return_to(start);
                    break;
                }
                _ => return None,
            }
            self.skip()?;
            if !self.is_at(b')') {
                self.takes(b',')?;
                self.skip()?;
            }
        }
        Some(HeadingShape { name: name?, aliases, code, notes })
    }

    pub(super) fn usual_initiative(&mut self) -> Option<InitiativeShape<'a>> {
        let mut fields = InitiativeFields::default();
        self.fields(|cursor, name| match name {
            "name" => set(&mut fields.name, cursor.raw()?),
            "aliases" => set(&mut fields.aliases, cursor.raw_list()?),
            "code" => set(&mut fields.code, cursor.raw()?),
            "financing" => set(&mut fields.financing, cursor.financing()?),
            "funding" => set(&mut fields.funding, cursor.raw_list()?),
            "dimensions" => set(&mut fields.dimensions, cursor.raw()?),
            "price_level" => set(&mut fields.price_level, cursor.raw()?),
            "amounts" => set(&mut fields.amounts, cursor.raw_list()?),
            "of_which" => set(&mut fields.of_which, cursor.judged()?),
            "source" => set(&mut fields.source, cursor.citation()?),
            "notes" => set(&mut fields.notes, cursor.raw_list()?),
            _ => None,
        })?;
        let InitiativeFields { aliases, code, dimensions, price_level, notes, .. } = fields;
        let of_which = fields.of_which.unwrap_or_default();
        let details = DetailsShape { notes, aliases, code, dimensions, price_level, of_which };
        Some(InitiativeShape {
            name: fields.name?,
            financing: fields.financing.unwrap_or_default(),
            funding: fields.funding,
            amounts: fields.amounts?,
            source: fields.source,
            details: details.if_any(),
        })
    }

    /// A total of all lines without parts.
    pub(super) fn usual_stated(&mut self) -> Option<StatedShape<'a>> {
        let (mut view, mut amounts, mut source) = (None, None, None);
        self.fields(|cursor, name| match name {
            "view" => set(&mut view, cursor.view()?),
            "amounts" => set(&mut amounts, cursor.raw_list()?),
            "source" => set(&mut source, cursor.citation()?),
            _ => None,
        })?;
        Some(StatedShape {
            view: view.unwrap_or_default(),
            funding: None,
            dimension: None,
            amounts: amounts?,
            of_which: Vec::new(),
            rounding: None,
            source,
        })
    }

    fn citation(&mut self) -> Option<CitationShape<'a>> {
        let mut citation = CitationShape { document: None, page: None, table: None, row: None };
        self.fields(|cursor, name| match name {
            "document" => set(&mut citation.document, cursor.raw()?),
            "page" => set(&mut citation.page, Box::new(cursor.raw()?)),
            "table" => set(&mut citation.table, cursor.raw()?),
            "row" => set(&mut citation.row, cursor.raw()?),
            _ => None,
        })?;
        Some(citation)
    }

    fn financing(&mut self) -> Option<FinancingShape> {
        match self.word()? {
            "Internal" => Some(FinancingShape::Internal),
            "External" => Some(FinancingShape::External),
            _ => None,
        }
    }

    fn view(&mut self) -> Option<ViewShape> {
        match self.word()? {
            "Internal" => Some(ViewShape::Internal),
            "External" => Some(ViewShape::External),
            "Combined" => Some(ViewShape::Combined),
            _ => None,
        }
    }
}
