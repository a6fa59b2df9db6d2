// A derivation to fill in line by line: the slopes at the output, every δ back to the parameter, the gradient, and its number.
const practice = { parameter: null, steps: [], done: [], isOwn: [] };
const mostSteps = 40;

/** The lines of a parameter's derivation, from the output back. */
function practiceSteps(parameter) {
  const [key, ...places] = parameter.split('_'), target = symbolNode(variableOf(key), ...places.map(place => Number(place) - 1)), layer = target.variable.layer - 1, last = network.layers.length - 1;
  const unitsAt = l => l === layer ? [target.indices[0]] : Array.from({ length: network.layers[l].units }, (_, unit) => unit);
  const value = (letter, l, unit) => symbolNode(variableOf(`${letter}${l + 2}`), unit), steps = [];
  const add = (of, by, hint) => steps.push({ of, by, hint, left: targetName({ of, by }) });
  const isMixed = `a${last + 2}_1/z${last + 2}_2` in programs.answers.slopes;
  for (const unit of isMixed ? [] : unitsAt(last)) {
    add(symbolNode(lossVariable), value('a', last, unit), `the loss is ${network.answers.loss}`);
    add(value('a', last, unit), value('z', last, unit), 'the slope of the activation, in terms of a');
  }
  for (let l = last; l >= layer; l--) {
    for (const unit of unitsAt(l)) add(value('d', l, unit), null, l === last ? 'the two slopes above multiplied, and simplified' : 'every δ of the next layer times its weight, summed, times the slope of the activation');
  }
  add(symbolNode(variableOf('J')), target, target.variable.kind === 'Weight' ? 'δ of the unit it leads to, times what it is multiplied by' : 'δ of its unit');
  return steps;
}

/** Why an answer is none to this line although it may be true; empty: it is one. */
function evades({ of, by }, value) {
  const asksForSlope = of.variable.kind === 'Activation', asksForLossSlope = by?.variable.kind === 'Activation';
  for (const node of allNodes(value)) {
    // ∂L/∂a was found above; any other derivative of the loss, and the slope itself, is what is to be found.
    const isFound = node.type === 'partial' && !asksForSlope && (node.of.variable.kind !== 'Loss' || (node.by.variable.kind === 'Activation' && !asksForLossSlope));
    if (node.type === 'partial' && !isFound) return `${targetName(node)} is what is asked for, or no simpler: write what it equals`;
    if (node.type === 'symbol' && node.variable.kind === 'Delta' && (asksForLossSlope || (by === null && node.variable.layer <= of.variable.layer))) return `${nameOf(node)} is not known yet: write what it is made of`;
  }
  return '';
}

function setUpPractice() {
  const field = document.getElementById('practice-text'), verdict = document.getElementById('practice-verdict');
  const begin = () => {
    const steps = network.parameters.includes(state.selected) ? practiceSteps(state.selected) : [];
    Object.assign(practice, { parameter: state.selected, steps: steps.length > mostSteps ? [] : steps, count: steps.length, done: [], isOwn: [] });
    verdict.textContent = '';
    showPractice();
  };
  const proceed = (line, isOwn) => {
    practice.done.push(line);
    practice.isOwn.push(isOwn);
    field.value = '';
    field.removeAttribute('aria-invalid');
    showPractice();
  };
  document.getElementById('practice-form').addEventListener('submit', event => {
    event.preventDefault();
    const step = practice.steps[practice.done.length];
    if (!step) return;
    // The left side may be written again.
    const own = field.value.includes('=') ? field.value.slice(field.value.lastIndexOf('=') + 1) : field.value, lead = `${step.left} = `;
    let found = verdictOn(lead + own, field, lead.length - (field.value.length - own.length));
    const why = found.isRight ? evades(step, new AnswerParser(lead + own).parse().values[0]) : '';
    if (why) found = { isRight: false, text: `true, but ${why}` };
    showVerdict(verdict, field, found.isRight || found.mistake === 'Syntax' || why ? found : { ...found, text: `${found.text}. Hint: ${step.hint}.` });
    if (found.isRight) proceed(lead + own.trim(), true);
  });
  document.getElementById('practice-show').addEventListener('click', () => {
    const step = practice.steps[practice.done.length];
    if (!step) return;
    verdict.textContent = `It is ${step.hint}.`;
    proceed(null, false);
    field.focus();
  });
  document.getElementById('practice-again').addEventListener('click', () => { begin(); field.focus(); });
  whenChanged(() => { if (practice.parameter !== state.selected) begin(); });
  begin();
}

// The lines so far, and the one that is asked for.
function showPractice() {
  const { steps, done, isOwn } = practice, step = steps[done.length], field = document.getElementById('practice-text');
  document.getElementById('practice-lines').replaceChildren(...done.map((line, n) => element('li', {}, lineOf(steps[n], line))));
  document.getElementById('practice-left').textContent = step ? `${step.left} =` : '';
  document.getElementById('practice-stage').textContent = steps.length === 0
    ? practice.count > 0 ? `The derivation of ${spoken(practice.parameter)} has ${practice.count} lines: choose a parameter nearer to the output.` : 'Choose a weight or a bias above.'
    : step ? `∂J/∂${spoken(practice.parameter)}, line ${done.length + 1} of ${steps.length}`
    : `Done: ∂J/∂${spoken(practice.parameter)} in ${steps.length} lines, ${isOwn.filter(own => own).length} of them your own; for the sample it is ${written(numberOf(values, 'J:' + practice.parameter))}.`;
  for (const control of [field, document.getElementById('practice-show'), document.querySelector('#practice-form [type="submit"]')]) control.disabled = !step;
  document.querySelector('#practice-form label').hidden = !step;
}

// A line as the student wrote it, or as the page has it.
function lineOf({ of, by, left }, line) {
  if (line !== null) return line;
  const own = by === null ? `d${of.variable.layer}_${of.indices[0] + 1}` : of.variable.key === 'J' ? `J:${by.variable.key}_${by.indices.map(index => index + 1).join('_')}` : null;
  const printed = own ? printedEquation(own, { numbers: false }) : null;
  const [unit] = of.indices.length > 0 ? of.indices : by.indices;
  return printed ?? `${left} = ${of.variable.kind === 'Activation' ? network.answers.slopes.at(-1)[unit]?.text ?? '1' : network.answers.lossSlopes[unit]}`;
}
