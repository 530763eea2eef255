import { describe, expect, it } from 'vitest'
import { NOTHING_DONE, readRecord, writeRecord } from './learner-record.ts'
import { createRecordBook } from './record-book.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
let seconds = 0
const now = () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++))

describe('the record book', () => {
  it('keeps what was seen, guessed and answered', () => {
    const storage = memory()
    const book = createRecordBook(storage, now)
    book.visit('binning', 'levels')
    book.visit('binning', 'symbols')
    book.visit('binning', 'levels')
    book.guess('binning/outlier', 0.5, 0.2)
    book.answer('ptq/clip', false)
    book.answer('ptq/clip', true)
    book.answer('ptq/clip', false)
    const again = createRecordBook(storage, now).store.getState()
    expect(again.last).toEqual({ lesson: 'binning', scene: 'levels' })
    expect(again.seen).toEqual(['binning/levels', 'binning/symbols'])
    expect(again.guesses['binning/outlier']).toMatchObject({ guess: 0.5, answer: 0.2 })
    expect(again.answers['ptq/clip']).toMatchObject({ right: true, tries: 2 })
  })

  it('is erased', () => {
    const storage = memory()
    const book = createRecordBook(storage, now)
    book.guess('a/b', 'more', null)
    book.erase()
    expect(book.store.getState()).toEqual(NOTHING_DONE)
    expect(createRecordBook(storage, now).store.getState()).toEqual(NOTHING_DONE)
  })

  it('goes to another device as a file: of what both have, the newer stays', () => {
    const [one, other] = [createRecordBook(memory(), now), createRecordBook(memory(), now)]
    one.guess('a/b', 1, null)
    other.guess('a/b', 2, 3)
    other.guess('a/c', [1, 2], [1, 3])
    one.guess('a/d', 'less', 'more')
    one.add(other.save())
    expect(one.store.getState().guesses).toMatchObject({
      'a/b': { guess: 2 },
      'a/c': { guess: [1, 2] },
      'a/d': { guess: 'less' },
    })
    one.guess('a/b', 5, null)
    one.add(other.save())
    expect(one.store.getState().guesses['a/b'].guess).toBe(5)
  })

  it('does not lose what another window wrote', () => {
    const storage = memory()
    const [one, other] = [createRecordBook(storage, now), createRecordBook(storage, now)]
    one.guess('a/b', 1, null)
    other.guess('a/c', 2, null)
    expect(Object.keys(createRecordBook(storage, now).store.getState().guesses)).toEqual(['a/b', 'a/c'])
  })

  it('refuses a file that is something else, and changes nothing', () => {
    const book = createRecordBook(memory(), now)
    book.guess('a/b', 1, null)
    const before = book.store.getState()
    const whole = JSON.parse(book.save())
    for (const [text, fault] of [
      ['{', 'not-json'],
      ['[]', 'other-format'],
      ['{"a":1}', 'other-format'],
      [JSON.stringify({ ...whole, version: 2 }), 'newer-version'],
      [JSON.stringify({ ...whole, guesses: { 'a/b': { guess: null, answer: null, at: '2026-01-01' } } }), 'malformed'],
      [JSON.stringify({ ...whole, seen: [1] }), 'malformed'],
    ])
      expect(() => book.add(text)).toThrow(expect.objectContaining({ fault }))
    expect(book.store.getState()).toEqual(before)
  })

  it('holds as long as the page where storage is refused', () => {
    const refuse = () => {
      throw new Error('refused')
    }
    const book = createRecordBook({ getItem: refuse, setItem: refuse, removeItem: refuse }, now)
    book.guess('a/b', 1, null)
    expect(book.store.getState().guesses['a/b'].guess).toBe(1)
    expect(() => book.erase()).not.toThrow()
  })

  it('takes what cannot be read for nothing', () => {
    const storage = memory()
    storage.setItem('fewer-bits.record', '{"format":')
    expect(createRecordBook(storage, now).store.getState()).toEqual(NOTHING_DONE)
    expect(readRecord(writeRecord(NOTHING_DONE))).toEqual(NOTHING_DONE)
  })
})
