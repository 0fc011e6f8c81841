import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, NativeTheme } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { Theme } from '../../../contract/reading.ts'
import { aboutPanel } from '../../../main/electron/menu/about.ts'
import { followLanguage } from '../../../main/electron/menu/follow-language.ts'
import { followTheme } from '../../../main/electron/window/follow-theme.ts'
import type { NativeText } from '../../../main/launch/interface-text.ts'
import { backgroundOf, themeSource } from '../../../main/electron/window/theme.ts'
import { emitter, standIn } from './fake-electron.ts'

describe('followLanguage', () => {
  function service() {
    let language = 'en'
    let listener: () => void = () => undefined
    const reads = new Map<string, (text: NativeText) => void>()
    return {
      uiLanguage: () => language,
      load: vi.fn(
        (asked: string) => new Promise<NativeText>((resolve) => reads.set(asked, resolve)),
      ),
      onSettings(given: () => void) {
        listener = given
        listener()
      },
      change(next: string) {
        language = next
        listener()
      },
      async answer(asked: string) {
        reads.get(asked)?.((key) => `${asked} ${key}`)
        await Promise.resolve()
        await Promise.resolve()
      },
    }
  }

  it('applies the strings of the first language, then of each new one', async () => {
    const made = service()
    const seen: string[] = []
    followLanguage(made, made.load, (text) => seen.push(text('menu.file')), vi.fn())
    await made.answer('en')
    made.change('ar')
    await made.answer('ar')
    expect(seen).toEqual(['en menu.file', 'ar menu.file'])
  })

  it('does nothing when other settings change', async () => {
    const made = service()
    const apply = vi.fn()
    followLanguage(made, made.load, apply, vi.fn())
    await made.answer('en')
    made.change('en')
    expect(made.load).toHaveBeenCalledOnce()
    expect(apply).toHaveBeenCalledOnce()
  })

  it('applies the last of two quick changes, whichever loads first', async () => {
    const made = service()
    const seen: string[] = []
    followLanguage(made, made.load, (text) => seen.push(text('menu.edit')), vi.fn())
    made.change('ar')
    made.change('de')
    await made.answer('de')
    await made.answer('ar')
    await made.answer('en')
    expect(seen).toEqual(['de menu.edit'])
  })

  it('reports a failure to load the strings', async () => {
    const report = vi.fn()
    const failing = {
      uiLanguage: () => 'en',
      onSettings: (listener: () => void) => listener(),
    }
    followLanguage(
      failing,
      () => Promise.reject(new Error('gone')),
      () => undefined,
      report,
    )
    await vi.waitFor(() => expect(report).toHaveBeenCalledOnce())
  })
})

describe('followTheme', () => {
  function setUp(dark: boolean) {
    const nativeTheme = emitter({ themeSource: 'system', shouldUseDarkColors: dark })
    const window = { setBackgroundColor: vi.fn<BrowserWindow['setBackgroundColor']>() }
    let tell: (settings: { theme: Theme }) => void = () => undefined
    const background = followTheme({
      onSettings: (listener) => {
        tell = listener
        listener({ theme: 'system' })
      },
      nativeTheme: standIn<NativeTheme>(nativeTheme),
      windows: () => [window],
    })
    return { nativeTheme, window, background, choose: (theme: Theme) => tell({ theme }) }
  }

  it('follows the system until a theme is chosen', () => {
    const { nativeTheme, background, window } = setUp(false)
    expect(background()).toBe(backgroundOf('light', false))
    nativeTheme.shouldUseDarkColors = true
    nativeTheme.emit('updated')
    expect(background()).toBe(backgroundOf('dark', false))
    expect(window.setBackgroundColor).toHaveBeenLastCalledWith(background())
  })

  it.each(Theme.options)('sets window and system to the theme %s', (theme) => {
    const { nativeTheme, background, window, choose } = setUp(true)
    choose(theme)
    expect(nativeTheme.themeSource).toBe(themeSource(theme))
    expect(background()).toBe(backgroundOf(theme, true))
    expect(background()).toMatch(/^#[0-9a-f]{6}$/)
    expect(window.setBackgroundColor).toHaveBeenLastCalledWith(background())
  })
})

describe('backgroundOf', () => {
  const tokens = readFileSync(
    join(import.meta.dirname, '../../../renderer/styles/tokens.css'),
    'utf8',
  )

  const PAPERS = [...tokens.matchAll(/--paper: ([^;]+);/gu)].map((found) => found[1])
  const [pair, ...own] = PAPERS
  const [, light, dark] = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/u.exec(pair ?? '') ?? []
  const ownOf = (theme: string): string | undefined => {
    const rule = tokens.slice(tokens.indexOf(`:root[data-theme='${theme}'] {`))
    return /--paper: (#[0-9a-f]{6});/u.exec(rule)?.[1]
  }

  it.each(Theme.exclude(['system']).options)(
    "equals the page's --paper in the theme %s",
    (theme) => {
      const paper = { light, dark, sepia: ownOf('sepia'), contrast: ownOf('contrast') }[theme]
      expect(paper).toMatch(/^#/u)
      expect(backgroundOf(theme, false)).toBe(paper)
    },
  )

  it('covers every --paper in the tokens', () => {
    expect(own).toEqual([ownOf('sepia'), ownOf('contrast')])
  })
})

describe('aboutPanel', () => {
  it('contains the version, licence, credits and source of the sample', () => {
    const panel = aboutPanel((key) => `<${key}>`, '1.2.3')
    expect(panel).toMatchObject({
      applicationName: '<app.name>',
      applicationVersion: '1.2.3',
      copyright: '<about.licence>',
    })
    expect(panel.credits).toContain('<about.fonts>')
    expect(panel.credits).toContain('<about.sample>')
  })
})
