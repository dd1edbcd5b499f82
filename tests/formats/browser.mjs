// browser.mjs PAGE.html accessible|use: opens the page in Chromium as readers do, and prints as JSON what was seen.
// BROWSER_MODULES names the folder whose node_modules holds playwright-core and axe-core; CHROMIUM the browser.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const require = createRequire(path.join(process.env.BROWSER_MODULES, "package.json"));
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const address = "file://" + path.resolve(process.argv[2]);
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

const opened = async (options = {}, hash = "") => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage();
  const noise = [];
  page.on("request", (one) => one.url().startsWith("file:") || noise.push(one.url()));
  page.on("pageerror", (one) => noise.push(String(one)));
  page.on("console", (one) => one.type() === "error" && noise.push(one.text()));
  await page.goto(address + hash);
  return { page, noise };
};
const focused = (page) => page.evaluate(() => document.activeElement.id);
const visible = (page) => page.evaluate(() => [...document.querySelectorAll(".card")].filter((one) => one.offsetParent).map((one) => one.id));
const pressed = async (page, keys) => {
  const seen = [];
  for (const key of keys) { await page.keyboard.press(key); seen.push(await focused(page)); }
  return seen;
};

const accessible = async () => {
  const seen = {};
  for (const scheme of ["light", "dark"]) {
    for (const width of [1280, 320]) {
      const { page, noise } = await opened({ colorScheme: scheme, viewport: { width, height: 800 } });
      await page.evaluate(() => { for (const box of document.querySelectorAll("details")) box.open = true; });
      await page.evaluate(axe);
      const { violations } = await page.evaluate((runOnly) => axe.run(document, { runOnly }), rules);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      seen[`${scheme} ${width}`] = { violations: violations.map((one) => `${one.id}: ${one.nodes[0].target}`), noise, wide };
    }
  }
  return seen;
};

const use = async () => {
  const { page } = await opened();
  const cards = await page.evaluate(() => [...document.querySelectorAll(".card:not(.lone)")].map((one) => [one.id, one.dataset.severity]));
  const moved = await pressed(page, ["j", "j", "k", "n", "n", "p"]);
  const searching = await pressed(page, ["/"]);
  const typed = await pressed(page, ["j"]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  const helped = await page.evaluate(() => document.getElementById("help").open);
  await page.keyboard.press("Escape");

  const filtering = await opened();
  await filtering.page.selectOption("select[name=severity]", "fix");
  const filtered = { cards: await visible(filtering.page), address: new URL(filtering.page.url()).hash, told: await filtering.page.textContent("#shown") };
  const again = await opened({}, filtered.address);
  const recalled = await visible(again.page);

  const folded = await page.evaluate(() => document.querySelector(".card.lone")?.id);
  const linked = await opened({}, `#${folded}`);
  const deep = { focused: await focused(linked.page), open: await linked.page.evaluate(() => document.getElementById("folded").open) };

  const plain = await opened({ javaScriptEnabled: false });
  const scriptless = { text: await plain.page.textContent("main"), filters: await plain.page.isVisible("#filters"), tools: await plain.page.isVisible(".tools") };

  await page.emulateMedia({ media: "print" });
  const printed = { navigation: await page.isVisible("nav"), filters: await page.isVisible("#filters"), pages: (await page.pdf()).length > 10000 };
  return { cards, moved, searching, typed, helped, filtered, recalled, folded, deep, scriptless, printed };
};

const seen = await { accessible, use }[process.argv[3]]();
await browser.close();
console.log(JSON.stringify(seen));
