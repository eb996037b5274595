'use strict';
(() => {
  const $ = id => document.getElementById(id);
  const data = JSON.parse($('data').textContent);
  const { nodes, types, rules, docs } = data;
  // Text of articles reaches the page as text alone: everything below is made of nodes and textContent, never of markup.
  const h = (tag, props, ...children) => {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(props || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (key === 'on') for (const [name, handler] of Object.entries(value)) element.addEventListener(name, handler);
      else if (key === 'class') element.className = value;
      else element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children.flat(Infinity).filter(c => c !== null && c !== undefined));
    return element;
  };
  const name = node => h('bdi', null, node.name);
  // Statements whose words are not in this file: how many there are of a day and a step of confidence.
  const counts = list => Array.from({ length: list.length / 3 }, (_, i) => ({ date: data.days[list[i * 3]] || null, conf: list[i * 3 + 1] / 20, n: list[i * 3 + 2] }));
  const sum = list => list.reduce((n, v) => n + v.n, 0);
  const edges = data.edges.map((e, i) => ({
    i, s: nodes[e[0]], t: nodes[e[1]], type: types[e[2]], status: e[3], label: e[4], untold: counts(e[6]),
    ev: e[5].map(v => ({ doc: docs[v[0]], date: v[1], before: v[2], text: v[3], after: v[4], rule: rules[v[5]], conf: v[6], trigger: v[7], cameo: v[8] })),
  }));
  edges.forEach(e => { e.said = e.ev.length + sum(e.untold); });
  nodes.forEach((n, i) => Object.assign(n, { i, edges: [], kindClass: n.kind }));
  edges.forEach(e => { e.s.edges.push(e); if (e.t !== e.s) e.t.edges.push(e); });
  const group = e => e.type.quad === 0 ? 'fact' : e.type.quad < 3 ? 'coop' : 'conf';
  edges.forEach(e => { e.group = group(e); });
  const percent = value => Math.round(value * 100) + ' %';
  const plural = (n, one, many) => n.toLocaleString('en') + ' ' + (n === 1 ? one : many || one + 's');

  // ---- Filters -------------------------------------------------------------------------------------------------------
  const off = { types: new Set(), statuses: new Set(), kinds: new Set() };
  const chips = (id, key, values) => {
    for (const [value, label, style] of values) {
      const input = h('input', { type: 'checkbox', value, checked: true, on: { change: () => { input.checked ? off[key].delete(value) : off[key].add(value); apply(); } } });
      if (off[key].has(value)) { input.checked = false; input.removeAttribute('checked'); }
      $(id).append(h('label', { class: 'chip ' + (style || '') }, input, h('span', null, label)));
    }
  };
  const used = values => [...new Set(values)];
  // In a large network who holds which office would bury who does what to whom: such facts wait until they are asked for.
  const startsWithout = t => nodes.length > 150 && t.quad === 0 && edges.some(e => e.type.quad > 0);
  const preset = () => { for (const t of types) if (startsWithout(t)) off.types.add(t.code); };
  preset();
  const nice = text => text.replaceAll('_', ' ').toLowerCase().replace(/^./, c => c.toUpperCase());
  chips('types', 'types', used(edges.map(e => e.type)).sort((a, b) => types.indexOf(a) - types.indexOf(b)).map(t => [t.code, nice(t.code), t.quad === 0 ? 'fact' : t.quad < 3 ? 'coop' : 'conf']));
  chips('statuses', 'statuses', ['actual', 'possible', 'negated'].filter(s => edges.some(e => e.status === s)).map(s => [s, nice(s)]));
  chips('kinds', 'kinds', used(nodes.map(n => n.kind)).sort().map(k => [k, k, k]));
  for (const [code, label] of data.countries) $('country').append(h('option', { value: code }, label));
  for (const node of nodes) $('names').append(h('option', { value: node.name }, node.id === node.name ? null : node.id));
  const dates = edges.flatMap(e => [...e.ev, ...e.untold].map(v => v.date)).filter(Boolean).sort();
  if (dates.length === 0) document.querySelector('.dates').hidden = true;
  else for (const id of ['from', 'until']) { $(id).min = dates[0]; $(id).max = dates[dates.length - 1]; }

  const inCountry = (node, code) => node.id === code || node.country === code || node.affiliation === code;
  let shownEdges = [], shownNodes = new Set();
  const apply = () => {
    const confidence = $('confidence').value / 100, least = +$('least').value, country = $('country').value, from = $('from').value, until = $('until').value;
    $('confidenceValue').value = percent(confidence);
    $('leastValue').value = least;
    shownNodes = new Set();
    shownEdges = edges.filter(e => {
      Object.assign(e, { shown: [], rest: [], weight: 0, isOn: false });
      if (off.types.has(e.type.code) || off.statuses.has(e.status) || off.kinds.has(e.s.kind) || off.kinds.has(e.t.kind)) return false;
      if (country && !inCountry(e.s, country) && !inCountry(e.t, country)) return false;
      const passes = v => v.conf >= confidence && (!from || v.date && v.date >= from) && (!until || v.date && v.date <= until);
      const [shown, rest] = [e.ev.filter(passes), e.untold.filter(passes)], weight = shown.length + sum(rest);
      if (weight === 0 || weight < least) return false;
      Object.assign(e, { shown, rest, weight, isOn: true });
      shownNodes.add(e.s).add(e.t);
      return true;
    });
    for (const node of nodes) node.weight = 0;
    for (const e of shownEdges) { e.s.weight += e.weight; if (e.t !== e.s) e.t.weight += e.weight; }
    const count = [...off.types].filter(code => !startsWithout(types.find(t => t.code === code))).length + off.statuses.size + off.kinds.size + [confidence > 0, least > 1, country, from, until].filter(Boolean).length;
    $('active').textContent = count ? '· ' + count + ' set' : '';
    $('shown').textContent = plural(shownNodes.size, 'actor') + (shownNodes.size < nodes.length ? ' of ' + nodes.length.toLocaleString('en') : '') + ' in ' + plural(shownEdges.length, 'relation');
    prepare();
    draw();
    drawTimeline();
    drawTable();
    if (chosen) showNode(chosen, true);
  };
  for (const id of ['confidence', 'least', 'country', 'from', 'until']) $(id).addEventListener('input', () => apply());
  $('form').addEventListener('submit', event => event.preventDefault());
  $('form').addEventListener('reset', () => setTimeout(() => { for (const key in off) off[key].clear(); preset(); apply(); fit(); draw(); }));
  $('find').addEventListener('change', () => {
    const wanted = $('find').value.trim().toLowerCase();
    const found = wanted && (nodes.find(n => n.name.toLowerCase() === wanted || n.id.toLowerCase() === wanted) || nodes.find(n => n.name.toLowerCase().includes(wanted)));
    if (found) showNode(found);
  });

  // ---- The network ---------------------------------------------------------------------------------------------------
  const canvas = $('network'), context = canvas.getContext('2d');
  const view = { x: 0, y: 0, zoom: 1 };
  let width = 0, height = 0, chosen = null, hovered = null, links = [], order = [], colours = {};
  const readColours = () => {
    const style = getComputedStyle(document.documentElement);
    for (const key of ['card', 'ink', 'soft', 'line', 'strong', 'accent', 'coop', 'conf', 'fact', 'Person', 'Country', 'Alliance', 'Organization', 'Group', 'Place', 'Other']) colours[key] = style.getPropertyValue('--' + key).trim();
    for (const key of ['Range', 'Facility']) colours[key] = colours.Place;
  };
  // Relations of one pair in one direction and one group are drawn as one curve.
  const prepare = () => {
    const byPair = new Map();
    for (const e of shownEdges) {
      const key = e.s.i + ' ' + e.t.i + ' ' + e.group;
      const link = byPair.get(key) || { s: e.s, t: e.t, group: e.group, weight: 0, edges: [], status: e.status };
      link.weight += e.weight;
      link.edges.push(e);
      if (link.status !== e.status) link.status = 'actual';
      byPair.set(key, link);
    }
    links = [...byPair.values()].sort((a, b) => a.weight - b.weight);
    order = [...shownNodes].sort((a, b) => b.weight - a.weight || a.i - b.i);
  };
  const radius = node => Math.min(22, (nodes.length < 40 ? 7 : 3.2) + Math.sqrt(node.weight) * 1.15) * (nodes.length < 40 ? 1 : Math.max(0.5, Math.min(1, width / 760)));
  const screen = node => [(node.x - view.x) * view.zoom + width / 2, (node.y - view.y) * view.zoom + height / 2];
  const fit = () => {
    const list = shownNodes.size ? [...shownNodes] : nodes;
    if (!list.length) return;
    const xs = list.map(n => n.x).sort((a, b) => a - b), ys = list.map(n => n.y).sort((a, b) => a - b);
    // Stragglers at the rim may fall outside the first view of a large network; the middle is what one wants to read.
    const cut = list.length > 200 ? Math.floor(list.length * 0.02) : 0, last = list.length - 1 - cut;
    const [left, right, top, bottom] = [xs[cut], xs[last], ys[cut], ys[last]];
    view.x = (left + right) / 2;
    view.y = (top + bottom) / 2;
    view.zoom = Math.min((width - 110) / Math.max(right - left, 1), (height - 110) / Math.max(bottom - top, 1), 3);
  };
  const curve = link => {
    const [x1, y1] = screen(link.s), [x2, y2] = screen(link.t);
    const bend = { coop: 0.1, conf: 0.2, fact: 0.03 }[link.group];
    return [x1, y1, (x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend, x2, y2];
  };
  const drawLink = (link, faded) => {
    context.strokeStyle = context.fillStyle = colours[link.group];
    context.globalAlpha = faded ? 0.06 : nodes.length > 300 && !hovered && !chosen ? 0.42 : 0.75;
    context.lineWidth = Math.min(7, 0.8 + Math.sqrt(link.weight) * 0.75);
    context.setLineDash(link.status === 'possible' ? [6, 5] : link.status === 'negated' ? [2, 4] : []);
    context.beginPath();
    if (link.s === link.t) {
      const [x, y] = screen(link.s), r = radius(link.s);
      context.arc(x + r * 0.9, y - r * 0.9, r * 0.9, 0, Math.PI * 2);
      context.stroke();
      return;
    }
    const [x1, y1, cx, cy, x2, y2] = curve(link);
    context.moveTo(x1, y1);
    context.quadraticCurveTo(cx, cy, x2, y2);
    context.stroke();
    if (faded || (nodes.length > 300 && view.zoom < 1 && !hovered && !chosen)) return;
    const angle = Math.atan2(y2 - cy, x2 - cx), end = radius(link.t) + 2, size = 5 + context.lineWidth;
    const [ax, ay] = [x2 - Math.cos(angle) * end, y2 - Math.sin(angle) * end];
    context.setLineDash([]);
    context.beginPath();
    context.moveTo(ax, ay);
    context.lineTo(ax - Math.cos(angle - 0.4) * size, ay - Math.sin(angle - 0.4) * size);
    context.lineTo(ax - Math.cos(angle + 0.4) * size, ay - Math.sin(angle + 0.4) * size);
    context.fill();
  };
  const draw = () => {
    const focus = hovered || chosen;
    const near = focus && new Set([focus, ...focus.edges.filter(e => e.isOn).flatMap(e => [e.s, e.t])]);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.lineCap = 'round';
    for (const link of links) if (focus && link.s !== focus && link.t !== focus) drawLink(link, true);
    for (const link of links) if (!focus || link.s === focus || link.t === focus) drawLink(link, false);
    context.setLineDash([]);
    for (let i = order.length - 1; i >= 0; i--) {
      const node = order[i], [x, y] = screen(node);
      if (x < -30 || y < -30 || x > width + 30 || y > height + 30) continue;
      context.globalAlpha = near && !near.has(node) ? 0.18 : 1;
      context.beginPath();
      context.arc(x, y, radius(node), 0, Math.PI * 2);
      context.fillStyle = colours[node.kind] || colours.Other;
      context.fill();
      context.lineWidth = node === chosen ? 3 : 1.5;
      context.strokeStyle = node === chosen ? colours.ink : colours.card;
      context.stroke();
    }
    drawLabels(focus, near);
    if (nodes.length < 40) drawPredicates(focus);
  };
  const drawLabels = (focus, near) => {
    const taken = [];
    const wanted = focus ? [focus, ...order.filter(n => n !== focus && near.has(n)), ...order.filter(n => !near.has(n))] : order;
    const most = nodes.length < 60 ? 60 : Math.min(140, (40 + view.zoom * 60) * Math.min(1, width / 760));
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    let drawn = 0;
    for (const node of wanted) {
      if (drawn > most) break;
      if (near && !near.has(node)) continue;
      const [x, y] = screen(node);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const size = Math.min(15, 11 + Math.sqrt(node.weight) * 0.35), label = node.name.length > 28 ? node.name.slice(0, 27) + '…' : node.name;
      context.font = (node === focus ? '650 ' : '500 ') + size + 'px system-ui, sans-serif';
      const w = context.measureText(label).width / 2 + 3, r = radius(node) + size * 0.75;
      const place = [[x, y + r], [x, y - r], [x + w + radius(node) + 2, y], [x - w - radius(node) - 2, y]].find(([px, py]) =>
        px - w > 0 && px + w < width && !taken.some(([l, t, rr, b]) => px - w < rr && px + w > l && py - size / 2 - 1 < b && py + size / 2 + 1 > t));
      if (!place) continue;
      const [px, py] = place;
      taken.push([px - w, py - size / 2 - 1, px + w, py + size / 2 + 1]);
      context.globalAlpha = 1;
      context.lineWidth = 3.5;
      context.lineJoin = 'round';
      context.strokeStyle = colours.card;
      context.strokeText(label, px, py);
      context.fillStyle = colours.ink;
      context.fillText(label, px, py);
      drawn++;
    }
  };
  const drawPredicates = focus => {
    const taken = order.map(n => { const [x, y] = screen(n), r = radius(n) + 2; return [x - r, y - r, x + r, y + r]; });
    context.font = '10.5px system-ui, sans-serif';
    for (const link of links) {
      if (link.s === link.t || (focus && link.s !== focus && link.t !== focus)) continue;
      const [x1, y1, cx, cy, x2, y2] = curve(link);
      if (Math.hypot(x2 - x1, y2 - y1) < 110) continue;
      const label = link.edges[0].label + (link.edges.length > 1 ? ' +' + (link.edges.length - 1) : '');
      const w = context.measureText(label).width / 2 + 2;
      const place = [0.5, 0.38, 0.62, 0.28, 0.72].map(t => [(1 - t) * (1 - t) * x1 + 2 * t * (1 - t) * cx + t * t * x2, (1 - t) * (1 - t) * y1 + 2 * t * (1 - t) * cy + t * t * y2])
        .find(([x, y]) => !taken.some(([l, t, r, b]) => x - w < r && x + w > l && y - 7 < b && y + 7 > t));
      if (!place) continue;
      const [x, y] = place;
      taken.push([x - w, y - 7, x + w, y + 7]);
      context.globalAlpha = 1;
      context.lineWidth = 4;
      context.strokeStyle = colours.card;
      context.strokeText(label, x, y);
      context.fillStyle = colours[link.group];
      context.fillText(label, x, y);
    }
  };
  let asked = false;
  const redraw = () => { if (!asked) { asked = true; requestAnimationFrame(() => { asked = false; draw(); }); } };
  const resize = () => {
    const box = canvas.parentElement.getBoundingClientRect();
    if (!box.width || !box.height) return;
    const first = width === 0, wider = width / box.width;
    [width, height] = [box.width, box.height];
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    if (first || Math.abs(wider - 1) > 0.2) fit();
    draw();
  };
  const nodeAt = (x, y) => {
    let best = null, distance = Infinity;
    for (const node of shownNodes) {
      const [nx, ny] = screen(node), d = Math.hypot(nx - x, ny - y) - radius(node);
      if (d < 5 && d < distance) [best, distance] = [node, d];
    }
    return best;
  };
  const zoomBy = (factor, x = width / 2, y = height / 2) => {
    const zoom = Math.max(0.02, Math.min(12, view.zoom * factor));
    view.x += (x - width / 2) * (1 / view.zoom - 1 / zoom);
    view.y += (y - height / 2) * (1 / view.zoom - 1 / zoom);
    view.zoom = zoom;
    redraw();
  };
  const at = event => { const box = canvas.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  let drag = null;
  canvas.addEventListener('pointerdown', event => {
    const [x, y] = at(event), node = nodeAt(x, y);
    drag = { x, y, node, moved: false };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', event => {
    const [x, y] = at(event);
    if (drag) {
      if (!drag.moved && Math.hypot(x - drag.x, y - drag.y) < 4) return;
      const [dx, dy] = [(x - drag.x) / view.zoom, (y - drag.y) / view.zoom];
      if (drag.node) { drag.node.x += dx; drag.node.y += dy; } else { view.x -= dx; view.y -= dy; }
      Object.assign(drag, { x, y, moved: true });
      redraw();
      return;
    }
    const node = nodeAt(x, y);
    canvas.style.cursor = node ? 'pointer' : 'grab';
    if (node !== hovered) { hovered = node; redraw(); node ? showCard(nodeCard(node), { left: event.clientX, right: event.clientX, top: event.clientY - 8, bottom: event.clientY + 12 }) : hideCard(); }
  });
  canvas.addEventListener('pointerup', () => {
    if (drag && !drag.moved) drag.node ? showNode(drag.node, false, true) : clear();
    drag = null;
  });
  canvas.addEventListener('pointerleave', () => { if (hovered) { hovered = null; redraw(); } hideCard(); });
  canvas.addEventListener('wheel', event => {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== canvas) return;
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY * 0.0015), ...at(event));
  }, { passive: false });
  canvas.addEventListener('keydown', event => {
    const step = 60 / view.zoom;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (moves[event.key]) { view.x += moves[event.key][0]; view.y += moves[event.key][1]; redraw(); }
    else if (event.key === '+' || event.key === '=') zoomBy(1.25);
    else if (event.key === '-') zoomBy(0.8);
    else if (event.key === '0') { fit(); redraw(); }
    else if (event.key === 'Escape') clear();
    else if (event.key === 'Enter') {
      const distance = n => { const [x, y] = screen(n); return Math.hypot(x - width / 2, y - height / 2); };
      const nearest = [...shownNodes].sort((a, b) => distance(a) - distance(b))[0];
      if (nearest) showNode(nearest);
    } else return;
    event.preventDefault();
  });
  $('in').addEventListener('click', () => zoomBy(1.35));
  $('out').addEventListener('click', () => zoomBy(1 / 1.35));
  $('fit').addEventListener('click', () => { fit(); redraw(); });

  // ---- Details -------------------------------------------------------------------------------------------------------
  const detail = $('detail');
  const meta = node => [
    h('span', { class: 'tag kind ' + node.kind }, node.kind), node.id !== node.name ? h('span', { class: 'tag' }, h('bdi', null, node.id)) : null,
    node.sector ? h('span', { class: 'tag' }, node.sector) : null, node.affiliation ? h('span', { class: 'tag' }, 'for ', h('bdi', null, node.affiliation)) : null,
    node.country && node.country !== node.id ? h('span', { class: 'tag' }, 'of ' + node.country) : null,
  ];
  const quote = (v, e) => h('blockquote', { class: e.group, dir: 'auto' }, v.before, h('mark', null, v.text), v.after,
    h('footer', { dir: 'ltr' }, v.doc ? h('bdi', null, v.doc) : null, v.doc ? ' · ' : '', v.date ? v.date + ' · ' : '', percent(v.conf), ' · rule ', v.rule, v.cameo ? ' · CAMEO ' + v.cameo : ''));
  const relation = (e, isOpen) => h('details', { class: 'rel ' + e.group, open: isOpen || null },
    h('summary', null, name(e.s), ' ', h('i', null, e.label), ' ', name(e.t), ' ', h('span', { class: 'n' }, (e.weight || e.said) > 1 ? '×' + (e.weight || e.said) : '', e.type.quad && e.status !== 'actual' ? ' ' + e.status : '')),
    (e.isOn ? e.shown : e.ev).map(v => quote(v, e)),
    sum(e.isOn ? e.rest : e.untold) ? h('p', { class: 'hint' }, plural(sum(e.isOn ? e.rest : e.untold), e.isOn && !e.shown.length ? 'statement' : 'further statement'), ', whose words are not in this file.') : null);
  const shown = node => node.edges.filter(e => e.isOn).sort((a, b) => b.weight - a.weight);
  const balance = node => {
    const of = g => shown(node).filter(e => e.group === g && e.status === 'actual').reduce((n, e) => n + e.weight, 0);
    const [coop, conf] = [of('coop'), of('conf')];
    if (!coop && !conf) return null;
    const bar = h('span', { class: 'net', 'aria-hidden': 'true' }, h('b'), h('b'));
    bar.children[0].style.width = 100 * coop / (coop + conf) + '%';
    bar.children[1].style.width = 100 * conf / (coop + conf) + '%';
    return h('p', { class: 'hint' }, bar, ' ' + coop + ' of cooperation, ' + conf + ' of conflict');
  };
  const showNode = (node, keepView, isPointer) => {
    chosen = node;
    if (!keepView && !isPointer && width) {
      const [x, y] = screen(node);
      if (x < 40 || y < 40 || x > width - 40 || y > height - 40) { view.x = node.x; view.y = node.y; }
    }
    const list = shown(node), most = 60;
    detail.replaceChildren(
      h('h2', null, name(node)), h('div', { class: 'tags' }, meta(node)),
      h('p', { class: 'hint' }, plural(node.mentions, 'mention') + ' in ' + plural(node.documents, 'article')), balance(node) || '',
      ...node.offices.map(o => h('p', null, h('bdi', null, o))),
      h('h3', null, list.length ? plural(list.length, 'relation') : 'No relation passes the filters'), ...list.slice(0, most).map(e => relation(e, list.length <= 3)),
      list.length > most ? h('p', { class: 'hint' }, plural(list.length - most, 'more relation'), ' in the table below.') : '');
    if (!keepView) { detail.scrollTop = 0; light({ actor: node.id }); }
    redraw();
  };
  const showEdge = e => {
    chosen = null;
    detail.replaceChildren(h('h2', null, name(e.s), ' ' + e.label + ' ', name(e.t)),
      h('div', { class: 'tags' }, h('span', { class: 'tag kind ' + e.group }, e.type.code), h('span', { class: 'tag' }, e.status), h('span', { class: 'tag' }, plural(e.said, 'statement'))),
      h('p', null, link(e.s), ' · ', link(e.t)), relation(e, true));
    chosen = null;
    hovered = null;
    detail.scrollTop = 0;
    redraw();
  };
  const link = node => h('button', { type: 'button', class: 'link', on: { click: () => showNode(node) } }, name(node));
  const welcome = () => {
    const top = order.slice(0, 8);
    detail.replaceChildren(h('h2', null, top.length ? 'Most in the news' : 'Nothing to show'),
      h('p', { class: 'hint' }, top.length ? 'Choose an actor here, in the picture or in the tables to read what is said.' : edges.length ? 'No relation passes the filters.' : 'No relation was found in the text.'),
      h('ol', { class: 'top' }, top.map(n => h('li', { class: n.kind }, link(n), (bar => { bar.style.width = 100 * n.weight / top[0].weight + '%'; return bar; })(h('span', { class: 'bar', 'aria-hidden': 'true' })), h('span', { class: 'hint' }, n.weight.toLocaleString('en'))))));
  };
  const clear = () => { chosen = null; light({}); welcome(); redraw(); };

  // ---- The card that says what is under the pointer --------------------------------------------------------------------
  const card = $('card');
  const showCard = (content, box) => {
    card.replaceChildren(...content);
    card.hidden = false;
    const size = card.getBoundingClientRect();
    card.style.left = Math.max(8, Math.min(innerWidth - size.width - 8, box.left)) + 'px';
    card.style.top = (box.bottom + 8 + size.height < innerHeight ? box.bottom + 8 : Math.max(8, box.top - size.height - 8)) + 'px';
  };
  const hideCard = () => { card.hidden = true; };
  const nodeCard = node => [h('p', null, h('b', null, name(node))), h('p', { class: 's' }, [node.kind, node.id !== node.name ? node.id : '', node.sector, plural(node.weight, 'statement')].filter(Boolean).join(' · '))];

  // ---- The article ------------------------------------------------------------------------------------------------------
  const article = $('article');
  const light = ({ actor, relations }) => {
    if (!article) return;
    const wanted = new Set((relations || []).map(String));
    for (const span of article.querySelectorAll('[data-m], [data-t], [data-ev]')) {
      const mention = span.dataset.m === undefined ? null : data.mentions[span.dataset.m];
      const isSame = actor !== undefined && mention !== null && (mention.actor === actor || mention.rollUp === actor);
      span.classList.toggle('lit', isSame || (wanted.size > 0 && (span.dataset.ev || '').split(' ').some(i => wanted.has(i))));
    }
  };
  if (article) {
    const content = span => {
      if (span.dataset.m !== undefined) {
        const m = data.mentions[span.dataset.m];
        return [h('p', null, h('b', null, h('bdi', null, m.name || m.text)), ' ', h('span', { class: 's' }, m.type)),
          m.lines.length ? h('p', { class: 's' }, m.lines.map((l, i) => [i ? ' · ' : '', h('bdi', null, l)])) : null,
          h('p', { class: 's' }, m.kind + ', confidence ' + percent(m.conf))].filter(Boolean);
      }
      return data.triggers[span.dataset.t].map(i => data.relations[i]).flatMap(r => [h('p', { class: r.group }, h('b', null, h('bdi', null, r.sentence))),
        h('p', { class: 's' }, r.type + (r.cameo ? ' · CAMEO ' + r.cameo : '') + ' · ' + r.status + ' · confidence ' + percent(r.conf) + ' · rule ' + r.rule), h('p', { class: 's' }, '“', h('bdi', null, r.evidence), '”')]);
    };
    const enter = event => {
      const span = event.target.closest && event.target.closest('[role=button]');
      if (!span) return;
      showCard(content(span), span.getClientRects()[0]);
      span.setAttribute('aria-describedby', 'card');
      span.dataset.t !== undefined ? light({ relations: data.triggers[span.dataset.t] }) : light({ actor: data.mentions[span.dataset.m].actor ?? NaN });
    };
    const leave = event => { if (event.target.closest && event.target.closest('[role=button]')) { hideCard(); light(chosen ? { actor: chosen.id } : {}); } };
    for (const [name, handler] of [['mouseover', enter], ['focusin', enter], ['mouseout', leave], ['focusout', leave]]) article.addEventListener(name, handler);
    const choose = span => {
      if (span.dataset.t !== undefined) {
        const r = data.relations[data.triggers[span.dataset.t][0]];
        if (edges[r.edge]) showEdge(edges[r.edge]);
      } else {
        const m = data.mentions[span.dataset.m], node = nodes.find(n => n.id === m.actor) || nodes.find(n => n.id === m.rollUp);
        if (node) showNode(node);
      }
    };
    article.addEventListener('click', event => { const span = event.target.closest('[role=button]'); if (span) choose(span); });
    article.addEventListener('keydown', event => {
      const span = event.target.closest('[role=button]');
      if (span && (event.key === 'Enter' || event.key === ' ')) { event.preventDefault(); choose(span); }
    });
  }
  addEventListener('keydown', event => { if (event.key === 'Escape') hideCard(); });
  addEventListener('scroll', hideCard, { passive: true });

  // ---- Timeline -----------------------------------------------------------------------------------------------------------
  const svg = (tag, attributes, ...children) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const day = 86400000, span = dates.length ? (Date.parse(dates[dates.length - 1]) - Date.parse(dates[0])) / day : 0;
  const unit = span <= 62 ? 10 : span <= 3700 ? 7 : 4;
  const lastDay = period => unit === 10 ? period : unit === 7 ? new Date(Date.UTC(+period.slice(0, 4), +period.slice(5, 7), 0)).toISOString().slice(0, 10) : period + '-12-31';
  const firstDay = period => unit === 10 ? period : unit === 7 ? period + '-01' : period + '-01-01';
  const periods = [];
  if (dates.length && used(dates).length > 1) {
    for (let at = new Date(firstDay(dates[0].slice(0, unit)) + 'T00:00Z'), end = dates[dates.length - 1]; ; ) {
      const text = at.toISOString().slice(0, 10);
      if (text > end || periods.length > 400) break;
      periods.push(text.slice(0, unit));
      unit === 10 ? at.setUTCDate(at.getUTCDate() + 1) : unit === 7 ? at.setUTCMonth(at.getUTCMonth() + 1) : at.setUTCFullYear(at.getUTCFullYear() + 1);
    }
    $('timeline').hidden = false;
  }
  const drawTimeline = () => {
    if (!periods.length) return;
    const sums = new Map(periods.map(p => [p, [0, 0]]));
    for (const e of shownEdges) {
      if (e.group === 'fact' || e.status !== 'actual') continue;
      for (const v of [...e.shown, ...e.rest]) { const bar = v.date && sums.get(v.date.slice(0, unit)); if (bar) bar[e.group === 'coop' ? 0 : 1] += v.n || 1; }
    }
    const most = Math.max(1, ...[...sums.values()].flat());
    const box = document.querySelector('.bars'), w = Math.max(box.clientWidth, periods.length * 12), step = w / periods.length, half = 64, bar = Math.min(34, step * 0.72);
    const picture = svg('svg', { width: w, height: half * 2 + 22, role: 'group', 'aria-label': 'Statements a ' + { 10: 'day', 7: 'month', 4: 'year' }[unit] });
    const every = Math.ceil(periods.length / (w / 72));
    periods.forEach((period, i) => {
      const [coop, conf] = sums.get(period), x = i * step, y = (step - bar) / 2 + x;
      const isOn = $('from').value === firstDay(period) && $('until').value === lastDay(period);
      const pick = () => { $('from').value = isOn ? '' : firstDay(period); $('until').value = isOn ? '' : lastDay(period); apply(); const again = document.querySelectorAll('.bars g')[i]; if (again) again.focus(); };
      const item = svg('g', { class: isOn ? 'on' : '', tabindex: 0, role: 'button', 'aria-pressed': isOn, 'aria-label': period + ': ' + coop + ' of cooperation, ' + conf + ' of conflict' },
        svg('rect', { class: 'hit', x, y: 0, width: step, height: half * 2 }),
        svg('rect', { class: 'c', x: y, y: half - coop / most * (half - 4), width: bar, height: coop / most * (half - 4), rx: 2 }),
        svg('rect', { class: 'q', x: y, y: half, width: bar, height: conf / most * (half - 4), rx: 2 }),
        svg('title', {}, period + ': ' + coop + ' of cooperation, ' + conf + ' of conflict'));
      item.addEventListener('click', pick);
      item.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); pick(); } });
      picture.append(item);
      if (i % every === 0) picture.append(svg('text', { x: x + 2, y: half * 2 + 15, 'aria-hidden': 'true' }, period));
    });
    picture.append(svg('line', { x1: 0, x2: w, y1: half, y2: half }));
    box.replaceChildren(picture);
  };

  // ---- Tables ---------------------------------------------------------------------------------------------------------------
  const best = e => Math.max(...[...e.shown, ...e.rest].map(v => v.conf));
  const ends = (e, isLast) => { const list = [...e.shown, ...e.rest].map(v => v.date).filter(Boolean).sort(); return list.length ? list[isLast ? list.length - 1 : 0] : ''; };
  const net = node => node.edges.reduce((n, e) => e.status !== 'actual' ? n : n + (e.group === 'coop' ? e.weight : e.group === 'conf' ? -e.weight : 0), 0);
  const words = e => e.shown.length ? e.shown[0].text : '';
  const tables = {
    Relations: { rows: () => shownEdges, open: showEdge, sort: 3, down: true, columns: [
      ['Source', e => e.s.name, e => link(e.s)], ['Relation', e => e.label, e => h('button', { type: 'button', class: 'link', on: { click: () => showEdge(e) } }, h('span', { class: e.group }, h('span', { class: 'dot' })), e.label)],
      ['Target', e => e.t.name, e => link(e.t)], ['Statements', e => e.weight], ['Status', e => e.status], ['Confidence', best, e => percent(best(e))], ['First', e => ends(e)], ['Last', e => ends(e, true)],
      ['Evidence', words, e => h('bdi', null, words(e).length > 110 ? words(e).slice(0, 109) + '…' : words(e))]] },
    Actors: { rows: () => order, open: showNode, sort: 3, down: true, columns: [
      ['Actor', n => n.name, n => link(n)], ['Kind', n => n.kind], ['Country', n => n.country || n.affiliation || ''], ['Statements', n => n.weight], ['Mentions', n => n.mentions], ['Articles', n => n.documents],
      ['Balance', net, n => (net(n) > 0 ? '+' : '') + net(n)]] },
    'Who opposes whom': { rows: () => oppositions(), sort: 2, down: true, columns: [
      ['Who', o => o.s.name, o => link(o.s)], ['Whom', o => o.t.name, o => link(o.t)], ['Statements', o => o.weight], ['How', o => o.how]] },
  };
  const oppositions = () => {
    const pairs = new Map();
    for (const e of shownEdges) {
      if (e.group !== 'conf' || e.status !== 'actual') continue;
      const pair = pairs.get(e.s.i + ' ' + e.t.i) || { s: e.s, t: e.t, weight: 0, kinds: new Map() };
      pair.weight += e.weight;
      pair.kinds.set(e.label, (pair.kinds.get(e.label) || 0) + e.weight);
      pairs.set(e.s.i + ' ' + e.t.i, pair);
    }
    return [...pairs.values()].map(p => ({ ...p, how: [...p.kinds].sort((a, b) => b[1] - a[1]).map(([k, n]) => k + ' ' + n).join(', ') }));
  };
  let current = 'Relations', limit = 25;
  const tabs = Object.keys(tables).map((key, i) => h('button', { type: 'button', role: 'tab', id: 'tab' + i, 'aria-controls': 'panel', on: {
    click: () => { current = key; limit = 25; drawTable(); },
    keydown: event => { const to = { ArrowRight: 1, ArrowLeft: -1 }[event.key]; if (to) { const next = tabs[(i + to + tabs.length) % tabs.length]; next.focus(); next.click(); } },
  } }, key));
  document.querySelector('[role=tablist]').append(...tabs);
  const drawTable = () => {
    tabs.forEach(tab => { const isOn = tab.textContent === current; tab.setAttribute('aria-selected', isOn); tab.tabIndex = isOn ? 0 : -1; if (isOn) $('panel').setAttribute('aria-labelledby', tab.id); });
    const table = tables[current], value = table.columns[table.sort][1];
    const keyed = table.rows().map(row => [value(row), row]);
    keyed.sort(([a], [b]) => (typeof a === 'number' ? a - b : String(a).localeCompare(String(b), 'en')) * (table.down ? -1 : 1));
    const isNumber = column => keyed.length > 0 && typeof column[1](keyed[0][1]) === 'number';
    const head = table.columns.map((column, i) => h('th', { scope: 'col', class: isNumber(column) ? 'num' : null, 'aria-sort': i === table.sort ? (table.down ? 'descending' : 'ascending') : null },
      h('button', { type: 'button', on: { click: () => {
        table.down = table.sort === i ? !table.down : isNumber(column);
        table.sort = i;
        drawTable();
        document.querySelectorAll('#panel th button')[i].focus();
      } } }, column[0])));
    const body = keyed.slice(0, limit).map(([, row]) => h('tr', null, table.columns.map(column => h('td', { class: isNumber(column) ? 'num' : /^(First|Last|Status|Kind)$/.test(column[0]) ? 'short' : null }, (column[2] || (r => String(column[1](r))))(row)))));
    $('panel').replaceChildren(keyed.length ? h('table', null, h('thead', null, h('tr', null, head)), h('tbody', null, body)) : h('p', { class: 'hint' }, 'Nothing passes the filters.'));
    $('more').hidden = keyed.length <= limit;
    $('more').textContent = 'Show more (' + Math.max(0, keyed.length - limit).toLocaleString('en') + ')';
  };
  $('more').addEventListener('click', () => { limit += 200; drawTable(); });
  $('panel').addEventListener('click', event => { if (event.target.closest('.link') && innerWidth < 992) detail.scrollIntoView({ block: 'nearest' }); });

  // ---- Light and dark ---------------------------------------------------------------------------------------------------------
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const repaint = () => { readColours(); redraw(); };
  dark.addEventListener('change', repaint);
  $('theme').addEventListener('click', () => {
    const now = document.documentElement.dataset.theme || (dark.matches ? 'dark' : 'light');
    document.documentElement.dataset.theme = now === 'dark' ? 'light' : 'dark';
    repaint();
  });

  if (innerWidth < 992) $('filters').open = false;
  readColours();
  apply();
  new ResizeObserver(resize).observe(canvas.parentElement);
  addEventListener('resize', () => drawTimeline());
  welcome();
  resize();
  document.documentElement.dataset.ready = Math.round(performance.now());
})();
