using GeoNer;
using GeoNer.Graph;
using GeoNer.Sample;
using Spectre.Console;

// GeoNer.Sample [FILE]: reads one article and shows who is named, what is said, and the graph of it.
var file = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "articles", "caspian-exercise.txt");
if (!File.Exists(file))
{
    Console.Error.WriteLine($"{file}: no such file. Give the name of a text file, or nothing for the article that comes with the sample.");
    return 1;
}

var extractor = GeoExtractor.Create();
var document = extractor.Extract(File.ReadAllText(file), id: Path.GetFileNameWithoutExtension(file));
var graph = GeoGraph.From(document);

AnsiConsole.Write(new Rule(Markup.Escape(document.Id)).LeftJustified());
AnsiConsole.Write(Report.Entities(document));
AnsiConsole.Write(Report.Relations(document));
AnsiConsole.Write(Report.Tree(graph));
return 0;
