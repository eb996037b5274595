using GeoNer.Relations;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GeoNer.RuleCompiler;

/// <summary>Reads a rule file in YAML.</summary>
internal static class YamlRuleReader
{
    private const int DeepestNesting = 30;

    /// <summary>Reads one file.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="file">The name for messages.</param>
    /// <exception cref="FormatException">It is not YAML; the message has file and line.</exception>
    public static RuleNode Read(TextReader reader, string file)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(reader);
        }
        catch (YamlException error)
        {
            throw new FormatException($"{file}:{error.Start.Line}: not valid YAML: {error.InnerException?.Message ?? error.Message}", error);
        }
        catch (InvalidOperationException error)
        {
            // YamlDotNet loses its place in some mappings in braces over several lines.
            throw new FormatException($"{file}: a mapping in braces goes over too many lines: write it with one key a line. ({error.Message})", error);
        }

        return stream.Documents.Count == 0
            ? RuleNode.OfMapping(file, 1, [])
            : Convert(stream.Documents[0].RootNode, file, 0);
    }

    private static RuleNode Convert(YamlNode node, string file, int depth)
    {
        var line = (int)node.Start.Line;
        if (depth > DeepestNesting) throw new FormatException($"{file}:{line}: lists and mappings are nested too deeply, or an anchor holds itself: write it out.");
        return node switch
        {
            YamlScalarNode scalar => RuleNode.OfScalar(file, line, scalar.Value ?? ""),
            YamlSequenceNode list => RuleNode.OfList(file, line, list.Children.Select(c => Convert(c, file, depth + 1)).ToArray()),
            YamlMappingNode mapping => RuleNode.OfMapping(
                file, line, mapping.Children.Select(c => new KeyValuePair<string, RuleNode>(Key(c.Key, file), Convert(c.Value, file, depth + 1))).ToArray()),
            _ => throw new FormatException($"{file}:{line}: anchors and aliases are not allowed here."),
        };
    }

    private static string Key(YamlNode key, string file) =>
        key is YamlScalarNode scalar ? scalar.Value ?? "" : throw new FormatException($"{file}:{key.Start.Line}: a key must be a word, not a list or mapping.");
}
