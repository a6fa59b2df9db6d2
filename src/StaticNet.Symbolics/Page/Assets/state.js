// What the reader has chosen: numbers, how far the sample has been computed, and which value is explained. All of it stands in the address.
const stages = network.isRun ? [
  { kind: 'start', title: 'The numbers are given; nothing is computed yet' },
  ...network.layers.map((_, layer) => ({ kind: 'forward', layer, title: `Forward: layer ${layer + 1 + network.firstLayer}` })),
  { kind: 'loss', title: 'Loss' },
  ...network.layers.map((_, n) => network.layers.length - 1 - n).map(layer => ({ kind: 'backward', layer, title: `Backward: layer ${layer + 1 + network.firstLayer}` })),
  { kind: 'update', title: 'Update' },
] : [];

const state = {
  parameters: [...network.start.parameters],
  x: [...network.start.x],
  y: [...network.start.y],
  rate: network.start.rate,
  // The stage that was reached last; a page opens with all derivatives computed.
  stage: Math.max(0, stages.length - 2),
  // The parameters before each update, and how many updates there were.
  before: [],
  updates: 0,
  selected: Object.keys(network.ladders).find(name => name.startsWith('w')) ?? '',
  withNumbers: false,
};

let values = network.isRun ? evaluate(state.parameters, state.x, state.y) : null;
const listeners = [];

/** Calls a function now and after every change. */
function whenChanged(listener) {
  listeners.push(listener);
  listener();
}

/** Computes all numbers anew and shows them. */
function changed() {
  if (network.isRun) values = evaluate(state.parameters, state.x, state.y);
  for (const listener of listeners) listener();
  writeAddress();
}

/** Whether the stage that computes a value has been reached. */
function isKnown(name) {
  if (!network.isRun) return false;
  if (name.includes('/')) return name.split('/').every(part => isKnown(part));
  if (name[1] === ':') return reached('backward', Number(/\d+/.exec(name)[0]) - 1);
  const [, letters, layer] = /^([A-Za-z]+)(\d*)/.exec(name) ?? [];
  switch (letters) {
    case 'x': case 'y': case 'w': case 'b': case 'm': return true;
    case 'L': return reached('loss');
    case 'd': return reached('backward', Number(layer) - 2);
    case 'ad': return Number(layer) < 2 || reached('forward', Number(layer) - 2);
    case 'z': case 'a': return reached('forward', Number(layer) - 2);
    // A part that several values share.
    default: return reached('loss');
  }
}

function reached(kind, layer) {
  return stages.findIndex(stage => stage.kind === kind && (layer === undefined || stage.layer === layer)) <= state.stage;
}

/** The parameters after a step of gradient descent. */
function updated() {
  return state.parameters.map((parameter, n) => parameter - state.rate * numberOf(values, 'J:' + network.parameters[n]));
}

/** One stage on; after the update the next round begins with the new parameters. */
function stepForward() {
  if (stages[state.stage].kind === 'update') {
    state.before.push(state.parameters);
    state.parameters = updated();
    state.updates++;
    state.stage = 0;
  }
  state.stage++;
  changed();
}

/** One stage back; before the first stage the update is undone. */
function stepBack() {
  if (state.stage > 0) state.stage--;
  if (state.stage === 0 && state.before.length > 0) {
    state.parameters = state.before.pop();
    state.updates--;
    state.stage = stages.length - 1;
  }
  changed();
}

/** On to the end of a pass: 'forward' ends with the loss. */
function runTo(kind) {
  const last = stages.findLastIndex(stage => stage.kind === (kind === 'forward' ? 'loss' : kind));
  if (stages[state.stage].kind === 'update') stepForward();
  state.stage = last;
  changed();
}

function select(name) {
  state.selected = name;
  changed();
}

function writeAddress() {
  const parts = new URLSearchParams();
  if (state.selected) parts.set('of', state.selected);
  if (network.isRun) {
    const list = (key, numbers, start) => { if (numbers.some((number, n) => number !== start[n])) parts.set(key, numbers.join('~')); };
    list('p', state.parameters, network.start.parameters);
    list('x', state.x, network.start.x);
    list('y', state.y, network.start.y);
    if (state.rate !== network.start.rate) parts.set('rate', state.rate);
    if (state.stage !== stages.length - 2) parts.set('stage', state.stage);
    if (state.updates > 0) parts.set('updates', state.updates);
  }
  if (state.withNumbers) parts.set('numbers', 1);
  history.replaceState(null, '', '#' + parts);
}

/** Takes the state from the address; what does not fit the network is left as it is. */
function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const list = (key, count) => {
    const numbers = (parts.get(key) ?? '').split('~').map(text => text.trim() === '' ? NaN : Number(text));
    return numbers.length === count && numbers.every(Number.isFinite) ? numbers : null;
  };
  if (network.isRun) {
    state.parameters = list('p', network.parameters.length) ?? state.parameters;
    state.x = list('x', state.x.length) ?? state.x;
    const y = list('y', state.y.length);
    if (y && targetsComplaint(y) === '') state.y = y;
    const rate = list('rate', 1);
    if (rate && rate[0] > 0) state.rate = rate[0];
    const stage = list('stage', 1);
    if (stage && Number.isInteger(stage[0]) && stages[stage[0]]) state.stage = stage[0];
    const updates = list('updates', 1);
    if (updates && Number.isInteger(updates[0]) && updates[0] > 0) state.updates = updates[0];
  }
  const of = parts.get('of');
  if (of && (Object.hasOwn(network.ladders, of) || (network.isRun && /^([xy]|a\d+)_\d+$|^L$/.test(of) && document.querySelector(`#diagram [data-v="${of}"]`)))) state.selected = of;
  state.withNumbers = parts.get('numbers') === '1';
}

/** Why targets do not suit the loss; empty where they do. */
function targetsComplaint(y) {
  const fits = { NonNegatives: t => t >= 0, UnitInterval: t => t >= 0 && t <= 1, SignedUnitInterval: t => t >= -1 && t <= 1, Signs: t => t === 1 || t === -1 }[network.targets];
  const wrong = fits ? y.find(t => !fits(t)) : undefined;
  if (wrong !== undefined) return `${written(wrong)} is no target for ${network.loss}: it is made for targets ${network.targetsInWords}.`;
  const sum = y.reduce((total, t) => total + t, 0);
  return network.targetsSumToOne && Math.abs(sum - 1) > 1e-9 ? `The targets add up to ${written(sum)}; the equations assume that they add up to 1.` : '';
}

