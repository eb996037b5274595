using GeoNer;
using GeoNer.Accurate;
using GeoNer.Graph;
using GeoNer.Sample;
using Spectre.Console;

// GeoNer.Sample [--fast] [FILE]: reads one article and shows who is named, what is said, and the graph of it.
var isFast = args.Contains("--fast");
var file = args.FirstOrDefault(a => a != "--fast") ?? Path.Combine(AppContext.BaseDirectory, "articles", "caspian-exercise.txt");
if (!File.Exists(file))
{
    Console.Error.WriteLine($"{file}: no such file. Give the name of a text file, or nothing for the article that comes with the sample.");
    return 1;
}

var extractor = isFast ? GeoExtractor.Create() : AccurateTier.Create();
var document = extractor.Extract(File.ReadAllText(file), id: Path.GetFileNameWithoutExtension(file));
var graph = GeoGraph.From(document);

AnsiConsole.Write(new Rule(Markup.Escape(document.Id)).LeftJustified());
AnsiConsole.Write(Report.Entities(document));
AnsiConsole.Write(Report.Relations(document));
AnsiConsole.Write(Report.Tree(graph));
return 0;
