namespace StaticNet.Symbolics.Drawing;

/// <summary>The look of a drawing on light and on dark paper. No CSS variables: converters to PDF do not know them.</summary>
internal static class DrawingStyle
{
    public const string Css =
        """
        .staticnet { color: #1f2328; font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "DejaVu Serif", serif; }
        .staticnet .paper { fill: #ffffff; }
        .staticnet text { fill: currentColor; text-anchor: middle; }
        .staticnet .end { text-anchor: end; }
        .staticnet .name { font-size: 17px; font-style: italic; }
        .staticnet .script { font-size: 10.5px; text-anchor: start; }
        .staticnet .name-small { font-size: 14px; font-style: italic; }
        .staticnet .script-small { font-size: 9px; text-anchor: start; }
        .staticnet .word { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; font-size: 10px; opacity: 0.8; }
        .staticnet .long { font-size: 8.5px; }
        .staticnet .comma { font-size: 17px; }
        .staticnet .heading { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; font-size: 13px; font-weight: 600; }
        .staticnet .caption { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; font-size: 12px; opacity: 0.75; }
        .staticnet line { stroke: currentColor; }
        .staticnet .edge { stroke-width: 1.1; opacity: 0.55; }
        .staticnet .thin { stroke-width: 0.7; opacity: 0.28; }
        .staticnet .bias { stroke-width: 1.1; opacity: 0.55; stroke-dasharray: 3 2.5; }
        .staticnet .dot { fill: currentColor; opacity: 0.6; }
        .staticnet .input, .staticnet .hidden, .staticnet .output, .staticnet .loss { stroke: currentColor; stroke-width: 1.4; }
        .staticnet .input { fill: #f6f8fa; }
        .staticnet .hidden { fill: #ddf4ff; }
        .staticnet .output { fill: #dafbe1; }
        .staticnet .loss { fill: #fff1e5; }
        @media (prefers-color-scheme: dark) {
          .staticnet { color: #e6edf3; }
          .staticnet .paper { fill: #0d1117; }
          .staticnet .input { fill: #21262d; }
          .staticnet .hidden { fill: #10304f; }
          .staticnet .output { fill: #12341f; }
          .staticnet .loss { fill: #43290f; }
        }
        """;
}
