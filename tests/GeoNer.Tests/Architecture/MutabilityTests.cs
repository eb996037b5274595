using System.Reflection;
using System.Runtime.CompilerServices;
using GeoNer.Documents;
using GeoNer.Graph;

namespace GeoNer.Tests.Architecture;

/// <summary>What the library hands out does not change: each public type is immutable, or says here why it is not.</summary>
public class MutabilityTests
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const BindingFlags All = Public | BindingFlags.NonPublic;

    private static readonly Dictionary<Type, string> MayChange = new()
    {
        [typeof(Document)] = "stages set its layers until it is frozen",
    };

    private static readonly Type[] PublicTypes =
        typeof(Document).Assembly.GetExportedTypes().Where(t => !t.IsEnum && !t.IsInterface && !typeof(Delegate).IsAssignableFrom(t)).ToArray();

    public static TheoryData<Type> Types => [.. PublicTypes];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_public_property_is_set_at_the_making_of_the_object_or_never(Type type) =>
        Settable(type).Should().BeEmpty("a public setter other than init lets anyone change what others hold");

    [Theory]
    [MemberData(nameof(Types))]
    public void A_public_field_is_read_only(Type type) =>
        type.GetFields(Public).Where(f => !f.IsInitOnly && !f.IsLiteral).Select(f => f.Name).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Types))]
    public void A_public_property_does_not_hand_out_a_collection_that_can_be_changed(Type type) =>
        type.GetProperties(Public).Where(p => IsMutableCollection(p.PropertyType)).Select(p => p.Name).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Types))]
    public void An_object_keeps_what_it_was_made_with(Type type)
    {
        if (MayChange.ContainsKey(type)) return;
        Variable(type).Should().BeEmpty("a type with state that changes is listed in MayChange, with its reason");
    }

    [Fact]
    public void Every_exception_is_needed() =>
        MayChange.Keys.Should().OnlyContain(type => PublicTypes.Contains(type) && Variable(type).Any());

    [Fact]
    public void Only_builders_and_the_document_have_methods_that_change_them()
    {
        // State behind a read-only field (a list that grows) shows in the names of the methods.
        string[] verbs = ["Set", "Add", "Insert", "Remove", "Replace", "Clear", "Freeze"];
        var changing = PublicTypes.Where(t => t.GetMethods(Public).Any(m => !m.IsStatic && !m.IsSpecialName && verbs.Any(v => m.Name.StartsWith(v, StringComparison.Ordinal))));
        changing.Should().BeEquivalentTo([typeof(Document), typeof(GeoExtractorBuilder), typeof(GeoGraphBuilder)]);
    }

    [Fact]
    public void The_check_sees_what_can_be_changed()
    {
        Settable(typeof(Open)).Should().Equal("Name");
        Variable(typeof(Open)).Should().HaveCount(3);
        IsMutableCollection(typeof(List<int>)).Should().BeTrue();
        IsMutableCollection(typeof(int[])).Should().BeTrue();
        IsMutableCollection(typeof(IReadOnlyList<int>)).Should().BeFalse();
    }

    private static IEnumerable<string> Settable(Type type) =>
        type.GetProperties(Public).Where(p => p.SetMethod is { IsPublic: true } set && !IsInit(set)).Select(p => p.Name);

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    // What a thread keeps for itself is not seen by others.
    private static IEnumerable<string> Variable(Type type) =>
        type.GetFields(All).Where(f => !f.IsInitOnly && !f.IsLiteral && !f.IsDefined(typeof(ThreadStaticAttribute))).Select(f => f.Name);

    private static bool IsMutableCollection(Type type) =>
        type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() is { } open
            && (open == typeof(List<>) || open == typeof(Dictionary<,>) || open == typeof(HashSet<>) || open == typeof(IList<>)
                || open == typeof(ICollection<>) || open == typeof(IDictionary<,>) || open == typeof(Span<>) || open == typeof(Memory<>)));

    private sealed class Open
    {
        private int _count;

        public string Name { get; set; } = "";

        public int Age { get; init; }

        public int Count => _count++;

        public DateOnly Day { get; private set; }

        public void Move() => Day = Day.AddDays(Age);
    }
}
