//! Numbers of no more digits than fit 64 bits, as nearly all are: they are read in a fraction of the time that others take.

/// The most digits that fit, whatever they are.
const MOST: usize = 18;

/// The number of these digits before and after the decimal mark, and how many are after it, zeros at the end not counted; none where they
/// are more, or there is anything else among them.
pub(super) fn few_digits(is_negative: bool, whole: &str, decimals: &str) -> Option<(i64, u32)> {
    let decimals = decimals.trim_end_matches('0');
    if whole.is_empty() || whole.len() + decimals.len() > MOST {
        return None;
    }
    let mut mantissa = 0_i64;
    for byte in whole.bytes().chain(decimals.bytes()) {
        if !byte.is_ascii_digit() {
            return None;
        }
        mantissa = 10 * mantissa + i64::from(byte - b'0');
    }
    Some((if is_negative { -mantissa } else { mantissa }, u32::try_from(decimals.len()).ok()?))
}
