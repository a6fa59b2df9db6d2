// The emitted C# beside its equations: what is chosen in one is marked in the other, in the derivation and in the list of equations.
let codeChosen = null;

function setUpCode() {
  const body = document.querySelector('#code-lines tbody');
  if (!body) return;
  for (const line of network.code) {
    if (line.heading) {
      body.append(element('tr', { role: 'row', class: 'heading' }, element('td', { role: 'gridcell', colspan: 2 }, line.heading)));
      continue;
    }
    const equationCell = element('td', { role: 'gridcell' }), codeCell = element('td', { role: 'gridcell' }, element('code', {}, line.code.join('\n')));
    if (line.of) equationCell.append(printedEquation(line.of, { numbers: false }) ?? spoken(line.of));
    else equationCell.append(line.text);
    body.append(element('tr', { role: 'row', class: 'line', tabindex: -1, 'aria-selected': 'false', 'data-of': line.of }, equationCell, codeCell));
  }
  const rows = [...body.querySelectorAll('.line')];
  if (rows.length > 0) rows[0].tabIndex = 0;
  const focus = row => {
    for (const each of rows) each.tabIndex = each === row ? 0 : -1;
    row.focus();
  };
  body.addEventListener('click', event => {
    const row = event.target.closest('.line');
    // Who marks text to copy it chooses nothing.
    if (!row || !getSelection().isCollapsed) return;
    focus(row);
    chooseCode(row);
  });
  body.addEventListener('keydown', event => {
    const place = rows.indexOf(event.target);
    if (place < 0) return;
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) focus(rows[Math.min(rows.length - 1, Math.max(0, to))]);
    else if (event.key === 'Enter' || event.key === ' ') chooseCode(rows[place]);
    else return;
    event.preventDefault();
  });
  for (const root of [ladderPlace, document.getElementById('equations')]) {
    root.addEventListener('click', event => {
      const of = event.target.closest('.equation[data-of]')?.dataset.of, row = rows.find(each => of && ownName(each.dataset.of) === ownName(of));
      if (row && getSelection().isCollapsed) chooseCode(row);
    });
  }
  whenChanged(() => {
    // What is chosen in the drawing or the list is chosen here too.
    const row = rows.find(each => each.dataset.of && ownName(each.dataset.of) === state.selected);
    if (row && state.selected !== setUpCode.selected) chooseCode(row, true);
    setUpCode.selected = state.selected;
    markCode();
  });
  setUpCode.selected = state.selected;
}

// ∂L/∂θ and ∂J/∂θ are computed by one statement.
const ownName = name => name.replace(/^[LJ]:/, '');

function chooseCode(row, stays = false) {
  codeChosen = !stays && row.getAttribute('aria-selected') === 'true' ? null : row;
  for (const each of document.querySelectorAll('#code-lines .line')) each.setAttribute('aria-selected', String(each === codeChosen));
  // Within its own frame alone: the page itself stays where it is.
  if (codeChosen) {
    const frame = document.querySelector('#code .tall'), [inner, outer] = [codeChosen.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (inner.top < outer.top + 40 || inner.bottom > outer.bottom) frame.scrollTop += inner.top - outer.top - frame.clientHeight / 3;
  }
  markCode();
}

function markCode(...roots) {
  const of = codeChosen?.dataset.of, places = roots.length > 0 ? roots : [ladderPlace, document.getElementById('equations')];
  for (const block of places.flatMap(place => [...place.querySelectorAll('.equation[data-of]')])) block.classList.toggle('marked', Boolean(of) && ownName(block.dataset.of) === ownName(of));
}
