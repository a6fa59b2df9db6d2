// The slopes ∂aᵢ/∂zⱼ of the outputs, shaded by their size.
function setUpMatrix() {
  if (!network.matrix) return;
  document.getElementById('matrix').hidden = false;
  whenChanged(showMatrix);
}

function showMatrix() {
  const size = network.layers.at(-1).units, layer = network.layers.length + 1;
  const table = document.getElementById('matrix-table');
  const known = isKnown(`a${layer}_1`);
  const numbers = known ? programs.matrix.map(slope => slope(values)) : [];
  const largest = Math.max(...numbers.map(Math.abs), 1e-300);
  const head = element('tr', {}, element('td'));
  for (let column = 1; column <= size; column++) head.append(element('th', { scope: 'col' }, spoken(`z${layer}_${column}`)));
  const rows = Array.from({ length: size }, (_, row) => {
    const line = element('tr', {}, element('th', { scope: 'row' }, spoken(`a${layer}_${row + 1}`)));
    for (let column = 0; column < size; column++) {
      const n = row * size + column;
      const cell = element('td', {}, inlineMath(mathNodes(network.matrix[n].right)));
      if (known) {
        cell.append(element('div', {}, written(numbers[n], 4)));
        cell.style.background = `rgba(var(--shade), ${(0.28 * Math.abs(numbers[n]) / largest).toFixed(3)})`;
      }
      line.append(cell);
    }
    return line;
  });
  table.replaceChildren(element('thead', {}, head), element('tbody', {}, ...rows));
}

