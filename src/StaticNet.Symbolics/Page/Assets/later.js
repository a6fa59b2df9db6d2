// What need not stand on the page before it is seen: it is done when its place comes near the view, else in moments without other work, and at
// once for paper. A page opens as fast as what is seen of it at first, and is whole a moment later.
const toDo = new Map();
const unset = new Set();
const sliceInMilliseconds = 12, partsAtOnce = 8;

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
    // To ask for a width sets what has changed: only when nothing is left to write.
    if (toDo.size === 0) setNow(hasTime);
    if (toDo.size > 0 || unset.size > 0) askForTime();
  });
}

/** Parts of the page are set, a few at a time, also where nobody looks: their heights are then their own. */
function setLater(parts = document.querySelectorAll('main .equation')) {
  for (const part of parts) unset.add(part);
  askForTime();
}

function setNow(hasTime) {
  while (unset.size > 0 && hasTime()) {
    const parts = [...unset].slice(0, partsAtOnce);
    for (const part of parts) {
      unset.delete(part);
      part.classList.add('set');
    }
    const wide = parts.map(part => part.classList.contains('equation') && part.scrollWidth > part.clientWidth + 1);
    parts.forEach((part, n) => letScroll(part, wide[n]));
  }
}

// An equation that scrolls can be reached by the keyboard.
function letScroll(equation, isWide) {
  if (isWide) {
    equation.tabIndex = 0;
    equation.setAttribute('role', 'group');
    equation.setAttribute('aria-label', 'Equation, wider than the page');
  } else if (equation.classList.contains('equation') && equation.hasAttribute('tabindex')) for (const name of ['tabindex', 'role', 'aria-label']) equation.removeAttribute(name);
}

addEventListener('beforeprint', doAll);
matchMedia('print').addEventListener('change', media => { if (media.matches) doAll(); });
