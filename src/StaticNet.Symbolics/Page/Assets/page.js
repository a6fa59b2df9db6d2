// The page as a whole: theme, print, numbers beside the equations, and the start.
function setUpTheme() {
  const choice = document.getElementById('theme'), system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const root = document.documentElement;
    if (choice.value) root.dataset.theme = choice.value;
    else delete root.dataset.theme;
    root.toggleAttribute('data-dark', choice.value ? choice.value === 'dark' : system.matches);
    if (training?.parts) showTraining();
  };
  choice.addEventListener('change', apply);
  system.addEventListener('change', apply);
  document.getElementById('print').addEventListener('click', () => print());
  apply();
}

/** The equations of the page become lines that break, with their numbers where they are wanted, when a reader comes to them. */
function setUpEquations() {
  const blocks = [...document.querySelectorAll('#equations .equation:not(.objective)')];
  const box = document.getElementById('with-numbers');
  document.getElementById('numbers-choice').hidden = !network.isRun;
  box.addEventListener('change', () => { state.withNumbers = box.checked; changed(); });
  let shown = null;
  whenChanged(() => {
    box.checked = state.withNumbers;
    // Without numbers nothing changes.
    if (shown === false && !state.withNumbers) return;
    shown = state.withNumbers;
    for (const block of blocks) later(block, () => showEquation(block));
  });
}

function showEquation(block) {
  const { left, right } = sidesOf(block), of = block.dataset.of;
  if (!block.querySelector('.flow')) block.replaceChildren(flow([...left, operator('='), ...right]));
  block.querySelector('.in-numbers')?.remove();
  if (state.withNumbers && of && isKnown(of)) block.append(numbersLine(right, of));
  setLater([block]);
}

setUpTheme();
readAddress();
if (network.isRun) values = evaluate(state.parameters, state.x, state.y);
setUpDiagram();
setUpLadder();
setUpEquations();
setUpRun();
setUpMatrix();
setUpTraining();
setUpAnswer();
setUpCode();
setLater(document.querySelectorAll('main > section'));
setLater();
addEventListener('resize', () => setLater());
addEventListener('hashchange', () => { readAddress(); changed(); });
