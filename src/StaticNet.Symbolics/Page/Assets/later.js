// What need not stand on the page before it is seen: it is done when its place comes near the view, else in moments without other work, and at
// once for paper. A page opens as fast as what is seen of it at first.
const toDo = new Map();
const unmeasured = new Set();
const sliceInMilliseconds = 12;

const nearView = new IntersectionObserver(entries => {
  for (const entry of entries) if (entry.isIntersecting) doNow(entry.target);
}, { rootMargin: '75%' });

/** Does something for a part of the page before it is seen. Asked again before it is done, the newer task stands. */
function later(part, task) {
  toDo.set(part, task);
  nearView.observe(part);
  askForTime();
}

function doNow(part) {
  const task = toDo.get(part);
  toDo.delete(part);
  nearView.unobserve(part);
  // What has been replaced meanwhile needs nothing.
  if (part.isConnected) task?.();
}

/** Everything that waits is done. */
function doAll() {
  while (toDo.size > 0) doNow(toDo.keys().next().value);
}

function askForTime() {
  if (askForTime.isAsked) return;
  askForTime.isAsked = true;
  const idle = globalThis.requestIdleCallback ?? (act => setTimeout(act, 30));
  idle(() => {
    askForTime.isAsked = false;
    const end = performance.now() + sliceInMilliseconds, hasTime = () => performance.now() < end;
    while (toDo.size > 0 && hasTime()) doNow(toDo.keys().next().value);
    // To ask for a width sets the page: only when nothing is left to write.
    if (toDo.size === 0) lookAtWidths(hasTime);
    if (toDo.size > 0 || unmeasured.size > 0) askForTime();
  });
}

/** An equation that scrolls can be reached by the keyboard. */
function letScroll(blocks = document.querySelectorAll('main .equation')) {
  for (const block of blocks) unmeasured.add(block);
  askForTime();
}

function lookAtWidths(hasTime) {
  const wide = [];
  for (const block of unmeasured) {
    if (!hasTime()) break;
    unmeasured.delete(block);
    // Its lines are asked: of a block that is not set, only what is within is set for the answer.
    wide.push([block, [...block.children].some(line => line.scrollWidth > line.clientWidth + 1)]);
  }
  for (const [block, isWide] of wide) {
    if (isWide) {
      block.tabIndex = 0;
      block.setAttribute('role', 'group');
      block.setAttribute('aria-label', 'Equation, wider than the page');
    } else if (block.hasAttribute('tabindex')) for (const name of ['tabindex', 'role', 'aria-label']) block.removeAttribute(name);
  }
}

addEventListener('beforeprint', doAll);
matchMedia('print').addEventListener('change', media => { if (media.matches) doAll(); });
