// Mathematics: marks become names in MathML, names become numbers, and a long line breaks between its terms and factors.
const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

/** An element with attributes and children. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Children of a math element, from MathML. */
function parsed(mathML) {
  const holder = element('template');
  holder.innerHTML = `<math>${mathML}</math>`;
  return [...holder.content.firstChild.childNodes];
}

const copies = nodes => nodes.map(node => node.cloneNode(true));

// What each mark stands for, parsed once: a derivation names the same few values again and again.
const symbolNodes = new Map();

/** Children of a math element, from MathML in which every mark @a2_1; becomes an element that says which value it is. */
function mathNodes(marked) {
  const root = mathElement('math', ...parsed(marked.replace(/@([^;]+);/g, '<mrow data-v="$1"></mrow>')));
  for (const named of root.querySelectorAll('[data-v]')) {
    const name = named.dataset.v;
    if (!symbolNodes.has(name)) symbolNodes.set(name, parsed(network.symbols[name]));
    named.append(...copies(symbolNodes.get(name)));
  }
  return [...root.childNodes];
}

/** The same nodes with the number of each value in its place, a negative one in parentheses; ? for one that is not computed yet. */
function inNumbers(nodes) {
  return nodes.map(node => {
    const name = node.dataset?.v;
    if (name) {
      const known = isKnown(name), number = known ? numberOf(values, name) : NaN, shown = known ? numeral(number) : mathElement('mn', '?');
      const named = mathElement('mrow', number < 0 ? mathElement('mrow', operator('('), shown, operator(')')) : shown);
      named.dataset.v = name;
      return named;
    }
    const copy = node.cloneNode(false);
    if (node.firstElementChild) copy.append(...inNumbers([...node.childNodes]));
    else copy.textContent = node.localName === 'mo' && node.textContent === '\u2062' ? '·' : node.textContent;
    return copy;
  });
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

function mathElement(tag, ...children) {
  const made = document.createElementNS(mathNamespace, tag);
  made.append(...children);
  return made;
}

function inlineMath(nodes) {
  const math = mathElement('math', ...nodes);
  math.setAttribute('displaystyle', 'true');
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

const operator = sign => mathElement('mo', sign);

const numeral = number => mathElement('mn', written(number));

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

// The first equation of a name is the textbook's; below it may stand the form that is evaluated.
const printed = new Map([...document.querySelectorAll('#equations .equation[data-of]')].reverse().map(block => [block.dataset.of, block]));

/** The two sides of an equation that stands on the page, in one formula or in a line that breaks. */
function sidesOf(block) {
  const formulas = [...(block.querySelector('.flow') ?? block).children].filter(child => child.localName === 'math');
  if (formulas.length === 1 && formulas[0].getAttribute('display') === 'block') {
    const [left, , right] = formulas[0].children;
    return { left: [...left.childNodes], right: [...right.childNodes] };
  }
  const nodes = formulas.flatMap(formula => [...formula.childNodes]), equals = nodes.findIndex(node => node.localName === 'mo' && node.textContent === '=');
  return { left: nodes.slice(0, equals), right: nodes.slice(equals + 1) };
}

/** The equation of a value as it stands on the page, copied; null: there is none. */
function printedEquation(name, options) {
  const block = printed.get(name);
  if (!block) return null;
  const { left, right } = sidesOf(block);
  return equation(copies(left), copies(right), name, options);
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

