// Reads a JSON array of LaTeX formulas from stdin, sets each with KaTeX and writes a JSON array of what it refuses.
// Usage: node check-katex.cjs <folder that holds node_modules/katex>
const katex = require(require('path').join(process.argv[2], 'node_modules', 'katex'));
const formulas = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const refused = [];
for (const formula of formulas) {
  try {
    katex.renderToString(formula, { displayMode: true, strict: 'error', throwOnError: true });
  } catch (error) {
    refused.push(`${error.message}\n    ${formula}`);
  }
}
process.stdout.write(JSON.stringify(refused));
