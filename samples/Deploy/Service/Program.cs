using Samples.Deploy;
using Samples.Deploy.Service;

// POST /act {"place":0.1,"speed":0,"angle":-0.02,"angleSpeed":0.3} answers {"left":0.93,"right":0.07}.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ServiceJson.Default));
WebApplication app = builder.Build();

var policy = new CartPolicy();
app.MapPost("/act", (CartState state) =>
{
    // The methods of the class, not of an object, may be called by any number of threads.
    Span<float> push = stackalloc float[CartPolicy.OutputSize];
    CartPolicy.Forward(policy.Parameters, [state.Place, state.Speed, state.Angle, state.AngleSpeed], push);
    return new Push(push[0], push[1]);
});
app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true));

await app.StartAsync();
Console.WriteLine(app.Urls.Single());
await app.WaitForShutdownAsync();
