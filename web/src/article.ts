// The article page: a card for the mark under the pointer or the focus, and all mentions of one
// actor lit together. Without this script the same words are in the marks' titles.
import { make } from "./common";

const text = document.querySelector<HTMLElement>(".text");
if (text) {
  const card = make("div", { className: "tip", hidden: true });
  document.body.append(card);
  const titles = new WeakMap<Element, string>();
  const same = (mark: Element) => {
    const href = mark.getAttribute("href");
    return href ? [...text.querySelectorAll(".m")].filter((other) => other.getAttribute("href") === href) : [mark];
  };
  const show = (mark: HTMLElement) => {
    const title = mark.title || titles.get(mark);
    if (!title) return;
    titles.set(mark, title);
    mark.removeAttribute("title");  // one card is enough
    card.replaceChildren(...title.split(" · ").map((line) => make("div", {}, line)));
    card.hidden = false;
    const place = mark.getBoundingClientRect();
    card.style.left = `${Math.max(8, Math.min(place.left + scrollX, scrollX + innerWidth - card.offsetWidth - 8))}px`;
    card.style.top = `${place.bottom + scrollY + 4}px`;
    for (const other of same(mark)) other.classList.add("same");
  };
  const hide = (mark: HTMLElement) => {
    const title = titles.get(mark);
    if (title) mark.title = title;
    card.hidden = true;
    for (const other of text.querySelectorAll(".same")) other.classList.remove("same");
  };
  for (const [enter, leave] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    text.addEventListener(enter, (event) => { const mark = (event.target as Element).closest<HTMLElement>(".m"); if (mark) show(mark); });
    text.addEventListener(leave, (event) => { const mark = (event.target as Element).closest<HTMLElement>(".m"); if (mark) hide(mark); });
  }
  addEventListener("keydown", (event) => { if (event.key === "Escape") card.hidden = true; });
}
