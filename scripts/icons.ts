import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './find-browser.ts'
import { encodeIcns, encodeIco, type IconImage } from './icon-containers.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const build = join(root, 'build')

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** Up to this size the simplified, pixel-aligned icon is used. */
const SMALL = 32
/** The tile fills 896 of 1024 units; Apple's icon grid leaves a margin of 100 units on each side, that is 824. */
const APPLE_VIEW = 1024 * (896 / 824)

/**
 * Draws `build/icon.svg` and `build/icon-small.svg` at every size with a browser, and writes `build/icons/*.png` (Linux),
 * `build/icon.icns` (macOS, in Apple's margins), `build/icon.ico` (Windows) and the page's `renderer/public/icon.svg`.
 */
export async function drawIcons(): Promise<void> {
  const large = await readFile(join(build, 'icon.svg'), 'utf8')
  const small = await readFile(join(build, 'icon-small.svg'), 'utf8')
  const inset = (1024 - APPLE_VIEW) / 2
  const apple = large.replace(
    'viewBox="0 0 1024 1024"',
    `viewBox="${inset} ${inset} ${APPLE_VIEW} ${APPLE_VIEW}"`,
  )
  const draw = await openCanvas()
  try {
    const images: IconImage[] = []
    const appleImages: IconImage[] = []
    for (const size of SIZES) {
      const image = { size, png: await draw.png(size <= SMALL ? small : large, size) }
      images.push(image)
      if (size >= SMALL)
        appleImages.push(size <= SMALL ? image : { size, png: await draw.png(apple, size) })
    }
    await rm(join(build, 'icons'), { recursive: true, force: true })
    await mkdir(join(build, 'icons'), { recursive: true })
    await mkdir(join(root, 'renderer/public'), { recursive: true })
    await Promise.all([
      ...images.map(({ size, png }) => writeFile(join(build, `icons/${size}x${size}.png`), png)),
      writeFile(join(build, 'icon.icns'), encodeIcns(appleImages)),
      writeFile(join(build, 'icon.ico'), encodeIco(images.filter(({ size }) => size <= 256))),
      copyFile(join(build, 'icon-small.svg'), join(root, 'renderer/public/icon.svg')),
    ])
  } finally {
    await draw.close()
  }
}

/** Opens a browser page that renders an SVG to a PNG with a transparent background. */
async function openCanvas() {
  const { executablePath, args, env } = await findBrowser()
  const browser = await chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
  })
  const page = await browser.newPage()
  return {
    async png(svg: string, size: number): Promise<Uint8Array> {
      const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(
        `<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="${address}">`,
      )
      return page.screenshot({ omitBackground: true })
    },
    close: () => browser.close(),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await drawIcons()
