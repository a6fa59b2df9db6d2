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

/** The equations of the page as lines that break, with their numbers where they are wanted. */
function setUpEquations() {
  const blocks = [...document.querySelectorAll('#equations .equation:not(.objective)')].map(block => {
    const [left, , right] = block.querySelector('math').children;
    return { block, left: [...left.childNodes], right: [...right.childNodes] };
  });
  const box = document.getElementById('with-numbers');
  document.getElementById('numbers-choice').hidden = !network.isRun;
  box.addEventListener('change', () => { state.withNumbers = box.checked; changed(); });
  let shown = null;
  whenChanged(() => {
    box.checked = state.withNumbers;
    // Without numbers nothing changes.
    if (shown === false && !state.withNumbers) return;
    shown = state.withNumbers;
    for (const { block, left, right } of blocks) {
      const copies = [left, right].map(side => side.map(node => node.cloneNode(true)));
      block.replaceChildren(...equation(...copies, block.dataset.of, { numbers: state.withNumbers }).childNodes);
    }
    letScroll();
  });
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
addEventListener('resize', letScroll);
addEventListener('hashchange', () => { readAddress(); changed(); });
