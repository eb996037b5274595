namespace GeoNer.Parsing;

/// <summary>The actions of the arc-hybrid system. The values index the weights of a model.</summary>
internal enum ParserAction
{
    /// <summary>Moves the front of the buffer onto the stack.</summary>
    Shift = 0,

    /// <summary>Makes the front of the buffer the head of the top of the stack, and takes that off.</summary>
    Left = 1,

    /// <summary>Makes the second of the stack the head of its top, and takes that off.</summary>
    Right = 2,
}
