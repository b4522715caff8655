// What the tool has told so far. Rows are kept by column; a reconnect brings them anew, thinned by the tool.
const MOST_ROWS = 24000;
const store = { hello: null, now: null, lithium: [], events: [], columns: [], full: false };

const quantities = {
  v: { name: "voltage", title: "Cell voltage", unit: "V", decimals: 4, least: 0.004 },
  i: { name: "current", title: "Pack current", unit: "mA", decimals: 2, least: 0.5 },
  t: { name: "temperature", title: "Temperature", unit: "\u00b0C", decimals: 1, least: 2 },
};

function takeHello(hello) {
  store.hello = hello;
  store.columns = Array.from({ length: 3 + hello.cells + hello.temperatures }, () => []);
  store.events = [];
  store.full = false;
}

function takeRows(rows) {
  for (const row of rows) row.forEach((value, column) => store.columns[column] && store.columns[column].push(value));
  store.full = store.columns.length > 0 && store.columns[0].length > MOST_ROWS;
}

// Series of a quantity: name, colour, column.
function seriesOf(quantity) {
  const h = store.hello;
  if (quantity === "v") return Array.from({ length: h.cells }, (_, i) => ({ name: `cell ${i + 1}`, colour: `--c${i + 1}`, column: 3 + i }));
  if (quantity === "i") {
    const allowed = h.kind === "Log" ? [] : [{ name: "allowed charge", colour: "--c5", column: 2, dash: true }];
    return [...allowed, { name: "pack current", colour: "--c1", column: 1 }];
  }
  return Array.from({ length: h.temperatures }, (_, i) => ({ name: `sensor ${i + 1}`, colour: `--c${i + 1}`, column: 3 + h.cells + i }));
}

const last = column => { const c = store.columns[column]; return c && c.length ? c[c.length - 1] : null; };
const valuesOf = quantity => seriesOf(quantity).filter(s => s.column !== 2).map(s => last(s.column));
const limitsOf = quantity => store.hello.limits.filter(l => l.q === quantity);

// First row at or after a time.
function rowAt(seconds) {
  const times = store.columns[0];
  let low = 0, high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < seconds) low = middle + 1; else high = middle;
  }
  return low;
}
