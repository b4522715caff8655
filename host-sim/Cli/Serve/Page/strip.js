// What the strip chart shows: quantity, time, zoom, pause.
const spans = [["1 min", 60], ["10 min", 600], ["1 h", 3600], ["all", Infinity]];
const strip = { quantity: "v", span: 600, zoom: null, paused: false, end: 0, limits: false, chart: null };

function startStrip() {
  strip.chart = window.uPlot ? new UPlotChart($("strip")) : new SvgChart($("strip"));
  $("strip").dataset.chart = window.uPlot ? "uplot" : "svg";
  strip.chart.onZoom = (from, to) => { strip.zoom = [from, to]; showStrip(); };
  strip.chart.onRead = readStrip;
  for (const [key, q] of Object.entries(quantities)) {
    const button = $("quantity").appendChild(make("button", q.name, { type: "button", "data-key": key }));
    button.onclick = () => { strip.quantity = key; showStrip(); };
  }
  for (const [name, seconds] of spans) {
    const button = $("span").appendChild(make("button", name, { type: "button", "data-key": seconds }));
    button.onclick = () => { strip.span = seconds; strip.zoom = null; showStrip(); };
  }
  $("in").onclick = () => zoomBy(0.5);
  $("out").onclick = () => zoomBy(2);
  $("limits").onclick = () => { strip.limits = !strip.limits; showStrip(); };
  $("pause").onclick = () => { strip.paused = !strip.paused; strip.end = last(0) || 0; showStrip(); };
  $("strip").addEventListener("keydown", event => {
    const act = { "+": () => zoomBy(0.5), "=": () => zoomBy(0.5), "-": () => zoomBy(2), ArrowLeft: () => moveBy(-0.2), ArrowRight: () => moveBy(0.2),
      "0": () => { strip.zoom = null; showStrip(); } }[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  new ResizeObserver(() => showStrip()).observe($("strip"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { strip.chart.key = null; showStrip(); });
}

function timeShown() {
  if (strip.zoom) return strip.zoom;
  const times = store.columns[0] || [];
  const end = strip.paused ? strip.end : (times.length ? times[times.length - 1] : 0);
  const first = times.length ? times[0] : 0;
  // A course that has just begun fills the chart from the left.
  const from = strip.span === Infinity ? first : Math.max(first, end - strip.span);
  return [from, Math.max(end, from + Math.min(strip.span, 60))];
}

function zoomBy(factor) {
  const [from, to] = timeShown();
  const middle = (from + to) / 2, half = Math.max(1, (to - from) * factor / 2);
  strip.zoom = [middle - half, middle + half];
  showStrip();
}

function moveBy(share) {
  const [from, to] = timeShown(), by = (to - from) * share;
  strip.zoom = [from + by, to + by];
  showStrip();
}

function showStrip() {
  if (!store.hello || !store.columns.length) return;
  const press = (box, key) => { for (const b of $(box).children) b.setAttribute("aria-pressed", String(b.dataset.key === key)); };
  press("quantity", strip.quantity);
  press("span", strip.zoom ? "" : String(strip.span));
  $("limits").setAttribute("aria-pressed", String(strip.limits));
  $("pause").setAttribute("aria-pressed", String(strip.paused));
  set($("pause"), strip.paused ? "go on" : "pause");
  const [x0, x1] = timeShown();
  const from = Math.max(0, rowAt(x0) - 1), to = rowAt(x1) + 1;
  const q = quantities[strip.quantity];
  const series = seriesOf(strip.quantity).map(s => ({ ...s, colour: colour(s.colour), values: store.columns[s.column].slice(from, to) }));
  let low = Infinity, high = -Infinity;
  for (const s of series) for (const v of s.values) if (v !== null) { low = Math.min(low, v); high = Math.max(high, v); }
  const data = [low, high];
  const all = limitsOf(strip.quantity);
  if (strip.limits) for (const l of all) { low = Math.min(low, l.trip); high = Math.max(high, l.trip); }
  if (low > high) { low = 0; high = 1; }
  const missing = Math.max(0, q.least - (high - low)) / 2, air = (high - low + 2 * missing) * 0.06;
  const y0 = low - missing - air, y1 = high + missing + air;
  strip.chart.show({
    x0, x1, y0, y1, series, times: store.columns[0].slice(from, to), unit: q.unit,
    limits: limitLines(all, y0, y1, q),
    marks: store.events.filter(e => e.t >= x0 && e.t <= x1).map(e => ({ t: e.t, colour: colour(isBad(e) ? "--bad" : "--c5") })),
  });
  const text = data[0] <= data[1] ? `from ${fixed(data[0], q.decimals)} to ${fixed(data[1], q.decimals)} ${q.unit}` : "no values";
  $("strip").setAttribute("aria-label", `Chart of ${q.name}, ${clock(x0)} to ${clock(x1)}: ${text}`);
  const legend = series.map(s => { const e = make("span", s.name); const i = make("i"); i.style.background = s.colour; e.prepend(i); return e; });
  const key = series.map(s => s.name + s.colour).join();
  if ($("legend").dataset.key !== key) { $("legend").dataset.key = key; $("legend").replaceChildren(...legend); }
}

// Limits outside the picture are named at its edge: the nearest on each side.
function limitLines(all, y0, y1, q) {
  const inside = all.filter(l => l.trip > y0 && l.trip < y1).map(l => ({ ...l, text: `${l.trip} ${q.unit}: ${l.name}` }));
  const above = all.filter(l => l.trip >= y1).sort((a, b) => a.trip - b.trip).slice(0, 1).map(l => ({ ...l, off: 1, text: `\u25b2 ${l.trip} ${q.unit}: ${l.name}` }));
  const below = all.filter(l => l.trip <= y0).sort((a, b) => b.trip - a.trip).slice(0, 1).map(l => ({ ...l, off: -1, text: `\u25bc ${l.trip} ${q.unit}: ${l.name}` }));
  return [...inside, ...above, ...below].map(l => ({ ...l, colour: colour(l.critical ? "--bad" : "--warn") }));
}

function readStrip(seconds) {
  const row = Math.min(rowAt(seconds), store.columns[0].length - 1);
  if (row < 0) return;
  const q = quantities[strip.quantity], values = seriesOf(strip.quantity).map(s => `${s.name} ${fixed(store.columns[s.column][row], q.decimals)} ${q.unit}`);
  const near = store.events.find(e => Math.abs(e.t - seconds) < (timeShown()[1] - timeShown()[0]) / 100);
  set($("read"), `${clock(store.columns[0][row])}  ${values.join(", ")}${near ? " | " + near.text : ""}`);
}
