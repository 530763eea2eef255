"""Writes src/core/testing/reference/density.reference.json: moments of intervals of each density, integrated with 50 digits.

Needs mpmath (Debian: python3-mpmath). Run: python3 scripts/reference/density.py
"""
import json

from mpmath import mp, mpf, exp, gamma, inf, pi, quad, sqrt

mp.dps = 50


def bell(x, m, s):
    return exp(-((x - m) / s) ** 2 / 2) / (s * sqrt(2 * pi))


def student(x, nu, s):
    return gamma((nu + 1) / mpf(2)) / (sqrt(nu * pi) * gamma(nu / mpf(2))) * (1 + (x / s) ** 2 / nu) ** (-(nu + 1) / mpf(2)) / s


both = [(-inf, inf), (-inf, -1), (-inf, 0.25), (0.5, inf), (2, inf), (7, inf), (0, 1), (-1.5, 2), (3, 3.125), (6, 6.01), (-0.5, 0.5), (-9, -4)]
right = [(0, inf), (0, 0.001), (0, 0.5), (0.001, 0.01), (0.25, 3), (1, inf), (5, inf), (8, 8.125), (3, 40)]
densities = [
    ('gaussian', {'mean': 0, 'std': 1}, lambda x: bell(x, 0, 1), both, [0]),
    ('gaussian', {'mean': 0.5, 'std': 2.5}, lambda x: bell(x, mpf(0.5), mpf(2.5)), both, [0.5]),
    ('laplace', {'mean': 0, 'variance': 1}, lambda x: exp(-abs(x) * sqrt(2)) / sqrt(2), both, [0]),
    ('laplace', {'mean': 0.25, 'variance': 3}, lambda x: exp(-abs(x - 0.25) * sqrt(mpf(2) / 3)) / sqrt(6), both, [0.25]),
    ('uniform', {'min': -1.5, 'max': 2.5}, lambda x: mpf(1) / 4 if -1.5 <= x <= 2.5 else mpf(0), [(-inf, inf), (-1, 2), (2, 3), (-5, -1), (1, 1.001)], [-1.5, 2.5]),
    ('exponential', {'rate': 1.5}, lambda x: 1.5 * exp(-1.5 * x), right, []),
    ('rayleigh', {'sigma': 1}, lambda x: x * exp(-x * x / 2), right, []),
    ('half-gaussian', {'sigma': 1.25}, lambda x: 2 * bell(x, 0, mpf(1.25)), right, []),
    ('gamma', {'shape': 0.5, 'scale': 1}, lambda x: x ** mpf(-0.5) * exp(-x) / gamma(mpf(0.5)), right, []),
    ('gamma', {'shape': 0.75, 'scale': 2}, lambda x: (x / 2) ** mpf(-0.25) * exp(-x / 2) / gamma(mpf(0.75)) / 2, right, []),
    ('gamma', {'shape': 3.5, 'scale': 0.5}, lambda x: (2 * x) ** mpf(2.5) * exp(-2 * x) / gamma(mpf(3.5)) * 2, right, []),
    ('logistic', {'mean': 0, 'scale': 1}, lambda x: exp(-abs(x)) / (1 + exp(-abs(x))) ** 2, both, [0]),
    ('student-t', {'degrees': 2.5, 'scale': 1}, lambda x: student(x, mpf(2.5), 1), both, [0]),
    ('student-t', {'degrees': 5, 'scale': 0.75}, lambda x: student(x, mpf(5), mpf(0.75)), both, [0]),
    ('gaussian-mixture', {'weights': [0.3, 0.7], 'means': [-1.5, 1], 'stds': [0.4, 0.8]}, lambda x: mpf('0.3') * bell(x, mpf(-1.5), mpf('0.4')) + mpf('0.7') * bell(x, mpf(1), mpf('0.8')), both, [-1.5, 1]),
]


def points(a, b, cuts):
    inner = [mpf(c) for c in cuts] + [mpf(c) for c in (-100, -30, -10, -5, -3, -2, -1, -0.5, 0.0001, 0.01, 0.1, 0.5, 1, 2, 3, 5, 10, 30, 100)]
    return [mpf(a)] + sorted({c for c in inner if a < c < b}) + [mpf(b)]


def integral(f, a, b, cuts, name):
    ps = points(a, b, cuts)
    if name == 'student-t':
        # 1/x turns the power tail into something quadrature can do
        total = mpf(0)
        if ps[-1] == inf:
            total += quad(lambda u: f(1 / u) / u**2, [0, 1 / ps[-2]] if ps[-2] > 0 else [0, mpf(1) / 100])
            ps = ps[:-1] if ps[-2] > 0 else ps[:-1] + [mpf(100)]
        if ps[0] == -inf:
            total += quad(lambda u: f(-1 / u) / u**2, [0, -1 / ps[1]])
            ps = ps[1:]
        return total + (quad(f, ps) if len(ps) > 1 else 0)
    if name == 'gamma' and a == 0:
        # x = u⁴ takes the singularity away
        root = [p ** mpf(0.25) for p in ps[:-1]] + [ps[-1] if ps[-1] == inf else ps[-1] ** mpf(0.25)]
        return quad(lambda u: f(u**4) * 4 * u**3, root)
    return quad(f, ps)


out = []
for name, params, p, intervals, cuts in densities:
    rows = []
    for a, b in intervals:
        level = a + 1 if b == inf and a != -inf else b - 1 if a == -inf and b != inf else 0.3 if a == -inf else (a + b) / 2
        values = [integral(lambda x: p(x) * (x - level) ** n, a, b, cuts, name) for n in (0, 1, 2)]
        rows.append([float(a), float(b), float(level)] + [float(v) for v in values])
    out.append({'name': name, 'params': params, 'rows': rows})
text = json.dumps(out).replace('-Infinity', '"-Infinity"').replace(' Infinity', ' "Infinity"')
with open('src/core/testing/reference/density.reference.json', 'w') as file:
    file.write(text)
