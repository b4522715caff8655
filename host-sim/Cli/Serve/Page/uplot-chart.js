// The strip chart with uPlot.
class UPlotChart {
  constructor(box) {
    this.box = box;
  }

  show(view) {
    const key = view.series.map(s => s.name + s.colour).join() + this.box.clientWidth + view.unit;
    if (key !== this.key) this.build(view, key);
    this.view = view;
    this.plot.batch(() => {
      this.plot.setData([view.times, ...view.series.map(s => s.values)], false);
      this.plot.setScale("x", { min: view.x0, max: view.x1 });
      this.plot.setScale("y", { min: view.y0, max: view.y1 });
    });
    this.plot.redraw(false);
  }

  build(view, key) {
    if (this.plot) this.plot.destroy();
    this.key = key;
    this.view = view;
    const axis = { stroke: colour("--dim"), grid: { stroke: colour("--line"), width: 1 }, ticks: { stroke: colour("--line") }, font: "12px system-ui" };
    this.plot = new uPlot({
      width: this.box.clientWidth,
      height: this.box.clientHeight,
      legend: { show: false },
      cursor: { drag: { x: true, y: false, setScale: false } },
      scales: { x: { time: false, auto: false }, y: { auto: false } },
      axes: [
        { ...axis, size: 26, incrs: timeSteps, space: 80, values: (_, marks) => marks.map(clock) },
        { ...axis, size: 58, values: (_, marks) => marks.map(m => m.toFixed(decimalsOf(marks.length > 1 ? marks[1] - marks[0] : 1))) },
      ],
      series: [{}, ...view.series.map(s => ({ stroke: s.colour, width: 1.7, dash: s.dash ? [5, 4] : undefined, points: { show: false } }))],
      hooks: {
        draw: [u => this.over(u)],
        setSelect: [u => {
          if (u.select.width > 5) {
            const from = u.posToVal(u.select.left, "x"), to = u.posToVal(u.select.left + u.select.width, "x");
            u.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
            this.onZoom(from, to);
          }
        }],
        setCursor: [u => { if (u.cursor.left >= 0 && this.onRead) this.onRead(u.posToVal(u.cursor.left, "x")); }],
      },
    }, [[], ...view.series.map(() => [])], this.box);
  }

  over(u) {
    const c = u.ctx, b = u.bbox, ratio = devicePixelRatio || 1;
    c.save();
    c.beginPath();
    c.rect(b.left, b.top, b.width, b.height);
    c.clip();
    c.lineWidth = ratio;
    const stroke = (dash, style, x1, y1, x2, y2) => {
      c.setLineDash(dash.map(d => d * ratio));
      c.strokeStyle = style;
      c.beginPath();
      c.moveTo(x1, y1);
      c.lineTo(x2, y2);
      c.stroke();
    };
    for (const mark of this.view.marks) {
      const x = u.valToPos(mark.t, "x", true);
      stroke([2, 3], mark.colour, x, b.top, x, b.top + b.height);
    }
    c.font = `${12 * ratio}px system-ui`;
    c.fillStyle = colour("--dim");
    c.textAlign = "left";
    c.textBaseline = "alphabetic";
    for (const limit of this.view.limits) {
      if (limit.off) {
        c.fillText(limit.text, b.left + 6 * ratio, limit.off > 0 ? b.top + 14 * ratio * limit.off : b.top + b.height - ratio * (5 + 14 * (-limit.off - 1)));
        continue;
      }
      const y = u.valToPos(limit.trip, "y", true);
      stroke([7, 4], limit.colour, b.left, y, b.left + b.width, y);
      c.fillText(limit.text, b.left + 6 * ratio, y - 4 * ratio);
    }
    c.restore();
  }
}
