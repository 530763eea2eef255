import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const START = { pathname: '/en/binning/', search: '?theme=dark', hash: '#v=1&scene=levels' }
let location = { ...START }
const written: string[] = []

beforeEach(() => {
  vi.resetModules()
  location = { ...START }
  written.length = 0
  const put = (how: string) => (_: unknown, __: string, address: string) => {
    written.push(`${how} ${address}`)
    location.hash = address.includes('#') ? address.slice(address.indexOf('#')) : ''
  }
  vi.stubGlobal('location', location)
  vi.stubGlobal('history', { state: null, pushState: put('push'), replaceState: put('replace') })
})
afterEach(() => vi.unstubAllGlobals())

describe('the hash of the address', () => {
  it('is read, and written in place of the one before or as another entry', async () => {
    const { readHash, writeHash } = await import('./address.ts')
    expect(readHash()).toBe('v=1&scene=levels')
    writeHash('v=1&scene=levels&at=3')
    writeHash('v=1&scene=levels&at=3')
    writeHash('v=1&scene=outlier', 'another')
    writeHash('')
    expect(written).toEqual([
      'replace #v=1&scene=levels&at=3',
      'push #v=1&scene=outlier',
      'replace /en/binning/?theme=dark',
    ])
  })

  it('is not written over before it has been read', async () => {
    const { readHash, writeHash } = await import('./address.ts')
    readHash()
    location.hash = '#v=1&scene=outlier'
    writeHash('v=1&scene=levels&at=3')
    expect(written).toEqual([])
    expect(readHash()).toBe('v=1&scene=outlier')
    writeHash('v=1&scene=outlier&at=0')
    expect(written).toEqual(['replace #v=1&scene=outlier&at=0'])
  })
})
