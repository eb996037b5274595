namespace GeoNer.Knowledge;

/// <summary>What a leader is of a country or body.</summary>
public enum LeaderOffice
{
    /// <summary>Head of state: president, monarch, pope.</summary>
    State,

    /// <summary>Head of government: prime minister, chancellor.</summary>
    Government,

    /// <summary>Who rules without either office or above them: supreme leader, general secretary of a ruling party, chairman of a junta.</summary>
    Supreme,

    /// <summary>Vice president.</summary>
    Vice,

    /// <summary>Foreign minister, secretary of state.</summary>
    Foreign,

    /// <summary>Defence minister, secretary of defence.</summary>
    Defence,

    /// <summary>Head of an alliance or intergovernmental body.</summary>
    Organization,
}
