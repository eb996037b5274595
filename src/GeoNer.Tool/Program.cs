Console.Error.WriteLine("geoner");
return 0;
