using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Tests.Relations;

public class StatusTests
{
    [Theory]
    [InlineData("it happened", "they they PRON 2 nsubj|met meet VERB 0 root", RelationStatus.Actual)]
    [InlineData("not", "they they PRON 4 nsubj|did do AUX 4 aux|not not PART 4 advmod|meet meet VERB 0 root", RelationStatus.Negated)]
    [InlineData("never", "they they PRON 3 nsubj|never never ADV 3 advmod|met meet VERB 0 root", RelationStatus.Negated)]
    [InlineData("not only", "they they PRON 4 nsubj|not not PART 4 advmod|only only ADV 4 advmod|met meet VERB 0 root", RelationStatus.Actual)]
    [InlineData("may", "they they PRON 3 nsubj|may may AUX 3 aux|meet meet VERB 0 root", RelationStatus.Possible)]
    [InlineData("will", "they they PRON 3 nsubj|will will AUX 3 aux|meet meet VERB 0 root", RelationStatus.Possible)]
    [InlineData("may not", "they they PRON 4 nsubj|may may AUX 4 aux|not not PART 4 advmod|meet meet VERB 0 root", RelationStatus.Negated)]
    [InlineData("if", "if if SCONJ 3 mark|they they PRON 3 nsubj|meet meet VERB 0 root", RelationStatus.Possible)]
    [InlineData("planned to", "they they PRON 2 nsubj|planned plan VERB 0 root|to to PART 4 mark|meet meet VERB 2 xcomp", RelationStatus.Possible)]
    [InlineData("refused to", "they they PRON 2 nsubj|refused refuse VERB 0 root|to to PART 4 mark|meet meet VERB 2 xcomp", RelationStatus.Negated)]
    [InlineData("began to", "they they PRON 2 nsubj|began begin VERB 0 root|to to PART 4 mark|meet meet VERB 2 xcomp", RelationStatus.Actual)]
    [InlineData("said that", "they they PRON 2 nsubj|said say VERB 0 root|we we PRON 4 nsubj|meet meet VERB 2 ccomp", RelationStatus.Actual)]
    [InlineData("no meeting", "no no DET 2 det|meet meet NOUN 0 root", RelationStatus.Negated)]
    [InlineData("a possible meeting", "possible possible ADJ 2 amod|meet meet NOUN 0 root", RelationStatus.Possible)]
    public void The_status_of_meeting_when(string what, string words, RelationStatus status)
    {
        var tree = Tree.Of(words.Replace('|', '\n'));
        var trigger = Enumerable.Range(0, tree.Document.TokenCount).Single(i => tree.Document.Lemmas[i] == "meet");
        new StatusReader(tree.Syntax).Read(trigger).Should().Be(status, what);
    }
}
