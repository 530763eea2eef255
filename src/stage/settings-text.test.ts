import { describe, expect, it } from 'vitest'
import { decodeLink } from '../engine/link.ts'
import { type AnySettings, defaultsOf, given } from '../engine/params.ts'
import { countingContract } from '../engine/testing/counting-lesson.ts'
import { createHouse } from '../engine/testing/house.ts'
import { settingsText } from './settings-text.ts'

const table = countingContract.settings
const told = (link: string) => decodeLink(table, link)
const plain = { settings: defaultsOf(table) as AnySettings, changes: [] }

describe('settingsText', () => {
  it('says every setting as its control writes it', () => {
    expect(settingsText(countingContract, plain, 'en')).toBe(
      'from: 0; by: 1; times: 20; factor: 2; mood: calm; lens: 1; loud: off; marks: 1, 2; data: none.',
    )
    const link = 'v=1&from=-12&by=0.5&times=10000&mood=wild&loud=1&marks=-1.5~3&data=make*noise~n*1000&at=12'
    expect(settingsText(countingContract, told(link), 'en')).toBe(
      'from: −12; by: 0.5; times: 10,000; factor: 2; mood: wild; lens: 1; loud: on; marks: −1.5, 3; data: noise (n: 1,000, seed: 1); at step 12.',
    )
    expect(settingsText(countingContract, told(link), 'ko')).toBe(
      'from: −12; by: 0.5; times: 10,000; factor: 2; mood: wild; lens: 1; loud: 켬; marks: −1.5, 3; data: noise(n: 1,000, seed: 1); 12단계.',
    )
  })

  it('leaves out what changes nothing, as the others are set', () => {
    const base = { kind: 'flag', label: { en: 'Base', ko: '바탕' }, default: false } as const
    const bound = { kind: 'flag', label: { en: 'Bound', ko: '딸림' }, default: true } as const
    const inner = { ...bound, label: { en: 'Inner', ko: '속' }, when: ({ bound }: AnySettings) => bound === true }
    const rows = given(({ base }) => base === true, { bound, inner })
    const contract = { lesson: 'words', settings: { base, ...rows }, jobs: {} }
    const say = (settings: AnySettings) => settingsText(contract, { settings, changes: [] }, 'en')
    expect(say({ base: false, bound: true, inner: true })).toBe('Base: off.')
    expect(say({ base: true, bound: true, inner: true })).toBe('Base: on; Bound: on; Inner: on.')
    expect(say({ base: true, bound: false, inner: true })).toBe('Base: on; Bound: off.')
  })

  it('speaks the reader’s language: labels, the names of choices and of offered values, units', () => {
    const contract = {
      lesson: 'words',
      settings: {
        many: {
          kind: 'number',
          label: { en: 'Values', ko: '값의 수' },
          default: 0,
          min: 0,
          max: 9,
          step: 1,
          offered: [{ value: 0, name: { en: 'the density', ko: '밀도 함수' } }],
        },
        share: {
          kind: 'number',
          label: { en: 'Share', ko: '비율' },
          default: 50,
          min: 0,
          max: 100,
          step: 1,
          unit: { en: '%', ko: '퍼센트' },
        },
        mood: {
          kind: 'choice',
          label: { en: 'Mood', ko: '기분' },
          default: 'calm',
          options: { calm: { en: 'calm', ko: '차분' } },
        },
      },
      jobs: {},
    } as const
    const state = { settings: { many: 0, share: 50, mood: 'calm' }, changes: [] }
    expect(settingsText(contract, state, 'en')).toBe('Values: the density; Share: 50\u202f%; Mood: calm.')
    expect(settingsText(contract, state, 'ko')).toBe('값의 수: 밀도 함수; 비율: 50\u202f퍼센트; 기분: 차분.')
    // what a menu does not offer is still a number
    expect(settingsText(contract, { ...state, settings: { ...state.settings, many: 3 } }, 'en')).toContain('Values: 3;')
  })

  it('leaves out a list with nothing in it, and a step where none rests', () => {
    const text = settingsText(countingContract, { ...plain, settings: { ...plain.settings, marks: [] } }, 'en')
    expect(text).not.toContain('marks')
    expect(text).not.toContain('step')
  })

  it('names whatever the numbers come from', () => {
    const data = (value: AnySettings['data'], language: 'en' | 'ko') =>
      settingsText(countingContract, { ...plain, settings: { ...plain.settings, data: value } }, language)
    expect(data({ from: 'numbers', values: [1, 2, 3] }, 'en')).toContain('data: your numbers (3).')
    expect(data({ from: 'numbers', values: [1, 2, 3] }, 'ko')).toContain('data: 직접 넣은 수 3개.')
    const file = { from: 'file', hash: '0123456789abcdef', name: 'w.npy', bytes: 9, tensor: 'a.b' } as const
    expect(data(file, 'en')).toContain('data: file w.npy, tensor a.b.')
    expect(data({ ...file, tensor: undefined }, 'ko')).toContain('data: 파일 w.npy.')
    expect(data({ from: 'shelf', name: 'my net', tensor: 'w' }, 'ko')).toContain('data: my net, 텐서 w.')
  })

  it('tells what was changed in mid-run, the last of what was changed at one step', () => {
    const link = 'v=1&by=1&by@5=2&by@5=2.5&by@9=-1&at=12'
    expect(settingsText(countingContract, told(link), 'en')).toContain(
      'by: 1 (2.5 from step 5 on, −1 from step 9 on); times',
    )
    expect(settingsText(countingContract, told(link), 'ko')).toContain('by: 1(5단계부터 2.5, 9단계부터 −1); times')
  })

  it('says the step of each job that plays, as the session’s own link has it', async () => {
    const { session, settle } = createHouse()
    session.load({ at: 3 })
    await settle()
    expect(settingsText(countingContract, told(session.link()), 'en')).toMatch(
      /; count at step 3, race at step 3, tally at step 3\.$/,
    )
    expect(settingsText(countingContract, told(session.link()), 'ko')).toMatch(
      /; count 3단계, race 3단계, tally 3단계\.$/,
    )
    session.dispose()
  })
})
