// Gradient descent on many samples: the gradient of each by the program above, their mean, the penalty's slope once a step.
const training = network.isRun ? { parameters: [], epochs: [], parts: null, isRunning: false, best: null, next: random(1) } : null;
const field = id => document.getElementById(id);
const frameBudget = 14;

/** The setting of a number field, or an error that says what is wrong. */
function setting(id, name, isAllowed, allowed) {
  const number = field(id).value.trim() === '' ? NaN : Number(field(id).value);
  const fits = Number.isFinite(number) && isAllowed(number);
  if (fits) field(id).removeAttribute('aria-invalid');
  else field(id).setAttribute('aria-invalid', 'true');
  if (!fits) throw new Error(`${name}: ${allowed}.`);
  return number;
}

function settings() {
  const positive = number => number > 0, notNegative = number => number >= 0, whole = number => Number.isInteger(number) && number > 0;
  return {
    rate: setting('train-rate', 'Learning rate', positive, 'above 0'),
    l1: setting('train-l1', 'L1', notNegative, '0 or above'),
    l2: setting('train-l2', 'L2', notNegative, '0 or above'),
    dropout: setting('train-dropout', 'Dropout p', p => p >= 0 && p < 1, 'from 0 to below 1'),
    epochs: setting('stop-epochs', 'Epochs', whole, 'a whole number above 0'),
    loss: setting('stop-loss', 'Training loss', notNegative, '0 or above'),
    patience: setting('stop-patience', 'Epochs without a better test loss', whole, 'a whole number above 0'),
  };
}

/** New weights, uniform within ±√(6/(inputs + units)) as Glorot has it, and biases of 0. */
function newWeights(next) {
  return network.parameters.map(name => {
    if (name[0] === 'b') return 0;
    const layer = Number(/\d+/.exec(name)[0]);
    const [units, inputs] = programs.training.arrays[`w${layer}`];
    return (2 * next() - 1) * Math.sqrt(6 / (inputs + units));
  });
}

/** Samples, split and shuffled; new weights; no epoch yet. */
function prepare() {
  const next = random(setting('train-seed', 'Seed', number => Number.isInteger(number) && number >= 0, 'a whole number, 0 or above'));
  const isPasted = field('data-set').value === 'CSV';
  const samples = isPasted ? readCsv(field('csv').value) : sets[field('data-set').value].make(next, setting('data-noise', 'Noise', number => number >= 0 && number <= 1, 'from 0 to 1'));
  const parts = split(samples, next, isPasted);
  Object.assign(training, { parts, parameters: newWeights(next), epochs: [], best: null, next, masks: maskArrays(), values: newValues(programs.training), whole: newValues(programs.training) });
  training.epochs.push(measure());
}

const maskArrays = () => Object.keys(programs.training.arrays).filter(name => /^m\d+$/.test(name));

/** The mean loss of the parts with the whole network. */
function measure() {
  const v = training.whole;
  setParameters(programs.training, v, training.parameters);
  const mean = samples => {
    let sum = 0;
    for (const sample of samples) {
      v.x.set(sample.x);
      v.y.set(sample.y);
      programs.training.forward(v);
      programs.training.loss(v);
      sum += v.L[0];
    }
    return sum / samples.length;
  };
  return { training: mean(training.parts.training), test: mean(training.parts.test) };
}

/** One step of gradient descent on some samples. */
function descend(samples, { rate, l1, l2, dropout }) {
  const program = programs.training, v = training.values;
  setParameters(program, v, training.parameters);
  const sums = new Float64Array(network.parameters.length);
  const places = training.places ??= network.parameters.map(name => { const [array, place] = placeOf(program, name); return ['g' + array, place]; });
  for (const sample of samples) {
    v.x.set(sample.x);
    v.y.set(sample.y);
    for (const mask of training.masks) for (let n = 0; n < v[mask].length; n++) v[mask][n] = dropout === 0 ? 1 : training.next() < dropout ? 0 : 1 / (1 - dropout);
    program.forward(v);
    program.loss(v);
    program.backward(v);
    for (let n = 0; n < sums.length; n++) sums[n] += v[places[n][0]][places[n][1]];
  }
  training.parameters = training.parameters.map((parameter, n) => {
    const penalty = network.parameters[n][0] === 'w' && (l1 > 0 || l2 > 0) ? programs.penalty.slope(parameter, l1, l2) : 0;
    return parameter - rate * (sums[n] / samples.length + penalty);
  });
}

/** One pass over the training samples in a new order. */
function epoch(chosen) {
  const order = shuffled(training.parts.training, training.next);
  const size = { all: order.length, mini: 16, one: 1 }[field('batch').value];
  for (let from = 0; from < order.length; from += size) descend(order.slice(from, from + size), chosen);
  const losses = measure();
  training.epochs.push(losses);
  if (!Number.isFinite(losses.training)) throw new Error('The loss is no number any more: take new weights and a smaller learning rate.');
  if (!training.best || losses.test < training.best.test) training.best = { ...losses, epoch: training.epochs.length - 1, parameters: training.parameters };
}

/** Why the training ends here; empty where it goes on. */
function stopReason(chosen) {
  const done = training.epochs.length - 1;
  if (training.epochs.at(-1).training < chosen.loss) return `the training loss is below ${written(chosen.loss)}`;
  if (done - training.best.epoch >= chosen.patience) {
    training.parameters = training.best.parameters;
    return `the test loss has not fallen for ${chosen.patience} epochs; the weights are those of epoch ${training.best.epoch}`;
  }
  return done >= chosen.epochs ? `${done} epochs are done` : '';
}

// As many epochs as a frame has time for; then the page is drawn.
function frame() {
  if (!training.isRunning) return;
  let reason = '';
  guarded(() => {
    const chosen = settings(), start = performance.now();
    do {
      epoch(chosen);
      reason = stopReason(chosen);
    } while (reason === '' && performance.now() - start < frameBudget);
  });
  if (reason !== '' || !training.isRunning) pause(reason);
  else requestAnimationFrame(frame);
  showTraining(reason);
}

function pause() {
  training.isRunning = false;
  field('train-go').textContent = 'Train';
}

/** Runs an act, and says what is wrong where it cannot be done. */
function guarded(act) {
  try {
    field('train-complaint').textContent = '';
    act();
  } catch (error) {
    training.isRunning = false;
    field('train-complaint').textContent = error.message;
  }
}

/** The share of samples whose class is right; of one output, whether it is on the right side of the middle. */
function accuracy(samples) {
  const v = training.whole, outputs = network.layers.at(-1).units;
  setParameters(programs.training, v, training.parameters);
  const a = v[`a${network.layers.length + 1}`], middle = network.targets === 'Signs' ? 0 : 0.5;
  const largest = list => list.indexOf(Math.max(...list));
  const right = samples.filter(({ x, y }) => {
    v.x.set(x);
    programs.training.forward(v);
    return outputs === 1 ? (a[0] > middle) === (y[0] > middle) : largest([...a]) === largest(y);
  });
  return right.length / samples.length;
}

function showTraining(reason = '') {
  if (!training.parts) return;
  const done = training.epochs.length - 1, losses = training.epochs[done];
  const share = samples => `${(100 * accuracy(samples)).toFixed(1)} % right`;
  field('train-state').textContent = `Epoch ${done}: training loss ${written(losses.training, 4)}, ${share(training.parts.training)}; test loss ${written(losses.test, 4)}, ${share(training.parts.test)}${reason ? `. Stopped: ${reason}.` : ''}`;
  drawCurves(field('curves'), training.epochs);
  if (network.inputs !== 2) return;
  const v = training.whole, a = v[`a${network.layers.length + 1}`];
  const reach = Math.max(1.2, ...[...training.parts.training, ...training.parts.test].flatMap(({ x }) => x.map(Math.abs))) * 1.05;
  drawSurface(field('surface'), x => {
    v.x.set(x);
    programs.training.forward(v);
    return a[0];
  }, training.parts, reach);
  field('surface').setAttribute('aria-label', `First output for inputs from ${written(-reach, 3)} to ${written(reach, 3)}; filled points are training samples, open ones test samples`);
}

function setUpTraining() {
  if (!network.isRun) return;
  const names = [...(network.inputs === 2 ? Object.keys(sets) : []), 'CSV'];
  field('data-set').append(...names.map(name => element('option', { value: name }, name)));
  field('surface-figure').hidden = network.inputs !== 2;
  field('train-l1').value = network.penalty.l1;
  field('train-l2').value = network.penalty.l2;
  field('train-dropout').value = Math.max(...network.layers.map(layer => layer.dropout));
  const showCsv = () => { field('csv').closest('label').hidden = field('data-set').value !== 'CSV'; field('data-noise').closest('label').hidden = field('data-set').value === 'CSV'; };
  const anew = () => guarded(() => { pause(); prepare(); showTraining(); });
  for (const id of ['data-set', 'data-noise', 'train-seed', 'csv']) field(id).addEventListener('change', () => { showCsv(); if (field('data-set').value !== 'CSV' || field('csv').value.trim() !== '') anew(); });
  field('train-reset').addEventListener('click', anew);
  field('train-epoch').addEventListener('click', () => guarded(() => {
    pause();
    if (!training.parts) prepare();
    epoch(settings());
    showTraining();
  }));
  field('train-go').addEventListener('click', () => guarded(() => {
    if (training.isRunning) {
      pause();
      return;
    }
    if (!training.parts) prepare();
    settings();
    training.isRunning = true;
    field('train-go').textContent = 'Pause';
    requestAnimationFrame(frame);
  }));
  field('train-take').addEventListener('click', () => guarded(() => {
    if (!training.parts) throw new Error('Nothing has been trained yet.');
    Object.assign(state, { parameters: [...training.parameters], before: [], updates: 0 });
    changed();
  }));
  showCsv();
  if (names[0] !== 'CSV') later(document.getElementById('train'), () => { if (!training.parts) anew(); });
}

