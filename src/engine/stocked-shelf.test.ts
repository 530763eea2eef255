import { describe, expect, it } from 'vitest'
import { writeSafetensors } from '../core/index.ts'
import { createShelf } from './shelf.ts'
import { stockedShelf } from './stocked-shelf.ts'

const network = writeSafetensors([{ name: 'w', shape: [2], data: Float32Array.of(1, 2) }])

const refused = async (): Promise<never> => {
  throw new Error('no storage here')
}
function stocked(answer: () => Response | Promise<Response>) {
  const asked: string[] = []
  const shelf = stockedShelf(createShelf(refused), ['resnet'], async (name) => {
    asked.push(name)
    return answer()
  })
  return { shelf, asked }
}

describe('a stocked shelf', () => {
  it('brings what the site has when it is asked for, once, beside what is kept', async () => {
    const { shelf, asked } = stocked(() => new Response(network.slice()))
    expect(await shelf.list()).toEqual([{ name: 'resnet', bytes: 0, fromSite: true }])
    expect(asked).toEqual([])
    const bytes = await shelf.get('resnet')
    bytes[0] = 9
    expect(await shelf.get('resnet')).toEqual(network)
    expect(asked).toEqual(['resnet'])
    await shelf.put('mine', Uint8Array.of(7))
    expect([...(await shelf.get('mine'))]).toEqual([7])
    expect((await shelf.list()).map(({ name, fromSite }) => [name, fromSite])).toEqual([
      ['resnet', true],
      ['mine', undefined],
    ])
  })

  it('is neither overwritten nor emptied of what the site brings', async () => {
    const { shelf } = stocked(() => new Response(network.slice()))
    await shelf.put('resnet', Uint8Array.of(5))
    await shelf.remove('resnet')
    expect(await shelf.get('resnet')).toEqual(network)
  })

  it('says what did not come, and asks again', async () => {
    const answers = [
      () => Promise.reject(new TypeError('no line')),
      () => new Response('', { status: 404 }),
      () => new Response(network.slice(0, -1)),
      () => new Response(network.slice()),
    ]
    const { shelf } = stocked(() => (answers.shift() as () => Response)())
    await expect(shelf.get('resnet')).rejects.toMatchObject({ code: 'asset-unreachable', detail: { name: 'resnet' } })
    await expect(shelf.get('resnet')).rejects.toMatchObject({ code: 'asset-refused', detail: { status: 404 } })
    await expect(shelf.get('resnet')).rejects.toMatchObject({
      code: 'asset-cut-off',
      detail: { total: network.length },
    })
    expect(await shelf.get('resnet')).toEqual(network)
  })
})
