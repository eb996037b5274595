namespace GeoNer.Graph;

/// <summary>How long the periods of a series are.</summary>
public enum PeriodLength
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week from Monday on (ISO 8601).</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A quarter of a calendar year.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}
