using GeoNer.Tool;

return await GeonerApp.RunAsync(args, ToolConsole.OfProcess(), new Pipelines());
