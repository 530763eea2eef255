import { FormatError } from './format-error.ts'

/** What the header of a .npy file says, word by word. */
export interface NpyDictionary {
  readonly descr: string
  readonly fortranOrder: boolean
  readonly shape: readonly number[]
}

const BLANKS = /[ \t\r\n]*/y
const STRING = /'([^'\\\n]*)'|"([^"\\\n]*)"/y
const WORD = /True|False/y
/** the L is Python 2's */
const WHOLE_NUMBER = /(-?\d+)L?/y

/**
 * Reads the literal of a Python dictionary that stands in a .npy file: `{'descr': '<f4', 'fortran_order': False,
 * 'shape': (2, 3), }`. Not more of the language than that. `begin` is the byte at which the text lies. FormatError
 * 'bad-header' at the byte, or 'unsupported-dtype' where the type is a list of fields.
 */
export function readNpyDictionary(text: string, begin: number): NpyDictionary {
  const valueOfKey = new Map<string, string | boolean | readonly number[]>()
  let at = 0
  const bad = () =>
    new FormatError('bad-header', `the header is no dictionary of a .npy file at byte ${begin + at}`, begin + at)

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found
  }
  function expect(char: string): void {
    take(BLANKS)
    if (text[at] !== char) throw bad()
    at++
    take(BLANKS)
  }
  function takeValue(): string | boolean | readonly number[] {
    const quoted = take(STRING)
    if (quoted) return quoted[1] ?? quoted[2]
    const word = take(WORD)
    if (word) return word[0] === 'True'
    expect('(')
    const sizes: number[] = []
    while (text[at] !== ')') {
      const size = take(WHOLE_NUMBER)
      if (!size) throw bad()
      sizes.push(Number(size[1]))
      take(BLANKS)
      if (text[at] !== ')') expect(',')
    }
    expect(')')
    return sizes
  }

  expect('{')
  while (text[at] !== '}') {
    const key = take(STRING)
    if (!key) throw bad()
    expect(':')
    if (text[at] === '[')
      throw new FormatError('unsupported-dtype', 'records of several fields cannot be read', begin + at, {
        dtype: 'structured',
      })
    valueOfKey.set(key[1] ?? key[2], takeValue())
    take(BLANKS)
    if (text[at] !== '}') expect(',')
  }
  const [descr, fortranOrder, shape] = ['descr', 'fortran_order', 'shape'].map((key) => valueOfKey.get(key))
  if (typeof descr !== 'string' || typeof fortranOrder !== 'boolean' || !Array.isArray(shape))
    throw new FormatError('bad-header', 'the header lacks descr, fortran_order or shape', begin)
  return { descr, fortranOrder, shape }
}
