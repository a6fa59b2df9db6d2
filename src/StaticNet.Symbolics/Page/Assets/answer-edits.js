// The usual mistakes undone one at a time: what must be changed in an answer says what is wrong with it. An edit is the answer as it should have
// been if this was the mistake, the mistake, and the same in words.
const edit = (edited, mistake, explain) => ({ edited, mistake, explain });

/** Every way to change one piece of an answer, by what may stand in its place. */
function* everywhere(node, here) {
  yield* here(node);
  for (let n = 0; n < node.children.length; n++) {
    for (const inner of everywhere(node.children[n], here)) yield { ...inner, edited: withChildren(node, node.children.with(n, inner.edited)) };
  }
}

const withChildren = (node, children) => ({ ...node, children });
const firstFew = (all, count) => all.slice(0, count);
const unitsOf = l => Array.from({ length: Math.min(network.layers[l].units, 150) }, (_, unit) => unit);
const placesOf = variable => variable.shape.reduce((places, count) => places.flatMap(place => Array.from({ length: count }, (_, n) => [...place, n])), [[]]);

/** What may be missing from a product: the slope of a unit, a weight, an input, a part of a slope. Made once. */
function answerFactors() {
  if (answerFactors.made) return answerFactors.made;
  const layers = network.layers.map((_, l) => l).reverse(), last = layers[0], outputs = network.layers[last].units;
  const factor = (value, mistake, explain) => ({ value, mistake, explain });
  const a = (l, unit) => symbolNode(variableOf(`a${l + 2}`), unit), z = (l, unit) => symbolNode(variableOf(`z${l + 2}`), unit), y = unit => symbolNode(variableOf('y'), unit);
  const distinct = [...new Set([variableOf('y'), ...layers.flatMap(l => [variableOf(`a${l + 2}`), variableOf(`d${l + 2}`), variableOf(`w${l + 1}`), layerInput(l), variableOf(`z${l + 2}`)]), variableOf('x')])];
  const symbols = firstFew(distinct.flatMap(variable => firstFew(placesOf(variable), 150).map(place => symbolNode(variable, ...place))), 150);
  const slopes = [], parts = [];
  for (const l of layers) {
    for (const unit of unitsOf(l)) {
      const slope = network.answers.slopes[l][unit];
      if (!slope) continue;
      const text = `the slope ∂${nameOf(a(l, unit))}/∂${nameOf(z(l, unit))} = ${slope.text}`;
      slopes.push(factor(partialNode(a(l, unit), z(l, unit)), 'Slope', () => `${text} is missing`));
      for (const minus of slope.hasParts ? [true, false] : []) {
        parts.push(factor(sumNode([false, minus], numberNode(1), a(l, unit)), 'Slope', () => `of ${text} the part 1 ${minus ? '−' : '+'} ${nameOf(a(l, unit))} is missing`));
      }
    }
  }
  const superfluous = unitsOf(last).map(unit => factor(productNode([false, true], numberNode(1), partialNode(a(last, unit), z(last, unit))), 'Slope',
    () => `the slope ∂${nameOf(a(last, unit))}/∂${nameOf(z(last, unit))} is there once too often: it cancels against the slope of the loss`));
  const others = unitsOf(last).map(unit => factor(sumNode([false, true], a(last, unit), y(unit)), 'Factor', () => `the factor ${nameOf(a(last, unit))} − ${nameOf(y(unit))} is missing`));
  for (const symbol of symbols) others.push(factor(symbol, 'Factor', () => `the factor ${nameOf(symbol)} is missing`));
  for (const number of new Set([2, 3, outputs].filter(each => each > 1))) {
    others.push(factor(numberNode(number), 'Factor', () => `the factor ${number} is missing`));
    others.push(factor(numberNode(1 / number), 'Factor', () => `the factor 1/${number} is missing`));
  }
  return answerFactors.made = { symbols, slopes: firstFew(slopes, 150), parts: firstFew(parts, 150), superfluous, others };
}

/** A piece of an answer, as written. */
const excerptOf = (answer, node) => node.end > node.start ? answer.slice(node.start, Math.min(node.end, answer.length)).replaceAll('\\left', '').replaceAll('\\right', '').trim() : '';

/** Every change of an answer, the likeliest first. */
function* answerEdits(answer, value, factors) {
  const mostPlaces = 16, excerpt = node => excerptOf(answer, node) || (node.type === 'symbol' ? nameOf(node) : 'the term');
  const within = node => { const text = excerpt(node); return text.length > 0 && text.length < 60 && node.type === 'sum' ? ` in '${text}'` : ''; };
  const layered = network.layers.flatMap((_, l) => [`w${l + 1}`, `b${l + 1}`, `z${l + 2}`, `a${l + 2}`, `d${l + 2}`].map(variableOf));
  const times = (node, factor) => productNode([false, false], node, factor);

  yield* everywhere(value, signs);
  yield* everywhere(value, places);
  yield* missing(factors.slopes);
  yield* everywhere(value, powers);
  yield* missing(factors.parts);
  yield* everywhere(value, symbols);
  yield* missing(factors.superfluous);
  yield* missing(factors.others);
  yield* everywhere(value, superfluousFactors);
  yield* everywhere(value, terms);

  function* signs(node) {
    if (node.type !== 'sum') return;
    for (let n = 0; n < node.children.length; n++) {
      yield edit(sumNode(node.negative.with(n, !node.negative[n]), ...node.children), 'Sign', () => `the sign of '${excerpt(node.children[n])}'${within(node)} is turned round`);
    }
  }

  function* places(node) {
    if (node.type === 'partial') {
      for (const of of otherPlaces(node.of)) yield edit(partialNode(of, node.by), 'Index', () => wrongPlace(of, node.of));
      for (const by of otherPlaces(node.by)) yield edit(partialNode(node.of, by), 'Index', () => wrongPlace(by, node.by));
    } else if (node.type === 'symbol') for (const other of otherPlaces(node)) yield edit(other, 'Index', () => wrongPlace(other, node));
  }

  // The same value at other indices, swapped ones first, and of other layers.
  function* otherPlaces({ variable, indices }) {
    if (variable.kind === 'Hyperparameter' || variable.kind === 'Loss') return;
    const fits = (other, places) => other.shape.length === places.length && places.every((index, n) => typeof index === 'number' ? index < other.shape[n] : countOf(variable, indices, index) === other.shape[n]);
    if (indices.length === 2 && indices[0] !== indices[1] && fits(variable, [indices[1], indices[0]])) yield symbolNode(variable, indices[1], indices[0]);
    for (let n = 0; n < indices.length; n++) {
      for (let place = 0; place < Math.min(mostPlaces, variable.shape[n]); place++) if (place !== indices[n]) yield symbolNode(variable, ...indices.with(n, place));
    }
    for (const other of layered) if (other.kind === variable.kind && other !== variable && fits(other, indices)) yield symbolNode(other, ...indices);
  }

  function wrongPlace(right, written) {
    if (right.variable !== written.variable) return `the layer is wrong: ${nameOf(right)} belongs where ${nameOf(written)} stands`;
    const swapped = right.indices.length === 2 && right.indices[0] === written.indices[1] && right.indices[1] === written.indices[0];
    return `${swapped ? 'the indices are swapped' : 'the index is wrong'}: ${nameOf(right)} belongs where ${nameOf(written)} stands`;
  }

  function* powers(node) {
    if (node.type === 'power') {
      for (const exponent of [1, 2, 3]) {
        if (exponent !== node.exponent) yield edit(powerNode(node.children[0], exponent), 'Power', () => `the exponent of '${excerpt(node)}'${within(node)} is ${node.exponent} where ${exponent} belongs`);
      }
    } else if (node.type === 'symbol' || node.type === 'call' || (node.type === 'sum' && node.children.length > 1)) {
      for (const exponent of [2, 3]) yield edit(powerNode(node, exponent), 'Power', () => `'${excerpt(node)}' needs the exponent ${exponent}`);
    }
  }

  function* symbols(node) {
    if (node.type !== 'symbol' || node.variable.kind === 'Hyperparameter') return;
    for (const other of factors.symbols) if (other.variable !== node.variable) yield edit(other, 'Symbol', () => `${nameOf(other)} belongs where ${nameOf(node)} stands`);
  }

  // At the whole, then in each term of a sum.
  function* missing(all) {
    for (const factor of all) yield edit(times(value, factor.value), factor.mistake, factor.explain);
    yield* everywhere(value, function* (node) {
      if (!['sum', 'reduction', 'samples'].includes(node.type)) return;
      for (let n = 0; n < node.children.length; n++) {
        for (const factor of all) yield edit(withChildren(node, node.children.with(n, times(node.children[n], factor.value))), factor.mistake, () => `${factor.explain()}, in '${excerpt(node.children[n])}'`);
      }
    });
  }

  function* superfluousFactors(node) {
    if (node.type !== 'product') return;
    for (let n = 0; n < node.children.length; n++) {
      yield edit(productNode(node.divides.toSpliced(n, 1), ...node.children.toSpliced(n, 1)), 'Factor', () => `the factor '${excerpt(node.children[n])}'${within(node)} does not belong there`);
    }
  }

  // A value that is missing from a sum, or a term that does not belong there.
  function* terms(node) {
    if (node.type !== 'sum') return;
    const biases = layered.filter(variable => variable.kind === 'Bias' && variable.shape[0] <= mostPlaces).flatMap(variable => placesOf(variable).map(place => symbolNode(variable, ...place)));
    for (const symbol of [...biases, ...factors.symbols]) {
      for (const isNegative of [false, true]) yield edit(sumNode([...node.negative, isNegative], ...node.children, symbol), 'Term', () => `the term ${isNegative ? '−' : ''}${nameOf(symbol)} is missing${within(node)}`);
    }
    for (let n = 0; node.children.length > 1 && n < node.children.length; n++) {
      yield edit(sumNode(node.negative.toSpliced(n, 1), ...node.children.toSpliced(n, 1)), 'Term', () => `the term '${excerpt(node.children[n])}'${within(node)} does not belong there`);
    }
  }
}

/** How far a running index of a symbol runs. */
const countOf = (variable, indices, index) => variable.shape[indices.indexOf(index)];
