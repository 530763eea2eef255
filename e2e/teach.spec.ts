import { readFileSync } from 'node:fs'
import { expect, expectDownload, test, typeInto } from './page.ts'

test('a lecture is chosen, put in order, shared as a link and as a file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('en/teach/')
  const chosen = page.getByRole('list', { name: 'Chosen scenes, in order' }).getByRole('listitem')
  await expect(chosen.first()).toContainText('Where should the levels sit?')
  const count = await chosen.count()
  await page.getByRole('checkbox', { name: /A bad start is stuck/ }).check()
  await expect(chosen).toHaveCount(count + 1)
  const earlier = page.getByRole('button', { name: 'Earlier: A bad start is stuck for ever' })
  for (let i = 0; i < count; i++) await earlier.click()
  await expect(chosen.first()).toContainText('A bad start')
  await page.getByRole('button', { name: /^Leave out: Where should/ }).click()
  await expect(chosen).toHaveCount(count)
  await typeInto(page.getByLabel('Title'), 'Week 3; tails & bells')

  // A scene with settings of its own.
  await typeInto(page.getByLabel(/paste the link/), 'nonsense')
  await expect(page.getByText('This is no link to a scene of this site.')).toBeVisible()
  await typeInto(page.getByLabel(/paste the link/), new URL('../binning/#v=1&scene=outlier&levels=4', page.url()).href)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(chosen.last()).toContainText('with settings of its own')

  await page.getByRole('button', { name: 'Copy its link' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const saved = expectDownload(page)
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const file = await (await saved).path()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'fewer-bits lecture',
    title: 'Week 3; tails & bells',
  })

  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 3; tails & bells')
  await page.keyboard.press('1')
  await expect(page.getByText(`Binning · 1 of ${count + 1}`)).toBeVisible()

  await page.goto('ko/teach/')
  await page.getByLabel('파일 열기').setInputFiles(file)
  await expect(page.getByLabel('제목')).toHaveValue('Week 3; tails & bells')
  await page.getByLabel('파일 열기').setInputFiles({
    ...{ name: 'x.json', mimeType: 'application/json' },
    buffer: Buffer.from('{"format":"recipe"}'),
  })
  await expect(page.getByText('강의 파일이 아닙니다', { exact: false })).toBeVisible()
  await expect(page.getByLabel('제목')).toHaveValue('Week 3; tails & bells')
})

test('a handout computes each figure and has its numbers, its link and room', async ({ page }) => {
  await page.goto('en/handout/#v=1;title=Week%203;binning:;binning:scene=symbols')
  await expect(page.getByText('2 of 2 done')).toBeVisible()
  const scenes = page.getByRole('article')
  await expect(scenes).toHaveCount(2)
  await expect(scenes.first().locator('[data-number="lloyd-mse"]')).toHaveAttribute('data-value', /\d/)
  await expect(scenes.first()).toContainText('/some/where/en/binning/#v=1')
  await expect(scenes.last().locator('.katex').first()).toBeVisible()
  const sheet = await page.pdf({ format: 'A4' })
  expect(sheet.length).toBeGreaterThan(20_000)
})

test('the notes are printed without computing anything', async ({ page }) => {
  await page.goto('ko/handout/#v=1;binning:;binning:scene=outlier;notes=1')
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(page.getByText('시험 문제').first()).toBeVisible()
})
