// Makes src/ui/fonts/*.woff2 and src/ui/fonts.css from Pretendard Variable (SIL Open Font License 1.1): one file for Latin,
// one for the Hangul that the pages use, one for the rest of KS X 1001, which a browser fetches only when it meets such a syllable.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const root = fileURLToPath(new URL('../../', import.meta.url))
const target = `${root}src/ui/fonts/`
const source = readFileSync(
  new URL('node_modules/pretendard/dist/public/variable/PretendardVariable.ttf', import.meta.url),
)

const between = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const LATIN = [
  ...between(0x20, 0x7e),
  ...between(0xa0, 0xff),
  ...[...'ΑΒΓΔΕΣΩαβγδεθλμπρστφχψω‐‑–—‘’“”†•…‰′″⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉←↑→↓↔⇒∂∈∏∑−√∛∞∫≈≠≤≥⊕⌊⌋⌈⌉⟨⟩'].map((c) =>
    c.codePointAt(0),
  ),
  0x2009,
  0x202f,
]
const isHangul = (point) => (point >= 0xac00 && point <= 0xd7a3) || (point >= 0x3131 && point <= 0x318e)

/** All characters of the sources, of which the pages are made. */
function usedOnPages() {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(tsx?|mdx)$/.test(name) && !/\.test\.|testing/.test(name),
  )
  return new Set(files.flatMap((name) => [...readFileSync(`${root}src/${name}`, 'utf8')].map((c) => c.codePointAt(0))))
}

function ksx1001() {
  const decoder = new TextDecoder('euc-kr')
  return between(0xb0, 0xc8).flatMap((lead) =>
    between(0xa1, 0xfe).map((trail) => decoder.decode(Uint8Array.of(lead, trail)).codePointAt(0)),
  )
}

function ranges(points) {
  const runs = []
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && point === last[1] + 1) last[1] = point
    else runs.push([point, point])
  }
  const hex = (point) => point.toString(16).toUpperCase()
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ')
}

const used = usedOnPages()
const korean = [...used].filter(isHangul)
const rest = ksx1001().filter((point) => isHangul(point) && !used.has(point))
mkdirSync(target, { recursive: true })
let css =
  '/* Made by tools/fonts from Pretendard 1.3.9; licence in public/fonts-licence.txt. "Pretendard" is a reserved name, so the subset has another. */\n'
for (const [name, points] of Object.entries({ latin: LATIN, korean, 'korean-rest': rest })) {
  const font = await subsetFont(source, String.fromCodePoint(...points), {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  })
  writeFileSync(`${target}${name}.woff2`, font)
  css += `@font-face {
  font-family: "Fewer Bits Sans";
  font-style: normal;
  font-weight: 400 700;
  font-display: swap;
  src: url("./fonts/${name}.woff2") format("woff2");
  unicode-range: ${ranges(points)};
}
`
  console.log(`${name}.woff2 ${font.length} bytes, ${points.length} characters`)
}
writeFileSync(`${root}src/ui/fonts.css`, css)
