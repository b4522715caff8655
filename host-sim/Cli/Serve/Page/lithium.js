// What the firmware believes about the lithium of each cell.
function showLithium() {
  const cells = store.lithium;
  if (!cells.some(c => c)) return;
  const h = store.hello, left = [], right = [];
  let rows = left;
  const line = (name, pick) => rows.push([name, pick]);
  const head = name => rows.push([name, null]);
  if (cells.some(c => c && c.overpotentials)) {
    head("Deposition");
    line("front above the collector", c => num(c.front, 1, "\u00b5m"));
    line("moss towards the separator", c => num(c.moss, 2, "\u00b5m"));
    line("nearest lithium to the cathode", c => num(c.distance, 1, "\u00b5m"));
    line("current density", () => num(h.area ? last(1) / h.area : null, 3, "mA/cm\u00b2"));
    line("share on top", c => num(c.top === undefined ? null : c.top * 100, 2, "%"));
    line("salt missing at the front (Sand)", c => bar(c.sand, num(c.sand * 100, 1, "%")));
    line("margin to nucleation on top", c => num(c.margin, 3, ""));
    line("dead lithium", c => num(c.dead, 2, "mAh"));
    head("Overpotential");
    ["ohmic", "film and charge transfer", "pores of the host", "concentration"].forEach((name, i) =>
      line(name, c => num(c.overpotentials ? c.overpotentials[i] : null, 2, "mV")));
    line("sum", c => num(c.overpotentials ? c.overpotentials.reduce((a, b) => a + b, 0) : null, 2, "mV"));
  }
  rows = right;
  head("Risk of a soft short");
  line("level", c => ["no suspicion", "suspicion", "ALARM"][c.level] + (c.ready ? "" : " (settling)"));
  line("dips since boot", c => String(c.dips));
  line("evidence", c => bar(c.evidence, num(c.evidence, 3, "")));
  head("Detectors, in parts of the threshold");
  h.detectors.forEach((name, i) => line(name, c => bar(c.statistics[i], num(c.statistics[i] * 100, 0, "%"))));
  head("Health");
  line("coulombic efficiency", c => num(c.efficiency, 3, "%"));
  line("leak", c => num(c.leak, 1, "\u00b5A"));
  line("R0 at 25 \u00b0C", c => num(c.r0, 0, "m\u03a9"));
  line("its course", c => course(c.course));
  const box = make("div", null, { class: "halves" });
  box.append(tableOf(left, cells), tableOf(right, cells));
  $("lithium").replaceChildren(box);
}

function tableOf(rows, cells) {
  const table = make("table");
  const top = table.createTHead().insertRow();
  top.append(make("td"), ...cells.map((_, i) => make("th", `cell ${i + 1}`, { scope: "col" })));
  const body = table.createTBody();
  for (const [name, pick] of rows) {
    const row = body.insertRow();
    if (!pick) { row.className = "head"; row.append(make("th", name, { colspan: cells.length + 1, scope: "rowgroup" })); continue; }
    row.append(make("th", name, { scope: "row" }));
    for (const c of cells) row.insertCell().append(c ? pick(c) : "-");
  }
  const box = make("div", null, { class: "scroll" });
  box.append(table);
  return box;
}

function num(value, decimals, unit) {
  const text = fixed(value, decimals);
  return text === "-" ? "unknown" : unit ? `${text} ${unit}` : text;
}

// 1 is where a detector speaks.
function bar(share, text) {
  const box = make("span"), svg = draw("svg", { class: "bar", width: 44, height: 10, "aria-hidden": "true" });
  const full = Math.min(1, Math.max(0, share || 0));
  svg.append(draw("rect", { width: 44, height: 10, fill: "var(--line)", rx: 2 }),
    draw("rect", { width: 44 * full, height: 10, fill: full >= 1 ? "var(--bad)" : full > 0.7 ? "var(--warn)" : "var(--good)", rx: 2 }));
  box.append(svg, text);
  return box;
}

function course(points) {
  if (points.length < 2) return "too short";
  const low = Math.min(...points), high = Math.max(...points), span = Math.max(high - low, low * 0.02);
  const svg = draw("svg", { width: 120, height: 24, role: "img", "aria-label": `R0 from ${fixed(points[0], 0)} to ${fixed(points[points.length - 1], 0)} milliohms` });
  const at = (v, i) => `${(i / (points.length - 1) * 118 + 1).toFixed(1)},${(22 - (v - low) / span * 20).toFixed(1)}`;
  svg.append(draw("polyline", { points: points.map(at).join(" "), fill: "none", stroke: "var(--c1)", "stroke-width": 1.5 }));
  return svg;
}
