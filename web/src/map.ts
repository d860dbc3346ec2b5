// The drawn map: Natural Earth's countries at 1:110 million, which come with the program, and the
// places that texts name. A country as a place is a dashed ring: the text says no more than that.
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";
import { ask, filters, legend, make, Point } from "./common";

const kWidth = 1000, kHeight = 520;
const svg = <K extends keyof SVGElementTagNameMap>(tag: K, attributes: Record<string, string | number>, ...children: Node[]): SVGElementTagNameMap[K] => {
  const out = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) out.setAttribute(name, String(value));
  out.append(...children);
  return out;
};

// Natural Earth projection: Šavrič, Jenny, Patterson, Petrovič, Hurni 2011.
function project([longitude, latitude]: number[]): [number, number] {
  const l = (longitude * Math.PI) / 180, p = (latitude * Math.PI) / 180, p2 = p * p, p4 = p2 * p2;
  const x = l * (0.870700 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)));
  const y = p * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)));
  return [kWidth / 2 + x * 181, kHeight / 2 - y * 181];
}
// A ring as a path. One that crosses the 180th meridian is cut there, not drawn across the world.
function path(ring: number[][]): string {
  let out = "", before: number | null = null;
  for (const point of ring) {
    const [x, y] = project(point), jump = before !== null && Math.abs(point[0] - before) > 180;
    out += `${before === null || jump ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
    before = point[0];
  }
  return out;
}

interface Spot { place: string; country: string | null; precision: string; x: number; y: number; points: Point[] }

async function begin(place: HTMLElement): Promise<void> {
  const query = filters();
  query.set("limit", "10000");
  const points = (await ask<Point>("points", query)).filter((point) => point.latitude !== null && point.longitude !== null);
  place.hidden = false;
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const shapes = feature(topology, topology.objects.countries).features;
  const land = shapes.map(({ geometry }) => {
    const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
    return svg("path", { class: "land", d: rings.map(path).join("") });
  });
  const spots = new Map<string, Spot>();
  for (const point of points) {
    const key = `${point.latitude} ${point.longitude} ${point.precision}`;
    const [x, y] = project([point.longitude!, point.latitude!]);
    const spot = spots.get(key) ?? { place: point.place ?? "", country: point.country, precision: point.precision ?? "place", x, y, points: [] };
    spot.points.push(point);
    spots.set(key, spot);
  }
  const panel = make("div", { className: "panel" });
  panel.setAttribute("aria-live", "polite");
  const show = (spot: Spot) => panel.replaceChildren(
    make("h2", {}, `${spot.place}${spot.country ? `, ${spot.country}` : ""}`),
    make("p", { className: "meta" }, `${spot.points.length} event${spot.points.length === 1 ? "" : "s"}; ${spot.precision === "country" ? "the text names the country only" : "the place as the text names it"}`),
    make("ul", {}, ...spot.points.slice(0, 50).map((point) => make("li", {}, `${point.when ?? "undated"} `, make("a", { href: `/event/${encodeURIComponent(point.event)}` }, point.headline ?? "(no words)")))));
  const circles: SVGCircleElement[] = [];
  const ordered = [...spots.values()].sort((a, b) => b.points.length - a.points.length);
  const radius = (spot: Spot) => Math.min(3.5 + 2 * Math.sqrt(spot.points.length), 26);
  for (const spot of ordered) {
    const counts = new Map<string, number>();
    for (const point of spot.points) counts.set(point.type ?? "none", (counts.get(point.type ?? "none") ?? 0) + 1);
    const type = [...counts].sort((a, b) => b[1] - a[1])[0][0];
    const circle = svg("circle", { class: `spot ${type} ${spot.precision}`, cx: spot.x, cy: spot.y, r: radius(spot), tabindex: 0, role: "button", "aria-label": `${spot.place}, ${spot.points.length} events` }, svg("title", {}, document.createTextNode(`${spot.place}: ${spot.points.length}`)));
    circle.addEventListener("click", () => show(spot));
    circle.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); show(spot); } });
    circles.push(circle);
  }
  const box = { x: 0, y: 0, w: kWidth, h: kHeight };
  const root = svg("svg", { viewBox: `0 0 ${kWidth} ${kHeight}`, role: "group", "aria-label": "World map of the places of events" }, svg("g", {}, ...land), svg("g", {}, ...circles));
  const look = () => {
    box.w = Math.min(Math.max(box.w, 30), kWidth);
    box.h = (box.w * kHeight) / kWidth;
    box.x = Math.min(Math.max(box.x, 0), kWidth - box.w);
    box.y = Math.min(Math.max(box.y, 0), kHeight - box.h);
    root.setAttribute("viewBox", `${box.x} ${box.y} ${box.w} ${box.h}`);
    circles.forEach((circle, i) => circle.setAttribute("r", String((radius(ordered[i]) * box.w) / kWidth)));
  };
  const zoom = (factor: number, x = 0.5, y = 0.5) => {
    const w = Math.min(Math.max(box.w * factor, 30), kWidth), h = (w * kHeight) / kWidth;
    Object.assign(box, { x: box.x + (box.w - w) * x, y: box.y + (box.h - h) * y, w });
    look();
  };
  let drag: { x: number; y: number } | null = null;
  root.addEventListener("pointerdown", (event) => { if ((event.target as Element).tagName !== "circle") { drag = { x: event.clientX, y: event.clientY }; root.setPointerCapture(event.pointerId); } });
  root.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const scale = box.w / root.clientWidth;
    box.x -= (event.clientX - drag.x) * scale;
    box.y -= (event.clientY - drag.y) * scale;
    drag = { x: event.clientX, y: event.clientY };
    look();
  });
  for (const end of ["pointerup", "pointercancel"]) root.addEventListener(end, () => { drag = null; });
  root.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const frame = root.getBoundingClientRect();
    zoom(Math.exp(event.deltaY / 300), (event.clientX - frame.left) / frame.width, (event.clientY - frame.top) / frame.height);
  }, { passive: false });
  const button = (words: string, title: string, act: () => void) => {
    const out = make("button", { type: "button", title }, words);
    out.setAttribute("aria-label", title);
    out.addEventListener("click", act);
    return out;
  };
  place.append(make("div", { className: "controls" }, make("span", {}, `${points.length.toLocaleString("en")} events at ${spots.size.toLocaleString("en")} places; a dashed ring: known to the country only`), make("span", { className: "grow" }),
    button("−", "Zoom out", () => zoom(1.6)), button("+", "Zoom in", () => zoom(1 / 1.6)), button("All", "Whole world", () => zoom(100))), root, legend(), panel);
  // The part of the world that the places are in, with some room.
  if (ordered.length > 0) {
    const xs = ordered.map((spot) => spot.x), ys = ordered.map((spot) => spot.y);
    const w = Math.max((Math.max(...xs) - Math.min(...xs)) * 1.3, ((Math.max(...ys) - Math.min(...ys)) * 1.5 * kWidth) / kHeight, 250);
    if (w < kWidth) {
      box.w = w;
      box.x = (Math.max(...xs) + Math.min(...xs)) / 2 - w / 2;
      box.y = (Math.max(...ys) + Math.min(...ys)) / 2 - (w * kHeight) / kWidth / 2;
      look();
    }
  }
  performance.mark("drawn");
}

const place = document.getElementById("drawing");
if (place) void begin(place).catch((error) => { place.hidden = false; place.replaceChildren(make("p", { className: "notice" }, String(error.message))); });
