// The values that an answer may name, and how they are called in text.
const variables = network.answers?.variables ?? [];
const variableOf = key => variables.find(variable => variable.key === key);
const lossVariable = variableOf('L');

const answerFunctions = [
  { names: ['σ', 'sigmoid', 'sigma', 'logistic'], value: f.Sigmoid },
  { names: ['tanh'], value: Math.tanh },
  { names: ['exp'], value: Math.exp },
  { names: ['ln', 'log'], value: Math.log },
  { names: ['softplus'], value: f.Softplus },
  { names: ['√', 'sqrt'], value: Math.sqrt },
  { names: ['cosh'], value: Math.cosh },
  { names: ['sinh'], value: Math.sinh },
  { names: ['abs', 'Abs'], value: Math.abs },
  { names: ['sign', 'sgn'], value: Math.sign },
  { names: ['relu', 'ReLU', 'Relu'], value: f.PositivePart },
  { names: ['Φ', 'Phi'], value: f.NormalDistribution },
  { names: ['φ', 'phi', 'varphi'], value: f.NormalDensity },
  { names: ['σ′', 'sigmoid′', 'sigma′', 'logistic′'], value: u => f.Sigmoid(u) * f.Sigmoid(-u) },
  { names: ['tanh′'], value: u => 1 / Math.cosh(u) ** 2 },
  { names: ['relu′', 'ReLU′', 'Relu′'], value: u => u > 0 ? 1 : 0 },
  { names: ['softplus′'], value: f.Sigmoid },
];
const functionNamed = name => answerFunctions.find(one => one.names.some(each => each === name || greekNamed(each) === name)) ?? null;

/** The variables of a name; empty: there is no such name. */
const variablesOf = name => Object.hasOwn(network.answers.names, name) ? network.answers.names[name].map(n => variables[n]) : [];

/** θ⁽¹⁾₁₂: a value in words; a running index is its letter. */
function nameOf({ variable, indices }) {
  const superscript = variable.shown === null ? '' : `⁽${[...String(variable.shown)].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]).join('')}⁾`;
  const texts = indices.map(index => typeof index === 'number' ? String(index + 1) : index);
  const subscript = text => ({ i: 'ᵢ', j: 'ⱼ', k: 'ₖ', n: 'ₙ', p: 'ₚ', h: 'ₕ' })[text] ?? [...text].map(digit => '₀₁₂₃₄₅₆₇₈₉'[digit] ?? digit).join('');
  return variable.print + superscript + texts.map(subscript).join(texts.some(text => text.length > 1) ? ',' : '');
}

/** ∂J/∂θ⁽¹⁾₁₁, δ⁽²⁾₁: what an answer is about. */
const targetName = target => target.by ? `∂${nameOf(target.of)}/∂${nameOf(target.by)}` : nameOf(target.of);

// The pieces of an answer, as they were written.
const symbolNode = (variable, ...indices) => ({ type: 'symbol', variable, indices, children: [] });
const numberNode = value => ({ type: 'number', value, children: [] });
const sumNode = (negative, ...children) => ({ type: 'sum', negative, children });
const productNode = (divides, ...children) => ({ type: 'product', divides, children });
const powerNode = (base, exponent) => ({ type: 'power', exponent, children: [base] });
const partialNode = (of, by) => ({ type: 'partial', of, by, children: [] });
const allNodes = node => [node, ...node.children.flatMap(allNodes)];
