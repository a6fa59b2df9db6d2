// What the library derived: names, derivations and the first numbers, and the program of the network.
const network = "#network#";
const programs = "#program#";

/** Fresh arrays for all values of a program; the factors m of dropout are 1. */
function newValues(program) {
  const values = {};
  for (const [name, shape] of Object.entries(program.arrays)) {
    values[name] = new Float64Array(shape.reduce((product, count) => product * count, 1));
    if (/^m\d+$/.test(name)) values[name].fill(1);
  }
  return values;
}

/** The array and the place of w1_2_3 or a2_1. */
function placeOf(program, name) {
  const [array, ...indices] = name.split('_');
  const shape = program.arrays[array];
  return [array, indices.reduce((place, index, n) => place * shape[n] + Number(index) - 1, 0)];
}

/** Puts parameters, in the order of network.parameters, into the arrays of a program. */
function setParameters(program, values, parameters) {
  network.parameters.forEach((name, n) => {
    const [array, place] = placeOf(program, name);
    values[array][place] = parameters[n];
  });
}

/** Everything of one sample: the forward pass, L, δ, the gradients, and J with the penalty. */
function evaluate(parameters, x, y) {
  const program = programs.sample;
  const values = newValues(program);
  values.x.set(x);
  values.y.set(y);
  setParameters(program, values, parameters);
  program.forward(values);
  program.loss(values);
  program.backward(values);
  values.penalty = program.objective(values);
  values.J = values.L[0] + values.penalty;
  return values;
}

/** The number of a value or of a factor of the chain rule: d3_1, L:w1_2_3, J:b1_1, a2_1/z2_1. */
function numberOf(values, name) {
  if (name.includes('/')) return programs.sample.partials[name](values);
  if (name[1] === ':') {
    const [array, place] = placeOf(programs.sample, name.slice(2));
    return values[(name[0] === 'J' ? 'jg' : 'g') + array][place];
  }
  const [array, place] = placeOf(programs.sample, name);
  return values[array][place];
}

/** Six significant digits, without trailing zeros and with a minus sign that is one. */
function written(number, digits = 6) {
  if (Number.isNaN(number)) return 'NaN';
  if (!Number.isFinite(number)) return number > 0 ? '∞' : '−∞';
  if (number === 0) return '0';
  let text = number.toPrecision(digits);
  if (text.includes('e')) {
    const [mantissa, exponent] = Number(text).toExponential().split('e');
    return `${mantissa}·10^${Number(exponent)}`.replace(/-/g, '−');
  }
  if (text.includes('.')) text = text.replace(/\.?0+$/, '');
  return text.replace('-', '−');
}

