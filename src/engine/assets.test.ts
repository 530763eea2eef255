import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createAssets } from './assets.ts'

const ROOT = new URL('https://site.test/bits/')
const DATA = Uint8Array.from({ length: 3000 }, (_, i) => i % 11)
const PACKED = new Uint8Array(deflateSync(DATA))
const entry = { bytes: PACKED.length, decodedBytes: DATA.length }

type Answer = () => Response | Promise<Response>
const bytes =
  (body: Uint8Array, status = 200): Answer =>
  () =>
    new Response(body as BodyInit, { status })
const json =
  (value: unknown): Answer =>
  () =>
    new Response(JSON.stringify(value))
const index = json({ files: { 'a.zz': entry, 'plain.bin': { bytes: 3, decodedBytes: 3 } } })
const offline: Answer = () => Promise.reject(new TypeError('Failed to fetch'))
/** Chunks one after another; then the end, or the line drops. */
const chunks =
  (parts: readonly Uint8Array[], drops = false): Answer =>
  () => {
    const rest = [...parts]
    return new Response(
      new ReadableStream({
        pull(controller) {
          const next = rest.shift()
          if (next) controller.enqueue(next)
          else if (drops) controller.error(new TypeError('network error'))
          else controller.close()
        },
      }),
    )
  }

/** A site that answers each address with one answer after another, the last again and again. */
function site(answers: Record<string, Answer[]>) {
  const asked: string[] = []
  const waited: number[] = []
  const asset = createAssets({
    root: ROOT,
    fetch: async (input) => {
      const path = String(input).slice(`${ROOT}data/`.length)
      const before = asked.filter((one) => one === path).length
      asked.push(path)
      const list = answers[path]
      return list[Math.min(before, list.length - 1)]()
    },
    wait: async (ms) => void waited.push(ms),
  })
  const told: [number, number][] = []
  const load = (name: string) => asset(name, (loaded, total) => told.push([loaded, total]))
  return { asset, load, asked, waited, told }
}
const coded = (code: string, detail: object = {}) =>
  expect.objectContaining({ name: 'CodedError', code, detail: expect.objectContaining(detail) })

describe('an asset', () => {
  it('is fetched with progress, unpacked, and kept', async () => {
    const parts = [PACKED.subarray(0, 5), PACKED.subarray(5, 6), PACKED.subarray(6)]
    const { load, asked, told } = site({ 'index.json': [index], 'a.zz': [chunks(parts)] })
    expect(await load('a.zz')).toEqual(DATA)
    expect(told).toEqual([5, 6, PACKED.length].map((loaded) => [loaded, PACKED.length]))
    expect(await load('a.zz')).toEqual(DATA)
    expect(asked).toEqual(['index.json', 'a.zz'])
  })

  it('is taken as it is where it is not packed', async () => {
    const { load } = site({ 'index.json': [index], 'plain.bin': [bytes(Uint8Array.of(7, 8, 9))] })
    expect(await load('plain.bin')).toEqual(Uint8Array.of(7, 8, 9))
  })

  it('is fetched once for all who ask meanwhile, and each hears of the progress from then on', async () => {
    let more: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      more = resolve
    })
    const answer: Answer = () =>
      new Response(
        new ReadableStream({
          async start(controller) {
            controller.enqueue(PACKED.subarray(0, 4))
            await gate
            controller.enqueue(PACKED.subarray(4))
            controller.close()
          },
        }),
      )
    const { asset, asked } = site({ 'index.json': [index], 'a.zz': [answer] })
    const told: string[] = []
    const first = asset('a.zz', (loaded) => told.push(`first ${loaded}`))
    await new Promise((resolve) => setTimeout(resolve, 10))
    const second = asset('a.zz', (loaded) => told.push(`second ${loaded}`))
    more()
    expect(await first).toEqual(DATA)
    expect(await second).toBe(await first)
    expect(asked).toEqual(['index.json', 'a.zz'])
    expect(told).toEqual(['first 4', `first ${PACKED.length}`, `second ${PACKED.length}`])
  })

  it.each<[string, Answer, string, object]>([
    ['drops', chunks([PACKED.subarray(0, 9)], true), 'asset-unreachable', {}],
    ['ends half way', chunks([PACKED.subarray(0, 9)]), 'asset-cut-off', { length: 9, total: PACKED.length }],
    ['cannot be opened', offline, 'asset-unreachable', {}],
    ['is in trouble at the other end', bytes(PACKED, 503), 'asset-unreachable', { status: 503 }],
    ['brings more than was said', bytes(Uint8Array.of(...PACKED, 0)), 'asset-changed', {}],
    ['brings something else', bytes(new Uint8Array(PACKED.length)), 'asset-damaged', {}],
  ])('is asked for again when the line %s, twice, and then given up', async (_, answer, code, detail) => {
    const mended = site({ 'index.json': [index], 'a.zz': [answer, answer, bytes(PACKED)] })
    expect(await mended.load('a.zz')).toEqual(DATA)
    expect(mended.waited).toEqual([300, 1200])
    const broken = site({ 'index.json': [index], 'a.zz': [answer] })
    await expect(broken.load('a.zz')).rejects.toEqual(coded(code, { name: 'a.zz', ...detail }))
    expect(broken.asked.filter((path) => path === 'a.zz')).toHaveLength(3)
  })

  it('is never another than the one that was packed', async () => {
    for (let i = 0; i < PACKED.length; i++) {
      for (const flip of [1, 16]) {
        const damaged = PACKED.slice()
        damaged[i] ^= flip
        const { load } = site({ 'index.json': [index], 'a.zz': [bytes(damaged)] })
        const outcome = await load('a.zz').catch((error) => error.code)
        if (outcome !== 'asset-damaged') expect([i, outcome]).toEqual([i, DATA])
      }
    }
    for (const decodedBytes of [DATA.length - 1, DATA.length + 1]) {
      const wrong = json({ files: { 'a.zz': { ...entry, decodedBytes } } })
      const { load } = site({ 'index.json': [wrong], 'a.zz': [bytes(PACKED)] })
      await expect(load('a.zz')).rejects.toEqual(coded('asset-damaged'))
    }
  })

  it.each([404, 403, 410])('is given up at once when the server answers %i', async (status) => {
    const { load, asked, waited } = site({ 'index.json': [index], 'a.zz': [bytes(PACKED, status)] })
    await expect(load('a.zz')).rejects.toEqual(coded('asset-refused', { name: 'a.zz', status }))
    expect(asked).toEqual(['index.json', 'a.zz'])
    expect(waited).toEqual([])
  })

  it.each(['b.zz', 'constructor', '__proto__'])('that the site does not have is given up at once: %s', async (name) => {
    const { load, asked } = site({ 'index.json': [index] })
    await expect(load(name)).rejects.toEqual(coded('asset-unknown', { name }))
    expect(asked).toEqual(['index.json'])
  })

  it.each<[string, Answer]>([
    ['cannot be reached', offline],
    ['is a page', () => new Response('<!doctype html>')],
    ['is something else', json({ other: 1 })],
    ['is null', json(null)],
    ['is in trouble', bytes(PACKED, 500)],
  ])('waits for an index that %s', async (_, answer) => {
    const mended = site({ 'index.json': [answer, answer, index], 'a.zz': [bytes(PACKED)] })
    expect(await mended.load('a.zz')).toEqual(DATA)
    const broken = site({ 'index.json': [answer], 'a.zz': [bytes(PACKED)] })
    await expect(broken.load('a.zz')).rejects.toEqual(coded('asset-unreachable'))
    expect(broken.asked).toEqual(['index.json', 'index.json', 'index.json'])
  })

  it('reads the index anew when the site was renewed meanwhile', async () => {
    const old = json({ files: { 'a.zz': { bytes: 10, decodedBytes: 20 }, 'plain.bin': { bytes: 3, decodedBytes: 3 } } })
    const { load } = site({
      'index.json': [old, index],
      'plain.bin': [bytes(Uint8Array.of(1, 2, 3))],
      'a.zz': [bytes(PACKED)],
    })
    await load('plain.bin')
    expect(await load('a.zz')).toEqual(DATA)
  })

  it('is asked for again by whoever asks after a failure', async () => {
    const { load, asked } = site({ 'index.json': [index], 'a.zz': [bytes(PACKED, 404), bytes(PACKED)] })
    await expect(load('a.zz')).rejects.toEqual(coded('asset-refused'))
    expect(await load('a.zz')).toEqual(DATA)
    expect(asked.filter((path) => path === 'a.zz')).toHaveLength(2)
  })
})
