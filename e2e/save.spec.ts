import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, expectDownload, numberOn, openResting, test } from './page.ts'

const WORDS = {
  en: { save: 'Save', how: 'How is this computed?' },
  ko: { save: '저장', how: '어떻게 계산했나요?' },
} as const
type Language = keyof typeof WORDS

/** A small figure has its actions in the dialog. */
async function openSave(page: Page, figure: Locator, language: Language) {
  await expect(figure).toBeVisible()
  const button = page.getByRole('button', { name: WORDS[language].save, exact: true })
  if (!(await figure.getByRole('button', { name: WORDS[language].save, exact: true }).isVisible()))
    await figure.getByRole('button', { name: WORDS[language].how }).click()
  await figure.locator(button).click()
}

async function saveAs(page: Page, format: 'SVG' | 'PNG'): Promise<Buffer> {
  const download = expectDownload(page)
  await page.getByRole('dialog').getByRole('button', { name: format }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(new RegExp(`^(binning|qat)-.+\\.${format.toLowerCase()}$`))
  return readFileSync(await file.path())
}

async function save(page: Page, figure: Locator, language: Language, format: 'SVG' | 'PNG') {
  await openSave(page, figure, language)
  const file = await saveAs(page, format)
  await page.keyboard.press('Escape')
  return file
}

/** What an XML parser says of a file; in a page of its own, for the site's policy speaks against styles in what is parsed. */
async function parsed(page: Page, svg: string) {
  const reader = await page.context().newPage()
  const found = await reader.evaluate((svg) => {
    const file = new DOMParser().parseFromString(svg, 'image/svg+xml')
    const all = [...file.querySelectorAll('*')]
    const attributes = all.flatMap((element) =>
      [...element.attributes].map(({ name, value }) => ({ on: element.localName, name, value })),
    )
    const [background] = file.querySelectorAll('svg > rect')
    return {
      faults: [...file.querySelectorAll('parsererror')].map(({ textContent }) => textContent),
      names: [...new Set(all.map(({ localName }) => localName))],
      attributes,
      styles: [...file.querySelectorAll('style')].map(({ textContent }) => textContent ?? ''),
      ids: all.map(({ id }) => id).filter((id) => id !== ''),
      size: [Number(all[0].getAttribute('width')), Number(all[0].getAttribute('height'))],
      title: file.querySelector('svg > title')?.textContent ?? '',
      summary: file.querySelector('svg > desc')?.textContent ?? '',
      background: background.getAttribute('fill'),
      lines: [...file.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
      shapes: file.querySelectorAll('path, line, circle').length,
      unseen: [...file.querySelectorAll('svg > g :is(path, rect, circle, line)')].filter(
        (shape) =>
          !shape.closest('clipPath') &&
          ['fill', 'stroke'].every((paint) => (shape.closest(`[${paint}]`)?.getAttribute(paint) ?? 'none') === 'none'),
      ).length,
    }
  }, svg)
  await reader.close()
  return found
}

/** What is in a PNG: its pixels' size, how many colours, the corner, and where there is anything in its first and last lines. */
const pixels = (page: Page, png: Buffer) =>
  page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      context.drawImage(image, 0, 0)
      const all = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)
      const columnsWithInk = (from: number, to: number) => {
        const columns = []
        for (let x = 0; x < image.width; x++)
          for (let y = from; y < to; y++)
            if (all[y * image.width + x] !== all[0]) {
              columns.push(x)
              break
            }
        return columns
      }
      const [title, lastLine] = [columnsWithInk(48, 48 + 44), columnsWithInk(image.height - 48 - 35, image.height - 48)]
      return {
        size: [image.width, image.height],
        colours: new Set(all).size,
        corner: all[0].toString(16),
        titleWidth: (title.at(-1) ?? 0) - title[0],
        inkInLastLine: lastLine.length,
      }
    },
    [...png],
  )

const FIGURES = {
  'the large figure': {
    link: 'binning/#v=1&at=4',
    figure: (page: Page) => page.getByRole('figure').first(),
    settings: {
      en: /Data: Laplace \(.*Values: 10,000 drawn, Seed: 1\); .*Uniform range: min to max; .*; at step 4\./,
      ko: /데이터: 라플라스\(.*값의 수: 표본 10,000개, 시드: 1\); .*균등 양자화의 범위: 최솟값–최댓값; .*; 4단계\./,
    },
  },
  'a figure with a place to point at': {
    link: 'binning/#v=1&at=4',
    figure: (page: Page) => page.getByRole('figure', { name: 'x → Q(x)' }),
    settings: { en: /Data: Laplace .*; at step 4\./, ko: /데이터: 라플라스.*; 4단계\./ },
  },
  'a hatched figure': {
    link: 'qat/#v=1&ground=images&steps=20&batch=8&images=128&step=forward&at=plane*0~train*10',
    figure: (page: Page) => page.getByRole('figure').first(),
    settings: {
      en: /Ground: Images; .*Weight bits: 2; Activation bits: 8; .*Learning rate: 0\.002; .*train at step 10\./,
      ko: /무대: 이미지; .*가중치 비트: 2; 활성값 비트: 8; .*학습률: 0\.002; .*10단계\./,
    },
  },
} as const

async function openFigure(page: Page, language: Language, name: keyof typeof FIGURES): Promise<Locator> {
  const { link, figure } = FIGURES[name]
  await page.goto(`${language}/${link}`)
  const number = page.locator(`[data-number="${link.startsWith('binning') ? 'lloyd-mse' : 'lsq'}"]`).first()
  await expect(number).toHaveAttribute('data-value', /\d/, { timeout: 60_000 })
  return figure(page)
}

for (const language of ['en', 'ko'] as const)
  for (const name of Object.keys(FIGURES) as (keyof typeof FIGURES)[])
    test(`${name} as SVG needs nothing beside it and tells how it was made: ${language}`, async ({ page }) => {
      const figure = await openFigure(page, language, name)
      const svg = await parsed(page, (await save(page, figure, language, 'SVG')).toString('utf8'))
      expect(svg.faults).toEqual([])
      expect(svg.names.filter((name) => /script|foreignObject|^a$/.test(name))).toEqual([])
      expect(svg.attributes.filter(({ name }) => /^(class|style|role|tabindex|on|data-|aria-)/.test(name))).toEqual([])
      // nothing from elsewhere, and all that is spoken of is there
      const links = svg.attributes.filter(({ name, value }) => name !== 'xmlns' && /url\(|:\/\/|^#\w+-/.test(value))
      for (const { value } of links) expect(svg.ids).toContain(/^url\(#(.+)\)$/.exec(value)?.[1])
      expect(links.length > 0).toBe(name === 'a hatched figure')
      for (const style of svg.styles)
        expect(style.replace(/url\(data:font\/woff2;base64,[\w+/=]+\)/g, '')).not.toContain('url')
      expect(new Set(svg.ids).size).toBe(svg.ids.length)
      // title, settings and link, in lines
      expect(svg.title).toBe(await figure.locator('figcaption > span').first().textContent())
      expect(svg.summary).toMatch(/\S/)
      const said = svg.lines.join(' ')
      expect(said.replaceAll(' ', '')).toContain(svg.title.replaceAll(' ', ''))
      expect(said).toContain(svg.summary)
      expect(said).toMatch(FIGURES[name].settings[language])
      expect(said.replaceAll(' ', '')).toContain(page.url().replace(/#.*/, '#v=1&'))
      for (const line of svg.lines) expect(line).toMatch(/\S/)
      expect(svg.shapes).toBeGreaterThan(3)
      expect(svg.unseen).toBe(0)
    })

for (const language of ['en', 'ko'] as const)
  test(`PNG has twice the pixels, and the site’s own letters: ${language}`, async ({ page }) => {
    const figure = await openFigure(page, language, 'the large figure')
    const svg = await parsed(page, (await save(page, figure, language, 'SVG')).toString('utf8'))
    const png = await pixels(page, await save(page, figure, language, 'PNG'))
    expect(png.size[0]).toBe(2 * svg.size[0])
    expect(Math.abs(png.size[1] - 2 * svg.size[1])).toBeLessThan(120)
    expect(png.colours).toBeGreaterThan(100)
    expect(png.corner).toBe('ffffffff')
    expect(png.inkInLastLine).toBeGreaterThan(100)
    const width = await page.evaluate((title) => {
      const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D
      context.font = '640 34px "Fewer Bits Sans"'
      return context.measureText(title).width
    }, svg.title)
    // in a font of the system's it would be a tenth wider
    expect(Math.abs(png.titleWidth / width - 1)).toBeLessThan(0.02)
  })

test('a picture is in the light theme whatever the page shows', async ({ page }) => {
  for (const name of ['the large figure', 'a hatched figure'] as const) {
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await save(page, await openFigure(page, 'en', name), 'en', 'SVG')
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await save(page, await openFigure(page, 'en', name), 'en', 'SVG')
    expect(dark.toString('utf8')).toBe(light.toString('utf8'))
  }
  const png = await pixels(page, await save(page, page.getByRole('figure').first(), 'en', 'PNG'))
  expect(png.corner).toBe('ffffffff')
})

test('what plays is paused, and the link in the picture leads to that very picture', async ({ page }) => {
  await page.goto('en/qat/')
  await expect(page.locator('[data-number="text-qat"][data-from="now"]')).toHaveText(/^[1-9]/)
  const figure = page.getByRole('figure').first()
  await openSave(page, figure, 'en')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'SVG' })).toBeEnabled()
  const first = (await saveAs(page, 'SVG')).toString('utf8')
  const { lines } = await parsed(page, first)
  const [link] = /https?:.*/.exec(lines.join('')) ?? ['']
  // of 2,000 steps
  expect(link).toMatch(/#v=1&at=plane\*\d{1,3}$/)
  await page.goto('en/')
  await page.goto(link)
  await expect(page.locator('[data-number="qat"]')).toHaveAttribute('data-value', /\d/)
  expect((await save(page, figure, 'en', 'SVG')).toString('utf8')).toBe(first)
})

test('nothing is saved while the numbers are on their way', async ({ page }) => {
  let send = () => {}
  const held = new Promise<void>((resolve) => (send = resolve))
  await page.route('**/data/*', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('en/binning/#v=1&scene=pixels&at=0')
  await openSave(page, page.getByRole('figure').first(), 'en')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'SVG' })).toBeDisabled()
  await expect(dialog.getByRole('button', { name: 'PNG' })).toBeDisabled()
  await expect(dialog.getByRole('status')).toHaveText('The figure is still being computed.')
  send()
  await expect(dialog.getByRole('button', { name: 'SVG' })).toBeEnabled()
  const { lines } = await parsed(page, (await saveAs(page, 'SVG')).toString('utf8'))
  expect(lines.join(' ')).toContain('Data: Fashion-MNIST;')
})

for (const language of ['en', 'ko'] as const)
  test(`a browser that gives no canvas is told, and the page lives on: ${language}`, async ({ page }) => {
    await page.addInitScript(() => Object.assign(HTMLCanvasElement.prototype, { getContext: () => null }))
    await openResting(page, `${language}/binning/#v=1&at=4`)
    await openSave(page, page.getByRole('figure').first(), language)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'PNG' }).click()
    await expect(dialog.getByRole('alert')).toContainText(language === 'en' ? 'could not draw' : '그리지 못했습니다')
    await saveAs(page, 'SVG')
    await expect(dialog.getByRole('alert')).toBeHidden()
    await page.keyboard.press('Escape')
    const before = await numberOn(page, 'lloyd-mse')
    await page.getByRole('button', { name: language === 'en' ? 'One step on' : '한 단계 앞으로' }).click()
    await expect.poll(() => numberOn(page, 'lloyd-mse')).toBeLessThan(before)
  })
