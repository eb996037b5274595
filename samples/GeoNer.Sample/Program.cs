Console.WriteLine("GeoNer");
