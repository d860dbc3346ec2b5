// The drawn network: the busiest pairs of the months chosen, at most 1,500 actors.
import cytoscape from "cytoscape";
import { ask, colour, Edge, filters, make, Month, remember, remembered, whenDark } from "./common";

const kMostEdges = 6000;
const place = document.getElementById("drawing");

async function begin(place: HTMLElement): Promise<void> {
  const months = [...new Set((await ask<Month>("months", filters())).map((row) => row.month).filter((month): month is string => month !== null))].sort();
  if (months.length === 0) return;
  place.hidden = false;
  const graph = make("div", { className: "graph", tabIndex: 0 });
  graph.setAttribute("aria-label", "Drawn network; the table below holds the same pairs");
  const said = make("span");
  said.setAttribute("aria-live", "polite");
  const size = make("select", {}, ...[50, 150, 500, 1500].map((n) => make("option", { value: String(n) }, String(n))));
  size.value = remembered("nodes") ?? "150";
  if (!size.value) size.value = "150";
  const slider = (value: number, name: string) => {
    const out = make("input", { type: "range", min: "0", max: String(months.length - 1), value: String(value) });
    out.setAttribute("aria-label", name);
    return out;
  };
  const index = (month: string | null, otherwise: number) => { const at = months.indexOf((month ?? "").slice(0, 7)); return at < 0 ? otherwise : at; };
  const first = slider(index(remembered("from"), 0), "First month"), last = slider(index(remembered("to"), months.length - 1), "Last month");
  const span = make("output");
  place.append(make("div", { className: "controls" }, make("label", {}, "Time ", first, last), span, make("label", {}, "At most ", size, " actors"), make("span", { className: "grow" }), said), graph,
    make("div", { className: "legend" }, make("span", {}, "Edge colour: mean score of the events, from conflict (red) to cooperation (blue); width: how many. Click an actor or an edge.")));

  const view = cytoscape({ container: graph, minZoom: 0.1, maxZoom: 4, wheelSensitivity: 0.3, hideEdgesOnViewport: true, textureOnViewport: true });
  const style = () => view.style([
    { selector: "node", style: { label: "data(name)", "font-size": "data(font)", color: colour("ink"), "background-color": colour("soft"), width: "data(size)", height: "data(size)", "text-valign": "bottom", "text-margin-y": 3, "min-zoomed-font-size": 8, "font-family": "system-ui, sans-serif", "text-background-color": colour("raised"), "text-background-opacity": 0.75 } },
    { selector: "edge", style: { width: "data(width)", "line-color": (edge: cytoscape.EdgeSingular) => colour(edge.data("tone")), "curve-style": "straight", opacity: 0.7, "target-arrow-shape": "none" } },
  ] as unknown as cytoscape.StylesheetJson);
  whenDark(style);
  style();
  view.on("tap", "node", (event) => { location.href = `/actor/${encodeURIComponent(event.target.id())}`; });
  view.on("tap", "edge", (event) => {
    const pair = new URLSearchParams([["between", event.target.data("source")], ["between", event.target.data("target")]]);
    location.href = `/timeline?${pair}`;
  });

  let asked = 0;
  const draw = async () => {
    const turn = ++asked, query = filters();
    const [a, b] = [Math.min(+first.value, +last.value), Math.max(+first.value, +last.value)];
    span.textContent = `${months[a]} – ${months[b]}`;
    if (a > 0) query.set("from", months[a]);
    if (b < months.length - 1) query.set("to", months[b]);
    query.set("heaviest", "1");
    query.set("limit", String(kMostEdges));
    const edges = await ask<Edge>("network", query);
    if (turn !== asked) return;  // the slider has gone on
    const most = Number(size.value), names = new Map<string, string>(), degree = new Map<string, number>(), kept = new Map<string, { edge: Edge; events: number; score: number }>();
    for (const edge of edges) {
      const fresh = Number(!names.has(edge.source)) + Number(!names.has(edge.target));
      if (names.size + fresh > most) continue;
      names.set(edge.source, edge.source_name);
      names.set(edge.target, edge.target_name);
      for (const end of [edge.source, edge.target]) degree.set(end, (degree.get(end) ?? 0) + edge.events);
      const key = [edge.source, edge.target].sort().join(" "), known = kept.get(key) ?? { edge, events: 0, score: 0 };
      known.events += edge.events;
      known.score += (edge.score ?? 0) * edge.events;
      kept.set(key, known);
    }
    const before = new Map(view.nodes().map((node) => [node.id(), { ...node.position() }]));
    view.elements().remove();
    view.add([
      ...[...names].map(([id, name]) => ({ data: { id, name, size: Math.min(10 + 4 * Math.sqrt(degree.get(id) ?? 1), 46), font: Math.min(13 + 2.5 * Math.sqrt(degree.get(id) ?? 1), 34) }, position: before.get(id) })),
      ...[...kept.values()].map(({ edge, events, score }) => ({
        data: { id: `${edge.source} ${edge.target}`, source: edge.source, target: edge.target, width: Math.min(1 + Math.sqrt(events), 9), tone: score / events < -1 ? "material-bad" : score / events > 1 ? "verbal-good" : "other" },
      })),
    ]);
    // A force layout of more than a few hundred takes seconds; circles by weight are instant.
    const calm = names.size > 300;
    view.layout(calm ? { name: "concentric", concentric: (node: cytoscape.NodeSingular) => degree.get(node.id()) ?? 0, levelWidth: () => 4, minNodeSpacing: 12, animate: false } as cytoscape.LayoutOptions
      : { name: "cose", animate: false, randomize: before.size === 0, nodeRepulsion: () => 120000, idealEdgeLength: () => 70, edgeElasticity: () => 60, gravity: 0.5, componentSpacing: 60, nodeOverlap: 60, numIter: 1500, padding: 20 } as cytoscape.LayoutOptions).run();
    view.fit(undefined, 20);
    said.textContent = `${names.size} actors, ${kept.size} pairs`;
    performance.mark("drawn");
  };
  let waiting = 0;
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      remember("from", months[Math.min(+first.value, +last.value)]);
      remember("to", months[Math.max(+first.value, +last.value)]);
      remember("nodes", size.value);
      void draw();
    }, 150);
  };
  for (const control of [first, last, size]) control.addEventListener("input", changed);
  await draw();
}

if (place) void begin(place).catch((error) => { place.hidden = false; place.replaceChildren(make("p", { className: "notice" }, String(error.message))); });
