// V, I, T and C-rate, each with its distance to the next limit on both sides.
const tiles = {};

function startTiles() {
  for (const [key, title] of [["v", "Cell voltage"], ["i", "Pack current"], ["t", "Temperature"], ["c", "C-rate"]]) {
    const box = $("tiles").appendChild(make("div", null, { class: "panel", role: "group", "aria-label": title }));
    const tile = { big: make("p", "-", { class: "big" }), sub: make("p", "", { class: "dim" }), gauge: draw("svg", { class: "gauge", "aria-hidden": "true" }),
      above: make("p", "", { class: "distance" }), below: make("p", "", { class: "distance" }) };
    box.append(make("h3", title), tile.big, tile.sub, tile.gauge, tile.above, tile.below);
    tiles[key] = tile;
  }
}

function showTiles() {
  const h = store.hello;
  const volts = valuesOf("v"), celsius = valuesOf("t"), current = last(1);
  const known = list => list.filter(v => v !== null && v !== undefined);
  const v = known(volts), t = known(celsius);
  tile("v", v, 3, "V", volts.map((x, i) => `${volts.length > 1 ? `cell ${i + 1}: ` : ""}${fixed(x, 4)}`).join(", "), limitsOf("v"), 3);
  const allowed = last(2);
  tile("i", known([current]), 2, "mA", allowed === null ? "charge positive" : `allowed charge ${fixed(allowed, 2)} mA`, limitsOf("i"), 2);
  tile("t", t, 1, "\u00b0C", celsius.length > 1 ? celsius.map((x, i) => `sensor ${i + 1}: ${fixed(x, 1)}`).join(", ") : "", limitsOf("t"), 1);
  const rates = h.capacity ? limitsOf("i").map(l => ({ ...l, trip: l.trip / h.capacity })) : [];
  const charge = store.now && store.now.charge.length ? "charged " + store.now.charge.map((c, i) => `${fixed(c, 1)} \u00b1 ${fixed(store.now.chargeError[i], 1)} %`).join(", ") : "";
  tile("c", h.capacity ? known([current]).map(i => i / h.capacity) : [], 3, "C", charge, rates, 3);
}

// Shown is the value nearest to a limit; for voltages the lowest and the highest matter.
function tile(key, values, decimals, unit, sub, limits, precision) {
  const node = tiles[key];
  const low = Math.min(...values), high = Math.max(...values);
  const shown = !values.length ? "-" : high - low < 10 ** -decimals ? fixed(high, decimals) : `${fixed(low, decimals)} \u2026 ${fixed(high, decimals)}`;
  const text = `${shown} ${unit}`;
  if (node.text !== text) { node.text = text; node.big.replaceChildren(shown + " ", make("small", unit)); }
  set(node.sub, sub);
  const above = limits.filter(l => l.above).sort((a, b) => a.trip - b.trip);
  const below = limits.filter(l => !l.above).sort((a, b) => b.trip - a.trip);
  const next = (list, value, side) => list.find(l => side * (l.trip - value) > 0) || list[list.length - 1];
  const up = next(above, high, 1), down = next(below, low, -1);
  say(node.above, "\u25b2", values.length ? up : null, up ? up.trip - high : 0, above, high, 1);
  say(node.below, "\u25bc", values.length ? down : null, down ? low - down.trip : 0, below, low, -1);
  function say(line, sign, limit, distance, list, value, side) {
    const beyond = values.length ? list.filter(l => side * (value - l.trip) >= 0).pop() : null;
    set(line, beyond ? `${sign} beyond ${fixed(beyond.trip, precision)} ${unit}: ${beyond.name}`
      : limit ? `${sign} ${fixed(distance, precision)} ${unit} to ${fixed(limit.trip, precision)}: ${limit.name}` : list.length ? `${sign} unknown` : "");
    const range = up && down ? up.trip - down.trip : 0;
    line.className = "distance" + (beyond ? " beyond" : limit && distance < range * 0.05 ? " near" : "");
  }
  gauge(node.gauge, values, above, below);
}

function gauge(svg, values, above, below) {
  const top = above.length ? above[above.length - 1].trip : null, bottom = below.length ? below[below.length - 1].trip : null;
  const width = svg.clientWidth || 200;
  if (top === null || bottom === null || !values.length) { svg.replaceChildren(); svg.key = null; return; }
  const x = v => 1 + Math.min(1, Math.max(0, (v - bottom) / (top - bottom))) * (width - 2);
  const key = width + values.map(x).map(Math.round).join();
  if (svg.key === key) return;
  svg.key = key;
  const good = [x(below[0].trip), x(above[0].trip)];
  svg.replaceChildren(
    draw("rect", { x: 0, y: 5, width, height: 4, fill: "var(--warn)", rx: 2 }),
    draw("rect", { x: good[0], y: 5, width: Math.max(0, good[1] - good[0]), height: 4, fill: "var(--good)" }),
    ...values.map(v => draw("rect", { x: x(v) - 1.5, y: 0, width: 3, height: 14, fill: "var(--text)" })));
}
