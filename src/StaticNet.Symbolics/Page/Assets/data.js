// Data to train on: made here, or pasted as CSV. A sample is { x, y }, y being the targets that the loss is made for.
/** Numbers in [0, 1) from a seed: the same for the same seed on every machine. */
function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number of the normal distribution (Box and Muller). */
const normal = next => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

const sets = {
  XOR: { classes: 2, make: (next, noise) => ring(160, n => ({ at: [n & 1 ? 0.6 : -0.6, n & 2 ? 0.6 : -0.6], of: (n & 1) ^ ((n & 2) >> 1) }), next, noise) },
  circles: { classes: 2, make: (next, noise) => ring(200, n => {
    const angle = 2 * Math.PI * next(), radius = n % 2 ? 0.9 : 0.4;
    return { at: [radius * Math.cos(angle), radius * Math.sin(angle)], of: n % 2 };
  }, next, noise / 2) },
  spirals: { classes: 2, make: (next, noise) => ring(240, n => {
    const t = Math.floor(n / 2) / 120, angle = 3.2 * t * Math.PI + (n % 2) * Math.PI;
    return { at: [(0.1 + 0.85 * t) * Math.cos(angle), (0.1 + 0.85 * t) * Math.sin(angle)], of: n % 2 };
  }, next, noise / 3) },
};

function ring(count, place, next, noise) {
  return Array.from({ length: count }, (_, n) => {
    const { at, of } = place(n);
    return { x: at.map(coordinate => coordinate + noise * normal(next)), y: targetsOfClass(of) };
  });
}

/** The targets of a class: one output says yes or no, several have one each. */
function targetsOfClass(of) {
  const low = network.targets === 'Signs' ? -1 : 0, outputs = network.layers.at(-1).units;
  if (outputs === 1) return [of > 0 ? 1 : low];
  return Array.from({ length: outputs }, (_, output) => output === of ? 1 : low);
}

/** Samples from CSV. What cannot be read is an error that names the line. */
function readCsv(text) {
  const lines = text.split(/\r?\n/).map((line, n) => ({ line: line.trim(), number: n + 1 })).filter(({ line }) => line !== '' && line[0] !== '#');
  const separator = [';', '\t', ','].find(sign => lines[0]?.line.includes(sign)) ?? ',';
  const rows = lines.map(({ line, number }) => ({ cells: line.split(separator).map(cell => cell.trim().replace(/^"(.*)"$/, '$1')), number }));
  if (rows.length > 0 && rows[0].cells.slice(0, network.inputs).every(cell => !Number.isFinite(asNumber(cell)))) rows.shift();
  if (rows.length < 4) throw new Error(`The CSV has ${rows.length} samples; a training and a test set need at least 4.`);
  const outputs = network.layers.at(-1).units;
  const hasTargets = rows[0].cells.length === network.inputs + outputs && (outputs > 1 || rows.every(({ cells }) => Number.isFinite(asNumber(cells[network.inputs]))));
  const classes = hasTargets ? [] : [...new Set(rows.map(({ cells }) => cells[network.inputs]))].sort();
  if (!hasTargets && classes.length > Math.max(2, outputs)) throw new Error(`The CSV has ${classes.length} classes; the network has ${outputs} ${outputs === 1 ? 'output, which parts two' : 'outputs'}.`);
  return rows.map(({ cells, number }) => {
    const wanted = network.inputs + (hasTargets ? outputs : 1);
    if (cells.length !== wanted) throw new Error(`Line ${number} has ${cells.length} values; ${wanted} are needed: ${network.inputs} inputs and ${hasTargets ? `${outputs} targets` : 'a class'}.`);
    const numbers = cells.slice(0, hasTargets ? wanted : network.inputs).map((cell, column) => {
      if (!Number.isFinite(asNumber(cell))) throw new Error(`Line ${number}, column ${column + 1}: ${cell === '' ? 'nothing stands there' : `“${cell.slice(0, 30)}” is no number`}.`);
      return asNumber(cell);
    });
    const y = hasTargets ? numbers.slice(network.inputs) : targetsOfClass(classes.indexOf(cells[network.inputs]));
    const complaint = targetsComplaint(y);
    if (complaint) throw new Error(`Line ${number}: ${complaint}`);
    return { x: numbers.slice(0, network.inputs), y };
  });
}

const asNumber = cell => cell === '' ? NaN : Number(cell.replace('−', '-'));

/** A quarter of the samples is for the test; the inputs get mean 0 and deviation 1 of the training samples where they are pasted. */
function split(samples, next, standardise) {
  const mixed = shuffled(samples, next);
  const tests = Math.max(1, Math.floor(mixed.length / 4));
  const parts = { training: mixed.slice(tests), test: mixed.slice(0, tests) };
  if (standardise) {
    for (let input = 0; input < network.inputs; input++) {
      const column = parts.training.map(sample => sample.x[input]);
      const mean = column.reduce((sum, number) => sum + number, 0) / column.length;
      const deviation = Math.sqrt(column.reduce((sum, number) => sum + (number - mean) ** 2, 0) / column.length) || 1;
      for (const sample of mixed) sample.x[input] = (sample.x[input] - mean) / deviation;
    }
  }
  return parts;
}

/** A copy in another order (Fisher and Yates). */
function shuffled(list, next) {
  const copy = [...list];
  for (let n = copy.length - 1; n > 0; n--) {
    const other = Math.floor(next() * (n + 1));
    [copy[n], copy[other]] = [copy[other], copy[n]];
  }
  return copy;
}

