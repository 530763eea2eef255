/** Part of a text that is set in one manner; what that is, is its own affair. */
export interface Run {
  readonly text: string
}

/**
 * Breaks a text into lines no wider than `width`, at spaces; a word that is wider by itself (a link) after its marks, or
 * where the line ends if there is none. `measure` gives the width of a piece of a run in the unit of `width`. Cost: one measurement for each word.
 */
export function wrapLines<R extends Run>(runs: readonly R[], width: number, measure: (piece: R) => number): R[][] {
  const lines: R[][] = []
  let line: R[] = []
  let used = 0
  const add = (piece: R) => {
    const last = line.at(-1)
    if (last && sameManner(last, piece)) line[line.length - 1] = { ...last, text: last.text + piece.text }
    else line.push(piece)
    used += measure(piece)
  }
  const end = () => {
    if (line.length > 0) lines.push(line)
    line = []
    used = 0
  }
  for (const word of wordsOf(runs)) {
    const length = sum(word.map(measure))
    const space = { ...word[0], text: ' ' }
    const gap = line.length > 0 ? measure(space) : 0
    if (used + gap + length > width) end()
    if (line.length > 0) add(space)
    const pieces = length > width ? word.flatMap((piece) => cut(piece, width, measure)) : word
    for (const piece of pieces) {
      if (length > width && used + measure(piece) > width) end()
      add(piece)
    }
  }
  end()
  return lines
}

/** Words, each of the pieces it is made of: a word can begin in one run and end in another. */
function wordsOf<R extends Run>(runs: readonly R[]): R[][] {
  const words: R[][] = [[]]
  for (const run of runs)
    run.text.split(/[ \t\r\n]+/).forEach((text, i) => {
      if (i > 0) words.push([])
      if (text !== '') words.at(-1)?.push({ ...run, text })
    })
  return words.filter((word) => word.length > 0)
}

/** The parts of a link, each with the mark that ends it; a part too wide for a line in single characters. */
function cut<R extends Run>(piece: R, width: number, measure: (piece: R) => number): R[] {
  const parts = (piece.text.match(/[^/?#&~]*[/?#&~]|[^/?#&~]+$/g) ?? []).map((text) => ({ ...piece, text }))
  return parts.flatMap((part) => (measure(part) > width ? [...part.text].map((text) => ({ ...piece, text })) : part))
}

const sameManner = <R extends Run>(a: R, b: R) =>
  JSON.stringify({ ...a, text: '' }) === JSON.stringify({ ...b, text: '' })
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
