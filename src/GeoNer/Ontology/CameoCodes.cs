using System.Collections.Frozen;

namespace GeoNer.Ontology;

/// <summary>
/// The names of the CAMEO codes that events carry (Schrodt, CAMEO codebook 1.1b3, 2012), in few words. Immutable and safe for any number of threads.
/// </summary>
public static class CameoCodes
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["03"] = "intends to cooperate", ["030"] = "intends to cooperate", ["0311"] = "intends to cooperate economically", ["032"] = "intends to cooperate diplomatically",
        ["036"] = "intends to meet or negotiate", ["038"] = "accepts mediation or a proposal",
        ["04"] = "consults", ["040"] = "consults", ["041"] = "talks by telephone", ["042"] = "makes a visit", ["043"] = "hosts a visit", ["045"] = "mediates", ["046"] = "negotiates",
        ["05"] = "cooperates diplomatically", ["050"] = "cooperates diplomatically", ["051"] = "praises or endorses", ["052"] = "defends in words", ["053"] = "rallies support for",
        ["054"] = "recognises", ["055"] = "apologises", ["056"] = "forgives", ["057"] = "signs an agreement",
        ["06"] = "cooperates materially", ["060"] = "cooperates materially", ["061"] = "cooperates economically", ["062"] = "cooperates militarily", ["063"] = "cooperates in justice",
        ["064"] = "shares intelligence or information",
        ["07"] = "gives aid", ["070"] = "gives aid", ["071"] = "gives economic aid", ["072"] = "gives military aid", ["073"] = "gives humanitarian aid", ["074"] = "gives protection or peacekeepers",
        ["075"] = "grants asylum",
        ["08"] = "yields", ["080"] = "yields", ["081"] = "eases administrative sanctions", ["083"] = "accedes to a demand for reform", ["0831"] = "accedes to a demand for another leadership",
        ["084"] = "returns or releases", ["0841"] = "returns or releases persons", ["0842"] = "returns or releases property", ["085"] = "eases economic sanctions",
        ["086"] = "lets international bodies in", ["087"] = "de-escalates in arms", ["0871"] = "declares a truce", ["0872"] = "eases a blockade", ["0873"] = "demobilises",
        ["0874"] = "retreats or surrenders",
        ["09"] = "investigates", ["090"] = "investigates",
        ["10"] = "demands", ["100"] = "demands", ["102"] = "demands support for a policy", ["103"] = "demands aid, protection or peacekeepers", ["105"] = "demands to yield",
        ["11"] = "disapproves", ["110"] = "disapproves", ["111"] = "criticises", ["112"] = "accuses", ["113"] = "rallies opposition to", ["114"] = "complains officially", ["115"] = "sues",
        ["116"] = "finds guilty",
        ["12"] = "rejects", ["120"] = "rejects", ["125"] = "rejects a meeting or negotiation", ["127"] = "rejects a settlement", ["128"] = "defies a norm or law", ["129"] = "vetoes",
        ["13"] = "threatens", ["130"] = "threatens", ["138"] = "threatens with force", ["139"] = "gives an ultimatum",
        ["14"] = "protests", ["140"] = "protests", ["141"] = "demonstrates", ["143"] = "strikes or boycotts", ["144"] = "obstructs passage", ["145"] = "riots",
        ["15"] = "shows force", ["150"] = "shows force", ["152"] = "puts armed forces on alert", ["154"] = "mobilises armed forces",
        ["16"] = "reduces relations", ["160"] = "reduces relations", ["161"] = "reduces or breaks diplomatic relations", ["162"] = "reduces or stops aid", ["163"] = "imposes sanctions or an embargo",
        ["164"] = "halts negotiations", ["166"] = "expels or withdraws", ["1661"] = "expels or withdraws peacekeepers",
        ["17"] = "coerces", ["170"] = "coerces", ["171"] = "seizes or damages property", ["172"] = "imposes administrative sanctions", ["1724"] = "imposes martial law", ["173"] = "arrests",
        ["174"] = "deports",
        ["18"] = "assaults", ["181"] = "abducts", ["182"] = "assaults bodily", ["183"] = "bombs (no army)",
        ["19"] = "fights", ["190"] = "uses armed force", ["191"] = "blockades", ["192"] = "occupies territory", ["193"] = "fights with small arms", ["194"] = "fights with artillery and tanks",
        ["195"] = "attacks from the air", ["196"] = "violates a ceasefire",
        ["20"] = "uses mass violence", ["204"] = "uses weapons of mass destruction",
    }.ToFrozenDictionary();

    /// <summary>The name of a code of two to four digits, third person singular; null for a code that no rule of the package gives.</summary>
    public static string? NameOf(string? code) => code is null ? null : Names.GetValueOrDefault(code);
}
