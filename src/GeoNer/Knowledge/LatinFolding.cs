namespace GeoNer.Knowledge;

/// <summary>The plain letter under a Latin letter with marks, as Unicode decomposes it (UnicodeData.txt, NFD) or as it is usually written without them.</summary>
/// <remarks>A table of our own, because the framework decomposes nothing where globalization is invariant.</remarks>
internal static class LatinFolding
{
    // One lower-case letter per code point; '?' where there is none.
    private const string From00C0 =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllll?" +
        "?llnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz?" +
        "?????????d?????a????????????????oo?????????????uu???????????????" +
        "?????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa??oo" +
        "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????" +
        "????????????????";

    private const string From1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>The lower-case letter without marks, or the lower-case character itself where nothing is known of it.</summary>
    public static char Fold(char c)
    {
        var plain = c switch
        {
            >= '\u00C0' and < '\u0250' => From00C0[c - 0xC0],
            >= '\u1E00' and < '\u1F00' => From1E00[c - 0x1E00],
            '\u0259' => 'a',
            _ => '?',
        };
        return plain == '?' ? char.ToLowerInvariant(c) : plain;
    }
}
