// What an answer is worth at random points: parameters and samples drawn as the library draws them, and all that follows from them.
class AnswerUndefined extends Error {}

/** SplitMix64 (Steele, Lea & Flood 2014). */
function randomBits(seed) {
  const mask = (1n << 64n) - 1n;
  let state = BigInt(seed);
  const next = () => {
    state = (state + 0x9E3779B97F4A7C15n) & mask;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xBF58476D1CE4E5B9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94D049BB133111EBn) & mask;
    return z ^ (z >> 31n);
  };
  const fraction = () => (Number(next() >> 40n) | 1) / 2 ** 24;
  const below = count => Number(next() % BigInt(count));
  // Between ¼ and 1¼, of either sign: nothing nearly vanishes.
  const signed = () => {
    const size = fraction() + 0.25;
    return below(2) === 0 ? -size : size;
  };
  return { fraction, below, signed };
}

const answerSizes = () => [network.inputs, ...network.layers.map(layer => layer.units)];

/** The point of a number: one sample, or three where an answer speaks of m of them. */
function answerPoint(number, isBatch) {
  const random = randomBits(number), sizes = answerSizes(), parameters = {};
  network.layers.forEach((layer, l) => {
    const scale = sizes[l] > 8 ? 3 / (Math.floor(Math.sqrt(sizes[l])) + 1) : 1;
    parameters[`w${l + 1}`] = Array.from({ length: sizes[l] * layer.units }, () => scale * random.signed());
    parameters[`b${l + 1}`] = Array.from({ length: layer.units }, () => random.signed());
  });
  const samples = Array.from({ length: isBatch ? 3 : 1 }, () => {
    const v = newValues(programs.sample);
    for (const [name, numbers] of Object.entries(parameters)) v[name].set(numbers);
    v.x.set(Array.from({ length: network.inputs }, random.signed));
    const y = Array.from({ length: sizes.at(-1) }, () => network.targets === 'Signs' ? (random.below(2) === 0 ? -1 : 1)
      : network.targets === 'UnitInterval' || network.targets === 'NonNegatives' ? random.fraction() : random.signed());
    const total = network.targetsSumToOne ? y.reduce((sum, each) => sum + each) : 1;
    v.y.set(y.map(each => each / total));
    network.layers.forEach((layer, l) => { if (layer.dropout > 0) v[`m${l + 1}`].set(Array.from({ length: sizes[l] }, () => random.fraction() + 1)); });
    programs.sample.forward(v);
    programs.sample.loss(v);
    programs.sample.backward(v);
    v.penalty = programs.sample.objective(v);
    return v;
  });
  return { samples };
}

const placeIn = (variable, indices) => indices.reduce((place, index, n) => place * variable.shape[n] + index, 0);
const meanOver = (point, value) => point.samples.reduce((sum, each) => sum + value(each), 0) / point.samples.length;
const layerInput = l => variableOf(network.layers[l].dropout > 0 ? `ad${l + 1}` : l === 0 ? 'x' : `a${l + 1}`);

/** The penalty on a parameter; null: there is none. */
const penaltyOf = parameter => network.answers.penalties.find(term => term.layer === parameter.variable.layer - 1 && (parameter.variable.kind === 'Weight' || term.biases)) ?? null;

/** What the penalty adds to ∂J/∂θ. */
function penaltySlope(point, parameter) {
  const penalty = penaltyOf(parameter);
  return penalty ? programs.answers.penaltySlopes[penalty.layer](point.samples[0][parameter.variable.key][placeIn(parameter.variable, parameter.indices)]) : 0;
}

/** A value of a sample; J is that of all samples of the point. */
function quantity(point, sample, { variable, indices }) {
  if (variable.key === 'J') return meanOver(point, v => v.L[0]) + point.samples[0].penalty;
  if (variable.kind === 'Hyperparameter') return variable.values[indices.length === 0 ? 0 : indices[0]];
  return point.samples[sample][variable.key][placeIn(variable, indices)];
}

/** ∂of/∂by at fixed indices. */
function quantityPartial(point, sample, of, by) {
  const isParameter = by.variable.kind === 'Weight' || by.variable.kind === 'Bias', v = point.samples[sample];
  if (of.variable.key === 'J') return isParameter ? meanOver(point, each => slopeOfLoss(each, by)) + penaltySlope(point, by) : slopeOfLoss(v, by) / point.samples.length;
  return of.variable.kind === 'Loss' ? slopeOfLoss(v, by) : totalDerivative(v, by)(of.variable, of.indices);
}

function slopeOfLoss(v, by) {
  const [place, input] = by.indices, { kind, layer } = by.variable, last = network.layers.length - 1;
  if (kind === 'Weight') return v[`d${layer + 1}`][place] * v[layerInput(layer - 1).key][input];
  if (kind === 'Bias') return v[`d${layer + 1}`][place];
  if (kind === 'PreActivation') return v[`d${layer}`][place];
  if (kind === 'Activation' && layer - 2 === last) return programs.answers.lossSlopes[place](v);
  if (kind === 'Loss') return 1;
  // What the next layer sees of it, over all units of that layer.
  const next = kind === 'Input' ? 0 : layer - 1, derivative = totalDerivative(v, by), z = variableOf(`z${next + 2}`);
  return Array.from(v[`d${next + 2}`]).reduce((total, delta, k) => total + delta * derivative(z, [k]), 0);
}

/** ∂a/∂z of two units of a layer, 0-based; 0 where one does not depend on the other. */
const activationSlope = (v, l, unit, other) => programs.answers.slopes[`a${l + 2}_${unit + 1}/z${l + 2}_${other + 1}`]?.(v) ?? 0;

/** The derivative of a z or an a by anything before it, by the chain rule from layer to layer. */
function totalDerivative(v, by) {
  const known = new Map(), sizes = answerSizes(), [place, input] = by.indices;
  const depth = ({ kind, layer }) => ({ Input: 4, Weight: 4 * layer + 3, Bias: 4 * layer + 3, PreActivation: 4 * layer, Activation: 4 * layer + 1, MaskedInput: 4 * layer + 2 })[kind] ?? Infinity;
  const of = (variable, indices) => {
    if (variable === by.variable) return indices.every((index, n) => index === by.indices[n]) ? 1 : 0;
    if (variable.kind === 'Input' || depth(variable) <= depth(by.variable)) return 0;
    const name = `${variable.key}_${indices[0]}`;
    if (!known.has(name)) known.set(name, value(variable, indices[0]));
    return known.get(name);
  };
  const value = (variable, unit) => {
    const l = variable.layer - 2;
    if (variable.kind === 'PreActivation') {
      if (by.variable.kind === 'Bias' && by.variable.layer === l + 1) return unit === place ? 1 : 0;
      if (by.variable.kind === 'Weight' && by.variable.layer === l + 1) return unit === place ? v[layerInput(l).key][input] : 0;
      return Array.from({ length: sizes[l] }, (_, i) => v[`w${l + 1}`][unit * sizes[l] + i] * of(layerInput(l), [i])).reduce((sum, term) => sum + term, 0);
    }
    if (variable.kind === 'Activation') return Array.from({ length: network.layers[l].units }, (_, other) => activationSlope(v, l, unit, other) * of(variableOf(`z${l + 2}`), [other])).reduce((sum, term) => sum + term, 0);
    if (variable.kind === 'MaskedInput') return v[`m${variable.layer}`][unit] * of(variable.layer === 1 ? variableOf('x') : variableOf(`a${variable.layer}`), [unit]);
    return 0;
  };
  return of;
}

const targetValue = (target, point) => target.by ? quantityPartial(point, 0, target.of, target.by) : quantity(point, 0, target.of);

/** Evaluates pieces of answers at a point; null where one has no value, as 1/0. What two of them share is evaluated once. */
function answerEvaluator(point, running) {
  const known = new Map(), indices = { ...running };
  let sample = 0, sums = 0;
  const at = index => typeof index === 'number' ? index : indices[index];
  const fixed = symbol => ({ variable: symbol.variable, indices: symbol.indices.map(at) });
  const of = node => {
    if (sums > 0) return value(node);
    if (!known.has(node)) known.set(node, value(node));
    return known.get(node);
  };
  const holds = ({ sign, children }) => {
    const [left, right] = children.map(of), difference = areClose(left, right) ? 0 : left - right;
    return { '<': difference < 0, '≤': difference <= 0, '>': difference > 0, '≥': difference >= 0, '=': difference === 0, '≠': difference !== 0 }[sign];
  };
  const reduce = ({ reduction, index, count, children }) => {
    const outer = indices[index];
    let total = reduction === 'sum' ? 0 : -Infinity;
    sums++;
    for (let n = 0; n < count; n++) {
      indices[index] = n;
      total = reduction === 'sum' ? total + of(children[0]) : Math.max(total, of(children[0]));
    }
    sums--;
    indices[index] = outer;
    return total;
  };
  const overSamples = body => {
    const outer = sample;
    let total = 0;
    sums++;
    for (sample = 0; sample < point.samples.length; sample++) total += of(body);
    sums--;
    sample = outer;
    return total;
  };
  const rules = {
    number: node => node.value,
    symbol: node => quantity(point, sample, fixed(node)),
    count: () => point.samples.length,
    partial: node => quantityPartial(point, sample, fixed(node.of), fixed(node.by)),
    sum: node => node.children.reduce((total, term, n) => total + (node.negative[n] ? -of(term) : of(term)), 0),
    product: node => node.children.reduce((total, factor, n) => node.divides[n] ? total / of(factor) : total * of(factor), 1),
    power: node => f.power(of(node.children[0]), node.exponent),
    call: node => node.value(of(node.children[0])),
    maximum: node => Math.max(...node.children.map(of)),
    comparison: node => holds(node) ? 1 : 0,
    same: node => at(node.left) === at(node.right) ? 1 : 0,
    cases: node => of(of(node.children[0]) === 0 ? node.children[2] : node.children[1]),
    reduction: reduce,
    samples: node => overSamples(node.children[0]),
  };
  const value = node => {
    const number = rules[node.type](node);
    if (!Number.isFinite(number)) throw new AnswerUndefined();
    return number;
  };
  return node => {
    [sums, sample] = [0, 0];
    try {
      return of(node);
    } catch (error) {
      if (error instanceof AnswerUndefined) return null;
      throw error;
    }
  };
}

/** Whether two numbers agree to 9 digits of the larger; 0 with what rounding leaves of it. */
const areClose = (u, v) => Math.abs(u - v) <= 1e-9 * Math.max(Math.abs(u), Math.abs(v)) + 1e-14;
