// The drawn timeline. Entries are bars from the first to the last day that they can lie on, in
// lanes; below them the whole record by month, with a brush. The list under the drawing stays what
// it is: the drawing adds a view and takes nothing away.
//
// Layout and drawing are apart: rows within a lane are settled when the scale or the lanes change
// (`arrange`), strips of it are drawn once as they come into view (`strip`), and a frame only puts
// strips together (`draw`), so that panning stays cheap.
import { ask, classOf, colour, dayOf, filters, isoOf, kWords as kKinds, legend, make, Month, Point, remember, remembered, whenDark } from "./common";

interface Entry { point: Point; begin: number; end: number; kind: string; lane: number; row: number; label: number; letter: number }
interface Lane { name: string; top: number; rows: number; count: number; words: string; width: number }

const kAxis = 24, kRow = 17, kBar = 11, kLaneHead = 18;
const kMostLanes = 14, kMostHeight = 620, kBrush = 56;
const kAxisFont = "11px system-ui, sans-serif", kLaneFont = "600 11px system-ui, sans-serif";
const kLabelFont = "12px system-ui, sans-serif", kSample = 40;  // letters that are measured for the width of a letter
const kWords = 260;                    // pixels that the words beside an entry may take
const kStrip = 256, kMostStrips = 64;  // pixels of one strip; strips kept: about ten screens
const kShortest = 1 / 2, kPadding = 3;  // days in view at least; days beside the first and the last

class Timeline {
  private entries: Entry[] = [];
  private lanes: Lane[] = [];
  private from = 0; private to = 1;        // days in view
  private first = 0; private last = 1;     // days of all
  private months: Month[] = [];
  private selected: Entry | null = null;
  private longest = 0;                     // of all entries, days: how far before the view one may begin
  private frame = 0; private arranged = 0;
  private total = 0;
  private readonly plot = make("canvas", { className: "plot", tabIndex: 0 });
  private readonly brush = make("canvas", { className: "brush" });
  private readonly tip = make("div", { className: "tip", hidden: true });
  private readonly said = make("span", { className: "said-count" });
  private readonly lanesBy = make("select", {}, ...["type", "dyad", "story", "none"].map((name) =>
    make("option", { value: name }, { type: "kind of act", dyad: "who and whom", story: "story", none: "nothing" }[name]!)));
  private colours: Record<string, string> = {};
  private refill = 0;
  private idle = 0;
  private size = { width: 1, height: 1 };  // of the plot; asking the page for it would make it lay itself out in each frame
  private readonly strips = new Map<number, ImageBitmap>();
  private history: ImageBitmap | null = null;  // the months of the brush, without the view

  constructor(private readonly place: HTMLElement, private readonly most: number) {
    this.plot.setAttribute("role", "application");
    this.plot.setAttribute("aria-label", "Drawn timeline: left and right pan, plus and minus zoom, up and down go from entry to entry, Enter opens one");
    this.said.setAttribute("aria-live", "polite");
    const button = (words: string, title: string, act: () => void) => {
      const out = make("button", { type: "button", title }, words);
      out.setAttribute("aria-label", title);
      out.addEventListener("click", act);
      return out;
    };
    this.lanesBy.value = remembered("lanes") ?? "type";
    if (!this.lanesBy.value) this.lanesBy.value = "type";
    this.lanesBy.addEventListener("change", () => { remember("lanes", this.lanesBy.value); this.assign(); this.arrange(); this.redraw(); });
    this.place.append(
      make("div", { className: "controls" }, make("label", {}, "Lanes by ", this.lanesBy), this.said, make("span", { className: "grow" }),
        button("−", "Zoom out", () => this.zoom(1.6)), button("+", "Zoom in", () => this.zoom(1 / 1.6)), button("All", "Show all", () => this.all())),
      this.plot, this.brush, this.tip, legend());
    this.listen();
    this.place.hidden = false;
  }

  async load(): Promise<void> {
    const asked = filters();
    const query = new URLSearchParams(asked);
    query.set("limit", String(this.most));
    const [points, months] = await Promise.all([ask<Point>("points", query), ask<Month>("months", asked)]);
    this.months = months.filter((month) => month.month);
    this.total = months.reduce((sum, month) => sum + month.events, 0);
    this.fill(points);
    if (this.entries.length === 0) { this.place.hidden = true; return; }
    // The months bound what was not loaded, the entries give their days.
    const known = this.months.map((month) => dayOf(`${month.month}-01`));
    const truncated = this.total > points.length;
    this.first = Math.min(this.entries[0].begin, ...(truncated ? known : [])) - kPadding;
    this.last = Math.max(...this.entries.map((entry) => entry.end), ...(truncated ? known : [])) + kPadding;
    const view = (remembered("view") ?? "").split("..");
    const [a, b] = [Date.parse(view[0]) / 864e5, Date.parse(view[1]) / 864e5];
    [this.from, this.to] = a < b ? [a, b + 1] : this.busiest();
    this.measure();
    this.say();
  }

  // Where most is: a few lone entries years before would leave the rest a blur. The shortest stretch
  // that holds four fifths, if it is much shorter than all; all is one key away.
  private busiest(): [number, number] {
    const days = this.entries.map((entry) => entry.begin).sort((a, b) => a - b);
    const held = Math.max(1, Math.floor(days.length * 0.8));
    let at = 0;
    for (let i = 0; i + held < days.length; ++i) if (days[i + held] - days[i] < days[at + held] - days[at]) at = i;
    const low = days[at], high = days[Math.min(at + held, days.length - 1)];
    if (high - low > (this.last - this.first) * 0.4) return [this.first, this.last];
    const pad = Math.max((high - low) * 0.1, 7);
    return [Math.max(this.first, low - pad), Math.min(this.last, high + pad)];
  }

  private fill(points: Point[]): void {
    this.entries = [];
    const c = this.context(this.plot);
    c.font = kLabelFont;
    const letter = (words: string) => words ? c.measureText(words.slice(0, kSample)).width / Math.min(words.length, kSample) : 0;
    for (const point of points) {
      const begin = point.earliest ?? point.latest, end = point.latest ?? point.earliest;
      if (!begin || !end) continue;
      this.entries.push({ point, begin: dayOf(begin), end: dayOf(end) + 1, kind: classOf(point.type), lane: 0, row: -1, label: 0, letter: letter(point.headline ?? "") });
    }
    this.entries.sort((a, b) => a.begin - b.begin || a.end - b.end);
    this.longest = this.entries.reduce((most, entry) => Math.max(most, entry.end - entry.begin), 0);
    this.assign();
  }

  // Which lane each entry is in: the biggest ones by name, the rest together.
  private assign(): void {
    const by = this.lanesBy.value;
    const name = ({ point, kind }: Entry): string => {
      if (by === "type") return kKinds[kind];
      if (by === "story") return point.story ?? "no story";
      if (by === "dyad") return point.source && point.target ? [point.source, point.target].sort().join(" – ") : point.source ?? point.target ?? "nobody named";
      return "";
    };
    const counts = new Map<string, number>();
    for (const entry of this.entries) counts.set(name(entry), (counts.get(name(entry)) ?? 0) + 1);
    const order = [...counts].sort((a, b) => b[1] - a[1]).map(([lane]) => lane);
    const fixed = Object.values(kKinds).filter((lane) => counts.has(lane));
    const names = by === "type" ? fixed : order.slice(0, kMostLanes);
    const index = new Map(names.map((lane, i) => [lane, i]));
    if (order.length > names.length) names.push("others");
    this.lanes = names.map((lane) => ({ name: lane, top: 0, rows: 1, count: 0, words: "", width: 0 }));
    const titles = new Map<string, string>();
    for (const entry of this.entries) {
      entry.lane = index.get(name(entry)) ?? names.length - 1;
      this.lanes[entry.lane].count++;
      if (by === "story" && entry.point.story && entry.point.headline && !titles.has(entry.point.story)) titles.set(entry.point.story, entry.point.headline);
    }
    for (const lane of this.lanes) lane.name = titles.get(lane.name) ?? lane.name;
  }

  // Rows for the entries at this scale: each takes the first row of its lane that is free. A lane
  // whose rows suffice keeps room for the words beside each entry; a fuller one has bars only, and
  // words where a gap happens to be. What finds no row lies over the row that is free first.
  private arrange(): void {
    const scale = this.scale();
    this.arranged = scale;
    const most = Math.max(1, Math.floor((kMostHeight - kAxis - this.lanes.length * kLaneHead) / kRow / this.lanes.length));
    const room = (entry: Entry) => Math.max((entry.end - entry.begin) * scale, 5) + 3;
    const words = (entry: Entry) => Math.min((entry.point.headline ?? "").length * entry.letter + 10, kWords);
    const members: Entry[][] = this.lanes.map(() => []);
    for (const entry of this.entries) members[entry.lane].push(entry);
    const place = (lane: Entry[], labelled: boolean): number | null => {
      const rows: number[] = [];
      for (const entry of lane) {
        const x = entry.begin * scale;
        let row = rows.findIndex((end) => end <= x);
        if (row < 0 && rows.length < most) row = rows.push(0) - 1;
        if (row < 0 && labelled) return null;
        if (row < 0) row = rows.indexOf(Math.min(...rows));
        entry.row = row;
        entry.label = words(entry);
        rows[row] = Math.max(rows[row], x + room(entry) + (labelled ? entry.label : 0));
      }
      return rows.length;
    };
    const heights = members.map((lane) => place(lane, true) ?? place(lane, false)!);
    // Where the next one of the row begins, a label ends.
    const next = new Map<string, Entry>();
    for (let i = this.entries.length - 1; i >= 0; --i) {
      const entry = this.entries[i], key = `${entry.lane}/${entry.row}`, after = next.get(key);
      if (after) entry.label = Math.min(entry.label, (after.begin - entry.begin) * scale - room(entry) - 4);
      next.set(key, entry);
    }
    let top = kAxis;
    this.lanes.forEach((lane, i) => {
      lane.top = top;
      lane.rows = Math.max(1, heights[i]);
      top += kLaneHead + lane.rows * kRow + 4;
    });
    this.resize(this.plot, top);
    this.size = { width: this.plot.clientWidth, height: top };
    const c = this.context(this.plot);
    c.font = kLaneFont;
    for (const lane of this.lanes) {
      lane.words = lane.name && `${lane.name.length > 70 ? `${lane.name.slice(0, 69)}…` : lane.name} (${lane.count})`;
      lane.width = c.measureText(lane.words).width;
    }
    this.forget();
  }

  private scale(): number { return this.size.width / (this.to - this.from); }

  private resize(canvas: HTMLCanvasElement, height: number): void {
    const ratio = devicePixelRatio || 1, width = this.place.clientWidth;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.height = `${height}px`;
    }
  }

  private measure(): void {
    this.colours = Object.fromEntries(["paper", "raised", "ink", "soft", "line", "wash", "accent", "verbal-good", "material-good", "verbal-bad", "material-bad", "other"].map((name) => [name, colour(name)]));
    this.resize(this.brush, kBrush);
    this.resize(this.plot, kMostHeight);
    this.history = null;
    this.size.width = this.plot.clientWidth;
    this.arrange();
    this.redraw();
  }

  redraw(): void {
    if (!this.frame) this.frame = requestAnimationFrame(() => { this.frame = 0; this.draw(); this.drawBrush(); });
  }

  private context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
    const context = canvas.getContext("2d", { alpha: false })!, ratio = devicePixelRatio || 1;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  }

  private firstInView(): number { return this.firstAfter(this.from - this.longest); }
  private firstAfter(from: number): number {
    let low = 0, high = this.entries.length;
    while (low < high) { const middle = (low + high) >> 1; if (this.entries[middle].begin < from) low = middle + 1; else high = middle; }
    return low;
  }

  private draw(): void {
    const scale = this.scale();
    if (Math.abs(scale - this.arranged) > this.arranged * 1e-9) this.arrange();
    const c = this.context(this.plot), ink = this.colours, ratio = devicePixelRatio || 1, left = this.from * scale;
    const { width, height } = this.size;
    for (let i = Math.floor(left / kStrip); i * kStrip < left + width; ++i) {
      // On whole pixels of the screen: a bitmap drawn between them is blurred, and slower.
      c.drawImage(this.strip(i, scale), Math.round((i * kStrip - left) * ratio) / ratio, 0, kStrip, height);
    }
    this.ahead(Math.floor(left / kStrip), Math.floor((left + width) / kStrip), scale);
    c.font = kAxisFont;
    c.textBaseline = "middle";
    for (const { day, words, strong } of this.ticks(this.from, this.to, scale)) {
      const x = Math.round((day - this.from) * scale);
      if (x < -60 || x > width) continue;
      c.fillStyle = strong ? ink.ink : ink.soft;
      c.fillText(words, x + 4, kAxis / 2);
    }
    c.font = kLaneFont;
    for (const lane of this.lanes) {
      if (!lane.words) continue;
      c.fillStyle = ink.raised;
      c.fillRect(4, lane.top, lane.width + 8, kLaneHead - 3);
      c.fillStyle = ink.soft;
      c.fillText(lane.words, 8, lane.top + kLaneHead / 2 - 1);
    }
    if (this.selected) {
      const entry = this.selected, x = (entry.begin - this.from) * scale;
      c.strokeStyle = ink.ink;
      c.lineWidth = 2;
      c.strokeRect(x - 2, this.lanes[entry.lane].top + kLaneHead + entry.row * kRow - 2, Math.max((entry.end - entry.begin) * scale, 5) + 4, kBar + 4);
    }
  }

  // The drawing itself, in strips that are drawn once for each scale: panning only puts them together.
  private strip(index: number, scale: number): ImageBitmap {
    const kept = this.strips.get(index);
    if (kept) return kept;
    if (this.strips.size >= kMostStrips) this.forget();
    const ratio = devicePixelRatio || 1, { height } = this.size;
    const canvas = new OffscreenCanvas(Math.ceil(kStrip * ratio), Math.max(1, Math.round(height * ratio)));
    const c = canvas.getContext("2d", { alpha: false })!;
    c.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.drawStrip(c, index * kStrip / scale, (index + 1) * kStrip / scale, scale);
    const out = canvas.transferToImageBitmap();
    this.strips.set(index, out);
    return out;
  }
  // The strips that a pan would need next, while nothing else is to be done.
  private ahead(first: number, last: number, scale: number): void {
    if (this.idle) return;
    const wanted = [last + 1, first - 1, last + 2, first - 2].find((index) => !this.strips.has(index));
    if (wanted === undefined) return;
    this.idle = (window.requestIdleCallback ?? setTimeout)(() => {
      this.idle = 0;
      if (scale !== this.arranged) return;
      this.strip(wanted, scale);
      this.ahead(first, last, scale);
    });
  }
  private forget(): void {
    for (const strip of this.strips.values()) strip.close();
    this.strips.clear();
  }

  private drawStrip(c: OffscreenCanvasRenderingContext2D, from: number, to: number, scale: number): void {
    const ink = this.colours, { height } = this.size;
    c.fillStyle = ink.raised;
    c.fillRect(0, 0, kStrip, height);
    c.fillStyle = ink.line;
    for (const { day } of this.ticks(from, to, scale)) c.fillRect(Math.round((day - from) * scale), 0, 1, height);
    for (const lane of this.lanes) c.fillRect(0, lane.top - 3, kStrip, 1);
    // One colour after the other: changing it costs more than the bars. Words reach in from the left.
    const visible: Entry[] = [];
    for (let i = this.firstAfter(from - this.longest - kWords / scale); i < this.entries.length && this.entries[i].begin < to; ++i) {
      const entry = this.entries[i];
      if (Math.max(entry.end, entry.begin + 5 / scale) + Math.max(entry.label, 0) / scale >= from) visible.push(entry);
    }
    for (const kind of Object.keys(kKinds)) {
      c.fillStyle = ink[kind];
      for (const sure of [true, false]) {
        c.globalAlpha = sure ? 1 : 0.38;
        const covered = new Map<number, number>();  // by row: how far bars of this look reach already
        for (const entry of visible) {
          if (entry.kind !== kind || (entry.end - entry.begin <= 1 && entry.point.status === "actual") !== sure) continue;
          const x = (entry.begin - from) * scale, y = this.lanes[entry.lane].top + kLaneHead + entry.row * kRow;
          const w = Math.max((entry.end - entry.begin) * scale, 5);
          if (x + w < (covered.get(y) ?? -1) + 1) continue;
          covered.set(y, x + w);
          c.fillRect(x, y, w, kBar);
          if (!sure && w > 6) {  // the ends of a span stay readable
            c.fillRect(x, y, 1.5, kBar);
            c.fillRect(x + w - 1.5, y, 1.5, kBar);
          }
        }
      }
    }
    c.globalAlpha = 1;
    c.font = kLabelFont;
    c.textBaseline = "middle";
    c.fillStyle = ink.ink;
    for (const entry of visible) {
      if (entry.label < 34 || !entry.point.headline) continue;
      const x = (entry.begin - from) * scale + Math.max((entry.end - entry.begin) * scale, 5) + 4;
      if (x > kStrip || x + entry.label < 0) continue;
      const fits = Math.floor((entry.label - 6) / entry.letter), words = entry.point.headline;
      c.fillText(words.length > fits ? `${words.slice(0, Math.max(fits - 1, 1))}…` : words, x, this.lanes[entry.lane].top + kLaneHead + entry.row * kRow + kBar / 2);
    }
  }

  // Years, months or days, as far apart as their words need.
  private ticks(from: number, to: number, scale: number): { day: number; words: string; strong: boolean }[] {
    const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const out: { day: number; words: string; strong: boolean }[] = [];
    const start = new Date(from * 864e5), year = start.getUTCFullYear(), end = new Date(to * 864e5).getUTCFullYear();
    if (scale > 38) {
      const every = scale > 90 ? 1 : 2;
      for (let day = Math.floor(from / every) * every; day <= to; day += every) {
        const date = new Date(day * 864e5);
        out.push({ day, words: `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`.slice(0, scale > 90 ? 12 : 6), strong: date.getUTCDate() === 1 });
      }
    } else if (scale * 30 > 34) {
      for (let y = year; y <= end; ++y) {
        for (let m = 0; m < 12; ++m) {
          const day = Date.UTC(y, m, 1) / 864e5;
          if (day < from - 32 || day > to) continue;
          // Where no year begins in view, the words of its first month say which one it is.
          const named = m === 0 || (y === year && m === start.getUTCMonth() + 1);
          out.push({ day, words: !named ? months[m] : scale * 30 > 60 ? `${months[m]} ${y}` : String(y), strong: m === 0 });
        }
      }
    } else {
      const every = [1, 2, 5, 10, 20, 50, 100, 500].find((years) => scale * 365 * years > 44) ?? 1000;
      for (let y = Math.floor(year / every) * every; y <= end; y += every) out.push({ day: Date.UTC(y, 0, 1) / 864e5, words: String(y), strong: true });
    }
    return out;
  }

  private drawBrush(): void {
    const c = this.context(this.brush), { width } = this.size, ink = this.colours, scale = width / (this.last - this.first);
    this.history ??= this.drawHistory(width, scale);
    c.drawImage(this.history, 0, 0, width, kBrush);
    c.fillStyle = ink.accent;
    const x = (this.from - this.first) * scale, w = Math.max((this.to - this.from) * scale, 3);
    c.globalAlpha = 0.14;
    c.fillRect(x, 0, w, kBrush);
    c.globalAlpha = 1;
    c.fillRect(x, 0, 2, kBrush);
    c.fillRect(x + w - 2, 0, 2, kBrush);
  }

  private drawHistory(width: number, scale: number): ImageBitmap {
    const ratio = devicePixelRatio || 1, ink = this.colours;
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * ratio)), Math.round(kBrush * ratio));
    const c = canvas.getContext("2d", { alpha: false })!, sums = new Map<string, number>();
    c.setTransform(ratio, 0, 0, ratio, 0, 0);
    c.fillStyle = ink.raised;
    c.fillRect(0, 0, width, kBrush);
    for (const month of this.months) sums.set(month.month!, (sums.get(month.month!) ?? 0) + month.events);
    const most = Math.max(...sums.values());
    c.fillStyle = ink.soft;
    for (const [month, count] of sums) {
      const h = Math.max(2, (Math.sqrt(count / most)) * (kBrush - 18));
      c.fillRect((dayOf(`${month}-01`) - this.first) * scale, kBrush - 12 - h, Math.max(30.4 * scale - 0.5, 1.5), h);
    }
    c.font = "10px system-ui, sans-serif";
    c.textBaseline = "alphabetic";
    c.fillText(isoOf(this.first + kPadding).slice(0, 7), 4, kBrush - 2);
    const end = isoOf(this.last - kPadding).slice(0, 7);
    c.fillText(end, width - c.measureText(end).width - 4, kBrush - 2);
    return canvas.transferToImageBitmap();
  }

  private look(from: number, to: number): void {
    const length = Math.min(Math.max(to - from, kShortest), this.last - this.first);
    this.from = Math.min(Math.max(from, this.first - length / 4), this.last + length / 4 - length);
    this.to = this.from + length;
    this.tip.hidden = true;
    this.redraw();
    clearTimeout(this.refill);
    this.refill = setTimeout(() => this.settle(), 250);
  }

  // The view has come to rest: into the address, and what a limit had left out comes in.
  private settle(): void {
    remember("view", `${isoOf(this.from)}..${isoOf(this.to - 1)}`);
    if (this.total <= this.most) return;
    const query = filters();
    if (!query.has("from")) query.set("from", isoOf(this.from));
    if (!query.has("to")) query.set("to", isoOf(this.to));
    query.set("limit", String(this.most));
    void ask<Point>("points", query).then((points) => { this.fill(points); this.arrange(); this.redraw(); this.say(); });
  }

  private say(): void {
    const shown = this.entries.length.toLocaleString("en"), all = this.total.toLocaleString("en");
    this.said.textContent = this.total > this.most ? `the ${shown} best attested of ${all} events; zoom in for more` : `${all} event${this.total === 1 ? "" : "s"}`;
  }
  private all(): void { this.look(this.first, this.last); remember("view", null); }
  private zoom(factor: number, around = (this.from + this.to) / 2): void {
    this.look(around - (around - this.from) * factor, around + (this.to - around) * factor);
  }
  /** For measuring: moves the view by a part of its length. */
  pan(part: number): void { const by = (this.to - this.from) * part; this.look(this.from + by, this.to + by); }

  private at(event: PointerEvent | MouseEvent): Entry | null {
    const box = this.plot.getBoundingClientRect(), scale = this.scale();
    const day = this.from + (event.clientX - box.left) / scale, y = event.clientY - box.top;
    let best: Entry | null = null;
    for (let i = this.firstInView(); i < this.entries.length; ++i) {
      const entry = this.entries[i];
      if (entry.begin > day + 3 / scale) break;
      const top = this.lanes[entry.lane].top + kLaneHead + entry.row * kRow;
      const end = Math.max(entry.end, entry.begin + 5 / scale) + Math.max(entry.label, 0) / scale;
      if (y >= top - 2 && y <= top + kBar + 2 && day <= end) best = entry;
    }
    return best;
  }

  private describe(entry: Entry, x: number, y: number): void {
    const { point } = entry, days = point.earliest === point.latest ? point.earliest : `${point.earliest ?? "…"} – ${point.latest ?? "…"}`;
    const who = [point.source, point.target].filter(Boolean).join(" → ");
    this.tip.replaceChildren(make("strong", {}, point.headline ?? "(no words)"), make("div", {}, `${days}${point.when && point.when !== days ? ` (${point.when})` : ""}`),
      make("div", {}, [point.type ?? "other", point.status === "actual" ? "" : point.status, `${point.independent} independent source${point.independent === 1 ? "" : "s"}`].filter(Boolean).join(" · ")), ...(who ? [make("div", {}, who)] : []));
    this.tip.hidden = false;
    this.tip.style.left = `${Math.max(0, Math.min(x + 12, this.place.clientWidth - this.tip.offsetWidth))}px`;
    this.tip.style.top = `${y + 16}px`;
  }

  private listen(): void {
    let drag: { x: number; from: number; moved: boolean } | null = null;
    const open = (entry: Entry) => { location.href = `/event/${encodeURIComponent(entry.point.event)}`; };
    this.plot.addEventListener("pointerdown", (event) => { drag = { x: event.clientX, from: this.from, moved: false }; this.plot.setPointerCapture(event.pointerId); });
    this.plot.addEventListener("pointermove", (event) => {
      if (drag) {
        const by = event.clientX - drag.x;
        if (Math.abs(by) > 3) drag.moved = true;
        if (drag.moved) { const from = drag.from - by / this.scale(); this.look(from, from + this.to - this.from); }
        return;
      }
      const entry = this.at(event);
      this.plot.classList.toggle("over", entry !== null);
      if (entry !== this.selected) { this.selected = entry; this.redraw(); }
      const box = this.place.getBoundingClientRect();
      if (entry) this.describe(entry, event.clientX - box.left, event.clientY - box.top); else this.tip.hidden = true;
    });
    this.plot.addEventListener("pointerup", (event) => {
      const entry = drag && !drag.moved ? this.at(event) : null;
      drag = null;
      if (entry) open(entry);
    });
    this.plot.addEventListener("pointercancel", () => { drag = null; });
    this.plot.addEventListener("pointerleave", () => { if (!drag) this.tip.hidden = true; });
    this.plot.addEventListener("wheel", (event) => {
      const box = this.plot.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        this.zoom(Math.exp(event.deltaY / 300), this.from + (event.clientX - box.left) / this.scale());
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        this.pan(event.deltaX / box.width);
      }
    }, { passive: false });
    this.plot.addEventListener("keydown", (event) => {
      const step = (by: number) => {
        const now = this.selected ? this.entries.indexOf(this.selected) : by > 0 ? this.firstInView() - 1 : this.entries.length;
        const entry = this.entries[Math.min(Math.max(now + by, 0), this.entries.length - 1)];
        this.selected = entry;
        if (entry.begin < this.from || entry.begin > this.to) this.look(entry.begin - (this.to - this.from) / 2, entry.begin + (this.to - this.from) / 2);
        this.draw();
        this.describe(entry, (entry.begin - this.from) * this.scale(), this.plot.offsetTop + this.lanes[entry.lane].top + kLaneHead + entry.row * kRow);
        this.said.textContent = `${entry.point.when ?? ""} ${entry.point.headline ?? ""}`;
      };
      const acts: Record<string, () => void> = {
        ArrowLeft: () => this.pan(-0.1), ArrowRight: () => this.pan(0.1), "+": () => this.zoom(1 / 1.6), "=": () => this.zoom(1 / 1.6), "-": () => this.zoom(1.6),
        Home: () => this.all(), ArrowDown: () => step(1), ArrowUp: () => step(-1), Escape: () => { this.tip.hidden = true; this.selected = null; this.say(); this.redraw(); },
        Enter: () => { if (this.selected) open(this.selected); },
      };
      const act = acts[event.key];
      if (act) { event.preventDefault(); act(); }
    });
    let begun: number | null = null;
    const day = (event: PointerEvent) => { const box = this.brush.getBoundingClientRect(); return this.first + ((event.clientX - box.left) / box.width) * (this.last - this.first); };
    this.brush.addEventListener("pointerdown", (event) => { begun = day(event); this.brush.setPointerCapture(event.pointerId); });
    this.brush.addEventListener("pointermove", (event) => { if (begun !== null && Math.abs(day(event) - begun) > 1) this.look(Math.min(begun, day(event)), Math.max(begun, day(event))); });
    this.brush.addEventListener("pointerup", (event) => {
      if (begun !== null && Math.abs(day(event) - begun) <= 1) { const half = (this.to - this.from) / 2; this.look(begun - half, begun + half); }
      begun = null;
    });
    addEventListener("resize", () => this.measure());
    whenDark(() => this.measure());
  }
}

const place = document.getElementById("drawing");
if (place) {
  const timeline = new Timeline(place, Number(place.dataset.most));
  void timeline.load().then(() => { performance.mark("drawn"); }).catch((error) => { place.replaceChildren(make("p", { className: "notice" }, String(error.message))); });
  (window as unknown as { timeline: Timeline }).timeline = timeline;  // for the measuring script
}
