// The strip chart without any library. Same interface as the one with uPlot: show(view), and the callbacks onZoom, onRead.
class SvgChart {
  constructor(box) {
    this.box = box;
    this.svg = draw("svg", { "aria-hidden": "true" });
    box.replaceChildren(this.svg);
    let start = null;
    const at = event => {
      const frame = this.frame;
      const x = event.clientX - this.svg.getBoundingClientRect().left;
      return frame ? frame.x0 + (Math.min(Math.max(x, frame.left), frame.right) - frame.left) / (frame.right - frame.left) * (frame.x1 - frame.x0) : 0;
    };
    this.svg.addEventListener("pointerdown", event => { start = at(event); this.svg.setPointerCapture(event.pointerId); });
    this.svg.addEventListener("pointermove", event => this.onRead && this.onRead(at(event)));
    this.svg.addEventListener("pointerup", event => {
      const end = at(event);
      if (start !== null && this.frame && Math.abs(end - start) > (this.frame.x1 - this.frame.x0) / 50) {
        this.onZoom(Math.min(start, end), Math.max(start, end));
      }
      start = null;
    });
    this.svg.addEventListener("pointercancel", () => { start = null; });
  }

  show(view) {
    const width = this.box.clientWidth, height = this.box.clientHeight;
    const left = 58, right = width - 8, top = 8, bottom = height - 22;
    this.frame = { left, right, x0: view.x0, x1: view.x1 };
    const x = t => left + (t - view.x0) / (view.x1 - view.x0) * (right - left);
    const y = v => bottom - (v - view.y0) / (view.y1 - view.y0) * (bottom - top);
    const line = colour("--line"), parts = [];
    const up = ticksOf(view.y0, view.y1, 5);
    for (const mark of up.marks) {
      parts.push(draw("line", { x1: left, x2: right, y1: y(mark), y2: y(mark), stroke: line }));
      parts.push(draw("text", { x: left - 5, y: y(mark) + 4, "text-anchor": "end" }, mark.toFixed(decimalsOf(up.step))));
    }
    for (const mark of ticksOf(view.x0, view.x1, width / 90, timeSteps).marks) {
      parts.push(draw("line", { x1: x(mark), x2: x(mark), y1: top, y2: bottom, stroke: line }));
      parts.push(draw("text", { x: x(mark), y: height - 5, "text-anchor": "middle" }, clock(mark)));
    }
    for (const mark of view.marks) parts.push(draw("line", { x1: x(mark.t), x2: x(mark.t), y1: top, y2: bottom, stroke: mark.colour, "stroke-dasharray": "2 3" }));
    for (const series of view.series) {
      const path = this.path(view.times, series.values, x, y, right - left);
      parts.push(draw("path", { d: path, fill: "none", stroke: series.colour, "stroke-width": 1.7, "stroke-dasharray": series.dash ? "5 4" : "none" }));
    }
    view.limits.forEach(limit => parts.push(...this.limit(limit, left, right, top, bottom, y)));
    parts.push(draw("rect", { x: left, y: top, width: right - left, height: bottom - top, fill: "transparent", stroke: line }));
    this.svg.replaceChildren(...parts);
  }

  limit(limit, left, right, top, bottom, y) {
    if (limit.off) return [draw("text", { x: left + 6, y: limit.off > 0 ? top + 14 * limit.off : bottom - 5 - 14 * (-limit.off - 1), fill: limit.colour }, limit.text)];
    return [
      draw("line", { x1: left, x2: right, y1: y(limit.trip), y2: y(limit.trip), stroke: limit.colour, "stroke-width": 1.5, "stroke-dasharray": "7 4" }),
      draw("text", { x: left + 6, y: y(limit.trip) - 4 }, limit.text)];
  }

  // Of the rows that fall on one pixel the first, lowest, highest and last are drawn.
  path(times, values, x, y, pixels) {
    const step = Math.max(1, Math.floor(times.length / pixels / 2));
    let text = "", gap = true;
    const to = i => {
      if (values[i] === null) { gap = true; return; }
      text += `${gap ? "M" : "L"}${x(times[i]).toFixed(1)} ${y(values[i]).toFixed(1)}`;
      gap = false;
    };
    for (let from = 0; from < times.length; from += step) {
      let low = from, high = from;
      for (let i = from; i < Math.min(from + step, times.length); i++) {
        if (values[i] === null) { low = high = i; break; }
        if (values[i] < values[low]) low = i;
        if (values[i] > values[high]) high = i;
      }
      to(Math.min(low, high));
      if (low !== high) to(Math.max(low, high));
    }
    return text;
  }
}
