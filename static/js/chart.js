// Puts the interactive chart in the place of the drawn one when a reader first points at it, and
// lets a stretch of time be chosen in it. Without this file the drawn chart does all it does.
(() => {
  "use strict";
  const DAY = 864e5;
  const WIDE = 806; // px; see also chart.css and layout.py
  const LABEL = 60; // px for a label like "30 Sep"
  const CHARACTER = 6.3; // px in an event's label
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let library = null;
  let wanted = null; // the interactive chart: true once it was shown, false once it was put away
  let held = Promise.resolve(); // until no finger or button is down
  const drawn = new Map(); // from each interactive chart to whether it is the wide one

  const find = (chart, name) => chart.querySelector(`[data-chart-${name}]`);
  const isWide = (chart) => chart.clientWidth >= WIDE;
  const moment = (text) => Date.parse(text.length > 10 ? `${text.replace(" ", "T")}Z` : text);
  const relayout = (plot, change) => window.Plotly.relayout(plot, structuredClone(change));
  const isoDay = (time) => new Date(time).toISOString().slice(0, 10);

  function load(chart) {
    library ??= new Promise((resolve, reject) => {
      // With this link in place, plotly writes no <style>, which the page's policy would refuse.
      const style = Object.assign(document.createElement("link"), { id: "plotly.js-style-global", className: "no-inline-styles", rel: "stylesheet", href: chart.dataset.plotlyCss });
      const script = Object.assign(document.createElement("script"), { src: chart.dataset.plotly, onload: () => resolve(window.Plotly), onerror: reject });
      document.head.append(style, script);
    });
    return library;
  }

  async function figureOf(chart, wide) {
    const url = new URL(chart.dataset.figureUrl, location.href);
    if (!wide) url.searchParams.set("narrow", "1");
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const text = await response.text();
    const { colours } = JSON.parse(text).layout.meta;
    const styles = getComputedStyle(chart);
    const ours = (hex) => (colours[hex] && styles.getPropertyValue(colours[hex]).trim()) || hex;
    return JSON.parse(text.replace(/#[0-9a-f]{6}/g, ours));
  }

  async function draw(chart, range) {
    if (chart.dataset.state) return;
    chart.dataset.state = "drawing";
    try {
      const wide = isWide(chart);
      const [Plotly, { data, layout, config }] = await Promise.all([load(chart), figureOf(chart, wide)]);
      if (matchMedia("(pointer: coarse)").matches) layout.dragmode = false; // a finger scrolls the page
      const plot = await Plotly.newPlot(find(chart, "live"), data, layout, config);
      const home = structuredClone({ xaxis: layout.xaxis, annotations: layout.annotations });
      plot.on("plotly_click", (event) => follow(event.points[0].customdata[0]));
      plot.onclick = (event) => follow(labelAt(plot, event));
      for (const name of ["hover", "unhover"]) plot.on(`plotly_${name}`, () => plot.classList.toggle("on-mark", name === "hover"));
      plot.on("plotly_relayout", () => zoomed(chart, plot, home));
      find(chart, "reset").onclick = () => relayout(plot, home);
      if (range) await relayout(plot, { "xaxis.range": range });
      await held; // what is being pressed must not vanish under the finger
      chart.dataset.state = "live";
      drawn.set(chart, wide);
      wanted = true;
      fit();
    } catch (error) {
      // The drawn chart stays; the next time it is pointed at is another chance.
      console.warn(error);
      if (!window.Plotly) library = null;
      delete chart.dataset.state;
    }
  }

  // A label takes no events, so that a stretch of time can be chosen across it, but it leads on.
  function labelAt(plot, { clientX: x, clientY: y }) {
    const isHit = ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom;
    const hit = [...plot.querySelectorAll(".annotation")].find((label) => isHit(label.getBoundingClientRect()));
    return hit && plot.layout.annotations[hit.dataset.index].name;
  }

  function follow(url) {
    if (url) location.assign(url);
  }

  function rest(chart) {
    drawn.delete(chart);
    delete chart.dataset.state;
    window.Plotly?.purge(find(chart, "live"));
    for (const name of ["days", "reset"]) find(chart, name).hidden = true;
  }

  function redraw(isStale) {
    for (const [chart, wide] of [...drawn]) {
      if (isStale(chart, wide)) {
        const { range } = find(chart, "live").layout.xaxis;
        rest(chart);
        draw(chart, range);
      }
    }
  }

  const fit = () => redraw((chart, wide) => isWide(chart) !== wide);
  const repaint = () => redraw(() => true);

  // Days are the least that a date filter knows, and an hour here is none on a clock.
  function zoomed(chart, plot, home) {
    const [start, end] = plot.layout.xaxis.range.map(moment);
    const first = Math.floor(start / DAY) * DAY;
    const after = Math.max(Math.ceil(end / DAY) * DAY, first + DAY);
    const [homeFirst, homeAfter] = home.xaxis.range.map(moment);
    const isHome = first === homeFirst && after === homeAfter;
    for (const name of ["days", "reset"]) find(chart, name).hidden = isHome;
    if (!isHome) offer(chart, first, after - DAY);
    if (isHome && plot.layout.xaxis.tickmode !== "array") relayout(plot, home);
    else if (start !== first || end !== after) relayout(plot, zoomedLayout(first, after, plot, home));
  }

  function zoomedLayout(first, after, plot, home) {
    const { l, r } = plot.layout.margin;
    const width = plot.clientWidth - l - r;
    const days = (after - first) / DAY;
    const room = Math.max(1, Math.floor(width / LABEL));
    const isCoarse = days > 2 * room;
    const place = (label) => ((moment(label.x) - first) / (after - first)) * width + label.xshift;
    const fits = (label) => (label.xanchor === "right" ? place(label) : width - place(label)) > label.text.length * CHARACTER;
    return {
      "xaxis.range": [isoDay(first), isoDay(after)],
      "xaxis.tickmode": isCoarse ? "auto" : "linear",
      "xaxis.ticklabelmode": isCoarse ? "period" : "instant",
      "xaxis.tick0": `${isoDay(first)}T12:00`, // the middle of a day names it
      "xaxis.dtick": Math.ceil(days / room) * DAY,
      annotations: home.annotations.map((label) => ({ ...label, visible: label.xref === "paper" || fits(label) })),
    };
  }

  function offer(chart, first, last) {
    const query = new URLSearchParams(location.search);
    query.delete("page");
    query.set("from", isoDay(first));
    query.set("to", isoDay(last));
    const language = document.documentElement.lang;
    const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" });
    const link = find(chart, "days");
    link.href = `?${query}`;
    link.textContent = chart.dataset.showOnly.replace("{days}", format.formatRange(first, last));
  }

  const chartOf = (event) => event.target.closest(".chart");
  const isOn = (event, name) => event.target.closest(`[data-chart-${name}]`);
  const invite = (event) => wanted !== false && draw(chartOf(event));

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch" && isOn(event, "plain")) invite(event);
  });
  document.addEventListener("focusin", (event) => {
    if (isOn(event, "explore")) invite(event);
  });
  document.addEventListener("click", (event) => {
    const chart = chartOf(event);
    if (isOn(event, "plain") && !event.target.closest("a")) invite(event);
    if (isOn(event, "explore")) draw(chart);
    if (isOn(event, "rest")) {
      wanted = false;
      rest(chart);
      find(chart, "explore").focus();
    }
  });
  document.addEventListener("pointerdown", () => {
    held = new Promise((resolve) => {
      for (const end of ["pointerup", "pointercancel"]) {
        document.addEventListener(end, () => setTimeout(resolve), { once: true });
      }
    });
  });

  document.addEventListener("htmx:afterSettle", () => {
    for (const chart of [...drawn.keys()]) if (!chart.isConnected) rest(chart);
    if (wanted) for (const chart of document.querySelectorAll(".chart")) draw(chart);
  });
  addEventListener("resize", fit);
  dark.addEventListener("change", repaint);
  new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ["data-theme"] });
})();
