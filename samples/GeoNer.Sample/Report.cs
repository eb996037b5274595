using System.Globalization;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;
using Spectre.Console;
using Spectre.Console.Rendering;
using Cell = Spectre.Console.Text; // GeoNer.Text hides the name here.

namespace GeoNer.Sample;

/// <summary>Shows what was found in an article on a console.</summary>
internal static class Report
{
    /// <summary>Who and what is named: each actor once, and the names without an actor, such as dates.</summary>
    public static IRenderable Entities(Document document)
    {
        var table = new Table().Title("Entities").AddColumns("Type", "Name", "Actor", "Mentions");
        var named = document.Entities.GroupBy(e => (e.Type, Actor: e.Actor?.Id ?? document.Slice(e.Span)));
        foreach (var group in named)
        {
            var actor = group.First().Actor;
            var references = document.References.Count(r => r.Actor is not null && r.Actor.Id == actor?.Id);
            table.AddRow(
                new Cell($"{group.Key.Type}", new Style(Colour(group.Key.Type))),
                new Cell(actor?.Name ?? group.Key.Actor),
                new Cell(actor?.RollUp ?? ""),
                new Cell((group.Count() + references).ToString(CultureInfo.CurrentCulture)));
        }

        return table;
    }

    /// <summary>What is said: each relation as a sentence, with its status and the words of the article that say it.</summary>
    public static IRenderable Relations(Document document)
    {
        var lines = document.Relations.SelectMany(relation => new IRenderable[]
        {
            new Markup($"[bold {Colour(relation.Type.Info().QuadClass)}]{Markup.Escape(relation.ToString())}[/] [grey]{relation.Status}, {relation.Confidence:P0}[/]"),
            new Padder(new Markup($"[italic]\"{Markup.Escape(document.Slice(relation.Evidence))}\"[/]"), new Padding(4, 0, 0, 0)),
        });
        return new Panel(new Rows(lines)).Header("Relations").Expand();
    }

    /// <summary>The graph: each actor with what it does to others.</summary>
    public static IRenderable Tree(GeoGraph graph)
    {
        var tree = new Tree("Graph");
        foreach (var edges in graph.Edges.GroupBy(e => e.Source))
        {
            var node = tree.AddNode($"[bold]{Markup.Escape(edges.Key.Name)}[/] [grey]{edges.Key.Type}[/]");
            foreach (var edge in edges)
            {
                var colour = Colour((edge as EventEdge)?.QuadClass ?? QuadClass.None);
                var times = edge.Evidence.Count == 1 ? "" : $" [grey]({edge.Evidence.Count} times)[/]";
                node.AddNode($"[{colour}]{Markup.Escape(edge.ToString())}[/]{times}");
            }
        }

        return tree;
    }

    private static Color Colour(EntityType type) => type switch
    {
        EntityType.Person => Color.Yellow,
        EntityType.Country or EntityType.Nationality => Color.Green,
        EntityType.Alliance or EntityType.Organization => Color.Blue,
        EntityType.Range or EntityType.Facility or EntityType.Place => Color.Aqua,
        _ => Color.Grey,
    };

    private static string Colour(QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation or QuadClass.MaterialCooperation => "green",
        QuadClass.VerbalConflict or QuadClass.MaterialConflict => "red",
        _ => "blue",
    };
}
