// The drawing: numbers in the units, weights by colour and width, a hint for what is pointed at, and paths laid over the edges.
const diagram = document.getElementById('diagram');
const shapes = new Map();
const tip = document.getElementById('tip');

/** The shape that stands for a value or for a factor of the chain rule: an edge, a unit, or the way from an output to the loss. */
function shapeOf(name) {
  if (name.startsWith('L/')) return name;
  if (name[1] === ':') return name.slice(2);
  if (name.includes('/')) {
    const [of, by] = name.split('/');
    if (/^[wb]/.test(by)) return by;
    const unit = /\d+_(\d+)$/.exec(of)?.[1];
    const from = /^(?:a|ad|x)(\d*)_(\d+)$/.exec(by);
    if (of[0] === 'z' && from) return `w${Number(/^z(\d+)/.exec(of)[1]) - 1}_${unit}_${from[2]}`;
    return shapeOf(of);
  }
  const dropped = /^(?:ad|m)(\d+)(_\d+)$/.exec(name);
  if (dropped) return dropped[1] === '1' ? 'x' + dropped[2] : 'a' + dropped[1] + dropped[2];
  return name.replace(/^[zd](?=\d)/, 'a');
}

/** The shapes that a path from a parameter to the loss touches, in order. */
function shapesOnPath(parameter, path) {
  const found = [parameter];
  for (let n = 0; n < path.length; n++) {
    const [layer, unit] = path[n];
    if (n > 0 && layer !== path[n - 1][0]) found.push(`w${layer + 1}_${unit + 1}_${path[n - 1][1] + 1}`);
    found.push(`a${layer + 2}_${unit + 1}`);
  }
  found.push(`L/a${network.layers.length + 1}_${path.at(-1)[1] + 1}`, 'L');
  return found;
}

/** The paths of a parameter as lists of layer and unit. */
function pathsOf(parameter) {
  return (network.ladders[parameter]?.paths ?? []).map(flat => flat.reduce((pairs, number, n) => {
    if (n % 2 === 0) pairs.push([number]);
    else pairs.at(-1).push(number);
    return pairs;
  }, []));
}

/** The colour of a path. */
const toneOf = n => `var(--path-${n % 8})`;

function lightUp(name) {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  const shape = name && shapes.get(shapeOf(name));
  shape?.classList.add('lit');
  shape?.tag?.classList.add('lit');
}

function setUpDiagram() {
  if (!diagram) return;
  for (const shape of diagram.querySelectorAll('[data-v]')) shapes.set(shape.dataset.v, shape);
  const items = [...diagram.querySelectorAll('.item')];
  items[0].tabIndex = 0;
  for (const item of items) {
    item.addEventListener('pointerenter', () => { item.tag?.classList.add('near'); showTip(item); });
    item.addEventListener('pointerleave', () => { item.tag?.classList.remove('near'); hideTip(); });
    item.addEventListener('focus', () => {
      for (const other of items) other.tabIndex = other === item ? 0 : -1;
      if (!item.matches(':focus-visible')) return;
      item.tag?.classList.add('near');
      showTip(item);
    });
    item.addEventListener('blur', () => { item.tag?.classList.remove('near'); hideTip(); });
    item.addEventListener('click', () => choose(item.dataset.v));
    item.addEventListener('keydown', event => onKey(event, item, items));
  }
  // The name of a weight stands apart from its edge, above the paths, and does what the edge does; that of a unit lets the pointer through.
  for (const tag of diagram.querySelectorAll('.tag')) {
    const item = shapes.get(tag.dataset.tag);
    item.tag = tag;
    tag.addEventListener('pointerenter', () => { item.classList.add('near'); showTip(item, tag); });
    tag.addEventListener('pointerleave', () => { item.classList.remove('near'); hideTip(); });
    tag.addEventListener('click', () => choose(item.dataset.v));
  }
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hideTip(); });
  whenChanged(drawNumbers);
  whenChanged(drawPaths);
}

function choose(name) {
  hideTip();
  select(name);
}

// Left and right lead to the nearest item of the next column, up and down within a column.
function onKey(event, item, items) {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    choose(item.dataset.v);
    return;
  }
  const column = Number(item.dataset.column), y = Number(item.dataset.y);
  const own = items.filter(other => Number(other.dataset.column) === column).sort((one, other) => one.dataset.y - other.dataset.y);
  const away = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  let next = null;
  if (away) {
    const columns = [...new Set(items.map(other => Number(other.dataset.column)))].sort((one, other) => one - other);
    const there = columns[columns.indexOf(column) + away];
    const distance = other => Math.abs(other.dataset.y - y);
    next = items.filter(other => Number(other.dataset.column) === there).sort((one, other) => distance(one) - distance(other))[0];
  } else if (event.key === 'ArrowUp') next = own[own.indexOf(item) - 1];
  else if (event.key === 'ArrowDown') next = own[own.indexOf(item) + 1];
  else if (event.key === 'Home') next = items.find(other => other.dataset.column === '0');
  else if (event.key === 'End') next = items.at(-1);
  else return;
  event.preventDefault();
  next?.focus();
}

function drawNumbers() {
  const weights = network.parameters.filter(name => name[0] === 'w').map(name => Math.abs(numberOf(values, name)));
  const largest = Math.max(...weights, 1e-9);
  for (const [name, shape] of shapes) {
    if (!shape.classList.contains('item')) continue;
    const known = isKnown(name);
    const number = known ? numberOf(values, name) : NaN;
    const text = shape.tag?.querySelector('.number');
    if (text) text.textContent = known ? written(number, 3) : '';
    shape.setAttribute('aria-label', `${describe(name)}${known ? ' = ' + written(number) : ', not computed yet'}`);
    shape.setAttribute('aria-pressed', String(state.selected === name));
    shape.tag?.classList.toggle('pressed', state.selected === name);
    if (name[0] === 'w' || name[0] === 'b') {
      shape.style.setProperty('--tone', number < 0 ? 'var(--minus)' : 'var(--plus)');
      shape.style.setProperty('--wide', String(1 + 4.5 * Math.min(1, Math.abs(number) / largest)));
    }
  }
}

function describe(name) {
  const kind = { w: 'Weight', b: 'Bias', x: 'Input', y: 'Target', a: 'Unit', L: 'Loss' }[name[0]];
  return `${kind} ${spoken(name)}`;
}

// Each path runs beside the others where they share an edge.
function drawPaths() {
  const layer = diagram.querySelector('#paths');
  layer.replaceChildren();
  const paths = pathsOf(state.selected);
  diagram.classList.toggle('chosen', Object.hasOwn(network.ladders, state.selected));
  const spread = Math.min(6, 24 / Math.max(1, paths.length - 1));
  paths.forEach((path, n) => {
    const shift = (n - (paths.length - 1) / 2) * spread;
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
    const points = [];
    for (const name of [sourceOf(state.selected), ...shapesOnPath(state.selected, path).filter(name => /^(a|L$)/.test(name))]) {
      const shape = shapes.get(name);
      if (shape) points.push(`${Number(shape.dataset.x)},${(Number(shape.dataset.y) + shift).toFixed(1)}`);
    }
    line.setAttribute('points', points.join(' '));
    line.setAttribute('class', 'path');
    line.setAttribute('data-path', shapesOnPath(state.selected, path).join(' '));
    line.style.stroke = toneOf(n);
    line.style.strokeWidth = Math.max(1.2, Math.min(5, spread * 0.9));
    layer.append(line);
  });
}

// Where the edge of a parameter begins.
function sourceOf(parameter) {
  if (parameter[0] === 'b') return parameter;
  const [layer, , input] = parameter.slice(1).split('_');
  return layer === '1' ? `x_${input}` : `a${layer}_${input}`;
}

function showTip(item, near = item) {
  const name = item.dataset.v;
  tip.replaceChildren();
  const add = found => { if (found) tip.append(found); };
  if (/^[wb]/.test(name)) {
    tip.append(flow([...mathNodes(`@${name};`), operator('='), numeral(numberOf(values, name))]));
    add(printedEquation('J:' + name));
  } else if (name[0] === 'a') {
    add(printedEquation(name.replace('a', 'z')));
    add(printedEquation(name));
  } else if (name === 'L') add(printedEquation('L'));
  else tip.append(flow([...mathNodes(network.symbols[name] ? `@${name};` : `<mtext>${spoken(name)}</mtext>`), operator('='), numeral(numberOf(values, name))]));
  tip.hidden = false;
  const box = near.getBoundingClientRect();
  const place = { left: box.left + box.width / 2 - tip.offsetWidth / 2, top: box.top - tip.offsetHeight - 10 };
  if (place.top < 4) place.top = box.bottom + 10;
  tip.style.left = `${Math.max(4, Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 4)) + scrollX}px`;
  tip.style.top = `${place.top + scrollY}px`;
}

function hideTip() {
  tip.hidden = true;
}

