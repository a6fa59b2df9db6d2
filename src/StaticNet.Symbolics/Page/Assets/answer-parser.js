// Reads an answer: a name, =, and what it equals, as print, ASCII or LaTeX have it. Factors may stand side by side: 1/2 m is ½ m.

/** An answer that cannot be read: where, and what was expected there. */
class AnswerSyntaxError extends Error {
  constructor(answer, position, expected) {
    super(`Position ${position}, ${AnswerSyntaxError.found(answer, position)}: expected ${expected}.`);
    Object.assign(this, { position, expected });
  }

  static found(answer, position) {
    if (position > answer.length) return 'the end';
    const start = position - 1, isWord = letter => /^[\p{L}\p{Nd}_\\]$/u.test(letter);
    let end = start + 1;
    while (end < answer.length && end - start < 20 && isWord(answer[start]) && isWord(answer[end])) end++;
    // A sign of two halves is not torn.
    if (/[\uD800-\uDBFF]/.test(answer[start]) && end < answer.length) end++;
    return `'${/\p{Cc}/u.test(answer[start]) ? ' ' : answer.slice(start, end)}'`;
  }
}

const answerForms = {
  number: /(\d+(\.\d+)?|\.\d+)([eE][+-]?\d{1,3})?/y,
  exponent: /(?:\{\s*([+-]?\d+)\s*\}|\(\s*([+-]?\d+)\s*\)|([+-]?\d+))/y,
  sameIndex: /\[\s*([ijkn]|\d+)\s*=\s*([ijkn]|\d+)\s*\]/y,
  keyword: /\\?(if|else|otherwise|end)(?![A-Za-z])/y,
  word: /\\?([A-Za-z]+)\u0001?/y,
  tilde: /\s*\{\s*([ax])\s*\}/y,
  range: /\s*_\s*(?:\{\s*(?:1\s*≤\s*)?([ijknphs])\s*(?:=\s*1|≤\s*(\d+))?\s*\}|([ijknphs]))(?:\s*\^\s*(?:\{\s*(\d+|m)\s*\}|(\d+|m)))?/y,
  partialSign: /(\\partial\u0001?|\\d\u0001|d(?=[\sA-Za-z\\]))/y,
  partial: /(\\partial|d\s?[JLza\\][^/=+*\s]*\s*\/\s*(d|\\partial)|\\d\u0001|\\frac\u0001?\s*\{\s*(\\partial|\\d\u0001|d\s?[JLza\\][^{}=+]*(\{[^{}]*\}[^{}=+]*)*\}\s*\{\s*d))/y,
  fractionPartial: /\s*\{\s*(\\partial|\\d\u0001|d\s?[JLza\\][^{}=+]*(\{[^{}]*\}[^{}=+]*)*\}\s*\{\s*d)/y,
  frac: /\\frac\u0001?/y,
  digits: /\d{1,4}/y,
  sampleMark: /\s*\^\s*(\{\s*\(?\s*s\s*\)?\s*\}|\(s\))/y,
  layer: /\s*\^\s*(?:\{\s*[([]\s*(\d{1,4})\s*[)\]]\s*\}|[([]\s*(\d{1,4})\s*[)\]]|\{?(\d{1,4})\}?(?=\s*_))/y,
  index: /\s*_\s*(?:\{\s*(\d+|[ijknph])\s*\}|(\d+|[ijknph](?![A-Za-z])))/y,
  pair: /\s*_\s*(?:\{\s*([\dijknph][\dijknph, ]*)\}|([\dijknph]+(?:[,_]([1-9]\d*|[ijknph]))?(?![A-Za-z])))/y,
};
const answerWords = ['e', 'exp', 'max', 'Max', 'sum', 'frac', 'begin', 'tilde', 'pi', 'm'];
const targetForms = 'what the answer is about: ∂J/∂θ, ∂L/∂b, δ, z, a, L or J, as in dJ/dw1_11 or δ⁽²⁾₁';

class AnswerParser {
  constructor(answer) {
    if (answer.length > 20_000) throw new AnswerSyntaxError(answer, 20_001, 'an answer of at most 20000 characters');
    const { text, origin } = normalised(answer);
    Object.assign(this, { answer, text, origin, place: 0, bars: 0, depth: 0, bound: new Set() });
  }

  /** What it is about, and every right side. */
  parse() {
    this.skip();
    const target = this.target();
    for (const index of runningOf(target)) this.bound.add(index);
    if (!this.take('=')) throw this.error('\'=\' after the name of what is asked for');
    const values = [];
    do { values.push(this.sum()); this.skip(); } while (this.take('='));
    if (this.place !== this.text.length) throw this.error('an operator or the end');
    return { target, values };
  }

  target() {
    if (this.at('partial')) {
      const { of, by } = this.partial();
      return { of, by };
    }
    const start = this.place, name = this.peek() === '' ? null : this.name();
    if (name === null) throw this.error(targetForms);
    const symbol = this.symbol(name, start, true);
    if (symbol.type === 'symbol' && !['Hyperparameter', 'Input', 'Target', 'Weight', 'Bias', 'Mask'].includes(symbol.variable.kind)) return { of: symbol, by: null };
    this.place = start;
    throw this.error(targetForms);
  }

  sum() {
    this.descend();
    this.skip();
    const start = this.place, terms = [], negative = [];
    do {
      let isNegative = false;
      for (this.skip(); '+-'.includes(this.peek() || ' '); this.skip()) isNegative = isNegative !== (this.text[this.place++] === '-');
      terms.push(this.product());
      negative.push(isNegative);
      this.skip();
    } while ('+-'.includes(this.peek() || ' '));
    this.depth--;
    return terms.length === 1 && !negative[0] ? terms[0] : this.written(sumNode(negative, ...terms), start);
  }

  product() {
    this.skip();
    const start = this.place, factors = [this.power()], divides = [false];
    for (;;) {
      this.skip();
      const isDivision = this.peek() === '/';
      if (isDivision || this.peek() === '*') {
        this.place++;
        this.skip();
        factors.push(this.peek() === '-' ? this.negated() : this.power());
      } else if (this.beginsFactor()) factors.push(this.power());
      else return factors.length === 1 ? factors[0] : this.written(productNode(divides, ...factors), start);
      divides.push(isDivision);
    }
  }

  negated() {
    const start = this.place++;
    return this.written(sumNode([true], this.power()), start);
  }

  power() {
    this.descend();
    this.skip();
    const start = this.place;
    let value = this.factor();
    this.depth--;
    this.skip();
    for (let powers = 0; this.peek() === '^'; powers++) {
      if (powers === 4) throw this.error('an operator or the end: exponents of exponents end here');
      value = this.written(powerNode(value, this.exponent()), start);
      this.skip();
    }
    return value;
  }

  exponent() {
    this.place++;
    this.skip();
    const exponent = this.match('exponent'), value = exponent ? Number(exponent.slice(1).find(part => part !== undefined)) : NaN;
    if (!(Math.abs(value) <= 64)) throw this.error('a whole exponent from −64 to 64');
    this.place += exponent[0].length;
    return value;
  }

  factor() {
    const start = this.place, sign = this.peek();
    if (/[0-9.]/.test(sign)) return this.number();
    if (sign === '(') return this.bracket(')');
    if (sign === '[') return this.indexComparison() ?? this.bracket(']');
    if (sign === '{') return this.bracket('}');
    if (sign === '|') {
      this.place++;
      this.bars++;
      const inner = this.sum();
      this.bars--;
      this.expect('|');
      return this.written({ type: 'call', value: Math.abs, children: [inner] }, start);
    }
    return this.at('partial') ? this.partial() : this.named();
  }

  number() {
    const start = this.place, number = this.match('number');
    if (!number || number[0].length > 60) throw this.error('a number of at most 60 digits');
    this.place += number[0].length;
    return this.written(numberNode(Number(number[0])), start);
  }

  // (u), [u], {u}; [u > 0] is 1 or 0; {u if p, else v}
  bracket(close) {
    const start = this.place++, bars = this.bars;
    this.bars = 0;
    let inner = this.sum();
    this.skip();
    const sign = this.comparator();
    if (sign) inner = this.written({ type: 'comparison', sign, children: [inner, this.sum()] }, start);
    else if (close === '}' && this.takeWord('if')) inner = this.cases(start, inner);
    this.bars = bars;
    this.expect(close);
    return inner;
  }

  cases(start, positive) {
    const comparison = this.comparison();
    this.take(',');
    if (!this.takeWord('else') && !this.takeWord('otherwise')) throw this.error('\'else\' and the value where the comparison does not hold');
    return this.written({ type: 'cases', children: [comparison, positive, this.sum()] }, start);
  }

  comparison() {
    const left = this.sum();
    this.skip();
    const sign = this.comparator();
    if (!sign) throw this.error('a comparison, <, >, ≤ or ≥');
    return { type: 'comparison', sign, children: [left, this.sum()] };
  }

  comparator() {
    const sign = this.peek();
    if (sign === '' || !'<>≤≥≠'.includes(sign)) return null;
    this.place++;
    return '<>'.includes(sign) && this.take('=') ? { '<': '≤', '>': '≥' }[sign] : sign;
  }

  // [j = 2] of two indices
  indexComparison() {
    const same = this.match('sameIndex');
    if (!same) return null;
    const start = this.place;
    this.place += same[0].length;
    const [left, right] = same.slice(1).map(index => {
      if (/\d/.test(index[0])) return Number(index) - 1;
      if (!this.bound.has(index)) throw this.error(`an index that a Σ or the left side names, not ${index}`, start);
      return index;
    });
    return this.written({ type: 'same', left, right, children: [] }, start);
  }

  beginsFactor() {
    const sign = this.peek();
    if (sign === '|') return this.bars === 0;
    if (sign === '') return false;
    if ('([{.'.includes(sign)) return true;
    return sign === '\\' || isLatin(sign) ? !this.at('keyword') : /[0-9]/.test(sign);
  }

  descend() {
    if (++this.depth > 200) throw this.error('less nesting: at most 100 brackets or functions within each other');
  }

  written(node, start) {
    return Object.assign(node, { start: this.origin(start), end: this.place === 0 ? 0 : this.origin(this.place - 1) + 1 });
  }

  peek() { return this.text[this.place] ?? ''; }

  match(form) {
    answerForms[form].lastIndex = this.place;
    return answerForms[form].exec(this.text);
  }

  at(form) { return this.match(form) !== null; }

  take(sign) {
    this.skip();
    if (this.peek() !== sign) return false;
    this.place++;
    return true;
  }

  takeWord(word) {
    this.skip();
    const match = this.match('word');
    if (!match || match[1] !== word) return false;
    this.place += match[0].length;
    return true;
  }

  expect(sign) {
    if (!this.take(sign)) throw this.error(`'${sign}' or an operator`);
  }

  skip() { while (this.peek() !== '' && ` ${commandEnd}&`.includes(this.peek())) this.place++; }

  error(expected, place = this.place) {
    while (place < this.text.length && ` ${commandEnd}`.includes(this.text[place])) place++;
    return new AnswerSyntaxError(this.answer, this.origin(place) + 1, expected);
  }
}

/** The indices of a left side that run. */
const runningOf = target => [...new Set([...target.of.indices, ...target.by?.indices ?? []].filter(index => typeof index === 'string'))];
