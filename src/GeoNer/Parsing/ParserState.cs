using GeoNer.Documents;

namespace GeoNer.Parsing;

/// <summary>
/// The state of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the rest of the sentence as
/// buffer, and the arcs so far. The root is an artificial node after the last word (Ballesteros and Nivre 2013).
/// </summary>
internal sealed class ParserState
{
    private int[] _stack = [];
    private int _stackSize;

    public int Length { get; private set; }

    /// <summary>Index of the first word of the buffer; <see cref="Length"/> is the root.</summary>
    public int Front { get; private set; }

    public int StackSize => _stackSize;

    /// <summary>Head of each word, -1 while it has none; <see cref="Length"/> is the root.</summary>
    public int[] Heads { get; private set; } = [];

    public DependencyRelation[] Labels { get; private set; } = [];

    /// <summary>Outermost and next children of each node to the left and right, -1 for none, and how many there are.</summary>
    public int[] LeftChild { get; private set; } = [];

    public int[] LeftChild2 { get; private set; } = [];

    public int[] RightChild { get; private set; } = [];

    public int[] RightChild2 { get; private set; } = [];

    public byte[] LeftCount { get; private set; } = [];

    public byte[] RightCount { get; private set; } = [];

    public bool IsFinal => _stackSize == 0 && Front == Length;

    public void Start(int length)
    {
        if (_stack.Length < length + 1)
        {
            var size = length + 1;
            _stack = new int[size];
            Heads = new int[size];
            Labels = new DependencyRelation[size];
            (LeftChild, LeftChild2, RightChild, RightChild2) = (new int[size], new int[size], new int[size], new int[size]);
            (LeftCount, RightCount) = (new byte[size], new byte[size]);
        }

        Length = length;
        Front = 0;
        _stackSize = 0;
        Heads.AsSpan(0, length + 1).Fill(-1);
        Labels.AsSpan(0, length + 1).Clear();
        LeftChild.AsSpan(0, length + 1).Fill(-1);
        LeftChild2.AsSpan(0, length + 1).Fill(-1);
        RightChild.AsSpan(0, length + 1).Fill(-1);
        RightChild2.AsSpan(0, length + 1).Fill(-1);
        LeftCount.AsSpan(0, length + 1).Clear();
        RightCount.AsSpan(0, length + 1).Clear();
    }

    /// <summary>The node at a depth of the stack, 0 being its top; -1 where there is none.</summary>
    public int Stack(int depth) => depth < _stackSize ? _stack[_stackSize - 1 - depth] : -1;

    /// <summary>The node at a place of the buffer, 0 being its front; -1 past the root.</summary>
    public int Buffer(int place) => Front + place <= Length ? Front + place : -1;

    /// <summary>Whether an action keeps the way open to a tree with one root.</summary>
    public bool Allows(ParserAction action) => action switch
    {
        ParserAction.Shift => Front < Length,
        ParserAction.Left => _stackSize > 0 && (Front < Length || _stackSize == 1),
        _ => _stackSize > 1,
    };

    /// <summary>The head and the dependent that an action would join.</summary>
    public (int Head, int Dependent) ArcOf(ParserAction action) =>
        action == ParserAction.Left ? (Front, Stack(0)) : (Stack(1), Stack(0));

    public void Apply(ParserAction action, DependencyRelation label)
    {
        if (action == ParserAction.Shift)
        {
            _stack[_stackSize++] = Front++;
            return;
        }

        var (head, dependent) = ArcOf(action);
        _stackSize--;
        Heads[dependent] = head;
        Labels[dependent] = label;
        if (dependent < head)
        {
            (LeftChild2[head], LeftChild[head]) = (LeftChild[head], dependent);
            if (LeftCount[head] < byte.MaxValue) LeftCount[head]++;
        }
        else
        {
            (RightChild2[head], RightChild[head]) = (RightChild[head], dependent);
            if (RightCount[head] < byte.MaxValue) RightCount[head]++;
        }
    }
}
