using GeoNer.Relations;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GeoNer.RuleCompiler;

/// <summary>Reads a rule file in YAML.</summary>
internal static class YamlRuleReader
{
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
            : Convert(stream.Documents[0].RootNode, file);
    }

    private static RuleNode Convert(YamlNode node, string file)
    {
        var line = (int)node.Start.Line;
        return node switch
        {
            YamlScalarNode scalar => RuleNode.OfScalar(file, line, scalar.Value ?? ""),
            YamlSequenceNode list => RuleNode.OfList(file, line, list.Children.Select(c => Convert(c, file)).ToArray()),
            YamlMappingNode mapping => RuleNode.OfMapping(
                file, line, mapping.Children.Select(c => new KeyValuePair<string, RuleNode>(((YamlScalarNode)c.Key).Value ?? "", Convert(c.Value, file))).ToArray()),
            _ => throw new FormatException($"{file}:{line}: anchors and aliases are not allowed here."),
        };
    }
}
