import type { ChooseSettings } from '../../contract.ts'
import type { WayKind } from '../../frames.ts'

export const QUESTIONS = ['enoughBits', 'training', 'images', 'channels'] as const
export type Question = (typeof QUESTIONS)[number]
export type Answers = Pick<ChooseSettings, Question>

/** Where the answers lead: PTQ static; without images; repaired in two ways; QAT. */
export type End = 'static' | 'no-images' | 'adaround' | 'equalized' | 'qat'

export interface Decision {
  /** the questions that matter, in the order in which they are asked; the last may be open */
  readonly asked: readonly Question[]
  /** null while a question is open */
  readonly end: End | null
}

/** Asks for the least that will do: what needs neither labels nor training comes first. */
export function decide(answers: Answers): Decision {
  const asked: Question[] = []
  const ask = (question: Question) => {
    asked.push(question)
    return answers[question]
  }
  const end = (): End | null => {
    const bits = ask('enoughBits')
    if (bits === 'unsaid') return null
    if (bits === 'no') {
      const training = ask('training')
      if (training === 'unsaid') return null
      if (training === 'yes') return 'qat'
    }
    const images = ask('images')
    if (images === 'unsaid') return null
    if (images === 'no') return 'no-images'
    if (bits === 'yes') return 'static'
    const channels = ask('channels')
    if (channels === 'unsaid') return null
    return channels === 'yes' ? 'adaround' : 'equalized'
  }
  const found = end()
  return { asked, end: found }
}

export const ENDS: readonly End[] = ['static', 'adaround', 'equalized', 'qat', 'no-images']

/** Where answers that are still open can lead. */
export function reachable(answers: Answers): ReadonlySet<End> {
  const { asked, end } = decide(answers)
  if (end) return new Set([end])
  const open = asked[asked.length - 1]
  return new Set((['yes', 'no'] as const).flatMap((answer) => [...reachable({ ...answers, [open]: answer })]))
}

/** The measured ways that speak for an end, at bits of which the question was. */
export const EVIDENCE: Readonly<Record<End, readonly { readonly kind: WayKind; readonly bits: number }[]>> = {
  static: [
    { kind: 'channel', bits: 8 },
    { kind: 'tensor', bits: 8 },
    { kind: 'trained', bits: 8 },
  ],
  'no-images': [],
  adaround: [
    { kind: 'adaround', bits: 4 },
    { kind: 'adaround', bits: 3 },
    { kind: 'channel', bits: 3 },
  ],
  equalized: [
    { kind: 'equalized', bits: 4 },
    { kind: 'tensor', bits: 4 },
    { kind: 'equalized', bits: 3 },
  ],
  qat: [
    { kind: 'trained', bits: 3 },
    { kind: 'trained', bits: 2 },
    { kind: 'adaround', bits: 2 },
  ],
}
