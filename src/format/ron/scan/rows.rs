//! Areas, initiatives, stated totals and their citations.

use crate::format::ron::{
    scan::{cursor::Cursor, optional, set},
    shapes::{
        DEEPEST,
        raw::{Raw, RawList},
        rows::{
            AreaShape, CitationShape, DetailsShape, FinancingShape, InitiativeShape, OfWhichShape, StatedShape,
            ViewShape,
        },
    },
};

/// The fields of an area that have been read.
#[derive(Default)]
struct AreaFields<'a> {
    name: Option<Raw<'a>>,
    aliases: Option<RawList<'a>>,
    code: Option<Raw<'a>>,
    initiatives: Option<Vec<InitiativeShape<'a>>>,
    areas: Option<Vec<AreaShape<'a>>>,
    stated: Option<Vec<StatedShape<'a>>>,
    notes: Option<RawList<'a>>,
}

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
    /// An area, so many levels deep.
    pub fn area(&mut self, depth: usize) -> Option<AreaShape<'a>> {
        // The parser says where areas nest too deep.
        if depth >= DEEPEST / 2 {
            return None;
        }
        let mut fields = AreaFields::default();
        self.fields(|cursor, name| match name {
            "name" => set(&mut fields.name, cursor.judged()?),
            "aliases" => optional(cursor, &mut fields.aliases),
            "code" => optional(cursor, &mut fields.code),
            "initiatives" => set(&mut fields.initiatives, cursor.rows(Self::usual_initiative)?),
            "areas" => set(&mut fields.areas, cursor.list(|cursor| cursor.area(depth + 1))?),
            "stated" => set(&mut fields.stated, cursor.rows(Self::usual_stated)?),
            "notes" => optional(cursor, &mut fields.notes),
            _ => None,
        })?;
        Some(AreaShape {
            name: fields.name?,
            aliases: fields.aliases,
            code: fields.code,
            initiatives: fields.initiatives.unwrap_or_default(),
            areas: fields.areas.unwrap_or_default(),
            stated: fields.stated.unwrap_or_default(),
            notes: fields.notes,
        })
    }

    fn usual_initiative(&mut self) -> Option<InitiativeShape<'a>> {
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
    pub fn usual_stated(&mut self) -> Option<StatedShape<'a>> {
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
