import type { Module } from 'i18next'
import { type LocaleTree, overlay } from './locale-file.ts'

/** One place that locale files come from: the shipped ones, the library's. Null where it has no such file. */
export type LocaleLayer = (language: string, articleId: string) => Promise<LocaleTree | null>

/** i18next's back end for articles: each layer's strings lie over those of the layers before it. */
export class LocaleBackend implements Module {
  static readonly type = 'backend'
  readonly type = 'backend'
  /** `read` gives a promise (i18next 26.7 and later). */
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
