// Mathematics: marks become names in MathML, names become numbers, and a long line breaks between its terms and factors.
const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

/** MathML in which every mark @a2_1; is an element that says which value it is. */
function markup(marked) {
  return marked.replace(/@([^;]+);/g, (_, name) => `<mrow data-v="${name}">${network.symbols[name]}</mrow>`);
}

/** An element with attributes and children. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Children of a math element, from marked MathML. */
function mathNodes(marked) {
  const holder = element('template');
  holder.innerHTML = `<math>${markup(marked)}</math>`;
  return [...holder.content.firstChild.childNodes];
}

/** The same nodes with the number of each value in its place, a negative one in parentheses; ? for one that is not computed yet. */
function inNumbers(nodes) {
  const copies = nodes.map(node => node.cloneNode(true));
  const holder = document.createElementNS(mathNamespace, 'mrow');
  holder.append(...copies);
  for (const named of [...holder.querySelectorAll('[data-v]')]) {
    const name = named.dataset.v;
    const known = isKnown(name);
    const number = known ? numberOf(values, name) : NaN;
    const text = known ? written(number) : '?';
    named.innerHTML = number < 0 ? `<mrow><mo>(</mo><mn>${text}</mn><mo>)</mo></mrow>` : `<mn>${text}</mn>`;
  }
  for (const times of holder.querySelectorAll('mo')) if (times.textContent === '\u2062') times.textContent = '·';
  return [...holder.childNodes];
}

// A line breaks before =, + and −, a product between its factors.
function pieces(nodes) {
  const found = [[]];
  for (const node of nodes) {
    const sign = node.localName === 'mo' ? node.textContent.trim() : '';
    if ((sign === '+' || sign === '−' || sign === '=') && found.at(-1).length > 0) found.push([]);
    found.at(-1).push(node);
    if (sign === '\u2062' || sign === '·') found.push([]);
  }
  return found.filter(piece => piece.length > 0);
}

function inlineMath(nodes) {
  const math = document.createElementNS(mathNamespace, 'math');
  math.setAttribute('displaystyle', 'true');
  math.append(...nodes);
  return math;
}

/** A line of mathematics that breaks where a reader would break it. */
function flow(nodes, ...classes) {
  const line = element('div', { class: ['flow', ...classes].join(' ') });
  pieces(nodes).forEach((piece, n) => {
    if (n > 0) line.append(document.createElement('wbr'));
    // At the edge of a formula a sign would lose its spaces.
    for (const edge of [piece[0], piece.at(-1)]) if (edge.localName === 'mo' && (n > 0 || edge !== piece[0])) edge.setAttribute('form', 'infix');
    line.append(inlineMath(piece));
  });
  return line;
}

function operator(sign) {
  const made = document.createElementNS(mathNamespace, 'mo');
  made.textContent = sign;
  return made;
}

function numeral(number) {
  const made = document.createElementNS(mathNamespace, 'mn');
  made.textContent = written(number);
  return made;
}

/** An equation, and below it the same in numbers where its value is asked for. */
function equation(left, right, of, { numbers = true } = {}) {
  const holder = element('div', { class: 'equation' });
  if (of) holder.dataset.of = of;
  holder.append(flow([...left, operator('='), ...right]));
  if (numbers && of && isKnown(of)) holder.append(numbersLine(right, of));
  return holder;
}

function numbersLine(right, of) {
  const inPlace = inNumbers(right);
  const result = numeral(numberOf(values, of));
  const repeats = inPlace.length === 1 && inPlace[0].textContent.replace(/[()]/g, '') === result.textContent;
  return flow(repeats ? [operator('='), result] : [operator('='), ...inPlace, operator('='), result], 'in-numbers');
}

/** The two sides of an equation that stands on the page; null: there is none of that name. */
function sidesOf(name) {
  return printed.get(name) ?? null;
}

const printed = new Map();
for (const block of document.querySelectorAll('#equations .equation[data-of]')) {
  const [left, , right] = block.querySelector('math').children;
  // The first one is the textbook's; below it may stand the form that is evaluated.
  if (!printed.has(block.dataset.of)) printed.set(block.dataset.of, { left: [...left.childNodes], right: [...right.childNodes] });
}

/** The equation of a value as it stands on the page, copied; null: there is none. */
function printedEquation(name, options) {
  const sides = sidesOf(name);
  return sides && equation(sides.left.map(node => node.cloneNode(true)), sides.right.map(node => node.cloneNode(true)), name, options);
}

/** An equation that scrolls can be reached by the keyboard. Looked at once a frame: to ask for a width sets the page. */
function letScroll() {
  if (letScroll.isAsked) return;
  letScroll.isAsked = true;
  requestAnimationFrame(() => {
    letScroll.isAsked = false;
    const blocks = [...document.querySelectorAll('main .equation')];
    const wide = blocks.map(block => block.scrollWidth > block.clientWidth + 1);
    blocks.forEach((block, n) => {
      if (wide[n]) {
        block.tabIndex = 0;
        block.setAttribute('role', 'group');
        block.setAttribute('aria-label', 'Equation, wider than the page');
      } else if (block.hasAttribute('tabindex')) for (const name of ['tabindex', 'role', 'aria-label']) block.removeAttribute(name);
    });
  });
}

/** How a value is called in speech and in a list: θ⁽¹⁾₁₂. */
function spoken(name) {
  const [letters, layer] = /^([a-zA-Z]+)(\d*)/.exec(name).slice(1);
  const superscript = number => [...String(number)].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]).join('');
  const indices = name.split('_').slice(1);
  const subscript = indices.map(index => [...index].map(digit => '₀₁₂₃₄₅₆₇₈₉'[digit]).join('')).join(indices.some(index => index.length > 1) ? ',' : '');
  const shown = letters === 'w' || letters === 'b' ? Number(layer) - 1 + network.firstWeightLayer : Number(layer) - 1 + network.firstLayer;
  return (network.letters[letters] ?? letters) + (layer ? `⁽${superscript(shown)}⁾` : '') + subscript;
}

