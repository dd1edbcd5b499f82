"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const cards = [...document.querySelectorAll(".card")];
  const filters = by("filters");
  const boxes = [...document.querySelectorAll(".folded")];
  const help = by("help");

  const matches = (card, wanted) =>
    (!wanted.family || card.dataset.family === wanted.family) &&
    (!wanted.severity || card.dataset.severity === wanted.severity) &&
    (!wanted.article || card.dataset.articles.split(" ").includes(wanted.article)) &&
    (!wanted.q || card.textContent.toLowerCase().includes(wanted.q.toLowerCase()));

  const wanted = () => Object.fromEntries([...new FormData(filters)].filter(([, value]) => value));

  const show = () => {
    const asked = wanted();
    for (const card of cards) card.hidden = !matches(card, asked);
    const shown = cards.filter((card) => !card.hidden);
    const open = (card) => !card.closest(".folded");
    by("shown").textContent = `${shown.filter(open).length} of ${cards.filter(open).length} findings`;
    for (const box of boxes) {
      box.hidden = !shown.some((card) => box.contains(card));
      if (!box.hidden && Object.keys(asked).length) box.open = true;
    }
  };

  const remember = () => {
    const asked = new URLSearchParams(wanted()).toString();
    history.replaceState(null, "", asked ? `#?${asked}` : "#findings");
  };

  const recall = () => {
    const hash = location.hash;
    if (hash.startsWith("#?")) {
      const asked = new URLSearchParams(hash.slice(2));
      for (const field of filters.elements) field.value = asked.get(field.name) ?? "";
      show();
      return;
    }
    const target = hash.length > 1 && by(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    if (target.hidden) { filters.reset(); show(); }
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    if (target.matches(".card")) target.focus({ preventScroll: true });
    target.scrollIntoView();
  };

  const move = (step, grave) => {
    const able = cards.filter((card) => !card.hidden && card.offsetParent && (!grave || /stop|fix/.test(card.dataset.severity)));
    if (!able.length) return;
    const here = cards.indexOf(document.activeElement.closest(".card"));
    const ahead = step > 0 ? able.find((card) => cards.indexOf(card) > here) : able.findLast((card) => cards.indexOf(card) < here);
    const next = ahead ?? (step > 0 || here >= 0 ? able.at(step > 0 ? -1 : 0) : able[0]);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };

  const keys = {
    "/": () => { by("search").focus(); by("search").select(); },
    j: () => move(1, false), k: () => move(-1, false), n: () => move(1, true), p: () => move(-1, true),
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, select, textarea") && event.key === "Escape") event.target.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || !by("keys").checked) return;
    if (event.target.matches("input, select, textarea") || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  filters.addEventListener("input", () => { show(); remember(); });
  filters.addEventListener("submit", (event) => event.preventDefault());
  by("print").addEventListener("click", () => print());
  by("ask").addEventListener("click", () => help.showModal());
  addEventListener("hashchange", recall);
  addEventListener("beforeprint", () => { for (const box of document.querySelectorAll(".folded, #timeline details")) box.open = true; });

  filters.hidden = cards.length < 2;
  document.querySelector(".tools").hidden = false;
  show();
  recall();
})();
