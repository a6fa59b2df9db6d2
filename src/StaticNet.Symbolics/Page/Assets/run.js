// A sample to compute: numbers to change, passes to step through, and what an update does to J.
const runPlace = document.getElementById('run');
const parameterRows = [];

function setUpRun() {
  if (!network.isRun) return;
  addFields('sample', 'x', state.x.length);
  addFields('target', 'y', state.y.length);
  const rate = document.getElementById('rate');
  rate.addEventListener('change', () => {
    const number = Number(rate.value);
    const wrong = !(number > 0) || !Number.isFinite(number);
    complain(rate, wrong ? 'A learning rate is positive and finite.' : '');
    if (wrong) return;
    state.rate = number;
    changed();
  });
  const rows = document.querySelector('#parameters tbody');
  network.parameters.forEach((name, n) => {
    const input = element('input', { type: 'number', step: 'any', 'aria-label': `value of ${spoken(name)}`, 'data-of': name });
    input.addEventListener('change', () => takeNumber(input, number => { state.parameters = state.parameters.with(n, number); }));
    const head = element('th', { scope: 'row' }, inlineMath(mathNodes(`@${name};`)));
    const row = element('tr', { 'data-of': name }, head, element('td', {}, input), element('td', { class: 'slope' }), element('td', { class: 'after' }));
    parameterRows.push({ row, input, slope: row.querySelector('.slope'), after: row.querySelector('.after') });
  });
  rows.append(...parameterRows.map(({ row }) => row));
  const acts = {
    start: () => { state.stage = 0; changed(); }, back: stepBack, step: stepForward,
    forward: () => runTo('forward'), backward: () => { state.stage = stages.length - 2; changed(); }, update: () => runTo('update'),
  };
  for (const button of runPlace.querySelectorAll('[data-go]')) button.addEventListener('click', acts[button.dataset.go]);
  document.getElementById('reset').addEventListener('click', () => {
    Object.assign(state, { parameters: [...network.start.parameters], x: [...network.start.x], y: [...network.start.y], rate: network.start.rate, before: [], updates: 0, stage: stages.length - 2 });
    for (const input of runPlace.querySelectorAll('[aria-invalid]')) complain(input, '');
    changed();
  });
  whenChanged(showRun);
}

function addFields(place, letter, count) {
  const fields = document.getElementById(place);
  for (let n = 0; n < count; n++) {
    const input = element('input', { type: 'number', step: 'any', 'data-of': `${letter}_${n + 1}` });
    input.addEventListener('change', () => takeNumber(input, number => {
      const changedList = state[letter].with(n, number);
      const complaint = letter === 'y' ? targetsComplaint(changedList) : '';
      // Targets that must add up to 1 change one after the other: the sum is said, not refused.
      if (complaint && !complaint.includes('add up')) return complaint;
      state[letter] = changedList;
      return complaint;
    }));
    fields.append(element('label', {}, `${spoken(`${letter}_${n + 1}`)} `, input));
  }
}

function takeNumber(input, take) {
  const number = input.value.trim() === '' ? NaN : Number(input.value);
  const complaint = Number.isFinite(number) ? take(number) ?? '' : 'A number is needed here, such as 0.25 or −1.5.';
  complain(input, complaint);
  if (Number.isFinite(number) && (!complaint || complaint.includes('add up'))) changed();
}

function complain(input, complaint) {
  if (complaint) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
  document.getElementById('complaint').textContent = complaint;
}

function showRun() {
  const stage = stages[state.stage];
  document.getElementById('stage').textContent =
    `Round ${state.updates + 1}, step ${state.stage} of ${stages.length - 1}: ${stage.title}${stage.kind === 'update' ? ` by η = ${written(state.rate)} times the slope` : ''}`;
  runPlace.querySelector('[data-go="back"]').disabled = state.stage === 0 && state.before.length === 0;
  const fill = (input, number) => { if (input !== document.activeElement || input.getAttribute('aria-invalid') !== 'true') input.value = String(number); };
  state.x.forEach((number, n) => fill(document.querySelector(`#sample [data-of="x_${n + 1}"]`), number));
  state.y.forEach((number, n) => fill(document.querySelector(`#target [data-of="y_${n + 1}"]`), number));
  fill(document.getElementById('rate'), state.rate);
  const after = stage.kind === 'update' ? updated() : null;
  network.parameters.forEach((name, n) => {
    const { row, input, slope, after: next } = parameterRows[n];
    fill(input, state.parameters[n]);
    slope.textContent = isKnown('J:' + name) ? written(numberOf(values, 'J:' + name)) : '';
    next.textContent = after ? written(after[n]) : '';
    row.classList.toggle('chosen', state.selected === name);
  });
  showLosses(after);
  showStep(stage);
}

function showLosses(after) {
  const place = document.getElementById('losses');
  if (!isKnown('L')) {
    place.textContent = '';
    return;
  }
  const penalty = values.penalty === 0 ? '' : ` (loss ${written(values.L[0])}, penalty ${written(values.penalty)})`;
  const next = after ? evaluate(after, state.x, state.y).J : null;
  place.textContent = `J = ${written(values.J)}${penalty}${next === null ? '' : `; after the update J = ${written(next)}, a change of ${written(next - values.J)}`}`;
}

// The equations that the last step computed.
function showStep(stage) {
  const place = document.getElementById('step-equations');
  const units = stage.layer === undefined ? 0 : network.layers[stage.layer].units;
  const each = letters => Array.from({ length: units }, (_, unit) => letters.map(letter => `${letter}${stage.layer + 2}_${unit + 1}`)).flat();
  const names = stage.kind === 'forward' ? each(['z', 'a']) : stage.kind === 'loss' ? ['L'] : stage.kind === 'backward' ? [...each(['d']), ...network.parameters.filter(name => Number(/\d+/.exec(name)[0]) === stage.layer + 1).map(name => 'J:' + name)] : [];
  later(place, () => {
    place.replaceChildren(...names.map(name => printedEquation(name)).filter(found => found));
    setLater(place.querySelectorAll('.equation'));
  });
}

