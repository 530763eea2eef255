import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const manifest = JSON.parse(read('package.json'))
const lock = JSON.parse(read('package-lock.json'))
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/

/** Where Node would look for a package that one at `place` asks for, nearest first. */
function placesFor(place, name) {
  const parents = place.split('/node_modules/')
  const above = parents.map(
    (_, i) => `${parents.slice(0, parents.length - i).join('/node_modules/')}/node_modules/${name}`,
  )
  return place === '' ? [`node_modules/${name}`] : [...above, `node_modules/${name}`]
}

/** What a package needs on some machine or other. Peers that are optional are another's to bring. */
function needs({ dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]
}

/** `place → name` for each package that is needed and that the lock does not hold. */
function missing(packages) {
  return Object.entries(packages).flatMap(([place, entry]) =>
    needs(entry)
      .filter((name) => !placesFor(place, name).some((one) => Object.hasOwn(packages, one)))
      .map((name) => `${place} → ${name}`),
  )
}

describe('package-lock.json', () => {
  // npm leaves out what a registry did not have that day; `npm ci` then fails, or works on the machine that wrote the lock alone.
  it('holds the packages of every platform', () => {
    expect(missing(lock.packages)).toEqual([])
  })

  it('would be found out if it did not', () => {
    const [place, { optionalDependencies }] = Object.entries(lock.packages).find(
      ([, { optionalDependencies }]) => optionalDependencies !== undefined,
    )
    const [name] = Object.keys(optionalDependencies)
    const { [`node_modules/${name}`]: gone, ...rest } = lock.packages
    expect(gone).toBeDefined()
    expect(missing(rest)).toContain(`${place} → ${name}`)
  })

  it('names no address, so that it holds wherever packages come from', () => {
    expect(Object.entries(lock.packages).filter(([, entry]) => 'resolved' in entry)).toEqual([])
    expect(JSON.stringify(lock)).not.toMatch(/"resolved"|"[a-z+]+:\/\/[^"]*\.tgz"/)
    expect(read('.npmrc').split('\n')).toContain('omit-lockfile-registry-resolved=true')
  })

  it('checks what it gets: every package has its hash', () => {
    const bare = Object.entries(lock.packages).filter(([place, { integrity }]) => place !== '' && !integrity)
    expect(bare).toEqual([])
  })

  it('was made from this package.json', () => {
    const { dependencies, devDependencies, engines } = lock.packages['']
    expect({ dependencies, devDependencies, engines }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      engines: manifest.engines,
    })
  })
})

describe('package.json', () => {
  it('names every version exactly', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(all.filter(([, version]) => !EXACT.test(version))).toEqual([])
    expect(all.filter(([name, version]) => lock.packages[`node_modules/${name}`].version !== version)).toEqual([])
  })
})
