"use strict";
// Numbers and elements.
const $ = id => document.getElementById(id);

function make(tag, text, attributes) {
  const node = document.createElement(tag);
  if (text !== undefined && text !== null) node.textContent = text;
  for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
  return node;
}

function draw(tag, attributes, text) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

function set(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function fixed(value, decimals) {
  return value === null || value === undefined || !isFinite(value) ? "-" : value.toFixed(decimals).replace(/^-(0(\.0*)?)$/, "$1");
}

function clock(seconds) {
  const s = Math.floor(seconds);
  const two = n => String(n).padStart(2, "0");
  return `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// Round distances between marks of an axis.
function ticksOf(from, to, wanted, steps) {
  const rough = (to - from) / wanted;
  let step = steps && steps.find(s => s >= rough);
  if (!step) {
    const power = 10 ** Math.floor(Math.log10(rough));
    step = [1, 2, 5, 10].find(s => s * power >= rough) * power;
  }
  const marks = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) marks.push(i * step);
  return { marks, step };
}

const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400];
const decimalsOf = step => [0, 1, 2, 3, 4, 5].find(d => Math.abs(step * 10 ** d - Math.round(step * 10 ** d)) < 1e-6) ?? 6;
