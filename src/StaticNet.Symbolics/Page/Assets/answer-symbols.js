// What begins with a name in an answer: functions, fractions, sums, derivatives, and symbols with their layer and indices.
Object.assign(AnswerParser.prototype, {
  named() {
    const start = this.place, name = this.name();
    if (name === null) throw this.error('a number, a name or a bracket', start);
    if (name === 'frac') return this.fraction(start);
    if (name === 'begin') return this.latexCases(start);
    if (name === 'sum') return this.reduce(start, 'sum');
    if (name === 'max' || name === 'Max') return this.maximum(start);
    if (name === 'pi') return this.written(numberNode(Math.PI), start);
    if (name === 'e') return this.written({ type: 'call', value: Math.exp, children: [this.naturalExponent()] }, start);
    const called = functionNamed(name);
    return called ? this.call(called, start) : this.symbol(name, start);
  },

  // The longest name that begins here; letters that stand side by side are factors: ya is y a.
  name() {
    const isCommand = this.peek() === '\\', start = isCommand ? this.place + 1 : this.place;
    let end = start;
    while (end < this.text.length && isLatin(this.text[end])) end++;
    if (end === start) return null;
    const letters = this.text.slice(start, end);
    let name = letters;
    while (name !== '' && !this.isKnown(name, isCommand)) name = isCommand ? '' : name.slice(0, -1);
    const canSplit = letters.length <= 3 && [...letters].every(letter => this.isKnown(letter, false));
    if (name === '' || (letters.length > name.length && !canSplit)) throw this.error(this.suggestion(letters));
    this.place = start + name.length;
    if (isCommand && this.peek() === commandEnd) this.place++;
    if (name !== 'tilde') return name;
    const letter = this.match('tilde');
    if (!letter) throw this.error('{x} or {a}');
    this.place += letter[0].length;
    return `tilde ${letter[1]}`;
  },

  isKnown: (name, isCommand) => answerWords.includes(name) || functionNamed(name) !== null || variablesOf(name).length > 0 || (isCommand && variablesOf(greekPlain(name)).length > 0),

  suggestion(word) {
    const known = [...Object.keys(network.answers.names).filter(name => !name.startsWith('tilde ')), ...answerFunctions.flatMap(one => one.names).filter(name => [...name].every(isLatin)), 'max', 'sum'];
    const nearest = known.reduce((best, name) => wordDistance(name, word) < wordDistance(best, word) ? name : best);
    const hint = wordDistance(nearest, word) <= Math.max(1, Math.floor(word.length / 3)) ? `; did you mean ${nearest}?` : '';
    return `a name of this network or of a function, not ${word.length > 20 ? word.slice(0, 20) + '…' : word}${hint}`;
  },

  // f(u), f u, f′(u), f² u
  call(called, start) {
    if (this.peek() === '′') {
      const slope = answerFunctions.find(each => each.names.includes(called.names[0] + '′'));
      if (!slope) throw this.error(`a function whose slope has a name: ${answerFunctions.map(each => each.names[0]).filter(name => name.endsWith('′')).join(', ')}`);
      called = slope;
      this.place++;
    }
    const power = this.peek() === '^' ? this.exponent() : null;
    this.skip();
    const sign = this.peek();
    if (!(sign !== '' && '([{'.includes(sign)) && !this.beginsFactor()) throw this.error(`what ${called.names[0]} is of`);
    const argument = sign !== '' && '([{'.includes(sign) ? this.factor() : this.power();
    const call = this.written({ type: 'call', value: called.value, children: [argument] }, start);
    return power === null ? call : this.written(powerNode(call, power), start);
  },

  naturalExponent() {
    this.skip();
    if (this.peek() !== '^') throw this.error('\'^\' and the exponent of e');
    this.place++;
    this.skip();
    return this.peek() === '-' ? this.negated() : this.factor();
  },

  fraction(start) {
    this.skip();
    if (this.at('fractionPartial')) {
      this.expect('{');
      const of = this.partialSide();
      this.expect('}');
      this.expect('{');
      const by = this.partialSide();
      this.expect('}');
      return this.written(partialNode(of, by), start);
    }
    // {u}, or one digit
    const part = () => {
      this.skip();
      if (this.peek() === '{') return this.bracket('}');
      if (!/[0-9]/.test(this.peek())) throw this.error('\'{\'');
      return numberNode(Number(this.text[this.place++]));
    };
    const above = part(), below = part();
    return this.written(productNode([false, true], above, below), start);
  },

  // \begin{cases} u & if p \\ v & otherwise \end{cases}
  latexCases(start) {
    this.expect('{');
    if (!this.takeWord('cases')) throw this.error('cases');
    this.expect('}');
    const positive = this.sum();
    if (!this.takeWord('if')) throw this.error('\'if\' and a comparison');
    const comparison = this.comparison();
    this.take(';');
    const otherwise = this.sum();
    const ends = this.takeWord('otherwise') && this.takeWord('end') && this.take('{') && this.takeWord('cases') && this.take('}');
    if (!ends) throw this.error('\'otherwise\' and the end of the cases');
    return this.written({ type: 'cases', children: [comparison, positive, otherwise] }, start);
  },

  // max(u, v), max_k u
  maximum(start) {
    this.skip();
    if (this.peek() !== '(') return this.reduce(start, 'maximum');
    this.place++;
    const bars = this.bars, children = [];
    this.bars = 0;
    do children.push(this.sum()); while (this.take(','));
    this.bars = bars;
    this.expect(')');
    return this.written({ type: 'maximum', children }, start);
  },

  // Σₖ u v, \sum_{k=1}^{2}, \max_{1 \le k \le 2}
  reduce(start, reduction) {
    this.skip();
    const range = this.match('range');
    if (!range) throw this.error('an index, as in sum_k');
    this.place += range[0].length;
    const index = range[1] ?? range[3], last = Number(range[5] ?? range[4] ?? range[2]) || 0;
    if (index === 's' && reduction === 'sum') {
      const body = this.product();
      return this.written({ type: 'samples', children: [body] }, start);
    }
    const isNew = !this.bound.has(index);
    this.bound.add(index);
    const body = this.product();
    if (isNew) this.bound.delete(index);
    const countsOf = symbol => symbol.indices.flatMap((each, n) => each === index ? [symbol.variable.shape[n]] : []);
    const counts = new Set(allNodes(body).flatMap(node => node.type === 'symbol' ? countsOf(node) : node.type === 'partial' ? [...countsOf(node.of), ...countsOf(node.by)] : []));
    const [count] = counts;
    if (counts.size !== 1 || (last !== 0 && count !== last)) throw this.error(counts.size === 0 ? `something of index ${index} under the Σ` : `an index ${index} that runs over one range`, start);
    return this.written({ type: 'reduction', reduction, index, count, children: [body] }, start);
  },

  // ∂u/∂v, dJ/dw1_11
  partial() {
    const start = this.place, frac = this.peek() === '\\' ? this.match('frac') : null;
    if (frac) {
      this.place += frac[0].length;
      return this.fraction(start);
    }
    const of = this.partialSide();
    if (!this.take('/')) throw this.error('\'/∂\' and by what it is derived');
    this.skip();
    const by = this.partialSide();
    return this.written(partialNode(of, by), start);
  },

  partialSide() {
    this.skip();
    const sign = this.match('partialSign');
    if (!sign) throw this.error('\'∂\' or \'d\'');
    this.place += sign[0].length;
    this.skip();
    const start = this.place, name = this.name();
    if (name !== null && !functionNamed(name)) {
      const symbol = this.symbol(name, start, true);
      if (symbol.type === 'symbol' && !['Hyperparameter', 'Delta', 'Mask', 'Target'].includes(symbol.variable.kind)) return symbol;
    }
    throw this.error('J, L, z, a, x, θ or b with its layer and indices', start);
  },

  // \theta^{(1)}_{11}, w1_11, w1_1_1, w_11^(1) and w^{[1]}_{1,1}
  symbol(name, start, isTarget = false) {
    let layer = null;
    const indices = [], found = variablesOf(name).length > 0 ? variablesOf(name) : variablesOf(greekPlain(name));
    const isLayered = found.some(variable => variable.shown !== null), isPair = found.some(variable => variable.shape.length === 2);
    const digits = this.match('digits');
    if (digits) {
      if (isLayered && name !== 'lambda') layer = Number(digits[0]);
      else indices.push(digits[0]);
      this.place += digits[0].length;
    }
    for (;;) {
      let match = this.match('sampleMark');
      if (!match && layer === null && isLayered && (match = this.match('layer'))) layer = Number(match.slice(1).find(part => part !== undefined));
      else if (!match && (match = this.match(isPair ? 'pair' : 'index'))) indices.push(...(match[1] ?? match[2]).split(/[, _]/).filter(part => part !== ''));
      if (!match) break;
      this.place += match[0].length;
    }
    if (name === 'm' && layer === null && indices.length === 0) return this.written({ type: 'count', children: [] }, start);
    if (found.length === 0) throw this.error('a name of this network', start);
    const [variable, places] = this.choose(name, found, layer, indices, start);
    return this.written(symbolNode(variable, ...places.map((place, n) => this.indexAt(variable, place, n, start, isTarget))), start);
  },

  choose(name, found, layer, indices, start) {
    if (name === 'lambda' && indices.length > 0) {
      found = found.filter(variable => variable.letter === (indices[0] === '1' ? 'λ₁' : 'λ₂'));
      indices = [];
    }
    let shown = layer === null ? found : found.filter(variable => variable.shown === layer);
    // a⁽¹⁾ is x.
    if (shown.length === 0 && name === 'a' && layer === network.firstLayer) shown = variablesOf('x');
    const alternatives = () => {
      const all = [...new Set(found.map(variable => variable.shown).filter(number => number !== null))];
      return all.length > 4 ? `${all[0]} to ${all.at(-1)}` : all.join(' or ');
    };
    if (shown.length === 0) throw this.error(`${name} of layer ${alternatives()}`, start);
    if (shown.length > 1) throw this.error(`${name} with its layer, ${alternatives()}: ${name}${shown[0].shown}_1`, start);
    return [shown[0], this.split(name, shown[0], indices, start)];
  },

  // The index of the only unit may be left out; digits that stand together are an index each where the symbol has two.
  split(name, variable, indices, start) {
    const needed = variable.shape.length;
    if (indices.length === 1 && needed > 1 && indices[0].length === needed) return [...indices[0]];
    if (indices.length === 0 && variable.shape.every(count => count === 1)) return variable.shape.map(() => '1');
    if (indices.length === needed) return indices;
    throw this.error(needed === 0 ? `${name} without an index`
      : needed === 1 ? `${name} with one index, 1 to ${variable.shape[0]}`
      : `${name} with two indices, the unit it leads to (1 to ${variable.shape[0]}) and the input it comes from (1 to ${variable.shape[1]}), set apart above 9 as in ${name}1_1,11`, start);
  },

  indexAt(variable, index, n, start, isTarget) {
    const count = variable.shape[n];
    if (/^\d+$/.test(index)) {
      const value = Number(index);
      if (value >= 1 && value <= count) return value - 1;
      throw this.error(`an index from 1 to ${count}, not ${index}`, start);
    }
    if (isTarget || this.bound.has(index)) return index;
    throw this.error(`an index that a Σ or the left side names, not ${index}`, start);
  },
});
