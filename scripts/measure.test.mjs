import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildKernels } from './build-kernels.mjs'
import { measureScenes } from './measure-scenes.mjs'

/** Scenes of whole networks take some ten seconds each: each day another part of them is computed again. */
const SLOW = 'ptq/'
const PARTS = 7
const today = Math.floor(Date.now() / 86_400_000) % PARTS

it('the numbers of the prerendered pages are those that this core computes', async () => {
  await buildKernels()
  const { core, scenes } = JSON.parse(readFileSync(new URL('../public/measured.json', import.meta.url), 'utf8'))
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(core).toBe(version)
  const slow = Object.keys(scenes).filter((key) => key.startsWith(SLOW))
  const isDue = (key) => !key.startsWith(SLOW) || slow.indexOf(key) % PARTS === today
  const wanted = Object.fromEntries(Object.entries(scenes).filter(([key]) => isDue(key)))
  expect(await measureScenes(isDue)).toEqual(wanted)
}, 300_000)

it('every scene has numbers, and none is left over', async () => {
  const { scenes } = JSON.parse(readFileSync(new URL('../public/measured.json', import.meta.url), 'utf8'))
  const named = []
  await measureScenes((key) => {
    named.push(key)
    return false
  })
  expect(Object.keys(scenes)).toEqual(named)
}, 60_000)
