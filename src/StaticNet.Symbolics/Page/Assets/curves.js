// The loss of the training and of the test samples, epoch by epoch.
const box = { left: 46, top: 10, width: 420, height: 190 };

/** Draws both curves into a place. */
function drawCurves(place, epochs) {
  const largest = Math.max(...epochs.flatMap(epoch => [epoch.training, epoch.test]).filter(Number.isFinite), 1e-12);
  const last = Math.max(1, epochs.length - 1);
  const step = Math.max(1, Math.floor(epochs.length / 400));
  const line = key => epochs.filter((_, n) => n % step === 0 || n === epochs.length - 1)
    .map((epoch, n, all) => `${(box.left + box.width * Math.min(last, n === all.length - 1 ? epochs.length - 1 : n * step) / last).toFixed(1)},${(box.top + box.height * (1 - Math.min(1, epoch[key] / largest))).toFixed(1)}`).join(' ');
  const bottom = box.top + box.height, right = box.left + box.width;
  place.innerHTML = `<svg viewBox="0 0 ${right + 14} ${bottom + 32}" role="img" aria-label="Loss over ${epochs.length} epochs: training ${written(epochs.at(-1).training, 4)}, test ${written(epochs.at(-1).test, 4)}">
<line class="axis" x1="${box.left}" y1="${box.top}" x2="${box.left}" y2="${bottom}"/><line class="axis" x1="${box.left}" y1="${bottom}" x2="${right}" y2="${bottom}"/>
<text x="${box.left - 5}" y="${box.top + 8}" text-anchor="end">${written(largest, 3)}</text><text x="${box.left - 5}" y="${bottom}" text-anchor="end">0</text>
<text x="${box.left}" y="${bottom + 15}">0</text><text x="${right}" y="${bottom + 15}" text-anchor="end">${epochs.length - 1} epochs</text>
<polyline class="training" points="${line('training')}"/><polyline class="test" points="${line('test')}"/>
<text x="${right - 150}" y="${box.top + 12}" style="fill: var(--path-0)">— training</text><text x="${right - 70}" y="${box.top + 12}" style="fill: var(--path-1)">- - test</text></svg>`;
}

