//! Guards the program from readers that panic at a hostile file: it is then a file that can't be read, like any other.

use std::{
    cell::Cell,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Returns `true` on a thread whose panics are caught, and are to be told by nobody else.
pub fn is_guarded() -> bool {
    GUARDED.get()
}

/// Does some work; a panic in it is an error in its own words.
///
/// # Errors
/// When the work panics.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let others = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !is_guarded() {
                others(panic);
            }
        }));
    });
    GUARDED.set(true);
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(false);
    done.map_err(|payload| {
        let text = payload.downcast_ref::<&str>().copied().map(str::to_owned);
        text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error() {
        assert_eq!(guarded(|| 7), Ok(7));
        assert_eq!(guarded(|| panic!("at {}", 3)), Err::<(), _>("at 3".to_owned()));
        assert!(!is_guarded());
    }
}
