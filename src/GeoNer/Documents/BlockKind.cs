namespace GeoNer.Documents;

/// <summary>What a block of an article's text is.</summary>
public enum BlockKind
{
    /// <summary>Running text. Read.</summary>
    Paragraph,

    /// <summary>The title of the article. Read, as a sentence of its own.</summary>
    Headline,

    /// <summary>The text under a picture. Read, apart from the paragraph beside it.</summary>
    Caption,

    /// <summary>Place, agency and date at the head of an article. Read for its place only; see <see cref="Dateline"/>.</summary>
    Dateline,

    /// <summary>A heading between paragraphs. Not read.</summary>
    SectionHead,

    /// <summary>The writer's name. Not read.</summary>
    Byline,

    /// <summary>Links, menus, addresses, notices. Not read.</summary>
    Navigation,

    /// <summary>A credit of an agency or a photographer standing alone. Not read.</summary>
    AgencyTag,
}
