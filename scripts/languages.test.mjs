import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { textPairs } from './text-pairs.mjs'

const src = fileURLToPath(new URL('../src/', import.meta.url))
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.(?:test|d)\.tsx?$/.test(name))
  .sort()
const files = sources
  .map((name) => [name, textPairs(name, readFileSync(src + name, 'utf8'))])
  .filter(([, pairs]) => pairs.length > 0)

const HANGUL = /[가-힣]/
/** two small letters of Latin script in a row: a word, and no formula or unit */
const WORD = /\p{Ll}{2}/u
/** Names of formats, methods, frameworks and languages: the same in both languages. */
const NAMES = [
  ...['float16', 'float32', 'int8', 'int16', 'int32', 'round', 'ms', 'nat', 'en', 'ko'],
  ...['AdaRound', 'Adam', 'MobileNet', 'ResNet', 'Fashion-MNIST', 'WebAssembly', 'English'],
  ...['ONNX Runtime', 'PyTorch', 'TensorFlow Lite', 'TensorRT'],
]
const withoutNames = (text) =>
  text.replaceAll(/[\p{L}\p{N}-]+(?: (?:Runtime|Lite))?/gu, (word) => (NAMES.includes(word) ? '' : word))
const isName = (text) => !WORD.test(withoutNames(text))

/** Texts that say nothing, in one language or in both, on purpose. */
const BLANK = [
  'app/speaker/SpeakerPage.tsx',
  'lessons/choose/figures/map/map-text.tsx',
  'lessons/ptq/figures/convert/bits-text.tsx',
  'lessons/qat/figures/forward/LayerTable.tsx',
  'lessons/qat/figures/result/ptq-link.ts',
  'stage/messages.ts',
  'stage/settings-text.ts',
]
/** Where the other language is called by its own name. */
const OTHER_LANGUAGE = ['app/Header.tsx']
/** Texts into which words are put that have another form in English: a capital, a plural. */
const OTHER_VALUES = ['lessons/binning/figures/picture-text.tsx', 'lessons/qat/figures/result/result-text.tsx']

/** Korean words for which this site has another: [what is not written, what is]. The glossary lists some of them, to be found by. */
const OTHER_WORDS = [
  [/(?<!CSS )픽셀(?!로 그리지)/, '화소'],
  [/레벨/, '대푯값'],
  [/경계값/, '경곗값'],
  [/최대값/, '최댓값'],
  [/최소값/, '최솟값'],
  [/~ ?최댓값/, '최솟값–최댓값'],
  [/이상치/, '이상값'],
  [/매개변수/, '파라미터'],
  [/정답률/, '정확도'],
  [/표준편차/, '표준 편차'],
  [/스텝/, '간격, 칸, 단계'],
  [/단원/, '수업'],
  [/제로 ?포인트/, '영점'],
  [/캘리브레이션/, '보정'],
  [/그래디언트|그레이디언트/, '기울기'],
  [/최적화기/, '옵티마이저'],
  [/훈련|인지 학습/, '학습, 인식 학습'],
  [/클램핑|클립핑/, '클램프, 클리핑'],
]

const slotsIn = (words) => (words.match(/\{\w+(?::\w+)?\}/g) ?? []).sort()

describe('texts in both languages', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(200)
  })

  it.each(files)('of %s say the same in both', (name, pairs) => {
    const faults = pairs.flatMap(({ line, en, ko, sizes }) => {
      const fault = (what, ...said) => [
        `${name}:${line} ${what}: ${said.map((one) => JSON.stringify(one)).join(' | ')}`,
      ]
      if (sizes) return fault('lists of different length', ...sizes)
      const found = []
      if ((en.words.trim() === '' || ko.words.trim() === '') && !BLANK.includes(name))
        found.push(fault('an empty text', en.words, ko.words))
      if (!HANGUL.test(ko.words) && !isName(ko.words)) found.push(fault('no Korean', en.words, ko.words))
      if (HANGUL.test(en.words) && !OTHER_LANGUAGE.includes(name)) found.push(fault('no English', en.words, ko.words))
      if (slotsIn(en.words).join() !== slotsIn(ko.words).join())
        found.push(fault('other live numbers', en.words, ko.words))
      if (en.values.join() !== ko.values.join() && !OTHER_VALUES.includes(name))
        found.push(fault('other values', en.values, ko.values))
      return found.flat()
    })
    expect(faults).toEqual([])
  })

  it.each([...BLANK, ...OTHER_LANGUAGE, ...OTHER_VALUES])('%s is still an exception', (name) => {
    const pairs = files.find(([file]) => file === name)?.[1] ?? []
    const isOne = ({ en, ko }) =>
      BLANK.includes(name)
        ? en.words.trim() === '' || ko.words.trim() === ''
        : OTHER_LANGUAGE.includes(name)
          ? HANGUL.test(en.words)
          : en.values.join() !== ko.values.join()
    expect(pairs.some((pair) => pair.en && isOne(pair))).toBe(true)
  })
})

describe('Korean', () => {
  const prose = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /prose\/ko\/.*\.mdx$/.test(name))
    .map((name) => [name, readFileSync(src + name, 'utf8')])
  const texts = files.flatMap(([name, pairs]) => pairs.map(({ line, ko }) => [`${name}:${line}`, ko?.words ?? '']))

  it.each(OTHER_WORDS)('has one word for one thing: not %s but %s', (word) => {
    const found = [...prose, ...texts].filter(([, text]) => word.test(text)).map(([name]) => name)
    expect(found).toEqual([])
  })
})

describe('finding texts', () => {
  const found = (source) => textPairs('a.tsx', source).map(({ line, ...pair }) => pair)
  const text = (words, ...values) => ({ words, values })

  it('reads objects, conditions, elements and helpers', () => {
    expect(found("const a = { en: 'one', ko: '하나' }")).toEqual([{ en: text('one'), ko: text('하나') }])
    expect(found(`const a = english ? \`\${b.c} left\` : \`\${b.d} 남음\``)).toEqual([
      { en: text(' …  left', 'b'), ko: text(' …  남음', 'b') },
    ])
    expect(found("const a = language === 'ko' ? <>수 {count(n)}</> : <>{count(n)} numbers</>")).toEqual([
      { en: text(' …  numbers', 'count', 'n'), ko: text('수  … ', 'count', 'n') },
    ])
    expect(found("const both = (en, ko) => ({ en, ko })\nboth('one', '하나')")).toEqual([
      { en: text('one'), ko: text('하나') },
    ])
  })
  it('tells a value that is missing in one of them, and no plural', () => {
    const [{ en, ko }] = found(
      "const a = english ? <>{n} {n === 1 ? 'image' : 'images'} of {all}</> : <>이미지 {n}장</>",
    )
    expect([en.values, ko.values]).toEqual([['all', 'n'], ['n']])
  })
  it('takes lists member by member', () => {
    expect(found("const a = english ? ['one', 'two'] : ['하나', '둘']")).toHaveLength(2)
    expect(found("const a = english ? ['one', 'two'] : ['하나']")).toEqual([{ sizes: [2, 1] }])
  })
})
