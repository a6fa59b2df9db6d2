'use strict';

// The primitive functions of the equations under the names they have in the library, each by the formula that it has there.
const f = {
  select: (condition, positive, otherwise) => condition > 0 ? positive : condition <= 0 ? otherwise : condition,
  masked: (mask, u) => mask === 0 ? 0 : mask * u,
  power(u, n) {
    let product = 1;
    for (let k = Math.abs(n); k > 0; k--) product *= u;
    return n < 0 ? 1 / product : product;
  },
  Abs: Math.abs,
  Cos: Math.cos,
  Exp: Math.exp,
  Expm1: Math.expm1,
  Log: Math.log,
  Log1p: Math.log1p,
  LogCosh: u => Math.abs(u) > 1 ? Math.abs(u) + Math.log1p(Math.exp(-2 * Math.abs(u))) - Math.log(2) : -Math.log1p(-Math.tanh(u) * Math.tanh(u)) / 2,
  NormalDensity: u => Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI),
  // Maclaurin's series where it converges fast without cancelling, Laplace's continued fraction of the tail beyond.
  NormalDistribution(u) {
    if (Math.abs(u) < 2) {
      let sum = u, term = u;
      for (let n = 3; Math.abs(term) > 1e-18 * Math.abs(sum); n += 2) {
        term *= u * u / n;
        sum += term;
      }
      return 0.5 + f.NormalDensity(u) * sum;
    }
    let fraction = Math.abs(u);
    for (let n = 250; n > 0; n--) fraction = Math.abs(u) + n / fraction;
    const tail = f.NormalDensity(u) / fraction;
    return u < 0 ? tail : 1 - tail;
  },
  PositivePart: u => Math.max(0, u),
  Saturate: u => Math.max(-Number.MAX_VALUE, Math.min(u, Number.MAX_VALUE)),
  SaturateBelow: u => Math.max(-Number.MAX_VALUE, u),
  Sigmoid: u => 1 / (1 + Math.exp(-u)),
  Sign: u => u > 0 ? 1 : u < 0 ? -1 : u,
  Sin: Math.sin,
  Softplus: u => Math.max(0, u) + Math.log1p(Math.exp(-Math.abs(u))),
  Step: u => u > 0 ? 1 : u <= 0 ? 0 : u,
  Tanh: Math.tanh,
};

