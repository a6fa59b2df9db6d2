// What the first output says everywhere between the two inputs, with the samples on top.
const cells = 64;

/** Draws the surface; the colours are those of the first two paths. */
function drawSurface(canvas, output, parts, reach) {
  const context = canvas.getContext('2d');
  const style = getComputedStyle(document.documentElement);
  const colour = name => {
    context.fillStyle = style.getPropertyValue(name).trim();
    const hex = context.fillStyle;
    return [1, 3, 5].map(n => parseInt(hex.slice(n, n + 2), 16));
  };
  const [high, low, paper] = [colour('--path-0'), colour('--path-1'), colour('--paper')];
  const size = canvas.width / cells;
  const [from, to] = network.targets === 'Signs' || network.targets === 'SignedUnitInterval' ? [-1, 1] : [0, 1];
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const a = output([(2 * (column + 0.5) / cells - 1) * reach, (1 - 2 * (row + 0.5) / cells) * reach]);
      const share = Math.max(-1, Math.min(1, (2 * (a - from)) / (to - from) - 1)) || 0;
      const tone = share > 0 ? high : low;
      context.fillStyle = `rgb(${paper.map((own, n) => Math.round(own + 0.6 * Math.abs(share) * (tone[n] - own))).join(',')})`;
      context.fillRect(column * size, row * size, size + 1, size + 1);
    }
  }
  const middle = (from + to) / 2;
  for (const [samples, isTest] of [[parts.training, false], [parts.test, true]]) {
    for (const { x, y } of samples) {
      context.beginPath();
      context.arc((x[0] / reach + 1) / 2 * canvas.width, (1 - x[1] / reach) / 2 * canvas.height, 3.2, 0, 2 * Math.PI);
      context.fillStyle = `rgb(${(y[0] > middle ? high : low).join(',')})`;
      context.strokeStyle = `rgb(${paper.join(',')})`;
      if (isTest) {
        context.strokeStyle = context.fillStyle;
        context.fillStyle = `rgb(${paper.join(',')})`;
      }
      context.fill();
      context.stroke();
    }
  }
}

