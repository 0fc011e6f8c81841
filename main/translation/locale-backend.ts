import type { Module } from 'i18next'
import { type LocaleTree, overlay } from './locale-file.ts'

/** A source of locale files (shipped, or the library's). Resolves to null if it has no such file. */
export type LocaleLayer = (language: string, articleId: string) => Promise<LocaleTree | null>

/** i18next backend for article namespaces: strings of later layers override those of earlier ones. */
export class LocaleBackend implements Module {
  static readonly type = 'backend'
  readonly type = 'backend'
  /** `read` returns a promise (i18next 26.7 and later). */
  readonly callbackApi = false
  readonly #layers: readonly LocaleLayer[]

  constructor(layers: readonly LocaleLayer[]) {
    this.#layers = layers
  }

  init(): void {}

  async read(language: string, articleId: string): Promise<LocaleTree> {
    const trees = await Promise.all(this.#layers.map((layer) => layer(language, articleId)))
    return overlay(trees.filter((tree) => tree !== null))
  }
}
