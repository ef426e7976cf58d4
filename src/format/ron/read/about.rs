//! Reads the facts about a dataset as a whole: titles, units, documents, texts.

use std::collections::HashSet;

use crate::{
    format::{
        problem::{Mistake, Problem},
        ron::{
            shapes::{DatasetShape, UnitShape},
            values::{Lines, Values},
        },
    },
    model::{
        about::{About, ScopeText, Unit},
        amount::Amount,
        citation::Document,
    },
};

pub(super) fn about<'a>(values: &Values<'a>, shape: &DatasetShape<'a>) -> Result<About, Mistake> {
    let abbreviation = |&(short, long)| Ok((values.localized(short, Lines::One)?, values.localized(long, Lines::One)?));
    Ok(About {
        title: values.localized(shape.title, Lines::One)?,
        short_title: values.optional_localized(shape.short_title, Lines::One)?,
        publisher: values.optional_localized(shape.publisher, Lines::One)?,
        language: values.optional(shape.language, Lines::One)?,
        unit: unit(values, &shape.unit)?,
        documents: documents(values, shape)?,
        question: values.optional_localized(shape.question, Lines::Many)?,
        scope: ScopeText {
            short: values.optional_localized(shape.scope.short, Lines::One)?,
            full: values.localized_list(shape.scope.full, Lines::Many)?,
            silent: values.localized_list(shape.scope.silent, Lines::Many)?,
        },
        abbreviations: shape.abbreviations.iter().map(abbreviation).collect::<Result<_, Mistake>>()?,
        notes: values.localized_list(shape.notes, Lines::Many)?,
        price_level: values.optional_localized(shape.price_level, Lines::One)?,
        rounding: shape.rounding.map(|raw| values.positive(raw)).transpose()?,
    })
}

/// A unit, of the dataset or of a measure.
pub(super) fn unit<'a>(values: &Values<'a>, shape: &UnitShape<'a>) -> Result<Unit, Mistake> {
    Ok(Unit {
        currency: values.optional(shape.currency, Lines::One)?,
        multiplier: shape.multiplier.map_or(Ok(Amount::from(1)), |raw| values.positive(raw))?,
        label: values.optional_localized(shape.label, Lines::One)?,
    })
}

fn documents<'a>(values: &Values<'a>, shape: &DatasetShape<'a>) -> Result<Vec<Document>, Mistake> {
    let mut documents: Vec<Document> = Vec::with_capacity(shape.documents.len());
    let mut known = HashSet::new();
    for document in &shape.documents {
        let id = values.optional(document.id, Lines::One)?.unwrap_or_default();
        if let Some(raw) = document.id.filter(|_| !known.insert(id.clone())) {
            return Err(values.mistake(raw.0, Problem::DuplicateDocument(id)));
        }
        documents.push(Document {
            id,
            label: values.optional_localized(document.label, Lines::One)?,
            title: values.optional_localized(document.title, Lines::One)?,
            date: values.optional(document.date, Lines::One)?,
            url: values.optional(document.url, Lines::One)?,
            case_number: values.optional(document.case_number, Lines::One)?,
            document_number: values.optional(document.document_number, Lines::One)?,
        });
    }
    Ok(documents)
}
