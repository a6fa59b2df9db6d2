// An answer with the three ways of writing brought into one, which is nearly LaTeX: θ⁽¹⁾₁₁ becomes \theta^{(1)}_{11}. Every sign remembers its place.
const commandEnd = '\u0001';
const greekLetters = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda', 'mu', 'nu', 'xi', 'omicron', 'pi', 'rho', 'sigma', 'sigma', 'tau', 'upsilon', 'phi', 'chi', 'psi', 'omega'];
const writtenSpaces = new Set(['left', 'right', 'big', 'Big', 'bigl', 'bigr', 'Bigl', 'Bigr', 'quad', 'displaystyle', 'limits', 'mathstrut']);
const writtenFonts = new Set(['operatorname', 'mathrm', 'text', 'textrm', 'mathit', 'mathbf', 'mathbb', 'boldsymbol']);
const writtenSigns = {
  cdot: '*', times: '*', ast: '*', div: '/', le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', lt: '<', gt: '>', vert: '|', lvert: '|', rvert: '|',
  lbrack: '[', rbrack: ']', tfrac: `\\frac${commandEnd}`, dfrac: `\\frac${commandEnd}`,
};
const writtenLetters = {
  '−': '-', '–': '-', '—': '-', '·': '*', '⋅': '*', '×': '*', '∙': '*', '∗': '*', '÷': '/', '∕': '/', '½': '(1/2)', '⅓': '(1/3)', '¼': '(1/4)', 'Σ': `\\sum${commandEnd}`, '∑': `\\sum${commandEnd}`,
  '∂': `\\partial${commandEnd}`, '√': `\\sqrt${commandEnd}`, 'ã': '\\tilde{a}', '\'': '′', '’': '′', '\u00A0': ' ', '\t': ' ', '$': ' ',
};
const scripts = [['^{', '⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁻⁺ˢ', '0123456789()-+s'], ['_{', '₀₁₂₃₄₅₆₇₈₉₍₎₋₊ₛᵢⱼₖₙₚₕ', '0123456789()-+sijknph']];

const isLatin = letter => /^[A-Za-z]$/.test(letter);

/** The name of a Greek letter, a capital's with a capital; null: it is none. */
function greekName(letter) {
  if (letter >= 'α' && letter <= 'ω') return greekLetters[letter.charCodeAt(0) - 'α'.charCodeAt(0)];
  if (letter >= 'Α' && letter <= 'Ω') return (name => name[0].toUpperCase() + name.slice(1))(greekLetters[letter.charCodeAt(0) - 'Α'.charCodeAt(0)]);
  return { 'ϵ': 'epsilon', 'ϑ': 'theta', 'ϕ': 'phi' }[letter] ?? null;
}

const greekNamed = symbol => [...symbol].map(letter => greekName(letter) ?? letter).join('');
const greekPlain = name => name.startsWith('var') && greekLetters.includes(name.slice(3)) ? name.slice(3) : name;

/** The text in the one way of writing, and the place in the answer of each of its signs. */
function normalised(answer) {
  let text = '';
  const origins = [];
  const write = (piece, origin) => { text += piece; for (let n = 0; n < piece.length; n++) origins.push(origin); };
  // Print sets a remark off by spaces.
  const isRemark = place => answer.startsWith('        ', place) && answer.slice(0, place).trim() !== '';
  for (let place = 0; place < answer.length && !isRemark(place);) place = read(place);
  origins.push(answer.length);
  return { text, origin: place => origins[Math.min(place, origins.length - 1)] };

  function read(place) {
    const sign = answer[place];
    if (sign === '\\') return readCommand(place);
    for (const script of scripts) if (script[1].includes(sign)) return readScript(place, script);
    if (sign === '*' && answer[place + 1] === '*') { write('^', place); return place + 2; }
    if (answer[place + 1] === '\u0303') { write(`\\tilde{${sign}}`, place); return place + 2; }
    const greek = greekName(sign);
    write(Object.hasOwn(writtenLetters, sign) ? writtenLetters[sign] : greek ? `\\${greek}${commandEnd}` : /\s/.test(sign) ? ' ' : sign, place);
    return place + 1;
  }

  // A comma between two subscripts belongs to them: θ⁽¹⁾₁,₁₁.
  function readScript(place, [open, signs, meanings]) {
    write(open, place);
    for (; place < answer.length; place++) {
      const sign = answer[place];
      const isComma = sign === ',' && place + 1 < answer.length && open[0] === '_' && signs.includes(answer[place + 1]);
      if (!isComma && !signs.includes(sign)) break;
      write(isComma ? ',' : meanings[signs.indexOf(sign)], place);
    }
    write('}', place - 1);
    return place;
  }

  function readCommand(place) {
    let end = place + 1;
    while (end < answer.length && isLatin(answer[end])) end++;
    const name = answer.slice(place + 1, end);
    if (name === '') {
      const next = answer[end] ?? ' ';
      write('{}|'.includes(next) ? next : next === '\\' ? ';' : ' ', place);
      return Math.min(end + 1, answer.length);
    }
    if (name === 'qquad') return answer.length;
    const close = answer.indexOf('}', end);
    if (writtenSpaces.has(name)) write(' ', place);
    else if (Object.hasOwn(writtenSigns, name)) write(writtenSigns[name], place);
    else if (writtenFonts.has(name) && answer[end] === '{' && close > 0) {
      const word = answer.slice(end + 1, close).trim();
      write([...word].every(isLatin) ? `\\${word}${commandEnd}` : word, place);
      return close + 1;
    } else write(`\\${greekPlain(name)}${commandEnd}`, place);
    return end;
  }
}

/** The fewest letters to change, insert or remove between two words, case apart. */
function wordDistance(left, right) {
  let row = Array.from({ length: right.length + 1 }, (_, n) => n);
  for (let i = 1; i <= left.length; i++) {
    let diagonal = row[0];
    row[0] = i;
    for (let j = 1; j <= right.length; j++) {
      const change = diagonal + (left[i - 1].toUpperCase() === right[j - 1].toUpperCase() ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(change, Math.min(row[j - 1], row[j]) + 1);
    }
  }
  return row[right.length];
}
