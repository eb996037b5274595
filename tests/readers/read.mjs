// node read.mjs FORMAT < FILE: reads a file as the format's users do and prints what it holds as one JSON object. What cannot be read ends with code 1 and the reader's message.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// Two files of the same triples have the same hash: blank nodes, which are named as the reader likes, are all written alike.
const triples = quads => {
  const written = term => term.termType === 'BlankNode' ? '_:' : term.termType === 'Literal' ? JSON.stringify(term.value) + '^^' + term.datatype.value : '<' + term.value + '>';
  const lines = quads.map(q => [q.subject, q.predicate, q.object].map(written).join(' ')).sort();
  return { triples: lines.length, hash: createHash('sha256').update(lines.join('\n')).digest('hex') };
};

const turtle = text => {
  const { Parser } = require('n3');
  return triples(new Parser({ format: 'text/turtle' }).parse(text));
};

const jsonLd = async text => {
  const { default: jsonld } = await import('jsonld');
  const fail = url => { throw new Error('asks for ' + url); };
  return triples(await jsonld.toRDF(JSON.parse(text), { documentLoader: fail, safe: true }));
};

// The grammar of Neo4j, as its own editors read it; a statement a line.
const cypher = text => {
  const { CypherLexer, CypherParser } = require('@neo4j-cypher/language-support');
  const { CharStream, CommonTokenStream } = require('antlr4');
  const lines = text.trimEnd().split('\n');
  const statements = lines.map((line, i) => {
    const listener = {
      syntaxError: (recognizer, symbol, row, column, message) => { throw new Error(`line ${i + 1}:${column} ${message}`); },
      reportAmbiguity() {}, reportAttemptingFullContext() {}, reportContextSensitivity() {},
    };
    const lexer = new CypherLexer(new CharStream(line)), parser = new CypherParser(new CommonTokenStream(lexer));
    for (const each of [lexer, parser]) { each.removeErrorListeners(); each.addErrorListener(listener); }
    return parser.statements().children.filter(child => child.ruleIndex !== undefined).length;
  });
  return { statements: statements.reduce((sum, n) => sum + n, 0) };
};

const dot = async text => {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  const json = JSON.parse(graphviz.layout(text, 'json0', 'nop'));
  return { nodes: json.objects.length, edges: json.edges.length };
};

const graphology = (format, text) => {
  const { MultiDirectedGraph } = require('graphology');
  const graph = require('graphology-' + format + '/node').parse(MultiDirectedGraph, text);
  return { nodes: graph.order, edges: graph.size };
};

const readers = { turtle, 'json-ld': jsonLd, cypher, dot, gexf: text => graphology('gexf', text), graphml: text => graphology('graphml', text) };
try {
  const text = readFileSync(0, 'utf8');
  console.log(JSON.stringify(await readers[process.argv[2]](text)));
} catch (error) {
  console.error(error.stack);
  process.exitCode = 1;
}
