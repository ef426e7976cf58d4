//! The sixteen colours and the colours of text and ground of widespread terminals, as they are by default.

/// Red, green and blue.
pub type Rgb = [u8; 3];

/// The colours of a terminal.
pub struct Palette {
    pub name: &'static str,
    /// Its pairs of text and ground, where it has a dark and a light scheme both.
    pub own: &'static [(Rgb, Rgb)],
    /// Black, red, green, yellow, blue, magenta, cyan, white, then the bright ones.
    pub sixteen: [u32; 16],
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

pub const PALETTES: [Palette; 6] = [
    // XTerm-col.ad of xterm; text and ground are black and white, or the other way round with `-rv`.
    Palette {
        name: "xterm",
        own: &[(BLACK, WHITE), (WHITE, BLACK)],
        sixteen: [
            0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5, 0x7f_7f7f,
            0xff_0000, 0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
        ],
    },
    // The scheme "Campbell" in `defaults.json` of microsoft/terminal.
    Palette {
        name: "Windows Terminal",
        own: &[([0xcc, 0xcc, 0xcc], [0x0c, 0x0c, 0x0c])],
        sixteen: [
            0x0c_0c0c, 0xc5_0f1f, 0x13_a10e, 0xc1_9c00, 0x00_37da, 0x88_1798, 0x3a_96dd, 0xcc_cccc, 0x76_7676,
            0xe7_4856, 0x16_c60c, 0xf9_f1a5, 0x3b_78ff, 0xb4_009e, 0x61_d6d6, 0xf2_f2f2,
        ],
    },
    // The palette and schemes "GNOME" in `profile-editor.cc` of GNOME Terminal, dark and light.
    Palette {
        name: "VTE",
        own: &[([0xd0, 0xcf, 0xcc], [0x17, 0x14, 0x21]), ([0x17, 0x14, 0x21], WHITE)],
        sixteen: [
            0x17_1421, 0xc0_1c28, 0x26_a269, 0xa2_734c, 0x12_488b, 0xa3_47ba, 0x2a_a1b3, 0xd0_cfcc, 0x5e_5c64,
            0xf6_6151, 0x33_d17a, 0xe9_ad0c, 0x2a_7bde, 0xc0_61cb, 0x33_c7de, 0xff_ffff,
        ],
    },
    // The column "Terminal.app" of the table in the Wikipedia article "ANSI escape code"; its profiles "Basic" and "Pro".
    Palette {
        name: "macOS",
        own: &[(BLACK, WHITE), ([242, 242, 242], BLACK)],
        sixteen: [
            0x00_0000, 0xc2_3621, 0x25_bc24, 0xad_ad27, 0x49_2ee1, 0xd3_38d3, 0x33_bbc8, 0xcb_cccd, 0x81_8383,
            0xfc_391f, 0x31_e722, 0xea_ec23, 0x58_33ff, 0xf9_35f8, 0x14_f0f0, 0xe9_ebeb,
        ],
    },
    // `default_red`, `default_grn`, `default_blu` in `drivers/tty/vt/vt.c` of Linux.
    Palette {
        name: "the Linux console",
        own: &[([0xaa, 0xaa, 0xaa], BLACK)],
        sixteen: [
            0x00_0000, 0xaa_0000, 0x00_aa00, 0xaa_5500, 0x00_00aa, 0xaa_00aa, 0x00_aaaa, 0xaa_aaaa, 0x55_5555,
            0xff_5555, 0x55_ff55, 0xff_ff55, 0x55_55ff, 0xff_55ff, 0x55_ffff, 0xff_ffff,
        ],
    },
    // The table of values on https://ethanschoonover.com/solarized, dark and light.
    Palette {
        name: "Solarized",
        own: &[([0x83, 0x94, 0x96], [0x00, 0x2b, 0x36]), ([0x65, 0x7b, 0x83], [0xfd, 0xf6, 0xe3])],
        sixteen: [
            0x07_3642, 0xdc_322f, 0x85_9900, 0xb5_8900, 0x26_8bd2, 0xd3_3682, 0x2a_a198, 0xee_e8d5, 0x00_2b36,
            0xcb_4b16, 0x58_6e75, 0x65_7b83, 0x83_9496, 0x6c_71c4, 0x93_a1a1, 0xfd_f6e3,
        ],
    },
];
