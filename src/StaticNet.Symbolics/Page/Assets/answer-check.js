// Compares an answer with what it should equal at random points, and looks for the reason where they differ, as the library does.
const answerPointsKnown = new Map();

function knownPoint(number, isBatch) {
  const name = `${number}${isBatch}`;
  if (!answerPointsKnown.has(name)) answerPointsKnown.set(name, answerPoint(number, isBatch));
  return answerPointsKnown.get(name);
}

/** The points to compare at: behind ReLUs most slopes are 0 at many points, where nothing is to be seen. */
function answerPoints(target, isBatch, running) {
  const points = [], enough = network.parameters.length > 2000 ? 2 : 6;
  for (let number = 1, telling = 0; telling < enough && number <= 60; number++) {
    const point = knownPoint(number, isBatch), right = targetValue(target, point);
    telling += right === 0 ? 0 : 1;
    points.push({ point, right, evaluate: answerEvaluator(point, running) });
  }
  const ordered = [...points.filter(each => each.right !== 0), ...points.filter(each => each.right === 0)];
  /** Whether something made of the answer equals something made of the right value, at every point where the first has a value. */
  const areEqual = (made, wanted) => {
    let compared = 0;
    for (const each of ordered) {
      const value = made(each);
      if (value === null) continue;
      if (!areClose(value, wanted(each.point, each.right))) return false;
      compared++;
    }
    return 2 * compared > ordered.length;
  };
  return { points: ordered, areEqual };
}

/** Whether an answer is right, and what is wrong with it: { isRight, mistake, explanation }. An AnswerSyntaxError says that it cannot be read. */
function checkAnswer(answer) {
  const { target, values: sides } = new AnswerParser(answer).parse();
  for (const value of sides) {
    const isBatch = allNodes(value).some(node => node.type === 'samples' || node.type === 'count');
    for (const running of runningPlaces(target)) {
      const fixed = symbol => symbol && { variable: symbol.variable, indices: symbol.indices.map(index => typeof index === 'number' ? index : running[index]) };
      const at = { of: fixed(target.of), by: fixed(target.by) }, points = answerPoints(at, isBatch, running);
      if (points.areEqual(each => each.evaluate(value), (_, right) => right)) continue;
      const [mistake, explanation] = explainAnswer(answer, at, value, points);
      const where = Object.entries(running).map(([letter, n]) => `${letter} = ${n + 1}`).join(', ');
      return { isRight: false, mistake, explanation: `${sides.length === 1 ? '' : `of '${excerptOf(answer, value)}': `}${where ? `at ${where}: ` : ''}${explanation}` };
    }
  }
  return { isRight: true, mistake: 'None', explanation: `${targetName(target)} is that, to 9 digits at random points` };
}

// Of running indices the first and last places and one between.
function runningPlaces(target) {
  const countOfRunning = index => [target.of, target.by].map(symbol => symbol?.indices.includes(index) ? countOf(symbol.variable, symbol.indices, index) : 0).find(count => count > 0);
  return runningOf(target).reduce((places, index) => {
    const count = countOfRunning(index), few = [...new Set([0, Math.floor(count / 2), count - 1])];
    return places.flatMap(place => few.map(n => ({ ...place, [index]: n })));
  }, [{}]);
}

/** The first of the usual mistakes that, undone, makes an answer right: its kind, and in words. */
function explainAnswer(answer, target, value, points) {
  const { points: all, areEqual } = points, evaluate = each => each.evaluate(value);
  const equals = wanted => areEqual(evaluate, wanted), outputs = network.layers.at(-1).units;
  const isObjective = target.of.variable.key === 'J', isLoss = target.of.variable.kind === 'Loss';
  const parameter = isLoss && target.by && ['Weight', 'Bias'].includes(target.by.variable.kind) ? target.by : null;
  const penaltyAt = point => isObjective && parameter ? penaltySlope(point, parameter) : 0;
  if (all.every(each => evaluate(each) === null)) return ['Other', 'it has no value: it divides by 0, or takes the root or the logarithm of a number that has none'];
  return ofSamples() ?? ofSign() ?? ofConstant() ?? ofPenalty() ?? explainPaths(target, parameter, points, evaluate) ?? ofEdit(answerEdits(answer, value, answerFactors()), 1)
    ?? ofReading() ?? ofTwo() ?? unexplained();

  // (1/m) Σₛ, of which one is left out
  function ofSamples() {
    const has = type => allNodes(value).some(node => node.type === type);
    if (has('samples') && equals((point, right) => (right - penaltyAt(point)) * point.samples.length + penaltyAt(point))) return ['SampleMean', 'the factor 1/m is missing before Σₛ: J is the mean over the samples'];
    if (has('samples') && equals((point, right) => right * point.samples.length)) return ['SampleMean', 'the factor 1/m is missing: J is the mean over the samples'];
    return has('count') && !has('samples') && isObjective && target.by
      && equals(point => quantityPartial(point, 0, symbolNode(lossVariable), target.by) / point.samples.length + penaltyAt(point)) ? ['SampleMean', 'Σₛ is missing behind 1/m: J is the mean over the samples'] : null;
  }

  function ofSign() { return equals((_, right) => -right) ? ['Sign', 'the sign of the whole is turned round'] : null; }

  // A constant times the right value
  function ofConstant() {
    const few = [...new Set([1, 2, outputs, 2 * outputs])];
    for (const divisor of few) {
      for (const factor of few) {
        if (factor === divisor || !equals((_, right) => right * factor / divisor)) continue;
        const common = (a, b) => b === 0 ? a : common(b, a % b), part = common(factor, divisor), [above, below] = [factor / part, divisor / part];
        const times = above === 2 && below === 1 ? 'twice' : above === 1 && below === 2 ? 'half' : `${below === 1 ? above : `${above}/${below}`} times`;
        return isLoss || target.of.variable.kind === 'Delta'
          ? ['Convention', `it is ${times} the right value: another convention of the loss, which here is ${network.answers.loss}`]
          : ['Factor', `it is ${times} the right value`];
      }
    }
    for (let constant = 3; constant <= 10; constant++) if (equals((_, right) => right * constant)) return ['Factor', `it is ${constant} times the right value`];
    return null;
  }

  function ofPenalty() {
    const penalty = isObjective && parameter ? penaltyOf(parameter) : null;
    if (!penalty) return null;
    const slope = penalty.text.replaceAll('{}', nameOf(parameter));
    if (equals((point, right) => right - penaltyAt(point))) return ['Penalty', `the slope of the penalty, ${slope}, is missing`];
    if (equals((point, right) => right - 2 * penaltyAt(point))) return ['Sign', `the sign of the penalty's slope, ${slope}, is turned round`];
    return equals((point, right) => right + penaltyAt(point)) || equals((point, right) => right - penaltyAt(point) / 2) ? ['Convention', `another convention of the penalty: its slope is ${slope} here`] : null;
  }

  // What makes the answer a constant times the right value, the constant being 1 but for two mistakes at once.
  function ofEdit(edits, constant) {
    for (const { edited, mistake, explain } of edits) if (areEqual(each => each.evaluate(edited), (_, right) => constant * right)) return [mistake, explain()];
    return null;
  }

  // 1/2 m is ½ m; who writes it often means 1/(2m).
  function ofReading() {
    return ofEdit(everywhere(value, function* (node) {
      const first = node.type === 'product' ? node.divides.indexOf(true) : -1;
      if (first < 0 || node.divides.slice(first + 1).every(divides => divides)) return;
      for (let end = first + 2; end <= node.children.length; end++) {
        const divides = node.divides.map((below, n) => below || (n > first && n < end));
        yield edit(productNode(divides, ...node.children), 'Factor', () => 'what stands behind \'/\' is read as a factor above it: put brackets around all that stands below');
      }
    }), 1);
  }

  function ofTwo() {
    for (const [constant, first] of [[-1, 'the sign of the whole is turned round'], [2, 'it is twice too large'], [0.5, 'it is half as large as it should be']]) {
      const second = ofEdit(answerEdits(answer, value, answerFactors()), constant);
      if (second) return ['Other', `two mistakes: ${first}; ${second[1]}`];
      const path = isLoss || target.of.variable.kind === 'Delta' ? explainPaths(target, parameter, points, each => { const number = evaluate(each); return number === null ? null : number / constant; }) : null;
      if (path) return ['Other', `two mistakes: ${first}; ${path[1]}`];
    }
    return null;
  }

  function unexplained() {
    const each = all.find(one => { const number = evaluate(one); return number !== null && !areClose(number, one.right); });
    return ['Other', `it is not ${targetName(target)}, and no single mistake explains it: where that is ${written(each.right)}, this is ${written(evaluate(each))}`];
  }
}

/** Which of the paths from a parameter, or from z, to the loss an answer lacks, has twice or has with the wrong sign. */
function explainPaths(target, parameter, { areEqual }, evaluate) {
  const unit = parameter ? null : target.by === null && target.of.variable.kind === 'Delta' ? target.of : target.of.variable.kind === 'Loss' && target.by?.variable.kind === 'PreActivation' ? target.by : null;
  const start = parameter ?? unit;
  if (!start) return null;
  const layer = start.variable.layer - (parameter ? 1 : 2), last = network.layers.length - 1;
  const mixes = l => network.layers[l].units > 1 && `a${l + 2}_1/z${l + 2}_2` in programs.answers.slopes;
  let paths = [[[layer, start.indices[0]]]];
  const lead = l => { const count = network.layers[l].units; paths = paths.length * count > 64 ? [] : paths.flatMap(path => Array.from({ length: count }, (_, n) => [...path, [l, n]])); };
  for (let l = layer; l <= last; l++) {
    if (l > layer) lead(l);
    if (mixes(l)) lead(l);
  }
  if (paths.length < 2) return null;
  // Through a softmax every z leads on to every a; δ, which takes these together, has a path for each z, the first unit of its layer.
  const sums = path => path.filter(([l], n) => n === 0 || l !== path[n - 1][0]);
  const isMixed = paths[0].length > last - layer + 1;
  const byUnit = isMixed ? [...Map.groupBy(paths, path => String(sums(path))).values()] : null;
  return (byUnit && explain(byUnit)) ?? explain(paths.map(path => [path]));

  function explain(groups) {
    if (groups.length < 2) return null;
    const values = groups.map(group => {
      const known = new Map();
      return point => {
        if (!known.has(point)) known.set(point, meanOver(point, v => group.reduce((sum, path) => sum + pathValue(v, path), 0)));
        return known.get(point);
      };
    });
    for (const missing of subsets(groups.length)) {
      if (!areEqual(evaluate, (point, right) => right - missing.reduce((sum, n) => sum + values[n](point), 0))) continue;
      return ['Path', missing.length === 1 ? `the path ${pathName(groups[missing[0]])} is missing` : `the paths ${missing.map(n => pathName(groups[n])).join(' and ')} are missing`];
    }
    for (let n = 0; n < groups.length; n++) {
      if (areEqual(evaluate, (point, right) => right - 2 * values[n](point))) return ['Sign', `the sign of the path ${pathName(groups[n])} is turned round`];
      if (areEqual(evaluate, (point, right) => right + values[n](point))) return ['Path', `the path ${pathName(groups[n])} is there twice`];
    }
    return null;
  }

  // Fewest paths first, and never all of them.
  function subsets(count) {
    const single = Array.from({ length: count }, (_, n) => [n]);
    if (count <= 8) return Array.from({ length: 2 ** count - 2 }, (_, n) => single.flat().filter(place => (n + 1) >> place & 1)).sort((one, other) => one.length - other.length);
    return count > 24 ? single : [...single, ...single.flatMap(([first]) => single.slice(first + 1).map(([second]) => [first, second]))];
  }

  function pathValue(v, path) {
    const units = sums(path), leaves = l => path.findLast(([at]) => at === l)[1];
    let product = programs.answers.lossSlopes[leaves(last)](v);
    for (let n = units.length - 1; n >= 0; n--) {
      const [l, place] = units[n], width = answerSizes()[l];
      product *= activationSlope(v, l, leaves(l), place);
      if (n > 0) product *= v[`w${l + 1}`][place * width + leaves(l - 1)] * (network.layers[l].dropout > 0 ? v[`m${l + 1}`][leaves(l - 1)] : 1);
      else if (parameter?.variable.kind === 'Weight') product *= v[layerInput(l).key][parameter.indices[1]];
    }
    return product;
  }

  // θ⁽¹⁾₁₁ → a⁽²⁾₁ → a⁽³⁾₂ → L
  function pathName(group) {
    const units = group.length === 1 ? group[0] : sums(group[0]);
    return [nameOf(start), ...units.map(([l, n]) => nameOf(symbolNode(variableOf(`${group.length > 1 && mixes(l) ? 'z' : 'a'}${l + 2}`), n))), 'L'].join(' → ');
  }
}
