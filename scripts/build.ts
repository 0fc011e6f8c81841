import { cp, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type BuildOptions, build as esbuild, type Plugin } from 'esbuild'
import { build as vite } from 'vite'
import { linkFirstScreen } from './bundle/link-first-screen.ts'
import { writeThirdPartyLicences } from './licences.ts'
import { splitStrings } from './bundle/split-strings.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Chromium's milestone inside Electron 45, and Node's version there. */
const CHROMIUM = 'chrome152'
const NODE = 'node24'

/** pdf.js looks for a canvas, which reading text does not need, and complains on the terminal that packages have none. */
const WITHOUT_CANVAS: Plugin = {
  name: 'without-canvas',
  setup(plan) {
    plan.onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source.replaceAll('require("@napi-rs/canvas")', '({})')
      if (contents === source) throw new Error(`${path} no longer requires a canvas.`)
      return { contents, loader: 'js' }
    })
  },
}

/**
 * Bundles the app into `out/`: the service with each shell, the preload script as a single CommonJS file, and the renderer. All npm
 * packages are bundled, so that `out/` runs without `node_modules`.
 */
export async function build(): Promise<void> {
  // Under a test runner NODE_ENV is `test`, for which Vite would make a development build.
  const mode = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await buildAll()
  } finally {
    if (mode === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = mode
  }
}

async function buildAll(): Promise<void> {
  const out = join(root, 'out')
  await rm(out, { recursive: true, force: true })
  const common: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: NODE,
    external: ['electron'],
    plugins: [WITHOUT_CANVAS],
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
  }
  const program: BuildOptions = {
    ...common,
    format: 'esm',
    outdir: 'out/main',
    // Bundled CommonJS packages call require() for Node's built-in modules and use __dirname.
    banner: {
      js: [
        "import { createRequire as __createRequire } from 'node:module'",
        'const require = __createRequire(import.meta.url)',
        'const __filename = import.meta.filename',
        'const __dirname = import.meta.dirname',
      ].join('\n'),
    },
  }
  await Promise.all([
    // The Electron shell separately, so that packages contain nothing that is only used from a checkout.
    esbuild({
      ...program,
      entryPoints: { index: 'main/electron/index.ts', worker: 'main/worker/worker.ts' },
      splitting: true,
      chunkNames: 'electron-[hash]',
    }),
    esbuild({
      ...program,
      entryPoints: { browser: 'main/browser/index.ts', cli: 'main/cli.ts' },
      splitting: true,
      chunkNames: 'checkout-[name]-[hash]',
    }),
    esbuild({
      ...common,
      entryPoints: { index: 'main/electron/preload.ts' },
      format: 'cjs',
      outdir: 'out/preload',
      outExtension: { '.js': '.cjs' },
    }),
    vite({
      root: join(root, 'renderer'),
      // Relative: the browser shell serves the page below a secret path (decision 11).
      base: './',
      configFile: false,
      logLevel: 'warn',
      plugins: [react(), splitStrings()],
      build: {
        outDir: join(out, 'renderer'),
        emptyOutDir: true,
        target: CHROMIUM,
        assetsInlineLimit: 0,
        // Every file is at hand, so preloading saves no time, and its lists of file names weigh 2 kB in the first script.
        modulePreload: false,
        chunkSizeWarningLimit: 2000,
        manifest: 'manifest.json',
      },
    }),
  ])
  await linkFirstScreen(join(out, 'renderer'))
  // The first screen, which the service inserts into the page: the same components with the same class names.
  await vite({
    root: join(root, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), splitStrings()],
    ssr: { noExternal: true },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ssr: 'prerender.tsx',
      outDir: join(out, 'prerender'),
      emptyOutDir: true,
      target: NODE,
      minify: true,
      copyPublicDir: false,
    },
  })
  await cp(
    join(root, 'node_modules/sentencex-wasm/sentencex_wasm_bg.wasm'),
    join(out, 'main/sentencex_wasm_bg.wasm'),
  )
  // CMaps for CJK fonts in PDFs.
  await cp(join(root, 'node_modules/pdfjs-dist/cmaps'), join(out, 'main/pdfjs/cmaps'), {
    recursive: true,
  })
  // The JPEG 2000, JBIG2 and CCITT decoders of pdf.js, with their licences.
  const decoders = join(root, 'node_modules/pdfjs-dist/wasm')
  await cp(decoders, join(out, 'main/pdfjs/wasm'), {
    recursive: true,
    filter: (from) =>
      from === decoders || /(?:jbig2|openjpeg)\.wasm$|_(?:JBIG2|OPENJPEG)$/.test(from),
  })
  await writeThirdPartyLicences(join(out, 'THIRD-PARTY-LICENCES.txt'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
