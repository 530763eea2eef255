"""Writes src/core/testing/reference/real.reference.json: true values of the elementary functions, as sums of two doubles.

Needs mpmath (Debian: python3-mpmath). Run: python3 scripts/reference/real.py
"""
import json
import math
import random
import struct

from mpmath import mp, mpf, cos, erf, erfc, exp, expm1, log, log1p, power, sin

mp.prec = 400
random.seed(20261124)


def two(value):
    high = float(value)
    if math.isinf(high) or high == 0:
        return [high, 0.0]
    return [high, float(value - mpf(high))]


def sweep(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def spread(low, high, count):
    return [random.choice([-1, 1]) * 10 ** random.uniform(low, high) for _ in range(count)]


def near(value, count):
    bits = struct.unpack('<q', struct.pack('<d', value))[0]
    return [struct.unpack('<d', struct.pack('<q', bits + i))[0] for i in range(-count, count + 1)]


quarter_turns = [n * math.pi / 2 for n in range(1, 60)] + [6381956970095103.0 * 2.0**797, 1e22, 1e300, 1.7976931348623157e308]
cases = {
    'exp': (exp, sweep(-708, 709, 400) + sweep(-1, 1, 200) + spread(-18, 0, 100) + [-744.9, -745.1, -740, -710, -708.5, 709.78, 0.5, -0.5]),
    'expm1': (expm1, sweep(-40, 709, 200) + sweep(-1, 1, 400) + spread(-18, 0, 200) + near(math.log(2) / 2, 10) + near(-math.log(2) / 2, 10)),
    'log': (log, [10 ** x for x in sweep(-307, 308, 400)] + sweep(0.3, 3, 400) + near(1.0, 20) + near(math.sqrt(2), 10) + [5e-324, 1e-310, 1.7976931348623157e308]),
    'log1p': (log1p, sweep(-0.999999, 3, 400) + spread(-18, -1, 200) + [10 ** x for x in sweep(0, 300, 100)] + near(0.41, 5) + near(-0.29, 5)),
    'log2': (lambda x: log(x) / log(2), [10 ** x for x in sweep(-307, 308, 200)] + sweep(0.3, 3, 200) + near(1.0, 20) + [2.0**k for k in range(-30, 31)]),
    'log10': (lambda x: log(x) / log(10), [10 ** x for x in sweep(-307, 308, 200)] + sweep(0.3, 3, 200) + near(1.0, 20) + [10.0**k for k in range(0, 23)]),
    'sin': (sin, sweep(-10, 10, 300) + spread(-9, 5, 200) + spread(5, 307, 200) + quarter_turns),
    'cos': (cos, sweep(-10, 10, 300) + spread(-9, 5, 200) + spread(5, 307, 200) + quarter_turns),
    'erf': (erf, sweep(-6.5, 6.5, 500) + spread(-300, 0, 100) + near(0.75, 10) + near(1.75, 3)),
    'erfc': (erfc, sweep(-6.5, 26, 500) + sweep(0, 6, 300) + near(0.75, 10) + near(3.25, 3) + near(6.0, 3)),
}
out = {name: [[x, *two(f(mpf(x)))] for x in xs] for name, (f, xs) in cases.items()}
pairs = [(10 ** random.uniform(-5, 5), random.uniform(-50, 50)) for _ in range(500)]
pairs += [(random.uniform(0.9, 1.1), random.uniform(-5000, 5000)) for _ in range(200)]
pairs += [(2.0, float(k)) for k in range(-1070, 1024, 61)] + [(float(b), float(k)) for b in (3, 5, 7, 10) for k in range(0, 23)]
pairs += [(1.0000000000000002, 3e18), (0.9999999999999999, 6e18), (5e-324, 0.5), (1.7976931348623157e308, 0.999)]
out['pow'] = [[x, y, *two(power(mpf(x), mpf(y)))] for x, y in pairs]
with open('src/core/testing/reference/real.reference.json', 'w') as file:
    json.dump(out, file, separators=(',', ':'))
