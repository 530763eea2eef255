import { expect, it } from 'vitest'
import { type Answers, decide, ENDS, EVIDENCE, QUESTIONS, reachable } from './decision.ts'

const ANSWERS = ['unsaid', 'yes', 'no'] as const
const every = QUESTIONS.reduce<Partial<Answers>[]>(
  (all, name) => all.flatMap((one) => ANSWERS.map((answer) => ({ ...one, [name]: answer }))),
  [{}],
) as Answers[]

it('asks until it knows, and nothing after that', () => {
  for (const answers of every) {
    const { asked, end } = decide(answers)
    const open = asked.filter((name) => answers[name] === 'unsaid')
    expect(open).toEqual(end === null ? [asked[asked.length - 1]] : [])
    expect(new Set(asked).size).toBe(asked.length)
  }
})

it('leads to every end, and never trains where 8 bits will do or labels are missing', () => {
  const ends = every.map((answers) => ({ answers, end: decide(answers).end }))
  expect(new Set(ends.flatMap(({ end }) => end ?? []))).toEqual(new Set(Object.keys(EVIDENCE)))
  for (const { answers, end } of ends)
    if (end === 'qat') expect([answers.enoughBits, answers.training]).toEqual(['no', 'yes'])
})

it('can lead from open answers to what they leave open, and to nothing else', () => {
  for (const answers of every) {
    const completed = every.filter((one) =>
      QUESTIONS.every((name) => one[name] !== 'unsaid' && (answers[name] === 'unsaid' || answers[name] === one[name])),
    )
    expect(new Set(reachable(answers))).toEqual(new Set(completed.map((one) => decide(one).end)))
  }
  expect(reachable({ enoughBits: 'unsaid', training: 'unsaid', images: 'unsaid', channels: 'unsaid' })).toEqual(
    new Set(ENDS),
  )
})
