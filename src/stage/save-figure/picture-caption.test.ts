import { describe, expect, it } from 'vitest'
import { createHouse } from '../../engine/testing/house.ts'
import { pictureCaption } from './picture-caption.ts'

const address = (link: string) => `https://host/some/where/en/counting/?x#${link}`

describe('pictureCaption', () => {
  it('has the finding, the settings that the link says, and the link', async () => {
    const { session, settle } = createHouse()
    session.load({ at: 3, settings: { times: 7, mood: 'wild' } })
    await settle()
    const [finding, settings, link, ...more] = pictureCaption(session, 'It counts.', 'en', address)
    expect(finding).toBe('It counts.')
    expect(settings).toMatch(/^from: 0; by: 1; times: 7; factor: 2; mood: wild; .* at step 3\.$/)
    expect(link).toBe(address(session.link()))
    expect(more).toEqual([])
    session.dispose()
  })

  it('tells the value that a run began with, not the one that it was changed to', async () => {
    const { session, settle } = createHouse()
    session.load({ at: 3 })
    await settle()
    session.set('by', 2.5)
    await settle()
    expect(pictureCaption(session, '', 'en', address)[0]).toContain('by: 1 (2.5 from step 4 on); times')
    session.dispose()
  })

  it('has the settings as they stand where they are too long for a link, and says so', async () => {
    const { session, settle } = createHouse()
    const name = `${'long'.repeat(600)}.npy`
    session.load({ at: 3, settings: { data: { from: 'file', hash: '00000000000000ff', name, bytes: 9 } } })
    await settle()
    const [settings, said] = pictureCaption(session, '', 'ko', address)
    expect(settings).toContain(`data: 파일 ${name}; count 3단계, race 3단계, tally 3단계.`)
    expect(said).toBe('설정이 너무 길어 링크로 담을 수 없습니다.')
    session.dispose()
  })
})
