// What the scripts share: elements without mark-up strings (the pages' policy forbids those), the
// API, days, colours of the style sheet, the address as the state of a view.

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

export interface Point {
  event: string; when: string | null; earliest: string | null; latest: string | null; type: string | null; status: string;
  score: number | null; independent: number; headline: string | null; source: string | null; target: string | null;
  story: string | null; place: string | null; country: string | null; precision: string | null;
  latitude: number | null; longitude: number | null;
}
export interface Month { month: string | null; type: string | null; events: number }
export interface Edge {
  source: string; target: string; events: number; score: number | null; source_name: string; target_name: string; types: string[];
}

/** All rows of one answer; a failure becomes an Error with the server's words. */
export async function ask<T>(query: string, parameters: URLSearchParams): Promise<T[]> {
  const answer = await fetch(`/api/v1/${query}?${parameters}`);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? answer.statusText);
  return body.rows;
}

const kFilters = ["actor", "between", "type", "country", "outlet", "status", "story", "from", "to", "min_independent", "min_confidence"];
/** The filters of this page's address. */
export function filters(): URLSearchParams {
  const out = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(location.search)) {
    const plain = name.replaceAll("-", "_");
    if (kFilters.includes(plain) && value) out.append(plain, value);
  }
  return out;
}
/** Writes the state of a view into the address, without a new entry of the history. */
export function remember(name: string, value: string | null): void {
  const all = new URLSearchParams(location.search);
  if (value === null) all.delete(name); else all.set(name, value);
  history.replaceState(null, "", `${location.pathname}${all.size ? `?${all}` : ""}${location.hash}`);
}
export const remembered = (name: string) => new URLSearchParams(location.search).get(name);

/** Days since 1970-01-01 of an ISO day. */
export const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 864e5;
export const isoOf = (day: number): string => new Date(Math.floor(day) * 864e5).toISOString().slice(0, 10);

const kClasses: Record<string, string> = {
  AGREE: "verbal-good", CONSULT: "verbal-good", SUPPORT: "verbal-good", CONCEDE: "verbal-good",
  COOPERATE: "material-good", AID: "material-good", RETREAT: "material-good",
  REQUEST: "verbal-bad", ACCUSE: "verbal-bad", REJECT: "verbal-bad", THREATEN: "verbal-bad",
  PROTEST: "material-bad", SANCTION: "material-bad", MOBILIZE: "material-bad", COERCE: "material-bad", ASSAULT: "material-bad",
};
export const kWords: Record<string, string> = {
  "verbal-good": "words of cooperation", "material-good": "acts of cooperation",
  "verbal-bad": "words of conflict", "material-bad": "acts of conflict", other: "other",
};
export const classOf = (type: string | null): string => kClasses[type ?? ""] ?? "other";
export const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** A legend of the five classes of types. */
export function legend(): HTMLElement {
  const example: Record<string, string> = { "verbal-good": "CONSULT", "material-good": "AID", "verbal-bad": "ACCUSE", "material-bad": "ASSAULT", other: "none" };
  return make("div", { className: "legend" }, ...Object.entries(kWords).map(([name, words]) => make("span", { className: `chip ${example[name]}` }, words)));
}
export const whenDark = (redraw: () => void) => matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
