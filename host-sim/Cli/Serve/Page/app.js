// Joins the stream to the page.
const spoken = { state: "", at: 0 };
let source = null, stale = { strip: true, lithium: true }, heard = 0;

const isBad = e => /Latched|fault|stopped|ShortLevel|DiagnosisRaised/.test(e.kind);
const yes = (value, on, off) => value === null ? "unknown" : value ? on : off;

function connect() {
  if (source) source.close();
  source = new EventSource("events");
  const on = (name, act) => source.addEventListener(name, event => { heard = Date.now(); act(JSON.parse(event.data)); });
  on("hello", hello => { takeHello(hello); showHello(); stale.strip = stale.lithium = true; });
  on("events", events => { store.events.push(...events); store.events.splice(0, store.events.length - 200); showEvents(events); stale.strip = true; });
  on("lithium", lithium => { store.lithium = lithium; stale.lithium = true; });
  on("rows", rows => { takeRows(rows); stale.strip = true; if (store.full) connect(); });
  on("now", now => { store.now = now; showNow(); });
  source.onopen = () => set($("line"), "connected");
  source.onerror = () => set($("line"), "the tool does not answer: what is shown is old");
}

function showHello() {
  const h = store.hello;
  set($("badge"), { Simulation: "SIM", Device: "REAL", Log: "LOG" }[h.kind]);
  $("badge").className = "badge " + h.kind;
  set($("name"), [h.number, h.name, h.pack].filter(x => x).join(" | "));
  document.title = `${$("badge").textContent} ${h.name} - Inverted Anode BMS`;
  $("stop").disabled = !h.canStop;
  if (!h.canStop) set($("stop-text"), "A file cannot be stopped.");
  $("events").replaceChildren();
}

function showNow() {
  const n = store.now, h = store.hello;
  set($("state"), n.state);
  set($("why"), n.why);
  $("state-panel").className = "panel state " + (n.stopped || n.code === "Fault" ? "bad" : /Charge|Full|Discharge|Precharge/.test(n.code) ? "active" : "");
  set($("asks"), h.kind === "Log" ? "" : `${yes(n.charger, "charger there", "no charger")}, ${yes(n.load, "load asks", "load asks for nothing")}`);
  set($("note"), n.note);
  $("note").hidden = !n.note;
  set($("charge-permitted"), yes(n.chargePermitted, "yes", "no"));
  set($("discharge-permitted"), yes(n.dischargePermitted, "yes", "no"));
  set($("charge-gate"), yes(n.chargeGate, "on", "off"));
  set($("discharge-gate"), yes(n.dischargeGate, "on", "off"));
  const measured = value => value === null ? (h.kind === "Log" ? "unknown" : "not measured by the board") : value ? "conducts (truth)" : "open (truth)";
  set($("charge-conducts"), measured(n.chargeConducts));
  set($("discharge-conducts"), measured(n.dischargeConducts));
  const time = last(0);
  set($("heartbeat"), n.heartbeat === null ? "none seen" : time - n.heartbeat < 2 ? "beats" : `${fixed(time - n.heartbeat, 1)} s ago`);
  set($("loop"), n.loop === null ? "unknown" : `${fixed(n.loop, 0)} ms, longest ${fixed(n.longestLoop, 0)} ms${h.tick ? `, nominal ${h.tick} ms` : ""}`);
  set($("link"), h.kind === "Log" ? "none" : `${n.lost} frames lost or damaged, ${n.missing} samples missing`);
  set($("storage"), n.storage || "not told yet");
  showQuality(n, h);
  showTiles();
  speak(n);
}

function showQuality(n, h) {
  const signals = ["v", "i", "t"].flatMap(q => seriesOf(q).filter(s => s.column !== 2).map(s => ({ ...s, q: quantities[q] })));
  const body = $("quality");
  while (body.rows.length < signals.length) { const row = body.insertRow(); row.append(make("th", "", { scope: "row" })); row.insertCell(); row.insertCell(); }
  while (body.rows.length > signals.length) body.deleteRow(-1);
  signals.forEach((s, i) => {
    const [name, value, quality] = body.rows[i].cells, text = n.quality[s.column] || "unknown";
    set(name, s.name);
    set(value, `${fixed(last(s.column), s.q.decimals)} ${s.q.unit}`);
    set(quality, text);
    quality.className = text === "good" ? "" : "beyond";
  });
}

// A screen reader hears a change of state, not every number; at high speed at most one in three seconds.
function speak(n) {
  const text = `${n.state}: ${n.why}`;
  if (text !== spoken.state && Date.now() - spoken.at > 3000) {
    spoken.state = text;
    spoken.at = Date.now();
    set($("say"), text);
  }
}

function showEvents(events) {
  const list = $("events");
  for (const e of events) {
    const item = make("li", null, { class: "fresh" });
    item.append(make("time", clock(e.t)), make("span", e.text, isBad(e) ? { class: "beyond" } : {}), make("small", ` ${e.source}`));
    list.prepend(item);
  }
  while (list.children.length > 200) list.lastChild.remove();
}

async function stop() {
  $("stop").disabled = true;
  set($("stop-text"), "stopping");
  try {
    const token = document.querySelector("meta[name=iabms-token]").content;
    const answer = await fetch("stop", { method: "POST", headers: { "X-Iabms-Token": token } });
    const text = await answer.text();
    set($("stop-text"), answer.headers.get("content-type").includes("json") ? JSON.parse(text).text : text);
  } catch {
    set($("stop-text"), "The tool does not answer: it may NOT have stopped. Pull the charger and the load.");
  }
  $("stop").disabled = false;
}

function tick() {
  if (!document.hidden && store.hello) {
    if (stale.strip) { stale.strip = false; if (!strip.paused) showStrip(); }
    if (stale.lithium) { stale.lithium = false; showLithium(); }
  }
}

startTiles();
startStrip();
$("stop").onclick = stop;
connect();
setInterval(tick, 250);
