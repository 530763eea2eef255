import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildKernels } from './build-kernels.mjs'
import { measureScenes } from './measure-scenes.mjs'

/** Scenes of whole networks take some ten seconds each, those that train them up to a minute: each day another part of them is computed again. */
const PARTS = { ptq: 7, qat: 17, choose: 8, why: 3, errors: 4 }
const today = Math.floor(Date.now() / 86_400_000)

it('the numbers of the prerendered pages are those that this core computes', async () => {
  await buildKernels()
  const { core, scenes } = JSON.parse(readFileSync(new URL('../public/measured.json', import.meta.url), 'utf8'))
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(core).toBe(version)
  const isDue = (key) => {
    const [lesson] = key.split('/')
    const own = Object.keys(scenes).filter((other) => other.startsWith(`${lesson}/`))
    return !PARTS[lesson] || own.indexOf(key) % PARTS[lesson] === today % PARTS[lesson]
  }
  const wanted = Object.fromEntries(Object.entries(scenes).filter(([key]) => isDue(key)))
  expect(await measureScenes(isDue)).toEqual(wanted)
}, 600_000)

it('every scene has numbers, and none is left over', async () => {
  const { scenes } = JSON.parse(readFileSync(new URL('../public/measured.json', import.meta.url), 'utf8'))
  const named = []
  await measureScenes((key) => {
    named.push(key)
    return false
  })
  expect(Object.keys(scenes)).toEqual(named)
}, 60_000)
