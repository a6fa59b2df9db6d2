// The derivation of the chosen parameter, rung by rung, or what belongs to the chosen unit.
const ladderPlace = document.getElementById('ladder');
const selection = document.getElementById('selection');

function setUpLadder() {
  for (const name of Object.keys(network.ladders).sort(byPlace)) selection.append(element('option', { value: name }, `∂J/∂${spoken(name)}`));
  if (network.isDrawn) {
    const units = element('optgroup', { label: 'Units' });
    for (const shape of shapes.values()) {
      if (shape.classList.contains('unit')) units.append(element('option', { value: shape.dataset.v }, describe(shape.dataset.v)));
    }
    selection.append(units);
  }
  selection.addEventListener('change', () => select(selection.value));
  for (const root of [ladderPlace, document.getElementById('equations')]) {
    root.addEventListener('pointerover', event => onPoint(event.target));
    root.addEventListener('pointerleave', () => onPoint(null));
  }
  whenChanged(showSelection);
}

// Layer by layer, unit by unit, the bias after the weights.
function byPlace(one, other) {
  const key = name => { const [letter, numbers] = [name[0], name.slice(1).split('_').map(Number)]; return [numbers[0], numbers[1], letter === 'b' ? 1e9 : numbers[2]]; };
  const [a, b] = [key(one), key(other)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function onPoint(target) {
  const named = target?.closest?.('[data-v]');
  lightUp(named?.dataset.v ?? null);
  named?.classList.add('lit');
}

function showSelection() {
  selection.value = state.selected;
  ladderPlace.replaceChildren();
  if (Object.hasOwn(network.ladders, state.selected)) showLadder(state.selected, network.ladders[state.selected]);
  else if (state.selected) showUnit(state.selected);
}

// What is chosen is read aloud, once.
function say(text) {
  const facts = document.getElementById('facts');
  if (facts.textContent !== text) facts.textContent = text;
}

function showLadder(parameter, ladder) {
  const paths = pathsOf(parameter);
  const count = ladder.count.toLocaleString('en');
  const lead = `${count} ${ladder.count === 1 ? 'path leads' : 'paths lead'} from ${spoken(parameter)} to the loss`;
  say(paths.length === 0 ? `${lead}: too many to write one by one; the factored form stands for them.` : `${lead}${paths.length > 1 ? ', each in its colour' : ''}.`);
  const rungs = element('ol', { class: 'rungs' });
  ladderPlace.append(rungs);
  const touched = paths.map(path => new Set(shapesOnPath(parameter, path)));
  ladder.rungs.forEach((rung, n) => {
    const item = element('li', { class: 'rung' });
    const rules = element('ul', { class: 'rules', 'aria-label': 'Rules that lead here' });
    for (const rule of rung.rules) rules.append(element('li', {}, rule));
    item.append(rules, element('h3', {}, rung.name[0].toUpperCase() + rung.name.slice(1)));
    rungs.append(item);
    const fill = () => {
      item.classList.remove('waiting');
      for (const line of rung.lines) item.append(line.terms ? byPath(parameter, line, paths) : ladderLine(line, touched));
      setLater(item.querySelectorAll('.equation'));
      markCode(item);
    };
    if (n === 0) fill();
    else {
      item.classList.add('waiting');
      later(item, fill);
    }
  });
}

// The sum over paths: a row for each, in its colour, with its factors in numbers.
function byPath(parameter, line, paths) {
  const holder = element('div', { class: 'by-path' });
  holder.append(element('div', { class: 'equation' }, flow([...mathNodes(line.left), operator('=')])));
  line.terms.forEach((term, n) => {
    const nodes = mathNodes(term);
    const row = element('div', { class: 'term equation', 'data-path': n });
    if (paths.length > 1) row.style.setProperty('--tone', toneOf(n));
    row.append(flow(n > 0 ? [operator('+'), ...nodes] : nodes));
    if (network.isRun && isKnown(line.of)) {
      const product = network.ladders[parameter].rungs[0].lines[0].terms[n].match(/[^@;]+(?=;)/g).reduce((value, name) => value * numberOf(values, name), 1);
      row.append(flow([operator('='), ...inNumbers(nodes), operator('='), numeral(product)], 'in-numbers'));
    }
    row.append(element('div', { class: 'way' }, `path ${n + 1}: ${spoken(parameter)} → ${paths[n].map(([layer, unit]) => spoken(`a${layer + 2}_${unit + 1}`)).join(' → ')} → L`));
    holder.append(row);
  });
  if (line.terms.length > 1 && network.isRun && isKnown(line.of)) holder.append(element('div', { class: 'equation' }, flow([...mathNodes(line.left), operator('='), numeral(numberOf(values, line.of))])));
  return holder;
}

function ladderLine(line, touched) {
  const made = equation(mathNodes(line.left), mathNodes(line.right), line.of);
  colour(made, touched);
  if (!line.note) return made;
  const holder = element('div', {}, made);
  holder.append(element('p', { class: 'note' }, line.note));
  return holder;
}

// What lies on one path alone has the colour of that path.
function colour(root, touched) {
  if (touched.length < 2) return;
  for (const named of root.querySelectorAll('[data-v]')) {
    const shape = shapeOf(named.dataset.v), on = touched.flatMap((set, n) => set.has(shape) ? [n] : []);
    if (on.length === 1) named.style.setProperty('--tone', toneOf(on[0]));
  }
}

function showUnit(name) {
  say(describe(name));
  const add = of => {
    const found = printedEquation(of);
    if (found) ladderPlace.append(found);
  };
  if (name === 'L') add('L');
  else if (name[0] !== 'a') ladderPlace.append(element('div', { class: 'equation' }, flow([...mathNodes(network.symbols[name] ? `@${name};` : `<mtext>${spoken(name)}</mtext>`), operator('='), numeral(numberOf(values, name))])));
  else {
    const [layer, unit] = name.slice(1).split('_').map(Number);
    add(`z${layer}_${unit}`);
    add(name);
    add(`d${layer}_${unit}`);
    ladderPlace.append(element('h3', {}, 'Its parameters'));
    const row = element('div', { class: 'row' });
    for (const parameter of network.parameters.filter(own => new RegExp(`^[wb]${layer - 1}_${unit}(_|$)`).test(own))) {
      const button = element('button', { type: 'button' }, `∂J/∂${spoken(parameter)}`);
      button.addEventListener('click', () => { select(parameter); selection.focus(); });
      row.append(button);
    }
    ladderPlace.append(row);
  }
  setLater(ladderPlace.querySelectorAll('.equation'));
  markCode(ladderPlace);
}

